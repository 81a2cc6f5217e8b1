package org.remit.contract;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.remit.reference.DecisionReference;

/** The notice before a direct award, or why the user's choice asks for none. */
@Entity
@Table(name = "transparency_notice")
class TransparencyNotice {

  @EmbeddedId private ResolutionKey key;
  private String ground;
  private String reasons;
  private String noticeReference;
  private LocalDate publishedOn;
  private String recordedBy;

  @Version private long version;

  protected TransparencyNotice() {}

  /** @param reference of the notice, published {@code on} that day; both null where none is asked for */
  TransparencyNotice(DecisionReference decision, String resolution, DirectAwardGround ground, String reasons,
      String reference, LocalDate on, String by) {
    this.key = ResolutionKey.of(decision, resolution);
    this.ground = ground.id();
    this.reasons = reasons;
    this.noticeReference = reference;
    this.publishedOn = on;
    this.recordedBy = by;
  }

  TransparencyNoticeView view() {
    return new TransparencyNoticeView(key.resolution(), ground, reasons, noticeReference, publishedOn);
  }
}

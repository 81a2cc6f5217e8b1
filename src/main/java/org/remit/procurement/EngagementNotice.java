package org.remit.procurement;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.LocalDate;
import org.remit.reference.DecisionReference;

/** A notice before a tender: of preliminary market engagement, or of a planned procurement. */
@Entity
@Table(name = "engagement_notice")
class EngagementNotice {

  /** Which of the two, by its id in the notices of the law. */
  static final String ENGAGEMENT = "engagement";

  static final String PLANNED = "planned";

  @Embeddable
  record Key(String decision, String resolution, String kind) implements Serializable {}

  @EmbeddedId private Key key;
  private String about;
  private String noticeReference;
  private LocalDate publishedOn;
  private String recordedBy;

  @Version private long version;

  protected EngagementNotice() {}

  EngagementNotice(DecisionReference decision, String resolution, String kind, String about, String reference,
      LocalDate on, String by) {
    this.key = new Key(decision.value(), resolution, kind);
    this.about = about;
    this.noticeReference = reference;
    this.publishedOn = on;
    this.recordedBy = by;
  }

  LocalDate publishedOn() {
    return publishedOn;
  }

  EngagementNoticeView view() {
    return new EngagementNoticeView(key.resolution(), key.kind(), about, noticeReference, publishedOn);
  }
}

package org.remit.procurement;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.remit.calendar.London;
import org.remit.reference.DecisionReference;
import org.remit.reference.KeptAsJson;
import org.remit.reference.Refused;

/** That a procurement, or some of its lots, goes no further; and where that was told. */
@Entity
@Table(name = "procurement_abandonment")
class ProcurementAbandonment {

  @Id private UUID id;
  private String decision;
  private String resolution;

  @KeptAsJson
  private List<String> lots = new ArrayList<>();

  private String stage;
  private String reasons;
  private LocalDate decidedOn;
  private String decidedBy;
  private String noticeReference;
  private LocalDate noticePublishedOn;

  @Version private long version;

  protected ProcurementAbandonment() {}

  /** @param lots none where no tender was published yet */
  ProcurementAbandonment(DecisionReference decision, String resolution, List<String> lots, String stage, String reasons,
      LocalDate today, String by) {
    this.id = UUID.randomUUID();
    this.decision = decision.value();
    this.resolution = resolution;
    this.lots = List.copyOf(lots);
    this.stage = stage;
    this.reasons = reasons;
    this.decidedOn = today;
    this.decidedBy = by;
  }

  /** @throws Refused for a second time, or a day before it was decided */
  void told(String reference, LocalDate on) {
    if (noticePublishedOn != null) {
      throw new Refused("It was told already, on " + London.say(noticePublishedOn) + ", as " + noticeReference + ".");
    }
    if (on.isBefore(decidedOn)) {
      throw new Refused("It was decided on " + London.say(decidedOn) + ": it cannot have been told before.")
          .at("/publishedOn");
    }
    noticeReference = reference;
    noticePublishedOn = on;
  }

  UUID id() {
    return id;
  }

  DecisionReference decision() {
    return new DecisionReference(decision);
  }

  String resolution() {
    return resolution;
  }

  List<String> lots() {
    return lots;
  }

  String reasons() {
    return reasons;
  }

  LocalDate decidedOn() {
    return decidedOn;
  }

  boolean isTold() {
    return noticePublishedOn != null;
  }

  AbandonmentView view() {
    return new AbandonmentView(
        resolution, List.copyOf(lots), stage, reasons, decidedOn, noticeReference, noticePublishedOn);
  }
}

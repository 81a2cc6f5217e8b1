package org.remit.pension;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Map;
import org.remit.calendar.London;
import org.remit.reference.DecisionReference;
import org.remit.reference.KeptAsJson;
import org.remit.reference.Refused;

/** The admission agreement of one contract: there is one for each (Sch 2 Pt 3 para 5). */
@Entity
@Table(name = "admission_agreement")
class AdmissionAgreement {

  @EmbeddedId private PensionProtection.Key key;

  /** contractor, scheme employer, administering authority: to the body. */
  @KeptAsJson
  private Map<String, String> parties = Map.of();

  private LocalDate executedOn;
  private LocalDate effectiveFrom;
  private LocalDate confirmedOn;
  private String evidence;
  private LocalDate depositedOn;
  private String place;

  @Version private long version;

  protected AdmissionAgreement() {}

  AdmissionAgreement(DecisionReference decision, String resolution) {
    this.key = new PensionProtection.Key(decision.value(), resolution);
  }

  void execute(Map<String, String> parties, LocalDate on, LocalDate effectiveFrom, String evidence) {
    if (executedOn != null) {
      throw new Refused("An admission agreement was executed on " + London.say(executedOn)
              + " already: each contract has one (para 5). Choose 'nothing new', or record the authority's "
                  + "confirmation.")
          .at("/outcome").because("pension-protection", "SI 2013/2356 Sch 2 Pt 3 para 5");
    }
    this.parties = Map.copyOf(parties);
    this.executedOn = on;
    this.effectiveFrom = effectiveFrom;
    if (evidence != null) this.evidence = evidence;
  }

  void confirm(LocalDate on, LocalDate effectiveFrom, String evidence) {
    this.confirmedOn = on;
    this.effectiveFrom = effectiveFrom;
    this.evidence = evidence;
  }

  /** Whether staff who move on this day are protected from it: executed by then or confirmed, and effective from it. */
  boolean protectsFrom(LocalDate transfer) {
    var inTime = confirmedOn != null || (executedOn != null && !executedOn.isAfter(transfer));
    return inTime && !effectiveFrom.isAfter(transfer);
  }

  void deposit(LocalDate on, String where) {
    if (executedOn == null) throw new Refused("An agreement is deposited once it is executed.").at("/outcome");
    if (on.isBefore(executedOn)) {
      throw new Refused("It was executed on " + London.say(executedOn) + "; a copy cannot have been open before.")
          .at("/depositedOn");
    }
    this.depositedOn = on;
    this.place = where;
  }

  LocalDate depositedOn() {
    return depositedOn;
  }

  String words() {
    if (executedOn != null) {
      return "executed on " + London.say(executedOn) + ", effective from " + London.say(effectiveFrom)
          + (depositedOn == null ? "" : ", open to inspection since " + London.say(depositedOn));
    }
    return confirmedOn == null ? "not executed" : "not executed; confirmed on " + London.say(confirmedOn)
        + " to take effect from "
        + London.say(effectiveFrom);
  }
}

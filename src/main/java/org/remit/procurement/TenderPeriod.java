package org.remit.procurement;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.remit.calendar.London;
import org.remit.reference.Given;
import org.remit.reference.Refused;
import org.remit.routing.ProcurementNotices;
import org.remit.routing.TenderPeriods;

/**
 * How long tenders may come in at least. Which case of the Procurement Act applies is chosen from those that the law
 * has, and shown; what the other laws ask for procurement states with its rule. Whether the tender is open that long is
 * judged here.
 *
 * @param regime pcr-2015, pa-2023, psr or another; 'unknown' where it is not known
 * @param isFree whether the law sets none: light touch, below the threshold
 */
record TenderPeriod(String regime, boolean isFree) {

  /**
   * What procurement says of it.
   *
   * @param chosen the case of the law; null where none is
   * @param days where the law's text was not read; null otherwise
   * @param rule the rule where the law's text was not read, or what shows the case; null for nothing
   * @param planned the planned procurement notice on record that allows a shorter time today; null for none
   */
  record Stated(String chosen, Integer days, String rule, String planned) {}

  /**
   * What the tender is held to; each null where the law sets none.
   *
   * @param chosen the case, by its id
   * @param rule in words, with how sure it is
   * @param grounds what shows it, as procurement wrote
   */
  record Minimum(String chosen, Integer days, String rule, String grounds) {}

  /**
   * @param asked the procedure that regime and value ask for; null where it is not known
   * @param chosen the procedure of the tender
   * @param lightTouch null where it is not known
   */
  static TenderPeriod of(String regime, String asked, String chosen, Boolean lightTouch) {
    var known = regime == null ? "unknown" : regime;
    var below = ProcurementNotices.isBelowThreshold(asked == null ? chosen : asked);
    var light = !known.equals("psr")
        && (lightTouch == null ? chosen.equals("light-touch") : lightTouch);
    return new TenderPeriod(known, below || light);
  }

  /** For whoever publishes the tender: what is asked, and by which rule. */
  String inWords() {
    if (isFree) return "The law sets no minimum here: light touch, or below the threshold";
    if (!ofTheLaw().isEmpty()) {
      return ofTheLaw().stream().map(TenderPeriods.Least::inWords)
          .collect(Collectors.joining("; ", "At least ", " (" + citation() + "). Say which applies"));
    }
    return "Which minimum the law asks for Remit does not know: state the days and the rule";
  }

  /**
   * The days are counted from the day after publication: the stricter reading.
   *
   * @param procedure of the tender
   * @return the minimum that holds
   * @throws Refused if it is not said, the case is none of the law's or nothing shows it, or tenders may come in for a
   *     shorter time
   */
  Minimum mustHold(LocalDate published, LocalDate deadline, String procedure, Stated stated) {
    if (isFree) return new Minimum(null, null, null, null);
    var minimum = ofTheLaw().isEmpty() ? byItsOwnRule(stated) : byTheLaw(procedure, stated);
    var earliest = published.plusDays(minimum.days());
    if (!deadline.isBefore(earliest)) return minimum;
    throw new Refused("Tenders may come in for %d days at least: until %s or later, not until %s.".formatted(
            minimum.days(), London.say(earliest), London.say(deadline)))
        .at("/tenderDeadline")
        .because("tender-period", ofTheLaw().isEmpty() ? "the rule stated: " + minimum.rule() : citation());
  }

  private Minimum byItsOwnRule(Stated stated) {
    if (stated.days() == null) {
      throw new Refused(inWords() + ".").at("/minimumDays").because("tender-period", citation());
    }
    if (stated.days() < 0) throw new Refused("A number of days is not negative.").at("/minimumDays");
    Given.text(stated.rule(), "/minimumRule",
        "Name the rule by which tenders are open " + stated.days() + " days at least.");
    return new Minimum(null, stated.days(), stated.rule().strip(), null);
  }

  private Minimum byTheLaw(String procedure, Stated stated) {
    var known = ofTheLaw().stream().filter(p -> p.id().equals(stated.chosen())).findFirst()
        .orElseThrow(() -> new Refused(inWords() + ".").at("/minimumCase").because("tender-period", citation()));
    if (!known.procedures().isEmpty() && !known.procedures().contains(procedure)) {
      throw new Refused("%s: that is not so in this procedure, in which anybody may tender.".formatted(known.inWords()))
          .at("/minimumCase").because("tender-period", known.citation());
    }
    if (stated.days() != null && stated.days() != known.days()) {
      throw new Refused("The law has %s, not %d: leave the days empty.".formatted(known.inWords(), stated.days()))
          .at("/minimumDays").because("tender-period", known.citation());
    }
    if (known.asksForPlannedNotice() && stated.planned() == null) {
      var planned = TenderPeriods.planned();
      throw new Refused(("No planned procurement notice is on record that was published from %d days to %d months"
          + " before today: enter it by 'Record a notice before the tender', with its day, or choose another period.")
          .formatted(planned.fromDays(), planned.toMonths()))
          .at("/minimumCase").because("tender-period", planned.citation());
    }
    if (known.asksForGrounds()) {
      Given.words(stated.rule(), "/minimumRule", "Say what shows it: " + known.when() + ".");
    }
    var rule = known.citation() + ": " + known.inWords()
        + (known.asksForPlannedNotice() ? "; " + stated.planned() : "");
    var grounds = stated.rule() == null || stated.rule().isBlank() ? null : stated.rule().strip();
    return new Minimum(known.id(), known.days(), rule, grounds);
  }

  /** The longest first. */
  private List<TenderPeriods.Least> ofTheLaw() {
    return TenderPeriods.of(regime);
  }

  private String citation() {
    return ofTheLaw().stream().map(TenderPeriods.Least::citation).findFirst().orElse("the law of the procurement");
  }
}

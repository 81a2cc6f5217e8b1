package org.remit.procurement;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.remit.calendar.London;
import org.remit.reference.Given;
import org.remit.reference.Refused;
import org.remit.routing.TenderPeriods;

/**
 * How long tenders may come in at least. Which of the periods of the Procurement Act applies, and what the other laws
 * ask for, is a fact that procurement states with its rule; whether the tender is open that long is judged here.
 *
 * @param regime pcr-2015, pa-2023, psr or another; 'unknown' where it is not known
 * @param isFree whether the law sets none: light touch, below the threshold
 */
record TenderPeriod(String regime, boolean isFree) {

  private static final Set<String> BELOW_THRESHOLD = Set.of("none", "quotes", "council-rules");

  /**
   * @param asked the procedure that regime and value ask for; null where it is not known
   * @param chosen the procedure of the tender
   * @param lightTouch null where it is not known
   */
  static TenderPeriod of(String regime, String asked, String chosen, Boolean lightTouch) {
    var known = regime == null ? "unknown" : regime;
    var below = BELOW_THRESHOLD.contains(asked == null ? chosen : asked);
    var light = !known.equals("psr")
        && (lightTouch == null ? chosen.equals("light-touch") : lightTouch);
    return new TenderPeriod(known, below || light);
  }

  /** For whoever publishes the tender: what is asked, and by which rule. */
  String inWords() {
    if (isFree) return "The law sets no minimum here: light touch, or below the threshold";
    if (!ofTheLaw().isEmpty()) {
      return ofTheLaw().stream().map(p -> p.days() + " days " + p.when())
          .collect(Collectors.joining("; ", "At least ", " (" + citation() + "). Say which applies"));
    }
    return "Which minimum the law asks for Remit does not know: state the days and the rule";
  }

  /**
   * The days are counted from the day after publication: the stricter reading.
   *
   * @param days of the minimum that applies; null where nobody says
   * @param rule that it follows from, or the case that allows it
   * @throws Refused if it is not said, is none of the law's, or tenders may come in for a shorter time
   */
  void mustHold(LocalDate published, LocalDate deadline, Integer days, String rule) {
    if (isFree) return;
    if (days == null) throw new Refused(inWords() + ".").at("/minimumDays").because("tender-period", citation());
    if (days < 0) throw new Refused("A number of days is not negative.").at("/minimumDays");
    mustBeOfTheLaw(days);
    var known = ofTheLaw();
    if (known.isEmpty()) {
      Given.text(rule, "/minimumRule", "Name the rule by which tenders are open " + days + " days at least.");
    } else if (days < known.get(0).days()) {
      Given.text(rule, "/minimumRule", "Say which case of %s allows %d days instead of %d."
          .formatted(citation(), days, known.get(0).days()));
    }
    var earliest = published.plusDays(days);
    if (!deadline.isBefore(earliest)) return;
    throw new Refused("Tenders may come in for %d days at least: until %s or later, not until %s.".formatted(
            days, London.say(earliest), London.say(deadline)))
        .at("/tenderDeadline")
        .because("tender-period", known.isEmpty() ? "the rule stated: " + rule : citation());
  }

  private void mustBeOfTheLaw(int days) {
    var known = ofTheLaw();
    if (known.isEmpty() || known.stream().anyMatch(p -> p.days() == days)) return;
    throw new Refused("%d days is no period of the law: it has %s.".formatted(days,
            known.stream().map(p -> String.valueOf(p.days())).collect(Collectors.joining(", "))))
        .at("/minimumDays").because("tender-period", citation());
  }

  /** The longest first. */
  private List<TenderPeriods.Least> ofTheLaw() {
    return TenderPeriods.of(regime);
  }

  private String citation() {
    return ofTheLaw().stream().map(TenderPeriods.Least::citation).findFirst().orElse("the law of the procurement");
  }
}

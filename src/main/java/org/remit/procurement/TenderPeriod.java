package org.remit.procurement;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.remit.calendar.London;
import org.remit.reference.Given;
import org.remit.reference.Refused;

/**
 * How long tenders may come in at least. Which of the periods of the Procurement Act applies, and what the other laws
 * ask for, is a fact that procurement states with its rule; whether the tender is open that long is judged here.
 *
 * @param regime pcr-2015, pa-2023, psr or another; 'unknown' where it is not known
 * @param isFree whether the law sets none: light touch, below the threshold
 */
record TenderPeriod(String regime, boolean isFree) {

  /** The periods of the Procurement Act 2023 s.54, the longest first; 10 days in the cases that it states only. */
  static final List<Integer> OF_THE_ACT = List.of(35, 30, 25, 10);

  static final int SHORTEST = OF_THE_ACT.get(OF_THE_ACT.size() - 1);

  private static final int LONGEST = OF_THE_ACT.get(0);
  private static final Set<String> BELOW_THRESHOLD = Set.of("none", "quotes", "council-rules");

  /**
   * @param asked the procedure that regime and value ask for; null where it is not known
   * @param chosen the procedure of the tender
   * @param lightTouch null where it is not known
   */
  static TenderPeriod of(String regime, String asked, String chosen, Boolean lightTouch) {
    var known = regime == null ? "unknown" : regime;
    var below = asked != null && BELOW_THRESHOLD.contains(asked) || BELOW_THRESHOLD.contains(chosen);
    var light = !known.equals("psr")
        && (lightTouch == null ? chosen.equals("light-touch") : lightTouch);
    return new TenderPeriod(known, below || light);
  }

  /** For whoever publishes the tender: what is asked, and by which rule. */
  String inWords() {
    if (isFree) return "The law sets no minimum here: light touch, or below the threshold";
    if (regime.equals("pa-2023")) {
      return "At least 35 days, or 30 or 25; 10 in the cases that the Act states only (Procurement Act 2023 s.54)."
          + " Say which applies";
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
    var citation = regime.equals("pa-2023") ? "Procurement Act 2023 s.54" : "the rule stated: " + rule;
    if (days == null) throw new Refused(inWords() + ".").at("/minimumDays").because("tender-period", cited());
    if (days < 0) throw new Refused("A number of days is not negative.").at("/minimumDays");
    if (regime.equals("pa-2023") && !OF_THE_ACT.contains(days)) {
      throw new Refused("%d days is no period of the Act: it has %s.".formatted(days,
              OF_THE_ACT.stream().map(String::valueOf).collect(Collectors.joining(", "))))
          .at("/minimumDays").because("tender-period", citation);
    }
    if (!regime.equals("pa-2023") || days < LONGEST) {
      Given.text(rule, "/minimumRule", regime.equals("pa-2023")
          ? "Say which case of s.54 allows %d days instead of %d.".formatted(days, LONGEST)
          : "Name the rule by which tenders are open " + days + " days at least.");
    }
    var earliest = published.plusDays(days);
    if (!deadline.isBefore(earliest)) return;
    throw new Refused("Tenders may come in for %d days at least: until %s or later, not until %s.".formatted(
            days, London.say(earliest), London.say(deadline)))
        .at("/tenderDeadline").because("tender-period", citation);
  }

  private String cited() {
    return regime.equals("pa-2023") ? "Procurement Act 2023 s.54" : "the law of the procurement";
  }
}

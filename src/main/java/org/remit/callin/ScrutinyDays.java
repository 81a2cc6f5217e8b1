package org.remit.callin;

import java.time.LocalDate;
import java.util.Optional;
import org.remit.calendar.Period;
import org.remit.calendar.Rule;
import org.remit.constitution.Figure;
import org.remit.constitution.Rules;
import org.remit.routing.LegalPeriods;
import org.springframework.stereotype.Component;

/**
 * Which committee considers a call-in, and the days in which the constitution has it meet and report. A call-in lapses
 * by none of them but that of its lapse.
 */
@Component
class ScrutinyDays {

  static final String MEETING = "call-in-meeting";
  static final String LAPSE = "call-in-lapse";
  private static final String REPORT = "call-in-report";

  private final LegalPeriods periods;

  ScrutinyDays(LegalPeriods periods) {
    this.periods = periods;
  }

  /**
   * By when the committee must have met, or the call-in lapses.
   *
   * @param windowEnds the last day of the window
   * @return empty where no rule of the council lets it lapse
   */
  Optional<Period> lapse(Rules rules, LocalDate windowEnds) {
    var figure = rules.callInLapse();
    if (!figure.isSet() || !figure.value().lapses() || figure.value().workingDays() == null) return Optional.empty();
    var within = figure.value().workingDays();
    return Optional.of(count(rules, LAPSE, windowEnds, within,
        figure.rule("The call-in lapses when scrutiny has not met within " + within + " working days.")));
  }

  /**
   * By when the committee meets.
   *
   * @param windowEnds the last day of the window
   * @param firstValid the day on which the first request was found valid
   * @return empty where no rule of the council names a time
   */
  Optional<Period> meeting(Rules rules, LocalDate windowEnds, LocalDate firstValid) {
    var figure = rules.callInMeeting();
    var within = figure.value().within();
    if (within == null) return Optional.empty();
    boolean fromRequest = "valid-request".equals(figure.value().of());
    return Optional.of(count(rules, MEETING, fromRequest ? firstValid : windowEnds, within,
        figure.rule("The committee meets within " + within + " working days of "
            + (fromRequest ? "the first valid request." : "the end of the window."))));
  }

  /** By when its report reaches the decision maker; empty where no rule of the council names a time. */
  Optional<Period> report(Rules rules, LocalDate metOn) {
    var figure = rules.callInReport();
    if (figure.value().within() == null) return Optional.empty();
    return Optional.of(count(rules, REPORT, metOn, figure.value().within(),
        figure.rule("The report follows within " + figure.value().within() + " working days of the meeting.")));
  }

  static Optional<String> reportWords(Rules rules) {
    var figure = rules.callInReport();
    return figure.value().within() == null ? Optional.empty()
        : Optional.of("What it sends back reaches the decision maker within " + figure.value().within()
            + " working days of the meeting (" + figure.source() + ", " + figure.confirmation().id() + ").");
  }

  static Optional<String> committeeWords(Rules rules) {
    return rules.scrutinyCommittee().filter(Figure::isSet).map(figure -> "It goes to: " + figure.value() + " ("
        + figure.source() + ", " + figure.confirmation().id() + ").");
  }

  private Period count(Rules rules, String kind, LocalDate from, int many, Rule rule) {
    var counted = periods.workingDays(rules.authority(), kind, from, many, rule);
    return counted.effectiveOn() == null ? counted.effectiveOn(counted.lastDay().plusDays(1)) : counted;
  }
}

package org.remit.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.remit.calendar.WorkingCalendar;
import org.remit.constitution.MeetingCalendar;
import org.remit.constitution.Rules;
import org.remit.reference.Authority;
import org.remit.routing.LegalPeriods;
import org.remit.routing.Proposal;
import org.remit.routing.Route;

/**
 * What a plan stands on.
 *
 * @param meetings the council's calendar of meetings, which may be empty
 * @param from the first day of work
 * @param regimes for each resolution the procurement law, or each that it may be where a fact is not known
 * @param durations working days by the name of the pack's planning figure
 * @param assumed collects, in sentences, what was taken for granted
 */
record Ground(
    Proposal proposal, Route route, Rules rules, LegalPeriods periods, WorkingCalendar calendar,
    MeetingCalendar meetings, LocalDate from,
    Map<String, List<String>> regimes, Map<String, Integer> durations, StepKinds kinds, Set<String> assumed) {

  Authority authority() {
    return proposal.authority();
  }

  /** Whether a body can meet on a day: by the council's calendar of meetings, or on each working day without one. */
  boolean meets(String body, LocalDate day) {
    return meetings.meets(body, day).orElseGet(() -> calendar.isWorking(day));
  }

  /** The day that lies the step's usual working days after this one. */
  LocalDate afterWork(LocalDate day, StepKind kind) {
    var left = kind.duration() == null ? 0 : durations.getOrDefault(kind.duration(), 0);
    var then = day;
    while (left > 0) {
      then = then.plusDays(1);
      if (calendar.isWorking(then)) left--;
    }
    return then;
  }
}

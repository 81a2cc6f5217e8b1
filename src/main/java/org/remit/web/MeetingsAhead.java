package org.remit.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.remit.calendar.London;
import org.remit.constitution.MeetingDays;
import org.remit.decision.DecisionMaking;
import org.remit.proposal.DecisionView;
import org.remit.proposal.Decisions;
import org.remit.reference.Actor;
import org.remit.reference.Authority;
import org.remit.routing.LegalPeriods;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A council's meetings to come, with the days of their agendas and the decisions that are called to them. */
@Component
@Transactional(readOnly = true)
class MeetingsAhead {

  private final MeetingDays meetings;
  private final Decisions decisions;
  private final DecisionMaking making;
  private final LegalPeriods periods;
  private final Clock clock;

  MeetingsAhead(
      MeetingDays meetings, Decisions decisions, DecisionMaking making, LegalPeriods periods, Clock clock) {
    this.meetings = meetings;
    this.decisions = decisions;
    this.making = making;
    this.periods = periods.projecting();
    this.clock = clock;
  }

  /**
   * A meeting as the page shows it.
   *
   * @param agenda the last day on which agenda and reports can be opened, as long before as the council's rules ask;
   *     null where no law asks for it
   * @param called the decisions whose agenda names this meeting
   * @param inCalendar false where an agenda alone names it
   */
  record Line(MeetingDays.Day meeting, LocalDate agenda, List<DecisionView> called, boolean inCalendar) {}

  /** The next one first. @throws org.remit.reference.Forbidden to anybody of another council */
  List<Line> of(Authority council, Actor actor) {
    record Called(LocalDate day, DecisionView decision) {}
    var ahead = meetings.ahead(council, actor);
    var open = decisions.openTo(actor).stream().filter(d -> d.authority().equals(council)).toList();
    var at = making.meetingsOf(open.stream().map(DecisionView::reference).toList());
    var called = open.stream().filter(d -> at.containsKey(d.reference()))
        .map(d -> new Called(London.date(at.get(d.reference())), d)).toList();
    var all = new ArrayList<>(ahead);
    for (var each : called) {
      var body = each.decision().maker();
      if (each.day().isBefore(London.today(clock)) || !MeetingDays.BODIES.containsKey(body)
          || all.stream().anyMatch(day -> day.body().equals(body) && day.day().equals(each.day()))) {
        continue;
      }
      all.add(new MeetingDays.Day(
          body, each.day(), true, "An agenda names it; it is not entered in the calendar.", false));
    }
    return all.stream()
        .sorted(Comparator.comparing(MeetingDays.Day::day))
        .map(day -> new Line(day, day.body().equals("scrutiny") ? null
            : periods.latestAgenda(council, day.day()).startsFrom(), called.stream()
            .filter(c -> c.day().equals(day.day()) && c.decision().maker().equals(day.body()))
            .map(Called::decision).toList(), ahead.contains(day)))
        .toList();
  }
}

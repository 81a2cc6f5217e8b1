package org.remit.web;

import java.time.LocalDate;
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

  MeetingsAhead(MeetingDays meetings, Decisions decisions, DecisionMaking making, LegalPeriods periods) {
    this.meetings = meetings;
    this.decisions = decisions;
    this.making = making;
    this.periods = periods.projecting();
  }

  /**
   * A meeting as the page shows it.
   *
   * @param agenda the last day on which agenda and reports can be opened, five clear days before; null where no law
   *     asks for it
   * @param called the decisions whose agenda names this meeting
   */
  record Line(MeetingDays.Day meeting, LocalDate agenda, List<DecisionView> called) {}

  /** The next one first. @throws org.remit.reference.Forbidden to anybody of another council */
  List<Line> of(Authority council, Actor actor) {
    record Called(LocalDate day, DecisionView decision) {}
    var ahead = meetings.ahead(council, actor);
    var open = decisions.openTo(actor).stream().filter(d -> d.authority().equals(council)).toList();
    var at = making.meetingsOf(open.stream().map(DecisionView::reference).toList());
    var called = open.stream().filter(d -> at.containsKey(d.reference()))
        .map(d -> new Called(London.date(at.get(d.reference())), d)).toList();
    return ahead.stream()
        .map(day -> new Line(day, day.body().equals("scrutiny") ? null
            : periods.latestAgenda(council, day.day()).startsFrom(), called.stream()
            .filter(c -> c.day().equals(day.day()) && c.decision().maker().equals(day.body()))
            .map(Called::decision).toList()))
        .toList();
  }
}

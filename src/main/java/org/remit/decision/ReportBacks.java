package org.remit.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.remit.calendar.London;
import org.remit.proposal.Decisions;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Given;
import org.remit.reference.Happened;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whoever decides under a delegation reports back to whom it names. It holds nothing: the decision stands. */
@Service
@Transactional
public class ReportBacks {

  private final ReportBackRows rows;
  private final Decisions decisions;
  private final Delegations delegations;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  ReportBacks(ReportBackRows rows, Decisions decisions, Delegations delegations, Clock clock,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.decisions = decisions;
    this.delegations = delegations;
    this.clock = clock;
    this.events = events;
  }

  /** To whom a decision is to be reported back and was not yet; empty where its delegation asks for nothing. */
  @Transactional(readOnly = true)
  public Optional<String> owedTo(DecisionReference reference) {
    var decision = decisions.get(reference);
    if (decision.decidedAt() == null || rows.existsById(reference.value())) return Optional.empty();
    return Optional.ofNullable(
        delegations.authorityFor(decision, London.date(decision.decidedAt())).reportBackTo());
  }

  /** That it was reported back; empty while it was not. */
  @Transactional(readOnly = true)
  public Optional<ReportBackView> of(DecisionReference reference) {
    return rows.findById(reference.value()).map(ReportBack::view);
  }

  /** @throws Refused if none is owed, nothing shows it, or it was done on a day to come or before the decision */
  public void record(DecisionReference reference, LocalDate on, String evidence, Actor actor) {
    var decision = decisions.get(reference, actor);
    actor.mustBe(decision.authority(), Role.COMMISSIONING_OFFICER, Role.DEMOCRATIC_SERVICES, Role.DIRECTOR);
    var to = owedTo(reference).orElseThrow(() -> new Refused(
        reference + " is to be reported back to nobody, or was reported already."));
    London.mustHaveCome(on, clock, "/on");
    var decided = London.date(decision.decidedAt());
    if (on.isBefore(decided)) {
      throw new Refused("It was decided on " + London.say(decided) + " and cannot have been reported before.")
          .at("/on");
    }
    Given.text(evidence, "/evidence", "Say what shows it: the meeting and its minute, or where the note is filed.");
    rows.save(new ReportBack(reference, to, on, evidence, actor.user()));
    events.publishEvent(
        Happened.to(reference, "decision-reported-back", actor)
            .with("to", to)
            .with("on", on)
            .withholding("evidence", evidence));
  }
}

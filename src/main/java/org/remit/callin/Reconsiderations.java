package org.remit.callin;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.remit.calendar.London;
import org.remit.people.Actors;
import org.remit.people.Appointments;
import org.remit.people.Authors;
import org.remit.people.Interests;
import org.remit.proposal.DecisionView;
import org.remit.proposal.Decisions;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The decision maker's second look at what was referred back (Local Government Act 2000 s.9F(4)). To look again is to
 * decide: whoever wrote the report does it only where the scheme allows their post (invariant 6). The act opens a
 * transaction, or joins that of the task.
 */
@Service
@Transactional
public class Reconsiderations {

  private final CallInOnRecord onRecord;
  private final CallInItemRows items;
  private final SecondLook look;
  private final CallInEnds ends;
  private final RulesOfTheDay rules;
  private final CallInPapers papers;
  private final Decisions decisions;
  private final Interests interests;
  private final Appointments appointments;
  private final Authors authors;
  private final Actors actors;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Reconsiderations(
      CallInOnRecord onRecord,
      CallInItemRows items,
      SecondLook look,
      CallInEnds ends,
      RulesOfTheDay rules,
      CallInPapers papers,
      Decisions decisions,
      Interests interests,
      Appointments appointments,
      Authors authors,
      Actors actors,
      Clock clock,
      ApplicationEventPublisher events) {
    this.onRecord = onRecord;
    this.items = items;
    this.look = look;
    this.ends = ends;
    this.rules = rules;
    this.papers = papers;
    this.decisions = decisions;
    this.interests = interests;
    this.appointments = appointments;
    this.authors = authors;
    this.actors = actors;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Whoever made the decision confirms, amends or drops what was referred back.
   *
   * @param outcome confirm, amend or drop; lines name the resolutions that differ and the new wordings
   */
  public void reconsider(DecisionReference reference, String outcome, List<String> lines, String reasons) {
    var actor = actors.person();
    var decision = decisions.get(reference, actor);
    actor.mustBe(decision.authority(), Role.deciding(decision.maker()));
    interests.requireNone(actor, reference);
    requireMayLookAgain(decision, actor);
    var window = onRecord.window(reference);
    if (window.state() != CallIn.State.AT_MAKER) throw new Refused("Nothing of " + reference + " was referred back.");
    OutcomeByResolution.requireReasons(reasons);
    var waiting = onRecord.inState(reference, CallInItem.State.REFERRED_BACK);
    var answers = OutcomeByResolution.read(waiting, outcome, lines, SecondLook.ANSWERS);
    look.settle(reference, waiting, answers, reasons, "on reconsideration");
    items.saveAll(waiting);
    ends.end(decision, window);
    events.publishEvent(answers.said(actor, reference, "call-in-reconsidered", reasons));
    papers.outcomeOf(decision, answers, reasons, "decision maker", London.today(clock),
        answers.answers().stream().allMatch("drop"::equals) ? "Nothing takes effect." : "At once.");
  }

  private void requireMayLookAgain(DecisionView decision, Actor actor) {
    var maker = decision.proposal().decisionMaker().post();
    if (Set.of("officer", "cabinet-member").contains(decision.maker()) && maker.known()) {
      appointments.actingFor(decision.authority(), maker.value(), actor, London.today(clock));
    }
    if (!authors.wrote(actor, decision.reference())) return;
    var scheme = rules.of(decision).delegation();
    var post = decision.proposal().decisionMaker().post();
    var allowed = decision.maker().equals("officer") && scheme.isSet()
        && scheme.value().stream().anyMatch(d -> d.mayDecideOwnReport() && post.is(d::isFor));
    if (allowed) return;
    throw new Refused("You wrote the report of " + decision.reference()
            + ", or changed its facts; somebody else looks at it again.")
        .because("four-eyes", "Constitution: whoever wrote a report does not decide it");
  }
}

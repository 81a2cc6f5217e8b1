package org.remit.decision;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.remit.calendar.London;
import org.remit.constitution.Constitutions;
import org.remit.constitution.Figure;
import org.remit.engine.OpenTasks;
import org.remit.people.Authors;
import org.remit.people.Chairs.Office;
import org.remit.people.Interests;
import org.remit.people.UrgencyChain;
import org.remit.proposal.DecisionView;
import org.remit.proposal.Decisions;
import org.remit.proposal.FactsChanged;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Happened;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The waiver of call-in for urgency: an approval of its own, apart from those of a late notice and of a private
 * meeting, by the person whom the constitution names and before the decision is taken. What a report says of it waives
 * nothing.
 */
@Service
@Transactional
public class CallInWaivers {

  public static final String AGREED = "agreed";
  public static final String REFUSED = "refused";
  public static final String UNABLE = "unable";
  public static final String NO_CHAIR = "no-chair";

  private static final String HOLD = "call-in-window";

  private final CallInWaiverRows waivers;
  private final Decisions decisions;
  private final Constitutions constitutions;
  private final Interests interests;
  private final Authors authors;
  private final UrgencyChain chain;
  private final OpenTasks tasks;
  private final HeldMeetings held;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  CallInWaivers(
      CallInWaiverRows waivers,
      Decisions decisions,
      Constitutions constitutions,
      Interests interests,
      Authors authors,
      UrgencyChain chain,
      OpenTasks tasks,
      HeldMeetings held,
      Clock clock,
      ApplicationEventPublisher events) {
    this.waivers = waivers;
    this.decisions = decisions;
    this.constitutions = constitutions;
    this.interests = interests;
    this.authors = authors;
    this.chain = chain;
    this.tasks = tasks;
    this.held = held;
    this.clock = clock;
    this.events = events;
  }

  /** The answer that stands; empty while nobody was asked, or since the matter or its maker changed. */
  @Transactional(readOnly = true)
  public Optional<CallInWaiverView> of(DecisionReference reference) {
    return standing(reference).map(CallInWaiver::view);
  }

  /** The waiver that keeps a decision from call-in that is taken then; empty unless it had been agreed by that time. */
  @Transactional(readOnly = true)
  Optional<CallInWaiverView> agreed(DecisionReference reference, Instant takenAt) {
    return of(reference).filter(w -> w.agreed() && !w.answeredAt().isAfter(takenAt));
  }

  /** Whether it can still be asked: the decision may be called in, is not taken, and nobody has agreed or refused. */
  @Transactional(readOnly = true)
  public boolean isOpen(DecisionReference reference) {
    var decision = decisions.get(reference);
    return mayBeAsked(decision) && standing(reference).filter(w -> !w.waitsForCouncil()).isEmpty();
  }

  /** Why the report asks for it; empty if it does not. */
  @Transactional(readOnly = true)
  public Optional<String> askedBecause(DecisionReference reference) {
    var urgency = decisions.get(reference).proposal().urgency();
    if (urgency == null || urgency.callIn() == null) return Optional.empty();
    return Optional.ofNullable(urgency.callIn().reason().or(null));
  }

  /**
   * Records an answer of whoever the constitution names or, where there is no such person or they are unable to act, of
   * the chair of the council.
   *
   * @param answer {@code agreed} or {@code refused}; {@code unable} or {@code no-chair}, by democratic services alone,
   *     hands it to the chair of the council
   * @param reasons why it is urgent, why it is not, or why they cannot act
   * @param evidence what shows that they cannot act; null where they answer
   * @throws Refused if the person may not answer, the decision is taken or is not open to call-in, it was answered, or
   *     the appointments show that there is a chair
   */
  public CallInWaiverView answer(
      DecisionReference reference, String answer, String reasons, String evidence, Actor actor) {
    var decision = decisions.get(reference, actor);
    var figure = constitutions.of(decision.authority()).on(London.today(clock)).callInWaiverBy();
    var named = named(figure);
    var standing = standing(reference).orElse(null);
    requireMayAnswer(decision, answer, named, standing, actor, figure.source());
    requireCanBeAsked(decision, standing, figure.source());
    if (reasons == null || reasons.isBlank()) throw new Refused("Give the reasons.").at("/reasons");
    var waiver = standing == null ? new CallInWaiver(reference, named, actor.user(), clock.instant()) : standing;
    if (answer.equals(UNABLE) || answer.equals(NO_CHAIR)) {
      UrgencyChain.requireEvidence(evidence, "/evidence");
      if (answer.equals(NO_CHAIR)) requireVacant(decision, named, figure.source());
      waiver.passOver(answer.equals(NO_CHAIR), reasons.strip(), evidence.strip());
    } else {
      requireInOffice(decision, standing == null ? named : Role.COUNCIL_CHAIR, actor, figure.source());
      var capacity = standing == null ? named.words() : Role.COUNCIL_CHAIR.words();
      waiver.answer(answer.equals(AGREED), capacity, reasons.strip(), actor.user(), clock.instant());
    }
    waivers.save(waiver);
    events.publishEvent(
        Happened.to(reference, "call-in-waiver-answered", actor)
            .with("answer", answer)
            .with("named", named.id())
            .with("inPlaceOfNamed", standing != null)
            .with("rule", figure.source())
            .withholding("reasons", reasons)
            .withholding("evidence", evidence));
    tasks.refreshFacts(reference);
    return waiver.view();
  }

  /** Where the appointments show who holds the office, nobody else answers in it. */
  private void requireInOffice(DecisionView decision, Role role, Actor actor, String rule) {
    var office = switch (role) {
      case SCRUTINY_CHAIR -> Office.SCRUTINY_CHAIR;
      case COUNCIL_CHAIR -> Office.COUNCIL_CHAIR;
      default -> null;
    };
    if (office == null) return;
    chain.requireInOffice(asked(decision, rule), office, actor.user());
  }

  private void requireVacant(DecisionView decision, Role named, String rule) {
    if (named != Role.SCRUTINY_CHAIR) {
      throw new Refused("The constitution names the %s, who is no chair: choose that they cannot act."
          .formatted(named.words())).at("/answer").because("authority", rule);
    }
    chain.requireVacant(asked(decision, rule), Office.SCRUTINY_CHAIR, null);
  }

  private UrgencyChain.Question asked(DecisionView decision, String rule) {
    return new UrgencyChain.Question(decision.authority(), London.today(clock), "/answer", "authority", rule);
  }

  private static Role named(Figure<String> figure) {
    if (figure.isSet()) return Role.of(figure.value());
    throw new Refused("The constitution names nobody who may waive call-in.").because(HOLD, figure.source());
  }

  private void requireMayAnswer(
      DecisionView decision, String answer, Role named, CallInWaiver standing, Actor actor, String rule) {
    var forCouncil = standing != null && standing.waitsForCouncil();
    switch (answer) {
      case AGREED, REFUSED -> {
        if (standing == null && !actor.has(named) && actor.has(Role.COUNCIL_CHAIR)) {
          throw new Refused(("The chair of the council answers only where there is no %s or they are unable to act, and"
              + " that is not on record.")
                  .formatted(named.words()))
              .because("authority", rule);
        }
        actor.mustBe(decision.authority(), forCouncil ? Role.COUNCIL_CHAIR : named);
      }
      case UNABLE, NO_CHAIR -> actor.mustBe(decision.authority(), Role.DEMOCRATIC_SERVICES);
      default -> throw new Refused("Choose one of: agreed, refused, unable, no-chair.").at("/answer");
    }
    if (authors.wrote(actor, decision.reference())) {
      throw new Refused(("You wrote the report of %s, or changed its facts; somebody else says whether call-in is"
          + " waived.")
              .formatted(decision.reference()))
          .because("four-eyes", "Constitution: whoever wrote a report does not approve its urgency");
    }
    interests.requireNone(actor, decision.reference());
  }

  private void requireCanBeAsked(DecisionView decision, CallInWaiver standing, String rule) {
    if (decision.decidedAt() != null || decision.stage().isEnd()) {
      throw new Refused("Call-in is waived before the decision is taken, not afterwards.").because(HOLD, rule);
    }
    held.withoutOutcome(decision.reference()).ifPresent(meets -> {
      throw new Refused(("The meeting that decides it was on %s: call-in is waived before the decision is taken, not"
          + " afterwards. It can be waived still where that meeting put the matter off.").formatted(London.say(meets)))
          .because(HOLD, rule);
    });
    if (!mayBeAsked(decision)) {
      throw new Refused(decision.reference() + " is not open to call-in, so there is nothing to waive.")
          .because(HOLD, rule);
    }
    if (standing != null && !standing.waitsForCouncil()) {
      throw new Refused("That has been answered: " + standing.view().sentence()).because(HOLD, rule);
    }
  }

  private boolean mayBeAsked(DecisionView decision) {
    return decision.decidedAt() == null
        && !decision.stage().isEnd()
        && held.withoutOutcome(decision.reference()).isEmpty()
        && !Boolean.FALSE.equals(decisions.route(decision).callable().cautious());
  }

  /** What was approved was this matter by this maker: another one needs an approval of its own. */
  @EventListener
  @Order(0) // before the tasks that wait are told what has changed
  void on(FactsChanged change) {
    if (!change.noticeStale() || decisions.get(change.decision()).decidedAt() != null) return;
    standing(change.decision())
        .ifPresent(
            waiver -> {
              waiver.goStale(clock.instant());
              events.publishEvent(
                  Happened.to(change.decision(), "call-in-waiver-stale", Actor.system("the change of the facts"))
                      .with("because", "The matter or its maker has changed."));
            });
  }

  private Optional<CallInWaiver> standing(DecisionReference reference) {
    return waivers.findByDecisionAndStaleAtIsNullOrderByAnsweredAt(reference.value()).stream()
        .reduce((first, last) -> last);
  }
}

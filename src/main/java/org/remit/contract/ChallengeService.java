package org.remit.contract;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.remit.calendar.Calendars;
import org.remit.calendar.Confirmation;
import org.remit.calendar.Counting;
import org.remit.calendar.London;
import org.remit.calendar.Rule;
import org.remit.contract.Challenge.Effect;
import org.remit.gate.ClockView;
import org.remit.gate.Gate;
import org.remit.gate.Gate.How;
import org.remit.proposal.Decisions;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Happened;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Challenges to an award: what suspends the signature by law, and what is a precaution. Legal ends them. */
@Service
@Transactional
public class ChallengeService {

  public static final Set<String> KINDS =
      Set.of("letter-before-action", "claim-issued", "claim-notified", "representations");
  private static final Set<String> OUTCOMES =
      Set.of("answered", "withdrawn", "dismissed", "suspension-lifted", "further-decision");
  private static final Set<String> AWARDING =
      Set.of("award-contract", "enter-arrangement", "extend-contract", "vary-contract");

  /** Days of waiting after the further decision on representations. */
  private static final int AFTER_FURTHER_DECISION = 5;

  private final Challenges challenges;
  private final ContractAwards awards;
  private final Decisions decisions;
  private final Calendars calendars;
  private final Gate gate;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  ChallengeService(
      Challenges challenges,
      ContractAwards awards,
      Decisions decisions,
      Calendars calendars,
      Gate gate,
      Clock clock,
      ApplicationEventPublisher events) {
    this.challenges = challenges;
    this.awards = awards;
    this.decisions = decisions;
    this.calendars = calendars;
    this.gate = gate;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Records a challenge or the end of one.
   *
   * @throws Refused if it is not this person's, or what was received, when and on which award cannot be told from it
   */
  public void take(DecisionReference reference, ChallengeCommand command, Actor actor) {
    if ("ended".equals(command.kind())) {
      end(reference, command, actor);
    } else {
      receive(reference, command, actor);
    }
  }

  private void receive(DecisionReference reference, ChallengeCommand command, Actor actor) {
    var decision = decisions.get(reference);
    actor.mustBe(decision.authority(), Role.LEGAL, Role.PROCUREMENT, Role.MONITORING_OFFICER);
    if (!KINDS.contains(command.kind())) {
      throw new Refused("A challenge is one of: " + String.join(", ", KINDS.stream().sorted().toList())
          + "; or 'ended'.")
          .at("/kind");
    }
    if (command.resolution() == null) throw new Refused("Say which resolution is challenged.").at("/resolution");
    var kind = decision.resolution(command.resolution()).kind();
    if (!AWARDING.contains(kind)) {
      throw new Refused("Resolution " + command.resolution() + " awards no contract.").at("/resolution");
    }
    if (command.at() == null) throw new Refused("Give the time at which it was received.").at("/at");
    if (command.at().isAfter(clock.instant())) {
      throw new Refused("It cannot have been received at a time to come.").at("/at");
    }
    if (command.reference() == null || command.reference().isBlank()) {
      throw new Refused("Give the reference of the letter or the claim.").at("/reference");
    }
    var award = awards.findById(ResolutionKey.of(reference, command.resolution()));
    var regime = award.map(ContractAward::regime)
        .orElseGet(() -> Regime.of(decisions.route(decision), decision.proposal(), command.resolution()));
    var signed = award.filter(a -> a.isSigned() && !a.signedAt().isAfter(command.at())).isPresent();
    var told = award.map(ContractAward::noticeSentOn).orElse(null);
    var answer = ChallengeRules.of(command.kind(), regime, told, standstill(reference, command.resolution()),
        command.at(), signed);
    challenges.save(new Challenge(reference, command, answer.effect(), answer.because(), clock.instant()));
    events.publishEvent(
        Happened.to(reference, "challenge-received", actor)
            .with("resolution", command.resolution())
            .with("kind", command.kind())
            .with("at", command.at())
            .with("effect", answer.effect().name().toLowerCase(Locale.ROOT))
            .with("because", answer.because())
            .withholding("reference", command.reference()));
    if (answer.effect() == Effect.SUSPENDS) {
      gate.open(reference, command.resolution(), "challenge-suspension", answer.because());
    } else if (answer.effect() == Effect.PRECAUTION) {
      gate.open(reference, command.resolution(), "challenge-precaution", answer.because());
    }
  }

  /**
   * The notice that began a standstill is on record: what came in since it was sent, and was a precaution for as long
   * as nobody had entered it, suspends the contract. An answer that somebody gave meanwhile ends no suspension.
   */
  void noticeIsOnRecord(DecisionReference reference, String resolution, Actor actor) {
    var award = awards.findById(ResolutionKey.of(reference, resolution)).orElseThrow();
    var standstill = standstill(reference, resolution);
    for (var each : challenges.findByDecisionOrderByReceivedAt(reference.value())) {
      if (!each.isOn(resolution) || !each.isPrecautionToJudge()) continue;
      var answer = ChallengeRules.of(
          each.kind(), award.regime(), award.noticeSentOn(), standstill, each.receivedAt(), false);
      if (answer.effect() != Effect.SUSPENDS) continue;
      each.suspends(answer.because());
      challenges.flush();
      events.publishEvent(
          Happened.to(reference, "challenge-judged-anew", actor)
              .with("resolution", resolution)
              .with("kind", each.kind())
              .with("effect", answer.effect().name().toLowerCase(Locale.ROOT))
              .with("because", answer.because()));
      gate.open(reference, resolution, "challenge-suspension", answer.because());
      if (!isOpen(reference, resolution, Effect.PRECAUTION)) {
        gate.lift(reference, resolution, "challenge-precaution", How.NOT_NEEDED, "it suspends the contract by law");
      }
    }
  }

  private void end(DecisionReference reference, ChallengeCommand command, Actor actor) {
    actor.mustBe(decisions.get(reference).authority(), Role.LEGAL);
    if (command.challenge() == null) throw new Refused("Say which challenge has ended.").at("/challenge");
    if (command.outcome() == null || !OUTCOMES.contains(command.outcome())) {
      throw new Refused("A challenge ends: " + String.join(", ", OUTCOMES.stream().sorted().toList()) + ".")
          .at("/outcome");
    }
    if (command.because() == null || command.because().isBlank()) throw new Refused("Say why it ended.").at("/because");
    var challenge = challenges.findById(command.challenge())
        .filter(c -> c.view().decision().equals(reference))
        .orElseThrow(() -> new Refused("There is no such challenge of " + reference + ".").at("/challenge"));
    mustEndAfterItCame(challenge, command);
    mustEndASuspension(challenge, command);
    challenge.end(command.outcome(), command.because(), written(command.reference()), command.at());
    challenges.flush();
    events.publishEvent(
        Happened.to(reference, "challenge-ended", actor)
            .with("resolution", challenge.resolution())
            .with("kind", challenge.kind())
            .with("outcome", command.outcome())
            .with("at", command.at())
            .withholding("reference", command.reference())
            .withholding("because", command.because()));
    if (challenge.effect() == Effect.NONE || isOpen(reference, challenge.resolution(), challenge.effect())) {
      return;
    }
    var hold = challenge.effect() == Effect.SUSPENDS ? "challenge-suspension" : "challenge-precaution";
    if (challenge.effect() == Effect.SUSPENDS && command.outcome().equals("further-decision")) {
      gate.start(reference, challenge.resolution(), Counting.workingDaysAfter("further-decision",
          command.furtherDecisionOn(), AFTER_FURTHER_DECISION, calendars.england(),
          new Rule("Provider Selection Regime Regulations 2023 reg 12",
              "Five working days after the further decision is told.", Confirmation.CONFIRMED)), hold);
    } else {
      gate.lift(reference, challenge.resolution(), hold, How.MET, command.outcome().replace('-', ' '));
    }
  }

  private void mustEndAfterItCame(Challenge challenge, ChallengeCommand command) {
    if (command.at() == null) throw new Refused("Give the time at which it ended.").at("/at");
    if (command.at().isAfter(clock.instant())) {
      throw new Refused("It cannot have ended at a time to come.").at("/at");
    }
    if (command.at().isBefore(challenge.receivedAt())) {
      throw new Refused("It cannot have ended before it was received, %s.".formatted(
              London.say(challenge.receivedAt())))
          .at("/at");
    }
    var told = command.furtherDecisionOn();
    if (told != null && told.isBefore(London.date(challenge.receivedAt()))) {
      throw new Refused("A further decision on it cannot have been told before it was received.")
          .at("/furtherDecisionOn");
    }
  }

  private static String written(String reference) {
    return reference == null || reference.isBlank() ? null : reference.strip();
  }

  /** A suspension by law does not end because somebody answered a letter, nor without what ended it. */
  private void mustEndASuspension(Challenge challenge, ChallengeCommand command) {
    var suspends = challenge.effect() == Effect.SUSPENDS;
    if (command.outcome().equals("suspension-lifted") && !suspends) {
      throw new Refused("This challenge suspends nothing: no court has a suspension of it to lift.").at("/outcome");
    }
    if (!suspends) return;
    var representations = challenge.kind().equals("representations");
    if (command.outcome().equals("answered") || !representations && command.outcome().equals("further-decision")) {
      throw new Refused("A suspension ends when the court lifts it, or the challenge is withdrawn or dismissed"
              + (representations ? ", or a further decision is told." : "."))
          .at("/outcome").because("challenge-suspension", challenge.view().because());
    }
    if (written(command.reference()) == null) {
      throw new Refused("Give the reference of the order or answer that ended it: without one no suspension ends.")
          .at("/reference").because("challenge-suspension", challenge.view().because());
    }
    if (command.outcome().equals("further-decision") && command.furtherDecisionOn() == null) {
      throw new Refused("Give the day on which the further decision was told.").at("/furtherDecisionOn");
    }
    if (command.furtherDecisionOn() != null) {
      London.mustHaveCome(command.furtherDecisionOn(), clock, "/furtherDecisionOn");
    }
  }

  private boolean isOpen(DecisionReference reference, String resolution, Effect effect) {
    return challenges.findByDecisionOrderByReceivedAt(reference.value()).stream()
        .anyMatch(c -> c.isOpen() && c.isOn(resolution) && c.effect() == effect);
  }

  private ClockView standstill(DecisionReference reference, String resolution) {
    return gate.clocks(reference).stream()
        .filter(c -> c.kind().equals("standstill") && resolution.equals(c.resolution()))
        .reduce((earlier, later) -> later)
        .orElse(null);
  }

  /** The challenges to a decision's awards, open and ended. */
  @Transactional(readOnly = true)
  public List<ChallengeView> of(DecisionReference reference) {
    return challenges.findByDecisionOrderByReceivedAt(reference.value()).stream().map(Challenge::view).toList();
  }
}

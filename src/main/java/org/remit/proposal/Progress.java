package org.remit.proposal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.remit.gate.Gate;
import org.remit.gate.Gate.How;
import org.remit.people.Actors;
import org.remit.reference.DecisionReference;
import org.remit.reference.Happened;
import org.remit.reference.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How capabilities tell the case what came of a resolution. Each call is one change of state in the caller's
 * transaction; the holds that rest on it are opened and lifted here.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Progress {

  /**
   * What the decision maker made of one resolution.
   *
   * @param state approved, amended, deferred or refused
   * @param wording what it says now; only for an amended one
   */
  public record Outcome(ResolutionState state, String wording, String reason) {}

  private final DecisionRows decisions;
  private final Resolutions resolutions;
  private final Decisions views;
  private final Gate gate;
  private final Clock clock;
  private final Actors actors;
  private final ApplicationEventPublisher events;

  Progress(
      DecisionRows decisions,
      Resolutions resolutions,
      Decisions views,
      Gate gate,
      Clock clock,
      Actors actors,
      ApplicationEventPublisher events) {
    this.decisions = decisions;
    this.resolutions = resolutions;
    this.views = views;
    this.gate = gate;
    this.clock = clock;
    this.actors = actors;
    this.events = events;
  }

  /** The decision enters another stage; entering the one it is in changes nothing. */
  public void enter(DecisionReference decision, Stage stage) {
    var row = row(decision);
    if (row.stage() == stage) return;
    row.enter(stage);
    tell(decision, "stage-entered", Map.of("stage", stage.words()));
  }

  /**
   * The decision was taken, resolution by resolution. What stands waits for its record and, where callable, for the
   * call-in window: the holds are opened before the hold 'not decided' is lifted.
   *
   * @param at when: at the meeting, whenever it is noted down; for one person, now
   * @param callable the resolutions that may be called in
   * @throws Refused if an amendment goes beyond what was proposed, or a resolution has no outcome
   */
  public void decided(
      DecisionReference decision, Instant at, Map<String, Outcome> outcomes, java.util.Set<String> callable) {
    // A matter put off whole has not been decided: its facts may still change before the next meeting.
    if (outcomes.values().stream().anyMatch(o -> o.state() != ResolutionState.DEFERRED)) {
      row(decision).decided(at);
    }
    for (var resolution : resolutions.of(decision.value())) {
      var outcome = outcomes.get(resolution.letter());
      if (outcome == null) {
        throw new Refused("Say what was decided on resolution " + resolution.letter() + ".").at("/resolutionOutcomes");
      }
      if (outcome.state() == ResolutionState.AMENDED) mustStayWithin(decision, resolution.letter(), outcome.wording());
      resolution.decide(outcome.state(), outcome.wording(), outcome.reason());
      if (resolution.state().stands()) {
        var letter = resolution.letter();
        gate.open(decision, letter, "record-not-published", "Its record is still to be published.");
        if (callable.contains(letter)) {
          gate.open(decision, letter, "call-in-window", "The window opens when the decision is published.");
        }
        gate.lift(decision, letter, "not-decided", How.MET, "it was agreed");
      }
      tell(decision, "resolution-decided",
          Map.of("resolution", resolution.letter(), "outcome", outcome.state().words()));
    }
    if (outcomes.keySet().stream().anyMatch(l -> !resolutions.existsById(new Resolution.Key(decision.value(), l)))) {
      throw new Refused("The outcomes name a resolution that " + decision + " does not have.")
          .at("/resolutionOutcomes");
    }
  }

  private void mustStayWithin(DecisionReference decision, String letter, String wording) {
    if (wording == null || wording.isBlank()) return;
    views.get(decision).proposal().resolution(letter)
        .ifPresent(proposed -> Amendment.mustStayWithin(proposed, wording));
  }

  /** The record of the decision was published: the hold for it is lifted on every resolution. */
  public void published(DecisionReference decision) {
    row(decision).published(clock.instant());
    for (var resolution : resolutions.of(decision.value())) {
      gate.lift(decision, resolution.letter(), "record-not-published", How.MET, "the record was published");
    }
    tell(decision, "decision-published", Map.of());
  }

  /** A valid request names this resolution: nothing of it may be done until its call-in ends. */
  public void calledIn(DecisionReference decision, String letter, String reason) {
    resolution(decision, letter).callIn();
    gate.open(decision, letter, "called-in", reason);
    tell(decision, "resolution-called-in", Map.of("resolution", letter));
  }

  /**
   * The decision maker confirmed a called-in resolution, in the same or in other words.
   *
   * @throws Refused if the other words go beyond what was proposed
   */
  public void reconsidered(DecisionReference decision, String letter, String newWording, String reason) {
    mustStayWithin(decision, letter, newWording);
    resolution(decision, letter).reconsider(newWording, reason);
    tell(decision, "resolution-reconsidered",
        Map.of("resolution", letter, "amended", newWording != null && !newWording.isBlank()));
  }

  /**
   * The resolution may be carried out from this day. Its call-in holds are lifted. One that asks for no further act is
   * carried out by that.
   *
   * @param rule why it has effect, with its source: not callable, window run out, released, lapsed ...
   * @throws Refused if the day has not come: nothing takes effect ahead of time
   */
  public void tookEffect(DecisionReference decision, String letter, LocalDate on, String rule, How how) {
    if (on.isAfter(org.remit.calendar.London.today(clock))) {
      throw new Refused("Resolution " + letter + " of " + decision + " has no effect before "
              + org.remit.calendar.London.say(on) + ".")
          .because("call-in-window", rule);
    }
    var resolution = resolution(decision, letter);
    resolution.takeEffect(on, rule);
    gate.lift(decision, letter, "call-in-window", how, rule);
    gate.lift(decision, letter, "called-in", how, rule);
    tell(decision, "resolution-took-effect", Map.of("resolution", letter, "on", on.toString(), "rule", rule));
    ByEffectAlone.of(resolution.kind()).ifPresent(what -> carriedOut(decision, letter, what));
    events.publishEvent(new ResolutionTookEffect(decision, letter, on));
  }

  /**
   * The resolution had effect too early and waits for it again: the day from which its window counts was wrong. A
   * decision that was closed since then is open again.
   *
   * @throws Refused if it has no effect, or somebody carried it out meanwhile
   */
  public void effectWasTooEarly(DecisionReference decision, String letter, String because) {
    resolution(decision, letter).waitAgain();
    if (row(decision).openAgain()) tell(decision, "decision-opened-again", Map.of("because", because));
    tell(decision, "resolution-waits-again", Map.of("resolution", letter, "because", because));
  }

  /** The resolution has effect since the same day, by another rule than was thought. */
  public void effectRestsOn(DecisionReference decision, String letter, String rule) {
    resolution(decision, letter).restOn(rule);
    tell(decision, "resolution-effect-explained", Map.of("resolution", letter, "rule", rule));
  }

  /** The resolution will not be carried out. */
  public void fell(DecisionReference decision, String letter, String reason) {
    resolution(decision, letter).fall(reason);
    events.publishEvent(Happened.to(decision, "resolution-fell", actors.current())
        .with("resolution", letter).withholding("because", reason));
    events.publishEvent(new ResolutionFell(decision, letter));
  }

  /** What came of a resolution: 'contract registered', 'grant paid' ... */
  public void carriedOut(DecisionReference decision, String letter, String what) {
    resolution(decision, letter).carryOut(what);
    tell(decision, "resolution-carried-out", Map.of("resolution", letter, "what", what));
  }

  /** The decision has come to its end. */
  public void end(DecisionReference decision, Stage how, String why) {
    row(decision).end(how, why, clock.instant());
    tell(decision, "decision-" + how.name().toLowerCase(Locale.ROOT), Map.of("because", why));
  }

  private Decision row(DecisionReference decision) {
    return decisions.findById(decision.value())
        .orElseThrow(() -> new Refused("There is no decision " + decision + "."));
  }

  private Resolution resolution(DecisionReference decision, String letter) {
    return resolutions
        .findById(new Resolution.Key(decision.value(), letter))
        .orElseThrow(() -> new Refused(decision + " has no resolution '" + letter + "'.").at("/resolution"));
  }

  private void tell(DecisionReference decision, String kind, Map<String, Object> facts) {
    var happened = Happened.to(decision, kind, actors.current());
    for (var fact : facts.entrySet()) happened = happened.with(fact.getKey(), fact.getValue());
    events.publishEvent(happened);
  }
}

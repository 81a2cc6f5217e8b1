package org.remit.callin;

import static org.remit.callin.CallInHolds.CALLED_IN;
import static org.remit.callin.CallInHolds.RULE;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.remit.calendar.London;
import org.remit.gate.Act;
import org.remit.gate.ActLetThrough;
import org.remit.people.Actors;
import org.remit.proposal.DecisionView;
import org.remit.proposal.Decisions;
import org.remit.proposal.ResolutionState;
import org.remit.reference.DecisionReference;
import org.remit.reference.Happened;
import org.remit.reference.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The lapse of a call-in where the constitution says that scrutiny meets in time or not at all, and what is done after
 * it under what had been called in: from then on a meeting that is told late undoes nothing. Each act opens a
 * transaction, or joins that of the act that it hears of.
 */
@Service
@Transactional
class LapsedCallIns {

  private final CallInRows rows;
  private final CallInOnRecord onRecord;
  private final CallInItemRows items;
  private final CallInEnds ends;
  private final ScrutinyClocks clocks;
  private final CallInWorkflow workflow;
  private final Decisions decisions;
  private final Actors actors;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  LapsedCallIns(
      CallInRows rows,
      CallInOnRecord onRecord,
      CallInItemRows items,
      CallInEnds ends,
      ScrutinyClocks clocks,
      CallInWorkflow workflow,
      Decisions decisions,
      Actors actors,
      Clock clock,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.onRecord = onRecord;
    this.items = items;
    this.ends = ends;
    this.clocks = clocks;
    this.workflow = workflow;
    this.decisions = decisions;
    this.actors = actors;
    this.clock = clock;
    this.events = events;
  }

  /** Those at scrutiny whose time is over. */
  List<DecisionReference> due() {
    return clocks.ranOut(onRecord.inState(CallIn.State.AT_SCRUTINY));
  }

  /** The call-in lapses where the constitution says so and scrutiny did not meet in time; not over an open check. */
  void lapse(DecisionReference reference) {
    var window = onRecord.window(reference);
    if (window.state() != CallIn.State.AT_SCRUTINY || !onRecord.allChecked(reference)) return;
    var run = clocks.ranOut(reference);
    if (run.isEmpty()) return;
    for (var item : onRecord.inState(reference, CallInItem.State.CALLED_IN)) {
      item.become(CallInItem.State.LAPSED, "scrutiny did not meet in time");
      items.save(item);
      ends.takesEffect(reference, item.letter(),
          "the call-in lapsed: scrutiny did not meet in time (" + run.get().period().rule().citation() + ")");
    }
    window.lapse(clock.instant());
    ends.end(decisions.get(reference), window);
    events.publishEvent(
        Happened.to(reference, "call-in-lapsed", actors.current()).with("rule", run.get().period().rule().citation()));
    workflow.lapsed(reference);
  }

  /** What is done under a decision whose call-in lapsed, or under a decision that carries it out. */
  @EventListener
  void on(ActLetThrough done) {
    if (done.act() == Act.DECIDE) return;
    noteDone(done.decision(), done.resolution(), done.act().done());
    var below = decisions.find(done.decision()).orElse(null);
    while (below != null && below.parent() != null) {
      noteDone(below.parent(), below.parentResolution(), done.act().done() + " under " + done.decision());
      below = decisions.find(below.parent()).orElse(null);
    }
  }

  private void noteDone(DecisionReference reference, String letter, String what) {
    var window = onRecord.find(reference).orElse(null);
    if (window == null || window.lapsedAt() == null || window.doneSince() != null) return;
    if (letter != null && onRecord.item(reference, letter).filter(i -> i.is(CallInItem.State.LAPSED)).isEmpty()) return;
    window.done(what);
    rows.saveAndFlush(window);
    events.publishEvent(
        Happened.to(reference, "lapsed-call-in-acted-on", actors.current())
            .with("resolution", letter)
            .with("what", what));
  }

  /**
   * Nothing rests on the lapse: nobody acted under what was called in, and no decision was proposed under it.
   *
   * @throws Refused if something was done since, or it was not kept what was
   */
  void requireNothingDoneSince(DecisionView decision, CallIn window, List<CallInItem> lapsed) {
    var reference = decision.reference();
    if (window.lapsedAt() == null) {
      throw new Refused("The call-in of " + reference + " lapsed before it was kept what is done since. A meeting that"
          + " was held in time is recorded as an irregularity.")
          .because(CALLED_IN, RULE);
    }
    var carriedOut = lapsed.stream().map(i -> decision.resolution(i.letter()))
        .filter(r -> r.state() != ResolutionState.EFFECTIVE && !r.isCarriedOutByEffectAlone())
        .map(r -> "resolution " + r.id() + " is " + r.state().words().toLowerCase(Locale.UK))
        .findFirst();
    var child = decisions.childrenOf(reference).stream()
        .filter(c -> !c.registeredAt().isBefore(window.lapsedAt()))
        .filter(c -> c.parentResolution() == null
            || lapsed.stream().anyMatch(i -> i.letter().equals(c.parentResolution())))
        .map(c -> c.reference() + " was proposed under it")
        .findFirst();
    var done = Optional.ofNullable(window.doneSince()).or(() -> carriedOut).or(() -> child).orElse(null);
    if (done == null) return;
    throw new Refused(("The call-in of %s lapsed on %s, and since then %s. The meeting is recorded as an irregularity;"
        + " what it decided holds nothing any more.")
            .formatted(reference, London.say(London.date(window.lapsedAt())), done))
        .because(CALLED_IN, RULE);
  }
}

package org.remit.callin;

import static org.remit.callin.CallInHolds.CALLED_IN;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.remit.gate.Gate;
import org.remit.proposal.DecisionView;
import org.remit.proposal.Decisions;
import org.remit.proposal.Stage;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.InBatches;
import org.remit.reference.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How far the call-in of a decision has come, and whether it may be called in now (Local Government Act 2000 s.9F(4)).
 * Whether a window is open is read from the clock each time. It changes nothing: each question opens a transaction to
 * read in, or joins that of whoever asks.
 */
@Service
@Transactional(readOnly = true)
public class CallIns {

  private final CallInRows rows;
  private final CallInOnRecord onRecord;
  private final CallableResolutions callable;
  private final RulesOfTheDay rules;
  private final WhoMayCallIn who;
  private final Gate gate;
  private final Decisions decisions;
  private final Clock clock;

  CallIns(
      CallInRows rows,
      CallInOnRecord onRecord,
      CallableResolutions callable,
      RulesOfTheDay rules,
      WhoMayCallIn who,
      Gate gate,
      Decisions decisions,
      Clock clock) {
    this.rows = rows;
    this.onRecord = onRecord;
    this.callable = callable;
    this.rules = rules;
    this.who = who;
    this.gate = gate;
    this.decisions = decisions;
    this.clock = clock;
  }

  /** How far the call-in of a decision has come; empty while no window has opened. */
  public Optional<CallInView> of(DecisionReference reference) {
    return onRecord.find(reference).map(this::view);
  }

  private CallInView view(CallIn window) {
    var reference = window.decision();
    var decision = decisions.get(reference);
    var all = new ArrayList<CallInView.Request>();
    for (var each : onRecord.requests(reference)) {
      var signed = onRecord.signatures(each);
      all.add(
          new CallInView.Request(
              each.number(), each.state().words(), each.resolutions(), each.grounds(), each.letter(),
              each.receivedAt(), (int) signed.stream().filter(CallInSignature::stands).count(),
              ValidityRules.check(rules.of(decision), window, each, signed), each.reason()));
    }
    var gone = onRecord.requests(reference).stream()
        .filter(CallInRequest::wasValid)
        .map(r -> "Request " + r.number() + " was valid and " + r.endedBecause().replaceFirst("\\.$", "") + ".")
        .toList();
    var became = new LinkedHashMap<String, String>();
    onRecord.items(reference).forEach(i -> became.put(i.letter(), inWords(i.state())));
    return new CallInView(
        inWords(window.state()), window.closesAt(), window.lastDay(), window.effectiveOn(), window.because(), all, gone,
        became, window.scrutinyReasons(), window.councilViews());
  }

  private static String inWords(Enum<?> state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** How far a decision has come, in words, on a page as on a form. */
  public String stage(DecisionView decision) {
    if (decision.stage() != Stage.CALL_IN) return decision.stage().words();
    return stage(decision, !openToRequests(List.of(decision)).isEmpty(),
        gate.isOpen(decision.reference(), null, CALLED_IN));
  }

  /**
   * The same of one of many decisions, of which is known already what it rests on. Between the last hour to call it in
   * and what comes of it a decision is not open to call-in any more.
   *
   * @param isOpen whether somebody could call it in now
   * @param isCalledIn whether something of it is held because it was called in
   */
  public static String stage(DecisionView decision, boolean isOpen, boolean isCalledIn) {
    if (decision.stage() != Stage.CALL_IN || isOpen) return decision.stage().words();
    return isCalledIn ? "Decided and called in" : "Decided, no longer open to call-in";
  }

  /** Whether somebody could ask now, for themselves or on paper: the page offers nobody what would be refused. */
  public boolean mayRequest(DecisionReference reference, Actor actor) {
    return isOpenToRequests(reference)
        && (actor.has(Role.DEMOCRATIC_SERVICES) || who.mayAsk(actor, reference));
  }

  /** Whether the window is open, and something of the decision may be called in. */
  public boolean isOpenToRequests(DecisionReference reference) {
    return !openToRequests(List.of(decisions.get(reference))).isEmpty();
  }

  /** The same of several decisions: those that somebody could call in now. */
  public Set<DecisionReference> openToRequests(Collection<DecisionView> among) {
    var now = clock.instant();
    var open = InBatches.of(among.stream().map(d -> d.reference().value()).toList(), rows::findAllById).stream()
        .filter(window -> window.isOpenAt(now)).map(CallIn::decision).collect(Collectors.toSet());
    return among.stream().filter(d -> open.contains(d.reference()) && !callable.of(d).isEmpty())
        .map(DecisionView::reference).collect(Collectors.toSet());
  }
}

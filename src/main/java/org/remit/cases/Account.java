package org.remit.cases;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.remit.calendar.London;
import org.remit.gate.Gate;
import org.remit.gate.HoldView;
import org.remit.proposal.Decisions;
import org.remit.proposal.FindingView;
import org.remit.reference.DecisionReference;

/** Tells what happens in a case: each act, and what it changed since the last line. */
final class Account {

  private final Decisions decisions;
  private final Gate gate;
  private final Clock clock;
  private final Consumer<String> say;
  private final Set<String> findings = new HashSet<>();
  private final Map<String, Boolean> holds = new HashMap<>();
  private final Map<String, String> resolutions = new HashMap<>();
  private final Set<DecisionReference> known = new HashSet<>();

  Account(Decisions decisions, Gate gate, Clock clock, Consumer<String> say) {
    this.decisions = decisions;
    this.gate = gate;
    this.clock = clock;
    this.say = say;
  }

  /** @param refusal what came of it where it was not done; null where it was */
  void act(List<DecisionReference> all, CaseAct act, String what, String refusal) {
    var stage = all.isEmpty() ? "Not proposed" : decisions.get(all.get(0)).stage().words();
    say.accept(
        "  %3d  %s  [%s]  %s: %s%s".formatted(
            act.number(), London.say(clock.instant()), stage, act.as(), what, refusal == null ? "" : "  -> " + refusal));
    changes(all);
  }

  /** What has changed since this was last asked. */
  void changes(List<DecisionReference> all) {
    for (var each : all) {
      if (known.add(each)) registered(each);
      for (var finding : decisions.findings(each)) tell(each, finding);
      for (var resolution : decisions.get(each).resolutions()) {
        var now = resolution.state().words();
        var before = resolutions.put(each + "/" + resolution.id(), now);
        if (before != null && !before.equals(now)) {
          line("resolution %s: %s%s".formatted(
              where(each, resolution.id(), all), now.toLowerCase(java.util.Locale.UK),
              resolution.carriedOut() != null ? " (" + resolution.carriedOut() + ")"
                  : resolution.effectRule() != null ? " (" + resolution.effectRule() + ")" : ""));
        }
      }
      for (var hold : gate.holds(each)) tell(each, hold, all);
    }
  }

  private void registered(DecisionReference reference) {
    var decision = decisions.get(reference);
    line("%s: %s%s".formatted(
        reference, decision.title(), decision.parent() == null ? "" : " (carries out " + decision.parent() + ")"));
  }

  private void tell(DecisionReference decision, FindingView finding) {
    if (findings.add("found " + finding.id())) {
      line("finding %d, %s%s: %s".formatted(
          finding.check(), finding.severity(), finding.paragraph() == null || finding.paragraph().isBlank()
              ? "" : " at " + finding.paragraph(), finding.sentence()));
    }
    if (finding.answer() != null && findings.add("answered " + finding.id())) {
      line("finding %d answered: %s".formatted(finding.check(), finding.answer()));
    }
  }

  private void tell(DecisionReference decision, HoldView hold, List<DecisionReference> all) {
    var was = holds.put(decision + "/" + hold.resolution() + "/" + hold.kind(), hold.isOpen());
    if (hold.isOpen() && !Boolean.TRUE.equals(was)) {
      line("hold opened: %s: %s %s".formatted(where(decision, hold, all), hold.words(), hold.reason()));
    } else if (!hold.isOpen() && !Boolean.FALSE.equals(was)) {
      line("hold %s: %s, %s: %s".formatted(
          was == null ? "not opened" : "lifted", where(decision, hold, all), hold.ended(), hold.because()));
    }
  }

  private static String where(DecisionReference decision, HoldView hold, List<DecisionReference> all) {
    return hold.kind() + (hold.resolution() == null
        ? all.size() == 1 ? "" : " (" + decision + ")"
        : " (" + where(decision, hold.resolution(), all) + ")");
  }

  private static String where(DecisionReference decision, String resolution, List<DecisionReference> all) {
    return all.size() == 1 ? resolution : decision + " " + resolution;
  }

  private void line(String text) {
    say.accept("         " + text);
  }
}

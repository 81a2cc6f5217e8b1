package org.remit.cases;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import org.remit.calendar.London;
import org.remit.gate.Gate;
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

  /** For a case of which nobody wants an account. */
  static Account none() {
    return new Account(null, null, null, null);
  }

  /** @param refusal what came of it where it was not done; null where it was */
  void act(List<DecisionReference> all, DecisionReference about, CaseAct act, String what, String refusal) {
    if (say == null) return;
    var stage = about == null ? "Not proposed" : decisions.get(about).stage().words();
    say.accept(
        "  %3d  %s  [%s]  %s: %s%s".formatted(
            act.number(), London.say(clock.instant()), stage, act.as(), what, refusal == null ? ""
                : "  -> " + refusal));
    changes(all);
  }

  /** What has changed since this was last asked. */
  void changes(List<DecisionReference> all) {
    if (say == null) return;
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
      tellHolds(each, all);
    }
  }

  private void registered(DecisionReference reference) {
    var decision = decisions.get(reference);
    line("%s: %s%s".formatted(
        reference, decision.title(), decision.parent() == null ? "" : " (carries out " + decision.parent() + ")"));
  }

  private void tell(DecisionReference decision, FindingView finding) {
    if (findings.add("found " + finding.id())) {
      line("finding %d, %s%s%s: %s".formatted(
          finding.check(),
          finding.severity(),
          finding.paragraph() == null || finding.paragraph().isBlank() ? "" : " at " + finding.paragraph(),
          finding.blocks() ? ", for " + finding.answerableBy() : "",
          finding.sentence()));
    }
    if (finding.answer() != null && findings.add("answered " + finding.id())) {
      line("finding %d answered: %s".formatted(finding.check(), finding.answer()));
    }
  }

  /** Holds of one kind that came or went together, on several resolutions, stand in one line. */
  private void tellHolds(DecisionReference decision, List<DecisionReference> all) {
    var lines = new TreeMap<String, List<String>>();
    for (var hold : gate.holds(decision)) {
      var was = holds.put(decision + "/" + hold.resolution() + "/" + hold.kind(), hold.isOpen());
      var text = hold.isOpen() && !Boolean.TRUE.equals(was)
          ? "hold opened: %s%s: " + hold.words() + " " + hold.reason()
          : !hold.isOpen() && !Boolean.FALSE.equals(was)
              ? "hold " + (was == null ? "not opened" : "lifted") + ": %s%s, " + hold.ended() + ": " + hold.because()
              : null;
      if (text == null) continue;
      lines.computeIfAbsent(hold.kind() + "|" + text, key -> new ArrayList<>())
          .add(hold.resolution() == null ? "" : hold.resolution());
    }
    lines.forEach((key, on) -> {
      var of = String.join(", ", on.stream().filter(r -> !r.isEmpty()).sorted().toList());
      var where = (all.size() == 1 ? "" : decision + " ") + of;
      var kind = key.substring(0, key.indexOf('|'));
      line(key.substring(key.indexOf('|') + 1).replaceFirst("%s", kind)
          .replaceFirst("%s", where.isBlank() ? "" : Matcher.quoteReplacement(" (" + where.strip() + ")")));
    });
  }

  private static String where(DecisionReference decision, String resolution, List<DecisionReference> all) {
    return all.size() == 1 ? resolution : decision + " " + resolution;
  }

  /** Something of its own beside the acts. */
  void line(String text) {
    if (say != null) say.accept("         " + text);
  }
}

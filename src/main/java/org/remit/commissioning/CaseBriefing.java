package org.remit.commissioning;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.remit.calendar.London;
import org.remit.callin.CallIns;
import org.remit.engine.Markdown;
import org.remit.engine.TaskBriefing;
import org.remit.gate.ClockView;
import org.remit.gate.Gate;
import org.remit.gate.HoldView;
import org.remit.proposal.DecisionView;
import org.remit.proposal.Decisions;
import org.remit.proposal.FindingView;
import org.remit.proposal.ResolutionView;
import org.remit.reference.DecisionReference;
import org.remit.reference.Role;
import org.remit.routing.Proposal;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * What every task's form says of the case: title, who decides, resolutions, findings, clocks and holds, as ready text.
 * Only public and impersonal facts: the form's data stay in the engine's history.
 */
@Component
class CaseBriefing implements TaskBriefing {

  /** Without a clock of law behind it, a task is due in a working week; in days. */
  private static final int USUAL = 7;

  private final Decisions decisions;
  private final Gate gate;
  private final CallIns callIns;
  private final LinkedAwardsService linkedAwards;
  private final Clock clock;

  CaseBriefing(Decisions decisions, Gate gate, CallIns callIns, LinkedAwardsService linkedAwards, Clock clock) {
    this.decisions = decisions;
    this.gate = gate;
    this.callIns = callIns;
    this.linkedAwards = linkedAwards;
    this.clock = clock;
  }

  @Override
  public Briefing briefingFor(DecisionReference reference, String taskKey, String resolution) {
    var decision = decisions.get(reference);
    var facts = new LinkedHashMap<String, Object>();
    facts.put("reference", reference.value());
    facts.put("title", decision.title());
    facts.put("council", decision.authority().words());
    facts.put("stage", callIns.stage(decision));
    facts.put("maker", maker(decision));
    facts.put("summary", summary(decision));
    facts.put("link", new Markdown("/decisions/" + reference));
    facts.put("resolutions", decision.resolutions().stream().map(r -> resolution(decision, r)).toList());
    facts.put("findings", findings(reference));
    facts.put("clocks", clocks(reference));
    facts.put("holds", holds(reference, resolution));
    facts.put("changed", decision.factsVersion() == 1 ? "" : decisions.changesSince(reference, 1));
    facts.put("resolution", resolution == null ? "" : resolution);
    facts.put("advice", linkedAwards.advice(reference).orElse(""));
    return new Briefing(facts, decision.factsVersion(), due());
  }

  @Override
  public long factsVersionOf(DecisionReference reference) {
    return decisions.get(reference).factsVersion();
  }

  @Override
  public String changesSince(DecisionReference reference, long version) {
    return decisions.changesSince(reference, version);
  }

  private Instant due() {
    return London.endOf(London.today(clock).plusDays(USUAL));
  }

  private static String maker(DecisionView decision) {
    var post = decision.proposal().decisionMaker().post();
    var body = StringUtils.capitalize(decision.maker().replace('-', ' '));
    return post.known() ? body + ": " + post.value() : body;
  }

  private static String summary(DecisionView decision) {
    var count = decision.resolutions().size();
    return "%s. Decision maker: %s.".formatted(count == 1 ? "One resolution" : count + " resolutions", maker(decision));
  }

  private static Map<String, Object> resolution(DecisionView decision, ResolutionView view) {
    var row = new LinkedHashMap<String, Object>();
    var proposed = decision.proposal().resolution(view.id());
    row.put("id", view.id());
    row.put("what", view.words() + proposed.map(CaseBriefing::aboutItsSum).orElse(""));
    row.put("state", view.state().words());
    return row;
  }

  /** What the words of a resolution do not say of its sum: that it is not known, or that it is one with others. */
  private static String aboutItsSum(Proposal.Resolution resolution) {
    if (resolution.value() == null) return "";
    if (resolution.value().total().isUnknown()) return ", sum unknown";
    var shared = resolution.value().sharedWith();
    return shared.isEmpty() ? "" : " together with resolution " + String.join(", ", shared);
  }

  private List<Map<String, Object>> findings(DecisionReference reference) {
    return decisions.findings(reference).stream()
        .map(f -> Map.<String, Object>of(
            "check", f.check(),
            "severity", StringUtils.capitalize(f.severity()),
            "sentence", f.sentence(),
            "by", Role.of(f.answerableBy()).words(),
            "state", state(f)))
        .toList();
  }

  private static String state(FindingView finding) {
    if (finding.answer() != null) return "Answered";
    return finding.blocks() ? "To be answered" : "Noted";
  }

  private List<Map<String, Object>> clocks(DecisionReference reference) {
    return gate.clocks(reference).stream()
        .filter(c -> c.state().equals("running"))
        .map(CaseBriefing::clock)
        .toList();
  }

  private static Map<String, Object> clock(ClockView clock) {
    return Map.of(
        "what", StringUtils.capitalize(clock.kind().replace('-', ' '))
            + (clock.resolution() == null ? "" : " (" + clock.resolution() + ")"),
        "until", London.say(clock.period().lastDay()));
  }

  /** What is still open on the whole decision and on the resolution at stake; another's is not this task's matter. */
  private List<Map<String, String>> holds(DecisionReference reference, String resolution) {
    return gate.holds(reference).stream()
        .filter(HoldView::isOpen)
        .filter(h -> h.resolution() == null || resolution == null || h.resolution().equals(resolution))
        .map(HoldView::onAForm)
        .toList();
  }
}

package org.remit.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.remit.calendar.London;
import org.remit.engine.Markdown;
import org.remit.engine.TaskFacts;
import org.remit.gate.Act;
import org.remit.gate.Gate;
import org.remit.gate.HoldView;
import org.remit.proposal.Decisions;
import org.remit.reference.DecisionReference;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the forms of deciding show beside the facts that every form has. */
@Configuration(proxyBeanMethods = false)
class DecisionFacts {

  @Bean
  TaskFacts agendaFacts(EarliestDay earliest, DecisionMaking making) {
    return TaskFacts.of("Task_PublishAgenda", (d, resolution) -> {
      var period = earliest.agenda(d);
      var first = earliest.of(d, period, BeforeDeciding.AGENDA);
      return Map.of("agendaPeriod", period.length(),
          "earliestMeeting", London.say(first.day()), "earliestBecause", first.because());
    }).due((d, resolution) -> earliest.papersDue(d, making.lastDayNamed(d)));
  }

  @Bean
  TaskFacts cabinetFacts(BeforeDeciding before, CallInWaivers waivers, Decisions decisions, Gate gate) {
    return TaskFacts.of("Task_RecordCabinetDecision", (d, resolution) -> {
      var facts = new LinkedHashMap<>(meeting(before, decisions, gate, d));
      facts.put("waiver", waiver(waivers, d));
      return facts;
    });
  }

  @Bean
  TaskFacts councilFacts(BeforeDeciding before, Decisions decisions, Gate gate) {
    return TaskFacts.of("Task_RecordCouncilDecision", (d, resolution) -> meeting(before, decisions, gate, d));
  }

  @Bean
  TaskFacts memberFacts(CallInWaivers waivers, Decisions decisions, Gate gate) {
    return TaskFacts.of("Task_DecideAsMember",
        (d, resolution) -> Map.of(
            "alternatives", alternatives(decisions, d), "waiver", waiver(waivers, d), "holds", holds(gate, d)));
  }

  @Bean
  TaskFacts officerFacts(
      Delegations delegations, BeforeDeciding before, CallInWaivers waivers, Decisions decisions, Gate gate) {
    return TaskFacts.of("Task_DecideAsOfficer", (d, resolution) -> {
      var facts = new LinkedHashMap<String, Object>();
      var found = delegations.authorityFor(d);
      facts.put("authority", found.valid() ? found.cited() + ". " + found.because() : "None found: " + found.because());
      var consulted = before.consultationOf(decisions.get(d));
      facts.put("consultation", consulted.isEmpty() ? "None is on record." : String.join("; ", consulted));
      facts.put("alternatives", alternatives(decisions, d));
      facts.put("waiver", waiver(waivers, d));
      facts.put("holds", holds(gate, d));
      return facts;
    });
  }

  @Bean
  TaskFacts consultationFacts(BeforeDeciding before) {
    return TaskFacts.of("Task_EvidenceConsultation", (d, resolution) -> Map.of("consultees", before.consultees(d)));
  }

  @Bean
  TaskFacts reportFacts(BeforeDeciding before, EarliestDay earliest, DecisionMaking making) {
    return TaskFacts.of("Task_PublishReport", (d, resolution) -> {
      var period = before.reportPeriod(d);
      return Map.of("reportPeriod", (period == null ? "The constitution names no period before this decision. " : "")
          + from(earliest.of(d, period, BeforeDeciding.REPORT)));
    }).due((d, resolution) -> earliest.papersDue(d, making.lastDayNamed(d)));
  }

  private static String from(EarliestDay.Bound first) {
    return first == null ? ""
        : "If it is published now, the decision can be taken from " + London.say(first.day()) + ": " + first.because()
            + ".";
  }

  @Bean
  TaskFacts publicationFacts(DecisionMaking making) {
    return TaskFacts.of("Task_PublishDecision",
        (d, resolution) -> Map.of("record", making.recordOf(d).map(DecisionFacts::words).orElse(new Markdown(""))));
  }

  private static Map<String, Object> meeting(
      BeforeDeciding before, Decisions decisions, Gate gate, DecisionReference decision) {
    Instant meets = before.meetingOf(decision);
    return Map.of(
        "meeting", meets == null ? "a day not published yet" : London.say(meets),
        "alternatives", alternatives(decisions, decision),
        "holds", holds(gate, decision));
  }

  /** What forbids to decide; what only forbids to carry it out is no matter of the decision maker's. */
  private static List<Map<String, String>> holds(Gate gate, DecisionReference decision) {
    return gate.openHolds(decision, null, Act.DECIDE).stream().map(HoldView::onAForm).toList();
  }

  private static String waiver(CallInWaivers waivers, DecisionReference decision) {
    return waivers.of(decision).map(CallInWaiverView::sentence)
        .or(() -> waivers.askedBecause(decision).map(
            why -> "the report asks that it is waived (" + why + "); nobody whom the constitution names has agreed."))
        .orElse("");
  }

  private static List<String> alternatives(Decisions decisions, DecisionReference decision) {
    return DecisionMaking.alternativesOfTheReport(decisions.get(decision));
  }

  private static Markdown words(DecisionRecordView record) {
    var lines = new ArrayList<Markdown>();
    lines.add(Markdown.of("**Decided by:** %s, %s", record.makerWords(), London.say(record.takenAt())));
    record.outcomes().forEach(o -> lines.add(Markdown.of("- %s", o.sentence())));
    say(lines, "Reasons", record.reasons());
    if (record.authority() != null) say(lines, "Authority", record.authority());
    if (record.deputyFor() != null) say(lines, "Decided by a deputy for", record.deputyFor());
    if (record.authorDecided() != null) say(lines, "The author of the report decided it", record.authorDecided());
    if (!record.consultation().isEmpty()) say(lines, "Consulted", String.join("; ", record.consultation()));
    if (record.exclusion() != null) say(lines, "The public was excluded", record.exclusion());
    say(lines, "Alternatives", allOr("none", record.alternatives()));
    say(lines, "Conflicts", allOr("none declared", record.conflicts()));
    say(lines, "Dispensations", allOr("none granted", record.dispensations()));
    return Markdown.joined("\n\n", lines);
  }

  private static void say(List<Markdown> lines, String label, String words) {
    lines.add(Markdown.of("**%s:** %s", label, words));
  }

  private static String allOr(String none, List<String> all) {
    return all.isEmpty() ? none : String.join("; ", all);
  }
}

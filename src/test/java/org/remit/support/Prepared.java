package org.remit.support;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.remit.calendar.London;
import org.remit.engine.OpenTasks;
import org.remit.engine.Processes;
import org.remit.engine.TimeTravel;
import org.remit.gate.Act;
import org.remit.gate.Gate;
import org.remit.people.Actors;
import org.remit.proposal.ProposalService;
import org.remit.reference.Authority;
import org.remit.reference.DecisionReference;
import org.remit.routing.LegalPeriods;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Decisions whose preparation is done, for tests of what comes after it: clearance, notices and scrutiny are lifted by
 * hand, the lifecycle is ended, and the process under test is started on its own.
 */
public class Prepared {

  /** What deciding itself opens; it stays. */
  private static final Set<String> OF_DECIDING = Set.of("agenda-open", "report-open", "authority", "consultation");

  @Autowired ProposalService proposals;
  @Autowired Gate gate;
  @Autowired Processes processes;
  @Autowired OpenTasks tasks;
  @Autowired TimeTravel time;
  @Autowired Actors actors;
  @Autowired Clock clock;
  @Autowired LegalPeriods periods;
  @Autowired TransactionTemplate transaction;

  /** A proposal with two resolutions: a grant, and an authority to act. */
  public static String proposal(String council, String body, String post) {
    return """
        authority: %s
        title: Adoption support with a partner
        functionKind: %s
        parent: null
        programme: null
        linkedAwards: unknown
        report: { of: { post: Head of Service }, author: { post: Head of Service }, date: 2026-11-01 }
        decisionMaker: { body: %s, post: "%s" }
        decision: { planned: unknown, taken: unknown, published: unknown }
        claims: { key: true, callable: true, callableRule: null, wards: true, equality: false, exempt: false }
        notices: []
        urgency: { keyNotice: null, privateMeeting: null, callIn: null }
        effects: { wards: [all], communities: { significant: true, why: all wards }, savings: 0 }
        framework: inside
        scrutiny: []
        consulted: []
        alternatives: [{ option: to do nothing, rejectedBecause: the service would end }]
        backgroundPapers: none-stated
        documents: [{ id: report, publicity: public }]
        partners: []
        contracts: []
        resolutions:
          - { id: a, kind: make-grant, what: A grant, supplier: A partner, at: "1.1",
              value: { total: 600000, annual: 600000, vat: exclusive } }
          - { id: b, kind: authorise, what: To agree the details, at: "1.2" }
        staff: []
        pension: []
        """.formatted(council, body.equals("council") ? "council" : "executive", body, post);
  }

  /** Registers it as the council's commissioning officer, lifts what others lift, and starts the process. */
  public DecisionReference started(String process, String council, String yaml) throws Exception {
    return started(process, council, yaml, "commissioning-officer." + council);
  }

  public DecisionReference started(String process, String council, String yaml, String author) throws Exception {
    var document = new JsonMapper(new YAMLFactory()).readTree(yaml);
    DecisionReference reference;
    try (var who = SignedInAs.person(author, "commissioning-officer." + council)) {
      reference = proposals.register(document, null, actors.person());
    }
    processes.cancel(reference, "the test follows one of its processes");
    lift(reference);
    if (process != null) start(process, reference, council);
    return reference;
  }

  public void start(String process, DecisionReference reference, String council) {
    transaction.executeWithoutResult(s -> processes.start(process, reference, new Authority(council), Map.of()));
    time.settle();
  }

  private void lift(DecisionReference reference) {
    transaction.executeWithoutResult(
        s -> gate.openHolds(reference, null, Act.DECIDE).stream()
            .filter(h -> !OF_DECIDING.contains(h.kind()))
            .forEach(h -> gate.lift(reference, null, h.kind(), Gate.How.MET, "done before this test begins")));
  }

  /** Announced, decided by Cabinet as it was proposed, and published, in its process. */
  public DecisionReference publishedByCabinet(DecisionReference decision, String council) {
    var day = periods.agenda(new Authority(council), clock.instant()).effectiveOn();
    complete(decision, "democratic-services." + council, "Task_PublishAgenda",
        Map.of("meetingOn", day + "T10:00", "place", "Council Chamber"));
    time.forwardTo(London.at(day, LocalTime.of(11, 0)));
    complete(decision, "cabinet." + council, "Task_RecordCabinetDecision", outcome("approved"));
    complete(decision, "democratic-services." + council, "Task_PublishDecision", Map.of("confirmed", true));
    return decision;
  }

  /** Opens a hold of the preparation again. */
  public void hold(DecisionReference reference, String kind) {
    transaction.executeWithoutResult(s -> gate.open(reference, null, kind, "Opened by a test."));
  }

  /** Completes a task as a person, and lets what follows happen. */
  public void complete(DecisionReference reference, String person, String task, Map<String, Object> fields) {
    try (var who = SignedInAs.person(person)) {
      tasks.complete(reference, task, null, fields);
    }
    time.settle();
  }

  /** What scrutiny decided at a meeting that was convened on its day, and held in its first minute. */
  public static Map<String, Object> scrutinised(String outcome, LocalDate metOn, Object... more) {
    return held(metOn + "T00:00", outcome, metOn, more);
  }

  /** What council decided at a meeting that was convened on its day, and held a minute after that. */
  public static Map<String, Object> atAMeeting(String outcome, LocalDate metOn, Object... more) {
    return held(metOn + "T00:01", outcome, metOn, more);
  }

  private static Map<String, Object> held(String at, String outcome, LocalDate metOn, Object... more) {
    var fields = outcome(outcome, more);
    fields.put("meetingOn", at);
    fields.put("agendaOn", metOn.toString());
    fields.put("shorterNotice", "Convened on that day: file 9.");
    return fields;
  }

  /** What Cabinet decided again a minute after council, and nobody declared a conflict. */
  public static Map<String, Object> inCabinet(String outcome, LocalDate metOn, Object... more) {
    var fields = held(metOn + "T00:02", outcome, metOn, more);
    fields.putIfAbsent("conflicts", "none");
    return fields;
  }

  /** An outcome with its reasons, of a decision that nobody declared a conflict, and fields that a form may add. */
  public static Map<String, Object> outcome(String outcome, Object... more) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("outcome", outcome);
    fields.put("reasons", "It is best value.");
    if (Set.of("approved", "mixed", "refused").contains(outcome)) fields.put("conflicts", "none");
    for (var i = 0; i < more.length; i += 2) fields.put((String) more[i], more[i + 1]);
    return fields;
  }
}

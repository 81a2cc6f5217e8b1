package org.remit.commissioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.remit.calendar.London;
import org.remit.engine.OpenTask;
import org.remit.engine.OpenTasks;
import org.remit.engine.Processes;
import org.remit.engine.TimeTravel;
import org.remit.gate.Act;
import org.remit.gate.Gate;
import org.remit.gate.HoldView;
import org.remit.ledger.LedgerReader;
import org.remit.papers.Papers;
import org.remit.papers.Publicity;
import org.remit.papers.StatutoryPapers;
import org.remit.papers.Upload;
import org.remit.people.Actors;
import org.remit.proposal.Decisions;
import org.remit.proposal.FactsCommand;
import org.remit.proposal.FindingView;
import org.remit.proposal.ProposalService;
import org.remit.proposal.Stage;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.remit.routing.Kit;
import org.remit.support.OpenedForm;
import org.remit.support.Prepared;
import org.remit.support.RemitTest;
import org.remit.support.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

@RemitTest
@DisplayName("In the middle of the lifecycle")
class ChangeAndWithdrawalJourneyTest {

  private static final String COUNCIL = "peterborough";
  private static final String NOTICE = "key-decision-notice";

  @Autowired TestRestTemplate http;
  @Autowired ProposalService proposals;
  @Autowired Decisions decisions;
  @Autowired Processes processes;
  @Autowired OpenTasks tasks;
  @Autowired TimeTravel time;
  @Autowired Papers papers;
  @Autowired StatutoryPapers statutory;
  @Autowired LedgerReader ledger;
  @Autowired Actors actors;
  @Autowired Clock clock;
  @Autowired Gate gate;
  @Autowired FormService forms;

  @Test
  void a_withdrawn_decision_leaves_no_task_and_opens_nothing() {
    var decision = inPreparation();
    assertThat(keys(decision)).isNotEmpty();
    var holds = gate.openHolds(decision, "a", Act.SIGN);

    try (var who = SignedInAs.person("commissioning-officer." + COUNCIL)) {
      assertThatThrownBy(() -> proposals.withdraw(decision, " ", actors.person())).hasMessageContaining("Say why");
      proposals.withdraw(decision, "The partner has gone.", actors.person());
    }
    time.settle();

    assertThat(tasks.of(decision)).isEmpty();
    assertThat(processes.isRunning("decision-lifecycle", decision)).isFalse();
    assertThat(decisions.get(decision).stage()).isEqualTo(Stage.WITHDRAWN);
    assertThat(gate.openHolds(decision, "a", Act.SIGN)).isEqualTo(holds).isNotEmpty();
    time.forwardTo(clock.instant().plus(java.time.Duration.ofDays(40)));
    assertThat(gate.openHolds(decision, "a", Act.SIGN)).extracting("kind").contains("not-decided");
    assertThatThrownBy(() -> change(decision, "/title", "\"Another\"")).hasMessageContaining("has ended");
    assertThat(ledger.verify(decision.value()).isOk()).isTrue();
    assertThat(ledger.entries(decision)).extracting("kind").contains("decision-withdrawn");
  }

  @Test
  void another_maker_makes_the_notice_stale_and_an_answer_on_older_facts_is_refused() {
    var decision = inPreparation();
    var today = London.today(clock);
    givesNotice(decision, today.plusDays(29));
    time.forwardTo(London.at(today.plusDays(29), LocalTime.of(9, 0)));
    assertThat(gate.isOpen(decision, null, NOTICE)).isFalse();
    var version = decisions.get(decision).factsVersion();

    change(decision, "/decisionMaker", "{ body: cabinet-member, post: Cabinet Member for Children }");
    answerFindings(decision);

    assertThat(decisions.get(decision).maker()).isEqualTo("cabinet-member");
    assertThat(gate.isOpen(decision, null, NOTICE)).isTrue();
    assertThat(keys(decision)).contains("Task_PublishKeyDecisionNotice");
    var fields = notice(London.today(clock).plusDays(29));
    fields.put("factsVersion", version);
    try (var who = SignedInAs.person("democratic-services." + COUNCIL)) {
      assertThatThrownBy(() -> tasks.complete(decision, "publish-key-decision-notice", null, fields))
          .isInstanceOf(Refused.class).hasMessageContaining("The facts have changed while you answered");
    }
    assertThat(gate.isOpen(decision, null, NOTICE)).isTrue();

    var fresh = London.today(clock).plusDays(29);
    assertThatThrownBy(() -> givesNotice(decision, fresh))
        .isInstanceOf(Refused.class).hasMessageContaining("One person decides: name them alone");
    var alone = notice(fresh);
    alone.put("makerNames", "Cllr Eve Marsh");
    done(decision, "democratic-services." + COUNCIL, "publish-key-decision-notice", alone);
    time.forwardTo(London.at(fresh, LocalTime.of(9, 0)));
    assertThat(gate.isOpen(decision, null, NOTICE)).isFalse();
    assertThat(ledger.entries(decision)).extracting("kind").contains("notice-stale", "notice-given", "facts-changed");
  }

  @Test
  void the_trail_keeps_what_a_fact_was_and_what_it_is_and_names_neither_openly() {
    var decision = inPreparation();

    change(decision, "/decisionMaker/post", "Cabinet Member for Children");

    var entry = ledger.entries(decision).stream().filter(e -> e.kind().equals("facts-changed"))
        .reduce((first, last) -> last).orElseThrow();
    assertThat(entry.withheld()).containsEntry("after /decisionMaker/post", "Cabinet Member for Children")
        .containsKey("before /decisionMaker/post");
    assertThat(entry.canonical()).doesNotContain("Cabinet Member for Children");
    assertThat(ledger.verify(decision.value()).isOk()).isTrue();
  }

  @Test
  void nobody_proposes_that_it_was_decided_already() {
    var decision = inPreparation();
    var before = decisions.get(decision).factsVersion();

    assertThatThrownBy(() -> change(decision, "/decision/taken", "2015-07-08"))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.pointer()).isEqualTo("/changes/decision/taken"));

    assertThat(decisions.get(decision).factsVersion()).isEqualTo(before);
  }

  @Test
  void an_exempt_paper_that_is_handed_in_makes_the_meeting_private_and_its_notices_due_at_once() {
    var decision = inPreparation();
    givesNotice(decision, London.today(clock).plusDays(29));
    assertThat(keys(decision)).doesNotContain("Task_PublishPrivateMeetingNotice");
    assertThat(gate.isOpen(decision, null, "private-meeting-notice")).isFalse();

    handsInExempt(decision);

    assertThat(gate.isOpen(decision, null, "private-meeting-notice")).isTrue();
    assertThat(gate.isOpen(decision, null, "private-meeting-response")).isTrue();
    assertThat(keys(decision)).contains("Task_PublishPrivateMeetingNotice")
        .doesNotContain("Task_PublishKeyDecisionNotice");
    assertThat(decisions.get(decision).proposal().documents()).extracting("id", "publicity")
        .contains(org.assertj.core.groups.Tuple.tuple("appendix-1", "exempt"));
    assertThat(decisions.get(decision).sources().path("/documents").asText()).isEqualTo("handed in");
    assertThat(ledger.entries(decision)).extracting("kind").contains("document-stored", "facts-changed");
    assertThat(papers.withholdAnything(decision)).isTrue();

    var version = decisions.get(decision).factsVersion();
    handsInExempt(decision);
    assertThat(decisions.get(decision).factsVersion()).isEqualTo(version);
  }

  @Test
  void a_report_that_is_handed_in_answers_which_papers_there_are_where_nobody_said_it() {
    DecisionReference decision;
    try (var who = SignedInAs.person("commissioning-officer." + COUNCIL)) {
      var document = (ObjectNode) Kit.yaml(Prepared.proposal(COUNCIL, "cabinet", "Cabinet"));
      document.remove("documents");
      decision = proposals.register(document, null, actors.person());
    }
    time.settle();
    assertThat(unknown(decision)).contains("It depends on the papers, of which none is named yet.");

    handsIn(decision, "letter", "We support it.", Publicity.open());
    assertThat(unknown(decision)).as("a letter is not what is decided on").contains("papers");
    handsIn(decision, "report", "1. Purpose", Publicity.open());

    assertThat(unknown(decision)).doesNotContain("papers");
    assertThat(decisions.get(decision).facts().path("documents")).hasSize(1);
    assertThat(decisions.hasChangedFacts("finance." + COUNCIL, decision)).as("the person changed no fact").isFalse();
    var version = decisions.get(decision).factsVersion();
    handsIn(decision, "report", "1. Purpose of it", Publicity.open());
    assertThat(decisions.get(decision).factsVersion()).isEqualTo(version);
  }

  private String unknown(DecisionReference decision) {
    return gate.openHolds(decision).stream().filter(h -> h.kind().equals("facts-unknown")).map(HoldView::reason)
        .collect(Collectors.joining());
  }

  @Test
  void a_notice_that_is_taken_down_gives_no_notice_any_more() {
    var decision = inPreparation();
    var today = London.today(clock);
    givesNotice(decision, today.plusDays(29));
    time.forwardTo(London.at(today.plusDays(10), LocalTime.of(9, 0)));
    var notice = statutory.published(decision).stream().filter(p -> p.kind().equals(NOTICE)).findFirst().orElseThrow();

    try (var who = SignedInAs.person("democratic-services." + COUNCIL)) {
      statutory.takeDown(notice.id(), "It names a child.", actors.person());
    }
    time.settle();

    assertThat(keys(decision)).contains("Task_PublishKeyDecisionNotice");
    time.forwardTo(London.at(today.plusDays(29), LocalTime.of(9, 0)));
    assertThat(gate.isOpen(decision, null, NOTICE)).isTrue();
    assertThat(gate.clocks(decision)).filteredOn(c -> c.kind().equals(NOTICE)).singleElement()
        .satisfies(c -> assertThat(c.because()).isEqualTo("The notice was taken down."));
    var fresh = London.today(clock).plusDays(29);
    givesNotice(decision, fresh);
    time.forwardTo(London.at(fresh, LocalTime.of(9, 0)));
    assertThat(gate.isOpen(decision, null, NOTICE)).isFalse();
  }

  private void handsInExempt(DecisionReference decision) {
    try (var who = SignedInAs.person("finance." + COUNCIL)) {
      papers.store(decision, "appendix-1", new Upload("appendix-1.txt", "text/plain", "The prices.".getBytes(),
          Publicity.exempt(3, "The prices would be known.", London.today(clock).plusYears(1), "legal")));
    }
    time.settle();
  }

  @Test
  void another_report_is_cleared_again_while_the_lifecycle_goes_on() {
    var decision = inPreparation();
    clear(decision);
    assertThat(gate.isOpen(decision, null, "report-not-cleared")).isFalse();

    try (var who = SignedInAs.person("commissioning-officer." + COUNCIL)) {
      papers.store(decision, "report",
          new Upload("report.txt", "text/plain", "Another report.".getBytes(), Publicity.open()));
    }
    time.settle();

    assertThat(gate.isOpen(decision, null, "report-not-cleared")).isTrue();
    assertThat(keys(decision)).contains("Task_VerifyImplications");
    clear(decision);
    assertThat(gate.isOpen(decision, null, "report-not-cleared")).isFalse();
  }

  @Test
  void a_form_that_waits_tells_at_once_what_a_changed_fact_forbids() {
    DecisionReference decision;
    try (var who = SignedInAs.person("commissioning-officer." + COUNCIL)) {
      var proposal = Prepared.proposal(COUNCIL, "cabinet", "Cabinet").replace("make-grant", "award-contract");
      decision = proposals.register(Kit.yaml(proposal), null, actors.person());
    }
    time.settle();
    assertThat(told(decision)).isNotEmpty().noneMatch(facts -> facts.contains("liability information"));

    try (var who = SignedInAs.person("commissioning-officer." + COUNCIL)) {
      var staff = Kit.yaml("[{ resolution: a, transferor: council, count: 3, transfers: true }]");
      proposals.changeFacts(
          decision, new FactsCommand(Map.of("/staff", staff), null, "It was found out."), actors.person());
    }

    assertThat(gate.isOpen(decision, "a", "tupe-liability-information")).isTrue();
    assertThat(told(decision)).isNotEmpty().allMatch(facts -> facts.contains("liability information"));
  }

  @Test
  void a_finding_that_a_changed_fact_puts_right_is_no_longer_asked() {
    DecisionReference decision;
    try (var who = SignedInAs.person("commissioning-officer." + COUNCIL)) {
      var document = (ObjectNode) Kit.yaml(Prepared.proposal(COUNCIL, "cabinet", "Cabinet"));
      document.set("documents", Kit.yaml("[{ id: prices, publicity: exempt }]"));
      decision = proposals.register(document, null, actors.person());
    }
    time.settle();
    answerFindings(decision);
    assertThat(asked(decision)).containsExactly("commissioning-officer." + COUNCIL);
    var task = tasks.of(decision).get(0).id();
    try (var who = SignedInAs.person("commissioning-officer." + COUNCIL)) {
      assertThatThrownBy(() -> tasks.complete(decision, "answer-findings", null, Map.of()))
          .isInstanceOf(Refused.class).hasMessageContaining("put right in the facts or in the report");
    }

    change(decision, "/title", "\"Adoption support with a partner, exempt prices\"");
    assertThat(tasks.of(decision)).extracting(OpenTask::id).as("whoever is asked still keeps the task")
        .containsExactly(task);
    change(decision, "/documents", "[{ id: report, publicity: public }]");

    assertThat(asked(decision)).isEmpty();
    assertThat(keys(decision)).isNotEmpty().doesNotContain("Task_AnswerFindings");
  }

  @Test
  void a_public_document_that_repeats_a_withheld_one_is_answered_for_whenever_it_comes() {
    var decision = inPreparation();
    clear(decision);
    handsInExempt(decision);
    assertThat(asked(decision)).isEmpty();

    handsIn(decision, "annex", "The prices of the first bidder are known to all who came to the meeting of May.",
        Publicity.open());
    handsIn(decision, "appendix-2", "The prices of the first bidder are known to all who came to the meeting of May.",
        Publicity.exempt(3, "The prices would be known.", London.today(clock).plusYears(1), "legal"));

    assertThat(gate.isOpen(decision, null, "findings-unanswered")).isTrue();
    var finding = decisions.findings(decision).stream().filter(FindingView::blocks).findFirst().orElseThrow();
    assertThat(gate.openHolds(decision)).filteredOn(h -> h.kind().equals("findings-unanswered"))
        .extracting(HoldView::who).containsExactly(Role.of(finding.answerableBy()).words());
    Map<String, Object> body = Map.of("finding", finding.id().toString(), "answer", "They were published in May.");
    assertThat(post(decision, "finance." + COUNCIL, body)).isGreaterThanOrEqualTo(400);
    assertThat(gate.isOpen(decision, null, "findings-unanswered")).isTrue();
    assertThat(post(decision, "monitoring-officer." + COUNCIL, body)).isLessThan(300);
    assertThat(gate.isOpen(decision, null, "findings-unanswered")).isFalse();
    assertThat(post(decision, "monitoring-officer." + COUNCIL, body)).as("answered once").isGreaterThanOrEqualTo(400);
  }

  private int post(DecisionReference decision, String person, Map<String, Object> body) {
    return http.withBasicAuth(person, "demo").postForEntity("/api/decisions/" + decision + "/findings", body,
        String.class).getStatusCode().value();
  }

  private void handsIn(DecisionReference decision, String document, String text, Publicity publicity) {
    try (var who = SignedInAs.person("finance." + COUNCIL)) {
      papers.store(decision, document, new Upload(document + ".txt", "text/plain", text.getBytes(), publicity));
    }
    time.settle();
  }

  private Set<String> asked(DecisionReference decision) {
    return tasks.groupsAsked(decision, "Task_AnswerFindings");
  }

  private List<String> told(DecisionReference decision) {
    return tasks.of(decision).stream().map(t -> OpenedForm.facts(forms, t.id()).toString()).toList();
  }

  /** Registered, its questions answered; clearances and notice are asked for. */
  private DecisionReference inPreparation() {
    DecisionReference decision;
    try (var who = SignedInAs.person("commissioning-officer." + COUNCIL)) {
      var document = (ObjectNode) Kit.yaml(Prepared.proposal(COUNCIL, "cabinet", "Cabinet"));
      decision = proposals.register(document, null, actors.person());
      papers.store(decision, "report",
          new Upload("report.txt", "text/plain", "1. Purpose".getBytes(), Publicity.open()));
    }
    time.settle();
    answerFindings(decision);
    return decision;
  }

  private void answerFindings(DecisionReference decision) {
    time.settle();
    var answers = decisions.findings(decision).stream()
        .filter(f -> f.blocks() && f.severity().equals("warning"))
        .collect(Collectors.groupingBy(FindingView::answerableBy,
            Collectors.mapping(FindingView::check, Collectors.toSet())));
    answers.forEach((role, checks) -> {
      if (tasks.of(decision).stream().noneMatch(t -> t.key().equals("Task_AnswerFindings"))) return;
      done(decision, Role.of(role).id() + "." + COUNCIL, "answer-findings",
          Map.of("answers", checks.stream().map(c -> c + ": It is so.").collect(Collectors.joining("\n"))));
    });
  }

  private void clear(DecisionReference decision) {
    for (var task : tasks.of(decision)) {
      if (!task.key().equals("Task_VerifyImplications")) continue;
      var discipline = task.name().split(" ")[1].toLowerCase(java.util.Locale.ROOT);
      done(decision, discipline + "." + COUNCIL, "verify-implications " + discipline,
          Map.of("outcome", "cleared", "noneNeeded", "It touches nobody's service."));
    }
    done(decision, "director." + COUNCIL, "approve-report", Map.of("outcome", "approved"));
  }

  private void givesNotice(DecisionReference decision, java.time.LocalDate from) {
    done(decision, "democratic-services." + COUNCIL, "publish-key-decision-notice", notice(from));
  }

  private static Map<String, Object> notice(java.time.LocalDate from) {
    var fields = new HashMap<String, Object>();
    fields.put("periodFrom", from.toString());
    fields.put("periodTo", from.plusDays(60).toString());
    fields.put("makerNames", "Cllr Eve Marsh\nCllr Tom Reeve");
    fields.put("address", "Town Hall");
    return fields;
  }

  private void change(DecisionReference decision, String pointer, String yaml) {
    JsonNode value = Kit.yaml(yaml);
    try (var who = SignedInAs.person("commissioning-officer." + COUNCIL)) {
      proposals.changeFacts(decision, new FactsCommand(Map.of(pointer, value), null, "It was found out."),
          actors.person());
    }
    time.settle();
  }

  private void done(DecisionReference decision, String person, String task, Map<String, Object> fields) {
    try (var who = SignedInAs.person(person)) {
      tasks.complete(decision, task, null, fields);
    }
    time.settle();
  }

  private List<String> keys(DecisionReference decision) {
    return tasks.of(decision).stream().map(OpenTask::key).toList();
  }
}

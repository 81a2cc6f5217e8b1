package org.remit.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.remit.calendar.London;
import org.remit.commissioning.TakingOver;
import org.remit.engine.OpenTask;
import org.remit.engine.OpenTasks;
import org.remit.engine.Processes;
import org.remit.gate.Act;
import org.remit.gate.Gate;
import org.remit.gate.HoldView;
import org.remit.ledger.LedgerEntry;
import org.remit.ledger.LedgerReader;
import org.remit.papers.DocumentView;
import org.remit.papers.Papers;
import org.remit.papers.Publicity;
import org.remit.papers.Upload;
import org.remit.people.Actors;
import org.remit.people.InterestCommand;
import org.remit.people.InterestKind;
import org.remit.people.Interests;
import org.remit.proposal.Decisions;
import org.remit.proposal.FactsCommand;
import org.remit.proposal.ProposalService;
import org.remit.reference.Actor;
import org.remit.reference.Authority;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.remit.routing.Kit;
import org.remit.support.OpenedForm;
import org.remit.support.ProposedCases;
import org.remit.support.RemitTest;
import org.remit.support.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

@RemitTest
@DisplayName("Clearing a report")
class ReportClearanceJourneyTest {

  static final String REPORT = "leeds-2017-peer-mentoring-waiver";
  static final String HOLD = "report-not-cleared";

  @Autowired ProposalService proposals;
  @Autowired Decisions decisions;
  @Autowired ClearanceService clearances;
  @Autowired Papers papers;
  @Autowired LedgerReader ledger;
  @Autowired Processes processes;
  @Autowired OpenTasks tasks;
  @Autowired TakingOver taking;
  @Autowired Gate gate;
  @Autowired Interests interests;
  @Autowired Actors actors;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService management;
  @Autowired TestRestTemplate http;
  @Autowired FormService forms;
  @Autowired Clock clock;

  ProposedCases cases;

  @BeforeEach
  void cases() {
    cases = new ProposedCases(proposals, decisions, processes, runtime, management, actors);
  }

  @Test
  void ends_with_the_directors_approval_which_lifts_the_hold() {
    var report = aReport("commissioning-officer.leeds");
    assertThat(clearances.outstanding(report)).contains("finance", "legal", "procurement");

    everybodyClears(report);
    assertThat(gate.isOpen(report, null, HOLD)).isTrue();
    done(report, "director.leeds", "approve-report", Map.of("outcome", "approved"));

    assertThat(gate.isOpen(report, null, HOLD)).isFalse();
    assertThat(processes.isRunning("report-clearance", report)).isFalse();
  }

  @Test
  void goes_back_to_the_author_with_what_has_to_be_put_right() {
    var report = aReport("commissioning-officer.leeds");
    var disciplines = clearances.outstanding(report);
    assertRefused(report, "finance.leeds", Map.of("outcome", "returned"), "/comment", "Say what has to be put right");

    verify(report, "finance", Map.of("outcome", "returned", "comment", "The sum leaves VAT out."));
    disciplines.stream().filter(d -> !d.equals("finance"))
        .forEach(d -> verify(report, d, Map.of("outcome", "cleared")));
    done(report, "commissioning-officer.leeds", "revise-report", Map.of("changes", "VAT is stated."));

    assertThat(clearances.outstanding(report)).containsExactly("finance");
    assertThat(names(report)).containsExactly("Verify finance implications: " + report);
  }

  @Test
  void says_while_it_holds_the_decision_who_has_not_done_their_part_and_who_can() {
    var report = aReport("commissioning-officer.leeds");
    var disciplines = clearances.outstanding(report);
    assertThat(hold(report).reason()).contains("have not cleared it.");

    disciplines.stream().filter(d -> !d.equals("finance") && !d.equals("legal"))
        .forEach(d -> verify(report, d, Map.of("outcome", "cleared")));
    verify(report, "finance", Map.of("outcome", "returned", "comment", "The sum leaves VAT out"));

    assertThat(hold(report).reason())
        .isEqualTo("Finance returned it: The sum leaves VAT out. Legal has not cleared it.");
    assertThat(hold(report).who()).isEqualTo("commissioning officer, finance, legal and director");
    assertThat(hold(report).by()).isEqualTo(Role.COMMISSIONING_OFFICER);
    assertThatThrownBy(() -> gate.require(report, null, Act.DECIDE)).isInstanceOf(Refused.class);
    assertThat(ledger.entries(report)).as("what an officer wrote is not in the ledger's clear words")
        .noneSatisfy(e -> assertThat(e.facts().toString()).contains("The sum leaves VAT out"));

    verify(report, "legal", Map.of("outcome", "cleared"));
    done(report, "commissioning-officer.leeds", "revise-report", Map.of("changes", "VAT is stated."));
    assertThat(hold(report).reason()).isEqualTo("Finance has not cleared it.");
    verify(report, "finance", Map.of("outcome", "cleared"));
    assertThat(hold(report).reason()).startsWith("Only the director's clearance is left");
    assertThat(hold(report).who()).isEqualTo("director");

    done(report, "director.leeds", "approve-report", Map.of("outcome", "returned", "reasons", "Shorten it."));
    assertThat(hold(report).reason()).contains("The director returned it: Shorten it.");
    assertThat(hold(report).who()).startsWith("commissioning officer").endsWith("director");
  }

  @Test
  void does_not_repeat_from_a_comment_what_is_withheld() {
    var report = aReport("commissioning-officer.leeds");
    try (var who = SignedInAs.person("finance.leeds")) {
      papers.store(report, "appendix-1", new Upload("appendix-1.txt", "text/plain",
          "The provider asks for £91,337 and no less than that.".getBytes(StandardCharsets.UTF_8),
          Publicity.exempt(3, "The price would be known.", LocalDate.of(2030, 1, 1), "legal")));
    }
    cases.runJobs(report);

    verify(report, "finance", Map.of("outcome", "returned", "comment", "It is £91,337, not what the report says."));

    assertThat(hold(report).reason()).contains("Finance returned it.").doesNotContain("91,337");
  }

  private HoldView hold(DecisionReference report) {
    return gate.holds(report).stream().filter(h -> h.kind().equals(HOLD)).findFirst().orElseThrow();
  }

  @Test
  void asks_again_only_those_whose_facts_have_changed_and_holds_the_decision_meanwhile() {
    var report = aReport("commissioning-officer.leeds");
    everybodyClears(report);
    done(report, "director.leeds", "approve-report", Map.of("outcome", "approved"));

    change(report, "/effects/savings", IntNode.valueOf(1000));

    assertThat(clearances.outstanding(report)).containsExactly("finance");
    assertThat(gate.isOpen(report, null, HOLD)).isTrue();
    cases.begin("report-clearance", report);
    assertThat(names(report)).containsExactly("Verify finance implications: " + report);
    verify(report, "finance", Map.of("outcome", "cleared"));
    done(report, "director.leeds", "approve-report",
        Map.of("outcome", "approved", "whyNoNewVersion", "The report names no savings."));
    assertThat(gate.isOpen(report, null, HOLD)).isFalse();
  }

  @Test
  void is_not_approved_while_the_report_is_older_than_the_facts_and_nobody_says_why_it_may_stand() {
    var report = aReport("commissioning-officer.leeds");
    change(report, "/effects/savings", IntNode.valueOf(1000));
    cases.runJobs(report);
    everybodyClears(report);
    assertThat(told(report)).singleElement().asString()
        .contains("\"changedAfterReport\":\"savings\"");

    try (var who = SignedInAs.person("director.leeds")) {
      assertThatThrownBy(() -> tasks.complete(report, "approve-report", null, Map.of("outcome", "approved")))
          .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.pointer()).isEqualTo("/whyNoNewVersion"))
          .hasMessageStartingWith("Facts changed after the report was handed in: savings.");
    }
    assertThat(gate.isOpen(report, null, HOLD)).isTrue();

    done(report, "director.leeds", "approve-report",
        Map.of("outcome", "approved", "whyNoNewVersion", "The report names no savings."));
    assertThat(gate.isOpen(report, null, HOLD)).isFalse();
    assertThat(clearances.whyReportStands(report)).isEqualTo("The report names no savings.");
    assertThat(ledger.entries(report)).filteredOn(e -> e.kind().equals("report-approved")).singleElement()
        .satisfies(e -> assertThat(e.facts().toString()).doesNotContain("names no savings"));
    assertThat(page(report)).contains("it was approved as it stands: The report names no savings.");
  }

  @Test
  void is_approved_without_a_word_once_a_newer_report_than_the_facts_is_handed_in() {
    var report = aReport("commissioning-officer.leeds");
    change(report, "/effects/savings", IntNode.valueOf(1000));
    handIn(report, "1. Purpose, with savings of £1,000");
    everybodyClears(report);

    done(report, "director.leeds", "approve-report", Map.of("outcome", "approved"));

    assertThat(gate.isOpen(report, null, HOLD)).isFalse();
    assertThat(clearances.whyReportStands(report)).isEmpty();
  }

  @Test
  void begins_again_for_everybody_when_the_report_is_replaced() {
    var report = aReport("commissioning-officer.leeds");
    handIn(report, "The report.");
    var disciplines = clearances.outstanding(report);
    everybodyClears(report);
    done(report, "director.leeds", "approve-report", Map.of("outcome", "approved"));

    handIn(report, "The report.");
    assertThat(clearances.outstanding(report)).as("the same bytes are the same report").isEmpty();
    handIn(report, "The report, with another price.");

    assertThat(clearances.outstanding(report)).containsExactlyInAnyOrderElementsOf(disciplines);
    assertThat(gate.holds(report)).filteredOn(h -> h.kind().equals(HOLD)).singleElement().satisfies(h -> {
      assertThat(h.isOpen()).isTrue();
      assertThat(h.reason()).startsWith("The report was replaced after it was approved");
    });
    assertThat(ledger.entries(report)).anySatisfy(e -> {
      assertThat(e.kind()).isEqualTo("clearances-stale");
      assertThat(e.facts().get("because").toString()).endsWith("of the report was handed in.");
    });
    cases.begin("report-clearance", report);
    everybodyClears(report);
    done(report, "director.leeds", "approve-report", Map.of("outcome", "approved"));
    assertThat(gate.isOpen(report, null, HOLD)).isFalse();
  }

  private void handIn(DecisionReference report, String text) {
    try (var who = SignedInAs.person("commissioning-officer.leeds")) {
      papers.store(report, "report",
          new Upload("report.txt", "text/plain", text.getBytes(StandardCharsets.UTF_8), Publicity.open()));
    }
    cases.runJobs(report);
  }

  @Test
  void leaves_an_approval_alone_when_nothing_that_was_cleared_has_changed() {
    var report = aReport("commissioning-officer.leeds");
    everybodyClears(report);
    done(report, "director.leeds", "approve-report", Map.of("outcome", "approved"));

    change(report, "/report/of/post", TextNode.valueOf("Head of Service"));

    assertThat(clearances.outstanding(report)).isEmpty();
    assertThat(gate.isOpen(report, null, HOLD)).isFalse();
  }

  @Test
  void takes_the_report_back_from_the_director_when_a_cleared_fact_changes() {
    var report = aReport("commissioning-officer.leeds");
    everybodyClears(report);

    change(report, "/effects/savings", IntNode.valueOf(1000));
    cases.runJobs(report);

    assertThat(names(report)).containsExactly("Verify finance implications: " + report);
    assertThat(page(report)).contains("</a>: waits for <span>" + askedAgain() + "</span>");
  }

  @Test
  void tells_who_has_to_clear_it_again_since_when_and_why_before_the_others_have_answered() {
    var report = aReport("commissioning-officer.leeds");
    verify(report, "finance", Map.of("outcome", "cleared"));
    assertThat(hold(report).words()).startsWith("The report has not been cleared");

    change(report, "/effects/savings", IntNode.valueOf(1000));

    assertThat(hold(report).words()).as("on the home page and the decision's")
        .isEqualTo("The report has to be cleared again by " + askedAgain() + ".");
    assertThat(page(report)).contains(
        "Clear the report again</span>: waits for <span>" + askedAgain() + "; once what is asked now is answered<",
        "to be asked again</strong>");
    clearances.outstanding(report).stream().filter(d -> !d.equals("finance"))
        .forEach(d -> verify(report, d, Map.of("outcome", "cleared")));
    assertThat(page(report)).contains("waits for <span>" + askedAgain() + "</span>")
        .doesNotContain("once what is asked");
    verify(report, "finance", Map.of("outcome", "cleared"));
    assertThat(clearances.of(report)).allSatisfy(c -> assertThat(c.askedAgain()).isNull());
  }

  private String askedAgain() {
    return "finance, asked again since " + London.say(London.today(clock))
        + ", because these facts have changed: savings";
  }

  private String page(DecisionReference report) {
    return http.withBasicAuth("finance.leeds", "demo").getForObject("/decisions/" + report, String.class);
  }

  @Test
  void is_refused_to_another_role_and_another_council() {
    var report = aReport("commissioning-officer.leeds");

    try (var who = SignedInAs.person("legal.leeds")) {
      assertThatThrownBy(() -> clearances.verify(report, "finance", true, null)).isInstanceOf(Refused.class);
    }
    try (var who = SignedInAs.person("finance.thurrock")) {
      assertThatThrownBy(() -> clearances.verify(report, "finance", true, null))
          .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).isEqualTo(HOLD))
          .hasMessageContaining("Only finance of Leeds");
    }
    assertThat(clearances.outstanding(report)).contains("finance");
  }

  @Test
  void is_refused_to_whoever_wrote_the_report_through_java() {
    var report = aReport("commissioning-officer.leeds");

    try (var who = SignedInAs.person("Commissioning-Officer.leeds", "finance.leeds", "director.leeds")) {
      assertThatThrownBy(() -> clearances.verify(report, "finance", true, null)).hasMessageContaining("they wrote");
      assertThatThrownBy(() -> clearances.approve(report, null, null)).hasMessageContaining("they wrote");
    }
    try (var who = SignedInAs.person("director.leeds")) {
      assertThatThrownBy(() -> clearances.approve(report, null, null))
          .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).isEqualTo(HOLD))
          .hasMessageContaining("must clear it first");
    }
  }

  @Test
  void is_refused_to_whoever_wrote_the_report_through_tasklist_and_rest() {
    var report = aReport("procurement.leeds");

    assertRefused(report, "procurement.leeds", Map.of("outcome", "cleared"), "", "Nobody clears a report they wrote");
    var task = tasks.of(report).stream().filter(t -> t.name().startsWith("Verify procurement")).findFirst()
        .orElseThrow();
    var answer =
        http.withBasicAuth("procurement.leeds", "demo")
            .postForEntity(
                "/engine-rest/task/" + task.id() + "/complete",
                Map.of("variables",
                    Map.of("outcome", Map.of("value", "cleared"), "factsVersion", Map.of("value", 1))),
                String.class);

    assertThat(answer.getStatusCode().value()).isEqualTo(422);
    assertThat(answer.getBody()).contains("Nobody clears a report they wrote");
    assertThat(clearances.outstanding(report)).contains("procurement");
    assertThat(claims("procurement.leeds", task.id())).as("nobody keeps from others what they cannot complete")
        .contains("Nobody clears a report they wrote");
  }

  @Test
  void is_taken_over_from_a_colleague_who_claimed_it_by_those_whom_it_is_for_alone() {
    var report = aReport("commissioning-officer.leeds");
    var task = tasks.of(report).stream().filter(t -> t.name().startsWith("Verify finance")).findFirst().orElseThrow();
    claims("finance.leeds", task.id());
    for (var person : List.of("finance.leeds", "legal.leeds")) {
      assertThat(takesOver(person, report, task.id())).contains("nothing to choose");
    }
    try (var who = SignedInAs.person("legal.leeds")) {
      assertThatThrownBy(() -> taking.takeOver(report, task.id())).hasMessageContaining("is for finance.leeds");
    }

    SignedInAs.asAnother("finance.leeds", () -> {
      assertThat(tasks.claimedByOthers(report)).extracting(OpenTask::id).containsExactly(task.id());
      taking.takeOver(report, task.id());
      return null;
    });

    assertThat(tasks.of(report)).filteredOn(t -> t.id().equals(task.id())).extracting(OpenTask::assignee)
        .containsExactly("another.finance.leeds");
    assertThat(claims("finance.leeds", task.id())).contains("has claimed this task already");
    assertRefused(report, "finance.leeds", Map.of("outcome", "cleared"), "", "has claimed this task");
    assertThat(ledger.entries(report)).extracting(LedgerEntry::kind).contains("task-taken-over");
  }

  private String claims(String person, String task) {
    return http.withBasicAuth(person, "demo")
        .postForEntity("/engine-rest/task/" + task + "/claim", Map.of("userId", person), String.class).getBody();
  }

  private String takesOver(String person, DecisionReference report, String task) {
    return http.withBasicAuth(person, "demo")
        .postForEntity("/api/decisions/" + report + "/take-over", Map.of("task", task), String.class).getBody();
  }

  @Test
  void is_refused_while_there_is_no_report_and_the_form_says_so() {
    var report = cases.in("report-clearance", Kit.document(REPORT), "commissioning-officer.leeds");

    assertRefused(report, "finance.leeds", Map.of("outcome", "cleared"), "/outcome", "There is no report of " + report);
    assertThat(told(report)).allMatch(facts -> facts.contains("No report has been handed in yet"));
    try (var who = SignedInAs.person("director.leeds")) {
      assertThatThrownBy(() -> clearances.approve(report, null, null)).hasMessageContaining("There is no report");
    }
    assertThat(gate.isOpen(report, null, HOLD)).isTrue();
    assertThat(hold(report).words()).as("on the home page and the decision's")
        .isEqualTo("The report is not on file: it has to be handed in.");
    assertThat(hold(report).liftable()).startsWith("the report is handed in");
    assertThat(hold(report).who()).isEqualTo("commissioning officer");

    try (var who = SignedInAs.person("commissioning-officer.leeds")) {
      papers.store(report, "report", new Upload("report.txt", "text/plain", "1. Purpose".getBytes(), Publicity.open()));
    }
    assertThat(hold(report).reason()).endsWith("have not cleared it.");
    assertThat(told(report)).allMatch(facts -> facts.contains("version 1, handed in on"));
    verify(report, "finance", Map.of("outcome", "cleared"));
    assertThat(clearances.outstanding(report)).doesNotContain("finance");
  }

  @Test
  void of_equality_names_the_document_that_shows_due_regard_or_says_why_none_is_needed() {
    var report = aReport("commissioning-officer.leeds");
    assertRefused(report, "equality.leeds", Map.of("outcome", "cleared"), "/evidence", "or say why neither is needed");
    assertRefused(report, "equality.leeds", Map.of("outcome", "cleared", "evidence", "screening"), "/evidence",
        "There is no document 'screening' on file");
    assertRefused(report, "equality.leeds", Map.of("outcome", "cleared", "evidence", "report", "noneNeeded", "No."),
        "/noneNeeded", "give one of the two");
    var screening = handsIn(report, "screening", "Screened");

    done(report, "equality.leeds", "verify-implications", Map.of("outcome", "cleared", "evidence", "screening"));
    assertThat(gate.isOpen(report, null, "equality-evidence")).isFalse();
    assertThat(shownOfEquality(report)).isEqualTo("Due regard is shown by screening, version 1.");

    try (var who = SignedInAs.person("monitoring-officer.leeds")) {
      papers.takeDown(screening.id(), "It named a child.", actors.person());
    }
    assertThat(gate.isOpen(report, null, "equality-evidence")).as("the maker would not see it").isTrue();
    handsIn(report, "screening", "Screened again");
    assertThat(clearances.outstanding(report)).as("who cleared on it looks at what came in its place")
        .contains("equality");
    clearances.outstanding(report).stream().filter(d -> !d.equals("equality"))
        .forEach(d -> verify(report, d, Map.of("outcome", "cleared")));
    verify(report, "equality", Map.of("outcome", "cleared"));
    assertThat(gate.isOpen(report, null, "equality-evidence")).isFalse();
    assertThat(shownOfEquality(report)).endsWith("is needed: It touches nobody's service.");
  }

  @Test
  void keeps_the_report_that_somebody_cleared_from_being_withdrawn() {
    var report = aReport("commissioning-officer.leeds");
    var mine = Actor.of("commissioning-officer.leeds", new Authority("leeds"), Role.COMMISSIONING_OFFICER);
    var letter = handsIn(report, "letter", "A letter, of " + report);
    var screening = handsIn(report, "screening", "A screening, of " + report);
    assertThat(papers.withdrawable(report, mine)).extracting(DocumentView::document)
        .containsExactly("letter", "report", "screening");

    verify(report, "equality", Map.of("outcome", "cleared", "evidence", "screening", "noneNeeded", ""));

    assertThat(papers.withdrawable(report, mine)).extracting(DocumentView::id).containsExactly(letter.id());
    assertThatThrownBy(() -> papers.withdraw(report, screening.id(), "Wrong.", mine))
        .isInstanceOf(Refused.class).hasMessage("Equality cleared the report on it.");
  }

  private DocumentView handsIn(DecisionReference report, String document, String words) {
    try (var who = SignedInAs.person("commissioning-officer.leeds")) {
      return papers.store(report, document,
          new Upload(document + ".txt", "text/plain", words.getBytes(), Publicity.open()));
    }
  }

  private String shownOfEquality(DecisionReference report) {
    return clearances.of(report).stream().filter(c -> c.discipline().equals("equality")).findFirst().orElseThrow()
        .dueRegard();
  }

  @Test
  void is_asked_of_each_discipline_by_its_own_rule() {
    var report = aReport("commissioning-officer.leeds");

    assertThat(ledger.entries(report)).filteredOn(e -> e.kind().equals("clearance-asked"))
        .extracting(e -> e.facts().get("discipline") + ": " + e.facts().get("rule"))
        .contains("finance: LGA 1972 s.151", "equality: Equality Act 2010 s.149");
  }

  @Test
  void counts_whoever_revised_it_among_its_authors() {
    var report = aReport("commissioning-officer.leeds");
    try (var who = SignedInAs.person("second.leeds", "commissioning-officer.leeds")) {
      clearances.revise(report, "The options are set out.");
    }

    try (var who = SignedInAs.person("second.leeds", "finance.leeds")) {
      assertThatThrownBy(() -> clearances.verify(report, "finance", true, null)).hasMessageContaining("they wrote");
    }
  }

  @Test
  void counts_whoever_changed_a_fact_among_its_authors_in_clearing_and_in_approving_it() {
    var report = aReport("commissioning-officer.leeds");
    for (var person : List.of("legal.leeds", "director.leeds")) {
      try (var who = SignedInAs.person(person)) {
        proposals.changeFacts(report,
            new FactsCommand(Map.of("/title", TextNode.valueOf("As " + person + " has it")), "2.1", "Put right."),
            actors.person());
      }
    }

    assertRefused(report, "legal.leeds", Map.of("outcome", "cleared"), "",
        "Nobody clears a report they wrote, or whose facts they changed");
    try (var who = SignedInAs.person("director.leeds")) {
      assertThatThrownBy(() -> clearances.approve(report, null, null))
          .hasMessageContaining("whose facts they changed");
    }
  }

  @Test
  void counts_whoever_handed_the_report_in_among_its_authors() {
    var report = aReport("commissioning-officer.leeds");
    try (var who = SignedInAs.person("finance.leeds")) {
      papers.store(report, "report",
          new Upload("report.txt", "text/plain", "1. Recommendations".getBytes(), Publicity.open()));
    }

    assertRefused(report, "finance.leeds", Map.of("outcome", "cleared"), "", "Nobody clears a report they wrote");
  }

  @Test
  void is_refused_to_whoever_has_an_interest_in_the_matter() {
    var report = aReport("commissioning-officer.leeds");
    try (var who = SignedInAs.person("finance.leeds")) {
      interests.declare(report, new InterestCommand(null, InterestKind.DPI, "Shares in the provider", true, null),
          actors.person());
      assertThatThrownBy(() -> tasks.complete(report, "verify-implications", null, Map.of("outcome", "cleared")))
          .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).isEqualTo("interest"));
    }
    assertThat(clearances.outstanding(report)).contains("finance");
    var command = http.withBasicAuth("finance.leeds", "demo")
        .postForEntity("/api/decisions/" + report + "/irregularities", Map.of(), String.class);
    assertThat(command.getStatusCode().value()).isEqualTo(422);
    assertThat(command.getBody()).as("commands too").contains("you may take no part in it");

    try (var who = SignedInAs.person("monitoring-officer.leeds")) {
      interests.declare(report,
          new InterestCommand("finance.leeds", InterestKind.DPI, null, true, "Granted by the monitoring officer"),
          actors.person());
    }
    verify(report, "finance", Map.of("outcome", "cleared"));
    assertThat(clearances.outstanding(report)).doesNotContain("finance");
  }

  private DecisionReference aReport(String author) {
    var report = cases.in("report-clearance", Kit.document(REPORT), author);
    try (var who = SignedInAs.person(author)) {
      papers.store(report, "report",
          new Upload("report.txt", "text/plain", "1. Purpose".getBytes(), Publicity.open()));
    }
    return report;
  }

  private void everybodyClears(DecisionReference report) {
    clearances.outstanding(report).forEach(d -> verify(report, d, Map.of("outcome", "cleared")));
  }

  private void verify(DecisionReference report, String discipline, Map<String, Object> fields) {
    var all = new HashMap<String, Object>(fields);
    if (discipline.equals("equality")) all.putIfAbsent("noneNeeded", "It touches nobody's service.");
    done(report, discipline + ".leeds", "verify-implications", all);
  }

  private void done(DecisionReference report, String person, String task, Map<String, Object> fields) {
    try (var who = SignedInAs.person(person)) {
      tasks.complete(report, task, null, fields);
    }
    cases.runJobs(report);
  }

  private void assertRefused(
      DecisionReference report, String person, Map<String, Object> fields, String pointer, String sentence) {
    try (var who = SignedInAs.person(person)) {
      assertThatThrownBy(() -> tasks.complete(report, "verify-implications", null, fields))
          .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.pointer()).isEqualTo(pointer))
          .hasMessageContaining(sentence);
    }
  }

  private void change(DecisionReference report, String pointer, JsonNode value) {
    try (var who = SignedInAs.person("commissioning-officer.leeds")) {
      proposals.changeFacts(report, new FactsCommand(Map.of(pointer, value), "2.1", "It was found out."),
          actors.person());
    }
  }

  private List<String> told(DecisionReference report) {
    return tasks.of(report).stream().map(t -> OpenedForm.facts(forms, t.id()).toString()).toList();
  }

  private List<String> names(DecisionReference report) {
    return tasks.of(report).stream().map(OpenTask::name).toList();
  }
}

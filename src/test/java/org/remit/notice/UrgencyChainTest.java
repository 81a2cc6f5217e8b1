package org.remit.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.remit.support.Prepared.proposal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remit.calendar.London;
import org.remit.decision.CallInWaivers;
import org.remit.engine.OpenTask;
import org.remit.engine.OpenTasks;
import org.remit.engine.Processes;
import org.remit.gate.Gate;
import org.remit.papers.StatutoryPapers;
import org.remit.people.Actors;
import org.remit.people.AppointmentCommand;
import org.remit.people.Appointments;
import org.remit.proposal.Decisions;
import org.remit.proposal.ProposalService;
import org.remit.reference.Authority;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;
import org.remit.routing.Kit;
import org.remit.support.Prepared;
import org.remit.support.ProposedCases;
import org.remit.support.RemitTest;
import org.remit.support.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;

@RemitTest
@DisplayName("The chain that agrees to urgency")
class UrgencyChainTest {

  private static final Authority THURROCK = new Authority("thurrock");
  private static final String DEMOCRATIC_SERVICES = "democratic-services.thurrock";
  private static final String MAIL = "E-mail of Monday, file 3";
  private static final String COMMITTEE = "Children's Services Overview and Scrutiny Committee";

  @Autowired AutowireCapableBeanFactory beans;
  @Autowired ProposalService proposals;
  @Autowired Decisions decisions;
  @Autowired StatutoryPapers papers;
  @Autowired Appointments appointments;
  @Autowired CallInWaivers waivers;
  @Autowired UrgencyAnswers answers;
  @Autowired Processes processes;
  @Autowired OpenTasks tasks;
  @Autowired Gate gate;
  @Autowired Actors actors;
  @Autowired Clock clock;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService management;
  @Autowired TestRestTemplate http;
  @Autowired JdbcTemplate db;

  ProposedCases cases;
  final List<UUID> appointed = new ArrayList<>();

  @BeforeEach
  void cases() {
    cases = new ProposedCases(proposals, decisions, processes, runtime, management, actors);
  }

  /** Other tests know of no chair. */
  @AfterEach
  void endAppointments() {
    try (var who = SignedInAs.person(DEMOCRATIC_SERVICES)) {
      var yesterday = London.today(clock).minusDays(1);
      appointed.forEach(id -> appointments.end(THURROCK, id, yesterday, "Entered in a test", actors.person()));
    }
  }

  @ParameterizedTest
  @CsvSource({
      "chair, Council, chair, Overview and Scrutiny Committee",
      "holder, Chair of the council, holder, Chair of overview and scrutiny",
      "holder, Mayor of Thurrock, chair, Corporate Scrutiny Board",
      "chair, Full Council, holder, scrutiny-chair",
      "holder, Chairman of Thurrock Council, chair, Children's Overview Committee"})
  void is_not_cut_short_while_the_appointments_show_chairs(
      String asOfCouncil, String ofCouncil, String asOfCommittee, String ofCommittee) {
    var decision = urgent();
    appointed(asOfCouncil, ofCouncil, "council-chair.thurrock");

    refused(decision, "no-chair-of-either", "There is a chair of the council: from");

    appointed(asOfCommittee, ofCommittee, "scrutiny-chair.thurrock");
    refused(decision, "no-chair", "There is a chair of the relevant overview and scrutiny committee: from");
    refused(decision, "no-chair-of-either", "There is a chair of the relevant overview and scrutiny committee");
    assertThat(keys(decision)).containsExactly("Task_AgreeUrgency");
  }

  @Test
  void takes_no_other_answer_whoever_asks_for_it() {
    var decision = urgent();
    var key = NoticeService.OF_THE_DECISION;

    try (var who = SignedInAs.person("council-chair.thurrock", "council-chair.thurrock", "scrutiny-chair.thurrock")) {
      for (var none : new String[] {null, "perhaps"}) {
        assertThatThrownBy(() -> answers.answer(decision, key, none, "Away.", null, null))
            .hasMessageContaining("Choose one of: agreed, refused, unable-to-act");
        assertThatThrownBy(() -> answers.answerForCouncil(decision, key, none, "Away."))
            .hasMessageContaining("Choose one of: agreed, refused.");
      }
    }
  }

  @Test
  void goes_to_the_councils_chair_where_the_committee_has_none_and_the_notice_names_that_office() {
    var decision = urgent();
    appointed("chair", "Council", "council-chair.thurrock");
    done(decision, DEMOCRATIC_SERVICES, "agree-urgency", answer("no-chair"));

    done(decision, "council-chair.thurrock", "agree-urgency-for-council", agreed());

    assertThat(agreedBy(decision)).isEqualTo("Chair of the council");
    assertThat(db.queryForMap("select passed_over_because, passed_over_evidence, passed_over_by from"
        + " remit.urgency_agreement where decision = ?", decision.value()))
        .containsEntry("passed_over_because", "None since the election.")
        .containsEntry("passed_over_evidence", MAIL)
        .containsEntry("passed_over_by", DEMOCRATIC_SERVICES);
  }

  @Test
  void names_the_office_of_a_chair_who_was_elected_meanwhile_and_not_the_vice_chair() {
    var decision = urgent();
    done(decision, DEMOCRATIC_SERVICES, "agree-urgency", answer("no-chair-of-either"));
    appointed("chair", "Council", "council-chair.thurrock");

    done(decision, "council-chair.thurrock", "agree-urgency-for-council", agreed());

    assertThat(agreedBy(decision)).isEqualTo("Chair of the council");
  }

  @Test
  void is_not_answered_by_the_vice_chair_while_there_is_a_chair() {
    var decision = urgent();
    appointed("vice-chair", "Council", "council.thurrock");
    done(decision, DEMOCRATIC_SERVICES, "agree-urgency", answer("unable-to-act"));

    try (var who = SignedInAs.person("council.thurrock", "council-chair.thurrock")) {
      assertThatThrownBy(() -> tasks.complete(decision, "agree-urgency-for-council", null, agreed()))
          .hasMessageContaining("The vice-chair of the council answers only where there is no chair of either");
    }
    appointed("chair", "Council", "council-chair.thurrock");
    try (var who = SignedInAs.person("council.thurrock", "council-chair.thurrock")) {
      assertThatThrownBy(() -> tasks.complete(decision, "agree-urgency-for-council", null, agreed()))
          .hasMessageContaining("Somebody else is to answer: from");
    }
    assertThat(gate.isOpen(decision, null, "key-decision-notice")).isTrue();
  }

  @Test
  void is_answered_by_the_vice_chair_who_is_entered_where_there_is_no_chair_of_either() {
    var decision = urgent();
    appointed("vice-chair", "Council", "council.thurrock");
    done(decision, DEMOCRATIC_SERVICES, "agree-urgency", answer("no-chair-of-either"));

    try (var who = SignedInAs.person("council-chair.thurrock")) {
      assertThatThrownBy(() -> tasks.complete(decision, "agree-urgency-for-council", null, agreed()))
          .hasMessageContaining("Somebody else is to answer: from");
    }
    try (var who = SignedInAs.person("council.thurrock", "council-chair.thurrock")) {
      tasks.complete(decision, "agree-urgency-for-council", null, agreed());
    }
    cases.runJobs(decision);

    assertThat(agreedBy(decision)).isEqualTo("Vice-chair of the council");
  }

  @Test
  void begins_with_the_chair_who_is_entered_and_nobody_else_in_that_role() {
    var decision = urgent();
    appointed("chair", COMMITTEE, "scrutiny.thurrock");

    try (var who = SignedInAs.person("scrutiny-chair.thurrock")) {
      assertThatThrownBy(() -> tasks.complete(decision, "agree-urgency", null, agreed()))
          .hasMessageContaining("Somebody else is to answer: from").hasMessageContaining("scrutiny.thurrock");
    }
    try (var who = SignedInAs.person("scrutiny.thurrock", "scrutiny-chair.thurrock")) {
      tasks.complete(decision, "agree-urgency", null, agreed());
    }
    cases.runJobs(decision);
    assertThat(agreedBy(decision)).isEqualTo("Chair of the relevant overview and scrutiny committee");
  }

  @Test
  void passes_over_a_committee_without_a_chair_where_only_another_one_has_one() {
    var decision = urgent();
    var relevant = new HashMap<>(answer("no-chair"));
    relevant.put("committee", "Licensing Committee");
    appointed("member", "Licensing Committee", "council.thurrock");
    refused(decision, relevant, "Nobody is entered on an overview and scrutiny committee 'Licensing Committee'");
    appointed("chair", "Transport Overview and Scrutiny Committee", "scrutiny-chair.thurrock");
    relevant.put("committee", COMMITTEE);
    refused(decision, relevant, "Nobody is entered on an overview and scrutiny committee");
    appointed("member", COMMITTEE, "scrutiny.thurrock");
    var other = new HashMap<>(relevant);
    other.put("committee", "transport overview and scrutiny committee");
    refused(decision, other, "There is a chair of the relevant overview and scrutiny committee");

    done(decision, DEMOCRATIC_SERVICES, "agree-urgency", relevant);

    assertThat(keys(decision)).containsExactly("Task_AgreeUrgencyForCouncil");
  }

  @ParameterizedTest
  @CsvSource({
      "scrutiny-chair.thurrock, agreed, is named only", "scrutiny-chair.thurrock, refused, is named only",
      "democratic-services.thurrock, unable-to-act, is named only",
      "democratic-services.thurrock, no-chair, Nobody is entered",
      "democratic-services.thurrock, no-chair-of-either, Nobody is entered"})
  void leaves_nothing_on_record_in_clear_that_is_no_committee(String person, String outcome, String words) {
    var decision = urgent();
    var answer = new HashMap<>(answer(outcome));
    answer.put("committee", "Jane Doe is in hospital");

    try (var who = SignedInAs.person(person)) {
      assertThatThrownBy(() -> tasks.complete(decision, "agree-urgency", null, answer))
          .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.pointer()).isEqualTo("/committee"))
          .hasMessageContaining(words);
    }
    assertThat(db.queryForObject("select count(*) from remit.ledger_entry where stream = ? and entry like ?",
        Long.class, decision.value(), "%Jane Doe%")).isZero();
  }

  @ParameterizedTest
  @CsvSource({"unable-to-act", "no-chair", "no-chair-of-either"})
  void passes_nobody_over_without_what_shows_it(String outcome) {
    var decision = urgent();
    for (var nothing : List.of("", "  ", "7.")) {
      var answer = new HashMap<>(answer(outcome));
      answer.put("evidence", nothing);
      refused(decision, answer, "Say what shows it");
    }
  }

  @Test
  void of_a_waiver_of_call_in_passes_nobody_over_without_what_shows_it() throws Exception {
    var decision = called();
    assertThat(waiver(decision, DEMOCRATIC_SERVICES, Map.of("answer", "unable", "reasons", "In hospital")).getBody())
        .contains("Say what shows it");
    appointed("chair", COMMITTEE, "scrutiny-chair.thurrock");
    assertThat(waiver(decision, DEMOCRATIC_SERVICES, Map.of("answer", "no-chair", "reasons", "It is vacant",
        "evidence", MAIL)).getBody()).contains("There is a chair");
    assertThat(waivers.of(decision)).isEmpty();

    var told = waiver(decision, DEMOCRATIC_SERVICES,
        Map.of("answer", "unable", "reasons", "In hospital", "evidence", MAIL));

    assertThat(told.getStatusCode().value()).as(told.getBody()).isEqualTo(200);
    assertThat(told.getBody()).as("where it is filed is not public").doesNotContain("file 3");
    assertThat(db.queryForObject("select unable_evidence from remit.call_in_waiver where decision = ?", String.class,
        decision.value())).isEqualTo(MAIL);
    var agreed = Map.<String, Object>of("answer", "agreed", "reasons", "It cannot wait");
    appointed("vice-chair", "Council", "council-chair.thurrock");
    assertThat(waiver(decision, "council-chair.thurrock", agreed).getBody()).contains("its chair answers");
    appointed("chair", "Council", "council.thurrock");
    assertThat(waiver(decision, "council-chair.thurrock", agreed).getBody()).contains("Somebody else is to answer");
    assertThat(waivers.of(decision).orElseThrow().agreed()).isFalse();
  }

  @Test
  void of_a_waiver_of_call_in_is_the_chair_of_the_council_where_scrutiny_has_none() throws Exception {
    var decision = called();
    assertThat(waiver(decision, DEMOCRATIC_SERVICES, Map.of("answer", "no-chair", "reasons", "Elected in May only",
        "evidence", MAIL)).getStatusCode().value()).isEqualTo(200);
    assertThat(waivers.of(decision).orElseThrow().sentence())
        .isEqualTo("there is no scrutiny chair: Elected in May only");

    waiver(decision, "council-chair.thurrock", Map.of("answer", "agreed", "reasons", "It cannot wait"));

    assertThat(waivers.of(decision).orElseThrow().sentence()).startsWith("call-in waived, agreed by the council chair")
        .contains("(there was no scrutiny chair: Elected in May only)");
  }

  @Test
  void of_the_general_exception_is_the_chair_of_the_day_or_each_member_and_nobody_types_it() {
    var exception = Kit.PERIODS.generalException(THURROCK, clock.instant()).effectiveOn();
    var decision = urgent(exception);
    assertThat(keys(decision)).containsExactly("Task_NotifyScrutinyChair");
    var notice = new HashMap<String, Object>(Map.of("makerNames", "Cllr Ann Field\nCllr Ben Moor"));
    var typed = new HashMap<>(notice);
    typed.put("recipients", "A friend");
    notInformed(decision, typed, "no field 'recipients'");
    notInformed(decision, notice, "nobody is entered as chair or member");
    appointed("member", COMMITTEE, "scrutiny.thurrock");
    var yesterday = new HashMap<>(notice);
    yesterday.put("informedOn", London.today(clock).minusDays(1).toString());
    notInformed(decision, yesterday, "before it was proposed");
    appointed("chair", "Transport Overview and Scrutiny Committee", "scrutiny-chair.thurrock");
    notInformed(decision, notice, "Say which is the relevant one");
    notice.put("committee", "Harbour Committee");
    notInformed(decision, notice, "nobody is entered on an overview and scrutiny committee 'Harbour Committee'");

    notice.put("committee", COMMITTEE);
    done(decision, DEMOCRATIC_SERVICES, "notify-scrutiny-chair", notice);

    assertThat(addressee(decision)).startsWith("Each of the 1 members").contains("no chair", COMMITTEE);
    var other = urgent(exception);
    notice.put("committee", "Transport Overview and Scrutiny Committee");
    done(other, DEMOCRATIC_SERVICES, "notify-scrutiny-chair", notice);
    assertThat(addressee(other)).startsWith("The chair of the relevant overview and scrutiny committee: Transport")
        .doesNotContain("scrutiny-chair.thurrock");
    assertThat(db.queryForList("select kind from remit.ledger_entry where stream = ?", String.class, other.value()))
        .contains("scrutiny-informed");
  }

  private void notInformed(DecisionReference decision, Map<String, Object> fields, String words) {
    try (var who = SignedInAs.person(DEMOCRATIC_SERVICES)) {
      assertThatThrownBy(() -> tasks.complete(decision, "notify-scrutiny-chair", null, new HashMap<>(fields)))
          .isInstanceOf(Refused.class).hasMessageContaining(words);
    }
    assertThat(gate.isOpen(decision, null, "key-decision-notice")).isTrue();
  }

  private String addressee(DecisionReference decision) {
    return String.valueOf(papers.published(decision).stream().filter(p -> p.kind().equals("general-exception-notice"))
        .findFirst().orElseThrow().contents().get("addressee"));
  }

  private DecisionReference called() throws Exception {
    return beans.createBean(Prepared.class)
        .started("cabinet-decision", "thurrock", proposal("thurrock", "cabinet", "Cabinet"));
  }

  private ResponseEntity<String> waiver(DecisionReference decision, String person, Map<String, Object> body) {
    return http.withBasicAuth(person, "demo")
        .postForEntity("/api/decisions/" + decision + "/call-in-waivers", body, String.class);
  }

  private DecisionReference urgent() {
    return urgent(London.today(clock).plusDays(1));
  }

  private DecisionReference urgent(LocalDate planned) {
    var proposal = Kit.document("thurrock-2015-adoption-partnership");
    ((ObjectNode) proposal.get("decision")).put("planned", planned.toString());
    ((ObjectNode) proposal.get("urgency")).putObject("keyNotice")
        .put("reason", "The present provider has given notice.").put("agreedBy", "unknown").put("on", "unknown");
    return cases.in("key-decision-notice", proposal, "commissioning-officer.thurrock");
  }

  private void appointed(String as, String place, String person) {
    try (var who = SignedInAs.person(DEMOCRATIC_SERVICES)) {
      appointed.add(appointments.appoint(THURROCK,
          new AppointmentCommand(as, place, person, London.today(clock), null, "Annual meeting"),
          actors.person()).id());
    }
  }

  private static Map<String, Object> answer(String outcome) {
    return Map.of("outcome", outcome, "reasons", "None since the election.", "evidence", MAIL);
  }

  private static Map<String, Object> agreed() {
    return Map.of("outcome", "agreed", "reasons", "It cannot wait.");
  }

  private void refused(DecisionReference decision, String outcome, String words) {
    refused(decision, answer(outcome), words);
  }

  private void refused(DecisionReference decision, Map<String, Object> fields, String words) {
    try (var who = SignedInAs.person(DEMOCRATIC_SERVICES)) {
      assertThatThrownBy(() -> tasks.complete(decision, "agree-urgency", null, new HashMap<>(fields)))
          .isInstanceOf(Refused.class).hasMessageContaining(words);
    }
  }

  private void done(DecisionReference decision, String person, String task, Map<String, Object> fields) {
    try (var who = SignedInAs.person(person)) {
      tasks.complete(decision, task, null, fields);
    }
    cases.runJobs(decision);
  }

  private Object agreedBy(DecisionReference decision) {
    done(decision, DEMOCRATIC_SERVICES, "publish-urgency-reasons", Map.of());
    return papers.published(decision).stream().filter(p -> p.kind().equals("special-urgency-reasons")).findFirst()
        .orElseThrow().contents().get("agreed-by");
  }

  private List<String> keys(DecisionReference decision) {
    return tasks.of(decision).stream().map(OpenTask::key).toList();
  }
}

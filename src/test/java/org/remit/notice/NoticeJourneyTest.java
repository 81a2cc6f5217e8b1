package org.remit.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.FormService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.remit.calendar.London;
import org.remit.decision.DecisionMaking;
import org.remit.engine.OpenTask;
import org.remit.engine.OpenTasks;
import org.remit.engine.Processes;
import org.remit.engine.TimeTravel;
import org.remit.gate.Act;
import org.remit.gate.Gate;
import org.remit.ledger.LedgerReader;
import org.remit.papers.StatutoryPaperView;
import org.remit.papers.StatutoryPapers;
import org.remit.people.Actors;
import org.remit.people.AppointmentCommand;
import org.remit.people.AppointmentView;
import org.remit.people.Appointments;
import org.remit.proposal.Decisions;
import org.remit.proposal.FactsCommand;
import org.remit.proposal.ProposalService;
import org.remit.reference.Authority;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;
import org.remit.routing.Kit;
import org.remit.support.OpenedForm;
import org.remit.support.ProposedCases;
import org.remit.support.RemitTest;
import org.remit.support.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@RemitTest
@DisplayName("Giving notice")
class NoticeJourneyTest {

  static final String KEY = "key-decision-notice";
  static final String DEMOCRATIC_SERVICES = "democratic-services.thurrock";
  static final Authority THURROCK = new Authority("thurrock");
  static final String MAIL = "E-mail of Monday, file 3";
  static final List<String> CABINET = List.of("Cllr Ann Field (Leader)", "Cllr Ben Moor (Deputy Leader)");

  @Autowired ProposalService proposals;
  @Autowired Decisions decisions;
  @Autowired NoticeService service;
  @Autowired Notices notices;
  @Autowired DecisionMaking making;
  @Autowired StatutoryPapers papers;
  @Autowired Appointments appointments;
  @Autowired Processes processes;
  @Autowired OpenTasks tasks;
  @Autowired Gate gate;
  @Autowired Actors actors;
  @Autowired Clock clock;
  @Autowired TimeTravel time;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService management;
  @Autowired FormService forms;
  @Autowired WebApplicationContext web;
  @Autowired LedgerReader ledger;
  @Autowired JdbcTemplate database;

  ProposedCases cases;

  @BeforeEach
  void cases() {
    cases = new ProposedCases(proposals, decisions, processes, runtime, management, actors);
  }

  @Test
  void holds_the_decision_for_28_clear_days_and_for_the_period_it_names() {
    var decision = given(aKeyDecision(null));
    var today = London.today(clock);

    done(decision, DEMOCRATIC_SERVICES, "publish-key-decision-notice",
        keyNotice(today.plusDays(29), today.plusDays(40)));

    assertThat(keyHoldIsOpen(decision)).isTrue();
    time.forwardTo(London.at(today.plusDays(28), LocalTime.of(23, 30)));
    assertThat(keyHoldIsOpen(decision)).isTrue();
    time.forwardTo(London.at(today.plusDays(29), LocalTime.of(9, 0)));
    assertThat(keyHoldIsOpen(decision)).isFalse();
    assertThat(processes.isRunning(KEY, decision)).isFalse();
    assertThat(notices.of(decision)).extracting(NoticeView::maker, NoticeView::periodTo)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("cabinet", today.plusDays(40)));
    assertThat(notices.covers(decision, "cabinet", today.plusDays(40))).isTrue();
    assertThat(notices.covers(decision, "cabinet", today.plusDays(41))).isFalse();
    assertThat(notices.covers(decision, "officer", today.plusDays(30))).isFalse();
    assertThat(published(decision)).containsExactly("key-decision-notice");
  }

  @Test
  void has_the_decision_planned_from_the_first_day_it_names_however_soon_the_law_would_allow_it() {
    var decision = given(aKeyDecision(null));
    var named = London.today(clock).plusDays(45);
    assertThat(making.firstDayNamed(decision)).isEmpty();

    done(decision, DEMOCRATIC_SERVICES, "publish-key-decision-notice", keyNotice(named, named.plusDays(7)));

    assertThat(making.firstDayNamed(decision)).contains(named);
  }

  @Test
  void tells_the_earliest_day_anew_on_every_day_on_which_its_task_waits() {
    var decision = given(aKeyDecision(null));
    assertThat(told(decision, "earliest")).isEqualTo(London.say(London.today(clock).plusDays(29)));
    var later = London.today(clock).plusDays(3);

    time.forwardTo(London.at(later, LocalTime.of(9, 0)));

    assertThat(told(decision, "earliest")).isEqualTo(London.say(later.plusDays(29)));
  }

  @Test
  void has_to_be_done_again_when_its_period_is_over_and_is_told_as_lapsed() throws Exception {
    var decision = given(aKeyDecision(null));
    var today = London.today(clock);
    done(decision, DEMOCRATIC_SERVICES, "publish-key-decision-notice",
        keyNotice(today.plusDays(29), today.plusDays(29)));
    time.forwardTo(London.at(today.plusDays(29), LocalTime.of(9, 0)));
    assertThat(keyHoldIsOpen(decision)).isFalse();

    time.forwardTo(London.at(today.plusDays(30), LocalTime.of(9, 0)));

    assertThat(keyHoldIsOpen(decision)).isTrue();
    assertThat(keys(decision)).containsExactly("Task_PublishKeyDecisionNotice");
    var lapsed = "The notice has lapsed: the period that it stated ended on " + London.say(today.plusDays(29)) + ".";
    assertThat(gate.openHolds(decision)).filteredOn(h -> h.kind().equals(KEY)).singleElement().satisfies(h -> {
      assertThat(h.words()).isEqualTo("The notice of the key decision has lapsed.");
      assertThat(h.reason()).isEqualTo(lapsed);
    });
    assertThat(page("/decisions/" + decision))
        .contains("The notice of the key decision has lapsed.", lapsed).doesNotContain(">has run<");
    assertThat(page("/forward-plan")).contains("Notices that have lapsed", "/register/" + decision);
  }

  @Test
  void does_not_lapse_once_the_matter_is_withdrawn_though_the_sweep_had_found_it_before() {
    var decision = given(aKeyDecision(null));
    var today = London.today(clock);
    done(decision, DEMOCRATIC_SERVICES, "publish-key-decision-notice",
        keyNotice(today.plusDays(29), today.plusDays(29)));
    time.forwardTo(London.at(today.plusDays(29), LocalTime.of(9, 0)));
    assertThat(processes.isRunning(KEY, decision)).isFalse();
    var found = database.queryForObject("select id from remit.notice where decision = ?", UUID.class, decision.value());
    try (var who = SignedInAs.person("commissioning-officer.thurrock")) {
      proposals.withdraw(decision, "It is not needed.", actors.person());
    }
    var held = gate.holds(decision);

    service.noteLapsed(found);

    assertThat(gate.holds(decision)).isEqualTo(held);
    assertThat(processes.isRunning(KEY, decision)).isFalse();
  }

  @Test
  void that_is_given_beside_the_lifecycle_ends_with_the_matter_that_is_withdrawn() {
    var decision = given(aKeyDecision(null));
    var today = London.today(clock);
    done(decision, DEMOCRATIC_SERVICES, "publish-key-decision-notice",
        keyNotice(today.plusDays(29), today.plusDays(40)));
    assertThat(processes.isRunning(KEY, decision)).isTrue();

    try (var who = SignedInAs.person("commissioning-officer.thurrock")) {
      proposals.withdraw(decision, "It is not needed.", actors.person());
    }

    assertThat(processes.isRunning(KEY, decision)).isFalse();
    assertThat(keys(decision)).isEmpty();
    assertThat(service.haveRun(decision)).as("what still ran would have nothing to wait for").isTrue();
    assertThat(time.forwardTo(London.at(today.plusDays(41), LocalTime.of(9, 0))).failures()).isEmpty();
  }

  @Test
  void takes_who_decides_and_the_address_from_the_last_notice_so_that_nobody_types_them_twice() {
    time.forwardTo(clock.instant().plusSeconds(30));
    var today = London.today(clock);
    done(given(aKeyDecision(null)), DEMOCRATIC_SERVICES, "publish-key-decision-notice",
        keyNotice(today.plusDays(29), null));
    var next = given(aKeyDecision(null));

    done(next, DEMOCRATIC_SERVICES, "publish-key-decision-notice", Map.of("periodFrom", today.plusDays(30).toString()));

    assertThat(notices.of(next)).singleElement().satisfies(n -> assertThat(n.makerNames()).isEqualTo(CABINET));
  }

  @Test
  void takes_the_councils_address_whoever_decides_and_the_name_from_the_last_notice_of_the_same_post() {
    announcedBy("Director of Care", List.of("Ann Lee"), "Room 1");
    announcedBy("Director of Roads", List.of("Bo Ray"), "Room 2");

    var next = announcedBy("director of care", List.of(), null);

    assertThat(papers.published(next).get(0).contents())
        .containsEntry("maker", "Ann Lee").containsEntry("address", "Room 2");
  }

  /** A key decision of an officer in this post, with its notice, later than any before. */
  private DecisionReference announcedBy(String post, List<String> names, String address) {
    time.forwardTo(clock.instant().plusSeconds(90));
    var proposal = aKeyDecision(null);
    proposal.putObject("decisionMaker").put("body", "officer").put("post", post);
    var decision = given(proposal);
    SignedInAs.as(DEMOCRATIC_SERVICES, () -> service.publishKeyDecisionNotice(decision,
        new KeyNotice(London.today(clock).plusDays(29), null, names, List.of(), address)));
    return decision;
  }

  @Test
  void names_nobody_by_a_post_because_the_last_notice_did() {
    time.forwardTo(clock.instant().plusSeconds(60));
    var today = London.today(clock);
    var titles = new java.util.HashMap<>(keyNotice(today.plusDays(29), null));
    titles.put("makerNames", "Commissioner of Care\nCllr Ben Moor");
    done(given(aKeyDecision(null)), DEMOCRATIC_SERVICES, "publish-key-decision-notice", titles);
    var next = given(aKeyDecision(null));
    var post = entered("holder", "Commissioner of Care", "director.thurrock");

    try (var who = SignedInAs.person(DEMOCRATIC_SERVICES)) {
      assertThatThrownBy(() -> tasks.complete(next, "publish-key-decision-notice", null,
          Map.of("periodFrom", today.plusDays(30).toString())))
          .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.pointer()).isEqualTo("/makerNames"))
          .hasMessageContaining("every member of a body by name");
    }
    assertThat(notices.of(next)).isEmpty();
    ended(post);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "The Cabinet Member for Children", "Leader of the Council", "Director of Adults", "Councillor", "Cllr",
      "Interim Head of Commissioning", "Portfolio Holder for Children's Services"})
  void refuses_a_title_where_the_name_of_who_decides_belongs(String title) {
    var decision = given(aKeyDecision(null));
    var today = London.today(clock);
    var titled = new java.util.HashMap<>(keyNotice(today.plusDays(29), null));
    titled.put("makerNames", "Cllr Ann Field\n" + title);

    assertRefused(decision, titled, "/makerNames", "'" + title + "' is a title and no name");
    assertThat(notices.of(decision)).isEmpty();
  }

  @Test
  void refuses_a_body_that_is_named_without_its_members() {
    var decision = given(aKeyDecision(null));
    var bare = new java.util.HashMap<>(keyNotice(London.today(clock).plusDays(29), null));
    for (var name : List.of("Cabinet", "The Cabinet", "Cabinet\nCllr Ann Field", "Executive Board\nCllr Ann Field",
        "Cllr Ann Field\nThe Executive Board", "Cllr Ann Field\nThurrock Council",
        "All members of the Cabinet\nCllr Ann Field", "Council (executive)\nCllr Ann Field",
        "Labour Group\nCllr Ann Field", "Cllr Ann Field\nTBC", "Education Portfolio Holder\nCllr Ann Field")) {
      bare.put("makerNames", name);
      assertRefused(decision, bare, "/makerNames", "' is a title and no name");
    }
    bare.put("makerNames", "Cllr Ann Field");
    assertRefused(decision, bare, "/makerNames", "Name every member of Cabinet, one per line");
    assertThat(notices.of(decision)).isEmpty();
  }

  @Test
  void names_each_member_of_a_body_once_and_on_a_line_of_its_own() {
    var decision = given(aKeyDecision(null));
    var named = new java.util.HashMap<>(keyNotice(London.today(clock).plusDays(29), null));
    for (var twice : List.of("Cllr A", "Councillor  a (Leader)", "Alderman A", "A, Deputy Leader")) {
      named.put("makerNames", "Cllr A\n" + twice);
      assertRefused(decision, named, "/makerNames", "'Cllr A' is named twice: name each member once.");
    }
    named.put("makerNames", "Cllr Ann Field\nCllr Ben Moor; Cllr Cy Hill");
    assertRefused(decision, named, "/makerNames", "'Cllr Ben Moor; Cllr Cy Hill' reads as more than one name. Write"
        + " each name on a line of its own");
    assertThat(notices.of(decision)).isEmpty();
  }

  @Test
  void names_one_person_who_decides_alone_on_the_line_too() {
    assertThatThrownBy(() -> announcedBy("Director of Parks", List.of("Cllr A; Cllr B"), "Room 1"))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.pointer()).isEqualTo("/makerNames"))
        .hasMessageContaining("'Cllr A; Cllr B' reads as more than one name. One person decides: name them alone");
  }

  @Test
  void takes_a_name_with_its_post_after_it_and_that_of_whoever_signs_in() {
    var decision = given(aKeyDecision(null));
    var today = London.today(clock);
    var named = new java.util.HashMap<>(keyNotice(today.plusDays(29), null));
    named.put("makerNames", "Ann Field, Leader of the Council\nCllr Head\nCabinet member Thurrock");

    done(decision, DEMOCRATIC_SERVICES, "publish-key-decision-notice", named);

    assertThat(notices.of(decision)).singleElement().satisfies(n -> assertThat(n.makerNames()).containsExactly(
        "Ann Field, Leader of the Council", "Cllr Head", "Cabinet member Thurrock"));
  }

  @Test
  void refuses_a_period_before_the_notice_has_run() {
    var decision = given(aKeyDecision(null));
    var today = London.today(clock);

    assertRefused(decision, keyNotice(today.plusDays(28), null), "/periodFrom", "at the earliest");
    assertRefused(decision, Map.of(), "/periodFrom", "Say on which day");
    assertThat(notices.of(decision)).isEmpty();
    assertThat(published(decision)).isEmpty();
  }

  @Test
  void stops_when_the_maker_changes_and_begins_afresh() {
    var decision = given(aKeyDecision(null));
    var today = London.today(clock);
    done(decision, DEMOCRATIC_SERVICES, "publish-key-decision-notice",
        keyNotice(today.plusDays(29), today.plusDays(40)));

    try (var who = SignedInAs.person("commissioning-officer.thurrock")) {
      proposals.changeFacts(
          decision, new FactsCommand(Map.of("/title", TextNode.valueOf("Another partnership")), null,
              "The matter changed."),
          actors.person());
    }
    cases.runJobs(decision);

    assertThat(keys(decision)).containsExactly("Task_PublishKeyDecisionNotice");
    assertThat(gate.clocks(decision)).extracting("state").containsExactly("stopped");
    assertThat(gate.openHolds(decision)).filteredOn(h -> h.kind().equals(KEY)).singleElement()
        .satisfies(h -> assertThat(h.reason()).startsWith("It no longer runs: The matter or its maker has changed"));
    time.forwardTo(London.at(today.plusDays(29), LocalTime.of(9, 0)));
    assertThat(keyHoldIsOpen(decision)).isTrue();
  }

  @Test
  void is_asked_for_on_the_rung_that_is_open_once_the_reason_for_urgency_is_said_and_when_the_day_moves() {
    var exception = Kit.PERIODS.generalException(THURROCK, clock.instant()).effectiveOn();
    var decision = given(aKeyDecision(exception));
    assertThat(keys(decision)).as("nobody has said that 28 days are impracticable")
        .containsExactly("Task_PublishKeyDecisionNotice");

    says(decision, "/urgency/keyNotice", JsonNodeFactory.instance.objectNode().put("reason", "The grant lapses"));
    assertThat(keys(decision)).containsExactly("Task_NotifyScrutinyChair");

    says(decision, "/decision/planned", TextNode.valueOf(exception.minusDays(1).toString()));
    assertThat(keys(decision)).containsExactly("Task_AgreeUrgency");

    says(decision, "/decision/planned", TextNode.valueOf(exception.plusDays(60).toString()));
    assertThat(keys(decision)).containsExactly("Task_PublishKeyDecisionNotice");
  }

  private void says(DecisionReference decision, String place, JsonNode fact) {
    try (var who = SignedInAs.person("commissioning-officer.thurrock")) {
      proposals.changeFacts(decision, new FactsCommand(Map.of(place, fact), null, "The day is now known."),
          actors.person());
    }
    cases.runJobs(decision);
  }

  @Test
  void under_the_general_exception_takes_two_publications_and_is_told_in_the_report_on_urgency() throws Exception {
    var today = London.today(clock);
    var exception = Kit.PERIODS.generalException(new org.remit.reference.Authority("thurrock"), clock.instant());
    var decision = given(urgent(aKeyDecision(exception.effectiveOn()), "keyNotice"));
    assertThat(keys(decision)).containsExactly("Task_NotifyScrutinyChair");

    informsTheChair(decision);
    assertThat(gate.openHolds(decision)).filteredOn(h -> h.kind().equals(KEY)).singleElement()
        .satisfies(h -> assertThat(h.rule()).isEqualTo("SI 2012/2089 reg 10(1)(c)"));
    time.forwardTo(London.at(exception.effectiveOn(), LocalTime.of(9, 0)));

    assertThat(gate.isOpen(decision, null, KEY)).isFalse();
    assertThat(gate.isOpen(decision, null, "general-exception-reasons")).isTrue();
    done(decision, DEMOCRATIC_SERVICES, "publish-exception-reasons", Map.of());
    time.forwardTo(clock.instant().plusSeconds(5));
    assertThat(gate.isOpen(decision, null, "general-exception-reasons")).isFalse();
    assertThat(published(decision)).containsExactly("general-exception-notice", "general-exception-reasons");
    assertThat(processes.isRunning(KEY, decision)).isFalse();
    assertThat(London.today(clock)).isAfter(today);
    assertThat(report("urgency")).anyMatch(line -> line.contains(decision.value()) && line.contains("Notice given"))
        .anyMatch(line -> line.contains(decision.value()) && line.contains("General exception reasons published"));
  }

  /** The chair is entered for that moment only: other tests know of none. */
  private void informsTheChair(DecisionReference decision) {
    var chair = entered("chair", "Overview and Scrutiny Committee", "scrutiny-chair.thurrock");
    done(decision, DEMOCRATIC_SERVICES, "notify-scrutiny-chair", Map.of("makerNames", String.join("\n", CABINET)));
    ended(chair);
  }

  private AppointmentView entered(String capacity, String place, String person) {
    return SignedInAs.as(DEMOCRATIC_SERVICES, () -> appointments.appoint(THURROCK, new AppointmentCommand(
        capacity, place, person, London.today(clock), null, "Annual meeting"), actors.person()));
  }

  private void ended(AppointmentView appointment) {
    SignedInAs.as(DEMOCRATIC_SERVICES, () -> appointments.end(
        THURROCK, appointment.id(), London.today(clock).minusDays(1), "Entered in a test", actors.person()));
  }

  private List<String> report(String id) throws Exception {
    return page("/reports/" + id + ".csv").lines().toList();
  }

  private String page(String path) throws Exception {
    return MockMvcBuilders.webAppContextSetup(web).apply(SecurityMockMvcConfigurers.springSecurity()).build()
        .perform(get(path).with(SecurityMockMvcRequestPostProcessors.user("auditor.thurrock")
            .authorities(new SimpleGrantedAuthority("auditor.thurrock"))))
        .andReturn().getResponse().getContentAsString();
  }

  @Test
  void under_the_general_exception_that_lapsed_unfinished_leaves_no_publication_that_nobody_is_asked_for() {
    var exception = Kit.PERIODS.generalException(new org.remit.reference.Authority("thurrock"), clock.instant());
    var decision = given(urgent(aKeyDecision(exception.effectiveOn()), "keyNotice"));
    informsTheChair(decision);
    time.forwardTo(London.at(exception.effectiveOn().plusDays(1), LocalTime.of(9, 0)));
    assertThat(gate.isOpen(decision, null, "general-exception-reasons")).isTrue();
    cases.runJobs(decision);

    done(decision, "scrutiny-chair.thurrock", "agree-urgency",
        Map.of("outcome", "agreed", "reasons", "It cannot wait."));

    assertThat(gate.isOpen(decision, null, "general-exception-reasons")).isFalse();
  }

  @Test
  void of_special_urgency_is_agreed_by_the_first_in_the_chain_who_can_act() throws Exception {
    var decision = given(urgent(aKeyDecision(London.today(clock).plusDays(1)), "keyNotice"));
    assertThat(keys(decision)).containsExactly("Task_AgreeUrgency");
    assertThat(told(decision, "urgencyReason")).isEqualTo("The present provider has given notice.");
    assertThat(told(decision, "privateUrgencyReason")).isEqualTo("none is on the case.");

    var agreed = Map.<String, Object>of("outcome", "agreed", "reasons", "The present provider has failed.");
    try (var who = SignedInAs.person(DEMOCRATIC_SERVICES)) {
      assertThatThrownBy(() -> tasks.complete(decision, "agree-urgency", null, agreed))
          .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.pointer()).isEqualTo("/outcome"));
    }
    var unable = Map.<String, Object>of("outcome", "unable-to-act", "reasons", "Away.", "evidence", MAIL);
    try (var who = SignedInAs.person("scrutiny-chair.thurrock")) {
      assertThatThrownBy(() -> tasks.complete(decision, "agree-urgency", null, unable)).as("the chair's own word")
          .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.pointer()).isEqualTo("/outcome"));
    }
    done(decision, DEMOCRATIC_SERVICES, "agree-urgency", unable);
    assertThat(gate.isOpen(decision, null, KEY)).isTrue();
    done(decision, "council-chair.thurrock", "agree-urgency-for-council",
        Map.of("outcome", "agreed", "reasons", "It cannot wait."));
    assertThat(gate.isOpen(decision, null, KEY)).isFalse();
    assertThat(urgencyAnswered(decision)).isEqualTo("chair of the council");
    done(decision, DEMOCRATIC_SERVICES, "publish-urgency-reasons", Map.of());
    time.forwardTo(clock.instant().plusSeconds(5));

    assertThat(published(decision)).containsExactly("special-urgency-reasons");
    assertThat(processes.isRunning(KEY, decision)).isFalse();
    assertThat(report("special-urgency")).anySatisfy(line -> assertThat(line).contains(decision.value(),
        "chair of the council", "12 months after the decision", "SI 2012/2089 reg 19, confirmed"));
  }

  @Test
  void of_special_urgency_is_agreed_by_the_vice_chair_where_it_is_on_record_that_there_is_no_chair_of_either() {
    var decision = given(urgent(aKeyDecision(London.today(clock).plusDays(1)), "keyNotice"));
    done(decision, DEMOCRATIC_SERVICES, "agree-urgency",
        Map.of("outcome", "no-chair-of-either", "reasons", "Annual council has not met.", "evidence", MAIL));

    done(decision, "council-chair.thurrock", "agree-urgency-for-council",
        Map.of("outcome", "agreed", "reasons", "It cannot wait."));

    assertThat(urgencyAnswered(decision)).isEqualTo("vice-chair of the council");
    assertThat(gate.isOpen(decision, null, KEY)).isFalse();
  }

  /** Who was asked last, as the trail says it. */
  private Object urgencyAnswered(DecisionReference decision) {
    return ledger.entries(decision).stream().filter(e -> e.kind().equals("urgency-answered"))
        .reduce((first, last) -> last).orElseThrow().facts().get("asked");
  }

  @Test
  void of_special_urgency_refused_leaves_28_clear_days() {
    var decision = given(urgent(aKeyDecision(London.today(clock).plusDays(1)), "keyNotice"));

    done(decision, "scrutiny-chair.thurrock", "agree-urgency", Map.of("outcome", "refused", "reasons", "It can wait."));

    assertThat(keys(decision)).containsExactly("Task_PublishKeyDecisionNotice");
    assertThat(keyHoldIsOpen(decision)).isTrue();
  }

  @Test
  void of_special_urgency_is_not_agreed_by_whoever_wrote_the_report() {
    var author = "commissioning-officer.thurrock";
    var decision = given(urgent(aKeyDecision(London.today(clock).plusDays(1)), "keyNotice"));
    var agreed = Map.<String, Object>of("outcome", "agreed", "reasons", "It cannot wait.");
    var asChair = Map.<String, Object>of("outcome", "agreed", "reasons", "It cannot wait.");

    try (var who = SignedInAs.person(author, "scrutiny-chair.thurrock")) {
      assertThatThrownBy(() -> tasks.complete(decision, "agree-urgency", null, agreed))
          .hasMessageContaining("You wrote the report");
    }
    done(decision, DEMOCRATIC_SERVICES, "agree-urgency",
        Map.of("outcome", "no-chair", "reasons", "None elected.", "evidence", MAIL));
    try (var who = SignedInAs.person(author, "council-chair.thurrock")) {
      assertThatThrownBy(() -> tasks.complete(decision, "agree-urgency-for-council", null, asChair))
          .hasMessageContaining("You wrote the report");
    }

    assertThat(keyHoldIsOpen(decision)).isTrue();
    assertThat(keys(decision)).containsExactly("Task_AgreeUrgencyForCouncil");
  }

  @Test
  void of_a_private_meeting_takes_both_notices_before_it() {
    var today = London.today(clock);
    var meeting = today.plusDays(40);
    var decision = given(partlyPrivate(aKeyDecision(meeting)));
    assertThat(keys(decision)).contains("Task_PublishPrivateMeetingNotice");
    assertThat(gate.isOpen(decision, null, "private-meeting-notice")).isTrue();
    assertThat(gate.isOpen(decision, null, "private-meeting-response")).isTrue();

    var early = Map.<String, Object>of("meetingOn", today.plusDays(28).toString(), "reasons", "Prices.");
    try (var who = SignedInAs.person(DEMOCRATIC_SERVICES)) {
      assertThatThrownBy(() -> tasks.complete(decision, "publish-private-meeting-notice", null, early))
          .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).isEqualTo("private-meeting-notice"));
    }
    done(decision, DEMOCRATIC_SERVICES, "publish-private-meeting-notice",
        Map.of("meetingOn", meeting.toString(), "reasons", "The appendix tells the partner's prices (paragraph 3)."));
    time.forwardTo(London.at(today.plusDays(29), LocalTime.of(9, 0)));
    assertThat(gate.isOpen(decision, null, "private-meeting-notice")).isFalse();
    assertThat(gate.isOpen(decision, null, "private-meeting-response"))
        .as("the second notice is still to come").isTrue();

    var unanswered = Map.<String, Object>of("representations", "A resident: prices are public money.");
    try (var who = SignedInAs.person(DEMOCRATIC_SERVICES)) {
      assertThatThrownBy(() -> tasks.complete(decision, "publish-private-meeting-response", null, unanswered))
          .isInstanceOf(Refused.class);
    }
    done(decision, DEMOCRATIC_SERVICES, "publish-private-meeting-response",
        Map.of("representations", "A resident: prices are public money.", "response", "The report itself is open."));
    assertThat(gate.isOpen(decision, null, "private-meeting-response")).isTrue();
    time.forwardTo(London.at(meeting, LocalTime.of(9, 0)));

    assertThat(gate.isOpen(decision, null, "private-meeting-response")).isFalse();
    assertThat(published(decision)).contains("private-meeting-notice", "private-meeting-response");
  }

  @Test
  void of_a_private_meeting_asks_for_the_second_from_the_day_after_the_first_and_again_after_a_fresh_one() {
    var today = London.today(clock);
    var meeting = today.plusDays(40);
    var decision = given(partlyPrivate(aKeyDecision(meeting)));

    done(decision, DEMOCRATIC_SERVICES, "publish-private-meeting-notice",
        Map.of("meetingOn", meeting.toString(), "reasons", "The appendix tells the partner's prices (paragraph 3)."));
    time.forwardTo(London.at(today, LocalTime.of(23, 59)));
    assertThat(keys(decision)).doesNotContain("Task_PublishPrivateMeetingResponse");

    time.forwardTo(London.startOf(today.plusDays(1)));
    assertThat(keys(decision)).contains("Task_PublishPrivateMeetingResponse");
    done(decision, DEMOCRATIC_SERVICES, "publish-private-meeting-response", Map.of());
    assertThat(published(decision)).contains("private-meeting-notice", "private-meeting-response");
    time.forwardTo(London.at(today.plusDays(11), LocalTime.of(9, 0)));
    assertThat(gate.isOpen(decision, null, "private-meeting-response")).isFalse();

    SignedInAs.as(DEMOCRATIC_SERVICES, () -> service.publishPrivateMeetingNotice(decision, meeting.plusDays(7),
        "The appendix tells the partner's prices (paragraph 3)."));

    assertThat(gate.isOpen(decision, null, "private-meeting-response")).as("it names the day of the other meeting")
        .isTrue();
    assertThat(notices.of(decision)).filteredOn(n -> n.kind().equals("private-meeting-response")).singleElement()
        .satisfies(n -> assertThat(n.staleBecause())
            .isEqualTo("The first notice, which it follows, no longer stands."));
  }

  @Test
  void of_a_private_meeting_that_cannot_wait_is_agreed_apart_from_the_key_decision() {
    var decision = given(urgent(partlyPrivate(aKeyDecision(London.today(clock).plusDays(2))), "privateMeeting"));
    assertThat(keys(decision)).contains("Task_AgreeUrgency");

    done(decision, "scrutiny-chair.thurrock", "agree-urgency",
        Map.of("outcome", "agreed", "reasons", "The partner closes this week."));
    done(decision, DEMOCRATIC_SERVICES, "publish-urgency-reasons", Map.of());

    assertThat(gate.isOpen(decision, null, "private-meeting-notice")).isFalse();
    assertThat(gate.isOpen(decision, null, "private-meeting-response")).isFalse();
    assertThat(keyHoldIsOpen(decision)).as("one approval is not the other").isTrue();
    assertThat(published(decision)).containsExactly("private-urgency");
  }

  private static ObjectNode partlyPrivate(ObjectNode proposal) {
    proposal.withArray("documents").addObject().put("id", "appendix").put("publicity", "exempt")
        .put("paragraph", 3).put("publicInterest", "The partner bids elsewhere.").put("reviewOn", "2030-01-01");
    return proposal;
  }

  @Test
  void is_refused_to_everybody_but_the_councils_democratic_services() {
    var decision = given(aKeyDecision(null));
    var written = new KeyNotice(London.today(clock).plusDays(30), null, CABINET, List.of(), "Civic Offices");

    for (var stranger : List.of("director.thurrock", "democratic-services.leeds")) {
      try (var who = SignedInAs.person(stranger)) {
        assertThatThrownBy(() -> service.publishKeyDecisionNotice(decision, written)).isInstanceOf(Refused.class);
      }
    }
    assertThat(notices.of(decision)).isEmpty();
  }

  /** What the form of the one task that waits says under this name. */
  private String told(DecisionReference decision, String name) {
    var task = tasks.of(decision).get(0);
    return OpenedForm.facts(forms, task.id()).prop(name).stringValue();
  }

  private DecisionReference given(ObjectNode proposal) {
    return cases.in(KEY, proposal, "commissioning-officer.thurrock");
  }

  private static ObjectNode aKeyDecision(LocalDate planned) {
    var proposal = Kit.document("thurrock-2015-adoption-partnership");
    ((ObjectNode) proposal.get("decision")).put("planned", planned == null ? "unknown" : planned.toString());
    return proposal;
  }

  private static ObjectNode urgent(ObjectNode proposal, String what) {
    ((ObjectNode) proposal.get("urgency")).putObject(what)
        .put("reason", "The present provider has given notice.").put("agreedBy", "unknown").put("on", "unknown");
    return proposal;
  }

  private static Map<String, Object> keyNotice(LocalDate from, LocalDate to) {
    var fields = new java.util.HashMap<String, Object>();
    fields.put("periodFrom", from.toString());
    if (to != null) fields.put("periodTo", to.toString());
    fields.put("makerNames", String.join("\n", CABINET));
    fields.put("address", "Civic Offices, New Road, Grays");
    return fields;
  }

  private boolean keyHoldIsOpen(DecisionReference decision) {
    return gate.openHolds(decision, null, Act.DECIDE).stream().anyMatch(h -> h.kind().equals(KEY));
  }

  private void done(DecisionReference decision, String person, String task, Map<String, Object> fields) {
    try (var who = SignedInAs.person(person)) {
      tasks.complete(decision, task, null, fields);
    }
    cases.runJobs(decision);
  }

  private void assertRefused(DecisionReference decision, Map<String, Object> fields, String pointer, String sentence) {
    try (var who = SignedInAs.person(DEMOCRATIC_SERVICES)) {
      assertThatThrownBy(() -> tasks.complete(decision, "publish-key-decision-notice", null, fields))
          .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.pointer()).isEqualTo(pointer))
          .hasMessageContaining(sentence);
    }
  }

  private List<String> keys(DecisionReference decision) {
    return tasks.of(decision).stream().map(OpenTask::key).toList();
  }

  private List<String> published(DecisionReference decision) {
    return papers.published(decision).stream().map(StatutoryPaperView::kind).toList();
  }
}

package org.remit.callin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.remit.support.Prepared.proposal;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.remit.calendar.London;
import org.remit.callin.CallIns;
import org.remit.engine.Markdown;
import org.remit.engine.OpenTasks;
import org.remit.engine.TaskFacts;
import org.remit.engine.TimeTravel;
import org.remit.papers.Papers;
import org.remit.papers.Publicity;
import org.remit.papers.Upload;
import org.remit.people.Actors;
import org.remit.people.AppointmentCommand;
import org.remit.people.Appointments;
import org.remit.reference.Authority;
import org.remit.reference.DecisionReference;
import org.remit.support.Prepared;
import org.remit.support.OpenedForm;
import org.remit.support.RefusedForm;
import org.remit.support.RemitTest;
import org.remit.support.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@RemitTest
@DisplayName("The pages of a call-in")
class CallInPagesTest {

  @Autowired WebApplicationContext context;
  @Autowired AutowireCapableBeanFactory beans;
  @Autowired CallIns callIns;
  @Autowired TimeTravel time;
  @Autowired Papers papers;
  @Autowired Appointments appointments;
  @Autowired Actors actors;
  @Autowired Clock clock;
  @Autowired List<TaskFacts> facts;
  @Autowired OpenTasks tasks;
  @Autowired FormService forms;
  @Autowired TaskService engineTasks;

  MockMvc http;
  Prepared prepared;
  DecisionReference decision;

  @BeforeEach
  void publish() throws Exception {
    http = MockMvcBuilders.webAppContextSetup(context).apply(SecurityMockMvcConfigurers.springSecurity()).build();
    prepared = beans.createBean(Prepared.class);
    decision = prepared.started("cabinet-decision", "thurrock", proposal("thurrock", "cabinet", "Cabinet"));
    prepared.publishedByCabinet(decision, "thurrock");
    prepared.start("call-in", decision, "thurrock");
  }

  @Test
  void grounds_are_no_option_where_the_constitution_asks_for_them() throws Exception {
    var page = page("scrutiny.thurrock", get("/decisions/" + decision + "/call-in-requests"));

    assertThat(page).contains("Resolutions (optional)").doesNotContain("Grounds (optional)")
        .contains("At least 3 must sign it (non-executive members), before the window closes on");
    RefusedForm.shown(http, as("scrutiny.thurrock", post("/decisions/" + decision + "/call-in-requests")))
        .andExpect(content().string(containsString("href=\"#grounds\"")))
        .andExpect(content().string(containsString("Enter the grounds.")));
    assertThat(callIns.of(decision).orElseThrow().requests()).isEmpty();
  }

  @Test
  void each_other_member_is_led_to_where_a_request_is_signed_until_they_have() throws Exception {
    var link = "/decisions/" + decision + "/call-in-requests/1/signatures";
    assertThat(page("scrutiny-chair.thurrock", get("/decisions/" + decision))).doesNotContain(link);
    asks("scrutiny.thurrock", "Nobody was consulted.");
    assertThat(page("scrutiny.thurrock", get("/decisions/" + decision + "?done=call-in-requests"))).contains(
        "You have done this, and it is on record: Call the decision in. Request 1 bears 1"
            + " signature that counts. At least 3 must sign it");

    for (var member : List.of("scrutiny-chair.thurrock", "council.thurrock")) {
      assertThat(page(member, get("/decisions/" + decision))).contains(link, "Sign the call-in request 1");
    }
    for (var other : List.of("scrutiny.thurrock", "cabinet.thurrock", "finance.thurrock")) {
      assertThat(page(other, get("/decisions/" + decision))).doesNotContain(link);
    }
    page("scrutiny-chair.thurrock", post(link).param("group", "Labour"));
    assertThat(page("scrutiny-chair.thurrock", get("/decisions/" + decision))).doesNotContain(link)
        .contains("/call-in-requests/1/withdraw");
    assertThat(callIns.of(decision).orElseThrow().requests().get(0).signatures()).isEqualTo(2);
    time.forwardTo(London.startOf(callIns.of(decision).orElseThrow().effectiveOn()));
    assertThat(page("council.thurrock", get("/decisions/" + decision))).doesNotContain(link);
  }

  @Test
  void whoever_checks_a_request_reads_what_it_says_and_of_which_groups_it_comes() throws Exception {
    asks("scrutiny.thurrock", "Nobody was consulted.");
    assertThat(told("signatures")).isEqualTo("1 signature");
    page("council.thurrock", post("/decisions/" + decision + "/call-in-requests/1/signatures"));

    assertThat(told("grounds")).isEqualTo("Nobody was consulted.");
    assertThat(told("groups")).isEqualTo("Green 1, no group said 1");
    assertThat(told("asks")).isEqualTo(
        "- a: Make grant: A partner, £600,000 (in the report's words: A grant)\n- b: Authorise: To agree the details");
    assertThat(told("signatures")).isEqualTo("2 signatures");

    prepared.complete(decision, "democratic-services.thurrock", "Task_CheckCallInRequest",
        Map.of("outcome", "invalid", "reasons", "One of the three had left the council."));
    for (var reader : List.of("scrutiny.thurrock", "democratic-services.thurrock")) {
      assertThat(page(reader, get("/decisions/" + decision)))
          .contains("Why request 1 is not valid", "One of the three had left the council.");
    }
  }

  @Test
  void whoever_checks_a_letter_is_led_to_it_where_it_was_handed_in_and_told_which_names_to_look_up() throws Exception {
    var letter = SignedInAs.as("democratic-services.thurrock", () -> papers.store(decision, "call-in-letter",
        new Upload("letter.txt", "text/plain", "We call it in.".getBytes(),
            Publicity.exempt(1, "It gives addresses.", London.today(clock).plusYears(1), "democratic services"))));
    for (var given : List.of("Call-in-letter", "e-mail of 3 July, 10:15")) {
      page("democratic-services.thurrock", post("/decisions/" + decision + "/call-in-requests")
          .param("grounds", "Too costly, by " + given).param("letter", given)
          .param("signatories", "Ann Unheard-of; Labour\nscrutiny.thurrock; Labour"));
    }

    assertThat(told("letter")).isEqualTo("By a letter: [call-in-letter](/documents/" + letter.id() + ").");
    assertThat(told("unknown")).isEqualTo("**Not known to Remit as members who may sign:** Ann Unheard-of.");
    assertThat(told(1, "letter")).isEqualTo("By a letter: e-mail of 3 July, 10:15.");
  }

  @Test
  void whoever_records_what_the_committee_decided_reads_the_grounds_and_who_signed() throws Exception {
    asks("scrutiny.thurrock", "Nobody was consulted.");
    for (var member : List.of("scrutiny-chair.thurrock", "council.thurrock")) {
      page(member, post("/decisions/" + decision + "/call-in-requests/1/signatures"));
    }
    prepared.complete(decision, "democratic-services.thurrock", "Task_CheckCallInRequest",
        Map.of("outcome", "valid", "reasons", "Enough signed."));
    time.forwardTo(London.startOf(callIns.of(decision).orElseThrow().effectiveOn()).plusSeconds(1));

    assertThat(told("Task_RecordScrutinyOutcome", 0, "grounds")).isEqualTo("Nobody was consulted.");
    assertThat(told("Task_RecordScrutinyOutcome", 0, "signed"))
        .isEqualTo("council.thurrock; scrutiny-chair.thurrock; scrutiny.thurrock");
  }

  @Test
  void who_signed_is_told_by_the_form_that_is_opened_and_kept_by_no_task() throws Exception {
    page("democratic-services.thurrock", post("/decisions/" + decision + "/call-in-requests")
        .param("grounds", "Too costly").param("letter", "file 7")
        .param("signatories", "Ann Unheard-of; X\nscrutiny.thurrock; X\ncouncil.thurrock; X"));
    time.settle();
    tellsAndDoesNotKeep("Task_CheckCallInRequest", "Ann Unheard-of");

    prepared.complete(decision, "monitoring-officer.thurrock", "Task_CheckCallInRequest",
        Map.of("outcome", "valid", "membersFound", "all", "reasons", "Enough signed."));
    time.forwardTo(London.startOf(callIns.of(decision).orElseThrow().effectiveOn()).plusSeconds(1));
    tellsAndDoesNotKeep("Task_RecordScrutinyOutcome", "Ann Unheard-of");
    tasks.refreshFacts(decision);
    tellsAndDoesNotKeep("Task_RecordScrutinyOutcome", "Ann Unheard-of");
  }

  private void tellsAndDoesNotKeep(String key, String name) {
    var task = tasks.of(decision).stream().filter(t -> t.key().equals(key)).findFirst().orElseThrow().id();
    assertThat(OpenedForm.facts(forms, task).toString()).contains(name);
    assertThat(engineTasks.getVariables(task).toString()).contains("Too costly").doesNotContain(name);
  }

  @Test
  void a_call_in_is_offered_to_those_who_may_ask_for_it_and_for_as_long_as_they_may() throws Exception {
    var link = "/decisions/" + decision + "/call-in-requests\"";
    for (var member : List.of("scrutiny.thurrock", "council.thurrock", "democratic-services.thurrock")) {
      assertThat(page(member, get("/decisions/" + decision))).as(member).contains(link);
    }
    SignedInAs.as("democratic-services.thurrock", () -> appointments.appoint(new Authority("thurrock"),
        new AppointmentCommand("member", "Executive Board", "equality.thurrock", London.today(clock), null,
            "Annual meeting"), actors.person()));
    assertThat(http.perform(get("/decisions/" + decision).with(user("equality.thurrock")
        .authorities(new SimpleGrantedAuthority("scrutiny.thurrock")))).andReturn().getResponse().getContentAsString())
            .as("of the executive").doesNotContain(link);
    time.forwardTo(callIns.of(decision).orElseThrow().closesAt());
    for (var member : List.of("scrutiny.thurrock", "democratic-services.thurrock")) {
      assertThat(page(member, get("/decisions/" + decision))).as(member).doesNotContain(link);
    }
  }

  private void asks(String member, String grounds) throws Exception {
    page(member, post("/decisions/" + decision + "/call-in-requests").param("grounds", grounds)
        .param("group", "Green"));
    assertThat(callIns.of(decision).orElseThrow().requests()).hasSize(1);
  }

  private Object told(String name) {
    return told(0, name);
  }

  private Object told(int request, String name) {
    return told("Task_CheckCallInRequest", request, name);
  }

  private Object told(String task, int request, String name) {
    var all = facts.stream().filter(f -> f.taskKeys().contains(task)).findFirst().orElseThrow()
        .opened().of(decision, null);
    var fact = ((Map<?, ?>) ((List<?>) all.get("requests")).get(request)).get(name);
    return fact instanceof Markdown marked ? marked.text() : fact;
  }

  private String page(String person, MockHttpServletRequestBuilder request) throws Exception {
    return http.perform(as(person, request)).andReturn().getResponse().getContentAsString();
  }

  private static MockHttpServletRequestBuilder as(String person, MockHttpServletRequestBuilder request) {
    return request.with(csrf()).with(user(person).authorities(new SimpleGrantedAuthority(person)));
  }
}

package org.remit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.remit.ledger.LedgerReader;
import org.remit.people.Actors;
import org.remit.people.InterestCommand;
import org.remit.people.InterestKind;
import org.remit.people.Interests;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Happened;
import org.remit.support.Prepared;
import org.remit.support.RemitTest;
import org.remit.support.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

@RemitTest
@DisplayName("Whoever audits a council")
class AuditPageTest {

  @Autowired WebApplicationContext context;
  @Autowired AutowireCapableBeanFactory beans;
  @Autowired LedgerReader ledger;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;
  @Autowired Interests interests;
  @Autowired Actors actors;

  MockMvc http;
  Prepared prepared;

  @BeforeEach
  void withSignIn() {
    http = MockMvcBuilders.webAppContextSetup(context).apply(SecurityMockMvcConfigurers.springSecurity()).build();
    prepared = beans.createBean(Prepared.class);
  }

  @Test
  void finds_what_somebody_did_by_name_and_sees_the_reasons_that_the_trail_withholds() throws Exception {
    var decision = decided();

    asked("auditor.leeds", "/audit?decision=" + decision + "&person=director.leeds&kind=decision-taken")
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Entries found: 1")))
        .andExpect(content().string(containsString("entries hold together")));
    var sequence = ledger.entries(decision).stream().filter(e -> e.kind().equals("decision-taken")).findFirst()
        .orElseThrow().sequence();
    asked("auditor.leeds", "/audit/entries/" + decision + "/" + sequence)
        .andExpect(content().string(containsString("director.leeds")))
        .andExpect(content().string(containsString("of this stream hold together")));
  }

  @Test
  void leaves_an_entry_of_their_own_for_each_look() throws Exception {
    var decision = decided();

    asked("auditor.leeds", "/audit?decision=" + decision + "&kind=decision-taken");
    asked("auditor.leeds", "/audit/entries/" + decision + "/1");
    asked("auditor.leeds", "/audit/streams/" + decision + ".jsonl").andExpect(status().isOk())
        .andExpect(content().string(containsString("\"digest\"")))
        .andExpect(content().string(not(containsString("commissioning-officer.leeds"))));
    asked("auditor.leeds", "/audit/streams/" + decision + ".jsonl?kept=true")
        .andExpect(content().string(containsString("commissioning-officer.leeds")));
    asked("auditor.leeds", "/audit/sample?by=value&size=3").andExpect(status().isOk());

    assertThat(ledger.entries("council:leeds").stream().map(e -> e.kind() + " " + e.facts().get("of")).toList())
        .containsAll(List.of("trail-searched " + decision, "trail-entry-read " + decision + "/1",
            "trail-exported " + decision, "trail-sampled value"));
  }

  @Test
  void with_an_interest_in_the_matter_sees_that_something_was_written_and_not_by_whom() throws Exception {
    var decision = decided();
    try (var who = SignedInAs.person("auditor.leeds")) {
      interests.declare(decision, new InterestCommand(null, InterestKind.DPI, "Owns the partner", true, null),
          actors.person());
    }

    asked("auditor.leeds", "/audit/entries/" + decision + "/1").andExpect(status().isOk())
        .andExpect(content().string(containsString("not shown to you")))
        .andExpect(content().string(not(containsString("commissioning-officer.leeds"))));
    asked("auditor.leeds", "/audit/streams/" + decision + ".jsonl?kept=true")
        .andExpect(content().string(not(containsString("commissioning-officer.leeds"))));
    asked("auditor.leeds", "/audit?decision=" + decision + "&person=director.leeds")
        .andExpect(content().string(containsString("Entries found: 0")));
  }

  @Test
  void sees_nothing_of_another_council() throws Exception {
    var decision = decided();

    asked("auditor.thurrock", "/audit?decision=" + decision).andExpect(status().isNotFound());
    asked("auditor.thurrock", "/audit/entries/" + decision + "/1").andExpect(status().isNotFound());
    asked("auditor.thurrock", "/audit/entries/council:leeds/1").andExpect(status().isNotFound());
    asked("auditor.thurrock", "/audit/sample").andExpect(content().string(not(containsString(decision.value()))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"auditor.leeds", "auditor.thurrock", "auditor.peterborough", "administrator"})
  void of_any_council_and_whoever_runs_remit_reads_what_was_done_for_all_councils(String person) throws Exception {
    transaction.executeWithoutResult(status -> events.publishEvent(
        Happened.inRemit("person-created", Actor.system("for a test")).withholding("person", "jo.bloggs")));
    var last = ledger.entries("remit").size();

    asked(person, "/audit?decision=remit&kind=person-created").andExpect(status().isOk())
        .andExpect(content().string(containsString("remit, " + last)))
        .andExpect(content().string(containsString("entries hold together")));
    asked(person, "/audit?kind=person-created").andExpect(content().string(containsString("remit, " + last)));
    asked(person, "/audit/entries/remit/" + last).andExpect(status().isOk())
        .andExpect(content().string(containsString("jo.bloggs")));
    asked(person, "/audit/streams/remit.jsonl").andExpect(status().isOk());
  }

  @Test
  void who_runs_remit_for_all_councils_reads_the_trail_of_none() throws Exception {
    var decision = decided();

    asked("administrator", "/audit").andExpect(status().isOk());
    asked("administrator", "/audit?kind=decision-taken").andExpect(content().string(not(containsString("LEE-"))));
    asked("administrator", "/audit?decision=" + decision).andExpect(status().isNotFound());
    asked("administrator", "/audit/entries/" + decision + "/1").andExpect(status().isNotFound());
    asked("administrator", "/audit/streams/" + decision + ".jsonl").andExpect(status().isNotFound());
    asked("administrator", "/audit/streams/council:leeds.jsonl").andExpect(status().isNotFound());
    asked("administrator", "/audit/sample").andExpect(status().isForbidden());
    asked("administrator.leeds", "/audit").andExpect(status().isForbidden());
  }

  @Test
  void draws_the_same_sample_again_by_its_seed() throws Exception {
    decided();
    var one = body("/audit/sample?by=random&size=4&seed=42");

    assertThat(body("/audit/sample?by=random&size=4&seed=42")).isEqualTo(one);
    assertThat(one).contains("Drawn with the seed 42");
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "/audit?from=soon", "/audit/sample?size=0", "/audit/sample?by=luck", "/audit/sample?by=random&seed=x"})
  void is_told_what_is_wrong_with_a_question(String path) throws Exception {
    asked("auditor.leeds", path).andExpect(status().isUnprocessableEntity());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/audit", "/audit/sample", "/audit/entries/council:leeds/1", "/audit/found.csv"})
  void is_the_auditor_or_the_monitoring_officer(String path) throws Exception {
    asked("director.leeds", path).andExpect(status().isForbidden());
  }

  @Test
  void has_each_assurance_report_as_page_as_csv_and_as_pdf() throws Exception {
    decided();
    for (var report : List.of(
        "waivers", "urgency", "special-urgency", "call-in", "late", "overrides", "extensions", "advice")) {
      asked("auditor.leeds", "/reports/" + report).andExpect(status().isOk());
      asked("auditor.leeds", "/reports/" + report + ".csv").andExpect(status().isOk());
      var printed = asked("auditor.leeds", "/reports/" + report + ".pdf?from=2026-01-01").andExpect(status().isOk())
          .andReturn().getResponse().getContentAsByteArray();
      try (var pdf = Loader.loadPDF(printed)) {
        assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        assertThat(new PDFTextStripper().getText(pdf)).contains("since 1 January 2026").contains("Drawn up on");
      }
    }
    asked("auditor.leeds", "/reports/waivers?from=2027-01-01&to=2026-01-01")
        .andExpect(status().isUnprocessableEntity());
    asked("auditor.leeds", "/reports/nothing").andExpect(status().isNotFound());
    asked("auditor.leeds", "/reports/nothing.pdf").andExpect(status().isNotFound());
  }

  private DecisionReference decided() throws Exception {
    var decision = prepared.started("officer-decision", "leeds",
        Prepared.proposal("leeds", "officer", "Director of Audit")
            .replace("functionKind: executive", "functionKind: council"));
    prepared.complete(decision, "director.leeds", "Task_DecideAsOfficer", Prepared.outcome("approved"));
    return decision;
  }

  private String body(String path) throws Exception {
    var page = asked("auditor.leeds", path).andReturn().getResponse().getContentAsString();
    return page.substring(page.indexOf("id=\"drawn\""));
  }

  private ResultActions asked(String person, String path) throws Exception {
    var group = person.equals("administrator") ? "camunda-admin" : person;
    return http.perform(get(path).with(user(person).authorities(new SimpleGrantedAuthority(group))));
  }
}

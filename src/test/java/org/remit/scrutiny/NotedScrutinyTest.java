package org.remit.scrutiny;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.remit.support.Prepared.outcome;
import static org.remit.support.Prepared.proposal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.remit.calendar.London;
import org.remit.engine.OpenTasks;
import org.remit.engine.TimeTravel;
import org.remit.gate.Gate;
import org.remit.ledger.LedgerReader;
import org.remit.reference.Authority;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;
import org.remit.routing.LegalPeriods;
import org.remit.support.OpenedForm;
import org.remit.support.Prepared;
import org.remit.support.RemitTest;
import org.remit.support.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;

@RemitTest
@DisplayName("What scrutiny said, as it is noted")
class NotedScrutinyTest {

  private static final String HOLD = "pre-decision-scrutiny";

  @Autowired AutowireCapableBeanFactory beans;
  @Autowired ScrutinyService scrutiny;
  @Autowired LegalPeriods periods;
  @Autowired LedgerReader ledger;
  @Autowired OpenTasks tasks;
  @Autowired FormService forms;
  @Autowired TimeTravel time;
  @Autowired Clock clock;
  @Autowired Gate gate;
  @Autowired TestRestTemplate http;

  Prepared prepared;

  @BeforeEach
  void prepare() {
    prepared = beans.createBean(Prepared.class);
  }

  /** The report is of 1 November 2026. */
  @ParameterizedTest
  @ValueSource(strings = {"2010-06-01", "2024-11-01", "2025-10-31"})
  void is_not_from_an_age_before_there_was_anything_to_speak_of(String day) throws Exception {
    var decision = forCabinet();

    var answer = notes(decision, LocalDate.parse(day), "The committee supports it.");

    assertThat(answer.getStatusCode().is4xxClientError()).isTrue();
    assertThat(answer.getBody()).contains("no committee can have spoken of " + decision, "1 November 2026", "/on");
    assertThat(scrutiny.of(decision)).isEmpty();
  }

  @Test
  void may_be_of_the_year_in_which_it_was_prepared() throws Exception {
    var decision = forCabinet();

    var answer = notes(decision, LocalDate.parse("2025-11-01"), "The committee supports it.");

    assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
    assertThat(scrutiny.of(decision)).singleElement()
        .satisfies(s -> assertThat(s.recordedAfterDecision()).isFalse());
  }

  @Test
  void is_marked_when_it_is_told_after_the_decision_of_a_meeting_before_it_and_counts_for_nothing() throws Exception {
    var decision = forCabinet();
    var day = decided(decision);
    prepared.hold(decision, HOLD);
    time.forwardTo(London.at(day.plusDays(1), LocalTime.NOON));

    var answer = notes(decision, day.minusDays(2), "The committee supports it.");

    assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
    assertThat(answer.getBody()).contains("\"recordedAfterDecision\":true");
    assertThat(scrutiny.of(decision)).singleElement().satisfies(s -> {
      assertThat(s.recordedAfterDecision()).isTrue();
      assertThat(s.afterDecision()).as("the meeting itself was before it").isFalse();
    });
    assertThat(ledger.entries(decision)).filteredOn(e -> e.kind().equals("scrutiny-noted")).singleElement()
        .satisfies(e -> assertThat(e.facts().get("recordedAfterDecision")).isEqualTo(true));
    assertThat(gate.isOpen(decision, null, HOLD)).isTrue();
  }

  @Test
  void of_a_placed_meeting_lifts_nothing_once_the_decision_was_taken_without_it() throws Exception {
    var decision = forCabinet();
    try (var who = SignedInAs.person("democratic-services.thurrock")) {
      scrutiny.placeOnAgenda(decision, "Children's Services", clock.instant(), "Convened today.");
    }
    decided(decision);
    prepared.hold(decision, HOLD);

    try (var who = SignedInAs.person("scrutiny.thurrock")) {
      scrutiny.recordComments(decision, ScrutinyService.COMMENTED, "The committee supports it.");
    }

    assertThat(gate.isOpen(decision, null, HOLD)).isTrue();
    assertThat(scrutiny.of(decision)).singleElement().satisfies(s -> assertThat(s.recordedAfterDecision()).isTrue());
  }

  @Test
  void is_not_told_by_a_member_of_the_executive_whatever_they_sign_in_as() throws Exception {
    var decision = forCabinet();
    try (var who = SignedInAs.person("democratic-services.thurrock")) {
      scrutiny.placeOnAgenda(decision, "Children's Services", clock.instant(), "Convened today.");
    }

    try (var who = SignedInAs.person("cabinet.thurrock", "scrutiny.thurrock")) {
      var today = London.today(clock);
      assertThatThrownBy(() -> scrutiny.note(decision, "Children's Services", today, "It is right.", null))
          .hasMessageContaining("Members of the executive sit on no overview and scrutiny committee");
      assertThatThrownBy(() -> scrutiny.recordComments(decision, ScrutinyService.NO_COMMENT, null))
          .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).isEqualTo("authority"));
    }
    assertThat(scrutiny.of(decision)).singleElement().satisfies(s -> assertThat(s.outcome()).isNull());
  }

  @Test
  void reaches_whoever_decides_only_when_it_is_told_before() throws Exception {
    var decision = forCabinet();
    notes(decision, London.today(clock), "Ask for a report after a year.");
    var day = agenda(decision);
    time.forwardTo(London.at(day, LocalTime.of(11, 0)));

    var task = tasks.of(decision).stream().filter(t -> t.key().equals("Task_RecordCabinetDecision")).findFirst()
        .orElseThrow();
    assertThat(OpenedForm.facts(forms, task.id()).toString()).contains("Ask for a report after a year.");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"., holds no word", "--, holds no word", "12, Write what the committee said"})
  void is_written_in_words(String nothing, String told) throws Exception {
    var decision = forCabinet();

    assertThat(notes(decision, London.today(clock), nothing).getBody()).contains(told);
  }

  private DecisionReference forCabinet() throws Exception {
    return prepared.started("cabinet-decision", "thurrock", proposal("thurrock", "cabinet", "Cabinet"));
  }

  private LocalDate agenda(DecisionReference decision) {
    var day = periods.agenda(new Authority("thurrock"), clock.instant()).effectiveOn();
    prepared.complete(decision, "democratic-services.thurrock", "Task_PublishAgenda",
        Map.of("meetingOn", day + "T10:00", "place", "Council Chamber"));
    return day;
  }

  private LocalDate decided(DecisionReference decision) {
    var day = agenda(decision);
    time.forwardTo(London.at(day, LocalTime.of(11, 0)));
    prepared.complete(decision, "cabinet.thurrock", "Task_RecordCabinetDecision", outcome("approved"));
    return day;
  }

  private ResponseEntity<String> notes(DecisionReference decision, LocalDate on, String comments) {
    var body = new HashMap<String, Object>();
    body.put("committee", "Children's Services");
    body.put("on", on.toString());
    body.put("comments", comments);
    return http.withBasicAuth("scrutiny.thurrock", "demo")
        .postForEntity("/api/decisions/" + decision + "/scrutiny-comments", body, String.class);
  }
}

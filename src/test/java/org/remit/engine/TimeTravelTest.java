package org.remit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.remit.calendar.London;
import org.remit.reference.Refused;
import org.remit.support.RemitTest;
import org.remit.support.SampleWork;
import org.remit.support.Samples;
import org.remit.support.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.JdbcTemplate;

@RemitTest
@DisplayName("Moving time forward")
class TimeTravelTest {

  @Autowired TimeTravel time;
  @Autowired Clock clock;
  @Autowired Processes processes;
  @Autowired OpenTasks tasks;
  @Autowired TestRestTemplate http;
  @Autowired JdbcTemplate db;
  @Autowired RuntimeService runtime;
  @Autowired RepositoryService repository;

  @Test
  void fires_each_timer_at_its_own_instant() {
    var sample = Samples.begun(processes, "leeds");
    var done = clock.instant();
    try (var who = SignedInAs.person("finance.leeds")) {
      tasks.complete(sample, "verify-sample", null, Map.of("outcome", "verified"));
    }

    time.forwardTo(clock.instant().plus(Duration.ofDays(10)));

    assertThat(SampleWork.NOTES.get(sample.value()))
        .isBetween(done.plus(2, ChronoUnit.DAYS), done.plus(2, ChronoUnit.DAYS).plusSeconds(60));
    assertThat(processes.correlate("SampleMoved", sample)).isTrue();
    assertThat(processes.isRunning("verify-sample", sample)).isFalse();
  }

  @Test
  void leaves_a_case_that_goes_round_in_a_circle_and_comes_to_its_end() {
    var circle = repository.createDeployment().addModelInstance("circle.bpmn",
        Bpmn.createExecutableProcess("circle").camundaHistoryTimeToLive(1)
            .startEvent().serviceTask("Task_Round").camundaExpression("${true}").camundaAsyncBefore()
            .intermediateCatchEvent("CatchEvent_Now").timerWithDate("${now()}").connectTo("Task_Round").done())
        .deploy();
    try {
      var going = runtime.startProcessInstanceByKey("circle", "TSL-2026-0999");
      var to = clock.instant().plus(Duration.ofDays(1));

      var journey = time.forwardTo(to);

      assertThat(clock.instant()).isAfterOrEqualTo(to.truncatedTo(ChronoUnit.MILLIS));
      assertThat(journey.failures())
          .contains("'circle' of TSL-2026-0999 goes round in a circle and is left as it stands");
      runtime.deleteProcessInstance(going.getId(), "seen");
    } finally {
      repository.deleteDeployment(circle.getId(), true);
    }
  }

  @Test
  void is_kept_for_the_next_start() {
    time.backToThePresent();

    time.forwardTo(clock.instant().plus(Duration.ofHours(1)));

    var kept = Duration.ofMillis(db.queryForObject("select millis from remit.clock_offset", Long.class));
    assertThat(Instant.now().plus(kept))
        .isCloseTo(clock.instant(), org.assertj.core.api.Assertions.within(5, ChronoUnit.SECONDS));
  }

  @Test
  void never_goes_back() {
    assertThatThrownBy(() -> time.forwardTo(clock.instant().minusSeconds(60)))
        .isInstanceOf(Refused.class)
        .hasMessage("Time only moves forward here: it is already " + London.say(clock.instant()) + ".");
  }

  @Test
  void is_asked_for_over_http_too() {
    var to = clock.instant().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
    var answer =
        http.withBasicAuth("director.leeds", "demo")
            .postForObject("/api/evaluation/clock", Map.of("to", to.toString()), Map.class);

    assertThat(Instant.parse((String) answer.get("now"))).isEqualTo(to);
    assertThat(clock.instant()).isAfterOrEqualTo(to);
  }

  @Test
  void over_http_is_refused_in_a_sentence_that_points_to_the_field() {
    var answer =
        http.withBasicAuth("director.leeds", "demo")
            .postForEntity("/api/evaluation/clock", Map.of("to", "tomorrow"), String.class);

    assertThat(answer.getStatusCode().value()).isEqualTo(422);
    assertThat(answer.getBody()).contains("\"pointer\":\"/to\"", "Write the instant as 2027-01-18T09:00:00Z");
  }
}

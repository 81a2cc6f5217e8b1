package org.remit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;
import org.remit.support.RemitTest;
import org.remit.support.SampleBriefing;
import org.remit.support.Samples;
import org.remit.support.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;

@RemitTest
@DisplayName("A task")
class TaskTest {

  static final Map<String, Object> VERIFIED = Map.of("outcome", "verified", "amount", 5);

  @Autowired Processes processes;
  @Autowired OpenTasks tasks;
  @Autowired TaskService engineTasks;
  @Autowired SampleBriefing briefing;
  @Autowired IdentityService identity;
  @Autowired RuntimeService runtime;
  @Autowired AuthorizationService authorizations;

  @Test
  void is_named_after_its_decision() {
    var sample = Samples.begun(processes, "leeds");

    assertThat(tasks.of(sample)).singleElement().satisfies(task -> {
      assertThat(task.name()).isEqualTo("Verify sample: " + sample);
      assertThat(task.decision()).isEqualTo(sample);
      assertThat(task.key()).isEqualTo("Task_VerifySample");
    });
  }

  @Test
  void is_offered_to_its_own_council_only() {
    var sample = Samples.begun(processes, "leeds");

    try (var who = SignedInAs.person("finance.leeds")) {
      assertThat(tasks.mine()).extracting(OpenTask::decision).contains(sample);
    }
    try (var who = SignedInAs.person("finance.thurrock")) {
      assertThat(tasks.mine()).extracting(OpenTask::decision).doesNotContain(sample);
    }
  }

  @Test
  void is_completed_by_its_own_people() {
    var sample = Samples.begun(processes, "leeds");

    try (var who = SignedInAs.person("finance.leeds")) {
      tasks.complete(sample, "verify-sample", null, VERIFIED);
    }

    assertThat(tasks.of(sample)).isEmpty();
  }

  @Test
  void is_refused_to_another_council() {
    assertRefusedTo("finance.thurrock", "finance.thurrock");
  }

  @Test
  void is_refused_to_another_role_of_the_same_council() {
    assertRefusedTo("legal.leeds", "legal.leeds");
  }

  @Test
  void is_refused_even_to_those_who_run_remit() {
    assertRefusedTo("administrator", "camunda-admin");
  }

  private void assertRefusedTo(String name, String group) {
    var sample = Samples.begun(processes, "leeds");
    try (var who = SignedInAs.person(name, group)) {
      assertThatThrownBy(() -> tasks.complete(sample, "verify-sample", null, VERIFIED))
          .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.hold()).isEqualTo("not-their-task"))
          .hasMessageContaining("is for finance.leeds: you are signed in as " + name);
    }
    assertThat(tasks.of(sample)).hasSize(1);
  }

  @Test
  void stays_as_it_was_when_the_answer_is_refused() {
    var sample = Samples.begun(processes, "leeds");

    try (var who = SignedInAs.person("finance.leeds")) {
      assertThatThrownBy(() -> tasks.complete(sample, "verify-sample", null,
          Map.of("outcome", "verified", "amount", 500)))
          .isExactlyInstanceOf(Refused.class)
          .hasMessage("A sample is worth no more than 100 pounds.");
    }

    assertThat(tasks.of(sample)).hasSize(1);
  }

  @Test
  void takes_the_fields_of_its_form_and_no_other_variable() {
    var sample = Samples.begun(processes, "leeds");

    try (var who = SignedInAs.person("finance.leeds")) {
      assertThatThrownBy(() -> tasks.complete(sample, "verify-sample", null,
          Map.of("outcome", "verified", "council", "thurrock")))
          .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.pointer()).isEqualTo("/council"));
    }
  }

  @Test
  void cannot_be_left_by_an_error_nor_given_other_variables() {
    var id = tasks.of(Samples.begun(processes, "leeds")).get(0).id();

    identity.setAuthentication("finance.leeds", java.util.List.of("finance.leeds"));
    try {
      assertThatThrownBy(() -> engineTasks.handleBpmnError(id, "any")).isInstanceOf(Refused.class);
      assertThatThrownBy(() -> engineTasks.handleEscalation(id, "any")).isInstanceOf(Refused.class);
      assertThatThrownBy(() -> engineTasks.setVariable(id, "council", "thurrock"))
          .isInstanceOf(AuthorizationException.class);
      assertThatThrownBy(() -> engineTasks.setVariableLocal(id, "factsVersion", 99L))
          .isInstanceOf(AuthorizationException.class);
    } finally {
      identity.clearAuthentication();
    }
  }

  @Test
  void is_seen_in_cockpit_by_the_onlookers_of_its_own_council_only() {
    var leeds = Samples.begun(processes, "leeds");
    for (var role : new String[] {"auditor", "administrator"}) {
      assertThat(seenBy(role + ".leeds", leeds)).isEqualTo(1);
      assertThat(seenBy(role + ".thurrock", leeds)).isZero();
    }
    assertThat(seenBy("finance.leeds", leeds)).isZero();

    processes.cancel(leeds, "the sample is over");
    assertThat(authorizations.createAuthorizationQuery().resourceType(Resources.PROCESS_INSTANCE).list())
        .noneMatch(each -> each.getResourceId().equals(lastSeen));
  }

  private String lastSeen;

  private long seenBy(String person, DecisionReference sample) {
    identity.setAuthentication(person, java.util.List.of(person));
    try {
      var seen = runtime.createProcessInstanceQuery().processInstanceBusinessKey(sample.value()).list();
      if (!seen.isEmpty()) lastSeen = seen.get(0).getId();
      return seen.size();
    } finally {
      identity.clearAuthentication();
    }
  }

  @Test
  void carries_its_facts_and_due_date_from_the_beginning() {
    var task = tasks.of(Samples.begun(processes, "leeds")).get(0);

    assertThat(task.due()).isEqualTo(SampleBriefing.DUE);
    assertThat(engineTasks.getVariableLocal(task.id(), "factsVersion")).isEqualTo(1L);
    assertThat(engineTasks.getVariableLocal(task.id(), "facts").toString())
        .contains("\"title\":\"Sample 1\"", "\"weight\":\"two pounds\"");
  }

  @Test
  void refuses_an_answer_to_older_facts_and_says_what_has_changed() {
    var sample = Samples.begun(processes, "leeds");
    briefing.change(sample);

    try (var who = SignedInAs.person("finance.leeds")) {
      assertThatThrownBy(() -> tasks.complete(sample, "verify-sample", null,
          Map.of("outcome", "verified", "factsVersion", 1)))
          .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.pointer()).isEqualTo("/factsVersion"))
          .hasMessageContaining("The facts have changed while you answered: the sample's weight.");
    }
  }

  @Test
  void refuses_an_answer_to_facts_that_nobody_has_seen_yet() {
    var sample = Samples.begun(processes, "leeds");

    try (var who = SignedInAs.person("finance.leeds")) {
      assertThatThrownBy(() -> tasks.complete(sample, "verify-sample", null,
          Map.of("outcome", "verified", "factsVersion", 99)))
          .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.pointer()).isEqualTo("/factsVersion"))
          .hasMessage("There is no version 99 of the facts; the newest is 1.");
    }
  }

  @Test
  void refuses_sums_and_texts_that_nobody_means() {
    var sample = Samples.begun(processes, "leeds");

    try (var who = SignedInAs.person("finance.leeds")) {
      for (var sum : new String[] {"1e999999999", "1e-400", "NaN", "27.001", "-1", "9".repeat(40)}) {
        assertThatThrownBy(() -> tasks.complete(sample, "verify-sample", null,
            Map.of("outcome", "verified", "amount", sum)))
            .as(sum)
            .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.pointer()).isEqualTo("/amount"))
            .satisfies(refused -> assertThat(refused.getMessage()).hasSizeLessThan(200));
      }
      for (var text : new String[] {"veri\u0000fied", "\ud800", "x".repeat(20_001)}) {
        assertThatThrownBy(() -> tasks.complete(sample, "verify-sample", null, Map.of("outcome", text)))
            .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.pointer()).isEqualTo("/outcome"));
      }
    }
  }

  @Test
  void shows_new_facts_when_they_change() {
    var sample = Samples.begun(processes, "leeds");
    briefing.change(sample);

    tasks.refreshFacts(sample);

    var id = tasks.of(sample).get(0).id();
    assertThat(engineTasks.getVariableLocal(id, "facts").toString()).contains("Sample 2");
    assertThat(tasks.of(sample).get(0).due()).isEqualTo(SampleBriefing.DUE.plus(Duration.ofDays(1)));
    try (var who = SignedInAs.person("finance.leeds")) {
      tasks.complete(sample, "verify-sample", null, Map.of("outcome", "verified", "factsVersion", 2));
    }
    assertThat(tasks.of(sample)).isEmpty();
  }

  @Test
  void that_does_not_wait_is_refused_with_what_does() {
    var sample = Samples.begun(processes, "leeds");

    try (var who = SignedInAs.person("finance.leeds")) {
      assertThatThrownBy(() -> tasks.complete(sample, "sign-contract", null, Map.of()))
          .hasMessageContaining("There is no task 'sign-contract' in " + sample)
          .hasMessageContaining("Verify sample: " + sample);
    }
  }

  @Test
  void of_a_decision_ends_with_its_processes() {
    var sample = Samples.begun(processes, "leeds");

    processes.cancel(sample, "withdrawn");

    assertThat(tasks.of(sample)).isEmpty();
    assertThat(processes.isRunning("verify-sample", sample)).isFalse();
  }

  @Test
  void message_that_nobody_waits_for_is_no_failure() {
    assertThat(processes.correlate("SampleMoved", new DecisionReference("LEE-1999-9999"))).isFalse();
  }
}

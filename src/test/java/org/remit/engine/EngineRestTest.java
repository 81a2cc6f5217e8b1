package org.remit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.remit.support.RemitTest;
import org.remit.support.SampleBriefing;
import org.remit.support.Samples;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

@RemitTest
@DisplayName("The engine's REST API")
class EngineRestTest {

  @Autowired TestRestTemplate http;
  @Autowired Processes processes;
  @Autowired OpenTasks tasks;
  @Autowired SampleBriefing briefing;

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "GET, /task", "POST, /task", "GET, /task/count", "GET, /filter", "GET, /filter/count",
    "GET, /identity/groups?userId=finance.leeds"
  })
  void answers_what_a_persons_tasks_need(String method, String path) {
    assertThat(asked("finance.leeds", method, path, Map.of()).getStatusCode().value()).isEqualTo(200);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "GET, /engine", "GET, /version", "GET, /process-definition", "GET, /process-instance", "GET, /execution",
    "POST, /process-definition/key/verify-sample/start", "POST, /message", "POST, /signal", "GET, /variable-instance",
    "GET, /job", "PUT, /job/any/retries", "POST, /job/any/execute", "POST, /modification/execute",
    "POST, /migration/execute", "GET, /deployment", "POST, /deployment/create", "DELETE, /deployment/any",
    "GET, /user", "POST, /user/create", "GET, /group", "POST, /group/create", "GET, /authorization",
    "POST, /authorization/create", "GET, /history/task", "GET, /history/variable-instance", "GET, /incident",
    "POST, /external-task/fetchAndLock", "GET, /decision-definition", "POST, /filter/create", "DELETE, /filter/any",
    "GET, /task/any/variables", "PUT, /task/any/variables/council", "POST, /task/any/localVariables",
    "POST, /task/any/assignee", "POST, /task/any/delegate", "POST, /task/any/resolve", "POST, /task/any/bpmnError",
    "POST, /task/any/bpmnEscalation", "POST, /task/create", "PUT, /task/any", "DELETE, /task/any",
    "GET, /telemetry/data", "GET, /metrics", "GET, /schema/log", "GET, /batch"
  })
  void answers_nothing_else_to_anybody(String method, String path) {
    assertThat(asked("finance.leeds", method, path, Map.of()).getStatusCode().value()).isEqualTo(403);
    assertThat(asked("administrator", method, path, Map.of()).getStatusCode().value()).isEqualTo(403);
  }

  @Test
  void asks_who_you_are() {
    var answer = http.getForEntity("/engine-rest/task", String.class);

    assertThat(answer.getStatusCode().value()).isEqualTo(401);
    assertThat(answer.getHeaders().getFirst(HttpHeaders.WWW_AUTHENTICATE)).contains("Basic");
  }

  @Test
  void gives_a_refusal_as_a_problem_with_the_sentence_alone() {
    var id = tasks.of(Samples.begun(processes, "leeds")).get(0).id();
    var body = Map.of("variables", Map.of(
        "outcome", Map.of("value", "verified"), "amount", Map.of("value", 500), "factsVersion", Map.of("value", 1)));

    var answer = asked("finance.leeds", "POST", "/task/" + id + "/complete", body);

    assertThat(answer.getStatusCode().value()).isEqualTo(422);
    assertThat(answer.getHeaders().getContentType()).hasToString("application/problem+json");
    assertThat(answer.getBody())
        .contains("\"message\":\"A sample is worth no more than 100 pounds.\"", "\"pointer\":\"/amount\"")
        .contains("\"hold\":\"sample\"", "\"rule\":\"house rule\"")
        .doesNotContain("ENGINE-");
  }

  @Test
  void hides_another_councils_task_and_refuses_to_complete_it() {
    var id = tasks.of(Samples.begun(processes, "leeds")).get(0).id();

    assertThat(asked("finance.thurrock", "GET", "/task/" + id, null).getStatusCode().value()).isEqualTo(404);
    assertThat(asked("finance.thurrock", "GET", "/task", null).getBody()).doesNotContain(id);
    for (var act : List.of("claim", "complete", "submit-form")) {
      var answer = asked("finance.thurrock", "POST", "/task/" + id + "/" + act, Map.of());
      assertThat(answer.getStatusCode().value()).as(act).isEqualTo(403);
    }
    assertThat(asked("finance.leeds", "GET", "/task/" + id, null).getStatusCode().value()).isEqualTo(200);
  }

  @Test
  void tells_whom_a_task_is_not_for_so_in_a_sentence() {
    var id = tasks.of(Samples.begun(processes, "leeds")).get(0).id();

    for (var act : List.of("claim", "complete", "submit-form")) {
      var answer = asked("finance.thurrock", "POST", "/task/" + id + "/" + act, Map.of());
      assertThat(answer.getStatusCode().value()).as(act).isEqualTo(403);
      assertThat(answer.getHeaders().getContentType()).as(act).hasToString("application/problem+json");
      assertThat(answer.getBody()).as(act).contains("\"message\":\"This is for other people", "finance.thurrock")
          .doesNotContain("permission", "TASK_WORK", "ENGINE-");
    }
  }

  @Test
  void tells_where_a_body_is_no_json() {
    var id = tasks.of(Samples.begun(processes, "leeds")).get(0).id();
    for (var wrong : List.of("{\"variables\":\n{,}}", "{\"variables\": 5}")) {
      var headers = new HttpHeaders();
      headers.setContentType(MediaType.APPLICATION_JSON);
      var answer = http.withBasicAuth("finance.leeds", "demo").exchange("/engine-rest/task/" + id + "/complete",
          HttpMethod.POST, new HttpEntity<>(wrong, headers), String.class);

      assertThat(answer.getStatusCode().value()).as(wrong).isEqualTo(400);
      assertThat(answer.getBody()).as(wrong).doesNotContain("\"message\":\"\"", "com.fasterxml", "org.camunda");
      assertThat(answer.getBody()).as(wrong).containsAnyOf("This is no JSON: line 2", "not of the kind that is asked");
    }
  }

  @Test
  void says_of_a_task_that_is_gone_that_it_has_been_done() {
    var sample = Samples.begun(processes, "leeds");
    var id = tasks.of(sample).get(0).id();
    asked("finance.leeds", "POST", "/task/" + id + "/complete", Map.of("variables",
        Map.of("outcome", Map.of("value", "verified"), "factsVersion", Map.of("value", 1))));

    var answer = asked("finance.leeds", "GET", "/task/" + id, null);

    assertThat(answer.getStatusCode().value()).isEqualTo(404);
    assertThat(answer.getBody()).contains("\"message\":\"This task has been done already");
  }

  @Test
  void lets_whoever_claimed_a_task_give_it_back_and_nobody_else() {
    var sample = Samples.begun(processes, "leeds");
    var id = tasks.of(sample).get(0).id();
    asked("finance.leeds", "POST", "/task/" + id + "/claim", Map.of("userId", "finance.leeds"));
    assertThat(tasks.of(sample).get(0).assignee()).isEqualTo("finance.leeds");

    for (var other : List.of("finance.thurrock", "legal.leeds")) {
      assertThat(asked(other, "POST", "/task/" + id + "/unclaim", Map.of()).getStatusCode().value()).isEqualTo(403);
    }
    assertThat(tasks.of(sample).get(0).assignee()).isEqualTo("finance.leeds");

    assertThat(asked("finance.leeds", "POST", "/task/" + id + "/unclaim", Map.of()).getStatusCode().value())
        .isEqualTo(204);
    assertThat(tasks.of(sample).get(0).assignee()).isNull();
  }

  @Test
  void completes_a_task_for_its_own_people() {
    var sample = Samples.begun(processes, "leeds");
    var id = tasks.of(sample).get(0).id();
    var body = Map.of("variables", Map.of("outcome", Map.of("value", "verified"), "factsVersion", Map.of("value", 1)));

    assertThat(asked("finance.leeds", "POST", "/task/" + id + "/submit-form", body).getStatusCode().is2xxSuccessful())
        .isTrue();
    assertThat(tasks.of(sample)).isEmpty();
  }

  @Test
  void takes_no_object_that_its_sender_describes() {
    var sample = Samples.begun(processes, "leeds");
    var id = tasks.of(sample).get(0).id();
    var object = Map.of("value", "rO0AB", "type", "Object", "valueInfo",
        Map.of("objectTypeName", "java.util.ArrayList", "serializationDataFormat", "application/x-java-object"));

    for (var act : List.of("complete", "submit-form")) {
      var answer = asked("finance.leeds", "POST", "/task/" + id + "/" + act, Map.of("variables", Map.of(
          "outcome", object, "factsVersion", Map.of("value", 1))));
      assertThat(answer.getStatusCode().value()).as(act).isEqualTo(422);
      assertThat(answer.getBody()).contains("\"pointer\":\"/outcome\"", "takes a text, a number, a date");
    }
    assertThat(tasks.of(sample)).hasSize(1);
  }

  @Test
  void takes_one_of_many_answers_that_come_at_once_and_tells_the_others_so_in_plain_words() throws Exception {
    var sample = Samples.begun(processes, "leeds");
    var id = tasks.of(sample).get(0).id();
    var body = Map.of("variables", Map.of("outcome", Map.of("value", "verified"), "factsVersion", Map.of("value", 1)));
    Callable<ResponseEntity<String>> answer =
        () -> asked("finance.leeds", "POST", "/task/" + id + "/complete", body);

    var people = Executors.newFixedThreadPool(6);
    try {
      var answers = new ArrayList<ResponseEntity<String>>();
      for (var each : people.invokeAll(Collections.nCopies(6, answer))) answers.add(each.get());

      assertThat(answers).filteredOn(a -> a.getStatusCode().value() == 204).hasSize(1);
      assertThat(answers).extracting(ResponseEntity::getBody)
          .noneMatch(text -> text != null && text.contains("ENGINE-"));
      assertThat(answers).extracting(a -> a.getStatusCode().value()).containsOnly(204, 422);
      assertThat(asked("finance.leeds", "POST", "/task/" + id + "/complete", body).getBody())
          .contains("This task has been done already");
    } finally {
      people.shutdown();
    }
    assertThat(tasks.of(sample)).isEmpty();
  }

  @ParameterizedTest(name = "{0} on version {1} of the facts")
  @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
      submit-form | none | 422 | Open the form again
      complete    | none | 422 | Open the form again
      submit-form | 1    | 422 | The facts have changed while you answered
      complete    | 1    | 422 | The facts have changed while you answered
      submit-form | 3    | 422 | There is no version 3
      complete    | x    | 422 | is a whole number
      submit-form | 2    | 204 | none
      complete    | 2    | 204 | none
      """)
  void takes_an_answer_on_the_facts_of_today_only(String act, String version, int status, String sentence) {
    var sample = Samples.begun(processes, "leeds");
    briefing.change(sample);
    tasks.refreshFacts(sample);
    var id = tasks.of(sample).get(0).id();
    var fields = new HashMap<String, Object>(Map.of("outcome", Map.of("value", "verified")));
    if (version != null) fields.put("factsVersion", Map.of("value", version));

    var answer = asked("finance.leeds", "POST", "/task/" + id + "/" + act, Map.of("variables", fields));

    assertThat(answer.getStatusCode().value()).isEqualTo(status);
    if (sentence != null) assertThat(answer.getBody()).contains(sentence, "\"pointer\":\"/factsVersion\"");
    assertThat(tasks.of(sample)).hasSize(status == 204 ? 0 : 1);
  }

  @Test
  void refuses_an_answer_that_says_nothing_at_all() {
    var sample = Samples.begun(processes, "leeds");
    var id = tasks.of(sample).get(0).id();

    for (var act : List.of("submit-form", "complete")) {
      assertThat(asked("finance.leeds", "POST", "/task/" + id + "/" + act, Map.of()).getStatusCode().value())
          .as(act).isEqualTo(422);
    }
    assertThat(tasks.of(sample)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"?deserializeValues=false", "?variableNames=facts", ""})
  void shows_on_a_form_what_is_so_when_it_is_opened(String query) {
    var sample = Samples.begun(processes, "leeds");
    var id = tasks.of(sample).get(0).id();
    briefing.change(sample);

    var shown = asked("finance.leeds", "GET", "/task/" + id + "/form-variables" + query, null);

    assertThat(shown.getStatusCode().value()).isEqualTo(200);
    assertThat(shown.getBody()).contains("\"facts\":{\"type\":\"Json\",\"value\":\"{\\\"", "Sample 2")
        .doesNotContain("Sample 1");
    assertThat(asked("finance.leeds", "GET", "/task/" + id + "/form-variables?variableNames=outcome", null).getBody())
        .doesNotContain("facts");
    var others = asked("finance.thurrock", "GET", "/task/" + id + "/form-variables" + query, null);
    assertThat(others.getStatusCode().value()).isEqualTo(403);
  }

  private ResponseEntity<String> asked(String person, String method, String path, Object body) {
    var headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_JSON);
    var sent = method.equals("GET") ? new HttpEntity<>(headers) : new HttpEntity<>(body, headers);
    return http.withBasicAuth(person, "demo")
        .exchange("/engine-rest" + path, HttpMethod.valueOf(method), sent, String.class);
  }
}

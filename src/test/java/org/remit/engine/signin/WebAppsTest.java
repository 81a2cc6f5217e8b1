package org.remit.engine.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.remit.engine.AsTheSystem;
import org.remit.engine.OpenTasks;
import org.remit.engine.Processes;
import org.remit.ledger.LedgerEntry;
import org.remit.ledger.LedgerReader;
import org.remit.reference.DecisionReference;
import org.remit.support.RemitTest;
import org.remit.support.Samples;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RemitTest
@DisplayName("Camunda's web applications")
class WebAppsTest {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");
  private static final String ENGINE = "/camunda/api/engine/engine/default";
  private static final String COCKPIT = "/camunda/app/cockpit/default/";

  @LocalServerPort int port;
  @Autowired Processes processes;
  @Autowired OpenTasks tasks;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService management;
  @Autowired IdentityService identity;
  @Autowired AsTheSystem system;
  @Autowired LedgerReader ledger;

  private final ObjectMapper json = new ObjectMapper();
  private final CookieManager cookies = new CookieManager();
  private final HttpClient browser =
      HttpClient.newBuilder().cookieHandler(cookies).followRedirects(HttpClient.Redirect.NEVER).build();

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(delimiter = ' ', textBlock = """
      PUT /process-instance/{case}/variables/x
      PUT /process-instance/{case}/variables/council
      POST /process-instance/{case}/variables
      POST /process-instance/{case}/variables/x/data
      DELETE /process-instance/{case}/variables/council
      PUT /process-instance/{case}/suspended
      PUT /process-instance/suspended
      POST /process-instance/suspended-async
      DELETE /process-instance/{case}
      POST /process-instance/delete
      POST /process-instance/{case}/modification
      POST /process-instance/{case}/modification-async
      POST /process-instance/variables-async
      POST /process-instance/message-async
      PUT /process-instance/{case}/comment
      POST /process-instance/job-retries
      PUT /execution/{case}/localVariables/x
      POST /execution/{case}/signal
      POST /execution/{case}/messages/any/trigger
      POST /execution/{case}/create-incident
      POST /modification/execute
      POST /migration/generate
      POST /migration/execute
      POST /migration/executeAsync
      POST /process-definition/key/verify-sample/start
      POST /process-definition/key/verify-sample/submit-form
      POST /process-definition/any/restart
      POST /process-definition/any/restart-async
      PUT /process-definition/key/verify-sample/suspended
      PUT /process-definition/any/history-time-to-live
      DELETE /process-definition/key/verify-sample
      PUT /job-definition/any/suspended
      PUT /job-definition/any/jobPriority
      PUT /job/any/suspended
      PUT /job/any/duedate
      POST /job/any/duedate/recalculate
      POST /job/any/execute
      DELETE /job/any
      POST /message
      POST /signal
      POST /condition
      POST /deployment/create
      DELETE /deployment/any
      POST /deployment/any/redeploy
      POST /decision-definition/key/any/evaluate
      DELETE /incident/any
      POST /external-task/fetchAndLock
      PUT /batch/any/suspended
      DELETE /history/process-instance/any
      POST /history/process-instance/delete
      POST /history/cleanup
      PUT /history/user-operation/any/set-annotation
      POST /task/create
      PUT /task/{task}
      DELETE /task/{task}
      POST /task/{task}/assignee
      POST /task/{task}/delegate
      POST /task/{task}/resolve
      POST /task/{task}/bpmnError
      POST /task/{task}/identity-links
      POST /task/{task}/identity-links/delete
      PUT /task/{task}/variables/x
      PUT /task/{task}/localVariables/facts
      POST /task/{task}/comment/create
      POST /task/{task}/attachment/create
      POST /filter/create
      DELETE /filter/any
      POST /tenant/create
      PUT /tenant/any/user-members/administrator
      POST /telemetry/configuration
      """)
  void change_no_case_whoever_asks(String method, String path) throws Exception {
    var sample = Samples.begun(processes, "leeds");
    var variables = system.get(() -> runtime.getVariables(instance(sample)));
    var address = ENGINE + path.replace("{case}", instance(sample)).replace("{task}", task(sample));

    for (var person : List.of("administrator", "administrator.leeds", "auditor.leeds", "finance.leeds")) {
      signIn(person);
      assertThat(send(method, address, Map.of("value", "tampered", "suspended", true, "userId", "administrator"))
          .statusCode()).as(person).isEqualTo(403);
    }

    assertThat(system.get(() -> runtime.getVariables(instance(sample)))).isEqualTo(variables);
    assertThat(tasks.of(sample)).singleElement().satisfies(t -> assertThat(t.assignee()).isNull());
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {
    "/camunda/api/admin/setup/default/user/create", "/camunda/api/admin/auth/user/default/login/cockpit",
    "/camunda/api/cockpit/plugin/base/default/process-instance/any/suspend", "/camunda/api/engine/process-instance"
  })
  void have_no_other_way_in(String address) throws Exception {
    signIn("administrator");

    assertThat(send("POST", address, Map.of()).statusCode()).isEqualTo(403);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(delimiter = ' ', textBlock = """
      GET /process-instance/{case}
      GET /process-instance/{case}/variables
      POST /process-instance
      POST /process-instance/count
      POST /task
      POST /variable-instance
      GET /incident
      POST /job
      POST /history/activity-instance
      GET /user
      GET /group
      GET /authorization
      """)
  void show_those_who_run_remit_where_each_case_stands(String method, String path) throws Exception {
    var sample = Samples.begun(processes, "leeds");
    signIn("administrator");

    assertThat(send(method, ENGINE + path.replace("{case}", instance(sample)), Map.of()).statusCode()).isEqualTo(200);
  }

  @Test
  void let_a_person_do_a_task_of_theirs() throws Exception {
    var sample = Samples.begun(processes, "leeds");
    var task = ENGINE + "/task/" + task(sample);
    signIn("finance.leeds");

    assertThat(send("POST", task + "/claim", Map.of("userId", "finance.leeds")).statusCode()).isEqualTo(204);
    assertThat(send("POST", task + "/unclaim", Map.of()).statusCode()).isEqualTo(204);
    assertThat(send("POST", task + "/claim", Map.of("userId", "finance.leeds")).statusCode()).isEqualTo(204);
    assertThat(send("POST", task + "/submit-form", answer()).statusCode()).isEqualTo(204);
    assertThat(tasks.of(sample)).isEmpty();
  }

  @Test
  void let_nobody_who_runs_remit_claim_or_complete_a_councils_task() throws Exception {
    var sample = Samples.begun(processes, "leeds");
    var task = ENGINE + "/task/" + task(sample);
    signIn("administrator");

    for (var holder : List.of("administrator", "finance.leeds")) {
      assertThat(send("POST", task + "/claim", Map.of("userId", holder)).statusCode()).isEqualTo(422);
    }
    for (var act : List.of("/complete", "/submit-form")) {
      var refused = send("POST", task + act, answer());
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body()).contains("This task is for finance.leeds");
    }
    assertThat(tasks.of(sample)).singleElement().satisfies(t -> assertThat(t.assignee()).isNull());
  }

  @Test
  void let_nobody_who_runs_remit_take_a_task_out_of_somebodys_hands() throws Exception {
    var sample = Samples.begun(processes, "leeds");
    var task = ENGINE + "/task/" + task(sample);
    signIn("finance.leeds");
    send("POST", task + "/claim", Map.of("userId", "finance.leeds"));
    signIn("administrator");

    assertThat(send("POST", task + "/unclaim", Map.of()).statusCode()).isEqualTo(422);
    assertThat(tasks.of(sample)).singleElement().satisfies(t -> assertThat(t.assignee()).isEqualTo("finance.leeds"));
  }

  @Test
  void let_nobody_claim_for_somebody_else() throws Exception {
    var sample = Samples.begun(processes, "leeds");
    signIn("finance.leeds");

    assertThat(send("POST", ENGINE + "/task/" + task(sample) + "/claim", Map.of("userId", "legal.leeds")).statusCode())
        .isEqualTo(422);
    assertThat(tasks.of(sample)).singleElement().satisfies(t -> assertThat(t.assignee()).isNull());
  }

  @Test
  void record_in_whose_council_who_made_whom_and_put_them_where() throws Exception {
    signIn("administrator");
    var seen = sizes();

    assertThat(create("jo.bloggs").statusCode()).isEqualTo(204);
    assertThat(send("PUT", ENGINE + "/group/director.leeds/members/jo.bloggs", null).statusCode()).isEqualTo(204);
    assertThat(send("PUT", ENGINE + "/user/jo.bloggs/credentials",
        Map.of("password", "another long one", "authenticatedUserPassword", "demo")).statusCode()).isEqualTo(204);
    assertThat(send("DELETE", ENGINE + "/group/director.leeds/members/jo.bloggs", null).statusCode()).isEqualTo(204);
    assertThat(send("DELETE", ENGINE + "/user/jo.bloggs", null).statusCode()).isEqualTo(204);

    assertThat(since(seen, "remit")).extracting(LedgerEntry::kind).containsExactly("person-created", "person-removed");
    assertThat(since(seen, "council:leeds")).extracting(LedgerEntry::kind)
        .containsExactly("person-joined-group", "password-changed", "person-left-group");
    assertThat(since(seen, "council:leeds").get(0).facts()).containsEntry("group", "director.leeds");
    for (var stream : List.of("remit", "council:leeds")) {
      assertThat(since(seen, stream)).allSatisfy(e -> assertThat(e.withheld())
          .containsEntry("person", "jo.bloggs").containsEntry("actor.user", "administrator"));
      assertThat(since(seen, stream)).noneMatch(e -> e.canonical().contains("jo.bloggs"));
      assertThat(ledger.verify(stream).isOk()).isTrue();
    }
  }

  @Test
  void let_nobody_add_themselves_to_a_group_of_a_council() throws Exception {
    signIn("administrator");
    var seen = sizes();

    for (var group : List.of("director.leeds", "auditor.thurrock")) {
      var refused = send("PUT", ENGINE + "/group/" + group + "/members/administrator", null);
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body()).contains("Nobody adds themselves");
    }

    assertThat(groupsOf("administrator")).containsExactly("camunda-admin");
    assertThat(since(seen, "council:leeds")).isEmpty();
  }

  @Test
  void let_nobody_both_run_remit_and_act_for_a_council() throws Exception {
    signIn("administrator");
    create("both.ways");
    create("other.way");

    assertThat(send("PUT", ENGINE + "/group/camunda-admin/members/both.ways", null).statusCode()).isEqualTo(204);
    assertThat(send("PUT", ENGINE + "/group/director.leeds/members/both.ways", null).statusCode()).isEqualTo(422);
    assertThat(send("PUT", ENGINE + "/group/director.leeds/members/other.way", null).statusCode()).isEqualTo(204);
    assertThat(send("PUT", ENGINE + "/group/camunda-admin/members/other.way", null).statusCode()).isEqualTo(422);

    assertThat(groupsOf("both.ways")).containsExactly("camunda-admin");
    assertThat(groupsOf("other.way")).containsExactly("director.leeds");
    send("DELETE", ENGINE + "/user/both.ways", null);
    send("DELETE", ENGINE + "/user/other.way", null);
  }

  @Test
  void record_what_a_group_or_a_person_is_newly_allowed() throws Exception {
    signIn("administrator");
    var seen = sizes();

    var id = json.readTree(send("POST", ENGINE + "/authorization/create", grant("groupId", "auditor.leeds")).body())
        .get("id").asText();
    assertThat(send("DELETE", ENGINE + "/authorization/" + id, null).statusCode()).isEqualTo(204);
    var own = json.readTree(send("POST", ENGINE + "/authorization/create", grant("userId", "administrator")).body())
        .get("id").asText();
    assertThat(send("DELETE", ENGINE + "/authorization/" + own, null).statusCode()).isEqualTo(204);

    assertThat(since(seen, "council:leeds")).extracting(LedgerEntry::kind)
        .containsExactly("authorization-changed", "authorization-removed");
    assertThat(since(seen, "council:leeds").get(0).facts())
        .containsEntry("group", "auditor.leeds").containsEntry("of", "Task").containsEntry("grants", true)
        .containsEntry("permissions", List.of("READ", "UPDATE"));
    assertThat(since(seen, "remit")).extracting(LedgerEntry::kind)
        .containsExactly("authorization-changed", "authorization-removed");
    assertThat(since(seen, "remit")).allSatisfy(
        e -> assertThat(e.withheld()).containsEntry("person", "administrator"));
  }

  @Test
  void leave_no_entry_of_what_was_refused() throws Exception {
    signIn("finance.leeds");
    var seen = sizes();

    assertThat(create("somebody.else").statusCode()).isEqualTo(403);
    assertThat(send("PUT", ENGINE + "/group/director.leeds/members/finance.leeds", null).statusCode())
        .isIn(403, 422);
    assertThat(send("POST", ENGINE + "/authorization/create", grant("userId", "finance.leeds")).statusCode())
        .isEqualTo(403);

    assertThat(sizes()).isEqualTo(seen);
    assertThat(groupsOf("finance.leeds")).containsExactly("finance.leeds");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"{\"retries\": 0}", "{\"retries\": 1, \"dueDate\": \"2030-01-01T00:00:00.000+0000\"}"})
  void give_a_failed_step_another_try_and_neither_stop_nor_move_it(String body) throws Exception {
    var sample = Samples.begun(processes, "leeds");
    var work = system.get(() -> runtime.setVariablesAsync(List.of(instance(sample)), Map.of("tried", true)));
    var job = system.get(
        () -> management.createJobQuery().jobDefinitionId(work.getSeedJobDefinitionId()).singleResult());
    var address = ENGINE + "/job/" + job.getId() + "/retries";
    signIn("administrator");
    var seen = sizes();

    assertThat(send("PUT", address, json.readValue(body, Map.class)).statusCode()).isEqualTo(422);
    assertThat(sizes()).isEqualTo(seen);
    assertThat(send("PUT", address, Map.of("retries", 2)).statusCode()).isEqualTo(204);

    assertThat(since(seen, "remit")).extracting(LedgerEntry::kind).containsExactly("failed-step-tried-again");
    var after = system.get(() -> management.createJobQuery().jobId(job.getId()).singleResult());
    assertThat(after.getDuedate()).isEqualTo(job.getDuedate());
    assertThat(after.getRetries()).isEqualTo(2);
    system.run(() -> management.deleteBatch(work.getId(), true));
  }

  private static Map<String, Object> answer() {
    return Map.of("variables", Map.of("outcome", Map.of("value", "verified"), "factsVersion", Map.of("value", 1)));
  }

  private static Map<String, Object> grant(String to, String whom) {
    return Map.of("type", 1, "permissions", List.of("READ", "UPDATE"), to, whom, "resourceType", 7, "resourceId", "*");
  }

  private HttpResponse<String> create(String person) throws Exception {
    return send("POST", ENGINE + "/user/create", Map.of(
        "profile", Map.of("id", person, "firstName", "Jo", "lastName", "Bloggs"),
        "credentials", Map.of("password", "a long password")));
  }

  private Map<String, Integer> sizes() {
    return Map.of("remit", ledger.entries("remit").size(), "council:leeds", ledger.entries("council:leeds").size());
  }

  private List<LedgerEntry> since(Map<String, Integer> seen, String stream) {
    var entries = ledger.entries(stream);
    return entries.subList(seen.get(stream), entries.size());
  }

  private List<String> groupsOf(String person) {
    return system.get(() -> identity.createGroupQuery().groupMember(person).list()).stream()
        .map(g -> g.getId()).toList();
  }

  private String instance(DecisionReference sample) {
    return system.get(() -> runtime.createProcessInstanceQuery().processInstanceBusinessKey(sample.value())
        .singleResult().getId());
  }

  private String task(DecisionReference sample) {
    return tasks.of(sample).get(0).id();
  }

  private void signIn(String name) throws Exception {
    cookies.getCookieStore().removeAll();
    var page = browser.send(to("/sign-in").header("Accept", "text/html").build(), BodyHandlers.ofString()).body();
    var token = TOKEN.matcher(page);
    assertThat(token.find()).isTrue();
    var form = "username=" + name + "&password=demo&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
    browser.send(to("/sign-in").header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(form)).build(), BodyHandlers.ofString());
    // Camunda's own filter hands out the token that it asks for with every change.
    browser.send(to(COCKPIT).header("Accept", "text/html").build(), BodyHandlers.ofString());
    browser.send(to(ENGINE + "/task/count").build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> send(String method, String path, Object body) throws Exception {
    var sent = body == null || method.equals("GET") ? BodyPublishers.noBody()
        : BodyPublishers.ofString(json.writeValueAsString(body));
    var request = to(path).header("Content-Type", "application/json").header("Accept", "application/json");
    cookies.getCookieStore().getCookies().stream().filter(c -> c.getName().equals("XSRF-TOKEN"))
        .map(HttpCookie::getValue).findFirst().ifPresent(t -> request.header("X-XSRF-TOKEN", t));
    return browser.send(request.method(method, sent).build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }
}

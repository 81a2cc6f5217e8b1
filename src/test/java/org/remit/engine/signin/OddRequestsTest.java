package org.remit.engine.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.remit.support.RemitTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Written to the socket as it stands: every client would put it right before. */
@RemitTest
@DisplayName("A request that no browser sends")
class OddRequestsTest {

  @LocalServerPort int port;

  @ParameterizedTest
  @ValueSource(strings = {
    "//engine-rest/process-instance", "/engine-rest//process-instance", "/engine-rest/task//any/variables",
    "/engine-rest/../engine-rest/process-instance", "/engine-rest/task/../process-instance",
    "/engine-rest/./process-instance", "/engine-rest/task/..", "/engine-rest/%2e%2e/process-instance",
    "/engine-rest/task/%2E%2E/process-instance", "/engine-rest/task%2f..%2fprocess-instance",
    "/engine-rest/task%2Fcount", "/engine-rest%2Ftask", "/%65ngine-rest/process-instance",
    "/engine%2Drest/process-instance", "/engine-rest/%70rocess-instance", "/engine%252Drest/process-instance",
    "/engine-rest;jsessionid=1/process-instance", "/engine-rest/process-instance;jsessionid=1",
    "/engine-rest/process-instance%3Bjsessionid=1", "/engine-rest/task;/any/variables",
    "/engine-rest/process-instance%00", "/engine-rest/process-instance%0a", "/engine-rest\\process-instance",
    "/engine-rest%5cprocess-instance", "/assets/../engine-rest/process-instance",
    "/assets/..;/engine-rest/process-instance", "/register/../decisions", "/register/..;/decisions",
    "/register/%2e%2e/decisions", "/register;/../decisions", "//decisions", "/sign-in;/../decisions",
    "/camunda//app/cockpit/default/", "//camunda/app/cockpit/default/", "/c%61munda/app/cockpit/default/",
    "/camunda/app/tasklist/../cockpit/default/", "/camunda/app/tasklist/..;/cockpit/default/",
    "/camunda;jsessionid=1/app/cockpit/default/", "/camunda/%61pi/engine/engine/default/process-instance",
    "/camunda/api/..%2fengine", "/api/decisions;jsessionid=1", "/api//decisions", "/%61pi/decisions",
    "/api/decisions/%zz", "/api/decisions/%c0%ae", "/api/decisions/%ff", "/api/decisions/LEE-2026-0001%00",
    "/decisions/%F0%28", "/decisions/LEE-2026-0001%2Fledger", "engine-rest/process-instance",
    "http://elsewhere/engine-rest/process-instance", "*"
  })
  void has_an_address_that_is_written_in_one_way_only(String address) throws Exception {
    for (var who : new String[] {"administrator", "finance.leeds", null}) {
      for (var verb : new String[] {"GET", "POST"}) {
        assertThat(status(sent(verb, address, who))).as("%s of %s", verb, who).isEqualTo(400);
      }
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "TRACE, /engine-rest/task, 400", "PROPFIND, /engine-rest/process-instance, 405", "PROPFIND, /api/decisions, 405",
    "get, /engine-rest/process-instance, 405", "FOO, /engine-rest/process-instance, 405", "FOO, /api/decisions, 405",
    "FOO, /camunda/app/tasklist/default/, 405", "FOO, /, 405", "FOO, /sign-in, 405",
    "CONNECT, /engine-rest/process-instance, 501",
    "PATCH, /api/decisions, 405", "PUT, /api/decisions/LEE-2026-0001, 405", "DELETE, /api/decisions/LEE-2026-0001, 405",
    "HEAD, /engine-rest/process-instance, 403", "OPTIONS, /engine-rest/process-instance, 403",
    "GET, /engine-rest/process-instance/, 403", "GET, /ENGINE-REST/process-instance, 404", "GET, /engine-restless, 404",
    "GET, /error, 404", "POST, /error, 404", "GET, /api/nothing, 404"
  })
  void does_what_its_verb_and_address_may_and_no_more(String verb, String address, int status) throws Exception {
    assertThat(status(sent(verb, address, "finance.leeds"))).isEqualTo(status);
    assertThat(status(sent(verb, address, null))).as("of nobody, who may be led to sign in").isBetween(302, status);
  }

  @ParameterizedTest(name = "{0} of {1}")
  @CsvSource({
    "//api/decisions, finance.leeds, 400", "/engine-rest/process-instance, finance.leeds, 403",
    "/api/decisions, , 401", "/engine-rest/task, , 401", "/api/nothing, finance.leeds, 404"
  })
  void is_answered_with_a_problem_for_programs(String address, String who, int status) throws Exception {
    var answer = sent("GET", address, who);

    assertThat(status(answer)).isEqualTo(status);
    assertThat(answer).contains("Content-Type: application/problem+json", "\"status\":" + status, "\"detail\":\"")
        .doesNotContain("Exception", "org.", "Tomcat");
  }

  @Test
  void is_answered_with_a_page_for_people() throws Exception {
    assertThat(sent("GET", "//decisions", "finance.leeds", "text/html"))
        .contains("Content-Type: text/html", "There is a problem", "If you typed the address, check it.");
    assertThat(sent("GET", "/nothing-here", "finance.leeds", "text/html"))
        .contains("Not found", "There is nothing at this");
  }

  private static int status(String answer) {
    return Integer.parseInt(answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 500".length()));
  }

  private String sent(String verb, String address, String who) throws IOException {
    return sent(verb, address, who, "*/*");
  }

  private String sent(String verb, String address, String who, String accept) throws IOException {
    var signedIn = who == null ? "" : "Authorization: Basic "
        + Base64.getEncoder().encodeToString((who + ":demo").getBytes(StandardCharsets.UTF_8)) + "\r\n";
    try (var socket = new Socket("localhost", port)) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream()
          .write((verb + " " + address + " HTTP/1.1\r\nHost: localhost\r\nAccept: " + accept + "\r\n"
          + signedIn + "Content-Length: 0\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

package org.remit.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.remit.routing.Kit;
import org.remit.support.Prepared;
import org.remit.support.RemitTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

@RemitTest
@DisplayName("A proposal that is sent again")
class ProposedOnceTest {

  @Autowired TestRestTemplate http;

  final ObjectNode proposal = (ObjectNode) Kit.yaml(Prepared.proposal("sefton", "cabinet", "Cabinet"));
  final String key = UUID.randomUUID().toString();

  @Test
  void with_its_key_is_the_same_decision() {
    var first = sent("commissioning-officer", key);
    var again = sent("commissioning-officer", key);

    assertThat(first.getStatusCode().value()).isEqualTo(201);
    assertThat(again.getStatusCode().value()).isEqualTo(201);
    assertThat(again.getHeaders().getLocation()).isEqualTo(first.getHeaders().getLocation());
    assertThat(sent("commissioning-officer", key + "-2").getHeaders().getLocation())
        .isNotEqualTo(first.getHeaders().getLocation());
  }

  /** A client that heard nothing sends again while the first is still on its way. */
  @Test
  void at_the_same_moment_with_its_key_is_the_same_decision() throws Exception {
    var four = Executors.newFixedThreadPool(4);
    try {
      var made = new HashSet<URI>();
      Callable<URI> send = () -> sent("commissioning-officer", key).getHeaders().getLocation();
      for (var each : four.invokeAll(Collections.nCopies(4, send))) made.add(each.get());
      assertThat(made).hasSize(1).doesNotContainNull();
    } finally {
      four.shutdown();
    }
  }

  @Test
  void without_a_key_is_a_second_one() {
    assertThat(sent("commissioning-officer", null).getHeaders().getLocation())
        .isNotEqualTo(sent("commissioning-officer", null).getHeaders().getLocation());
  }

  @Test
  void in_other_words_with_the_same_key_is_refused_and_names_what_was_made() {
    var first = sent("commissioning-officer", key).getHeaders().getLocation().getPath();
    proposal.put("title", "Something else");

    var other = sent("commissioning-officer", key);

    assertThat(other.getStatusCode().value()).isEqualTo(422);
    assertThat(other.getBody().get("detail").toString()).contains(first.substring(first.lastIndexOf('/') + 1));
  }

  @Test
  void by_somebody_else_with_the_same_key_is_theirs() {
    assertThat(sent("commissioning-officer", key).getHeaders().getLocation())
        .isNotEqualTo(sent("procurement", key).getHeaders().getLocation());
  }

  @SuppressWarnings("rawtypes")
  private ResponseEntity<Map> sent(String role, String key) {
    var headers = new HttpHeaders();
    if (key != null) headers.set("Idempotency-Key", key);
    return http.withBasicAuth(role + ".sefton", "demo")
        .postForEntity("/api/decisions", new HttpEntity<>(proposal, headers), Map.class);
  }
}

package org.remit.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.remit.calendar.London;
import org.remit.gate.Gate;
import org.remit.proposal.Decisions;
import org.remit.reference.Authority;
import org.remit.reference.DecisionReference;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/**
 * The gates of one council's decisions while a case is played: the day on which each closed and the day on which it
 * opened, as a program reads them afterwards; and on the way each is closed and open on just these days.
 */
final class GatesByTheDay {

  /** What was open at a moment of the case. */
  private record Seen(Instant at, DecisionReference decision, String hold, boolean open) {}

  @Autowired Decisions decisions;
  @Autowired Gate gate;
  @Autowired Clock clock;
  @Autowired TestRestTemplate http;

  private final List<Seen> seen = new ArrayList<>();
  private final Set<DecisionReference> before = new HashSet<>();
  private Authority council;

  /** Begins to watch what this council decides from now on. */
  GatesByTheDay of(String council) {
    this.council = new Authority(council);
    decisions.of(this.council).forEach(decision -> before.add(decision.reference()));
    return this;
  }

  /** Sees each gate as it is now. */
  void look() {
    var now = clock.instant();
    for (var decision : decisions.of(council)) {
      if (before.contains(decision.reference())) continue;
      for (var hold : gate.holds(decision.reference())) {
        seen.add(new Seen(now, decision.reference(), hold.resolution() + "/" + hold.kind(), hold.isOpen()));
      }
    }
  }

  /**
   * The gates of a decision, one line each, as the public interface tells them to an auditor; fails where one was seen
   * otherwise on the way.
   */
  List<String> told(DecisionReference decision) {
    var answer = http.withBasicAuth("auditor." + council.id(), "demo")
        .getForObject("/api/decisions/" + decision + "/holds", JsonNode.class);
    var looked = 0;
    for (var hold : answer) {
      var name = (hold.path("resolution").isNull() ? "null" : hold.path("resolution").asText()) + "/"
          + hold.path("kind").asText();
      var since = Instant.parse(hold.path("since").asText());
      var lifted = Instant.parse(hold.path("liftedAt").asText());
      for (var each : seen) {
        if (!each.decision().equals(decision) || !each.hold().equals(name)) continue;
        if (each.at().equals(since) || each.at().equals(lifted)) continue;
        assertThat(each.open()).as(name + " at " + each.at())
            .isEqualTo(each.at().isAfter(since) && each.at().isBefore(lifted));
        looked++;
      }
    }
    assertThat(looked).as("moments looked at on the way").isGreaterThan(100);
    return StreamSupport.stream(answer.spliterator(), false).map(GatesByTheDay::line).toList();
  }

  /** One line for a gate: its resolution, the days on which it closed and opened, and how. */
  private static String line(JsonNode hold) {
    return "%s %s: %s to %s, %s".formatted(hold.path("resolution").isNull() ? "-" : hold.path("resolution").asText(),
        hold.path("kind").asText(), day(hold.path("since")), day(hold.path("liftedAt")), hold.path("ended").asText());
  }

  private static LocalDate day(JsonNode instant) {
    return London.date(Instant.parse(instant.asText()));
  }
}

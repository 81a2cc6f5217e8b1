package org.remit.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.remit.calendar.London;
import org.remit.engine.TimeTravel;
import org.remit.gate.Gate;
import org.remit.proposal.Decisions;
import org.remit.reference.Authority;
import org.remit.reference.DecisionReference;
import org.remit.support.RemitTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/**
 * Peterborough and Sefton, from the proposal to the start of the service: the day on which each gate closed and the day
 * on which it opened, as a program reads them afterwards; and on the way each is closed and open on just these days.
 */
@RemitTest
@DisplayName("Each gate of the two procurements, day by day,")
class HoldsByTheDayTest {

  /** What was open at a moment of the case. */
  private record Seen(Instant at, DecisionReference decision, String hold, boolean open) {}

  @Autowired CaseRunner runner;
  @Autowired TimeTravel time;
  @Autowired Decisions decisions;
  @Autowired Gate gate;
  @Autowired Clock clock;
  @Autowired TestRestTemplate http;

  private final List<Seen> seen = new ArrayList<>();

  @AfterEach
  void backToThePresent() {
    time.backToThePresent();
  }

  @Test
  void opens_and_closes_for_peterboroughs_approval_of_a_tender_and_for_its_award() {
    var both = played("peterborough-2015-permanency-service", "peterborough");

    // 28 clear days from 18 November to 15 December; published on the 16th, the window is the 17th, 18th and 21st.
    assertThat(both.get(0)).containsExactlyInAnyOrder(
        "- agenda-open: 2015-11-06 to 2015-12-16, met",
        "- equality-evidence: 2015-11-06 to 2015-11-17, met",
        "- facts-unknown: 2015-11-06 to 2015-11-06, met",
        "- findings-unanswered: 2015-11-06 to 2015-11-06, met",
        "- key-decision-notice: 2015-11-06 to 2015-12-16, met",
        "a not-decided: 2015-11-06 to 2015-12-16, met",
        "a pension-risk: 2015-11-06 to 2015-12-22, met",
        "a pension-route: 2015-11-06 to 2015-12-22, met",
        "- pre-decision-scrutiny: 2015-11-06 to 2015-11-16, met",
        "- report-not-cleared: 2015-11-06 to 2015-11-17, met",
        "a social-value: 2015-11-06 to 2016-03-01, met",
        "a transfer-scope: 2015-11-06 to 2015-12-22, met",
        "a call-in-window: 2015-12-16 to 2015-12-22, met",
        "a record-not-published: 2015-12-16 to 2015-12-16, met");
    // Notice on 6 April, decided on 5 May, window 6, 9 and 10 May; the letters of 11 May, ten days to Saturday the
    // 21st, so to Monday the 23rd; agreement and bond on 13 June.
    assertThat(both.get(1)).containsExactlyInAnyOrder(
        "- agenda-open: 2016-04-06 to 2016-05-05, met",
        "a award-notice-missing: 2016-04-06 to 2016-05-11, met",
        "a contract-not-signed: 2016-04-06 to 2016-05-24, met",
        "- equality-evidence: 2016-04-06 to 2016-04-06, met",
        "- findings-unanswered: 2016-04-06 to 2016-04-06, met",
        "- key-decision-notice: 2016-04-06 to 2016-05-05, met",
        "a not-decided: 2016-04-06 to 2016-05-05, met",
        "a pension-protection: 2016-04-06 to 2016-06-13, met",
        "a pension-security: 2016-04-06 to 2016-06-13, met",
        "- report-not-cleared: 2016-04-06 to 2016-04-06, met",
        "a standstill: 2016-04-06 to 2016-05-24, met",
        "a tupe-consulted: 2016-04-06 to 2016-06-06, met",
        "a tupe-informed: 2016-04-06 to 2016-05-24, met",
        "a tupe-liability-information: 2016-04-06 to 2016-05-24, met",
        "a tupe-measures: 2016-04-06 to 2016-05-24, met",
        "a transfer-day: 2016-05-24 to 2016-06-22, met",
        "a call-in-window: 2016-05-05 to 2016-05-11, met",
        "a record-not-published: 2016-05-05 to 2016-05-05, met");
  }

  @Test
  void opens_and_closes_for_seftons_procurement_and_for_the_award_that_it_delegated() {
    var both = played("sefton-2017-regional-adoption-procurement", "sefton");

    // Notice on 8 November, 28 clear days to 6 December; window 8 to 15 December, effect on the working day after it.
    assertThat(both.get(0)).containsExactlyInAnyOrder(
        "- agenda-open: 2017-11-08 to 2017-12-07, met",
        "- equality-evidence: 2017-11-08 to 2017-11-08, met",
        "- facts-unknown: 2017-11-08 to 2017-11-08, met",
        "- findings-unanswered: 2017-11-08 to 2017-11-08, met",
        "- key-decision-notice: 2017-11-08 to 2017-12-07, met",
        "1 not-decided: 2017-11-08 to 2017-12-07, met",
        "2 not-decided: 2017-11-08 to 2017-12-07, met",
        "3 not-decided: 2017-11-08 to 2017-12-07, met",
        "4 not-decided: 2017-11-08 to 2017-12-07, met",
        "2 pension-risk: 2017-11-08 to 2017-12-18, met",
        "2 pension-route: 2017-11-08 to 2017-12-18, met",
        "- report-not-cleared: 2017-11-08 to 2017-11-08, met",
        "2 social-value: 2017-11-08 to 2017-12-18, met",
        "2 transfer-scope: 2017-11-08 to 2017-12-18, met",
        "2 call-in-window: 2017-12-07 to 2017-12-18, met",
        "3 call-in-window: 2017-12-07 to 2017-12-18, met",
        "4 call-in-window: 2017-12-07 to 2017-12-18, met",
        "1 record-not-published: 2017-12-07 to 2017-12-07, met",
        "2 record-not-published: 2017-12-07 to 2017-12-07, met",
        "3 record-not-published: 2017-12-07 to 2017-12-07, met",
        "4 record-not-published: 2017-12-07 to 2017-12-07, met");
    // Partners' decisions evidenced on 24 January; ten days from then end on a Saturday, so on Monday 5 February.
    assertThat(both.get(1)).containsExactlyInAnyOrder(
        "a award-notice-missing: 2018-01-23 to 2018-01-24, met",
        "- consultation: 2018-01-23 to 2018-01-23, met",
        "a contract-not-signed: 2018-01-23 to 2018-02-06, met",
        "- equality-evidence: 2018-01-23 to 2018-01-23, met",
        "- findings-unanswered: 2018-01-23 to 2018-01-23, met",
        "a not-decided: 2018-01-23 to 2018-01-24, met",
        "a partner-decision: 2018-01-23 to 2018-01-24, met",
        "a pension-protection: 2018-01-23 to 2018-02-20, met",
        "a pension-security: 2018-01-23 to 2018-02-20, met",
        "- report-not-cleared: 2018-01-23 to 2018-01-23, met",
        "a standstill: 2018-01-23 to 2018-02-06, met",
        "a tupe-consulted: 2018-01-23 to 2018-03-02, met",
        "a tupe-informed: 2018-01-23 to 2018-03-02, met",
        "a tupe-liability-information: 2018-01-23 to 2018-03-02, met",
        "a tupe-measures: 2018-01-23 to 2018-03-02, met",
        "a transfer-day: 2018-02-06 to 2018-04-01, met",
        "a record-not-published: 2018-01-24 to 2018-01-24, met");
  }

  /** The gates of both decisions, one line each; what was seen on the way is compared with what is told afterwards. */
  private List<List<String>> played(String name, String council) {
    var ending = runner.play(CaseReader.ownCase(name), LocalDate.of(2026, 11, 22), line -> look());
    assertThat(ending.asExpected()).isTrue();
    assertThat(ending.decisions()).hasSize(2);
    return ending.decisions().stream().map(decision -> told(decision, council)).toList();
  }

  private void look() {
    var now = clock.instant();
    if (now.isAfter(Instant.parse("2020-01-01T00:00:00Z"))) return;
    var council = List.of("peterborough", "sefton");
    for (var decision : council.stream().flatMap(c -> decisions.of(new Authority(c)).stream()).toList()) {
      if (decision.registeredAt().isAfter(now)) continue;
      for (var hold : gate.holds(decision.reference())) {
        seen.add(new Seen(now, decision.reference(), hold.resolution() + "/" + hold.kind(), hold.isOpen()));
      }
    }
  }

  private List<String> told(DecisionReference decision, String council) {
    var answer = http.withBasicAuth("auditor." + council, "demo")
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
    return StreamSupport.stream(answer.spliterator(), false).map(HoldsByTheDayTest::line).toList();
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

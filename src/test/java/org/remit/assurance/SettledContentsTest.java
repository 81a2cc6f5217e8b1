package org.remit.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.remit.support.Prepared.outcome;
import static org.remit.support.Prepared.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.remit.calendar.London;
import org.remit.callin.CallIns;
import org.remit.engine.TimeTravel;
import org.remit.gate.Gate;
import org.remit.notice.KeyNotice;
import org.remit.notice.NoticeService;
import org.remit.papers.PaperContent;
import org.remit.papers.StatutoryPaperView;
import org.remit.papers.StatutoryPapers;
import org.remit.people.Actors;
import org.remit.reference.DecisionReference;
import org.remit.support.Prepared;
import org.remit.support.RemitTest;
import org.remit.support.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;

@RemitTest
@DisplayName("What the case has settled, in a published paper that is corrected,")
class SettledContentsTest {

  static final String CLERK = "democratic-services.thurrock";
  static final String MONITORING_OFFICER = "monitoring-officer.thurrock";
  static final String RECORD = "decision-record-meeting";
  static final String NOTICE = "decision-notice";
  static final String KEY_NOTICE = "key-decision-notice";

  @Autowired AutowireCapableBeanFactory beans;
  @Autowired StatutoryPapers papers;
  @Autowired CorrectionService corrections;
  @Autowired NoticeService notices;
  @Autowired TakedownService takedowns;
  @Autowired CallIns callIns;
  @Autowired Gate gate;
  @Autowired TimeTravel time;
  @Autowired Actors actors;
  @Autowired Clock clock;
  @Autowired TestRestTemplate http;
  @Autowired ObjectMapper json;
  @Autowired JdbcTemplate db;

  Prepared prepared;

  @BeforeEach
  void prepare() {
    prepared = beans.createBean(Prepared.class);
  }

  @Test
  void democratic_services_alone_rewrite_nothing_of_an_officers_record() throws Exception {
    var decision = decidedByAnOfficer();
    var record = newest(decision, "decision-record-officer");

    refused(asks(decision, record, "maker", "Director of Finance"), "changes with the case", "Director of Children");
    refused(asks(decision, record, "date", "1 January 2026"), "changes with the case");
    refused(asks(decision, record, "decision", "a. A grant of 6,000,000: approved."), "who says what was decided");
    assertThat(newest(decision, "decision-record-officer")).isEqualTo(record);

    var asked = asks(decision, record, "reasons", "It is cheaper.");
    assertThat(asked.getStatusCode().value()).as(asked.getBody()).isEqualTo(200);
    assertThat(newest(decision, "decision-record-officer")).as("nothing is public by asking").isEqualTo(record);
    refused(answers(decision, clerk(decision), asked, "approve"));
    assertThat(newest(decision, "decision-record-officer")).isEqualTo(record);
    assertThat(answers(decision, monitoringOfficer(decision), asked, "approve").getStatusCode().value())
        .isEqualTo(200);

    assertThat(newest(decision, "decision-record-officer")).satisfies(right -> {
      assertThat(right.contents()).containsEntry("reasons", "It is cheaper.");
      assertThat(right.corrects()).isEqualTo(record.id());
      assertThat(new String(papers.html(right.id()).bytes(), StandardCharsets.UTF_8))
          .contains("Corrected on", "It was wrong.", "Asked for by democratic services on",
              "approved by the monitoring officer on " + London.say(London.today(clock)));
    });
    assertThat(corrections.of(decision)).singleElement().satisfies(c -> {
      assertThat(c.requestedBy()).isEqualTo(clerk(decision));
      assertThat(c.decidedBy()).isEqualTo(monitoringOfficer(decision));
      assertThat(c.subject()).contains("Reasons for the decision");
    });
    assertThat(ledger(decision)).contains("correction-requested", "correction-approved", "paper-corrected");
  }

  @Test
  void a_notice_of_a_key_decision_announces_no_other_matter_maker_or_period_by_a_correction() throws Exception {
    var decision = prepared.started(null, "thurrock", proposal("thurrock", "cabinet", "Cabinet"));
    SignedInAs.as(CLERK, () -> notices.publishKeyDecisionNotice(decision, new KeyNotice(
        London.today(clock).plusDays(30), London.today(clock).plusDays(60),
        List.of("Cllr Eve Marsh", "Cllr Tom Reeve"), List.of("Report"), "Civic Offices")));
    var notice = newest(decision, KEY_NOTICE);
    time.forwardTo(London.at(London.today(clock).plusDays(30), LocalTime.of(9, 0)));

    refused(asks(decision, notice, "matter", "The sale of the town hall"), "by a fresh notice");
    refused(asks(decision, notice, "maker", "Leader"), "by a fresh notice");
    refused(asks(decision, notice, "members", "Cllr Eve Marsh\nCllr Other"), "by a fresh notice",
        "Cllr Tom Reeve");
    refused(asks(decision, notice, "period", London.say(London.today(clock))), "by a fresh notice");
    refused(asks(decision, notice, "documents", "Report\nSecret appendix"), "by a fresh notice");
    refused(asks(decision, notice, "key-statement", "No key decision is to be made."), "by a fresh notice");
    refused(asks(decision, notice, "members", "Cllr Eve Marsh\nCllr Tom Reeve"), "says so already");
    assertThat(newest(decision, KEY_NOTICE)).isEqualTo(notice);

    assertThat(corrected(decision, notice, "address", "Civic Offices, New Road").contents())
        .containsEntry("address", "Civic Offices, New Road").containsEntry("matter", notice.contents().get("matter"));
  }

  @Test
  void the_days_of_a_decision_are_never_typed() throws Exception {
    var decision = published();
    var told = callIns.of(decision).orElseThrow();
    var notice = newest(decision, NOTICE);

    refused(asks(decision, notice, "call-in", "Until tomorrow."), "/content");
    refused(asks(decision, notice, "effective", "At once."), "/content");
    refused(asks(decision, notice, "date", "1 January 2026"), "changes with the case");

    assertThat(callIns.of(decision).orElseThrow().closesAt()).isEqualTo(told.closesAt());
    assertThat(newest(decision, NOTICE)).isEqualTo(notice);
  }

  @Test
  void what_was_decided_is_put_right_by_whoever_decided_it_and_by_nobody_else() throws Exception {
    var decision = published();
    for (var person : List.of(CLERK, MONITORING_OFFICER, "commissioning-officer.thurrock", "director.thurrock",
        "cabinet.leeds")) {
      assertThat(says(decision, person, "a", "A grant of 60,000", "Minutes").getStatusCode().is4xxClientError())
          .as(person).isTrue();
    }
    refused(says(decision, "cabinet.thurrock", "a", "A grant of 60,000", ""), "/shownBy");
    refused(says(decision, "cabinet.thurrock", "x", "A grant", "Minutes"), "/resolution");
    assertThat(says(decision, "cabinet.thurrock", "a", "A grant of 60,000", "Minutes, item 4").getStatusCode().value())
        .isEqualTo(204);
    refused(says(decision, "cabinet.thurrock", "a", "A grant of 60,000", "Minutes, item 4"), "these words already");
    assertThat(String.valueOf(newest(decision, RECORD).contents())).as("nothing is public by that")
        .doesNotContain("60,000");

    refused(asks(decision, newest(decision, RECORD), "decision", "a. A grant of 6,000,000: approved."), "60,000");
    var right = corrected(decision, newest(decision, RECORD), "decision", null);

    assertThat(String.valueOf(right.contents().get("decision")))
        .contains("a. A grant of 60,000: approved.", "b. ", "Adoption support");
    assertThat(ledger(decision)).contains("decided-words-put-right");
  }

  @Test
  void a_record_that_was_taken_down_says_what_is_on_record_but_for_what_must_not_be_read() throws Exception {
    var decision = published();
    var record = newest(decision, RECORD);
    refused(asks(decision, record, "decision", left(record)), "no correction says otherwise");
    SignedInAs.as(CLERK, () -> {
      takedowns.takeDown(decision, record.id(), "It names a child.", actors.person());
      return null;
    });

    var answer = asks(decision, record, "decision", "a. Nothing: refused.");
    refused(answer, "[withheld]");
    assertThat(answer.getBody()).as("what was taken down is not said again").doesNotContain("To agree the details");
    var right = corrected(decision, record, "decision", left(record));

    assertThat(String.valueOf(right.contents().get("decision"))).contains("[withheld]").doesNotContain("To agree");
    assertThat(callIns.of(decision).orElseThrow().because()).contains("published again");
  }

  @Test
  void a_notice_of_a_tender_keeps_its_last_day() throws Exception {
    var decision = prepared.started(null, "thurrock", proposal("thurrock", "cabinet", "Cabinet"));
    var content = PaperContent.empty().text("authority", "Thurrock Council").text("subject", "Support")
        .text("procedure", "Open").text("value", "600,000").text("term", "3 years").text("deadline", "1 March 2027")
        .list("criteria", List.of("Quality 60")).text("reference", "UK4-1, 2 January 2027");
    var notice = SignedInAs.as(CLERK, () -> papers.produce("tender-notice", decision, content));

    refused(asks(decision, notice, "deadline", "1 February 2027"), "no correction says otherwise");
    refused(asks(decision, notice, "criteria", "Price 100"), "no correction says otherwise");
    refused(asks(decision, notice, "value", "60,000"), "no correction says otherwise");
    assertThat(corrected(decision, notice, "subject", "Adoption support").contents())
        .containsEntry("subject", "Adoption support").containsEntry("deadline", "1 March 2027");
  }

  private static String left(StatutoryPaperView record) {
    return String.valueOf(record.contents().get("decision")).replace("To agree the details", "[withheld]");
  }

  private DecisionReference published() throws Exception {
    var decision = prepared.publishedByCabinet(
        prepared.started("cabinet-decision", "thurrock", proposal("thurrock", "cabinet", "Cabinet")), "thurrock");
    prepared.start("call-in", decision, "thurrock");
    return decision;
  }

  private DecisionReference decidedByAnOfficer() throws Exception {
    var decision = prepared.started("officer-decision", "leeds",
        proposal("leeds", "officer", "Director of Children's Services"));
    prepared.complete(decision, "democratic-services.leeds", "Task_PublishReport", Map.of("confirmed", true));
    time.forwardTo(London.startOf(London.today(clock).plusDays(15)));
    prepared.complete(decision, "director.leeds", "Task_DecideAsOfficer", outcome("approved"));
    prepared.complete(decision, "democratic-services.leeds", "Task_PublishDecision", Map.of("confirmed", true));
    return decision;
  }

  private StatutoryPaperView corrected(
      DecisionReference decision, StatutoryPaperView paper, String content, String right) {
    var asked = asks(decision, paper, content, right);
    assertThat(asked.getStatusCode().value()).as(asked.getBody()).isEqualTo(200);
    var answer = answers(decision, monitoringOfficer(decision), asked, "approve");
    assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
    time.settle();
    return newest(decision, paper.kind());
  }

  private ResponseEntity<String> asks(
      DecisionReference decision, StatutoryPaperView paper, String content, String right) {
    var body = new HashMap<String, Object>(
        Map.of("paper", paper.id().toString(), "content", content, "whatWasWrong", "It was wrong."));
    if (right != null) body.put("right", right);
    return post(decision, clerk(decision), "paper-corrections", body);
  }

  private ResponseEntity<String> answers(
      DecisionReference decision, String person, ResponseEntity<String> asked, String answer) {
    return post(decision, person, "paper-corrections",
        Map.of("correction", read(asked).get("id").asText(), "answer", answer, "why", "Seen."));
  }

  private ResponseEntity<String> says(
      DecisionReference decision, String person, String letter, String words, String shownBy) {
    return post(decision, person, "decided-words",
        Map.of("resolution", letter, "words", words, "shownBy", shownBy));
  }

  private ResponseEntity<String> post(
      DecisionReference decision, String person, String command, Map<String, Object> body) {
    return http.withBasicAuth(person, "demo")
        .postForEntity("/api/decisions/" + decision + "/" + command, body, String.class);
  }

  private static String clerk(DecisionReference decision) {
    return decision.value().startsWith("LEE") ? "democratic-services.leeds" : CLERK;
  }

  private static String monitoringOfficer(DecisionReference decision) {
    return decision.value().startsWith("LEE") ? "monitoring-officer.leeds" : MONITORING_OFFICER;
  }

  private static void refused(ResponseEntity<String> answer, String... words) {
    assertThat(answer.getStatusCode().is4xxClientError()).as(answer.getBody()).isTrue();
    for (var each : words) assertThat(answer.getBody()).contains(each);
  }

  private JsonNode read(ResponseEntity<String> answer) {
    try {
      return json.readTree(answer.getBody());
    } catch (Exception e) {
      throw new AssertionError(answer.getBody(), e);
    }
  }

  private StatutoryPaperView newest(DecisionReference decision, String kind) {
    return papers.published(decision).stream().filter(p -> p.kind().equals(kind) && p.correctedBy() == null)
        .findFirst().orElseThrow();
  }

  private List<String> ledger(DecisionReference decision) {
    return db.queryForList("select kind from remit.ledger_entry where stream = ?", String.class, decision.value());
  }
}

package org.remit.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.remit.calendar.London;
import org.remit.calendar.Period;
import org.remit.engine.TimeTravel;
import org.remit.gate.Act;
import org.remit.gate.ClockView;
import org.remit.gate.Gate;
import org.remit.notice.KeyNotice;
import org.remit.notice.NoticeService;
import org.remit.people.Actors;
import org.remit.reference.Authority;
import org.remit.reference.DecisionReference;
import org.remit.reference.Forbidden;
import org.remit.reference.Refused;
import org.remit.routing.LegalPeriods;
import org.remit.support.InEffect;
import org.remit.support.RemitTest;
import org.remit.support.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@RemitTest
@DisplayName("Assurance")
class AssuranceTest {

  static final Authority LEEDS = new Authority("leeds");
  static final String SAMPLE = """
      decisionMaker: { body: cabinet }
      resolutions:
        - { id: a, kind: award-contract, supplier: Barca, value: { total: 27000, annual: 27000, vat: exclusive },
            term: { months: 12 },
            procurement: { procedure: none, lightTouch: true, healthcare: false, commenced: 2017-05-01 } }
      """;

  @Autowired InEffect cases;
  @Autowired IrregularityService irregularities;
  @Autowired CorrectionService corrections;
  @Autowired TakedownService takedowns;
  @Autowired NoticeService notices;
  @Autowired LegalPeriods periods;
  @Autowired TimeTravel time;
  @Autowired Gate gate;
  @Autowired Actors actors;
  @Autowired Clock clock;
  @Autowired TransactionTemplate transaction;
  @Autowired TestRestTemplate http;
  @Autowired JdbcTemplate db;

  @Test
  void an_irregularity_lifts_no_hold_and_carries_the_monitoring_officers_note_once() {
    var decision = cases.proposed("leeds", SAMPLE);
    var before = gate.openHolds(decision, "a", Act.SIGN);

    record(decision, "auditor.leeds");
    assertThat(unnoted("leeds")).contains(decision);
    assertThat(unnoted("thurrock")).doesNotContain(decision);
    assertThatThrownBy(() -> record(decision, "auditor.leeds")).as("the same once more")
        .hasMessageContaining("on record already");
    var found = irregularities.of(decision).get(0);
    var note = new IrregularityCommand(found.id(), null, null, null, null, null, "No harm was done.",
        "Told to Cabinet.");
    assertThatThrownBy(() -> as("legal.leeds", () -> irregularities.take(decision, note, actors.person())))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).isEqualTo("authority"));
    as("monitoring-officer.leeds", () -> irregularities.take(decision, note, actors.person()));
    assertThatThrownBy(() -> as("monitoring-officer.leeds", () -> irregularities.take(decision, note, actors.person())))
        .hasMessageContaining("on record already");

    assertThat(gate.openHolds(decision, "a", Act.SIGN)).isEqualTo(before);
    assertThat(irregularities.of(decision)).singleElement()
        .satisfies(i -> assertThat(i.cure()).isEqualTo("Told to Cabinet."));
    assertThat(unnoted("leeds")).doesNotContain(decision);
  }

  private List<DecisionReference> unnoted(String council) {
    return irregularities.withoutNote(new Authority(council)).stream().map(IrregularityView::decision).toList();
  }

  @Test
  void an_irregularity_of_another_council_is_nobodys_business() {
    var decision = cases.proposed("leeds", SAMPLE);

    assertThatThrownBy(() -> record(decision, "auditor.thurrock"))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).isEqualTo("authority"));
  }

  @Test
  void a_correction_is_approved_by_another_person_and_counts_the_clock_anew() {
    var decision = cases.proposed("leeds", SAMPLE);
    var published = noticePublished(decision, today().minusDays(10));
    request(decision, "monitoring-officer.leeds", today().minusDays(4));

    assertThatThrownBy(() -> answer(decision, "monitoring-officer.leeds", true))
        .hasMessageContaining("another person does");
    try (var who = SignedInAs.person("second monitoring officer", "monitoring-officer.leeds")) {
      answerAs(decision, true);
    }

    assertThat(gate.clocks(decision).get(0).period().effectiveOn()).isEqualTo(published.effectiveOn().plusDays(6));
    assertThat(corrections.of(decision)).singleElement().satisfies(c -> {
      assertThat(c.state()).isEqualTo("approved");
      assertThat(c.effect()).startsWith("Counted anew");
    });
    assertThat(ledger(decision)).contains("correction-requested", "correction-approved", "clock-recounted");
  }

  @Test
  void a_correction_makes_a_clock_that_seemed_to_have_run_a_hold_again() {
    var decision = cases.proposed("leeds", SAMPLE);
    noticePublished(decision, today().minusDays(40));
    transaction.executeWithoutResult(t -> gate.noteWhatHasRun());
    assertThat(gate.isOpen(decision, null, "key-decision-notice")).isFalse();

    request(decision, "democratic-services.leeds", today().minusDays(10));
    answer(decision, "monitoring-officer.leeds", true);

    assertThat(gate.isOpen(decision, null, "key-decision-notice")).isTrue();
  }

  @Test
  void no_correction_counts_a_notice_from_before_the_day_on_which_remit_published_it() {
    var decision = cases.proposed("leeds", SAMPLE);
    time.forwardTo(London.at(today().plusDays(3), LocalTime.NOON));
    as("democratic-services.leeds", () -> notices.publishKeyDecisionNotice(decision, new KeyNotice(
        today().plusDays(40), today().plusDays(60), List.of("Cllr Eve Marsh", "Cllr Tom Reeve"), List.of("Report"),
        "Civic Hall")));
    var told = noticeClock(decision);
    time.forwardTo(London.at(today().plusDays(1), LocalTime.NOON));

    for (var person : List.of("democratic-services.leeds", "commissioning-officer.leeds")) {
      var answer = asksOverHttp(decision, person, told.startsFrom().minusDays(1));
      assertThat(answer.getStatusCode().is4xxClientError()).as(answer.getBody()).isTrue();
      assertThat(answer.getBody()).contains("Remit itself published it", "/right", "reg 9");
    }
    assertThat(corrections.of(decision)).isEmpty();
    assertThat(noticeClock(decision)).isEqualTo(told);

    assertThat(asksOverHttp(decision, "democratic-services.leeds", today()).getStatusCode().value()).isEqualTo(200);
    answer(decision, "monitoring-officer.leeds", true);
    assertThat(noticeClock(decision).effectiveOn()).as("later is never unlawful").isAfter(told.effectiveOn());
  }

  @Test
  void a_correction_asked_for_before_a_fresh_notice_does_not_count_that_one_from_an_earlier_day() {
    var decision = cases.proposed("leeds", SAMPLE);
    noticePublished(decision, today().minusDays(10));
    request(decision, "democratic-services.leeds", today().minusDays(9));
    as("democratic-services.leeds", () -> notices.publishKeyDecisionNotice(decision, new KeyNotice(
        today().plusDays(40), today().plusDays(60), List.of("Cllr Eve Marsh", "Cllr Tom Reeve"), List.of("Report"),
        "Civic Hall")));

    assertThatThrownBy(() -> answer(decision, "monitoring-officer.leeds", true))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.pointer()).isEqualTo("/right"));

    assertThat(noticeClock(decision).startsFrom()).isEqualTo(today());
    assertThat(gate.isOpen(decision, null, "key-decision-notice")).isTrue();
  }

  private ResponseEntity<String> asksOverHttp(DecisionReference decision, String person, LocalDate right) {
    return http.withBasicAuth(person, "demo").postForEntity("/api/decisions/" + decision + "/corrections",
        Map.of("subject", "day of publication", "wrong", "another day", "right", right.toString(), "why", "Seen.",
            "clock", "key-decision-notice"), String.class);
  }

  private Period noticeClock(DecisionReference decision) {
    return gate.clocks(decision).stream().filter(c -> c.kind().equals("key-decision-notice")).map(ClockView::period)
        .max(Comparator.comparing(Period::startsFrom)).orElseThrow();
  }

  @Test
  void a_rejected_correction_changes_nothing() {
    var decision = cases.proposed("leeds", SAMPLE);
    var published = noticePublished(decision, today().minusDays(10));
    request(decision, "democratic-services.leeds", today().minusDays(4));
    answer(decision, "monitoring-officer.leeds", false);

    assertThat(gate.clocks(decision).get(0).period()).isEqualTo(published);
  }

  @Test
  void a_correction_needs_a_clock_that_there_is_and_a_day() {
    var decision = cases.proposed("leeds", SAMPLE);

    assertThatThrownBy(() -> request(decision, "democratic-services.leeds", today()))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.pointer()).isEqualTo("/clock"));
    assertThatThrownBy(() -> as("democratic-services.leeds", () -> corrections.take(decision,
            new CorrectionCommand(null, "day", "1", "soon", "Seen.", "call-in", null, null), actors.person())))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.pointer()).isEqualTo("/right"));
  }

  @Test
  void the_day_of_the_decision_is_corrected_to_one_on_which_it_could_lawfully_be_taken() {
    var decision = cases.proposed("leeds", SAMPLE);
    var proposed = today();
    noticePublished(decision, proposed.minusDays(26));
    time.forwardTo(London.at(proposed.plusDays(5), LocalTime.NOON));
    cases.agreed(decision);

    for (var refused : Map.of(proposed.plusDays(6), "on a day to come", proposed.minusDays(1), "was proposed that day",
        proposed.plusDays(1), "It cannot lawfully have been decided before " + London.say(proposed.plusDays(3)))
        .entrySet()) {
      assertThatThrownBy(() -> decidedOn(decision, refused.getKey().toString()))
          .hasMessageContaining(refused.getValue())
          .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.pointer()).isEqualTo("/right"));
    }
    assertThatThrownBy(() -> decidedOn(decision, "the day before")).hasMessageContaining("2026-03-27");
    decidedOn(decision, proposed.plusDays(4).toString());
    assertThat(corrections.inWords(decision)).as("nobody approved it").isEmpty();
    answer(decision, "monitoring-officer.leeds", true);

    assertThat(corrections.inWords(decision)).containsExactly("decided: from %s to %s; corrected on %s.".formatted(
        London.say(proposed.plusDays(5)), London.say(proposed.plusDays(4)), London.say(today())));
    assertThat(http.withBasicAuth("finance.leeds", "demo").getForObject("/decisions/" + decision, String.class))
        .contains(corrections.inWords(decision).get(0));
  }

  private void decidedOn(DecisionReference decision, String right) {
    as("democratic-services.leeds", () -> corrections.take(decision, new CorrectionCommand(null, "decided",
        today().toString(), right, "The minutes show it.", null, null, null), actors.person()));
  }

  @Test
  void the_trail_shows_withheld_values_to_the_councils_auditors_and_to_nobody_else() {
    var decision = cases.proposed("leeds", SAMPLE);
    record(decision, "auditor.leeds");

    for (var person : new String[] {"auditor.leeds", "monitoring-officer.leeds"}) {
      assertThat(trail(decision, person)).contains("\"actor.user\":\"auditor.leeds\"");
    }
    for (var person : new String[] {"finance.leeds", "administrator.leeds", "administrator"}) {
      assertThat(trail(decision, person)).contains("\"actor.user\":null").doesNotContain("auditor.leeds");
    }
  }

  private String trail(DecisionReference decision, String person) {
    return http.withBasicAuth(person, "demo").getForObject("/api/decisions/" + decision + "/ledger", String.class);
  }

  @Test
  void a_paper_that_is_not_there_cannot_be_taken_down() {
    var decision = cases.proposed("leeds", SAMPLE);

    assertThatThrownBy(() -> as("monitoring-officer.leeds",
            () -> takedowns.takeDown(decision, UUID.randomUUID(), "It names a child.", actors.person())))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.pointer()).isEqualTo("/paper"));
    assertThatThrownBy(() -> as("finance.leeds",
            () -> takedowns.takeDown(decision, UUID.randomUUID(), "It names a child.", actors.person())))
        .isInstanceOfAny(Refused.class, Forbidden.class);
  }

  @Test
  void is_given_over_http_too() {
    var decision = cases.proposed("leeds", SAMPLE);
    var answer = http.withBasicAuth("auditor.leeds", "demo")
        .postForEntity("/api/decisions/" + decision + "/irregularities",
        Map.of("what", "The report went out late.", "happenedOn", "2017-11-01", "rule", "SI 2012/2089 reg 7",
            "foundOn", "2017-11-02", "foundBy", "Internal audit"), String.class);

    assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
    assertThat(irregularities.of(decision)).hasSize(1);
  }

  private void record(DecisionReference decision, String who) {
    as(who, () -> irregularities.take(decision, new IrregularityCommand(null, "The report went out late.",
        LocalDate.of(2017, 11, 1), "SI 2012/2089 reg 7", LocalDate.of(2017, 11, 2), "Internal audit", null, null),
        actors.person()));
  }

  private Period noticePublished(DecisionReference decision, LocalDate on) {
    var period = periods.notice("key-decision", LEEDS, on);
    transaction.executeWithoutResult(t -> gate.start(decision, null, period, "key-decision-notice"));
    return period;
  }

  private void request(DecisionReference decision, String who, LocalDate right) {
    as(who, () -> corrections.take(decision, new CorrectionCommand(null, "day of publication", "another day",
        right.toString(), "The web server's log shows it.", "key-decision-notice", null, null), actors.person()));
  }

  private void answer(DecisionReference decision, String who, boolean approve) {
    as(who, () -> answerAs(decision, approve));
  }

  private void answerAs(DecisionReference decision, boolean approve) {
    var asked = corrections.of(decision).get(0).id();
    corrections.take(decision, new CorrectionCommand(asked, null, null, null, "Seen in the log.", null, null, approve),
        actors.person());
  }

  private List<String> ledger(DecisionReference decision) {
    return db.queryForList("select kind from remit.ledger_entry where stream = ?", String.class, decision.value());
  }

  private static void as(String who, Runnable work) {
    try (var signedIn = SignedInAs.person(who)) {
      work.run();
    }
  }

  private LocalDate today() {
    return London.today(clock);
  }
}

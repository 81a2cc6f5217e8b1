package org.remit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.remit.support.InEffect.DIGEST;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.remit.calendar.London;
import org.remit.engine.OpenTasks;
import org.remit.engine.TimeTravel;
import org.remit.gate.Act;
import org.remit.gate.ClockView;
import org.remit.gate.Gate;
import org.remit.gate.HoldView;
import org.remit.papers.StatutoryPapers;
import org.remit.people.Actors;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;
import org.remit.support.InEffect;
import org.remit.support.RemitTest;
import org.remit.support.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;

@RemitTest
@DisplayName("The notices of a contract under the Procurement Act")
class ContractNoticesJourneyTest {

  private static final String DIRECT = """
      title: Emergency placements
      decisionMaker: { body: officer, post: Director of Children and Families }
      resolutions:
        - { id: a, kind: award-contract, supplier: Barca, what: Emergency placements,
            value: { total: 6000000, annual: 3000000, vat: inclusive }, term: { months: 24 },
            procurement: { procedure: direct-award, subject: services, lightTouch: false, healthcare: false,
              commenced: 2026-05-01 } }
      """;

  @Autowired InEffect cases;
  @Autowired TransparencyService transparency;
  @Autowired PerformanceService performances;
  @Autowired PaymentService payments;
  @Autowired OpenTasks tasks;
  @Autowired TimeTravel time;
  @Autowired Gate gate;
  @Autowired StatutoryPapers papers;
  @Autowired Actors actors;
  @Autowired Clock clock;

  @AfterEach
  void backToThePresent() {
    time.backToThePresent();
  }

  @Test
  void hold_a_direct_award_until_the_transparency_notice_is_on_record() {
    var award = cases.begun("contract-award", "leeds", "a", DIRECT);

    assertThatThrownBy(() -> notified(award))
        .isInstanceOfSatisfying(Refused.class, r -> {
          assertThat(r.hold()).isEqualTo("transparency-notice");
          assertThat(r.rule()).isEqualTo("Procurement Act 2023 s.44");
        });
    refused(award, uk5("because-we-like-them", true, today()), "/ground");
    refused(award, uk5("urgency", false, today()), "/conflictsAssessed");
    refused(award, uk5("urgency", true, today().plusDays(1)), "/publishedOn");
    refused(award, uk5("urgency", true, null), "/publishedOn");
    refused(award, uk5("user-choice", true, today()), "/noticeReference");
    refused(award, new TransparencyCommand("a", "urgency", " ", true, "UK5-1", today()), "/reasons");
    assertThat(gate.openHolds(award, "a", Act.SIGN)).extracting(HoldView::kind).contains("transparency-notice");

    recorded(award, uk5("urgency", true, today()));

    assertThat(gate.openHolds(award, "a", Act.SIGN)).extracting(HoldView::kind).doesNotContain("transparency-notice");
    assertThat(papers.published(award)).extracting(p -> p.kind()).contains("transparency-notice");
    assertThat(transparency.of(award)).singleElement()
        .satisfies(n -> assertThat(n.noticeReference()).isEqualTo("UK5-1"));
    refused(award, uk5("urgency", true, today()), "/resolution");
  }

  @Test
  void hold_an_award_without_competition_as_a_direct_one_above_the_threshold_and_not_below() {
    var above = cases.proposed("leeds", DIRECT.replace("direct-award", "none"));
    assertThat(transparency.open(above)).containsExactly("a");
    assertThat(gate.openHolds(above, "a", Act.SIGN)).extracting(HoldView::kind)
        .contains("transparency-notice", "award-notice-missing", "standstill");

    var below = cases.proposed("leeds", DIRECT.replace("direct-award", "none").replace("6000000", "27000")
        .replace("3000000", "13500"));
    assertThat(transparency.open(below)).isEmpty();
  }

  @Test
  void ask_for_no_transparency_notice_where_the_user_chooses_or_there_was_competition_or_another_law() {
    var chosen = cases.begun("contract-award", "leeds", "a", DIRECT);
    recorded(chosen, new TransparencyCommand("a", "user-choice", "She chose it herself.", false, null, null));
    assertThat(gate.holds(chosen)).filteredOn(h -> h.kind().equals("transparency-notice")).singleElement()
        .satisfies(h -> assertThat(h.ended()).isEqualTo("not-needed"));
    assertThat(papers.published(chosen)).extracting(p -> p.kind()).doesNotContain("transparency-notice");

    for (var other : List.of(DIRECT.replace("direct-award", "open"), DIRECT.replace("2026-05-01", "2017-05-01"))) {
      var award = cases.proposed("leeds", other);
      assertThat(gate.openHolds(award, "a", Act.SIGN)).extracting(HoldView::kind)
          .doesNotContain("transparency-notice");
      refused(award, uk5("urgency", true, today()), "/resolution");
    }
    var stranger = cases.proposed("leeds", DIRECT);
    for (var who : List.of("procurement.sefton", "legal.leeds")) {
      assertThatThrownBy(() -> as(who, () -> transparency.record(stranger, uk5("urgency", true, today()),
          actors.person()))).isInstanceOf(Exception.class);
    }
    assertThat(transparency.open(stranger)).containsExactly("a");
  }

  @Test
  void have_performance_published_every_twelve_months() {
    var award = signed();
    var first = clock("performance-assessment", award, "running");
    assertThat(first.period().lastDay()).isEqualTo(today().plusMonths(12).minusDays(1));
    time.forwardTo(clock.instant().plus(Duration.ofDays(300)));

    performs(award, "assessment", today(), null, null, "/publishedOn");
    performs(award, "assessment", today().plusDays(1), "UK9-1", today(), "/on");
    performs(award, "assessment", today().minusDays(400), "UK9-1", today(), "/on");
    performs(award, "assessment", today(), "UK9-1", today().minusDays(1), "/publishedOn");
    performed(award, "assessment", today(), "UK9-1", today());

    assertThat(clock("performance-assessment", award, "running").period().lastDay())
        .as("the next twelve months").isEqualTo(today().plusMonths(12).minusDays(1));
    assertThat(papers.published(award)).extracting(p -> p.kind()).contains("contract-performance-notice");
    performs(award, "assessment", today(), "UK9-2", today(), "/noticeReference");
  }

  @Test
  void have_a_breach_published_within_thirty_days_of_it() {
    var award = signed();
    performed(award, "breach", today(), null, null);

    assertThat(clock("breach-notice", award, "running").period().lastDay()).isEqualTo(today().plusDays(29));
    performs(award, "breach", today(), null, null, "/noticeReference");
    var breached = today();
    time.forwardTo(clock.instant().plus(Duration.ofDays(10)));
    performed(award, "breach", breached, "UK9-7", today());

    assertThat(clock("breach-notice", award, "stopped").because()).contains(London.say(today()));
    assertThat(performances.of(award)).singleElement().satisfies(p -> {
      assertThat(p.noticeReference()).isEqualTo("UK9-7");
      assertThat(p.publishedOn()).isEqualTo(today());
    });
    assertThat(clock("performance-assessment", award, "running")).as("is another duty").isNotNull();
  }

  @Test
  void have_large_payments_published_after_their_quarter() {
    var award = signed();

    pays(award, "30000", today(), "/amount");
    pays(award, "0", today(), "/amount");
    pays(award, "50000", today().plusDays(1), "/paidOn");
    pays(award, "50000", today().minusDays(30), "/paidOn");
    paid(award, "50000.50", today());
    paid(award, "30000.01", today());

    var quarter = PaymentService.quarterEnd(today());
    assertThat(payments.untold(award)).containsExactly(quarter);
    var due = clock("payments-to-" + quarter, award, "running");
    assertThat(due.period().lastDay()).isEqualTo(quarter.plusDays(29));
    assertThat(due.period().rule().citation()).isEqualTo("Procurement Act 2023 s.70");
    assertThatThrownBy(() -> published(award, quarter.plusMonths(3), today())).hasMessageContaining("No payment of");
    assertThatThrownBy(() -> published(award, quarter, today().minusDays(1)))
        .hasMessageContaining("cannot have been published before");
    published(award, quarter, today());

    assertThat(payments.untold(award)).isEmpty();
    assertThat(payments.of(award)).hasSize(2).allSatisfy(p -> assertThat(p.noticeReference()).isEqualTo("UK17-1"));
    assertThat(clock("payments-to-" + quarter, award, "stopped")).isNotNull();
    assertThat(papers.published(award)).extracting(p -> p.kind()).contains("payments-notice");
    assertThatThrownBy(() -> published(award, quarter, today())).hasMessageContaining("waits to be published");
  }

  @Test
  void ask_nothing_of_a_contract_under_the_old_law() {
    var award = cases.begun("contract-award", "leeds", "a", DIRECT.replace("2026-05-01", "2017-05-01")
        .replace("direct-award", "none"));
    sign(award);

    assertThat(gate.clocks(award)).extracting(ClockView::kind).doesNotContain("performance-assessment");
    assertThat(payments.open(award)).isEmpty();
    assertThat(performances.open(award)).isEmpty();
    performs(award, "breach", today(), null, null, "/resolution");
    pays(award, "50000", today(), "/resolution");
  }

  @Test
  void end_quarters_in_march_june_september_and_december() {
    assertThat(PaymentService.quarterEnd(LocalDate.of(2027, 1, 1))).isEqualTo(LocalDate.of(2027, 3, 31));
    assertThat(PaymentService.quarterEnd(LocalDate.of(2027, 3, 31))).isEqualTo(LocalDate.of(2027, 3, 31));
    assertThat(PaymentService.quarterEnd(LocalDate.of(2027, 5, 31))).isEqualTo(LocalDate.of(2027, 6, 30));
    assertThat(PaymentService.quarterEnd(LocalDate.of(2027, 8, 31))).isEqualTo(LocalDate.of(2027, 9, 30));
    assertThat(PaymentService.quarterEnd(LocalDate.of(2027, 12, 31))).isEqualTo(LocalDate.of(2027, 12, 31));
  }

  private DecisionReference signed() {
    var award = cases.begun("contract-award", "leeds", "a", DIRECT);
    recorded(award, uk5("urgency", true, today()));
    notified(award);
    time.settle();
    time.forwardTo(clock.instant().plus(Duration.ofDays(16)));
    sign(award);
    return award;
  }

  private void sign(DecisionReference award) {
    var fields = new HashMap<String, Object>(Map.of("contractTitle", "Emergency placements", "signatories",
        "Council: Head of Legal\nBarca: Chief Executive", "method", "seal", "documentDigest", DIGEST, "value", 6000000,
        "starts", today().toString(), "ends", today().plusMonths(24).minusDays(1).toString(), "responsiblePost",
        "Head of Commissioning", "indicators", "Placed within a day\nKept to plan\nNo complaint upheld"));
    complete(award, "legal.leeds", "sign-contract", fields);
    time.settle();
  }

  private void notified(DecisionReference award) {
    complete(award, "procurement.leeds", "publish-award-notice", Map.of("noticeReference", "UK6-1", "sentOn",
        today().toString(), "means", "electronic", "summariesSent", true, "conflictsConfirmed", true));
  }

  private static TransparencyCommand uk5(String ground, boolean assessed, LocalDate on) {
    return new TransparencyCommand("a", ground, "The provider failed overnight.", assessed, "UK5-1", on);
  }

  private void recorded(DecisionReference award, TransparencyCommand notice) {
    as("procurement.leeds", () -> transparency.record(award, notice, actors.person()));
  }

  private void refused(DecisionReference award, TransparencyCommand notice, String pointer) {
    assertThatThrownBy(() -> recorded(award, notice))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.pointer()).isEqualTo(pointer));
  }

  private void performed(DecisionReference award, String kind, LocalDate on, String notice, LocalDate published) {
    as("procurement.leeds", () -> performances.record(award,
        new PerformanceCommand("a", kind, on, "Two of three indicators were met.", notice, published),
        actors.person()));
  }

  private void performs(
      DecisionReference award, String kind, LocalDate on, String notice, LocalDate published, String pointer) {
    assertThatThrownBy(() -> performed(award, kind, on, notice, published))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.pointer()).isEqualTo(pointer));
  }

  private void paid(DecisionReference award, String amount, LocalDate on) {
    as("finance.leeds", () -> payments.paid(award, "a", new BigDecimal(amount), on, actors.person()));
  }

  private void pays(DecisionReference award, String amount, LocalDate on, String pointer) {
    assertThatThrownBy(() -> paid(award, amount, on))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.pointer()).isEqualTo(pointer));
  }

  private void published(DecisionReference award, LocalDate quarter, LocalDate on) {
    as("procurement.leeds", () -> payments.published(award, "a", quarter, "UK17-1", on, actors.person()));
  }

  private ClockView clock(String kind, DecisionReference award, String state) {
    return gate.clocks(award).stream().filter(c -> c.kind().equals(kind) && c.state().equals(state)).findFirst()
        .orElseThrow();
  }

  private void complete(DecisionReference award, String who, String form, Map<String, Object> fields) {
    as(who, () -> tasks.complete(award, form, "a", fields));
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

package org.remit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.remit.support.InEffect.DIGEST;

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
import org.remit.engine.OpenTask;
import org.remit.engine.OpenTasks;
import org.remit.engine.Processes;
import org.remit.engine.TimeTravel;
import org.remit.gate.Act;
import org.remit.gate.Gate;
import org.remit.gate.HoldView;
import org.remit.ledger.LedgerReader;
import org.remit.papers.StatutoryPapers;
import org.remit.people.Actors;
import org.remit.proposal.Decisions;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;
import org.remit.support.InEffect;
import org.remit.support.RemitTest;
import org.remit.support.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;

@RemitTest
@DisplayName("A contract in the register, with its code and database,")
class ContractManagementJourneyTest {

  private static final String AWARD = """
      title: Family support
      programme: family-valued
      decisionMaker: { body: officer, post: Director of Children and Families }
      resolutions:
        - { id: a, kind: award-contract, supplier: Barca, what: Family support in two areas,
            value: { total: 60000, annual: 30000, vat: exclusive },
            term: { months: 24, extensions: [%s] },
            procurement: { procedure: quotes, subject: services, lightTouch: true, healthcare: false,
              commenced: %s } }
      staff: [{ resolution: a, transferor: council, transferee: Barca, count: 4, certainty: exact, pension: lgps,
        transfers: false, noTransferReason: nobody wishes to }]
      pension: [{ resolution: a, fund: West Yorkshire Pension Fund, route: admission, body: Barca, open: false }]
      """;

  @Autowired InEffect cases;
  @Autowired ContractManagementService contracts;
  @Autowired ContractReviewService reviews;
  @Autowired TransparencyService transparency;
  @Autowired StatutoryPapers papers;
  @Autowired ContractAwardService awards;
  @Autowired ContractRegister register;
  @Autowired Decisions decisions;
  @Autowired OpenTasks tasks;
  @Autowired Processes processes;
  @Autowired TimeTravel time;
  @Autowired Gate gate;
  @Autowired LedgerReader ledger;
  @Autowired Actors actors;
  @Autowired Clock clock;

  @AfterEach
  void backToThePresent() {
    time.backToThePresent();
  }

  @Test
  void says_by_when_what_follows_it_is_begun_early_enough_for_a_new_decision() {
    var award = signed("", "2017-05-01");
    var contract = register.of(award).get(0);

    assertThat(processes.isRunning("contract-management", award)).isTrue();
    assertThat(contract.decideBy()).as("a new procurement with its decision, call-in and award takes months")
        .isBetween(contract.starts().plusMonths(3), contract.ends().minusMonths(2));
    assertThat(register.published(null)).filteredOn(c -> c.reference().equals(contract.number())).singleElement()
        .satisfies(c -> assertThat(c.decideBy()).isEqualTo(contract.decideBy()));
    assertThat(waiting(award)).doesNotContain("Task_DecideWhatFollows");

    forwardTo(contract.decideBy());

    assertThat(waiting(award)).contains("Task_DecideWhatFollows");
    assertThat(contracts.aboutTheEnd(award, "a"))
        .contains("Barca", London.say(contract.ends()), "no further extension");
  }

  @Test
  void is_retendered_with_everything_already_known_filled_in() {
    var award = signed("12", "2017-05-01");
    var contract = register.of(award).get(0);
    forwardTo(contract.decideBy());
    settle(award, "retender");

    var retender = decisions.get(register.of(award).get(0).followUpDecision());
    assertThat(retender.title()).isEqualTo("Retender: Family support");
    assertThat(retender.parent()).as("it carries out no other decision").isNull();
    assertThat(retender.author()).isEqualTo("commissioning-officer.leeds");
    var proposal = retender.proposal();
    assertThat(proposal.programme()).isEqualTo("family-valued");
    assertThat(proposal.contracts()).singleElement().satisfies(existing -> {
      assertThat(existing.id()).isEqualTo(contract.number());
      assertThat(existing.supplier().value()).isEqualTo("Barca");
      assertThat(existing.ends().value()).isEqualTo(contract.ends());
      assertThat(existing.extensionsLeft().value()).isEqualTo(1);
    });
    assertThat(proposal.resolutions()).singleElement().satisfies(asked -> {
      assertThat(asked.kind()).isEqualTo("approve-procurement");
      assertThat(asked.what().value()).isEqualTo("Family support in two areas");
      assertThat(asked.value().total().value()).isEqualByComparingTo("60000");
      assertThat(asked.term().months().value()).isEqualTo(24);
      assertThat(asked.term().from().value()).isEqualTo(contract.ends().plusDays(1));
      assertThat(asked.term().extensions()).containsExactly(12);
      assertThat(asked.procurement().lightTouch().value()).isTrue();
      assertThat(asked.procurement().procedure().isUnknown()).as("which procedure, the day decides").isTrue();
    });
    assertThat(proposal.staff()).singleElement().satisfies(staff -> {
      assertThat(staff.transferor().value()).as("the outgoing supplier").isEqualTo("contractor");
      assertThat(staff.count().value()).isEqualTo(4);
      assertThat(staff.transfers().isUnknown()).as("what was so then is not known to be so now").isTrue();
      assertThat(staff.on().value()).isEqualTo(contract.ends().plusDays(1));
    });
    assertThat(proposal.pension()).singleElement()
        .satisfies(pension -> assertThat(pension.fund().value()).isEqualTo("West Yorkshire Pension Fund"));
    assertThat(gate.openHolds(retender.reference(), "a", Act.PUBLISH_TENDER)).extracting(HoldView::kind)
        .contains("not-decided", "transfer-scope", "pension-route", "social-value");
    assertThat(waiting(award)).doesNotContain("Task_DecideWhatFollows");
  }

  @Test
  void is_extended_only_as_it_provided_for() {
    var never = signed("", "2017-05-01");
    var once = signed("12", "2017-05-01");
    forwardTo(register.of(never).get(0).decideBy());
    assertThatThrownBy(() -> settle(never, "extend"))
        .isInstanceOfSatisfying(Refused.class, r -> {
          assertThat(r.pointer()).isEqualTo("/outcome");
          assertThat(r.rule()).as("the law it was procured under").isEqualTo("PCR 2015 reg 72(1)(a)");
        })
        .hasMessageContaining("never provided for an extension: what follows it on")
        .hasMessageContaining("a new procurement, provision by the council itself, or nothing");
    assertThat(waiting(never)).as("the task stays").contains("Task_DecideWhatFollows");

    forwardTo(register.of(once).get(0).decideBy());
    settle(once, "extend");

    var extension = decisions.childrenOf(once).get(0);
    assertThat(extension.proposal().resolutions()).singleElement().satisfies(asked -> {
      assertThat(asked.kind()).isEqualTo("extend-contract");
      assertThat(asked.contract()).isEqualTo(register.of(once).get(0).number());
      assertThat(asked.term().months().value()).isEqualTo(12);
    });
    assertThat(gate.openHolds(extension.reference(), "a", Act.SIGN)).extracting(HoldView::kind)
        .contains("not-decided", "modification-not-tested");
    assertThat(gate.openHolds(extension.reference(), "a", Act.SIGN))
        .filteredOn(hold -> hold.kind().equals("modification-not-tested")).singleElement()
        .extracting(HoldView::rule).as("the law that the contract stays under").isEqualTo("PCR 2015 reg 72");
  }

  @Test
  void is_over_after_its_last_day_and_under_the_old_law_without_a_notice() {
    var award = signed("", "2017-05-01");
    forwardTo(register.of(award).get(0).ends());
    settle(award, "lapse");
    assertThat(register.of(award).get(0).endedOn()).isNull();

    forwardTo(register.of(award).get(0).ends().plusDays(1));

    assertThat(register.of(award).get(0).endedOn()).isEqualTo(register.of(award).get(0).ends());
    assertThat(processes.isRunning("contract-management", award)).isFalse();
  }

  @Test
  void under_the_procurement_act_has_its_end_told_within_thirty_days() {
    var award = cases.begun("contract-award", "leeds", "a", AWARD.formatted("", "2026-05-01")
        .replace("total: 60000", "total: 900000").replace("annual: 30000", "annual: 450000")
        .replace("quotes", "direct-award"));
    as("procurement.leeds", () -> transparency.record(award, new TransparencyCommand("a", "urgency",
        "The provider failed overnight.", true, "UK5-1", today()), actors.person()));
    complete(award, "procurement.leeds", "publish-award-notice", Map.of("noticeReference", "UK6-1", "sentOn",
        today().toString(), "means", "electronic", "summariesSent", true, "conflictsConfirmed", true));
    time.settle();
    sign(award, 900000);
    var contract = register.of(award).get(0);
    forwardTo(contract.ends().plusDays(1));

    assertThat(gate.clocks(award)).filteredOn(c -> c.kind().equals("contract-end-notice")).singleElement()
        .satisfies(c -> assertThat(c.period().lastDay()).isEqualTo(contract.ends().plusDays(29)));
    assertThat(contracts.endNoticeInWords(award, "a")).contains("UK11", "s.80", "by expiry");
    assertThat(tasks.of(award)).filteredOn(t -> t.key().equals("Task_PublishEndNotice")).singleElement()
        .satisfies(t -> assertThat(London.date(t.due())).isEqualTo(contract.ends().plusDays(29)));
    assertThatThrownBy(() -> complete(award, "procurement.leeds", "publish-end-notice",
        Map.of("noticeReference", "UK11-1", "publishedOn", today().plusDays(1).toString())))
        .hasMessageContaining("has not come");
    complete(award, "procurement.leeds", "publish-end-notice",
        Map.of("noticeReference", "UK11-1", "publishedOn", today().toString()));
    time.settle();

    assertThat(processes.isRunning("contract-management", award)).isFalse();
    assertThat(register.of(award).get(0).endNotice()).isEqualTo("UK11-1");
    assertThat(papers.published(award)).extracting(p -> p.kind()).contains("contract-termination-notice");
  }

  @Test
  void that_fails_is_given_notice_and_brought_in_house_with_the_same_gates_for_staff_and_pensions() {
    var award = signed("", "2017-05-01");
    var ends = register.of(award).get(0).ends();
    refused(award, "procurement.leeds", "breach", today(), today().plusDays(30), "is for");
    refused(award, "legal.leeds", "temper", today(), today().plusDays(30), "excluded-supplier");
    refused(award, "legal.leeds", "breach", today().plusDays(1), today().plusDays(30), "has not come");
    refused(award, "legal.leeds", "breach", today(), today().minusDays(1), "cannot end before it was given notice");
    refused(award, "legal.leeds", "breach", today(), ends, "without any notice");
    refused(award, "legal.leeds", "break", today(), today().plusDays(30), "names no day on which it may be broken");
    assertThat(waiting(award)).doesNotContain("Task_DecideWhatFollows");

    terminate(award, "legal.leeds", "breach", today(), today().plusDays(90));
    time.settle();

    assertThat(register.of(award).get(0).ends()).isEqualTo(today().plusDays(90));
    assertThat(ledger.entries(award)).filteredOn(e -> e.kind().equals("contract-terminated")).hasSize(1);
    assertThat(waiting(award)).as("what follows is settled at once").contains("Task_DecideWhatFollows");
    settle(award, "in-house");
    var inHouse = decisions.get(register.of(award).get(0).followUpDecision());
    assertThat(inHouse.proposal().staff()).singleElement().satisfies(staff -> {
      assertThat(staff.transferor().value()).isEqualTo("contractor");
      assertThat(staff.transferee().value()).isEqualTo("council");
    });
    assertThat(gate.openHolds(inHouse.reference(), "a", Act.START)).extracting(HoldView::kind)
        .contains("not-decided", "tupe-measures", "tupe-informed", "tupe-consulted", "tupe-liability-information",
            "pension-protection");
    assertThat(gate.holds(inHouse.reference())).extracting(HoldView::kind)
        .as("nobody signs with itself").doesNotContain("contract-not-signed", "standstill", "award-notice-missing");
    refused(award, "legal.leeds", "breach", today(), today().plusDays(30), "was given notice already");
    forwardTo(today().plusDays(91));
    assertThat(register.of(award).get(0).endedOn()).isEqualTo(register.of(award).get(0).ends());
  }

  @Test
  void is_reviewed_early_enough_for_a_key_decision_to_follow_from_it() {
    var award = cases.begun("contract-award", "leeds", "a", AWARD.formatted("", "2017-05-01"));
    var first = today().plusMonths(10);
    var second = today().plusMonths(18);
    sign(award, 60000, "", first + "\n" + second);

    assertThat(waiting(award)).as("ten months ahead").doesNotContain("Task_ReviewContract");
    assertThat(reviews.asksFrom(award, "a").map(London::date).orElseThrow())
        .as("28 clear days of a key decision's notice lie between").isBefore(first.minusDays(35)).isAfter(today());
    forwardTo(London.date(reviews.asksFrom(award, "a").orElseThrow()));

    assertThat(tasks.of(award)).filteredOn(t -> t.key().equals("Task_ReviewContract")).singleElement()
        .satisfies(t -> assertThat(London.date(t.due())).isEqualTo(first));
    assertThat(reviews.inWords(award, "a")).contains("Barca", London.say(first));
    assertThatThrownBy(() -> complete(award, "commissioning-officer.leeds", "review-contract",
        Map.of("outcome", "vary", "findings", " "))).hasMessageContaining("what the review found");
    complete(award, "commissioning-officer.leeds", "review-contract",
        Map.of("outcome", "vary", "findings", "Fewer families are reached than agreed."));
    time.settle();

    var variation = decisions.get(reviews.of(award).get(0).proposed());
    assertThat(variation.parent()).isEqualTo(award);
    assertThat(variation.proposal().resolutions()).singleElement().satisfies(asked -> {
      assertThat(asked.kind()).isEqualTo("vary-contract");
      assertThat(asked.contract()).isEqualTo(register.of(award).get(0).number());
      assertThat(asked.supplier().value()).isEqualTo("Barca");
    });
    assertThat(gate.openHolds(variation.reference(), "a", Act.SIGN)).extracting(HoldView::kind)
        .contains("not-decided", "modification-not-tested");
    assertThat(waiting(award)).as("the second is far ahead").doesNotContain("Task_ReviewContract");

    forwardTo(London.date(reviews.asksFrom(award, "a").orElseThrow()));
    complete(award, "commissioning-officer.leeds", "review-contract",
        Map.of("outcome", "goes-on", "findings", "As agreed."));
    time.settle();
    assertThat(reviews.of(award)).extracting(ContractReviewView::reviewDate).containsExactly(first, second);
    assertThat(reviews.asksFrom(award, "a")).as("none is left").isEmpty();
    assertThatThrownBy(() -> as("commissioning-officer.leeds", () -> reviews.reviewed(award, "a", "end", "Again.")))
        .hasMessageContaining("No review of");
    assertThat(waiting(award)).doesNotContain("Task_ReviewContract");
  }

  @Test
  void is_not_reviewed_after_the_day_to_which_notice_has_brought_its_end() {
    var award = cases.begun("contract-award", "leeds", "a", AWARD.formatted("", "2017-05-01"));
    sign(award, 60000, "", today().plusMonths(18).toString());

    terminate(award, "legal.leeds", "breach", today(), today().plusDays(90));
    time.settle();

    assertThat(reviews.asksFrom(award, "a")).isEmpty();
    assertThat(waiting(award)).doesNotContain("Task_ReviewContract").contains("Task_DecideWhatFollows");
  }

  private DecisionReference signed(String extensions, String commenced) {
    var award = cases.begun("contract-award", "leeds", "a", AWARD.formatted(extensions, commenced));
    sign(award, 60000, extensions);
    return award;
  }

  private void sign(DecisionReference award, int value) {
    sign(award, value, "");
  }

  private void sign(DecisionReference award, int value, String extensions) {
    sign(award, value, extensions, "");
  }

  private void sign(DecisionReference award, int value, String extensions, String reviewDates) {
    var fields = new HashMap<String, Object>(Map.of("contractTitle", "Family support", "signatories",
        "Council: Head of Legal\nBarca: Chief Executive", "method", "seal", "documentDigest", DIGEST, "value", value,
        "starts", today().toString(), "ends", today().plusMonths(24).minusDays(1).toString(), "responsiblePost",
        "Head of Commissioning"));
    if (!extensions.isEmpty()) fields.put("extensions", extensions);
    if (!reviewDates.isEmpty()) fields.put("reviewDates", reviewDates);
    complete(award, "legal.leeds", "sign-contract", fields);
    time.settle();
  }

  private void settle(DecisionReference award, String what) {
    complete(award, "commissioning-officer.leeds", "decide-what-follows",
        Map.of("outcome", what, "reasons", "As the review found."));
    time.settle();
  }

  private void terminate(DecisionReference award, String who, String ground, LocalDate given, LocalDate endsOn) {
    as(who, () -> contracts.terminate(award, "a", ground, given, endsOn, "Clause 41.", actors.person()));
  }

  private void refused(DecisionReference award, String who, String ground, LocalDate given, LocalDate endsOn,
      String words) {
    assertThatThrownBy(() -> terminate(award, who, ground, given, endsOn)).isInstanceOf(Refused.class)
        .hasMessageContaining(words);
  }

  private List<String> waiting(DecisionReference award) {
    return tasks.of(award).stream().map(OpenTask::key).toList();
  }

  private void forwardTo(LocalDate day) {
    var at = London.startOf(day).plus(Duration.ofHours(9));
    if (at.isAfter(clock.instant())) time.forwardTo(at);
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

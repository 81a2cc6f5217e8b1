package org.remit.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.remit.calendar.CountedDay;
import org.remit.calendar.London;
import org.remit.engine.OpenTasks;
import org.remit.engine.Processes;
import org.remit.engine.TimeTravel;
import org.remit.gate.Act;
import org.remit.gate.Gate;
import org.remit.gate.HoldView;
import org.remit.papers.StatutoryPapers;
import org.remit.people.Actors;
import org.remit.procurement.ProcurementService.Evaluation;
import org.remit.proposal.DecisionView;
import org.remit.proposal.Decisions;
import org.remit.proposal.FactsCommand;
import org.remit.proposal.Progress;
import org.remit.proposal.ProposalService;
import org.remit.proposal.Stage;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;
import org.remit.routing.TenderPeriods;
import org.remit.support.InEffect;
import org.remit.support.RemitTest;
import org.remit.support.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@RemitTest
@DisplayName("A procurement, with its code and database")
class ProcurementJourneyTest {

  static final String APPROVED = """
      title: Services for adopted children
      programme: adoption
      decisionMaker: { body: cabinet }
      report: { of: { post: Head of Children's Social Care }, date: 2017-11-01 }
      partners: [{ authority: liverpool }, { authority: wirral }]
      resolutions:
        - { id: "2", kind: approve-procurement, value: { total: 800000, vat: exclusive },
            term: { months: 24, breaks: [usual] },
            procurement: { lightTouch: true, healthcare: false, commenced: 2017-12-01,
              providerLimits: [not for profit] } }
        - { id: "3", kind: delegate, to: { post: Head of Children's Social Care },
            consulting: [{ post: Cabinet Member }],
            purpose: award the contract }
      """;

  static final String NOT_LIGHT_TOUCH = APPROVED.replace("lightTouch: true", "lightTouch: false");

  @Autowired InEffect cases;
  @Autowired ProcurementService procurements;
  @Autowired AbandonmentService abandonments;
  @Autowired NewProcurementService anew;
  @Autowired ClarificationService clarifications;
  @Autowired EngagementService engagement;
  @Autowired PartnerDecisionService partners;
  @Autowired Decisions decisions;
  @Autowired ProposalService proposals;
  @Autowired JdbcTemplate database;
  @Autowired OpenTasks tasks;
  @Autowired Processes processes;
  @Autowired TimeTravel time;
  @Autowired Gate gate;
  @Autowired StatutoryPapers papers;
  @Autowired Actors actors;
  @Autowired Clock clock;
  @Autowired Progress progress;
  @Autowired TransactionTemplate transaction;

  @Test
  void ends_with_an_award_that_is_a_decision_of_its_own() {
    var parent = evaluated();
    var recommendation = recommendation("Barca", 750000);
    assertThatThrownBy(() -> complete(parent, "recommend-award", recommendation("Homestart", 750000)))
        .hasMessageContaining("is not among those who tendered");
    assertThatThrownBy(() -> complete(parent, "recommend-award", recommendation("Action for Families", 750000)))
        .hasMessageContaining("scored higher");
    complete(parent, "recommend-award", recommendation);
    time.settle();

    assertThat(processes.isRunning("procurement", parent)).isFalse();
    var award = decisions.childrenOf(parent).get(0);
    assertThat(award.parent()).isEqualTo(parent);
    assertThat(award.parentResolution()).isEqualTo("2");
    assertThat(award.author()).isEqualTo("procurement.sefton");
    assertThat(award.proposal().decisionMaker().body().value()).isEqualTo("officer");
    assertThat(award.proposal().decisionMaker().post().value()).isEqualTo("Head of Children's Social Care");
    assertThat(award.proposal().resolutions()).singleElement().satisfies(resolution -> {
      assertThat(resolution.kind()).isEqualTo("award-contract");
      assertThat(resolution.supplier().value()).isEqualTo("Barca");
      assertThat(resolution.value().total().value()).isEqualByComparingTo("750000");
      assertThat(resolution.procurement().procedure().value()).isEqualTo("open");
      assertThat(resolution.procurement().providerLimits()).containsExactly("not for profit");
    });
    assertThat(award.proposal().programme()).isEqualTo("adoption");
    assertThat(gate.openHolds(award.reference(), "a", Act.SIGN)).extracting(HoldView::kind)
        .contains("not-decided", "award-notice-missing", "standstill", "partner-decision");
    assertThat(procurements.find(parent, "2").orElseThrow().lots().get(0).award()).isEqualTo(award.reference());
  }

  @Test
  void goes_back_to_cabinet_when_the_award_exceeds_what_was_approved() {
    var parent = evaluated();
    complete(parent, "recommend-award", recommendation("Barca", 900000));
    time.settle();

    assertThat(decisions.childrenOf(parent).get(0).proposal().decisionMaker().body().value()).isEqualTo("cabinet");
  }

  @Test
  void holds_the_award_until_every_partner_has_decided_with_effect() {
    var parent = evaluated();
    partner(parent, "liverpool", today());
    complete(parent, "recommend-award", recommendation("Barca", 750000));
    time.settle();
    var award = decisions.childrenOf(parent).get(0).reference();

    assertThat(partnerHold(award)).contains("wirral").doesNotContain("liverpool");
    partner(award, "Wirral", today().plusDays(5));
    assertThat(partnerHold(award)).contains("It runs until");
    time.forwardTo(clock.instant().plus(Duration.ofDays(5)));

    assertThat(gate.isOpen(award, "a", "partner-decision")).isFalse();
  }

  @Test
  void waits_for_a_partner_that_joins_while_the_days_of_the_others_run() {
    var award = proposedAward();
    for (var council : List.of("liverpool", "wirral")) partner(award, council, today().plusDays(5));
    knowsleyJoins(award);
    assertThat(partnerHold(award)).contains("knowsley").doesNotContain("liverpool");

    time.forwardTo(clock.instant().plus(Duration.ofDays(6)));
    assertThat(partnerHold(award)).contains("knowsley");
    partner(award, "knowsley", today().plusDays(2));
    assertThat(partnerHold(award)).contains("It runs until " + London.say(today().plusDays(1)));
    time.forwardTo(clock.instant().plus(Duration.ofDays(2)));

    assertThat(gate.isOpen(award, "a", "partner-decision")).isFalse();
  }

  @Test
  void waits_for_a_partner_that_joins_when_the_others_were_all_clear_and_then_for_its_day_alone() {
    var award = proposedAward();
    for (var council : List.of("liverpool", "wirral")) partner(award, council, today().plusDays(1));
    time.forwardTo(clock.instant().plus(Duration.ofDays(1)));
    var clear = clock.instant();
    assertThat(gate.isOpen(award, "a", "partner-decision")).isFalse();
    time.forwardTo(clock.instant().plus(Duration.ofDays(1)));

    knowsleyJoins(award);
    assertThat(partnerHold(award)).contains("knowsley");
    partner(award, "knowsley", today().plusDays(2));
    assertThat(partnerHold(award)).contains("It runs until");
    time.forwardTo(clock.instant().plus(Duration.ofDays(2)));

    assertThat(gate.isOpen(award, "a", "partner-decision")).isFalse();
    assertThat(gate.forbadeAt(clear, award, Act.SIGN)).extracting(HoldView::kind).doesNotContain("partner-decision");
  }

  @Test
  void keeps_the_day_from_which_a_partners_decision_counts_when_the_facts_change() {
    var award = proposedAward();
    partner(award, "liverpool", today());
    as("procurement.sefton", () -> partners.record(award, new PartnerDecisionCommand("wirral", "Minute 5",
        today().minusDays(9), today().minusDays(5), "Minutes, page 3"), actors.person()));
    countsFrom(award, "wirral", today().minusDays(5));

    changesTheFacts(award, "/programme", TextNode.valueOf("Another programme"));

    assertThat(gate.clockOf(award, "a", "partner-decision").orElseThrow().period().days())
        .filteredOn(day -> day.why().contains("wirral")).extracting(CountedDay::date)
        .containsExactly(today().minusDays(5));
    assertThat(partners.toBeConfirmed(award)).isEmpty();
  }

  /** As entries are kept that were made before a late one counted from its own day. */
  private void countsFrom(DecisionReference decision, String council, LocalDate day) {
    transaction.executeWithoutResult(each -> {
      database.queryForObject("select set_config('remit.ledger_written_in', pg_current_xact_id()::text, true)",
          String.class);
      database.update("update remit.partner_decision set counts_from = ? where decision = ? and partner = ?", day,
          decision.value(), council);
    });
  }

  private DecisionReference proposedAward() {
    var parent = evaluated();
    complete(parent, "recommend-award", recommendation("Barca", 750000));
    time.settle();
    return decisions.childrenOf(parent).get(0).reference();
  }

  private void knowsleyJoins(DecisionReference award) {
    var all = JsonNodeFactory.instance.arrayNode();
    for (var council : List.of("liverpool", "wirral", "knowsley")) all.addObject().put("authority", council);
    changesTheFacts(award, "/partners", all);
  }

  private void changesTheFacts(DecisionReference decision, String pointer, JsonNode value) {
    as("procurement.sefton", () -> proposals.changeFacts(decision,
        new FactsCommand(Map.of(pointer, value), "letter", "It was agreed."), actors.person()));
  }

  @Test
  void takes_partners_decisions_by_evidence_once_and_from_partners_only() {
    var parent = cases.proposed("sefton", APPROVED);

    assertThatThrownBy(() -> partner(parent, "knowsley", today())).hasMessageContaining("is no partner");
    assertThatThrownBy(() -> as("legal.sefton", () -> partners.record(parent,
            new PartnerDecisionCommand("liverpool", "L1", today(), today(), " "), actors.person())))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.pointer()).isEqualTo("/evidence"));
    assertThatThrownBy(() -> as("legal.leeds", () -> partners.record(parent,
            new PartnerDecisionCommand("liverpool", "L1", today(), today(), "minute"), actors.person())))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).isEqualTo("authority"));
    partner(parent, "liverpool", today());
    assertThatThrownBy(() -> partner(parent, "Liverpool", today())).hasMessageContaining("recorded already");
  }

  @Test
  void holds_a_partner_whose_rules_are_known_to_its_own_call_in() {
    var led = cases.proposed("sefton", APPROVED.replace("wirral", "leeds"));
    assertThatThrownBy(() -> partner(led, "Leeds", today())).isInstanceOfSatisfying(Refused.class,
        r -> assertThat(r.pointer()).isEqualTo("/effective")).hasMessageContaining("may be called in and has effect");

    as("procurement.sefton", () -> partners.record(led, new PartnerDecisionCommand("leeds", "Minute 5", today(),
        today(), "The minute says that call-in was waived", true), actors.person()));
    assertThat(partners.of(led)).hasSize(1);
  }

  @Test
  void takes_no_partners_decision_of_another_age_nor_evidence_without_a_word() {
    var parent = cases.proposed("sefton", APPROVED);
    var since = decisions.get(parent).reportedOn().minusYears(2);

    for (var old : List.of(since.minusYears(10), since.minusDays(1))) {
      assertThatThrownBy(() -> as("legal.sefton", () -> partners.record(parent,
              new PartnerDecisionCommand("liverpool", "L1", old, today(), "Minutes, page 3"), actors.person())))
          .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.pointer()).isEqualTo("/taken"))
          .hasMessageContaining("more than two years before this decision");
    }
    for (var nothing : List.of(".", "12345", "-- --", "x")) {
      assertThatThrownBy(() -> as("legal.sefton", () -> partners.record(parent,
              new PartnerDecisionCommand("liverpool", "L1", today(), today(), nothing), actors.person())))
          .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.pointer()).isEqualTo("/evidence"));
    }
    assertThat(partners.of(parent)).isEmpty();
    as("legal.sefton", () -> partners.record(parent,
        new PartnerDecisionCommand("liverpool", "L1", since, today(), "Minutes, page 3"), actors.person()));
    assertThat(partners.of(parent)).hasSize(1);
  }

  @Test
  void publishes_no_tender_before_it_has_effect() {
    var parent = cases.agreed(cases.proposed("sefton", APPROVED));
    procurements.open(parent, "2");

    assertThatThrownBy(() -> as("procurement.sefton", () -> procurements.publishTender(parent, "2",
            new ProcurementService.Tender("open", "N1", today().plusDays(30), List.of(), null,
                List.of(), List.of("not for profit"), true, "Weighed.", null, null, null,
                ProcurementService.NoticeFacts.NOTHING))))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).isEqualTo("call-in-window"));
  }

  @Test
  void carries_the_limits_on_providers_into_the_tender() {
    var parent = cases.begun("procurement", "sefton", "2", APPROVED);

    assertThatThrownBy(() -> complete(parent, "publish-tender", tender("")))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.pointer()).isEqualTo("/providerLimits"))
        .hasMessageContaining("'not for profit'");
  }

  @Test
  void is_not_put_out_to_tender_before_social_value_was_considered() {
    var parent = cases.begun("procurement", "sefton", "2", APPROVED);
    var tender = tender("not for profit");
    tender.remove("socialValue");

    assertThatThrownBy(() -> complete(parent, "publish-tender", tender))
        .isInstanceOfSatisfying(Refused.class, r -> {
          assertThat(r.hold()).isEqualTo("social-value");
          assertThat(r.rule()).contains("Social Value) Act 2012");
        });
    complete(parent, "publish-tender", tender("not for profit"));
    assertThat(gate.holds(parent)).filteredOn(h -> h.kind().equals("social-value")).singleElement()
        .extracting(HoldView::ended).isEqualTo("met");
  }

  @Test
  void of_goods_asks_nobody_about_social_value() {
    var parent = cases.proposed("sefton", APPROVED.replace("{ lightTouch", "{ subject: goods, lightTouch"));
    assertThat(gate.openHolds(parent, "2", Act.PUBLISH_TENDER)).extracting(HoldView::kind)
        .doesNotContain("social-value");
  }

  @Test
  void has_questions_answered_to_every_tenderer_while_tenders_may_come_in() {
    var parent = cases.begun("procurement", "sefton", "2", APPROVED);
    assertThat(clarifications.open(parent)).isEmpty();
    assertThatThrownBy(() -> answered(parent, today())).hasMessageContaining("No tender of resolution 2");
    complete(parent, "publish-tender", tender("not for profit"));

    assertThat(clarifications.open(parent)).containsExactly("2");
    assertThatThrownBy(() -> answered(parent, today().minusDays(1))).hasMessageContaining("reaches nobody");
    assertThatThrownBy(() -> answered(parent, today().plusDays(1))).hasMessageContaining("has not come");
    answered(parent, today());
    time.forwardTo(clock.instant().plus(Duration.ofDays(32)));
    assertThatThrownBy(() -> answered(parent, today())).hasMessageContaining("Tenders could come in from");
    assertThat(clarifications.of(parent)).singleElement()
        .satisfies(c -> assertThat(c.question() + " " + c.answer()).isEqualTo("May we bid for half? No."));
  }

  private void answered(DecisionReference parent, LocalDate on) {
    as("procurement.sefton", () -> clarifications.answered(parent, "2", "May we bid for half?", "No.", on,
        actors.person()));
  }

  @Test
  void evaluates_no_tender_before_the_deadline_has_passed() {
    var parent = cases.begun("procurement", "sefton", "2", APPROVED);
    complete(parent, "publish-tender", tender("not for profit"));

    assertThatThrownBy(() -> as("procurement.sefton", () -> procurements.evaluate(parent, "2", "whole",
            new Evaluation(true, List.of("Quality: 100"), List.of("Barca: 80"), null))))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).isEqualTo("tender-deadline"));
  }

  @Test
  void is_abandoned_with_notice_and_reasons() {
    var parent = cases.begun("procurement", "sefton", "2", APPROVED);
    complete(parent, "publish-tender", tender("not for profit"));
    time.forwardTo(clock.instant().plus(Duration.ofDays(32)));
    complete(parent, "evaluate-tenders",
        Map.of("outcome", "none", "criteria", "Quality: 60%\nPrice: 40%", "reasons", "Nobody tendered."));
    time.settle();
    complete(parent, "abandon-procurement", Map.of("noticeReference", "2018/S 9-9", "reasons", "Nobody tendered."));
    time.settle();

    assertThat(processes.isRunning("procurement", parent)).isFalse();
    assertThat(decisions.childrenOf(parent)).isEmpty();
    assertThat(procurements.find(parent, "2").orElseThrow().lots())
        .extracting(LotView::state).containsExactly("abandoned");
  }

  @Test
  void says_by_which_notice_its_end_is_told() {
    var parent = cases.begun("procurement", "sefton", "2", APPROVED.replace("2017-12-01", "2026-12-01"));
    complete(parent, "publish-tender", assessed(tender("not for profit")));

    assertThat(procurements.abandonmentNotice(parent, "2")).contains("UK12", "Procurement Act 2023 s.55");
    time.forwardTo(clock.instant().plus(Duration.ofDays(32)));
    complete(parent, "evaluate-tenders", Map.of("outcome", "none", "criteria", "Quality: 60%\nPrice: 40%", "reasons",
        "Nobody tendered."));
    time.settle();
    complete(parent, "abandon-procurement", Map.of("noticeReference", "UK12-1", "reasons", "Nobody tendered."));
    assertThat(papers.published(parent)).extracting(p -> p.kind()).contains("procurement-termination-notice");
    var before = cases.begun("procurement", "sefton", "2", APPROVED);
    complete(before, "publish-tender", tender("not for profit"));
    assertThat(procurements.abandonmentNotice(before, "2")).contains("reg 55");
  }

  @Test
  void refuses_weights_and_scores_that_do_not_add_up_with_what_would_and_the_task_stays() {
    var parent = cases.begun("procurement", "sefton", "2", APPROVED);
    complete(parent, "publish-tender", tender("not for profit"));
    time.forwardTo(clock.instant().plus(Duration.ofDays(32)));

    refused(parent, "Quality: 60%\nPrice: 30%", "Barca: 52 + 30 = 82", "/criteria", "add up to 90, not to 100");
    refused(parent, "Quality\nPrice: 40%", "Barca: 82", "/criteria", "write 'Quality: 60%'");
    refused(parent, "Quality: 60%\nQuality: 40%", "Barca: 82", "/criteria", "stands there twice");
    refused(parent, "", "Barca: 82", "/criteria", "Enter the criteria");
    var published = "Quality: 60%\nPrice: 40%";
    refused(parent, published, "Barca: 52 + 30.5 = 83", "/tenders", "52 + 30.5 is 82.5, not 83");
    refused(parent, published, "Barca: 82.5", "/tenders", "1 of the 2 scores: give its points for each criterion");
    refused(parent, published, "Barca: 61 + 30 = 91", "/tenders", "61 for Quality, which counts 60 at most");
    refused(parent, published, "Barca: -1 + 30 = 29", "/tenders", "gives no score");
    refused(parent, published, "Barca: 1 + 2\nbarca: 1 + 2", "/tenders", "stands there twice");
    refused(parent, published, "", "/tenders", "Enter each tender");
    assertThat(procurements.find(parent, "2").orElseThrow().lots()).extracting(LotView::state)
        .containsExactly("out to tender");
    assertThat(tasks.of(parent)).extracting(t -> t.key()).contains("Task_EvaluateTenders");
  }

  @Test
  void scores_by_the_criteria_that_the_tender_published_and_no_others() {
    var parent = cases.begun("procurement", "sefton", "2", APPROVED);
    var tender = tender("not for profit");
    tender.put("criteria", "Quality: 70%\nPrice: 30%");
    complete(parent, "publish-tender", tender);
    time.forwardTo(clock.instant().plus(Duration.ofDays(32)));

    refused(parent, "Quality: 60%\nPrice: 40%", "Barca: 52 + 30", "/criteria",
        "The tender published Quality: 70%, Price: 30%");
    complete(parent, "evaluate-tenders", Map.of("outcome", "recommend", "tenders", "Barca: 65 + 20.5"));

    assertThat(procurements.find(parent, "2").orElseThrow().lots().get(0).scores()).singleElement()
        .satisfies(score -> assertThat(score.score()).isEqualByComparingTo("85.5"));
  }

  @Test
  void awards_each_lot_on_its_own_and_several_to_one_provider() {
    var parent = outToTenderInLots(null);
    score(parent, "1", "Barca: 52 + 30.5\nHomestart: 40 + 30");
    score(parent, "2", "Barca: 50 + 20\nHomestart: 30 + 30");
    complete(parent, "evaluate-tenders lot 3", Map.of("outcome", "none", "criteria", "Quality: 60%\nPrice: 40%",
        "reasons", "Nobody tendered."));
    time.settle();
    recommended(parent, "1", "Barca", 300000);
    assertThatThrownBy(() -> complete(parent, "recommend-award lot 2", recommendation("Nobody Known", 200000)))
        .hasMessageContaining("is not among those who tendered for lot 2, West: Barca, Homestart");
    recommended(parent, "2", "Barca", 200000);
    assertThat(processes.isRunning("procurement", parent)).as("lot 3 is not settled").isTrue();
    complete(parent, "abandon-procurement", Map.of("noticeReference", "N-3", "reasons", "Nobody tendered."));
    time.settle();

    assertThat(processes.isRunning("procurement", parent)).isFalse();
    assertThat(decisions.childrenOf(parent)).hasSize(2).allSatisfy(award -> {
      assertThat(award.proposal().resolutions().get(0).supplier().value()).isEqualTo("Barca");
      assertThat(award.proposal().decisionMaker().body().value()).isEqualTo("officer");
    });
    assertThat(decisions.childrenOf(parent)).extracting(d -> d.title())
        .containsExactlyInAnyOrder("Award of contract: Services for adopted children, lot 1, East",
            "Award of contract: Services for adopted children, lot 2, West");
    assertThat(procurements.find(parent, "2").orElseThrow().lots()).extracting(LotView::state)
        .containsExactly("an award is proposed", "an award is proposed", "abandoned");
  }

  @Test
  void adds_up_what_its_lots_cost_before_a_delegate_may_award_the_next() {
    var parent = outToTenderInLots(null);
    score(parent, "1", "Barca: 52 + 30.5");
    score(parent, "2", "Homestart: 30 + 30");
    recommended(parent, "1", "Barca", 600000);
    recommended(parent, "2", "Homestart", 300000);

    assertThat(decisions.childrenOf(parent)).extracting(d -> d.proposal().decisionMaker().body().value())
        .as("£900,000 together is more than the £800,000 that Cabinet approved")
        .containsExactlyInAnyOrder("officer", "cabinet");
  }

  @Test
  void gives_one_provider_no_more_lots_than_the_tender_said() {
    var parent = outToTenderInLots(1);
    score(parent, "1", "Barca: 52 + 30.5\nHomestart: 40 + 30");
    score(parent, "2", "Barca: 50 + 20\nHomestart: 30 + 30");
    recommended(parent, "1", "Barca", 300000);

    assertThatThrownBy(() -> complete(parent, "recommend-award lot 2", recommendation("Barca", 200000)))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.pointer()).isEqualTo("/supplier"))
        .hasMessageContaining("one provider may win no more");
    recommended(parent, "2", "Homestart", 200000);
    assertThat(decisions.childrenOf(parent)).hasSize(2);
  }

  @Test
  void has_two_lots_at_least_and_a_limit_among_them() {
    var parent = cases.begun("procurement", "sefton", "2", APPROVED);

    for (var wrong : Map.of("East", "One lot is the whole", "East\nEast", "stands there twice").entrySet()) {
      var tender = tender("not for profit");
      tender.put("lots", wrong.getKey());
      assertThatThrownBy(() -> complete(parent, "publish-tender", tender)).hasMessageContaining(wrong.getValue());
    }
    var tender = tender("not for profit");
    tender.put("lots", "East\nWest");
    tender.put("lotsPerProvider", 3);
    assertThatThrownBy(() -> complete(parent, "publish-tender", tender)).hasMessageContaining("3 of 2 is none");
  }

  @Test
  void is_abandoned_before_the_tender_and_nobody_is_told_by_a_notice() {
    var parent = cases.begun("procurement", "sefton", "2", APPROVED);

    abandon(parent, null, "The grant for it was lost.");
    time.settle();

    assertThat(processes.isRunning("procurement", parent)).isFalse();
    assertThat(tasks.of(parent)).extracting(t -> t.key())
        .doesNotContain("Task_PublishTender", "Task_PublishAbandonment");
    assertThat(abandonments.of(parent)).singleElement()
        .satisfies(a -> assertThat(a.stage()).isEqualTo("before the tender"));
    assertThatThrownBy(() -> abandon(parent, null, "Again.")).hasMessageContaining("abandoned already");
    assertThatThrownBy(() -> as("legal.sefton", () -> anew.begin(parent, "2", actors.person())))
        .isInstanceOf(Exception.class);

    var again = begunAnew(parent);
    assertThat(again.title()).isEqualTo("New procurement: Services for adopted children");
    assertThat(again.facts().at("/resolutions/0/value/total").asInt()).isEqualTo(800000);
    assertThat(again.facts().at("/resolutions/0/procurement/commenced").asText()).isEqualTo("unknown");
    assertThat(again.facts().at("/resolutions/1/purpose").asText()).isEqualTo("award the contract");
    assertThat(again.decidedAt()).as("a decision of its own").isNull();
    assertThatThrownBy(() -> as("procurement.sefton", () -> anew.begin(parent, "2", actors.person())))
        .hasMessageContaining("not procured again already");
  }

  @Test
  void is_abandoned_while_tenders_may_come_in_and_told_by_the_notice_of_its_law() {
    var parent = cases.begun("procurement", "sefton", "2", APPROVED.replace("2017-12-01", "2026-12-01"));
    complete(parent, "publish-tender", assessed(tender("not for profit")));

    abandon(parent, null, "The need has gone.");
    time.settle();

    assertThat(processes.isRunning("procurement", parent)).isFalse();
    assertThat(tasks.of(parent)).extracting(t -> t.key()).contains("Task_PublishAbandonment");
    assertThatThrownBy(() -> complete(parent, "publish-abandonment", told(today().plusDays(1))))
        .hasMessageContaining("has not come");
    assertThatThrownBy(() -> complete(parent, "publish-abandonment", told(today().minusDays(1))))
        .hasMessageContaining("cannot have been told before");
    complete(parent, "publish-abandonment", told(today()));
    time.settle();
    assertThat(processes.isRunning("procurement-abandonment", parent)).isFalse();
    assertThat(papers.published(parent)).extracting(p -> p.kind()).contains("procurement-termination-notice");
    assertThat(procurements.find(parent, "2").orElseThrow().lots()).singleElement().satisfies(lot -> {
      assertThat(lot.state()).isEqualTo("abandoned");
      assertThat(lot.noticeReference()).isEqualTo("UK12-7");
    });
  }

  @Test
  void under_the_provider_selection_regime_tells_its_end_within_thirty_days() {
    var parent = cases.begun("procurement", "sefton", "2",
        APPROVED.replace("2017-12-01", "2026-12-01").replace("healthcare: false", "healthcare: true"));
    var tender = tender("not for profit");
    tender.put("minimumDays", 0);
    tender.put("minimumRule", "The Regulations of 2023 set none");
    tender.put("procedure", "open");
    assertThatThrownBy(() -> complete(parent, "publish-tender", tender))
        .hasMessageContaining("'open' is no process of the Provider Selection Regime");
    tender.put("procedure", "competitive");
    complete(parent, "publish-tender", tender);

    abandon(parent, null, "The need has gone.");

    assertThat(gate.clocks(parent)).filteredOn(c -> c.kind().equals("abandonment-notice")).singleElement()
        .satisfies(c -> assertThat(c.period().lastDay()).isEqualTo(today().plusDays(29)));
    time.settle();
    complete(parent, "publish-abandonment", told(today()));
    assertThat(gate.clocks(parent)).filteredOn(c -> c.kind().equals("abandonment-notice"))
        .extracting(c -> c.state()).containsExactly("stopped");
  }

  @Test
  void goes_on_with_the_other_lots_when_one_is_abandoned() {
    var parent = cases.begun("procurement", "sefton", "2", APPROVED);
    var tender = tender("not for profit");
    tender.put("lots", "East\nWest\nNorth");
    tender.put("lotsPerProvider", 1);
    complete(parent, "publish-tender", tender);
    abandon(parent, "3", "North is no longer needed.");
    time.forwardTo(clock.instant().plus(Duration.ofDays(32)));
    assertThatThrownBy(() -> complete(parent, "evaluate-tenders lot 3", Map.of())).isInstanceOf(Exception.class);

    score(parent, "1", "Barca: 52 + 30.5\nHomestart: 40 + 30");
    recommended(parent, "1", "Barca", 600000);
    var award = decisions.childrenOf(parent).get(0).reference();
    as("director.sefton", () -> abandonments.abandon(parent, "2", "1", "The budget for East was cut.",
        actors.person()));
    time.settle();
    assertThat(decisions.get(award).stage()).isEqualTo(Stage.WITHDRAWN);
    assertThat(gate.openHolds(award, "a", Act.SIGN)).extracting(HoldView::kind).contains("procurement-abandoned");

    score(parent, "2", "Barca: 50 + 20");
    recommended(parent, "2", "Barca", 300000);
    assertThat(processes.isRunning("procurement", parent)).isFalse();
    assertThat(decisions.childrenOf(parent)).filteredOn(d -> d.stage() != Stage.WITHDRAWN).singleElement()
        .satisfies(d -> assertThat(d.proposal().decisionMaker().body().value())
            .as("lot 1 is awarded no more: neither its limit nor its sum counts").isEqualTo("officer"));
    assertThat(abandonments.of(parent)).extracting(AbandonmentView::stage)
        .containsExactlyInAnyOrder("while tenders could come in", "after an award was proposed");
    assertThatThrownBy(() -> abandon(parent, "9", "None such.")).hasMessageContaining("There is no lot 9");
    assertThatThrownBy(() -> abandon(parent, "3", "Again.")).hasMessageContaining("lot 3, North");
    var again = begunAnew(parent).facts().at("/resolutions/0");
    assertThat(again.path("what").asText()).isEqualTo("lot 1, East; lot 3, North");
    assertThat(again.at("/value/total").asText()).as("its part of the sum").isEqualTo("unknown");
  }

  @Test
  void takes_back_an_award_that_was_decided_only_by_whoever_decided_it() {
    var parent = evaluated();
    complete(parent, "recommend-award", recommendation("Barca", 900000));
    time.settle();
    var award = cases.effective(cases.agreed(decisions.childrenOf(parent).get(0).reference()));
    assertThat(decisions.get(award).maker()).isEqualTo("cabinet");

    for (var who : List.of("procurement.sefton", "director.sefton")) {
      assertThatThrownBy(() -> as(who, () -> abandonments.abandon(parent, "2", null, "Too dear.", actors.person())))
          .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).isEqualTo("authority"));
      assertThat(isOfferedToAbandon(who, parent)).as(who).isFalse();
    }
    assertThat(isOfferedToAbandon("monitoring-officer.sefton", parent)).isTrue();
    assertThat(decisions.get(award).stage()).isNotEqualTo(Stage.WITHDRAWN);
    assertThat(procurements.find(parent, "2").orElseThrow().lots()).extracting(LotView::state)
        .containsExactly("an award is proposed");

    as("monitoring-officer.sefton", () -> abandonments.abandon(parent, "2", null, "Too dear.", actors.person()));
    time.settle();
    assertThat(decisions.get(award).stage()).isEqualTo(Stage.WITHDRAWN);
    assertThatThrownBy(() -> gate.require(award, "a", Act.SIGN)).isInstanceOf(Refused.class);
    assertThat(gate.openHolds(award, "a", Act.AWARD_NOTICE)).extracting(HoldView::kind)
        .contains("procurement-abandoned");
    assertThat(abandonments.of(parent)).singleElement()
        .satisfies(a -> assertThat(a.stage()).isEqualTo("after the award was decided"));
  }

  @Test
  void is_not_offered_to_be_abandoned_when_its_contract_was_entered_into() {
    var parent = evaluated();
    complete(parent, "recommend-award", recommendation("Barca", 900000));
    time.settle();
    var award = cases.effective(cases.agreed(decisions.childrenOf(parent).get(0).reference()));
    assertThat(abandonments.open(parent)).containsExactly("2");

    transaction.executeWithoutResult(s -> progress.carriedOut(award, "a", "contract signed"));

    assertThatThrownBy(() -> as("monitoring-officer.sefton",
        () -> abandonments.abandon(parent, "2", null, "Too dear.", actors.person()))).isInstanceOf(Refused.class);
    assertThat(abandonments.open(parent)).isEmpty();
    assertThat(isOfferedToAbandon("monitoring-officer.sefton", parent)).isFalse();
  }

  private boolean isOfferedToAbandon(String person, DecisionReference parent) {
    return SignedInAs.<Boolean>as(person, () -> abandonments.mayAbandon(parent, actors.person()));
  }

  @Test
  void says_why_it_is_abandoned_and_not_by_just_anybody() {
    var parent = cases.begun("procurement", "sefton", "2", APPROVED);
    assertThat(isOfferedToAbandon("procurement.sefton", parent)).isTrue();
    assertThat(isOfferedToAbandon("finance.sefton", parent)).isFalse();

    assertThatThrownBy(() -> abandon(parent, null, " "))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.pointer()).isEqualTo("/reasons"));
    assertThatThrownBy(() -> as("finance.sefton",
        () -> abandonments.abandon(parent, "2", null, "Saves money.", actors.person()))).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> as("procurement.leeds",
        () -> abandonments.abandon(parent, "2", null, "Not ours.", actors.person()))).isInstanceOf(Exception.class);
    assertThat(abandonments.of(parent)).isEmpty();
  }

  @Test
  void under_the_procurement_act_is_open_as_long_as_the_period_that_applies() {
    var parent = cases.begun("procurement", "sefton", "2", NOT_LIGHT_TOUCH.replace("2017-12-01", "2026-12-01"));
    var tender = assessed(tender("not for profit"));

    assertThatThrownBy(() -> complete(parent, "publish-tender", tender))
        .isInstanceOfSatisfying(Refused.class, r -> {
          assertThat(r.pointer()).isEqualTo("/minimumCase");
          assertThat(r.hold()).isEqualTo("tender-period");
          assertThat(r.rule()).isEqualTo("Procurement Act 2023 s.54");
        });
    tender.put("procedure", "quotes");
    notOpenLongEnough(parent, tender, "full", "", "/procedure",
        "The value reaches the threshold, and quotes are no procedure");
    tender.put("procedure", "open");
    notOpenLongEnough(parent, tender, "because we like", "", "/minimumCase", "10 days in a state of urgency");
    notOpenLongEnough(parent, tender, "full", "", "/tenderDeadline", "35 days at least");
    tender.put("tenderDeadline", today().plusDays(24).toString());
    notOpenLongEnough(parent, tender, "electronic-and-documents", "", "/tenderDeadline", "25 days at least");
    tender.put("minimumDays", 10);
    notOpenLongEnough(parent, tender, "electronic-and-documents", "", "/minimumDays", "leave the days empty");
    tender.remove("minimumDays");
    tender.put("tenderDeadline", today().plusDays(25).toString());
    complete(parent, "publish-tender", tender);

    assertThat(procurements.find(parent, "2").orElseThrow()).satisfies(p -> {
      assertThat(p.minimumDays()).isEqualTo(25);
      assertThat(p.minimumCase()).isEqualTo("electronic-and-documents");
      assertThat(p.minimumRule()).startsWith("Procurement Act 2023 s.54: 25 days where tenders are sent electronically")
          .contains("observed, not confirmed");
    });
  }

  @Test
  void under_the_procurement_act_is_open_for_ten_days_only_in_a_case_of_the_act_that_is_shown() {
    var parent = cases.begun("procurement", "sefton", "2", NOT_LIGHT_TOUCH.replace("2017-12-01", "2026-12-01"));
    var tender = assessed(tender("not for profit"));
    tender.put("tenderDeadline", today().plusDays(10).toString());

    notOpenLongEnough(parent, tender, "planned-notice", "Because we like", "/minimumCase",
        "No planned procurement notice");
    for (var restricted : List.of("dynamic-market", "pre-selected")) {
      notOpenLongEnough(parent, tender, restricted, "Our market", "/minimumCase", "in which anybody may tender");
    }
    notOpenLongEnough(parent, tender, "urgency", "", "/minimumRule", "Say what shows it: in a state of urgency");
    tender.put("minimumRule", "The provider closes on 20 December and the children move");
    complete(parent, "publish-tender", tender);

    assertThat(procurements.find(parent, "2").orElseThrow()).satisfies(p -> {
      assertThat(p.minimumDays()).isEqualTo(10);
      assertThat(p.minimumRule()).contains("state of urgency", "not confirmed");
      assertThat(p.minimumGrounds()).startsWith("The provider closes");
    });
  }

  @Test
  void is_asked_for_its_period_by_a_form_that_has_the_cases_of_the_data() throws Exception {
    var form = new ObjectMapper().readTree(Path.of("forms/procurement/publish-tender.form").toFile());
    var offered = form.path("components").valueStream().filter(c -> c.path("key").asText().equals("minimumCase"))
        .flatMap(c -> c.path("values").valueStream()).map(v -> v.path("value").asText()).toList();

    assertThat(offered).containsExactlyElementsOf(
        TenderPeriods.of("pa-2023").stream().map(TenderPeriods.Least::id).toList());
  }

  private void notOpenLongEnough(DecisionReference parent, Map<String, Object> tender, String chosen, String shown,
      String pointer, String words) {
    tender.put("minimumCase", chosen);
    tender.put("minimumRule", shown);
    assertThatThrownBy(() -> complete(parent, "publish-tender", tender))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.pointer()).isEqualTo(pointer))
        .hasMessageContaining(words);
  }

  @Test
  void under_the_regulations_of_2015_is_open_as_long_as_the_rule_says_that_procurement_names() {
    var parent = cases.begun("procurement", "sefton", "2", NOT_LIGHT_TOUCH);
    var tender = tender("not for profit");

    assertThatThrownBy(() -> complete(parent, "publish-tender", tender))
        .hasMessageContaining("Remit does not know: state the days and the rule");
    tooShort(parent, tender, 20, "", "/minimumRule", "Name the rule");
    tooShort(parent, tender, 31, "reg 27", "/tenderDeadline", "31 days at least");
    tender.put("minimumDays", 30);
    complete(parent, "publish-tender", tender);
    assertThat(procurements.find(parent, "2").orElseThrow().minimumRule()).isEqualTo("reg 27");
  }

  @Test
  void of_light_touch_services_has_no_minimum_and_is_not_asked_for_one() {
    var parent = cases.begun("procurement", "sefton", "2", APPROVED.replace("2017-12-01", "2026-12-01"));
    var tender = assessed(tender("not for profit"));
    tender.put("tenderDeadline", today().plusDays(1).toString());

    complete(parent, "publish-tender", tender);
    assertThat(procurements.find(parent, "2").orElseThrow().minimumDays()).isNull();
  }

  @Test
  void scores_each_lot_by_its_own_criteria() {
    var parent = cases.begun("procurement", "sefton", "2", APPROVED);
    var tender = tender("not for profit");
    tender.put("lots", "East\nWest");
    for (var wrong : Map.of(
        "Quality: 60%\nPrice: 40%\nLot 2: Quality: 70%", "Lot 2: The weights add up to 70, not to 100",
        "Quality: 60%\nPrice: 30%\nLot 2: Quality: 100%", "The weights add up to 90",
        "Lot 3: Quality: 100%", "for a lot that is not there",
        "Lot 1: Quality: 100%\nLot 2: Quality: 100%\nPrice: 100%", "is for none",
        "Lot 1: Quality: 100%\nLot 2: Price", "Lot 2: 'Price' gives no weight").entrySet()) {
      tender.put("criteria", wrong.getKey());
      assertThatThrownBy(() -> complete(parent, "publish-tender", tender))
          .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.pointer()).isEqualTo("/criteria"))
          .hasMessageContaining(wrong.getValue());
    }
    assertThat(procurements.find(parent, "2").orElseThrow().lots()).as("nothing is kept").isEmpty();
    tender.put("criteria", "Quality: 60%\nPrice: 40%\nLot 2: Quality: 30%\nlot 2: Price: 50%\nLot 2: Place: 20%");
    complete(parent, "publish-tender", tender);
    time.forwardTo(clock.instant().plus(Duration.ofDays(32)));

    evaluated(parent, "1", "Barca: 55 + 30 = 85\nHomestart: 40 + 30");
    assertThatThrownBy(() -> evaluated(parent, "2", "Barca: 55 + 30"))
        .hasMessageContaining("2 of the 3 scores").hasMessageContaining("Quality, Price, Place");
    assertThatThrownBy(() -> evaluated(parent, "2", "Barca: 40 + 30 + 10"))
        .hasMessageContaining("40 for Quality, which counts 30 at most");
    assertThatThrownBy(() -> complete(parent, "evaluate-tenders lot 2", Map.of("outcome", "recommend",
        "criteria", "Quality: 60%\nPrice: 40%", "tenders", "Barca: 50 + 30")))
        .hasMessageContaining("Quality: 30%, Price: 50%, Place: 20% for lot 2, West");
    evaluated(parent, "2", "Homestart: 30 + 40 + 10 = 80");
    assertThatThrownBy(() -> complete(parent, "recommend-award lot 2", recommendation("Barca", 200000)))
        .as("it tendered for lot 1 only").hasMessageContaining("not among those who tendered for lot 2, West");
    recommended(parent, "2", "Homestart", 200000);
    recommended(parent, "1", "Barca", 300000);
    assertThat(decisions.childrenOf(parent)).hasSize(2);
  }

  private void evaluated(DecisionReference parent, String lot, String tenders) {
    complete(parent, "evaluate-tenders lot " + lot, Map.of("outcome", "recommend", "tenders", tenders));
    time.settle();
  }

  private void tooShort(DecisionReference parent, Map<String, Object> tender, int days, String rule, String pointer,
      String words) {
    tender.put("minimumDays", days);
    tender.put("minimumRule", rule);
    assertThatThrownBy(() -> complete(parent, "publish-tender", tender))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.pointer()).isEqualTo(pointer))
        .hasMessageContaining(words);
  }

  @Test
  void under_the_procurement_act_is_published_by_a_tender_notice_that_is_drafted_from_what_is_known() {
    var parent = cases.begun("procurement", "sefton", "2", APPROVED.replace("2017-12-01", "2026-12-01"));
    var tender = assessed(tender("not for profit"));
    tender.put("criteria", "Quality: 60%\nPrice: 40%");
    tender.remove("marketEngagement");
    mustSay(parent, tender, "/marketEngagement", "whether the market was engaged");
    tender.put("marketEngagement", "notice");
    mustSay(parent, tender, "/marketEngagement", "No preliminary market engagement notice is on record");
    tender.put("marketEngagement", "no-notice");
    mustSay(parent, tender, "/engagementReasons", "without a notice");
    assertThat(papers.published(parent)).extracting(p -> p.kind()).doesNotContain("tender-notice");

    tender.put("engagementReasons", "The market day was held before the Act applied.");
    complete(parent, "publish-tender", tender);

    assertThat(papers.published(parent)).filteredOn(p -> p.kind().equals("tender-notice")).singleElement()
        .satisfies(p -> assertThat(p.toString()).contains("£800,000, without VAT", "24 months", "not for profit",
            "Quality: 60%", "before the Act applied"));
  }

  @Test
  void is_not_published_with_a_notice_that_lacks_what_the_law_asks_for() {
    var unknown = APPROVED.replace("2017-12-01", "2026-12-01").replace("total: 800000, vat: exclusive",
        "total: unknown").replace("months: 24", "months: unknown");
    var parent = cases.begun("procurement", "sefton", "2", unknown);
    var tender = assessed(tender("not for profit"));

    mustSay(parent, tender, "/estimatedValue", "gives the estimated value");
    tender.put("estimatedValue", "900000");
    mustSay(parent, tender, "/duration", "gives the duration");
    tender.put("duration", "Two years");
    complete(parent, "publish-tender", tender);
    assertThat(papers.published(parent)).extracting(p -> p.kind()).contains("tender-notice");
  }

  @Test
  void has_the_market_told_before_the_tender_and_a_shorter_time_by_a_notice_of_what_is_planned() {
    var parent = cases.begun("procurement", "sefton", "2", NOT_LIGHT_TOUCH.replace("2017-12-01", "2026-12-01"));
    assertThat(engagement.open(parent)).containsExactly("2");
    assertThatThrownBy(() -> before(parent, "engagement", today().plusDays(1))).hasMessageContaining("has not come");
    assertThatThrownBy(() -> before(parent, "pipeline", today()))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.pointer()).isEqualTo("/kind"));
    before(parent, "engagement", today());
    before(parent, "planned", today());
    assertThatThrownBy(() -> before(parent, "planned", today())).hasMessageContaining("one is on record");
    assertThat(papers.published(parent)).extracting(p -> p.kind())
        .contains("market-engagement-notice", "planned-procurement-notice");

    var tender = assessed(tender("not for profit"));
    tender.put("marketEngagement", "notice");
    notOpenLongEnough(parent, tender, "planned-notice", "", "/minimumCase", "from 40 days to 12 months before today");
    time.forwardTo(clock.instant().plus(Duration.ofDays(40)));
    tender.put("minimumRule", null);
    tender.put("tenderDeadline", today().plusDays(10).toString());
    complete(parent, "publish-tender", tender);

    assertThat(procurements.find(parent, "2").orElseThrow().minimumRule()).contains("planned procurement notice of");
    assertThat(engagement.open(parent)).isEmpty();
    assertThatThrownBy(() -> before(parent, "engagement", today())).hasMessageContaining("The tender is published");
  }

  @Test
  void under_the_old_law_knows_no_notices_of_the_act() {
    var parent = cases.begun("procurement", "sefton", "2", APPROVED);
    assertThat(engagement.open(parent)).isEmpty();
    assertThatThrownBy(() -> before(parent, "engagement", today())).hasMessageContaining("knows no such notice");
    complete(parent, "publish-tender", tender("not for profit"));
    assertThat(papers.published(parent)).extracting(p -> p.kind()).doesNotContain("tender-notice");
  }

  private void before(DecisionReference parent, String kind, LocalDate on) {
    as("procurement.sefton", () -> engagement.published(parent, "2", kind, "Which outcomes can be priced?", "UK-1", on,
        actors.person()));
  }

  private void mustSay(DecisionReference parent, Map<String, Object> tender, String pointer, String words) {
    assertThatThrownBy(() -> complete(parent, "publish-tender", tender))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.pointer()).isEqualTo(pointer))
        .hasMessageContaining(words);
  }

  private DecisionView begunAnew(DecisionReference parent) {
    try (var signedIn = SignedInAs.person("commissioning-officer.sefton")) {
      return decisions.get(anew.begin(parent, "2", actors.person()));
    }
  }

  private void abandon(DecisionReference parent, String lot, String reasons) {
    as("procurement.sefton", () -> abandonments.abandon(parent, "2", lot, reasons, actors.person()));
  }

  private static Map<String, Object> told(LocalDate on) {
    return Map.of("noticeReference", "UK12-7", "publishedOn", on.toString());
  }

  private DecisionReference outToTenderInLots(Integer perProvider) {
    var parent = cases.begun("procurement", "sefton", "2", APPROVED);
    var tender = tender("not for profit");
    tender.put("lots", "East\nWest\nNorth");
    if (perProvider != null) tender.put("lotsPerProvider", perProvider);
    complete(parent, "publish-tender", tender);
    time.forwardTo(clock.instant().plus(Duration.ofDays(32)));
    return parent;
  }

  private void score(DecisionReference parent, String lot, String tenders) {
    complete(parent, "evaluate-tenders lot " + lot,
        Map.of("outcome", "recommend", "criteria", "Quality: 60%\nPrice: 40%", "tenders", tenders));
    time.settle();
  }

  private void recommended(DecisionReference parent, String lot, String supplier, int total) {
    complete(parent, "recommend-award lot " + lot, recommendation(supplier, total));
    time.settle();
  }

  private void refused(DecisionReference parent, String criteria, String tenders, String pointer, String words) {
    assertThatThrownBy(() -> complete(parent, "evaluate-tenders",
            Map.of("outcome", "recommend", "criteria", criteria, "tenders", tenders)))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.pointer()).isEqualTo(pointer))
        .hasMessageContaining(words);
  }

  private static Map<String, Object> assessed(Map<String, Object> tender) {
    tender.put("conflictsAssessed", true);
    tender.put("marketEngagement", "none");
    return tender;
  }

  private DecisionReference evaluated() {
    var parent = cases.begun("procurement", "sefton", "2", APPROVED);
    complete(parent, "publish-tender", tender("not for profit"));
    time.forwardTo(clock.instant().plus(Duration.ofDays(32)));
    complete(parent, "evaluate-tenders", Map.of("outcome", "recommend", "criteria", "Quality: 60%\nPrice: 40%",
        "tenders", "Barca: 52 + 30.5 = 82.5\nAction for Families: 41 + 30 = 71"));
    time.settle();
    return parent;
  }

  private Map<String, Object> tender(String limits) {
    return new HashMap<>(Map.of("procedure", "open", "noticeReference", "2017/S 1-1", "tenderDeadline",
        today().plusDays(30).toString(), "providerLimits", limits, "socialValue", "Weighed; nobody was consulted."));
  }

  private static Map<String, Object> recommendation(String supplier, int total) {
    var fields = new HashMap<String, Object>();
    fields.put("supplier", supplier);
    fields.put("total", total);
    fields.put("annual", total / 2);
    fields.put("vat", "exclusive");
    fields.put("months", 24);
    fields.put("reasons", "The highest score.");
    return fields;
  }

  private void partner(DecisionReference decision, String council, LocalDate effective) {
    as("procurement.sefton", () -> partners.record(decision,
        new PartnerDecisionCommand(council, "Minute 5", today(), effective, "Minutes, page 3"), actors.person()));
  }

  private String partnerHold(DecisionReference award) {
    return gate.openHolds(award, "a", Act.SIGN).stream().filter(h -> h.kind().equals("partner-decision")).findFirst()
        .orElseThrow().reason();
  }

  private void complete(DecisionReference decision, String form, Map<String, Object> fields) {
    as("procurement.sefton", () -> tasks.complete(decision, form, "2", fields));
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

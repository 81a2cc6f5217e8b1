package org.remit.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.remit.routing.Kit.day;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remit.calendar.CountedDay;
import org.remit.planning.Plan.PlannedStep;
import org.remit.planning.PlanQuestion.Target;
import org.remit.reference.Authority;
import org.remit.reference.Refused;
import org.remit.routing.Kit;

@DisplayName("A plan")
class PlannerTest {

  static final LocalDate TODAY = day("2026-11-26");

  final Planner planner = new Planner(Kit.CONSTITUTIONS, Kit.ROUTING, Kit.PERIODS);

  /** Peterborough's permanency service as a report of today: 33 members of the pension scheme move to a provider. */
  static ObjectNode permanencyService() {
    var document = Kit.document("peterborough-2015-permanency-service");
    document.set("scrutiny", Kit.yaml("[]"));
    document.set("staff", Kit.yaml("[{ resolution: a, transferor: council, count: 33, certainty: exact, pension: lgps,"
        + " measures: true, transfers: true }]"));
    ((ObjectNode) document.get("report")).put("date", TODAY.toString());
    ((ObjectNode) document.at("/resolutions/0/procurement")).put("lightTouch", true).put("healthcare", false);
    return document;
  }

  Plan plan(JsonNode proposal, Target by) {
    return planner.plan(new PlanQuestion(Kit.READER.read(proposal), TODAY, by, null, Map.of()));
  }

  static PlannedStep step(Plan plan, String id) {
    return plan.steps().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
  }

  @Nested
  @DisplayName("backward from the day on which a service must start")
  class Backward {

    final Plan plan = plan(permanencyService(), new Target("start", day("2027-04-01")));

    @Test
    void names_the_last_lawful_and_the_last_prudent_day_for_the_first_notice() {
      // Employee information by 3 March (28 days before 1 April, the day itself left out); the award in effect by then
      // was
      // published by Thursday 25 February (three working days: 26 February, 1 and 2 March); its agenda was open from
      // 17 February (18, 19, 22, 23, 24); the tender began in the first decision's effect, published by 11 February
      // (12, 15, 16); 28 clear days before that is 13 January.
      assertThat(step(plan, "key-decision-notice").latest()).isEqualTo(new Dates(day("2027-01-13"), day("2026-09-02")));
      assertThat(plan.possible()).isTrue();
      assertThat(plan.because()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "decision, 2027-02-11", "decision-publication, 2027-02-11", "effect, 2027-02-17", "tender, 2027-02-17",
        "award-key-decision-notice, 2027-01-27", "award-agenda, 2027-02-17", "award-decision, 2027-02-25",
        "award-effect, 2027-03-03", "employee-information, 2027-03-03", "transfer, 2027-04-01", "start, 2027-04-01"})
    void gives_each_step_its_last_lawful_day(String id, LocalDate latest) {
      assertThat(step(plan, id).latest().lawful()).isEqualTo(latest);
    }

    @Test
    void says_what_lies_between_two_steps_with_its_days() {
      var window = step(plan, "award-effect").after().get(0);
      assertThat(window.step()).isEqualTo("award-decision-publication");
      assertThat(window.period().countedDays()).filteredOn(CountedDay::counted).extracting(CountedDay::date)
          .containsExactly(day("2027-02-26"), day("2027-03-01"), day("2027-03-02"));
      assertThat(window.period().rule().confirmation().id()).isEqualTo("observed");
    }

    @Test
    void holds_the_steps_of_staff_and_pensions_before_the_transfer() {
      assertThat(plan.steps()).extracting(PlannedStep::id).containsSubsequence("staff-scope", "pension-route", "tender",
          "award-decision", "sign", "measures", "inform", "consultation", "employee-information", "admission",
          "transfer", "start");
    }

    @Test
    void a_week_earlier_than_possible_names_the_step_that_comes_too_late() {
      var impossible = plan(permanencyService(), new Target("start", plan.earliest().lawful().minusWeeks(1)));
      assertThat(impossible.possible()).isFalse();
      assertThat(impossible.because()).isEqualTo("'Key decision notice published' could not come later than 19 November"
          + " 2026 (SI 2012/2089 reg 9(2)), and cannot come before 26 November 2026. The first day possible is 17"
          + " February 2027, 7 days after the day that is wished. On the way lie: key-decision-notice (28 clear days),"
          + " call-in (3 working days after), agenda-notice (5 clear working days), call-in (3 working days after),"
          + " employee-information (28 days before).");
    }

    @Test
    void what_is_impossible_may_be_possible_with_an_exception_and_says_who_agrees() {
      var impossible = plan(permanencyService(), new Target("start", day("2027-02-10")));
      assertThat(impossible.exceptions()).allMatch(Plan.Saving::enough).extracting(Plan.Saving::exceptions)
          .containsExactlyInAnyOrder(
              List.of("general exception for the first decision (SI 2012/2089 reg 10)"),
              List.of(
                  "waiver of call-in for the first decision (Peterborough, waiver of call-in by the scrutiny chair)",
                  "waiver of call-in for the award (Peterborough, waiver of call-in by the scrutiny chair)"));
      assertThat(impossible.exceptions().get(0).agreedBy()).contains("scrutiny chair (observed)");
    }

    @Test
    void what_no_exception_makes_possible_shows_the_most_that_can_be_had() {
      var hopeless = plan(permanencyService(), new Target("start", day("2026-12-10")));
      assertThat(hopeless.exceptions()).hasSize(1).noneMatch(Plan.Saving::enough);
      assertThat(hopeless.exceptions().get(0).earliest().lawful()).isBefore(hopeless.earliest().lawful());
    }

    @Test
    void run_forward_from_its_first_step_ends_on_that_day_or_before() {
      for (var wish = day("2027-02-17"); wish.isBefore(day("2027-06-01")); wish = wish.plusDays(5)) {
        var backward = plan(permanencyService(), new Target("start", wish));
        var begin = step(backward, "begin").latest().lawful();
        var forward = planner.plan(new PlanQuestion(Kit.READER.read(permanencyService()), begin, null, null, Map.of()));
        assertThat(step(forward, "start").earliest().lawful()).isBeforeOrEqualTo(wish);
      }
    }
  }

  @Nested
  @DisplayName("of a case on its way")
  class OnItsWay {

    static final LocalDate NOTICE = day("2026-10-30");

    @Test
    void counts_from_what_was_taken_and_tells_of_nothing_before_it() {
      var steps = remaining(Map.of("begin", NOTICE, "key-decision-notice", NOTICE, "report-approval", TODAY), Map.of());

      assertThat(steps).extracting(PlannedStep::id).contains("agenda", "decision", "start")
          .doesNotContain("begin", "clearance", "report-approval", "key-decision-notice");
      // The 28 clear days of the notice are over: five clear days of the agenda are left, 27 November to 3 December.
      assertThat(earliest(steps, "decision")).isEqualTo(day("2026-12-04"));
      assertThat(steps).allSatisfy(s -> assertThat(s.earliest().lawful()).isAfterOrEqualTo(TODAY));
    }

    @Test
    void plans_nothing_before_a_day_that_is_set() {
      assertThat(earliest(remaining(Map.of("key-decision-notice", NOTICE, "agenda", TODAY),
          Map.of("decision", day("2027-01-11"))), "decision")).isAfterOrEqualTo(day("2027-01-11"));
    }

    @Test
    void has_until_the_day_that_the_service_is_meant_for() {
      var steps = remaining(Map.of("begin", NOTICE, "key-decision-notice", NOTICE, "report-approval", TODAY), Map.of());

      assertThat(latest(steps, "start")).isEqualTo(day("2027-04-01")).isAfter(earliest(steps, "start"));
      assertThat(latest(steps, "tender")).isBefore(latest(steps, "sign")).isAfter(earliest(steps, "tender"));
    }

    @Test
    void whose_day_cannot_be_had_has_no_last_day() {
      var steps = remaining(Map.of("key-decision-notice", NOTICE), Map.of("decision", day("2027-05-11")));

      assertThat(earliest(steps, "start")).isAfter(day("2027-05-11"));
      assertThat(steps).extracting(PlannedStep::latest).containsOnlyNulls();
    }

    @Test
    void that_is_meant_for_no_day_has_until_the_day_that_is_set_for_the_staff() {
      var day = day("2027-04-01");
      var steps = planner.remaining(Kit.READER.read(permanencyService()), TODAY,
          new Underway(Map.of(), Map.of("transfer", day), Map.of("transfer", day), Set.of()));

      assertThat(earliest(steps, "transfer")).isEqualTo(day);
      assertThat(latest(steps, "transfer")).isEqualTo(day);
      assertThat(latest(steps, "employee-information")).isEqualTo(Kit.PERIODS.employeeInformation(day).lastDay());
      assertThat(latest(steps, "consultation")).as("on the day itself it is too late").isEqualTo(day.minusDays(1));
      assertThat(latest(steps, "admission")).isEqualTo(day.minusDays(1));
      assertThat(steps).filteredOn(s -> List.of("mobilisation", "start").contains(s.id()))
          .as("nothing follows them by then").extracting(PlannedStep::latest).containsExactly(null, null);
    }

    @Test
    void that_is_meant_for_no_day_has_until_the_last_day_that_a_notice_names_for_its_decision() {
      var named = day("2027-01-12");
      var steps = planner.remaining(Kit.READER.read(permanencyService()), TODAY, new Underway(
          Map.of("key-decision-notice", NOTICE), Map.of("decision", named), Map.of("decision", named), Set.of()));

      assertThat(latest(steps, "decision")).isEqualTo(named);
      assertThat(latest(steps, "agenda")).isEqualTo(
          Kit.PERIODS.latestAgenda(new Authority("peterborough"), named).startsFrom());
      assertThat(steps).filteredOn(s -> s.id().equals("tender")).extracting(PlannedStep::latest).containsOnlyNulls();
    }

    @Test
    void waits_28_clear_days_after_the_information_on_staff_whoever_employs_them() {
      var document = permanencyService();
      ((ObjectNode) document.at("/staff/0")).put("transferor", "present provider");
      var steps = planner.remaining(Kit.READER.read(document), TODAY, Underway.NOT_BEGUN);

      assertThat(earliest(steps, "transfer"))
          .isEqualTo(earliest(steps, "employee-information").plusDays(29));
    }

    private static LocalDate latest(List<PlannedStep> steps, String id) {
      return steps.stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow().latest().lawful();
    }

    private List<PlannedStep> remaining(Map<String, LocalDate> taken, Map<String, LocalDate> set) {
      var document = permanencyService();
      ((ObjectNode) document.at("/resolutions/0/term")).put("from", "2027-04-01");
      return planner.remaining(Kit.READER.read(document), TODAY, new Underway(taken, set, Map.of(), Set.of()));
    }

    private static LocalDate earliest(List<PlannedStep> steps, String id) {
      return steps.stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow().earliest().lawful();
    }
  }

  @Nested
  @DisplayName("forward from a day")
  class Forward {

    final Plan plan = plan(permanencyService(), null);

    @Test
    void gives_each_step_its_first_day_over_the_holidays_between() {
      // 28 clear days end on 24 December; the 25th and 28th are holidays. Three working days: 30 and 31 December, 4
      // January.
      assertThat(step(plan, "decision").earliest().lawful()).isEqualTo(day("2026-12-29"));
      assertThat(step(plan, "effect").earliest().lawful()).isEqualTo(day("2027-01-05"));
      assertThat(step(plan, "start").earliest().lawful()).isEqualTo(day("2027-02-17"));
      assertThat(plan.earliest()).isEqualTo(new Dates(day("2027-02-17"), day("2027-07-02")));
    }

    @Test
    void names_the_chain_that_sets_the_date_by_law_and_by_prudence() {
      assertThat(plan.chain().lawful()).startsWith("begin", "key-decision-notice", "decision", "decision-publication",
          "effect", "tender").endsWith("award-effect", "employee-information", "transfer", "start");
      assertThat(plan.chain().prudent()).startsWith("begin", "staff-scope", "pension-route", "tender")
          .endsWith("admission", "transfer", "start");
    }

    @Test
    void no_step_has_a_latest_day_where_none_is_meant() {
      assertThat(plan.steps()).allSatisfy(step -> assertThat(step.latest()).isNull());
      var document = permanencyService();
      ((ObjectNode) document.at("/resolutions/0/term")).put("from", "2027-04-01");
      var meant = plan(document, null);
      assertThat(step(meant, "start").latest()).isEqualTo(new Dates(day("2027-04-01"), null));
      assertThat(step(meant, "decision").latest().lawful()).isAfter(step(meant, "decision").earliest().lawful());
    }

    @Test
    void steps_on_the_chain_cannot_wait() {
      assertThat(step(plan, "decision").slack().lawful()).isZero();
      assertThat(step(plan, "award-effect").slack().lawful()).isZero();
      assertThat(step(plan, "award-key-decision-notice").slack().lawful()).isPositive();
    }

    @Test
    void shows_what_each_exception_alone_would_save() {
      assertThat(plan.exceptions()).extracting(Plan.Saving::savesDays).containsExactlyInAnyOrder(6L, 6L, 14L);
    }

    @Test
    void takes_the_durations_that_the_asker_expects() {
      var quick = planner.plan(new PlanQuestion(Kit.READER.read(permanencyService()), TODAY, null, null,
          Map.of("tender", 10, "mobilisation", 0)));
      assertThat(quick.earliest().lawful()).isEqualTo(plan.earliest().lawful());
      assertThat(quick.earliest().prudent()).isBefore(plan.earliest().prudent());
      assertThat(quick.durations().get("tender")).isEqualTo(
          new Plan.PlannedDuration(10, "as asked", org.remit.calendar.Confirmation.CONFIRMED));
      assertThat(quick.durations().get("evaluation").source()).isEqualTo("practice");
    }

    @Test
    void a_tender_that_is_no_light_touch_is_open_for_25_days_under_the_procurement_act() {
      var document = permanencyService();
      ((ObjectNode) document.at("/resolutions/0/procurement")).put("lightTouch", false);
      var strict = plan(document, null);
      // From 5 January that is 30 January 2027, a Saturday; tenders are opened on the Monday.
      assertThat(step(strict, "tender").earliest().lawful()).isEqualTo(day("2027-01-05"));
      assertThat(step(strict, "tender-deadline").earliest().lawful()).isEqualTo(day("2027-02-01"));
    }

    @Test
    void where_health_care_may_be_bought_the_longer_standstill_is_kept() {
      // Light touch under the Procurement Act has none; the Provider Selection Regime waits eight working days from the
      // day
      // after the notice: to 1 February where the notice is of 19 January 2027.
      assertThat(step(plan, "award-notice").earliest().lawful()).isEqualTo(day("2027-01-19"));
      assertThat(step(plan, "sign").earliest().lawful()).isEqualTo(day("2027-01-19"));
      var document = permanencyService();
      ((ObjectNode) document.at("/resolutions/0/procurement")).put("healthcare", "unknown");
      assertThat(step(plan(document, null), "sign").earliest().lawful()).isEqualTo(day("2027-02-02"));
    }

    @Test
    void of_health_care_whose_process_nobody_has_named_keeps_notice_and_standstill_of_its_own_regime() {
      var document = permanencyService();
      ((ObjectNode) document.at("/resolutions/0/procurement")).put("healthcare", true).put("procedure", "unknown");
      var health = plan(document, null);

      assertThat(List.of(step(health, "award-notice"), step(health, "standstill")))
          .extracting(PlannedStep::rule).containsOnly("SI 2023/1348 reg 12");
      assertThat(step(health, "sign").earliest().lawful()).isEqualTo(day("2027-02-02"));
      assertThat(step(plan, "standstill").rule()).isEqualTo("Procurement Act 2023 s.51(3)(f)");
    }

    @Test
    void a_procurement_reported_years_ago_is_planned_under_the_law_of_the_plan() {
      var document = permanencyService();
      ((ObjectNode) document.get("report")).put("date", "2015-11-16");
      assertThat(plan(document, null).earliest()).isEqualTo(plan.earliest());
      assertThat(plan(document, null).assumed()).anyMatch(s -> s.contains("the procurement law of 26 November 2026"));
    }
  }

  @Test
  void an_officers_waiver_below_every_limit_can_be_carried_out_at_once() {
    var document = Kit.document("leeds-2017-peer-mentoring-waiver");
    ((ObjectNode) document.at("/resolutions/0/procurement")).put("healthcare", false);
    var plan = plan(document, new Target("contract", day("2026-11-30")));
    assertThat(plan.possible()).as(plan.because()).isTrue();
    assertThat(plan.steps()).extracting(PlannedStep::id).doesNotContain("key-decision-notice", "tender", "agenda");
  }

  @Test
  void an_award_that_nobody_tendered_for_is_planned_without_a_notice_where_the_law_asks_for_none() {
    var document = Kit.document("leeds-2017-peer-mentoring-waiver");
    ((ObjectNode) document.at("/resolutions/0/value")).put("total", 900000).put("annual", 900000);
    ((ObjectNode) document.at("/resolutions/0/procurement"))
        .put("healthcare", false).put("lightTouch", true).put("commenced", "2017-10-30");
    assertThat(plan(document, null).steps()).extracting(PlannedStep::id).contains("sign")
        .doesNotContain("award-notice", "standstill");

    ((ObjectNode) document.at("/resolutions/0/procurement")).put("procedure", "open");
    assertThat(plan(document, null).steps()).extracting(PlannedStep::id)
        .containsSubsequence("award-notice", "standstill", "sign");
  }

  @Test
  void one_person_may_decide_on_any_day_by_law_and_is_planned_to_on_a_working_day() {
    var document = Kit.document("leeds-2017-peer-mentoring-waiver");
    ((ObjectNode) document.at("/resolutions/0/value")).put("total", 900000).put("annual", 900000);
    var saturday = day("2027-02-06");

    var plan = planner.plan(
        new PlanQuestion(Kit.READER.read(document), saturday.minusDays(29), null, null, Map.of("clearance", 0)));

    assertThat(step(plan, "decision").earliest()).isEqualTo(new Dates(saturday, saturday.plusDays(2)));
    assertThat(step(plan, "decision-publication").earliest().lawful()).isEqualTo(saturday.plusDays(2));
    var begunOnIt = planner.plan(
        new PlanQuestion(Kit.proposal("leeds-2017-peer-mentoring-waiver"), saturday, null, null, Map.of()));
    assertThat(step(begunOnIt, "decision").earliest().lawful()).isEqualTo(saturday);
  }

  @Test
  void a_decision_is_planned_for_no_day_after_the_last_that_its_notice_names() {
    var document = permanencyService();
    ((ObjectNode) document.at("/resolutions/0/term")).put("from", "2027-04-01");
    var proposal = Kit.READER.read(document);
    var free = planner.remaining(proposal, TODAY, Underway.NOT_BEGUN);
    var last = free.stream().filter(s -> s.id().equals("decision")).findFirst().orElseThrow().latest().lawful();
    var named = new Underway(Map.of(), Map.of(), Map.of("decision", last.minusDays(1)), Set.of());

    var steps = planner.remaining(proposal, TODAY, named);

    var decided = steps.stream().filter(s -> s.id().equals("decision")).findFirst().orElseThrow();
    assertThat(decided.latest().lawful()).isBefore(last).isAfterOrEqualTo(decided.earliest().lawful());
    assertThat(steps).filteredOn(s -> s.id().equals("agenda")).singleElement()
        .satisfies(s -> assertThat(s.latest().lawful()).isEqualTo(Kit.PERIODS.latestAgenda(
            new Authority("peterborough"), decided.latest().lawful()).startsFrom()));
  }

  @Test
  void what_is_done_is_not_planned_again_and_is_no_end_to_plan_for() {
    var proposal = Kit.READER.read(permanencyService());
    var decided = new Underway(Map.of("key-decision-notice", day("2026-10-01"), "decision", day("2026-11-20")),
        Map.of(), Map.of(), Set.of());

    var plan = planner.plan(new PlanQuestion(proposal, TODAY, null, null, Map.of()), decided);

    assertThat(plan.steps()).extracting(PlannedStep::id)
        .doesNotContain("begin", "clearance", "key-decision-notice", "agenda", "decision")
        .contains("decision-publication", "effect", "tender", "start");
    assertThat(plan.earliest().lawful()).isBefore(plan(permanencyService(), null).earliest().lawful());
    assertThat(plan.exceptions()).flatExtracting(Plan.Saving::exceptions)
        .noneMatch(said -> said.contains("for the first decision"));
    assertThat(planner.targetsOf(proposal, TODAY, decided)).contains("effect", "start").doesNotContain("decision");
  }

  @Test
  void what_follows_from_a_resolution_that_has_fallen_is_not_planned() {
    var fallen = new Underway(Map.of(), Map.of(), Map.of(), Set.of("a"));

    var plan = planner.plan(
        new PlanQuestion(Kit.READER.read(permanencyService()), TODAY, null, null, Map.of()), fallen);

    assertThat(plan.steps()).extracting(PlannedStep::id).contains("decision", "effect")
        .doesNotContain("tender", "award-decision", "sign", "start");
  }

  @Test
  void a_grant_is_planned_to_its_payment() {
    var plan = plan(Kit.document("thurrock-2015-adoption-partnership"), null);
    assertThat(plan.steps()).extracting(PlannedStep::id).containsSubsequence("decision", "effect", "grant-agreement",
        "pay-grant");
  }

  @Test
  void an_unknown_fact_is_planned_as_the_law_is_strictest_and_says_so() {
    var document = permanencyService();
    document.remove("documents");
    var plan = plan(document, null);
    assertThat(plan.steps()).extracting(PlannedStep::id).contains("private-meeting-notice", "private-meeting-response");
    assertThat(plan.assumed()).anyMatch(s -> s.startsWith("It is not known whether part of it is private"));
  }

  @Test
  void scrutiny_that_is_asked_for_comes_before_the_decision() {
    var document = permanencyService();
    document.set("scrutiny",
        Kit.yaml("[{ committee: Scrutiny, on: unknown, comments: unknown, reasonIfAfter: null }]"));
    var plan = plan(document, new Target("start", day("2027-07-01")));
    assertThat(step(plan, "scrutiny").earliest().lawful()).isEqualTo(day("2026-12-04"));
    assertThat(step(plan, "scrutiny").latest().lawful()).isBeforeOrEqualTo(step(plan, "decision").latest().lawful());
  }

  @ParameterizedTest
  @CsvSource({
      "key-notice-short, fresh-decision, 2027-01-05", "key-notice-short, general-exception, 2026-12-10",
      "key-notice-short, special-urgency, 2026-12-10", "agenda-not-open, fresh-decision, 2026-12-10",
      "private-without-notice, fresh-decision, 2026-12-10", "private-without-notice, both-notices, 2027-01-05",
      "private-without-notice, agreement, 2026-12-10", "no-authority, fresh-decision, 2027-01-05",
      "not-published, republication, 2026-12-02"})
  void an_irregularity_has_its_lawful_cures_with_their_day(String irregularity, String id, LocalDate effective) {
    var plan = planner.plan(
        new PlanQuestion(Kit.READER.read(permanencyService()), TODAY, null, irregularity, Map.of()));
    var cure = plan.cures().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
    assertThat(cure.effective().lawful()).isEqualTo(effective);
    assertThat(cure.costsDays()).isEqualTo(java.time.temporal.ChronoUnit.DAYS.between(TODAY, effective));
    assertThat(cure.signs()).isNotBlank();
  }

  @Test
  void a_report_to_council_answers_a_decision_not_treated_as_key_on_a_day_that_scrutiny_sets() {
    var plan = planner.plan(
        new PlanQuestion(Kit.READER.read(permanencyService()), TODAY, null, "not-treated-as-key", Map.of()));
    assertThat(plan.cures()).extracting(Cure::id).endsWith("report-to-council");
    assertThat(plan.cures().get(3).effective()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
      "grant, , , 'This proposal leads to no grant; it leads to: decision, effect, contract, transfer, start.'",
      "party, , , ''party' is none of: decision, effect, contract, grant, transfer, start.'",
      "start, lunch, 5, There is no planning duration 'lunch'",
      "start, tender, -1, A duration has 0 to 400 working days.",
      "start, tender, 401, A duration has 0 to 400 working days."})
  void what_nobody_can_plan_is_refused(String what, String duration, Integer days, String sentence) {
    assertThatThrownBy(() -> planner.plan(new PlanQuestion(Kit.READER.read(permanencyService()), TODAY,
        new Target(what, day("2027-04-01")), null, duration == null ? Map.of() : Map.of(duration, days))))
        .isInstanceOf(Refused.class).hasMessageContaining(sentence.replaceAll("^'|'$", ""));
  }

  @Test
  void beyond_the_bank_holidays_that_are_published_it_goes_on_and_says_that_they_are_projected() {
    var far = plan(permanencyService(), new Target("start", day("2029-04-11")));
    assertThat(far.projected()).isTrue();
    assertThat(far.assumed()).anyMatch(said -> said.contains("worked out by rule"));
    assertThat(plan(permanencyService(), new Target("start", day("2027-04-01"))).projected()).isFalse();
  }
}

package org.remit.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.remit.routing.Kit.PERIODS;
import static org.remit.routing.Kit.day;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remit.calendar.Confirmation;
import org.remit.calendar.CountedDay;
import org.remit.calendar.London;
import org.remit.calendar.Period;
import org.remit.constitution.Constitutions;
import org.remit.reference.Authority;
import org.remit.reference.Refused;

@DisplayName("The periods of law")
class LegalPeriodsTest {

  static final Authority LEEDS = new Authority("leeds");
  static final Authority VALE = AshfordVale.COUNCIL;

  @TempDir
  Path folder;

  @ParameterizedTest(name = "published {0}: may be decided from {1}")
  @CsvSource({"2015-06-01, 2015-06-30", "2019-12-06, 2020-01-04", "2024-02-01, 2024-03-01"})
  void a_key_decision_waits_28_clear_days_publication_and_29_be_it_a_saturday(LocalDate published, LocalDate earliest) {
    var period = PERIODS.keyDecisionNotice(LEEDS, London.at(published, LocalTime.NOON));

    assertThat(period.effectiveOn()).isEqualTo(earliest).isEqualTo(published.plusDays(29));
    assertThat(period.days().stream().filter(CountedDay::counted)).hasSize(28);
    assertThat(period.rule().citation()).isEqualTo("SI 2012/2089 reg 9(2)");
    assertThat(PERIODS.latest("key-decision", LEEDS, earliest).startsFrom()).isEqualTo(published);
  }

  @Test
  void an_agenda_is_open_5_clear_working_days_with_neither_end_counted() {
    // Published Monday 6 July 2015; 7, 8, 9, 10 and 13 July count; the meeting may be on the 14th.
    assertThat(PERIODS.agenda(LEEDS, London.at(day("2015-07-06"), LocalTime.NOON)).effectiveOn())
        .isEqualTo("2015-07-14");
    assertThat(PERIODS.latestAgenda(LEEDS, day("2015-07-14")).startsFrom()).isEqualTo("2015-07-06");
  }

  @Test
  void christmas_and_new_year_make_an_agenda_come_out_before_christmas() {
    // Meeting Monday 4 January 2016; 31, 30, 29 December, then 24, 23: 25 and 28 are holidays, 1 January too.
    var latest = PERIODS.latestAgenda(LEEDS, day("2016-01-04"));
    assertThat(latest.startsFrom()).isEqualTo("2015-12-22");
    assertThat(latest.days()).anyMatch(d -> d.date().equals(day("2015-12-28")) && d.why().contains("substitute"));
  }

  @ParameterizedTest(name = "{0}, published {1}: the window ends on {2}, effective on {3} ({4} days)")
  @CsvSource({
      "peterborough, 2016-01-20, 2016-01-25, 2016-01-26, 3",
      "peterborough, 2016-01-22, 2016-01-27, 2016-01-28, 3",
      "thurrock,     2015-07-10, 2015-07-17, 2015-07-18, 5",
      "leeds,        2024-03-26, 2024-04-04, 2024-04-05, 5",
      "leeds,        2020-05-01, 2020-05-11, 2020-05-12, 5",
      "sefton,       2022-09-16, 2022-09-27, 2022-09-28, 6",
      "sefton,       2017-12-21, 2018-01-03, 2018-01-04, 6",
      "sefton,       2017-11-23, 2017-12-01, 2017-12-04, 6",
      "thurrock,     2017-12-20, 2017-12-29, 2017-12-30, 5"})
  void a_call_in_window_is_counted_by_the_councils_rule(
      String council, LocalDate published, LocalDate last, LocalDate effective, int days) {
    var answer = callIn(council, published, "cabinet", "key");

    assertThat(answer.callable()).isTrue();
    assertThat(answer.period().lastDay()).isEqualTo(last);
    assertThat(answer.period().effectiveOn()).isEqualTo(effective);
    assertThat(answer.period().days().stream().filter(CountedDay::counted)).hasSize(days);
  }

  @Test
  void peterborough_lists_its_three_days() {
    var period = callIn("peterborough", day("2016-01-20"), "cabinet", "key").period();
    assertThat(period.days()).extracting(CountedDay::date, CountedDay::counted, CountedDay::why).containsExactly(
        org.assertj.core.groups.Tuple.tuple(day("2016-01-20"), false, "the day it starts from does not count"),
        org.assertj.core.groups.Tuple.tuple(day("2016-01-21"), true, "day 1 of 3"),
        org.assertj.core.groups.Tuple.tuple(day("2016-01-22"), true, "day 2 of 3"),
        org.assertj.core.groups.Tuple.tuple(day("2016-01-23"), false, "Saturday"),
        org.assertj.core.groups.Tuple.tuple(day("2016-01-24"), false, "Sunday"),
        org.assertj.core.groups.Tuple.tuple(day("2016-01-25"), true, "day 3 of 3"));
  }

  @Test
  void a_window_without_a_known_hour_stays_open_to_the_end_of_its_last_day_and_says_so() {
    var period = callIn("leeds", day("2015-07-08"), "cabinet", "key").period();
    assertThat(period.closesAt()).isEqualTo(London.startOf(day("2015-07-16")));
    assertThat(period.assumed()).anyMatch(a -> a.contains("No hour of closing"));
    assertThat(period.rule().confirmation()).isEqualTo(Confirmation.OBSERVED);
  }

  @Test
  void an_officers_decision_that_is_not_key_is_not_callable_and_the_rule_is_named() {
    var answer = callIn("leeds", day("2017-11-01"), "officer", "significant-operational");
    assertThat(answer.callable()).isFalse();
    assertThat(answer.because()).contains("Only key decisions of this body");
    assertThat(answer.period()).isNull();
  }

  @Test
  void an_officers_key_decision_at_leeds_counts_from_the_day_of_the_decision() {
    var period = PERIODS.callIn(LEEDS, new CallInQuestion(day("2015-08-10"), London.startOf(day("2015-08-10")),
        "officer", "key", false)).period();
    assertThat(period.startsFrom()).isEqualTo("2015-08-10");
    assertThat(period.lastDay()).isEqualTo("2015-08-17");
  }

  @Test
  void no_window_runs_before_the_decision_is_published_whatever_it_counts_from() {
    var period = PERIODS.callIn(LEEDS, new CallInQuestion(day("2027-01-09"), London.startOf(day("2027-01-21")),
        "officer", "key", false)).period();
    assertThat(period.startsFrom()).isEqualTo("2027-01-21");
    // 22, 25, 26, 27 and 28 January.
    assertThat(period.lastDay()).isEqualTo("2027-01-28");
    assertThat(period.effectiveOn()).isEqualTo("2027-01-29");
    var late = PERIODS.callIn(LEEDS, new CallInQuestion(day("2027-01-21"),
        London.at(day("2027-01-21"), LocalTime.of(17, 30)), "officer", "key", false)).period();
    assertThat(late.startsFrom()).as("published after hours").isEqualTo("2027-01-22");
  }

  @Test
  void what_is_missing_is_taken_as_a_callable_cabinet_decision_and_said() {
    var answer = PERIODS.callIn(LEEDS, new CallInQuestion(null, London.startOf(day("2015-07-08")), null, null, false));
    assertThat(answer.callable()).isTrue();
    assertThat(answer.period().assumed()).anyMatch(a -> a.contains("Cabinet")).anyMatch(a ->
        a.contains("key decision"));
  }

  @Test
  void a_waived_call_in_opens_no_window() {
    var answer = PERIODS.callIn(LEEDS, new CallInQuestion(null, London.startOf(day("2015-07-08")), "cabinet", "key",
        true));
    assertThat(answer.callable()).isFalse();
  }

  @ParameterizedTest(name = "{0} {1}, light touch {2}, sent {3}, electronic {4}: mandatory {5}, to {6}")
  @CsvSource({
      "pcr-2015, open, true, 2016-09-01, true, true, 2016-09-12",
      "pcr-2015, open, false, 2016-09-01, false, true, 2016-09-16",
      "pcr-2015, open, false, 2015-12-17, true, true, 2015-12-29",
      "pcr-2015, framework-call-off, false, 2016-09-01, true, false, ",
      "pcr-2015, none, false, 2017-11-01, true, false, ",
      "pa-2023, open, true, 2026-03-02, true, false, ",
      "pa-2023, open, false, 2026-03-10, true, true, 2026-03-20",
      "pa-2023, competitive-flexible, false, 2025-07-07, true, true, 2025-07-17",
      "psr, competitive, false, 2026-03-02, true, true, 2026-03-13",
      "psr, direct-award-a, false, 2026-03-02, true, false, "})
  void a_standstill_follows_the_law_of_the_procurement(String regime, String procedure, boolean lightTouch,
      LocalDate sent,
      boolean electronic, boolean mandatory, LocalDate last) {
    var answer = PERIODS.standstill(new StandstillQuestion(regime, procedure, lightTouch, sent, electronic, 0));

    assertThat(answer.mandatory()).isEqualTo(mandatory);
    if (last == null) assertThat(answer.period()).isNull();
    else assertThat(answer.period().lastDay()).isEqualTo(last);
  }

  @Test
  void the_procurement_acts_working_day_leaves_out_the_holidays_of_the_whole_united_kingdom() {
    var days = PERIODS.standstill(new StandstillQuestion("pa-2023", "open", false, day("2026-03-10"), true, 0))
        .period().days();
    assertThat(days).anyMatch(d -> d.date().equals(day("2026-03-17")) && d.why().contains("Northern Ireland"));
    assertThat(days.get(0)).isEqualTo(new CountedDay(day("2026-03-10"), true, "day 1 of 8"));
  }

  @Test
  void a_chosen_standstill_for_light_touch_has_at_least_8_working_days() {
    assertThatThrownBy(() -> PERIODS.standstill(new StandstillQuestion("pa-2023", "open", true, day("2026-03-02"),
        true, 7)))
        .isInstanceOf(Refused.class).hasMessageContaining("at least 8 working days");
    var answer = PERIODS.standstill(new StandstillQuestion("pa-2023", "open", true, day("2026-03-02"), true, 8));
    assertThat(answer.mandatory()).isFalse();
    assertThat(answer.period().lastDay()).isEqualTo("2026-03-11");
  }

  @Test
  void a_chosen_standstill_longer_than_the_laws_is_kept() {
    assertThat(PERIODS.standstill(new StandstillQuestion("pcr-2015", "open", false, day("2017-05-02"), true, 20))
        .period().lastDay()).isEqualTo("2017-05-22");
    assertThat(PERIODS.standstill(new StandstillQuestion("pa-2023", "open", false, day("2026-02-02"), true, 10))
        .period().lastDay()).isEqualTo("2026-02-13");
    assertThat(PERIODS.standstill(new StandstillQuestion("pa-2023", "open", false, day("2026-02-02"), true, 3))
        .period().lastDay()).isEqualTo("2026-02-11");
  }

  @Test
  void the_law_before_2015_is_named_and_refused() {
    assertThatThrownBy(() -> PERIODS.standstill(new StandstillQuestion("pcr-2006", "open", false, day("2014-03-02"),
        true, 0)))
        .isInstanceOf(Refused.class).hasMessageContaining("2006");
  }

  @ParameterizedTest(name = "{0} began on {2}")
  @CsvSource({"psr, 2015-03-02, 1 January 2024", "psr, 2023-12-31, 1 January 2024",
      "pa-2023, 2025-02-23, 24 February 2025", "pcr-2015, 2015-02-25, 26 February 2015"})
  void nothing_was_sent_under_a_law_before_it_began(String regime, LocalDate sent, String began) {
    assertThatThrownBy(() -> PERIODS.standstill(new StandstillQuestion(regime, "open", false, sent, true, 0)))
        .isInstanceOf(Refused.class).hasMessageContaining("began on " + began);
  }

  @Test
  void how_the_days_before_a_transfer_are_counted_is_judgement_and_said_so() {
    var period = PERIODS.employeeInformation(day("2018-04-01"));
    assertThat(period.confirmed()).isFalse();
    assertThat(period.assumed()).anyMatch(a -> a.contains("judgement"));
  }

  @Test
  void an_officers_window_that_starts_from_a_later_publication_says_so() {
    var period = PERIODS.callIn(LEEDS, new CallInQuestion(day("2015-08-10"), London.startOf(day("2015-08-12")),
        "officer", "key", false)).period();
    assertThat(period.startsFrom()).isEqualTo("2015-08-12");
    assertThat(period.assumed()).anyMatch(a -> a.contains("the window runs from the publication"));
  }

  @ParameterizedTest(name = "transfer on {0}: information by {1}")
  @CsvSource({"2014-04-30, 2014-04-15", "2014-05-01, 2014-04-02", "2018-04-01, 2018-03-03"})
  void employee_information_is_given_14_or_28_days_before_by_the_earlier_reading(LocalDate transfer, LocalDate last) {
    assertThat(PERIODS.employeeInformation(transfer).lastDay()).isEqualTo(last);
  }

  @Test
  void a_period_beyond_the_data_is_refused_and_names_the_file() {
    assertThatThrownBy(() -> PERIODS.keyDecisionNotice(LEEDS, London.startOf(day("2028-12-20"))))
        .isInstanceOf(Refused.class).hasMessageContaining("bank-holidays.yaml");
    assertThatThrownBy(() -> PERIODS.agenda(LEEDS, London.startOf(day("2010-12-20"))))
        .isInstanceOf(Refused.class).hasMessageContaining("20 December 2010");
  }

  @Test
  void a_period_over_unconfirmed_holidays_is_no_surer_than_they_are() {
    Period period = PERIODS.agenda(LEEDS, London.startOf(day("2028-04-10")));
    assertThat(period.rule().confirmation()).isEqualTo(Confirmation.ASSUMED);
    assertThat(period.days()).extracting(CountedDay::why).containsAll(List.of("Good Friday", "Easter Monday"));
  }

  @ParameterizedTest(name = "{0}, published on Tuesday 2 May 2017: from {1}")
  @CsvSource({"private-meeting, 2017-05-31", "private-meeting-response, 2017-05-10", "general-exception, 2017-05-10",
      "agenda, 2017-05-10", "key-decision, 2017-05-31"})
  void each_notice_has_its_clear_days_28_of_the_calendar_or_5_of_work(String kind, LocalDate from) {
    var noon = London.at(day("2017-05-02"), LocalTime.NOON);
    var period = switch (kind) {
      case "private-meeting" -> PERIODS.privateMeetingNotice(LEEDS, noon);
      case "private-meeting-response" -> PERIODS.privateMeetingResponse(LEEDS, noon);
      case "general-exception" -> PERIODS.generalException(LEEDS, noon);
      case "agenda" -> PERIODS.agenda(LEEDS, noon);
      default -> PERIODS.keyDecisionNotice(LEEDS, noon);
    };

    assertThat(period.kind()).isEqualTo(kind + "-notice");
    assertThat(period.effectiveOn()).isEqualTo(from);
    assertThat(PERIODS.latest(kind, LEEDS, from).startsFrom()).isEqualTo("2017-05-02");
  }

  @Test
  void there_is_no_notice_of_another_kind() {
    assertThatThrownBy(() -> PERIODS.latest("special-urgency", LEEDS, day("2017-05-02")))
        .isInstanceOf(Refused.class).hasMessageContaining("no notice 'special-urgency' with a period of its own");
  }

  @Test
  void what_is_published_at_five_is_published_the_next_day_and_rests_on_who_says_so() throws IOException {
    var inTime = PERIODS.agenda(LEEDS, London.at(day("2017-05-02"), LocalTime.of(16, 59)));
    assertThat(inTime.startsFrom()).isEqualTo("2017-05-02");
    assertThat(inTime.assumed()).isEmpty();
    assertThat(inTime.unconfirmed()).noneMatch(each -> each.contains("late publication"));

    var five = London.at(day("2017-05-02"), LocalTime.of(17, 0));
    var late = PERIODS.agenda(LEEDS, five);
    assertThat(late.startsFrom()).isEqualTo("2017-05-03");
    assertThat(late.assumed()).singleElement().asString()
        .startsWith("It was published after 17:00; that counts as published on 3 May 2017");
    assertThat(late.unconfirmed()).anyMatch(each -> each.contains("late publication"));

    var confirmed = ashfordVale("late-publication: { after: '17:00', counts: next-day }").agenda(VALE, five);
    assertThat(confirmed.startsFrom()).isEqualTo("2017-05-03");
    assertThat(confirmed.unconfirmed()).noneMatch(each -> each.contains("late publication"));
  }

  @Test
  void a_closure_day_is_skipped_and_told_only_where_nobody_has_confirmed_it() throws IOException {
    var closed = ashfordVale("closure-days: [{ date: 2026-12-29, why: the council is closed }]");
    var agenda = closed.latest("agenda", VALE, day("2027-01-05"));
    assertThat(agenda.days()).contains(new CountedDay(day("2026-12-29"), false, "the council is closed"));
    assertThat(agenda.unconfirmed()).noneMatch(each -> each.contains("closure-days"));
    assertThat(closed.calendar(VALE, day("2026-12-01")).isWorking(day("2026-12-29"))).isFalse();
    assertThat(closed.workingDays(VALE, "answer", day("2026-12-24"), 1, agenda.rule()).lastDay())
        .isEqualTo("2026-12-30");

    var open = ashfordVale("closure-days: null");
    assertThat(open.latest("agenda", VALE, day("2027-01-05")).days()).contains(
        new CountedDay(day("2026-12-29"), true, "day 2 of 5"));
    assertThat(open.calendar(VALE, day("2026-12-01")).isWorking(day("2026-12-29"))).isTrue();
  }

  @Test
  void the_report_of_an_officer_is_public_first_for_as_long_as_the_council_says_and_where_it_says_nothing_for_none() {
    assertThat(PERIODS.reportBeforeDecision(LEEDS, day("2017-05-02"), "officer").lastDay()).isEqualTo("2017-05-09");
    assertThat(PERIODS.reportBeforeDecision(LEEDS, day("2017-05-02"), "cabinet-member")).isNull();
    assertThat(PERIODS.reportBeforeDecision(new Authority("sefton"), day("2017-05-02"), "officer")).isNull();
  }

  @Test
  void a_plan_counts_over_holidays_that_are_not_yet_published() {
    assertThat(PERIODS.projecting().agenda(LEEDS, London.startOf(day("2030-06-03")))).satisfies(period -> {
      assertThat(period.effectiveOn()).isEqualTo("2030-06-11");
      assertThat(period.projected()).isTrue();
    });
  }

  @Test
  void the_day_of_a_transfer_is_fixed_by_when_the_activities_change_hands() {
    assertThat(PERIODS.transferDay(day("2018-04-01")).effectiveOn()).isEqualTo("2018-04-01");
    assertThat(PERIODS.employeeInformation(day("2014-05-01")).rule().citation()).contains("SI 2014/16");
    assertThat(PERIODS.employeeInformation(day("2014-04-30")).rule().citation()).doesNotContain("SI 2014/16");
  }

  @ParameterizedTest(name = "effective {0}, closing at {1}: closes {2}, effective on {3}")
  @CsvSource(delimiter = '|', textBlock = """
      A | null    | 2026-12-05T00:00 | 2026-12-05 | effective on the next day
      A | "17:00" | 2026-12-04T17:00 | 2026-12-05 | effective on the next day
      B | "17:00" | 2026-12-04T00:00 | 2026-12-04 | effective on the last of them
      C | null    | 2026-12-05T00:00 | 2026-12-07 | effective on the next working day
      """)
  void a_window_that_ends_on_a_friday_takes_effect_by_the_rule_of_the_council(
      String effective, String cutoff, LocalDateTime closes, LocalDate from, String rule) throws IOException {
    var periods = ashfordVale("call-in-effective: " + effective, "call-in-cutoff: " + cutoff);

    var period = periods.callIn(VALE, new CallInQuestion(day("2026-11-27"),
        London.at(day("2026-11-27"), LocalTime.NOON), "cabinet", "key", false)).period();

    assertThat(period.lastDay()).isEqualTo("2026-12-04");
    assertThat(period.closesAt()).isEqualTo(London.at(closes.toLocalDate(), closes.toLocalTime()));
    assertThat(period.effectiveOn()).isEqualTo(from);
    assertThat(period.rule().text()).endsWith(rule);
    assertThat(period.assumed().stream().anyMatch(each -> each.contains("No hour of closing")))
        .isEqualTo(cutoff.equals("null"));
    assertThat(period.confirmed()).as("every figure of it is").isTrue();
  }

  @Test
  void an_hour_of_closing_that_was_only_observed_matters_where_the_window_closes_by_it() throws IOException {
    for (var effective : List.of("A", "B", "C")) {
      var pack = "call-in-effective: " + effective;
      AshfordVale.with(folder, pack, "call-in-cutoff: \"17:00\"");
      var file = folder.resolve("ashford-vale.yaml");
      Files.writeString(file, Files.readString(file).replace(
          "value: \"17:00\", validFrom: 2011-01-01, source: \"Part 4\", confirmation: confirmed",
          "value: \"17:00\", validFrom: 2011-01-01, source: \"Part 4\", confirmation: observed"));
      var period = new LegalPeriods(new Constitutions(folder.toString()), Kit.CALENDARS, Kit.TABLES).callIn(VALE,
          new CallInQuestion(day("2026-11-27"), null, "cabinet", "key", false)).period();

      assertThat(period.unconfirmed()).as(effective).hasSize(effective.equals("B") ? 0 : 1);
    }
  }

  @Test
  void of_a_decision_whose_day_nobody_gives_the_day_of_publication_is_taken_and_the_other_way_round() {
    var published = London.at(day("2017-05-02"), LocalTime.NOON);
    var officer = PERIODS.callIn(LEEDS, new CallInQuestion(null, published, "officer", null, false));
    assertThat(officer.period().startsFrom()).isEqualTo("2017-05-02");
    assertThat(officer.assumed()).contains("It is taken as an officer's key decision.",
        "The day of publication is taken as the day of the decision.");

    var late = PERIODS.callIn(LEEDS, new CallInQuestion(null, London.at(day("2017-05-02"), LocalTime.of(17, 30)),
        "officer", "key", false));
    assertThat(late.period().startsFrom()).as("nobody was told before the next day").isEqualTo("2017-05-03");

    var cabinet = PERIODS.callIn(LEEDS, new CallInQuestion(day("2017-05-02"), null, "cabinet", "key", false));
    assertThat(cabinet.period().startsFrom()).isEqualTo("2017-05-02");
    assertThat(cabinet.assumed()).contains("The day of the decision is taken as the day of publication.");

    assertThatThrownBy(() -> PERIODS.callIn(LEEDS, new CallInQuestion(null, null, "cabinet", "key", false)))
        .isInstanceOf(Refused.class).hasMessageContaining("day of the decision or of its publication");
  }

  @Test
  void what_cannot_be_called_in_takes_effect_at_once() {
    var published = London.at(day("2017-05-04"), LocalTime.NOON);
    var decided = PERIODS.callIn(LEEDS, new CallInQuestion(day("2017-05-02"), published, "officer", "non-key", false));
    assertThat(decided.callable()).isFalse();
    assertThat(decided.effectiveOn()).isEqualTo("2017-05-02");
    assertThat(decided.assumed()).isEmpty();

    var unknown = PERIODS.callIn(LEEDS, new CallInQuestion(null, published, "officer", "non-key", false));
    assertThat(unknown.effectiveOn()).isEqualTo("2017-05-04");
    assertThat(unknown.assumed()).contains("The day of publication is taken as the day of the decision.");
  }

  @ParameterizedTest(name = "{0} days: refused {1}")
  @CsvSource({"-1, true", "0, false", "365, false", "366, true"})
  void a_chosen_standstill_lasts_a_year_at_most(int days, boolean refused) {
    var question = new StandstillQuestion("pcr-2015", "framework-call-off", true, day("2017-05-02"), true, days);
    if (refused) {
      assertThatThrownBy(() -> PERIODS.standstill(question)).hasMessageContaining("0 to 365 days");
    } else {
      assertThat(PERIODS.standstill(question).mandatory()).isFalse();
    }
  }

  @Test
  void a_standstill_that_was_chosen_outside_the_act_counts_calendar_days_to_a_working_day() {
    var answer = PERIODS.standstill(
        new StandstillQuestion("pcr-2015", "framework-call-off", true, day("2017-05-02"), true, 4));

    assertThat(answer.mandatory()).isFalse();
    assertThat(answer.period().lastDay()).as("Saturday 6 May rolls forward").isEqualTo("2017-05-08");
    assertThat(answer.period().closesAt()).isEqualTo(London.startOf(day("2017-05-09")));
    assertThat(answer.period().rule().text()).isEqualTo("A standstill of 4 days was chosen.");
  }

  @Test
  void a_procedure_that_nobody_names_is_taken_as_competitive_and_one_that_does_not_exist_is_refused() {
    for (var procedure : new String[] {null, "unknown"}) {
      assertThat(PERIODS.standstill(new StandstillQuestion("pcr-2015", procedure, true, day("2017-05-02"), true, 0))
          .mandatory()).isTrue();
    }
    assertThatThrownBy(() -> PERIODS.standstill(
        new StandstillQuestion("pcr-2015", "a raffle", true, day("2017-05-02"), true, 0)))
        .isInstanceOf(Refused.class).hasMessageContaining("'a raffle' is none of");
  }

  private LegalPeriods ashfordVale(String... figures) throws IOException {
    return new LegalPeriods(AshfordVale.with(folder, figures), Kit.CALENDARS, Kit.TABLES);
  }

  private static CallInAnswer callIn(String council, LocalDate published, String body, String category) {
    return PERIODS.callIn(new Authority(council),
        new CallInQuestion(published, London.at(published, LocalTime.NOON), body, category, false));
  }
}

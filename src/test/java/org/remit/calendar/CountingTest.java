package org.remit.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.remit.reference.Refused;

@DisplayName("Counting, day by day")
class CountingTest {

  private static final Rule RULE = new Rule("a rule", "as many days as it says", Confirmation.CONFIRMED);
  private static final Calendars CALENDARS = new Calendars();
  private static final WorkingCalendar ENGLAND = CALENDARS.england();

  private interface Convention {
    Period count(LocalDate day, int n);
  }

  static Stream<Arguments> conventions() {
    return Stream.of(
        Arguments.of("clear days after", (Convention) (d, n) -> Counting.clearDaysAfter("x", d, n, ENGLAND, RULE)),
        Arguments.of("clear days before", (Convention) (d, n) -> Counting.clearDaysBefore("x", d, n, ENGLAND, RULE)),
        Arguments.of("clear working days after",
            (Convention) (d, n) -> Counting.clearWorkingDaysAfter("x", d, n, ENGLAND, RULE)),
        Arguments.of("clear working days before",
            (Convention) (d, n) -> Counting.clearWorkingDaysBefore("x", d, n, ENGLAND, RULE)),
        Arguments.of("working days after", (Convention) (d, n) -> Counting.workingDaysAfter("x", d, n, ENGLAND, RULE)),
        Arguments.of("working days beginning with",
            (Convention) (d, n) -> Counting.workingDaysBeginningWith("x", d, n, ENGLAND, RULE)),
        Arguments.of("days beginning with",
            (Convention) (d, n) -> Counting.daysBeginningWith("x", d, n, ENGLAND, RULE)),
        Arguments.of("days after, rolled forward",
            (Convention) (d, n) -> Counting.daysAfterRolledForward("x", d, n, ENGLAND, RULE)),
        Arguments.of("days before", (Convention) (d, n) -> Counting.daysBefore("x", d, n, ENGLAND, RULE)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("conventions")
  void no_period_has_less_than_one_day(String name, Convention convention) {
    assertThatThrownBy(() -> convention.count(LocalDate.of(2020, 6, 1), 0))
        .isInstanceOf(IllegalArgumentException.class).hasMessage("A period of 0 days cannot be counted");
  }

  @Test
  void no_period_is_longer_than_four_thousand_days() {
    // From 14 July 2012 ten years have 3,652 days; 347 more lead to the 4,000th, which is 26 June 2023.
    assertThat(Counting.daysBeginningWith("x", LocalDate.of(2012, 7, 14), 4000, ENGLAND, RULE).lastDay())
        .isEqualTo("2023-06-26");
    assertThatThrownBy(() -> Counting.daysBeginningWith("x", LocalDate.of(2012, 7, 14), 4001, ENGLAND, RULE))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("4001");
  }

  @Test
  void the_first_day_counted_is_the_first_working_day() {
    // Thursday 2 April 2015; Good Friday, the weekend and Easter Monday are left out.
    var thursday = LocalDate.of(2015, 4, 2);

    assertThat(Counting.workingDaysAfter("x", thursday, 5, ENGLAND, RULE).firstDay()).isEqualTo("2015-04-07");
    assertThat(Counting.clearWorkingDaysAfter("x", thursday, 5, ENGLAND, RULE).firstDay()).isEqualTo("2015-04-07");
    assertThat(Counting.workingDaysBeginningWith("x", thursday, 5, ENGLAND, RULE).firstDay()).isEqualTo("2015-04-02");
  }

  @Test
  void days_before_a_meeting_are_listed_from_the_notice_to_the_meeting() {
    // A meeting on Tuesday 7 April 2015, after Easter.
    var period = Counting.clearWorkingDaysBefore("x", LocalDate.of(2015, 4, 7), 2, ENGLAND, RULE);

    assertThat(period.days()).containsExactly(
        new CountedDay(LocalDate.of(2015, 3, 31), false, "the day of notice does not count"),
        new CountedDay(LocalDate.of(2015, 4, 1), true, "day 1 of 2"),
        new CountedDay(LocalDate.of(2015, 4, 2), true, "day 2 of 2"),
        new CountedDay(LocalDate.of(2015, 4, 3), false, "Good Friday"),
        new CountedDay(LocalDate.of(2015, 4, 4), false, "Saturday"),
        new CountedDay(LocalDate.of(2015, 4, 5), false, "Sunday"),
        new CountedDay(LocalDate.of(2015, 4, 6), false, "Easter Monday"),
        new CountedDay(LocalDate.of(2015, 4, 7), false, "the day itself does not count"));
  }

  @Test
  void not_less_than_so_many_days_before_leaves_both_ends_out_and_lists_each_day() {
    var period = Counting.daysBefore("x", LocalDate.of(2018, 4, 1), 3, ENGLAND, RULE);

    assertThat(period.days()).containsExactly(
        new CountedDay(LocalDate.of(2018, 3, 28), false, "the last day to give it"),
        new CountedDay(LocalDate.of(2018, 3, 29), true, "day 1 of 3"),
        new CountedDay(LocalDate.of(2018, 3, 30), true, "day 2 of 3"),
        new CountedDay(LocalDate.of(2018, 3, 31), true, "day 3 of 3"),
        new CountedDay(LocalDate.of(2018, 4, 1), false, "the day itself does not count"));
    assertThat(period.closesAt()).as("midnight, by then in summer time").isEqualTo("2018-03-28T23:00:00Z");
    assertThat(period.effectiveOn()).isNull();
    assertThat(period.effectiveFrom()).as("a last day to do something frees no act").isNull();
  }

  @Test
  void calendar_days_too_are_counted_within_the_data_only() {
    var third = LocalDate.of(2028, 12, 3);

    assertThat(Counting.clearDaysAfter("x", third.minusDays(1), 28, ENGLAND, RULE).effectiveOn())
        .isEqualTo("2028-12-31");
    assertThatThrownBy(() -> Counting.clearDaysAfter("x", third, 28, ENGLAND, RULE))
        .isInstanceOf(Refused.class).hasMessageContaining("1 January 2029");
  }

  @Test
  void days_before_a_transfer_are_counted_within_the_data_only() {
    assertThat(Counting.daysBefore("x", LocalDate.of(2011, 1, 30), 28, ENGLAND, RULE).lastDay())
        .isEqualTo("2011-01-01");
    assertThatThrownBy(() -> Counting.daysBefore("x", LocalDate.of(2011, 1, 29), 28, ENGLAND, RULE))
        .isInstanceOf(Refused.class).hasMessageContaining("31 December 2010");
  }

  @Test
  void the_act_is_lawful_from_the_first_moment_of_its_day_in_london() {
    // Published on Wednesday 1 July 2026; effective on the 9th, which begins while it is the 8th by UTC.
    var window = Counting.workingDaysAfter("x", LocalDate.of(2026, 7, 1), 5, ENGLAND, RULE);

    assertThat(window.effectiveOn()).isEqualTo("2026-07-09");
    assertThat(window.effectiveFrom()).isEqualTo("2026-07-08T23:00:00Z");
  }

  @Test
  void another_day_of_effect_and_what_was_assumed_change_nothing_else() {
    var window = Counting.workingDaysAfter("x", LocalDate.of(2026, 7, 1), 5, ENGLAND, RULE);

    var assuming = window.assuming(List.of("one thing")).assuming(List.of("another"));

    assertThat(assuming.assumed()).containsExactly("one thing", "another");
    assertThat(assuming.days()).isEqualTo(window.days());
    assertThat(assuming.effectiveOn()).isEqualTo(window.effectiveOn());
    var later = assuming.effectiveOn(LocalDate.of(2026, 7, 13));
    assertThat(later.effectiveOn()).isEqualTo("2026-07-13");
    assertThat(later.days()).isEqualTo(window.days());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"CONFIRMED, true", "OBSERVED, false", "ASSUMED, false"})
  void a_period_is_confirmed_where_its_rule_is(Confirmation confirmation, boolean confirmed) {
    var rule = new Rule("a rule", "5 working days", confirmation);

    assertThat(Counting.workingDaysAfter("x", LocalDate.of(2026, 7, 1), 5, ENGLAND, rule).confirmed())
        .isEqualTo(confirmed);
    assertThat(confirmation.id()).isEqualTo(confirmation.toString().toLowerCase());
  }

  @Test
  void a_plan_in_a_year_that_is_published_is_no_projection() {
    var plan = Counting.workingDaysAfter("x", LocalDate.of(2028, 12, 18), 3, CALENDARS.projecting().england(), RULE);

    assertThat(plan.lastDay()).isEqualTo("2028-12-21");
    assertThat(plan.projected()).isFalse();
  }

  @Test
  void a_plan_reaches_to_the_end_of_2099_and_no_further() {
    var planning = CALENDARS.projecting().england();

    // 25 December 2099 is a Friday: Boxing Day is kept on the Monday.
    assertThat(planning.whyNot(LocalDate.of(2099, 12, 25))).contains("Christmas Day, projected");
    assertThat(planning.whyNot(LocalDate.of(2099, 12, 28))).contains("Boxing Day (substitute bank holiday), projected");
    assertThat(planning.isWorking(LocalDate.of(2099, 12, 31))).isTrue();
    assertThatThrownBy(() -> planning.isWorking(LocalDate.of(2100, 1, 4)))
        .isInstanceOf(Refused.class).hasMessageContaining("England and Wales").hasMessageContaining("4 January 2100");
  }
}

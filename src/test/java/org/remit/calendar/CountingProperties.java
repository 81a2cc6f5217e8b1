package org.remit.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.Dates;

@Label("Counting, whatever the day")
class CountingProperties {

  private static final Rule RULE = new Rule("test", "test", Confirmation.CONFIRMED);
  private static final Calendars CALENDARS = new Calendars();
  private static final WorkingCalendar ENGLAND = CALENDARS.england();
  private static final WorkingCalendar BEYOND = CALENDARS.projecting().england();

  private interface Forward {
    Period count(LocalDate from, int n, WorkingCalendar calendar);
  }

  private static final List<Forward> FORWARD = List.of(
      (d, n, c) -> Counting.clearDaysAfter("x", d, n, c, RULE),
      (d, n, c) -> Counting.clearWorkingDaysAfter("x", d, n, c, RULE),
      (d, n, c) -> Counting.workingDaysAfter("x", d, n, c, RULE),
      (d, n, c) -> Counting.workingDaysBeginningWith("x", d, n, c, RULE),
      (d, n, c) -> Counting.daysBeginningWith("x", d, n, c, RULE),
      (d, n, c) -> Counting.daysAfterRolledForward("x", d, n, c, RULE));

  @Provide
  Arbitrary<LocalDate> days() {
    return Dates.dates().between(LocalDate.of(2012, 1, 2), LocalDate.of(2027, 12, 31));
  }

  @Provide
  Arbitrary<Forward> conventions() {
    return Arbitraries.of(FORWARD);
  }

  @Property
  void another_day_of_closure_never_makes_an_earliest_day_earlier(@ForAll("conventions") Forward convention,
      @ForAll("days") LocalDate from, @ForAll @IntRange(min = 1, max = 40) int n,
      @ForAll @IntRange(max = 60) int later) {
    var closed = CALENDARS.england(Map.of(from.plusDays(later), "closed"));
    assertThat(convention.count(from, n, closed).effectiveOn())
        .isAfterOrEqualTo(convention.count(from, n, ENGLAND).effectiveOn());
  }

  @Property
  void another_day_of_closure_never_makes_a_latest_day_later(@ForAll("days") LocalDate act,
      @ForAll @IntRange(min = 1, max = 40) int n, @ForAll @IntRange(max = 60) int earlier) {
    var closed = CALENDARS.england(Map.of(act.minusDays(earlier), "closed"));
    assertThat(Counting.clearWorkingDaysBefore("x", act, n, closed, RULE).startsFrom())
        .isBeforeOrEqualTo(Counting.clearWorkingDaysBefore("x", act, n, ENGLAND, RULE).startsFrom());
  }

  @Property
  void as_many_days_count_as_were_asked_for_and_each_day_between_is_told_once(
      @ForAll("conventions") Forward convention, @ForAll("days") LocalDate from,
      @ForAll @IntRange(min = 1, max = 60) int n) {
    var period = convention.count(from, n, ENGLAND);
    assertThat(period.days()).filteredOn(CountedDay::counted).hasSize(n);
    assertThat(period.days()).extracting(CountedDay::date)
        .containsExactlyElementsOf(from.datesUntil(period.lastDay().plusDays(1)).toList());
    assertThat(period.days()).allSatisfy(day -> assertThat(day.why()).isNotBlank());
  }

  @Property
  void a_day_later_never_ends_earlier_and_a_day_more_always_ends_later(@ForAll("conventions") Forward convention,
      @ForAll("days") LocalDate from, @ForAll @IntRange(min = 1, max = 60) int n) {
    var period = convention.count(from, n, ENGLAND);
    assertThat(convention.count(from.plusDays(1), n, ENGLAND).effectiveOn()).isAfterOrEqualTo(period.effectiveOn());
    assertThat(convention.count(from, n + 1, ENGLAND).effectiveOn()).isAfterOrEqualTo(period.effectiveOn());
  }

  @Property
  void a_notice_on_the_last_day_found_backward_is_in_time_and_one_on_the_day_after_is_not(
      @ForAll("days") LocalDate act, @ForAll @IntRange(min = 1, max = 40) int n) {
    var clear = Counting.clearDaysBefore("x", act, n, ENGLAND, RULE).startsFrom();
    assertThat(Counting.clearDaysAfter("x", clear, n, ENGLAND, RULE).effectiveOn()).isEqualTo(act);

    var working = Counting.clearWorkingDaysBefore("x", act, n, ENGLAND, RULE).startsFrom();
    assertThat(ENGLAND.isWorking(working)).isTrue();
    assertThat(Counting.clearWorkingDaysAfter("x", working, n, ENGLAND, RULE).effectiveOn()).isBeforeOrEqualTo(act);
    var next = working.plusDays(1);
    while (!ENGLAND.isWorking(next)) next = next.plusDays(1);
    assertThat(Counting.clearWorkingDaysAfter("x", next, n, ENGLAND, RULE).effectiveOn()).isAfter(act);
  }

  @Property
  void a_period_counted_again_by_the_same_calendar_is_the_same(@ForAll("conventions") Forward convention,
      @ForAll("days") LocalDate from, @ForAll @IntRange(min = 1, max = 40) int n) {
    var period = convention.count(from, n, ENGLAND);
    assertThat(Counting.again(period, ENGLAND)).isEqualTo(period);
  }

  @Property
  void a_plan_beyond_the_data_counts_as_the_data_do_within_them(@ForAll("conventions") Forward convention,
      @ForAll("days") LocalDate from, @ForAll @IntRange(min = 1, max = 40) int n) {
    assertThat(convention.count(from, n, BEYOND)).isEqualTo(convention.count(from, n, ENGLAND));
  }
}

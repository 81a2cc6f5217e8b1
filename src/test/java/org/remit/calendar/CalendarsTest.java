package org.remit.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.remit.reference.Refused;

@DisplayName("Calendars")
class CalendarsTest {

  final Calendars calendars = new Calendars();

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"2011-04-29, Royal wedding", "2012-06-05, Diamond Jubilee", "2020-05-08, VE Day",
      "2022-06-03, Platinum Jubilee",
      "2022-09-19, State funeral", "2023-05-08, Coronation", "2015-12-28, Boxing Day (substitute",
          "2017-01-02, New Year's Day (substitute"})
  void one_off_and_substitute_days_are_no_working_days(LocalDate day, String why) {
    assertThat(calendars.england().whyNot(day).orElseThrow()).contains(why);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2020-05-04", "2022-05-30", "2015-12-29", "2026-03-17"})
  void a_moved_holiday_leaves_its_old_day_a_working_day(LocalDate day) {
    assertThat(calendars.england().isWorking(day)).isTrue();
  }

  @Test
  void every_year_has_its_eight_holidays_and_no_fewer() {
    for (int year = 2011; year <= 2028; year++) {
      int holidays = 0;
      for (var d = LocalDate.of(year, 1, 1); d.getYear() == year; d = d.plusDays(1)) {
        var why = calendars.england().whyNot(d);
        if (d.getDayOfWeek().getValue() < 6 && why.isPresent()) holidays++;
      }
      var expected = switch (year) {
        case 2011, 2023 -> 9;
        case 2022 -> 10;
        case 2012 -> 9;
        default -> 8;
      };
      assertThat(holidays).as("" + year).isEqualTo(expected);
    }
  }

  @Test
  void the_united_kingdom_leaves_out_what_is_a_holiday_in_any_part_of_it() {
    assertThat(calendars.unitedKingdom().whyNot(LocalDate.of(2026, 11, 30)).orElseThrow()).contains("Scotland");
    assertThat(calendars.england().isWorking(LocalDate.of(2026, 11, 30))).isTrue();
  }

  @Test
  void a_councils_closure_day_is_skipped_with_its_reason() {
    var calendar = calendars.england(Map.of(LocalDate.of(2017, 12, 27), "closed between Christmas and New Year"));
    var period = Counting.workingDaysAfter("call-in", LocalDate.of(2017, 12, 22), 1, calendar,
        new Rule("test", "test", Confirmation.CONFIRMED));
    assertThat(period.lastDay()).isEqualTo("2017-12-28");
    assertThat(period.days()).anyMatch(d -> d.why().contains("closed between"));
  }

  @Test
  void days_beyond_the_data_are_refused_with_the_file_to_extend() {
    assertThatThrownBy(() -> calendars.england().isWorking(LocalDate.of(2029, 1, 2)))
        .isInstanceOf(Refused.class).hasMessageContaining("2 January 2029").hasMessageContaining(Calendars.FILE);
    assertThatThrownBy(() -> calendars.unitedKingdom().isWorking(LocalDate.of(2028, 1, 4))).isInstanceOf(Refused.class);
  }

  @Test
  void a_day_in_london_is_the_day_on_the_wall() {
    assertThat(London.date(java.time.Instant.parse("2026-06-30T23:30:00Z"))).isEqualTo("2026-07-01");
    assertThat(London.say(java.time.Instant.parse("2026-07-01T16:00:00Z"))).isEqualTo("1 July 2026 at 17:00");
  }

  @Test
  void days_beginning_with_a_day_count_that_day() {
    var rule = new Rule("Procurement Act 2023 s.53", "30 days beginning with the day", Confirmation.CONFIRMED);
    assertThat(Counting.daysBeginningWith("contract-details", LocalDate.of(2026, 3, 1), 30, calendars.england(), rule)
        .lastDay())
        .isEqualTo("2026-03-30");
  }

  @Test
  void holidays_worked_out_by_rule_are_those_that_were_published_but_for_one_off_and_moved_days() {
    var rule = new ProjectedHolidays(false);
    var differences = new java.util.TreeMap<LocalDate, String>();
    for (var day = LocalDate.of(2011, 1, 1); day.getYear() <= 2028; day = day.plusDays(1)) {
      if (day.getDayOfWeek().getValue() > 5) continue;
      var published = calendars.england().whyNot(day);
      if (published.isPresent() != (rule.on(day) != null)) differences.put(day, published.orElse("by rule only"));
    }
    assertThat(differences.keySet()).containsExactly(
        LocalDate.of(2011, 4, 29), LocalDate.of(2012, 5, 28), LocalDate.of(2012, 6, 4), LocalDate.of(2012, 6, 5),
        LocalDate.of(2020, 5, 4), LocalDate.of(2020, 5, 8), LocalDate.of(2022, 5, 30), LocalDate.of(2022, 6, 2),
        LocalDate.of(2022, 6, 3), LocalDate.of(2022, 9, 19), LocalDate.of(2023, 5, 8));
  }

  @Test
  void the_rest_of_the_united_kingdoms_days_worked_out_by_rule_are_those_that_were_published() {
    var rule = new ProjectedHolidays(true);
    for (var day = LocalDate.of(2025, 1, 1); day.getYear() <= 2027; day = day.plusDays(1)) {
      if (day.getDayOfWeek().getValue() > 5 || day.equals(LocalDate.of(2026, 6, 15))) continue;
      assertThat(rule.on(day) != null).as(day.toString()).isEqualTo(!calendars.unitedKingdom().isWorking(day));
    }
  }

  @ParameterizedTest
  @CsvSource({"2029-04-01", "2030-04-21", "2038-04-25", "2076-04-19", "2000-04-23", "1943-04-25"})
  void easter_falls_where_the_almanac_has_it(LocalDate sunday) {
    assertThat(ProjectedHolidays.easter(sunday.getYear())).isEqualTo(sunday);
  }

  @Test
  void a_plan_counts_beyond_the_data_and_says_so_a_clock_of_law_does_not() {
    var rule = new Rule("test", "test", Confirmation.CONFIRMED);
    var plan = Counting.workingDaysAfter("call-in", LocalDate.of(2029, 3, 28), 3,
        calendars.projecting().england(), rule);
    // Good Friday is 30 March 2029 and Easter Monday 2 April.
    assertThat(plan.lastDay()).isEqualTo("2029-04-04");
    assertThat(plan.projected()).isTrue();
    assertThat(plan.days()).anyMatch(d -> d.why().equals("Good Friday, projected"));
    assertThat(plan.rule().confirmation()).isEqualTo(Confirmation.ASSUMED);
    var within = Counting.workingDaysAfter("call-in", LocalDate.of(2026, 3, 25), 3,
        calendars.projecting().england(), rule);
    assertThat(within.projected()).isFalse();
    assertThatThrownBy(() -> Counting.workingDaysAfter("call-in", LocalDate.of(2028, 12, 28), 3,
        calendars.england(), rule))
        .isInstanceOf(Refused.class).hasMessageContaining(Calendars.FILE);
  }
}

package org.remit.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A day in London")
class LondonTest {

  private static final LocalDate CLOCKS_GO_FORWARD = LocalDate.of(2026, 3, 29);
  private static final LocalDate CLOCKS_GO_BACK = LocalDate.of(2026, 10, 25);

  @Test
  void begins_an_hour_before_utc_in_summer_and_with_it_in_winter() {
    assertThat(London.startOf(LocalDate.of(2026, 7, 1))).isEqualTo("2026-06-30T23:00:00Z");
    assertThat(London.startOf(LocalDate.of(2026, 12, 1))).isEqualTo("2026-12-01T00:00:00Z");
  }

  @Test
  void that_a_period_ends_with_is_told_and_not_the_midnight_after_it() {
    assertThat(London.sayUntil(Instant.parse("2026-06-30T23:00:00Z"))).isEqualTo("30 June 2026 at the end of the day");
    assertThat(London.sayUntil(Instant.parse("2026-07-01T16:00:00Z"))).isEqualTo("1 July 2026 at 17:00");
  }

  @Test
  void by_which_something_is_due_is_told_without_an_hour_where_all_of_it_may_be_used() {
    assertThat(London.sayBy(London.endOf(LocalDate.of(2026, 7, 1)))).isEqualTo("1 July 2026");
    assertThat(London.sayBy(London.startOf(LocalDate.of(2026, 7, 2)))).isEqualTo("1 July 2026");
    assertThat(London.sayBy(Instant.parse("2026-07-01T15:59:59Z"))).isEqualTo("1 July 2026 at 17:00");
    assertThat(London.sayBy(Instant.parse("2026-07-01T16:00:00Z"))).isEqualTo("1 July 2026 at 17:00");
  }

  @Test
  void has_23_and_25_hours_when_the_clocks_change() {
    assertThat(lengthOf(CLOCKS_GO_FORWARD)).isEqualTo(Duration.ofHours(23));
    assertThat(lengthOf(CLOCKS_GO_BACK)).isEqualTo(Duration.ofHours(25));
  }

  @Test
  void is_already_the_next_one_for_the_last_hour_of_utc_in_summer() {
    var halfPastMidnight = Instant.parse("2026-06-30T23:30:00Z");

    assertThat(London.today(Clock.fixed(halfPastMidnight, ZoneOffset.UTC))).isEqualTo("2026-07-01");
    assertThat(London.say(halfPastMidnight)).isEqualTo("1 July 2026 at 00:30");
  }

  @Test
  void keeps_the_hour_on_the_wall_on_both_sides_of_a_change() {
    var five = LocalTime.of(17, 0);

    assertThat(London.at(CLOCKS_GO_FORWARD.minusDays(1), five)).isEqualTo("2026-03-28T17:00:00Z");
    assertThat(London.at(CLOCKS_GO_FORWARD, five)).isEqualTo("2026-03-29T16:00:00Z");
  }

  private static Duration lengthOf(LocalDate day) {
    return Duration.between(London.startOf(day), London.startOf(day.plusDays(1)));
  }
}

package org.remit.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A day that somebody writes")
class WrittenDayTest {

  @ParameterizedTest
  @ValueSource(strings = {
      "2027-03-04", "4 March 2027", "4 mar 2027", " 04  3  2027 ", "4/3/2027", "04/03/2027", "4.3.2027", "4-3-2027"})
  void is_read_the_british_way(String text) {
    assertThat(WrittenDay.day(text)).contains(LocalDate.of(2027, 3, 4));
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "31/02/2027", "2027-02-29", "11/26/2026", "26 Novembre 2026", "tomorrow", "4 March", "4/3/27", "0 1 2027", "",
      "2026-11-26x", "1 1 20270"})
  void is_none_where_it_does_not_exist_or_is_not_whole(String text) {
    assertThat(WrittenDay.day(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "2026-12-08T10:00", "8 December 2026 at 10:00", "8/12/2026 10:00", "8 12 2026 10.00", "2026-12-08T10:00:00.000"})
  void has_its_hour_behind_it(String text) {
    assertThat(WrittenDay.moment(text)).contains(LocalDateTime.of(2026, 12, 8, 10, 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"8 December 2026", "8 December 2026 at 25:00", "10:00", "8 December 2026 ten"})
  void has_no_hour_where_none_is_written(String text) {
    assertThat(WrittenDay.moment(text)).isEmpty();
  }
}

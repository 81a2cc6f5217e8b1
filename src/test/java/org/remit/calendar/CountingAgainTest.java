package org.remit.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A period counted by another calendar")
class CountingAgainTest {

  static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);
  static final LocalDate WEDNESDAY = LocalDate.of(2026, 6, 3);
  static final Rule RULE = new Rule("constitution", "a rule of that day", Confirmation.CONFIRMED);

  final WorkingCalendar before = new Calendars().england();
  final WorkingCalendar after = new Calendars().england(Map.of(WEDNESDAY, "the offices are closed"));

  @Test
  void keeps_its_days_its_rule_and_its_hour() {
    var days = Counting.workingDaysAfter("call-in", MONDAY, 5, before, RULE);
    var period = new Period(days.kind(), days.convention(), days.startsFrom(), days.firstDay(), days.lastDay(),
        London.at(days.lastDay(), LocalTime.of(17, 0)), days.effectiveOn(), days.days(), RULE, false, List.of());

    var again = Counting.again(period, after);

    assertThat(again.lastDay()).isEqualTo(LocalDate.of(2026, 6, 9)).isEqualTo(period.lastDay().plusDays(1));
    assertThat(again.effectiveOn()).isEqualTo(LocalDate.of(2026, 6, 10));
    assertThat(again.closesAt()).isEqualTo(London.at(again.lastDay(), LocalTime.of(17, 0)));
    assertThat(again.rule()).isEqualTo(RULE);
    assertThat(again.days()).contains(new CountedDay(WEDNESDAY, false, "the offices are closed"));
  }

  @Test
  void moves_where_working_days_count_and_only_there() {
    var agenda = Counting.clearWorkingDaysAfter("agenda-notice", MONDAY, 5, before, RULE);
    var notice = Counting.clearDaysAfter("key-decision-notice", MONDAY, 28, before, RULE);
    var information = Counting.daysBefore("employee-information", LocalDate.of(2026, 7, 1), 28, before, RULE);
    var standstill = Counting.daysAfterRolledForward("standstill", LocalDate.of(2026, 5, 24), 10, before, RULE);
    var eight = Counting.workingDaysBeginningWith("standstill", MONDAY, 8, before, RULE);

    assertThat(Counting.again(agenda, after).effectiveOn()).isEqualTo(agenda.effectiveOn().plusDays(1));
    assertThat(Counting.again(notice, after)).isEqualTo(notice);
    assertThat(Counting.again(information, after)).isEqualTo(information);
    assertThat(Counting.again(standstill, after).lastDay()).isEqualTo(WEDNESDAY.plusDays(1));
    assertThat(Counting.again(eight, after).lastDay()).isEqualTo(eight.lastDay().plusDays(1));
    assertThat(Counting.again(agenda, before)).isEqualTo(agenda);
  }
}

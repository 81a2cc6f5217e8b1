package org.remit.constitution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remit.calendar.Confirmation;
import org.remit.constitution.Figures.MeetingDates;

@DisplayName("A calendar of meetings with what was entered since")
class MeetingCalendarTest {

  private static final String PACK = "calendar of 2026/27";

  private final List<CalendarEntry> entries = new ArrayList<>();

  @ParameterizedTest(name = "on {0}: {1}, by {2}")
  @CsvSource(nullValues = "nothing", value = {
      "2026-06-15, true, calendar of 2026/27", "2026-07-13, false, no quorum", "2026-07-20, true, moved",
      "2026-07-21, false, calendar of 2026/27", "2026-09-14, true, calendar of 2026/27",
      "2026-09-15, nothing, nothing"})
  void says_what_was_entered_of_a_day_before_what_its_edition_says(LocalDate day, Boolean meets, String by) {
    enter("cabinet", "2026-07-13", false, "no quorum");
    enter("cabinet", "2026-07-20", true, "moved");
    enter("council", "2026-06-15", false, "of another body");
    var calendar = edition("2026-06-15", "2026-07-13", "2026-09-14");

    assertThat(calendar.meets("cabinet", day).orElse(null)).isEqualTo(meets);
    assertThat(calendar.settles("cabinet", day).map(Figure::source).orElse(null)).isEqualTo(by);
  }

  @Test
  void says_of_a_day_what_was_entered_last() {
    enter("cabinet", "2026-07-13", false, "no quorum");
    enter("cabinet", "2026-07-13", true, "a quorum after all");

    assertThat(edition("2026-07-13").meets("cabinet", LocalDate.parse("2026-07-13"))).contains(true);
    assertThat(edition("2026-07-13").settles("cabinet", LocalDate.parse("2026-07-13")).map(Figure::source))
        .contains("a quorum after all");
  }

  @ParameterizedTest(name = "on {0}: {1}")
  @CsvSource(nullValues = "nothing", value = {"2026-06-14, nothing", "2026-06-15, true", "2026-06-16, false",
      "2026-07-13, true", "2026-07-14, false", "2026-09-14, true", "2026-09-15, nothing"})
  void settles_the_days_from_the_first_meeting_entered_to_the_last_where_no_edition_does(
      LocalDate day, Boolean meets) {
    enter("cabinet", "2026-09-14", true, "a minute");
    enter("cabinet", "2026-06-15", true, "a minute");
    enter("cabinet", "2026-07-13", true, "a minute");
    enter("council", "2026-12-01", true, "of another body");

    assertThat(without().meets("cabinet", day).orElse(null)).isEqualTo(meets);
    assertThat(without().settles("cabinet", day).isPresent()).isEqualTo(meets != null);
  }

  @Test
  void settles_nothing_up_to_a_meeting_that_was_cancelled_again() {
    enter("cabinet", "2026-06-15", true, "a minute");
    enter("cabinet", "2026-07-13", true, "a minute");
    enter("cabinet", "2026-07-13", false, "no business");

    assertThat(without().meets("cabinet", LocalDate.parse("2026-07-01"))).isEmpty();
    assertThat(without().meets("cabinet", LocalDate.parse("2026-07-13"))).contains(false);
    assertThat(without().lastMeeting("cabinet")).contains(LocalDate.parse("2026-06-15"));
    assertThat(without().lastMeeting("council")).isEmpty();
  }

  @Test
  void lists_every_meeting_from_a_day_on_with_cancelled_ones_and_where_each_is_from() {
    enter("cabinet", "2026-07-13", false, "no quorum");
    enter("scrutiny", "2026-07-01", true, "a minute");

    assertThat(edition("2026-06-14", "2026-06-15", "2026-07-13").from(LocalDate.parse("2026-06-15")))
        .containsExactly(
            new MeetingDays.Day("cabinet", LocalDate.parse("2026-06-15"), true, PACK, false),
            new MeetingDays.Day("scrutiny", LocalDate.parse("2026-07-01"), true, "a minute", true),
            new MeetingDays.Day("cabinet", LocalDate.parse("2026-07-13"), false, "no quorum", true));
  }

  private void enter(String body, String day, boolean meets, String source) {
    entries.add(new CalendarEntry("ashford-vale", entries.size() + 1, body, LocalDate.parse(day), meets, source,
        "democratic-services", Instant.parse("2026-06-01T09:00:00Z")));
  }

  private MeetingCalendar edition(String... days) {
    var dates = List.of(new MeetingDates("cabinet", List.of(days).stream().map(LocalDate::parse).toList()));
    return new MeetingCalendar(List.of(new Figure<>("meetings", "ashford-vale", dates, LocalDate.parse("2026-05-18"),
        null, PACK, Confirmation.CONFIRMED, null))).with(entries);
  }

  private MeetingCalendar without() {
    return new MeetingCalendar(List.of()).with(entries);
  }
}

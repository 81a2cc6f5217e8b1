package org.remit.constitution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remit.reference.Actor;
import org.remit.reference.Authority;
import org.remit.reference.Forbidden;
import org.remit.reference.Happened;
import org.remit.reference.NotFound;
import org.remit.reference.Refused;
import org.remit.reference.Role;

@DisplayName("The calendar of meetings that a council's people keep")
class CouncilsMeetingDaysTest {

  private static final Authority LEEDS = new Authority("leeds");
  private static final LocalDate TODAY = LocalDate.parse("2026-12-01");
  private static final LocalDate LATER = LocalDate.parse("2026-12-16");
  private static final Actor KEEPER = Actor.of("ana", LEEDS, Role.DEMOCRATIC_SERVICES);

  private final List<CalendarEntry> kept = new ArrayList<>();
  private final List<Happened> happened = new ArrayList<>();
  private final CalendarEntries entries = mock();
  private final MeetingDays meetings = new MeetingDays(entries, new Constitutions(),
      Clock.fixed(Instant.parse("2026-12-01T10:00:00Z"), ZoneOffset.UTC), event -> happened.add((Happened) event));

  @BeforeEach
  void keep() {
    when(entries.findByCouncilOrderBySequence("leeds")).thenAnswer(asked -> List.copyOf(kept));
    when(entries.saveAndFlush(any())).thenAnswer(asked -> {
      kept.add(asked.getArgument(0));
      return asked.getArgument(0);
    });
  }

  @Test
  void names_what_was_entered_and_tells_the_trail() {
    meetings.add(LEEDS, "cabinet", LATER, " A minute. ", KEEPER);
    meetings.add(LEEDS, "council", TODAY, "A notice.", KEEPER);

    assertThat(meetings.ahead(LEEDS, KEEPER)).containsExactly(
        new MeetingDays.Day("council", TODAY, true, "A notice.", true),
        new MeetingDays.Day("cabinet", LATER, true, "A minute.", true));
    assertThat(meetings.ahead(LEEDS, KEEPER).get(0).bodyWords()).isEqualTo("Council");
    assertThat(meetings.find(LEEDS, "cabinet", LATER, KEEPER).source()).isEqualTo("A minute.");
    assertThat(kept).extracting(CalendarEntry::sequence).containsExactly(1, 2);
    assertThat(happened).extracting(Happened::kind).containsExactly("meeting-entered", "meeting-entered");
    assertThat(happened.get(0).facts()).containsEntry("body", "cabinet").containsEntry("day", LATER.toString());
  }

  @Test
  void moves_a_meeting_to_another_day_and_cancels_one_for_good() {
    meetings.add(LEEDS, "cabinet", LATER, "A minute.", KEEPER);

    meetings.cancel(LEEDS, "cabinet", LATER, LATER.plusDays(7), "No quorum.", KEEPER);

    assertThat(meetings.of(LEEDS).meets("cabinet", LATER)).contains(false);
    assertThat(meetings.of(LEEDS).meets("cabinet", LATER.plusDays(7))).contains(true);
    assertThat(meetings.of(LEEDS).settles("cabinet", LATER.plusDays(7)).orElseThrow().source())
        .isEqualTo("Moved from 16 December 2026: No quorum.");
    meetings.cancel(LEEDS, "cabinet", LATER.plusDays(7), null, "No business.", KEEPER);
    assertThat(meetings.of(LEEDS).meets("cabinet", LATER.plusDays(7))).contains(false);
    assertThat(happened).extracting(Happened::kind)
        .containsExactly("meeting-entered", "meeting-moved", "meeting-cancelled");
    assertThat(happened.get(1).facts()).containsEntry("to", LATER.plusDays(7).toString());
    assertThat(happened).allSatisfy(h -> assertThat(h.facts().values()).as("why is withheld")
        .doesNotContain("No quorum.", "No business."));
  }

  @ParameterizedTest(name = "{0} on {1} because of ''{2}'': {3}")
  @CsvSource({"cabinet, 2026-12-16, A minute., /day", "board, 2026-12-17, A minute., /body",
      "cabinet, 2026-11-30, A minute., /day", "cabinet, , A minute., /day", "cabinet, 2026-12-17, ' ', /source",
      "cabinet, 2026-12-17, , /source"})
  void takes_no_meeting_that_is_known_over_or_shown_by_nothing(
      String body, LocalDate day, String source, String pointer) {
    meetings.add(LEEDS, "cabinet", LATER, "A minute.", KEEPER);

    assertThatThrownBy(() -> meetings.add(LEEDS, body, day, source, KEEPER))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.pointer()).isEqualTo(pointer));
    assertThat(kept).hasSize(1);
  }

  @ParameterizedTest(name = "to {0} because of ''{1}'': {2}")
  @CsvSource({"2026-12-18, No quorum., /to", "2026-11-30, No quorum., /to", "2026-12-17, ' ', /why", ", , /why"})
  void moves_no_meeting_to_a_day_that_is_over_or_taken_or_without_saying_why(
      LocalDate to, String why, String pointer) {
    meetings.add(LEEDS, "cabinet", LATER, "A minute.", KEEPER);
    meetings.add(LEEDS, "cabinet", LATER.plusDays(2), "A minute.", KEEPER);

    assertThatThrownBy(() -> meetings.cancel(LEEDS, "cabinet", LATER, to, why, KEEPER))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.pointer()).isEqualTo(pointer));
    assertThat(kept).hasSize(2);
  }

  @Test
  void cancels_today_but_nothing_that_was_held_or_stands_nowhere() {
    kept.add(entry(1, TODAY.minusDays(1)));
    kept.add(entry(2, TODAY));

    assertThatThrownBy(() -> meetings.cancel(LEEDS, "cabinet", TODAY.minusDays(1), null, "No quorum.", KEEPER))
        .isInstanceOf(Refused.class).hasMessage("The meeting of 30 November 2026 is over.");
    assertThatThrownBy(() -> meetings.cancel(LEEDS, "cabinet", LATER, null, "No quorum.", KEEPER))
        .isInstanceOf(NotFound.class).hasMessageContaining("No meeting of cabinet on 16 December 2026");
    meetings.cancel(LEEDS, "cabinet", TODAY, null, "No quorum.", KEEPER);
    assertThat(meetings.ahead(LEEDS, KEEPER)).containsExactly(
        new MeetingDays.Day("cabinet", TODAY, false, "No quorum.", true));
    assertThatThrownBy(() -> meetings.find(LEEDS, "cabinet", TODAY, KEEPER)).isInstanceOf(NotFound.class);
  }

  @Test
  void is_kept_by_its_democratic_services_and_administrator_and_shown_to_its_own_people() {
    var stranger = Actor.of("bo", new Authority("sefton"), Role.DEMOCRATIC_SERVICES);
    var auditor = Actor.of("cy", LEEDS, Role.AUDITOR);

    assertThat(meetings.mayEnter(LEEDS, KEEPER)).isTrue();
    assertThat(meetings.mayEnter(LEEDS, Actor.of("di", LEEDS, Role.ADMINISTRATOR))).isTrue();
    assertThat(meetings.mayEnter(LEEDS, stranger)).isFalse();
    assertThat(meetings.ahead(LEEDS, auditor)).isEmpty();
    assertThatThrownBy(() -> meetings.ahead(LEEDS, stranger)).isInstanceOf(Forbidden.class)
        .hasMessageContaining("Leeds");
    assertThatThrownBy(() -> meetings.add(LEEDS, "cabinet", LATER, "A minute.", auditor))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> meetings.cancel(LEEDS, "cabinet", LATER, null, "No quorum.", auditor))
        .isInstanceOf(Forbidden.class);
    assertThat(kept).isEmpty();
  }

  private static CalendarEntry entry(int sequence, LocalDate day) {
    return new CalendarEntry("leeds", sequence, "cabinet", day, true, "A minute.", "ana", Instant.EPOCH);
  }
}

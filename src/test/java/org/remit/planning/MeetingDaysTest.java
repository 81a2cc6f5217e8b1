package org.remit.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.remit.planning.PlannerTest.step;
import static org.remit.routing.Kit.day;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remit.constitution.Constitutions;
import org.remit.planning.PlanQuestion.Target;
import org.remit.reference.Authority;
import org.remit.routing.Kit;
import org.remit.routing.LegalPeriods;
import org.remit.routing.Routing;

@DisplayName("A plan of a council with a calendar of meetings")
class MeetingDaysTest {

  private static final String CALENDAR = """
        meetings:
          - value:
              - body: cabinet
                dates: [2026-06-15, 2026-07-13, 2026-09-14, 2026-10-12, 2026-11-09, 2026-12-14, 2027-01-18, 2027-02-08,
                  2027-02-22, 2027-03-15]
              - { body: scrutiny, dates: [2026-12-03, 2027-01-07, 2027-03-04] }
            validFrom: 2026-05-18
            source: "Peterborough, calendar of meetings 2026/27"
            confirmation: CONFIRMATION
      """;
  private static final String SAYS = "By the council's calendar of meetings (Peterborough, calendar of meetings"
      + " 2026/27, confirmed).";

  @TempDir Path folder;

  @Test
  void meets_going_forward_on_the_next_day_that_the_calendar_names_and_says_where_it_is_from() throws Exception {
    var plan = plan("confirmed", PlannerTest.TODAY, null);

    // 28 clear days of notice end on Christmas Eve; the next meeting is in January.
    assertThat(step(plan, "decision").earliest().lawful()).isEqualTo(day("2027-01-18"));
    assertThat(step(plan, "decision").meeting()).isEqualTo(SAYS);
    assertThat(step(plan, "award-decision").earliest().lawful()).isEqualTo(day("2027-02-08"));
    assertThat(step(plan, "agenda").meeting()).isNull();
  }

  @Test
  void meets_going_backward_on_the_last_day_that_the_calendar_names() throws Exception {
    var plan = plan("confirmed", PlannerTest.TODAY, new Target("start", day("2027-04-01")));

    // Without a calendar: 25 February for the award and 11 February for the first decision.
    assertThat(step(plan, "award-decision").latest().lawful()).isEqualTo(day("2027-02-22"));
    assertThat(step(plan, "decision").latest().lawful()).isEqualTo(day("2027-02-08"));
    assertThat(step(plan, "award-decision").meeting()).isEqualTo(SAYS);
    assertThat(plan.possible()).isTrue();
  }

  @Test
  void takes_a_working_day_beyond_the_last_meeting_that_the_calendar_names_and_says_so() throws Exception {
    var plan = plan("confirmed", day("2027-03-16"), null);

    assertThat(step(plan, "decision").earliest().lawful()).isEqualTo(day("2027-04-14"));
    assertThat(step(plan, "decision").meeting()).isNull();
    assertThat(plan.assumed()).anySatisfy(said -> assertThat(said).contains("calendar of meetings of Peterborough",
        "cabinet", "15 March 2027", "a working day is taken"));
  }

  @Test
  void that_nobody_has_confirmed_says_so() throws Exception {
    assertThat(plan("observed", PlannerTest.TODAY, null).unconfirmed())
        .anySatisfy(said -> assertThat(said).contains("'meetings'", "observed"));
    assertThat(plan("confirmed", PlannerTest.TODAY, null).unconfirmed())
        .noneSatisfy(said -> assertThat(said).contains("'meetings'"));
  }

  @ParameterizedTest(name = "{0} on {1}: {2}")
  @CsvSource({"cabinet, 2027-01-18, true", "cabinet, 2027-01-19, false", "cabinet, 2027-03-15, true",
      "cabinet, 2027-03-16,", "cabinet, 2026-05-17,", "cabinet, 2026-05-18, false", "scrutiny, 2027-03-04, true",
      "scrutiny, 2027-03-05,", "council, 2027-01-18,"})
  void knows_of_a_day_whether_a_body_meets_from_its_first_day_to_the_last_meeting_that_it_names(
      String body, LocalDate day, Boolean meets) throws Exception {
    var calendar = packs("confirmed").of(new Authority("peterborough")).meetings();

    assertThat(calendar.meets(body, day).orElse(null)).isEqualTo(meets);
  }

  private Plan plan(String confirmation, LocalDate from, Target by) throws IOException {
    var packs = packs(confirmation);
    var periods = new LegalPeriods(packs, Kit.CALENDARS, Kit.TABLES);
    var planner = new Planner(packs, new Routing(packs, Kit.TABLES, periods), periods);
    var proposal = PlannerTest.permanencyService();
    return planner.plan(new PlanQuestion(Kit.READER.read(proposal), from, by, null, Map.of()));
  }

  private Constitutions packs(String confirmation) throws IOException {
    Files.writeString(folder.resolve("peterborough.yaml"),
        Files.readString(Path.of("src/main/resources/constitutions/peterborough.yaml")).stripTrailing() + "\n"
            + CALENDAR.replace("CONFIRMATION", confirmation));
    var packs = new Constitutions(folder.toString());
    assertThat(packs.faults()).isEmpty();
    return packs;
  }
}

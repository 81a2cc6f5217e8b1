package org.remit.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.remit.planning.PlannerTest.step;
import static org.remit.routing.Kit.day;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remit.constitution.Constitutions;
import org.remit.routing.Kit;
import org.remit.routing.LegalPeriods;
import org.remit.routing.Routing;

@DisplayName("A plan of a council whose rules let the award notice go out beside the call-in window")
class AwardNoticeBesideCallInTest {

  @TempDir Path folder;

  @ParameterizedTest(name = "implementing: {0}")
  @CsvSource(delimiter = '|', value = {"sign, pay, award-notice, staff-notice, start | award-effect | false",
      "sign, pay, staff-notice, start | award-decision-publication | true"})
  void tells_the_bidders_once_the_award_is_published_and_signs_after_its_effect(
      String acts, String after, boolean beside) throws Exception {
    var plan = plan(acts);

    assertThat(step(plan, "award-notice").earliest().lawful()).isEqualTo(step(plan, after).earliest().lawful());
    assertThat(step(plan, "sign").earliest().lawful())
        .isAfterOrEqualTo(step(plan, "award-effect").earliest().lawful());
    assertThat(plan.assumed().stream().anyMatch(said -> said.contains("award notice is planned beside")))
        .isEqualTo(beside);
  }

  private Plan plan(String acts) throws Exception {
    Files.writeString(folder.resolve("peterborough.yaml"),
        Files.readString(Path.of("src/main/resources/constitutions/peterborough.yaml")).stripTrailing() + "\n"
            + "  implementing-acts:\n    - { value: [" + acts + "], validFrom: 2011-01-01, source: \"Part 4\","
            + " confirmation: confirmed }\n");
    var packs = new Constitutions(folder.toString());
    assertThat(packs.faults()).isEmpty();
    var periods = new LegalPeriods(packs, Kit.CALENDARS, Kit.TABLES);
    return new Planner(packs, new Routing(packs, Kit.TABLES, periods), periods).plan(new PlanQuestion(
        Kit.READER.read(PlannerTest.permanencyService()), day("2026-11-26"), null, null, Map.of()));
  }
}

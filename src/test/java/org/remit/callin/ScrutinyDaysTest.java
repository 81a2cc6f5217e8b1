package org.remit.callin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.remit.routing.Kit.day;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remit.constitution.Constitutions;
import org.remit.constitution.Rules;
import org.remit.reference.Authority;
import org.remit.routing.Kit;
import org.remit.routing.LegalPeriods;

@DisplayName("The committee that considers a call-in")
class ScrutinyDaysTest {

  @TempDir Path folder;

  @ParameterizedTest(name = "within 5 working days of the {0}: by {1}")
  @CsvSource({"window-end, 2026-12-15", "valid-request, 2026-12-10"})
  void meets_within_the_working_days_that_its_constitution_names(String from, String last) throws Exception {
    var packs = thurrockWith("call-in-meeting", "{ within: 5, of: " + from + " }");
    var days = new ScrutinyDays(new LegalPeriods(packs, Kit.CALENDARS, Kit.TABLES));

    var period = days.meeting(rules(packs, "thurrock"), day("2026-12-08"), day("2026-12-03")).orElseThrow();

    assertThat(period.kind()).isEqualTo("call-in-meeting");
    assertThat(period.lastDay()).isEqualTo(last);
    assertThat(period.effectiveOn()).isEqualTo(period.lastDay().plusDays(1));
    assertThat(period.rule().citation()).isEqualTo("Thurrock, constitution, Part 4");
    assertThat(period.rule().text()).contains("5 working days", from.equals("window-end") ? "window" : "request");
  }

  @Test
  void must_have_met_within_the_working_days_after_which_its_constitution_lets_a_call_in_lapse() throws Exception {
    var packs = thurrockWith("call-in-lapse", "{ lapses: true, workingDays: 5 }");
    var days = new ScrutinyDays(new LegalPeriods(packs, Kit.CALENDARS, Kit.TABLES));

    var period = days.lapse(rules(packs, "thurrock"), day("2026-12-08")).orElseThrow();

    assertThat(period.kind()).isEqualTo("call-in-lapse");
    assertThat(period.lastDay()).isEqualTo("2026-12-15");
    assertThat(period.effectiveOn()).isEqualTo(period.lastDay().plusDays(1));
    assertThat(period.rule().citation()).isEqualTo("Thurrock, constitution, Part 4");
    assertThat(period.rule().text()).contains("lapses", "within 5 working days");
    assertThat(new ScrutinyDays(Kit.PERIODS).lapse(rules(Kit.CONSTITUTIONS, "thurrock"), day("2026-12-08"))).isEmpty();
  }

  @Test
  void reports_to_the_decision_maker_in_time() {
    var days = new ScrutinyDays(Kit.PERIODS);

    // Leeds: three working days after Thursday 3 December 2026.
    assertThat(days.report(rules(Kit.CONSTITUTIONS, "leeds"), day("2026-12-03")).orElseThrow().lastDay())
        .isEqualTo("2026-12-08");
    assertThat(ScrutinyDays.reportWords(rules(Kit.CONSTITUTIONS, "leeds"))).hasValueSatisfying(
        words -> assertThat(words).contains("within 3 working days of the meeting", "observed"));
  }

  @Test
  void has_no_day_where_no_rule_of_its_council_names_one() {
    var days = new ScrutinyDays(Kit.PERIODS);
    var rules = rules(Kit.CONSTITUTIONS, "thurrock");

    assertThat(days.meeting(rules, day("2026-12-08"), day("2026-12-03"))).isEmpty();
    assertThat(days.report(rules, day("2026-12-03"))).isEmpty();
    assertThat(ScrutinyDays.reportWords(rules)).isEmpty();
    assertThat(ScrutinyDays.committeeWords(rules)).hasValue("It goes to: Children's Services Overview and Scrutiny"
        + " Committee (Thurrock, report of 14 July 2015, observed).");
  }

  private static Rules rules(Constitutions packs, String council) {
    return packs.of(new Authority(council)).on(day("2026-12-01"));
  }

  private Constitutions thurrockWith(String figure, String value) throws Exception {
    Files.writeString(folder.resolve("thurrock.yaml"),
        Files.readString(Path.of("src/main/resources/constitutions/thurrock.yaml")).stripTrailing() + "\n  " + figure
            + ":\n    - { value: " + value + ", validFrom: 2011-01-01, source: \"Thurrock, constitution, Part 4\","
            + " confirmation: confirmed }\n");
    var packs = new Constitutions(folder.toString());
    assertThat(packs.faults()).isEmpty();
    return packs;
  }
}

package org.remit.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.remit.routing.Kit.day;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remit.calendar.Counting;
import org.remit.calendar.London;
import org.remit.calendar.Period;
import org.remit.constitution.Constitutions;
import org.remit.reference.Authority;

@DisplayName("What rests on a figure that nobody has confirmed")
class UnconfirmedTest {

  private static final Authority VALE = new Authority("ashford-vale");

  @TempDir Path folder;

  private LegalPeriods periods;

  @BeforeEach
  void whereTheHourOfClosingAndTheClosureDaysWereOnlyObserved() throws IOException {
    Files.writeString(folder.resolve("ashford-vale.yaml"),
        Files.readString(Path.of("src/test/resources/packs/ashford-vale.yaml")) + """
              call-in-effective:
                - { value: A, validFrom: 2011-01-01, source: "Part 4", confirmation: confirmed }
              call-in-cutoff:
                - { value: "17:00", validFrom: 2011-01-01, source: "decision notices", confirmation: observed }
              closure-days:
                - value: [{ date: 2026-12-29, why: the council is closed }]
                  validFrom: 2011-01-01
                  source: "a notice on the door"
                  confirmation: observed
            """.indent(0));
    periods = new LegalPeriods(new Constitutions(folder.toString()), Kit.CALENDARS, Kit.TABLES);
  }

  private Period callIn(String published) {
    return periods.callIn(VALE, new CallInQuestion(null, London.at(day(published), LocalTime.NOON), "cabinet", "key",
        false)).period();
  }

  @Test
  void a_window_says_that_its_hour_of_closing_is_not_confirmed_and_from_where_it_is_known() {
    var period = callIn("2026-11-26");

    assertThat(period.rule().confirmation().isConfirmed()).as("the window itself").isTrue();
    assertThat(period.confirmed()).isFalse();
    assertThat(period.unconfirmed()).containsExactly("The figure 'call-in cutoff' in the rules of Ashford Vale is"
        + " observed, not confirmed (decision notices).");
  }

  @Test
  void a_window_over_a_closure_day_says_so_of_that_day_too() {
    assertThat(callIn("2026-12-23").unconfirmed()).hasSize(2)
        .anyMatch(each -> each.contains("'closure days'") && each.contains("a notice on the door"));
  }

  @Test
  void an_agenda_rests_on_the_closure_day_only_where_it_runs_over_it() {
    assertThat(periods.latest("agenda", VALE, day("2027-01-05")).unconfirmed())
        .anyMatch(each -> each.contains("'closure days'"));
    assertThat(periods.latest("agenda", VALE, day("2026-12-15")).unconfirmed())
        .noneMatch(each -> each.contains("'closure days'"));
  }

  @Test
  void a_period_over_holidays_that_were_worked_out_by_rule_names_their_year() {
    var period = Kit.PERIODS.callIn(new Authority("leeds"), new CallInQuestion(null,
        London.at(day("2012-05-30"), LocalTime.NOON), "cabinet", "key", false)).period();

    assertThat(period.unconfirmed()).contains("The bank holidays of 2012 are assumed, not confirmed.");
  }

  @Test
  void a_period_counted_again_still_tells_what_it_rests_on() {
    var period = callIn("2026-12-23");

    assertThat(Counting.again(period, periods.calendar(VALE, day("2026-12-23"))).unconfirmed())
        .isEqualTo(period.unconfirmed());
  }

  @Test
  void a_part_of_a_route_names_its_own_figures_and_no_others() {
    var route = Kit.ROUTING.route(Kit.proposal("leeds-2017-peer-mentoring-waiver"), day("2026-11-26"));

    assertThat(route.key().unconfirmed()).isEmpty();
    assertThat(route.category().unconfirmed()).hasSize(2)
        .anyMatch(each -> each.startsWith("The rule itself is observed"))
        .anyMatch(each -> each.contains("'categories' in the rules of Leeds"));
    assertThat(route.record().unconfirmed()).isEmpty();
    assertThat(route.notices().unconfirmed()).singleElement().asString().contains("notice key decision");
  }

  @Test
  void what_stays_open_for_want_of_a_figure_of_the_rules_says_so_and_what_may_come_of_each_answer() throws Exception {
    var route = Kit.ROUTING.route(Kit.READER.read(Kit.yaml("""
        { authority: thurrock, title: Advice, functionKind: executive, framework: inside, effects: { wards: [] },
          resolutions: [{ id: a, kind: award-contract, value: { total: 5000 } }] }""")), day("2026-11-26"));

    assertThat(route.key().dependsOn()).contains("'key limit' in the rules of Thurrock is not known to Remit");
    assertThat(route.maker().dependsOn()).contains("If it is put to Cabinet, the answer is: cabinet.",
        "If it is put to an officer, this stays open until more is known.");
  }
}

package org.remit.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.remit.routing.Kit.ROUTING;
import static org.remit.routing.Kit.day;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Subsidy Control Act 2022 ss.36 and 37; State aid and the Trade and Cooperation Agreement before it. */
@DisplayName("A grant")
class GrantRouteTest {

  @ParameterizedTest(name = "{1} pounds on {0}: {2}")
  @CsvSource(delimiter = '|', textBlock = """
      2020-12-31 | 50000  | classify-substance, state-aid-basis
      2021-01-01 | 50000  | classify-substance, agreement-principles
      2023-01-03 | 50000  | classify-substance, agreement-principles
      2023-01-04 | 100000 | classify-substance, subsidy-or-not, minimal-assistance-notice, \
          minimal-assistance-statement
      2023-01-04 | 100000.01 | classify-substance, subsidy-or-not, minimal-assistance-notice, \
          minimal-assistance-statement, subsidy-database
      2023-01-04 | 315000 | classify-substance, subsidy-or-not, minimal-assistance-notice, \
          minimal-assistance-statement, subsidy-database
      2023-01-04 | 315000.01 | classify-substance, subsidy-or-not, subsidy-principles, subsidy-database
      """)
  void is_classified_and_held_to_the_law_of_subsidies_of_its_day(String on, String value, String steps) {
    assertThat(grant(value, on).answer()).containsExactly(steps.split(", *"));
  }

  @Test
  void of_an_unknown_sum_leaves_each_of_the_limits_open() {
    var steps = grant("unknown", "2026-06-01");

    assertThat(steps.answer()).isNull();
    assertThat(steps.dependsOn()).contains("£315,000").contains("£100,000 (assumed: Subsidy Control Act 2022 s.33)")
        .contains("beyond £100,000 as minimal financial assistance")
        .contains("In any case: whether it is a contract in substance, whether it is a subsidy.");
  }

  @Test
  void is_no_step_of_an_award() {
    var award = ROUTING.route(Kit.proposal("leeds-2017-peer-mentoring-waiver"), day("2017-10-30"));
    assertThat(award.resolution("a").orElseThrow().grantSteps().answer()).isEmpty();
  }

  @Test
  void of_thurrock_in_2015_is_held_to_state_aid_law() {
    var grant = ROUTING.route(Kit.proposal("thurrock-2015-adoption-partnership"), day("2015-06-01"));
    assertThat(grant.resolution("a").orElseThrow().grantSteps().answer())
        .containsExactly("classify-substance", "state-aid-basis");
  }

  private static Part<List<String>> grant(String value, String on) {
    return ROUTING.route(Kit.READER.read(Kit.yaml("""
        { authority: leeds, title: A grant, functionKind: executive, decisionMaker: { body: cabinet },
          decision: { planned: %s },
          resolutions: [{ id: a, kind: make-grant, value: { total: %s } }] }""".formatted(on, value))), day(on))
        .resolution("a").orElseThrow().grantSteps();
  }
}

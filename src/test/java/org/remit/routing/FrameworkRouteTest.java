package org.remit.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.remit.routing.Kit.day;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** LGA 2000 s.9D: to adopt the budget and the policy framework is the council's, whatever a report says. */
@DisplayName("What is part of the budget and policy framework itself")
class FrameworkRouteTest {

  @ParameterizedTest(name = "said to be {0}, put to {1}")
  @CsvSource({"executive, cabinet", "executive, leader", "executive, cabinet-member", "executive, officer",
      "executive, joint-committee", "unknown, cabinet", "council, cabinet", "executive, unknown"})
  void is_the_councils_function_and_decided_by_full_council(String function, String body) {
    var route = route(function, body, "is-the-framework");

    assertThat(route.function().answer()).isEqualTo("council");
    assertThat(route.maker().answer()).isEqualTo(Maker.COUNCIL);
    assertThat(route.callable().answer()).as("only the executive's decisions are called in").isFalse();
    assertThat(route.key().answer()).as("only the executive's decisions are key").isFalse();
  }

  @Test
  void is_told_apart_from_what_lies_inside_it() {
    var inside = route("executive", "cabinet", "inside");

    assertThat(inside.function().answer()).isEqualTo("executive");
    assertThat(inside.maker().answer()).isEqualTo(Maker.CABINET);
  }

  @Test
  void is_told_apart_from_what_departs_from_it_which_stays_the_executives_function_and_goes_to_council() {
    var contrary = route("executive", "cabinet", "contrary");

    assertThat(contrary.function().answer()).isEqualTo("executive");
    assertThat(contrary.maker().answer()).isEqualTo(Maker.COUNCIL);
  }

  private static Route route(String function, String body, String framework) {
    var proposal = new ProposalReader(Kit.CONSTITUTIONS).read(Kit.yaml("""
        { authority: leeds, title: One, functionKind: %s, framework: %s, decisionMaker: { body: %s },
          resolutions: [{ id: a, kind: award-contract, value: { total: 900000, vat: exclusive } }] }"""
        .formatted(function, framework, body)));
    return Kit.ROUTING.route(proposal, day("2020-01-06"));
  }
}

package org.remit.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.remit.routing.Kit.ROUTING;
import static org.remit.routing.Kit.day;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PCR 2015 reg 32; Procurement Act 2023 ss.41 to 44. */
@DisplayName("An award without competition")
class AwardWithoutCompetitionTest {

  @ParameterizedTest(name = "{0}, begun {1}, light touch {2}, {3} pounds, by {4}: counts as {5}, is told by {6}")
  @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
      award-contract    | 2026-06-01 | false   | 207720  | none   | direct-award  | transparency award
      award-contract    | 2026-06-01 | false   | 207719  | none   | none-as-said  | none
      award-contract    | 2026-06-01 | true    | 663540  | none   | direct-award  | transparency award
      award-contract    | 2026-06-01 | true    | 663539  | none   | none-as-said  | none
      award-contract    | 2026-06-01 | false   | 300000  | quotes | direct-award  | transparency award
      award-contract    | 2026-06-01 | unknown | 300000  | none   | direct-award  | transparency award
      award-contract    | 2026-06-01 | false   | unknown | none   | direct-award  | transparency award
      award-contract    | 2026-06-01 | false   | 300000  | existing-provider | direct-award | transparency award
      award-contract    | 2026-06-01 | false   | 27000   | direct-award | none-as-said | none
      award-contract    | 2017-06-01 | false   | 300000  | none   | direct-award  | none
      enter-arrangement | 2026-06-01 | false   | 300000  | none   | none-as-said  | none
      """)
  void counts_above_the_threshold_as_awarded_directly(
      String kind, String commenced, String lightTouch, String value, String procedure, String counts, String told) {
    var proposal = Kit.READER.read(Kit.yaml("""
        { authority: leeds, title: An award, functionKind: executive, framework: inside,
          decisionMaker: { body: cabinet }, effects: { wards: [], communities: { significant: false } },
          resolutions: [{ id: a, kind: %s, at: "1", value: { total: %s, vat: inclusive }, term: { months: 12 },
            procurement: { procedure: %s, lightTouch: %s, healthcare: false, commenced: %s } }] }"""
        .formatted(kind, value, procedure == null ? "none" : procedure, lightTouch, commenced)));
    var whole = ROUTING.route(proposal, day("2026-06-02"));
    var route = whole.resolution("a").orElseThrow();

    assertThat(ROUTING.findings(proposal, whole, null).stream().map(Finding::sentence))
        .as("a direct award says what it rests on")
        .filteredOn(s -> s.contains("gives no justification"))
        .hasSize("direct-award".equals(counts) && !route.procedure().depends() ? 1 : 0);
    var followed = route.followed(proposal.resolution("a").orElseThrow());

    assertThat(followed).isEqualTo("none-as-said".equals(counts) ? "none" : counts);
    var total = value.equals("unknown") ? null : new BigDecimal(value);
    assertThat(ProcurementNotices.of(route.regime().answer(), followed, "true".equals(lightTouch), total).stream()
        .filter(n -> !n.law().equals("any") && (n.id().equals("transparency") || n.on().equals("award")))
        .map(ProcurementNotice::id).collect(Collectors.joining(" "))).isEqualTo(told == null ? "" : told);
  }
}

package org.remit.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.remit.routing.Kit.ROUTING;
import static org.remit.routing.Kit.day;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remit.calendar.Confirmation;
import org.remit.routing.Route.ResolutionRoute;

/** SI 2015/102 reg 72, of which no text was read; Procurement Act 2023 s.74 and Schedule 8. */
@DisplayName("A change of a contract")
class VariationRouteTest {

  @ParameterizedTest(name = "procured from {0}, changed in {1}: {2}")
  @CsvSource({"2014-11-03, 2026-06-01, pcr-2006",
      "2022-03-01, 2026-06-01, pcr-2015",
      "2025-02-23, 2026-06-01, pcr-2015",
      "2025-02-24, 2026-06-01, pa-2023"})
  void stays_under_the_law_that_the_contract_was_procured_under(String commenced, String on, String regime) {
    var change = change("vary-contract", "commenced: " + commenced, "total: 1000", "lightTouch: false", on);

    assertThat(change.regime().answer()).isEqualTo(regime);
    assertThat(change.regime().reason().facts().get("commenced")).contains("for the contract 'old'");
  }

  @Test
  void depends_on_that_law_where_nobody_says_when_the_contract_was_procured() {
    var change = change("vary-contract", "supplier: Barca", "total: 1000", "lightTouch: false", "2026-06-01");

    assertThat(change.regime().depends()).isTrue();
    assertThat(change.regime().dependsOn())
        .contains("If the contract's procurement commenced before 1 January 2024, the answer is: Public Contracts"
            + " Regulations 2015.")
        .contains("If it commenced from 24 February 2025 on, the answer is: Procurement Act 2023.");
    assertThat(change.modification().depends()).isTrue();
    assertThat(change.modification().reason().ruleId()).isEqualTo("Rule_GroundLawUnknown");
  }

  @ParameterizedTest(name = "{0}, {1} on a contract of {2}: {3}")
  @CsvSource(delimiter = '|', textBlock = """
      2022-03-01 | total: 10000    | 100000 | provided-for, additional, unforeseen, not-substantial, below-threshold
      2022-03-01 | total: 10000.01 | 100000 | provided-for, additional, unforeseen, not-substantial
      2022-03-01 | total: 50000    | 100000 | provided-for, additional, unforeseen, not-substantial
      2022-03-01 | total: 50000.01 | 100000 | provided-for, not-substantial
      2022-03-01 | total: 90000    | 900000 | provided-for, additional, unforeseen, not-substantial, below-threshold
      2022-03-01 | total: 213478   | 9000000 | provided-for, additional, unforeseen, not-substantial
      2025-06-01 | total: 900000   | 10000000 | provided-for, additional, unforeseen, not-substantial
      2025-06-01 | total: 10000    | 100000 | provided-for, additional, unforeseen, not-substantial, below-threshold
      2025-06-01 | total: 50000.01 | 100000 | provided-for, not-substantial
      2025-06-01 | total: unknown  | 100000 | provided-for, additional, unforeseen, not-substantial, below-threshold
      2014-06-02 | total: 10000    | 100000 | not-modelled
      """)
  void may_rest_on_the_grounds_that_its_value_leaves_open(
      String commenced, String change, String contract, String grounds) {
    var part = change("vary-contract", "commenced: " + commenced + ", value: " + contract, change,
        "lightTouch: false", "2026-06-01").modification();

    assertThat(part.answer()).containsExactly(grounds.split(", "));
  }

  @Test
  void of_works_may_be_fifteen_in_a_hundred_and_still_be_small() {
    var part = change("vary-contract", "commenced: 2025-06-01, value: 100000", "total: 15000",
        "lightTouch: false, subject: works", "2026-06-01").modification();

    assertThat(part.answer()).contains("below-threshold");
  }

  @Test
  void of_a_light_touch_contract_is_free_under_the_act_and_not_under_the_regulations() {
    assertThat(change("vary-contract", "commenced: 2025-06-01", "total: 5", "lightTouch: true", "2026-06-01")
        .modification().answer()).containsExactly("light-touch");
    assertThat(change("vary-contract", "commenced: 2022-06-01", "total: 5", "lightTouch: true", "2026-06-01")
        .modification().answer()).doesNotContain("light-touch").contains("not-substantial");
    assertThat(change("vary-contract", "commenced: 2025-06-01", "total: 5", "subject: services", "2026-06-01")
        .modification().dependsOn()).contains("If it is a light-touch contract");
  }

  @ParameterizedTest(name = "{0} left: provided for {1}")
  @CsvSource({"0, false", "1, true", "unknown, true"})
  void by_extension_is_provided_for_only_while_an_extension_is_left(String left, boolean provided) {
    var part = change("extend-contract", "commenced: 2022-06-01, extensionsLeft: " + left, "total: 5",
        "lightTouch: false", "2026-06-01").modification();

    assertThat(part.cautious().contains("provided-for")).isEqualTo(provided);
  }

  @Test
  void says_how_sure_each_ground_is() {
    assertThat(change("vary-contract", "commenced: 2022-06-01", "total: 5", "lightTouch: false", "2026-06-01")
        .modification().reasons()).allSatisfy(r -> assertThat(r.confirmation()).isEqualTo(Confirmation.ASSUMED));
    assertThat(change("vary-contract", "commenced: 2025-06-01", "total: 5", "lightTouch: false", "2026-06-01")
        .modification().reasons()).filteredOn(r -> r.ruleId().equals("Rule_GroundNotSubstantialPa"))
        .singleElement().satisfies(r -> {
          assertThat(r.confirmation()).isEqualTo(Confirmation.CONFIRMED);
          assertThat(r.citation()).isEqualTo("Procurement Act 2023 s.74(1)(b) and (3)");
        });
  }

  @Test
  void has_no_ground_to_find_where_a_contract_is_awarded() {
    var award = Kit.ROUTING.route(Kit.proposal("leeds-2017-peer-mentoring-waiver"), day("2017-10-30"));
    assertThat(award.resolution("a").orElseThrow().modification().answer()).isEmpty();
  }

  private static ResolutionRoute change(String kind, String contract, String value, String procurement, String on) {
    return ROUTING.route(Kit.READER.read(Kit.yaml("""
        { authority: leeds, title: A change, functionKind: executive, framework: inside,
          report: { date: %s }, decisionMaker: { body: cabinet },
          contracts: [{ id: old, %s }],
          resolutions: [{ id: a, kind: %s, contract: old, value: { %s, vat: exclusive },
            procurement: { healthcare: false, %s } }] }"""
        .formatted(on, contract, kind, value, procurement))), day(on)).resolution("a").orElseThrow();
  }
}

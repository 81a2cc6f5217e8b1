package org.remit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.remit.routing.Kit.day;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remit.proposal.DecisionView;
import org.remit.reference.Authority;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;
import org.remit.routing.Kit;
import org.remit.routing.Proposal;

/** What procurement may rest a change on is what the route offers for it. */
@DisplayName("A ground for a change of a contract")
class ModificationRulesTest {

  @ParameterizedTest(name = "{0}, {1} worth {2}, changed by {4} after {3}: {5}")
  @CsvSource(delimiter = '|', textBlock = """
      2022-03-01 | subject: works    | 1000000  | 0     | 120000  | below-threshold
      2025-06-01 | subject: works    | 1000000  | 0     | 150000  | below-threshold
      2025-06-01 | subject: services | 1000000  | 0     | 100000  | below-threshold
      2025-06-01 | subject: services | 10000000 | 0     | -100000 | below-threshold
      2022-03-01 | subject: services | 100000   | 40000 | 10000   | additional
      2025-06-01 | subject: services | 100000   | 0     | 50000   | unforeseen
      2025-06-01 | lightTouch: true  | 100000   | 0     | 90000   | light-touch
      """)
  void carries_it_where_the_route_leaves_it_open(
      String commenced, String procurement, BigDecimal signed, BigDecimal before, BigDecimal change, String ground) {
    assertThatCode(() -> permit(commenced, procurement, signed, before, change, ground)).doesNotThrowAnyException();
  }

  @ParameterizedTest(name = "{0}, {1} worth {2}, changed by {4} after {3}: not {5}")
  @CsvSource(delimiter = '|', textBlock = """
      2025-06-01 | subject: works      | 1000000  | 0      | 150001 | below-threshold | more than 15 % of £1,000,000
      2025-06-01 | subject: services   | 1000000  | 0      | 120000 | below-threshold | more than a tenth
      2025-06-01 | subject: services   | 10000000 | 0      | 900000 | below-threshold | is not below the threshold
      2025-06-01 | subject: services   | 10000000 | 150000 | 65000  | below-threshold | With earlier changes of £150,000
      2022-03-01 | subject: services   | 100000   | 40000  | 10001  | additional      | £50,001 is more than half
      2022-03-01 | subject: services   | 100000   |        | 10001  | additional      | is not known
      2025-06-01 | lightTouch: true    | 100000   | 0      | 1      | not-substantial | without the tests
      2014-06-02 | subject: services   | 100000   | 0      | 1      | not-substantial | is not modelled
      2024-06-03 | healthcare: true    | 100000   | 0      | 1      | not-substantial | are not modelled
      2024-06-03 | healthcare: true    | 100000   | 0      | 1      | outside         | are not modelled
      2024-06-03 | healthcare: unknown | 100000   | 0      | 1      | not-substantial | It depends on the law
      """)
  void is_refused_where_the_route_does_not_offer_it(String commenced, String procurement, BigDecimal signed,
      BigDecimal before, BigDecimal change, String ground, String words) {
    assertThatThrownBy(() -> permit(commenced, procurement, signed, before, change, ground))
        .isInstanceOfSatisfying(Refused.class, r -> {
          assertThat(r.hold()).isEqualTo("modification-not-tested");
          assertThat(r.pointer()).isEqualTo("/ground");
          assertThat(r.rule()).isNotBlank();
        })
        .hasMessageContaining(words);
  }

  private static void permit(String commenced, String procurement, BigDecimal signed, BigDecimal before,
      BigDecimal change, String ground) {
    var proposal = Kit.READER.read(Kit.yaml("""
        { authority: leeds, title: A change, functionKind: executive, framework: inside,
          report: { date: 2026-06-01 }, decisionMaker: { body: cabinet },
          contracts: [{ id: old, commenced: %s, value: %s }],
          resolutions: [{ id: a, kind: vary-contract, contract: old, value: { total: 1, vat: inclusive },
            procurement: { procedure: %s, %s%s } }] }"""
        .formatted(commenced, before == null ? signed : signed.add(before),
            procurement.contains("healthcare") ? "unknown" : "open",
            procurement, procurement.contains("healthcare") ? "" : ", healthcare: false")));
    var regime = Regime.of(Kit.ROUTING.route(proposal, day("2026-06-01")), proposal, "a");
    var rules = new ModificationRules(regime, contract(proposal), before);
    var test = new VariationService.Test(true, ground, change, 0, 0, false, false, "As the report says.");
    rules.mustPermit(test, Kit.ROUTING.modification(proposal, "a", day("2026-06-01"), rules.question(test)));
  }

  private static Contract contract(Proposal proposal) {
    var decision = new DecisionView(new DecisionReference("LEE-2026-0001"), new Authority("leeds"), "A change", null,
        null, null, "author", "cabinet", 1, null, null, proposal, List.of(), Instant.EPOCH, null, null, null, null);
    return new Contract(decision, "a", proposal.contracts().get(0), Instant.EPOCH);
  }
}

package org.remit.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.remit.routing.Kit.day;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remit.constitution.Constitutions;

@DisplayName("A fact may turn a route")
class TurningPointsTest {

  private static final LocalDate TODAY = day("2026-11-02");

  @TempDir
  Path folder;

  @ParameterizedTest(name = "{1}: £{0}")
  @CsvSource({
      "250000, the key limit", "70000, the limit of a significant operational decision",
      "0, the lower end of the first band", "10000, between two bands", "60000, the lower end of the last band",
      "90000, the director's own limit",
      "207720, the threshold of goods and services", "249264, the same threshold with VAT",
      "173100, the same threshold without VAT", "663540, the threshold of light-touch services",
      "5193000, the threshold of works",
      "315000, minimal financial assistance (Subsidy Control Act 2022 s.36)", "100000, a subsidy to be published",
      "1000000, a capital contract that needs the successor's consent (LGPIHA 2007 s.24)"})
  void where_a_sum_reaches_a_figure_of_the_council_or_of_the_law_and_a_penny_beside_it(BigDecimal figure, String of)
      throws IOException {
    var pence = points("significant-operational-limit: 70000",
        "contract-bands: [{ name: low, from: 0, upTo: 10000, rules: [], competition: none, number: null },"
            + " { name: middle, from: 10000, upTo: 60000, rules: [], competition: quotes, number: 3 },"
            + " { name: high, from: 60000, upTo: null, rules: [], competition: tenders, number: 4 }]",
        "delegation: [{ post: Director, acts: [award-contract], limit: 90000, mayDecideOwnReport: true }]")
        .pence(sum -> read(award("value: { total: " + sum + " }, term: { months: 12 }")));

    var at = figure.movePointRight(2).longValueExact();
    assertThat(pence).contains(at, at + 1, Math.max(0, at - 1));
  }

  @Test
  void where_the_average_of_a_year_reaches_the_key_limit_and_beyond_any_rounding_of_it() throws IOException {
    var pence = points().pence(sum -> read(award("value: { total: " + sum + " }, term: { months: 36 }")));

    // 750,000.01 over three years are still 250,000.00 a year, and 750,000.02 are 250,000.01.
    assertThat(pence).contains(750_000_00L)
        .anyMatch(each -> each >= 750_000_02L && each < 750_000_10L)
        .anyMatch(each -> each <= 749_999_98L && each > 749_999_90L);
  }

  @ParameterizedTest(name = "on the basis {0}, {1} with {2} of it in the term: £{3}")
  @CsvSource(delimiter = '|', textBlock = """
      annual     | total  | 24, extensions: [12] | 500000
      annual     | total  | 24, extensions: [12] | 750000
      whole-life | total  | 24, extensions: [12] | 250000
      whole-life | total  | 24, extensions: [24] | 125000
      whole-life | annual | 24, extensions: [24] | 62500
      sum        | annual | 24, extensions: [24] | 125000
      """)
  void where_either_bound_of_a_sum_reaches_the_limit_by_its_basis(
      String basis, String stated, String term, BigDecimal turn) throws IOException {
    var pence = points("key-limit: { amount: 250000, basis: " + basis + ", comparison: above }").pence(
        sum -> read(award("value: { " + stated + ": " + sum + " }, term: { months: " + term + " }")));

    assertThat(pence).as("to the rounding of a year's part")
        .anyMatch(each -> Math.abs(each - turn.movePointRight(2).longValueExact()) <= 1);
  }

  @ParameterizedTest(name = "£{0} a year: {1}")
  @CsvSource({"250000, of themselves", "125000, over the term", "62500, over the term with its extensions"})
  void where_savings_come_to_the_limit(BigDecimal turn, String over) throws IOException {
    var pence = points("key-limit: { amount: 250000, basis: sum, comparison: above }").pence(sum -> {
      var document = award("value: { total: 1 }, term: { months: 24, extensions: [12, 12] }");
      document.set("effects", Kit.yaml("{ savings: " + sum + " }"));
      return read(document);
    });

    assertThat(pence).contains(turn.movePointRight(2).longValueExact());
  }

  @Test
  void where_savings_come_to_the_limit_although_nobody_knows_the_term() throws IOException {
    var pence = points().pence(sum -> {
      var document = award("value: { total: 1 }");
      document.set("effects", Kit.yaml("{ savings: " + sum + " }"));
      return read(document);
    });

    assertThat(pence).contains(250_000_00L);
  }

  @Test
  void where_the_services_budget_makes_a_share_of_it_the_sum() throws IOException {
    var pence = points("key-limit: { percent: 2, basis: budget, comparison: above }").pence(sum -> {
      var document = award("value: { annual: 60000 }, term: { months: 12 }");
      document.set("effects", Kit.yaml("{ budget: " + sum + " }"));
      return read(document);
    });

    assertThat(pence).as("60,000 are two in a hundred of it").contains(3_000_000_00L);
  }

  @ParameterizedTest(name = "£{0}: {1} of a contract of £100,000")
  @CsvSource({"10000, a tenth", "15000, 15 in a hundred of works", "50000, half",
      "107720, what with it comes to the threshold"})
  void where_a_change_is_a_share_of_its_contract_or_brings_it_to_a_threshold(BigDecimal turn, String share)
      throws IOException {
    assertThat(points().pence(sum -> read(change(sum.toPlainString(), "100000"))))
        .contains(turn.movePointRight(2).longValueExact());
  }

  @ParameterizedTest(name = "£{0}: of which 60,000 are {1}")
  @CsvSource({"600000, a tenth", "400000, 15 in a hundred", "120000, half", "147720, what is missing to the threshold"})
  void where_the_contract_is_as_large_as_to_make_its_change_another_share(BigDecimal turn, String share)
      throws IOException {
    assertThat(points().pence(sum -> read(change("60000", sum.toPlainString()))))
        .contains(turn.movePointRight(2).longValueExact());
  }

  @Test
  void but_not_where_a_change_of_a_contract_of_unknown_value_is_nothing_of_it() throws IOException {
    assertThat(points().pence(sum -> read(change(sum.toPlainString(), "unknown"))))
        .contains(250_000_00L, 207_720_00L).doesNotContain(107_720_00L);
  }

  @ParameterizedTest(name = "commenced on {0}: {1} counts and {2} does not")
  @CsvSource({"2025-12-31, 214904, 207720", "2026-01-01, 207720, 214904", "2027-12-31, 207720, 214904",
      "2024-01-01, 214904, 213477"})
  void at_the_thresholds_of_the_day_alone_on_which_its_procurement_commenced(
      LocalDate commenced, BigDecimal counts, BigDecimal doesNot) throws IOException {
    var pence = points().pence(sum -> read(reportedOn(commenced, award("value: { total: " + sum
        + " }, term: { months: 12 }, procurement: { commenced: " + commenced + " }"))));

    assertThat(pence).contains(counts.movePointRight(2).longValueExact())
        .doesNotContain(doesNot.movePointRight(2).longValueExact());
  }

  @Test
  void at_the_thresholds_of_the_contract_that_is_changed_and_of_the_day_of_the_report() throws IOException {
    var pence = points().pence(sum -> {
      var document = change(sum.toPlainString(), "1000000");
      ((ObjectNode) document.at("/contracts/0")).put("commenced", "2016-05-02");
      ((ObjectNode) document.at("/resolutions/0")).set("procurement", Kit.yaml("{ commenced: 2018-06-01 }"));
      return read(reportedOn(day("2020-03-02"), document));
    });

    assertThat(pence).contains(164_176_00L, 181_302_00L, 189_330_00L).doesNotContain(207_720_00L);
  }

  @Test
  void at_no_more_than_a_thousand_million_pounds() throws IOException {
    Function<BigDecimal, Proposal> total = sum -> read(award("value: { total: " + sum + " }, term: { months: 12 }"));

    assertThat(points(delegate("1000000000")).pence(total)).contains(100_000_000_000L);
    assertThat(points(delegate("1000000000.01")).pence(total)).allMatch(each -> each < 100_000_000_000L);
  }

  @Test
  void nowhere_where_the_proposal_could_not_be_read_with_another_sum() throws IOException {
    assertThat(points().pence(sum -> null)).isEmpty();
    assertThat(points().pence(sum -> sum.compareTo(new BigDecimal(2_000_000)) > 0 ? null
        : read(award("value: { total: " + sum + " }, term: { months: 12 }")))).isEmpty();
  }

  @ParameterizedTest(name = "{1}: from {0} months on {2}")
  @CsvSource(delimiter = '|', textBlock = """
      96 | annual     | total: 2000000                  | []   | a year's part is the limit
      72 | annual     | total: 2000000                  | [24] | with the extensions a year's part is the limit
      30 | sum        | annual: 100000                  | []   | the sum is the limit
      43 | sum        | annual: 70000                   | []   | the sum is first beyond the limit
      6  | whole-life | annual: 100000                  | [24] | the sum is the limit with its extensions
      96 | whole-life | total: 200000                   | [24] | the extensions add what is missing to the limit
      """)
  void where_a_term_of_so_many_months_brings_its_sum_to_a_figure_and_a_month_beside_it(
      long turn, String basis, String value, String extensions, String where) throws IOException {
    var months = points("key-limit: { amount: 250000, basis: " + basis + ", comparison: above }").months(read(
        award("value: { " + value + " }, term: { months: 48, extensions: " + extensions + " }")));

    assertThat(months).contains(turn - 1, turn, turn + 1);
  }

  @Test
  void where_a_term_is_a_year_up_to_which_its_sum_is_the_years_and_at_no_term_below_a_month() throws IOException {
    for (var value : List.of("total: 1", "total: 250000", "annual: 0", "annual: 900000", "total: unknown")) {
      assertThat(points("key-limit: { amount: 250000, basis: sum, comparison: above }")
          .months(read(award("value: { " + value + " }, term: { months: 24 }"))))
          .as(value).contains(1L, 11L, 12L, 13L).allMatch(each -> each >= 1);
    }
  }

  @Test
  void at_terms_of_no_more_than_ten_thousand_months() throws IOException {
    assertThat(points().months(read(award("value: { total: 900000000 }, term: { months: 24 }"))))
        .contains(9_999L, 10_000L).noneMatch(each -> each > 10_002);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
      "2015-02-26, the Public Contracts Regulations 2015", "2024-01-01, the Provider Selection Regime",
      "2025-02-24, the Procurement Act 2023", "2022-01-01, thresholds with VAT", "2026-01-01, thresholds of 2026",
      "2014-05-01, TUPE: employee liability information 28 days before",
      "2024-07-01, TUPE: small transfers are consulted on directly", "2023-01-04, the Subsidy Control Act 2022",
      "2014-04-01, the LGPS Regulations 2013", "2011-01-01, the editions of the pack",
      "2027-03-20, the first day of a period before an election", "2027-05-07, the day after its last",
      "2028-04-01, the council is dissolved"})
  void on_the_day_from_which_another_rule_applies_and_not_a_day_before(LocalDate day, String rule)
      throws IOException {
    var days = points("quiet-periods: [{ from: 2027-03-20, to: 2027-05-06, why: before the elections }]",
        "dissolution: { on: 2028-04-01, successor: Greater Ashford }").days(List.of());

    assertThat(days).contains(day.toEpochDay(), day.toEpochDay() - 1);
    assertThat(days).doesNotContain(day("2027-04-10").toEpochDay());
  }

  @Test
  void on_every_day_of_the_60_before_and_after_one_from_which_notices_are_counted() throws IOException {
    var centre = day("2030-06-03");
    var days = points().days(List.of(centre));

    assertThat(days).contains(centre.toEpochDay(), centre.minusDays(60).toEpochDay(),
        centre.minusDays(28).toEpochDay(), centre.plusDays(28).toEpochDay(), centre.plusDays(60).toEpochDay());
    assertThat(days.stream().filter(each -> Math.abs(each - centre.toEpochDay()) <= 400)).hasSize(121);
  }

  @Test
  void on_no_day_of_a_figure_that_the_pack_leaves_open() throws IOException {
    assertThat(points("quiet-periods: null", "dissolution: null").days(List.of()))
        .isEqualTo(points().days(List.of()));
  }

  private TurningPoints points(String... figures) throws IOException {
    return AshfordVale.routing(AshfordVale.with(folder, figures)).turningPoints(AshfordVale.COUNCIL, TODAY);
  }

  private static String delegate(String limit) {
    return "delegation: [{ post: Director, acts: [award-contract], limit: " + limit + ", mayDecideOwnReport: true }]";
  }

  private Proposal read(ObjectNode document) {
    return new ProposalReader(new Constitutions(folder.toString())).read(document);
  }

  private static ObjectNode award(String facts) {
    return (ObjectNode) Kit.yaml("""
        { authority: ashford-vale, title: An award, functionKind: executive, decisionMaker: { body: cabinet },
          resolutions: [{ id: a, kind: award-contract, %s }] }""".formatted(facts));
  }

  private static ObjectNode change(String sum, String contract) {
    return (ObjectNode) Kit.yaml("""
        { authority: ashford-vale, title: A change, functionKind: executive, decisionMaker: { body: cabinet },
          contracts: [{ id: old, value: %s }],
          resolutions: [{ id: a, kind: vary-contract, contract: old, value: { total: %s }, term: { months: 12 } }] }"""
        .formatted(contract, sum));
  }

  private static ObjectNode reportedOn(LocalDate day, ObjectNode document) {
    document.set("report", Kit.yaml("{ date: " + day + " }"));
    return document;
  }
}

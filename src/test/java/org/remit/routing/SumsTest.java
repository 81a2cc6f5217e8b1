package org.remit.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The sums of a proposal")
class SumsTest {

  @Test
  void leeds_2015_has_six_sums_for_seven_contracts_because_one_is_shared_and_counted_once() {
    var sums = new Sums(Kit.proposal("leeds-2015-family-valued-awards"));

    assertThat(sums.all()).hasSize(6);
    // 55,000 + 60,000 + 50,000 + 200,000 + 32,052 + 45,000
    assertThat(sums.together("sum").value()).isEqualByComparingTo("442052");
    assertThat(sums.against("whole-life", false).exact().value()).isEqualByComparingTo("200000");
  }

  @ParameterizedTest(name = "{0} pounds over {1} months: {2} a year")
  @CsvSource({"55000, 6, 55000", "55000, 12, 55000", "130000, 13, 120000", "700000, 36, 233333.33",
      "100000, 18, 66666.67"})
  void a_years_part_is_the_sum_by_the_years_of_its_term_and_all_of_it_where_the_term_is_no_longer_than_a_year(
      BigDecimal total, int months, BigDecimal annual) {
    var sum = only("value: { total: %s }, term: { months: %d }".formatted(total, months));

    assertThat(sum.annual().value()).isEqualByComparingTo(annual);
    assertThat(sum.total().value()).isEqualByComparingTo(total);
    assertThat(sum.atMost("annual").value()).isEqualByComparingTo(annual);
  }

  @Test
  void what_follows_from_a_sum_and_its_term_need_not_be_stated() {
    var proposal = Kit.proposal("leeds-2015-family-valued-awards");
    var sums = new Sums(proposal);

    assertThat(sums.follows(proposal.resolution("b").orElseThrow(), "value/annual")).isTrue();
    assertThat(sums.follows(proposal.resolution("c").orElseThrow(), "value/total")).as("shared with b").isTrue();
    assertThat(sums.follows(proposal.resolution("b").orElseThrow(), "value/vat")).isFalse();
    assertThat(Routing.follows(proposal, "/resolutions/1/term/to")).isTrue();
    assertThat(Routing.follows(proposal, "/decision/planned")).isFalse();
  }

  @ParameterizedTest(name = "{0} pounds a year over {1} months: {2} in all")
  @CsvSource({"200000, 36, 600000", "60000, 6, 30000", "60000, 18, 90000", "50000, 13, 54166.67"})
  void a_sum_known_by_the_year_comes_to_its_years_in_all(BigDecimal annual, int months, BigDecimal total) {
    assertThat(only("value: { annual: %s }, term: { months: %d }".formatted(annual, months)).total().value())
        .isEqualByComparingTo(total);
  }

  @Test
  void a_sum_and_its_years_part_are_taken_as_stated_where_both_are() {
    var sum = only("value: { total: 100000, annual: 40000 }, term: { months: 24 }");

    assertThat(sum.total().value()).isEqualByComparingTo("100000");
    assertThat(sum.annual().value()).isEqualByComparingTo("40000");
  }

  @Test
  void without_a_term_a_years_part_is_not_known_but_is_no_more_than_the_whole() {
    var sum = only("value: { total: 100000 }");

    assertThat(sum.on("annual").isUnknown()).isTrue();
    assertThat(sum.atMost("annual").value()).isEqualByComparingTo("100000");
    assertThat(sum.atLeast("annual").isUnknown()).isTrue();
    assertThat(sum.on("whole-life").value()).isEqualByComparingTo("100000");
  }

  @Test
  void without_a_term_the_whole_is_not_known_but_is_no_less_than_a_years_part() {
    var sum = only("value: { annual: 30000 }");

    assertThat(sum.on("sum").isUnknown()).isTrue();
    assertThat(sum.atLeast("sum").value()).isEqualByComparingTo("30000");
    assertThat(sum.atMost("sum").isUnknown()).as("it may run for any number of years").isTrue();
  }

  @Test
  void sums_come_together_with_what_is_unknown_at_its_most() {
    var sums = sums("""
        { id: a, kind: award-contract, value: { total: 60000 }, term: { months: 24 } },
        { id: b, kind: award-contract, value: { total: 50000 } },
        { id: c, kind: award-contract }""");

    assertThat(sums.together("annual").value()).as("30,000 a year and at most 50,000").isEqualByComparingTo("80000");
    assertThat(sums.together("sum").value()).isEqualByComparingTo("110000");
    assertThat(sums.against("whole-life", false).exact().isUnknown()).as("the third may be larger").isTrue();
  }

  @ParameterizedTest(name = "{0}, {1}: {2} in all, {3} a year")
  @CsvSource(delimiter = '|', textBlock = """
      annual: 100000                               | months: 24, extensions: [12, 12] | £400,000 | £100,000
      total: 200000, annual: 100000                | months: 24, extensions: [24] | £400,000 | £100,000
      total: 400000, annual: 100000                | months: 24, extensions: [24] | £400,000 | £100,000
      total: 200000, extensions: excluded          | months: 24, extensions: [24] | £400,000 | £100,000
      total: 200000, extensions: included          | months: 24, extensions: [24] | £200,000 | £50,000
      total: 200000 | months: 24, extensions: [24] | between £200,000 and £400,000 | between £50,000 and £100,000
      total: 200000, annual: 110000 | months: 24, extensions: [24] | between £200,000 and £420,000 | £110,000
      total: 200000                                | extensions: [24] | at least £200,000 | at most £200,000
      annual: 100000                               | extensions: [24] | at least £100,000 | £100,000
      total: 200000                                | months: 24       | £200,000 | £100,000
      total: 200000 | from: 2026-04-01, to: 2028-03-31, extensions: [] | £200,000 | £100,000
      total: 200000 | from: 2026-04-01, to: 2028-03-01, extensions: [] | £200,000 | £100,000
      """)
  void the_whole_life_has_every_extension_in_it_and_is_known_by_its_bounds_where_the_report_does_not_say(
      String value, String term, String life, String year) {
    var sum = only("value: { %s }, term: { %s }".formatted(value, term));

    assertThat(sum.life().words()).isEqualTo(life);
    assertThat(sum.year().words()).isEqualTo(year);
  }

  @Test
  void nothing_known_comes_to_nothing_known() {
    assertThat(sums("{ id: a, kind: award-contract }").together("sum").isUnknown()).isTrue();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(delimiter = '|', textBlock = """
      kind: award-contract                          | 1
      kind: make-grant                              | 1
      kind: authorise                               | 0
      kind: authorise, value: { total: 1000 }       | 1
      kind: authorise, value: { annual: 1000 }      | 1
      kind: note, value: { total: 1000 }            | 0
      """)
  void whatever_spends_has_a_sum_and_so_has_what_names_one_unless_it_is_only_noted(String resolution, int sums) {
    assertThat(sums("{ id: a, " + resolution + " }").all()).hasSize(sums);
  }

  @Test
  void a_sum_shared_with_a_noting_is_still_one_sum() {
    var sums = sums("""
        { id: a, kind: note },
        { id: b, kind: award-contract, value: { sharedWith: [a], total: 1000 } }""");

    assertThat(sums.all()).singleElement().satisfies(sum -> assertThat(sum.of()).hasSize(2));
  }

  @Test
  void a_chain_of_shares_is_one_sum_with_what_any_of_them_states() {
    var sums = sums("""
        { id: a, kind: vary-contract, value: { sharedWith: [b], vat: exclusive } },
        { id: b, kind: vary-contract, value: { sharedWith: [c] }, term: { months: 24 } },
        { id: c, kind: vary-contract, value: { total: 60000 } },
        { id: d, kind: vary-contract, value: { total: 5000 } }""");

    assertThat(sums.all()).hasSize(2);
    var shared = sums.all().get(0);
    assertThat(shared.of()).extracting(Proposal.Resolution::id).containsExactly("a", "b", "c");
    assertThat(shared.annual().value()).isEqualByComparingTo("30000");
    assertThat(shared.vat()).isEqualTo("exclusive");
    assertThat(sums.all().get(1).vat()).isEqualTo("unknown");
  }

  @Test
  void a_resolution_without_a_sum_of_its_own_is_asked_by_itself() {
    var proposal = proposal("{ id: a, kind: authorise }, { id: b, kind: award-contract, value: { total: 5 } }");
    var sums = new Sums(proposal);

    assertThat(sums.of(proposal.resolution("a").orElseThrow()).total().isUnknown()).isTrue();
    assertThat(sums.of(proposal.resolution("b").orElseThrow()).total().value()).isEqualByComparingTo("5");
  }

  private static Sums.Sum only(String award) {
    var sums = sums("{ id: a, kind: award-contract, " + award + " }");
    assertThat(sums.all()).hasSize(1);
    return sums.all().get(0);
  }

  private static Sums sums(String resolutions) {
    return new Sums(proposal(resolutions));
  }

  private static Proposal proposal(String resolutions) {
    return Kit.READER.read(Kit.yaml("{ authority: leeds, title: Awards, resolutions: [" + resolutions + "] }"));
  }
}

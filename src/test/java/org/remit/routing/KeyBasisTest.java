package org.remit.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.remit.routing.Kit.day;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remit.constitution.Constitutions;

/** SI 2012/2089 reg 8(1)(a): significant having regard to the budget; the figure and its basis are the council's. */
@DisplayName("A decision is key for its money")
class KeyBasisTest {

  private static final String PACK = """
      authority: ashford-vale
      name: Ashford Vale Council
      builds-on: england
      figures:
        key-limit:
          - { value: { %s, comparison: above }, validFrom: 2011-01-01, source: "Part 2", confirmation: confirmed }
        call-in-window:
          - value: { days: 5, startsFrom: publication, officerStartsFrom: publication }
            validFrom: 2011-01-01
            source: "Part 4"
            confirmation: confirmed
        call-in-signatories:
          - { value: { count: 3, pool: members }, validFrom: 2011-01-01, source: "Part 4", confirmation: confirmed }
        call-in-callable:
          - value: { cabinet: all, cabinetCommittee: all, leader: all, cabinetMember: all, jointCommittee: all, \
              officer: key }
            validFrom: 2011-01-01
            source: "Part 4"
            confirmation: confirmed
      """.replace("\\\n", "");

  @TempDir
  Path folder;

  @ParameterizedTest(name = "above {0}: {1}, {2} is {3}")
  @CsvSource(delimiter = '|', textBlock = """
      amount: 250000, basis: annual     | total: 900000 | months: 36, extensions: [12] | depends
      amount: 250000, basis: annual     | total: 900000, extensions: included | months: 36, extensions: [12] | false
      amount: 250000, basis: annual     | total: 900000 | months: 36 | true
      amount: 250000, basis: annual     | total: 900000, annual: 240000 | months: 36 | false
      amount: 500000, basis: sum        | annual: 200000 | months: 24, extensions: [24] | false
      amount: 500000, basis: whole-life | annual: 200000 | months: 24, extensions: [24] | true
      amount: 500000, basis: whole-life | annual: 200000 | months: 24 | false
      amount: 500000, basis: whole-life | total: 400000 | months: 24, extensions: [24] | depends
      amount: 500000, basis: whole-life | total: 400000, extensions: included | months: 24, extensions: [24] | false
      """)
  void on_the_basis_of_the_council_be_it_a_year_the_term_or_the_whole_life_with_extensions(
      String limit, String value, String term, String key) throws IOException {
    assertThat(said(key(limit, value, term, ""))).isEqualTo(key);
  }

  @ParameterizedTest(name = "{0}, budget {2}: {1} a year is {3}")
  @CsvSource(delimiter = '|', textBlock = """
      percent: 2, basis: budget                 | 60000.01 | 3000000 | true
      percent: 2, basis: budget                 | 60000    | 3000000 | false
      percent: 2, basis: budget                 | 60000    | unknown | depends
      percent: 2, basis: budget, amount: 100000 | 100000.01 | unknown | true
      percent: 2, basis: budget, amount: 100000 | 100000   | unknown | depends
      percent: 2, basis: budget, amount: 100000 | 60000.01 | 3000000 | true
      percent: 2, basis: budget, amount: 100000 | 100000   | 9000000 | false
      """)
  void against_the_services_budget_and_depends_on_it_where_it_is_not_known(
      String limit, String annual, String budget, String key) throws IOException {
    assertThat(said(key(limit, "annual: " + annual, "months: 12", "budget: " + budget))).isEqualTo(key);
  }

  @ParameterizedTest(name = "above {0}: savings of {1} a year over {2} are {3}")
  @CsvSource(delimiter = '|', textBlock = """
      amount: 100000, basis: annual     | 60000 | months: 24 | false
      amount: 100000, basis: sum        | 60000 | months: 24 | true
      amount: 100000, basis: sum        | 60000 | months: 12, extensions: [12] | false
      amount: 100000, basis: whole-life | 60000 | months: 12, extensions: [12] | true
      percent: 2, basis: budget         | 60000 | months: 12 | depends
      """)
  void for_savings_as_for_spend(String limit, String savings, String term, String key) throws IOException {
    assertThat(said(key(limit, "annual: 0", term, "savings: " + savings))).isEqualTo(key);
  }

  @Test
  void and_its_reason_shows_the_basis_the_extensions_and_the_budget() throws IOException {
    var whole = key("amount: 500000, basis: whole-life", "annual: 200000", "months: 24, extensions: [24]", "");
    assertThat(whole.reason().facts().get("sums")).contains("with extensions of 24 months £800,000");
    assertThat(whole.reason().facts().get("key-limit")).contains("over the whole life, extensions included");

    var silent = key("amount: 500000, basis: whole-life", "annual: 200000", "months: 24", "");
    assertThat(silent.reason().facts().get("sums")).contains("no extension is named");

    var averaged = key("amount: 250000, basis: annual", "total: 600000", "months: 36", "");
    assertThat(averaged.reason().facts().get("sums")).contains("a year £200,000, on average");

    var budget = key("percent: 2, basis: budget", "annual: 5", "months: 12", "budget: unknown");
    assertThat(budget.reason().facts()).containsEntry("budget", "unknown a year");
    assertThat(budget.dependsOn()).contains("spend or savings against the");
  }

  @Test
  void linked_awards_are_added_on_the_same_basis_and_the_decision_maker_is_asked() throws IOException {
    var routing = routing("amount: 500000, basis: whole-life");
    var proposal = new ProposalReader(constitutions()).read(Kit.yaml("""
        { authority: ashford-vale, title: Two, functionKind: executive, framework: inside,
          decisionMaker: { body: cabinet }, effects: { wards: [], communities: { significant: false } },
          resolutions: [
            { id: a, kind: award-contract, value: { annual: 100000 }, term: { months: 24, extensions: [12] } },
            { id: b, kind: award-contract, value: { annual: 100000 }, term: { months: 24, extensions: [12] } }] }"""));

    var route = routing.route(proposal, day("2020-01-06"));

    assertThat(route.linkedAwardsQuestion()).as("400,000 by the terms, 600,000 with the extensions").isTrue();
    assertThat(routing.findings(proposal, route, null)).anySatisfy(finding -> {
      assertThat(finding.check()).isEqualTo(3);
      assertThat(finding.sentence()).contains("one key decision or several").contains("£500,000");
      assertThat(finding.answerableBy()).isEqualTo("director");
    });
  }

  private Part<Boolean> key(String limit, String value, String term, String effect) throws IOException {
    var routing = routing(limit);
    var proposal = new ProposalReader(constitutions()).read(Kit.yaml("""
        { authority: ashford-vale, title: One, functionKind: executive, framework: inside,
          decisionMaker: { body: cabinet }, effects: { wards: [], communities: { significant: false }%s },
          resolutions: [{ id: a, kind: award-contract, value: { %s }, term: { %s } }] }"""
        .formatted(effect.isEmpty() ? "" : ", " + effect, value, term)));
    return routing.route(proposal, day("2020-01-06")).key();
  }

  private Routing routing(String limit) throws IOException {
    Files.writeString(folder.resolve("ashford-vale.yaml"), PACK.formatted(limit));
    var constitutions = constitutions();
    return new Routing(constitutions, Kit.TABLES, new LegalPeriods(constitutions, Kit.CALENDARS, Kit.TABLES));
  }

  private Constitutions constitutions() {
    return new Constitutions(folder.toString());
  }

  private static String said(Part<?> part) {
    return part.depends() ? "depends" : String.valueOf(part.answer());
  }
}

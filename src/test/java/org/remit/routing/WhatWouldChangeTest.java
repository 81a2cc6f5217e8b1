package org.remit.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.remit.routing.Kit.day;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remit.routing.WhatWouldChange.Change;

@DisplayName("What would change a route")
class WhatWouldChangeTest {

  @TempDir
  Path folder;

  final WhatWouldChange changes = new WhatWouldChange(Kit.READER, Kit.ROUTING);

  /** Leeds 2017: 27,000 pounds for a year, by an officer, under the key limit of more than 250,000 a year. */
  final ObjectNode waiver = Kit.document("leeds-2017-peer-mentoring-waiver");

  static Optional<Change> change(Map<String, List<Change>> all, String part, String fact) {
    return all.getOrDefault(part, List.of()).stream().filter(c -> c.fact().equals(fact)).findFirst();
  }

  @Test
  void a_penny_more_than_the_key_limit_makes_it_key_and_a_penny_less_does_not() {
    var all = changes.of(waiver, day("2017-10-30"));

    var key = change(all, "key", "/resolutions/0/value/annual").or(
        () -> change(all, "key", "/resolutions/0/value/total")).orElseThrow();
    assertThat(key.answer()).isEqualTo("false");
    assertThat(key.wouldBe()).isEqualTo("true");
    assertThat(key.instead()).isEqualTo("250000.01");
    var raised = waiver.deepCopy();
    ((ObjectNode) raised.at("/resolutions/0/value")).put("annual", 250000).put("total", 250000);
    assertThat(Kit.ROUTING.route(Kit.READER.read(raised), day("2017-10-30")).key().answer()).isFalse();
  }

  @Test
  void a_significant_effect_on_a_second_ward_makes_it_key_whatever_it_costs() {
    var all = changes.of(waiver, day("2017-10-30"));
    assertThat(all.get("key")).extracting(Change::fact)
        .containsAnyOf("/effects/communities/significant", "/effects/wards");
  }

  @Test
  void another_day_brings_another_law_of_procurement() {
    var document = Kit.document("peterborough-2015-permanency-service");
    ((ObjectNode) document.at("/resolutions/0/procurement")).put("commenced", "2025-02-21").put("healthcare", false);

    var regime = change(changes.of(document, day("2015-12-16")), "resolutions/a/regime",
        "/resolutions/0/procurement/commenced").orElseThrow();

    // The Procurement Act 2023 commenced on 24 February 2025; what began before it stays under the old regulations.
    assertThat(regime.instead()).isEqualTo("2025-02-24");
  }

  @Test
  void every_change_that_is_told_does_change_that_part_and_only_the_nearest_is_told() {
    var all = changes.of(Kit.document("thurrock-2015-adoption-partnership"), day("2015-07-08"));

    assertThat(all).isNotEmpty();
    all.forEach((part, of) -> {
      assertThat(of).allSatisfy(change -> assertThat(change.wouldBe()).isNotEqualTo(change.answer()));
      assertThat(of).extracting(Change::part).containsOnly(part);
    });
  }

  @Test
  void a_narrow_band_between_two_figures_is_not_passed_over() {
    // Leeds, 2017: quotes above 10,000 and up to 100,000; from 150,000 the nearest smaller sum in that band is its top.
    var document = Kit.document("leeds-2017-peer-mentoring-waiver");
    ((ObjectNode) document.at("/resolutions/0/value")).put("total", 150000).put("annual", 150000);

    var down = changes.of(document, day("2017-10-30")).get("resolutions/a/competition").stream()
        .filter(c -> c.fact().equals("/resolutions/0/value/total")).toList();

    assertThat(down).singleElement().satisfies(change -> {
      assertThat(change.answer()).isEqualTo("tenders");
      assertThat(change.wouldBe()).isEqualTo("quotes");
      assertThat(change.instead()).isEqualTo("100000.00");
    });
  }

  @Test
  void a_ground_that_a_change_has_only_between_two_shares_of_the_contract_is_found() {
    var document = (ObjectNode) Kit.yaml("""
        { authority: leeds, title: A change, functionKind: executive, framework: inside, report: { date: 2022-06-01 },
          decisionMaker: { body: cabinet }, contracts: [{ id: old, value: 100, commenced: 2022-03-01 }],
          resolutions: [{ id: a, kind: vary-contract, contract: old, value: { total: 60, vat: exclusive },
            procurement: { lightTouch: false, healthcare: false, subject: services } }] }""");

    var grounds = change(changes.of(document, day("2022-06-01")), "resolutions/a/modification",
        "/resolutions/0/value/total").orElseThrow();

    assertThat(grounds.instead()).as("half of the contract").isEqualTo("50.00");
    assertThat(grounds.wouldBe()).contains("additional").doesNotContain("below-threshold");
  }

  @Test
  void the_length_of_a_term_is_told_to_the_month_from_which_a_years_part_is_no_longer_key() {
    var document = Kit.document("leeds-2017-peer-mentoring-waiver");
    ((ObjectNode) document.at("/resolutions/0/value")).put("total", 2000000).remove("annual");
    ((ObjectNode) document.at("/resolutions/0/term")).put("months", 95);
    ((ObjectNode) document.at("/effects/communities")).put("significant", false);

    var key = change(changes.of(document, day("2017-10-30")), "key", "/resolutions/0/term/months").orElseThrow();

    // Two million over 96 months are 250,000 a year, which is not above it.
    assertThat(key.instead()).isEqualTo("96");
    assertThat(key.wouldBe()).isEqualTo("false");
  }

  @Test
  void what_is_unknown_is_told_first_with_each_of_its_answers() {
    var document = Kit.document("thurrock-2015-adoption-partnership");
    ((ObjectNode) document.at("/effects/communities")).put("significant", "unknown");

    var all = changes.of(document, day("2015-07-08"));

    assertThat(all).containsKey("key");
    assertThat(all.get("key").get(0).answer()).isEqualTo("depends");
    assertThat(all.get("key").get(0).value()).isEqualTo("unknown");
  }

  @Test
  void another_day_brings_another_figure_of_the_council_forwards_and_backwards() {
    // Leeds: key above 250,000 a year, and from 2025 above 500,000.
    var forwards = key("on", ChecksTest.contract("leeds", 300000), "2024-12-22");
    assertThat(forwards).isEqualTo(new Change("key", "true", "false", "on", "2024-12-22", "2025-01-01"));

    var backwards = key("on", ChecksTest.contract("leeds", 300000), "2025-02-01");
    assertThat(backwards).isEqualTo(new Change("key", "false", "true", "on", "2025-02-01", "2024-12-31"));
  }

  @Test
  void the_smallest_change_comes_first_a_day_weighed_by_the_year_and_a_sum_by_itself() {
    assertThat(changes.of(ChecksTest.contract("leeds", 300000), day("2024-12-22")).get("key"))
        .as("ten days, or a sixth of the sum").extracting(Change::fact)
        .containsSubsequence("on", "/resolutions/0/value/total");
    assertThat(changes.of(ChecksTest.contract("leeds", 251000), day("2024-10-01")).get("key"))
        .as("three months, or a 250th of the sum").extracting(Change::fact)
        .containsSubsequence("/resolutions/0/value/total", "on");
  }

  @Test
  void what_was_procured_later_was_procured_under_another_law_the_day_before_that_law_ended() {
    var document = ChecksTest.contract("leeds", 600000);
    ((ObjectNode) document.at("/resolutions/0/procurement")).put("commenced", "2016-03-01");

    assertThat(told(changes.of(document, day("2017-05-02")), "resolutions/a/regime",
        "/resolutions/0/procurement/commenced")).extracting(Change::wouldBe, Change::instead)
        .containsExactlyInAnyOrder(tuple("pa-2023", "2025-02-24"), tuple("pcr-2006", "2015-02-25"));
  }

  @Test
  void a_threshold_that_rises_for_two_years_and_falls_again_is_not_stepped_over() {
    // 185,000 without VAT reach the threshold of 2016 and, with VAT, that of 2022, but not that of 2020.
    var document = ChecksTest.contract("leeds", 185000);
    ((ObjectNode) document.at("/resolutions/0/value")).put("vat", "exclusive");
    ((ObjectNode) document.at("/resolutions/0/procurement")).put("commenced", "2016-07-01");

    assertThat(told(changes.of(document, day("2017-05-02")), "resolutions/a/procedure",
        "/resolutions/0/procurement/commenced"))
        .contains(new Change("resolutions/a/procedure", "competitive", "council-rules",
            "/resolutions/0/procurement/commenced", "2016-07-01", "2020-01-01"));
  }

  @Test
  void a_band_of_a_few_pounds_far_below_the_sum_is_not_stepped_over() throws IOException {
    var band = "contract-bands: [{ name: low, from: 0, upTo: 10000, rules: [], competition: none, number: null },"
        + " { name: quotes, from: 10000, upTo: 10500, rules: [], competition: quotes, number: 3 },"
        + " { name: frameworks, from: 10500, upTo: null, rules: [], competition: none, number: null }]";
    var competition = "resolutions/a/competition";

    assertThat(told(ashfordVale(band, award("total: 100000", "months: 12")), competition,
        "/resolutions/0/value/total")).containsExactly(
            new Change(competition, "none", "quotes", "/resolutions/0/value/total", "100000", "10500.00"));
    assertThat(told(ashfordVale(band, award("annual: 6000", "months: 60")), competition,
        "/resolutions/0/term/months")).as("500 pounds a month").containsExactly(
            new Change(competition, "none", "quotes", "/resolutions/0/term/months", "60", "21"));
  }

  @Test
  void a_planned_day_in_a_quiet_period_is_told_by_the_first_and_the_last_day_of_it() throws IOException {
    var quiet = "quiet-periods: [{ from: 2027-03-20, to: 2027-05-06, why: before the elections }]";
    var before = arrangement("total: 1000", "months: 12");
    before.set("decision", Kit.yaml("{ planned: 2026-12-01 }"));
    var after = before.deepCopy();
    after.set("decision", Kit.yaml("{ planned: 2027-08-02 }"));

    assertThat(told(ashfordVale(quiet, before), "resolutions/a/duties", "/decision/planned"))
        .extracting(Change::instead).contains("2027-03-20");
    assertThat(told(ashfordVale(quiet, after), "resolutions/a/duties", "/decision/planned"))
        .extracting(Change::instead).contains("2027-05-06");
  }

  @ParameterizedTest(name = "of {0} months: {1} months and the consent is {2}")
  @CsvSource({"60, 15, not asked for", "12, 16, asked for"})
  void a_term_is_told_to_the_month_after_which_it_outlives_the_council(int months, String instead, String consent)
      throws IOException {
    // From January 2027: 15 months end on the day before the council does.
    var change = told(ashfordVale("dissolution: { on: 2028-04-01, successor: Greater Ashford }",
        arrangement("total: 500000", "from: 2027-01-01, months: " + months)), "resolutions/a/duties",
        "/resolutions/0/term/months").get(0);

    assertThat(change.instead()).isEqualTo(instead);
    assertThat(change.wouldBe().contains("successor-consent")).isEqualTo(consent.equals("asked for"));
  }

  @Test
  void a_sum_that_nobody_knows_is_tried_with_a_pound_and_with_more_than_any_limit() throws IOException {
    var document = award("total: unknown", "months: 12");
    document.set("effects", Kit.yaml("{ wards: [], savings: null, communities: { significant: false } }"));

    var all = ashfordVale("key-wards: 2", document);

    assertThat(told(all, "key", "/resolutions/0/value/total")).containsExactly(
        new Change("key", "depends", "false", "/resolutions/0/value/total", "unknown", "1"),
        new Change("key", "depends", "true", "/resolutions/0/value/total", "unknown", "1000000000.00"));
    assertThat(told(all, "key", "/effects/savings")).extracting(Change::value).containsExactly("unknown");
  }

  @Test
  void a_number_or_a_day_that_nobody_knows_is_not_guessed() throws IOException {
    var document = award("annual: 6000", "months: unknown, extensions: [12]");
    document.set("staff", Kit.yaml("[{ transferor: council, count: unknown, pension: lgps }]"));
    document.set("decision", Kit.yaml("{ planned: unknown }"));

    assertThat(ashfordVale("key-wards: 2", document).values()).allSatisfy(all -> assertThat(all)
        .extracting(Change::fact)
        .doesNotContain("/resolutions/0/term/months", "/staff/0/count", "/decision/planned"));
  }

  @Test
  void a_sum_above_a_thousand_million_pounds_is_told_the_way_down_once() throws IOException {
    assertThat(told(ashfordVale("key-wards: 2", award("total: 2000000000", "months: 12")), "key",
        "/resolutions/0/value/total")).extracting(Change::instead).containsExactly("250000.00");
  }

  @Test
  void of_several_words_with_the_same_answer_the_first_is_told_and_of_each_fact_every_answer() {
    var all = changes.of(ChecksTest.contract("leeds", 600000), day("2017-05-02"));

    all.values().forEach(changes -> assertThat(changes.stream().filter(c -> !c.fact().endsWith("commenced")
        && !c.fact().equals("on")).toList()).extracting(Change::fact, Change::wouldBe).doesNotHaveDuplicates());
    assertThat(told(all, "key", "/functionKind")).extracting(Change::wouldBe, Change::instead)
        .containsExactly(tuple("false", "council"));
    assertThat(told(all, "key", "/resolutions/0/kind")).as("noting is never key")
        .extracting(Change::wouldBe, Change::instead).containsExactly(tuple("false", "note"));
    assertThat(told(all, "function", "/functionKind")).extracting(Change::wouldBe).contains("council");
    assertThat(told(all, "maker", "/functionKind")).extracting(Change::wouldBe).contains("council");
  }

  @ParameterizedTest(name = "{0}: from {1}")
  @CsvSource(delimiter = '|', value = {"key-wards: 1 | [\"ward 1\"]", "key-wards: 2 | [\"ward 1\",\"ward 2\"]",
      "key-wards: 3 | [\"ward 1\",\"ward 2\",\"ward 3\"]"}, quoteCharacter = '\0')
  void a_significant_effect_on_as_many_wards_as_the_council_says_makes_it_key(String needed, String wards)
      throws IOException {
    var document = award("total: 1", "months: 12");
    document.set("effects", Kit.yaml("{ wards: [], communities: { significant: true } }"));

    assertThat(told(ashfordVale(needed, document), "key", "/effects/wards"))
        .containsExactly(new Change("key", "false", "true", "/effects/wards", "[]", wards));
  }

  @Test
  void what_the_decision_is_known_to_carry_out_is_what_its_changes_are_told_by() {
    // Sefton: an award that was delegated is covered by the key decision that delegated it.
    var document = ChecksTest.contract("sefton", 600000);
    document.set("decisionMaker", Kit.yaml("{ body: officer, post: Head of Children's Social Care }"));
    document.put("parent", "SEF-2017-0001");
    var parent = new Parent("SEF-2017-0001", Fact.known(true), Fact.known("Head of Children's Social Care"),
        List.of(), Fact.known(true));

    assertThat(change(changes.of(document, day("2018-02-01"), parent), "key", "/decisionMaker/body").orElseThrow()
        .answer()).isEqualTo("false");
    assertThat(told(changes.of(document, day("2018-02-01")), "key", "/decisionMaker/body"))
        .as("of what nobody knows it depends on that, whoever decides").isEmpty();
  }

  private Change key(String fact, ObjectNode document, String on) {
    return change(changes.of(document, day(on)), "key", fact).orElseThrow();
  }

  private static List<Change> told(Map<String, List<Change>> all, String part, String fact) {
    return all.getOrDefault(part, List.of()).stream().filter(c -> c.fact().equals(fact)).toList();
  }

  private Map<String, List<Change>> ashfordVale(String figure, ObjectNode document) throws IOException {
    var constitutions = AshfordVale.with(folder, figure);
    return new WhatWouldChange(new ProposalReader(constitutions), AshfordVale.routing(constitutions))
        .of(document, day("2026-11-02"));
  }

  private static ObjectNode award(String value, String term) {
    return (ObjectNode) Kit.yaml("""
        { authority: ashford-vale, title: An award, functionKind: executive, framework: inside,
          decisionMaker: { body: cabinet }, effects: { wards: [], communities: { significant: false } }, staff: [],
          resolutions: [{ id: a, kind: award-contract, value: { %s }, term: { %s } }] }""".formatted(value, term));
  }

  private static ObjectNode arrangement(String value, String term) {
    var document = award(value, term);
    ((ObjectNode) document.at("/resolutions/0")).put("kind", "enter-arrangement");
    return document;
  }
}

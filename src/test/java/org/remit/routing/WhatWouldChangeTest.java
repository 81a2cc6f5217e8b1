package org.remit.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.remit.routing.Kit.day;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.remit.routing.WhatWouldChange.Change;

@DisplayName("What would change a route")
class WhatWouldChangeTest {

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
}

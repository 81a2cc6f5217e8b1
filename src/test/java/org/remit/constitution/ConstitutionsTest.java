package org.remit.constitution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remit.calendar.Confirmation;
import org.remit.reference.Authority;
import org.remit.reference.Refused;

@DisplayName("Policy packs")
class ConstitutionsTest {

  final Constitutions constitutions = new Constitutions();

  @Test
  void four_councils_are_known_and_an_unknown_one_is_refused_with_their_names() {
    assertThat(constitutions.known()).containsExactly("leeds", "peterborough", "sefton", "thurrock");
    assertThatThrownBy(() -> constitutions.of(new Authority("york"))).isInstanceOf(Refused.class)
        .hasMessageContaining("york").hasMessageContaining("leeds, peterborough, sefton, thurrock");
    assertThatThrownBy(() -> constitutions.of(new Authority("england"))).isInstanceOf(Refused.class);
  }

  @ParameterizedTest(name = "Leeds on {0}: {1}, {2}")
  @CsvSource({"2014-06-01, 250000, ASSUMED", "2015-07-07, 250000, CONFIRMED", "2021-06-01, 250000, ASSUMED",
      "2026-01-01, 500000, CONFIRMED"})
  void leeds_key_limit_depends_on_the_day(LocalDate day, int amount, Confirmation confirmation) {
    var limit = constitutions.of(new Authority("leeds")).on(day).keyLimit();
    assertThat(limit.value().amount()).isEqualByComparingTo(String.valueOf(amount));
    assertThat(limit.confirmation()).isEqualTo(confirmation);
  }

  @ParameterizedTest
  @CsvSource({"thurrock", "sefton"})
  void a_figure_that_is_only_remembered_is_not_used(String council) {
    var limit = constitutions.of(new Authority(council)).on(LocalDate.of(2017, 1, 1)).keyLimit();
    assertThat(limit.isSet()).isFalse();
    assertThat(limit.confirmation()).isEqualTo(Confirmation.ASSUMED);
  }

  @Test
  void what_was_remembered_or_observed_is_never_presented_as_confirmed() {
    for (var council : constitutions.known()) {
      var rules = constitutions.of(new Authority(council)).on(LocalDate.of(2017, 1, 1));
      assertThat(rules.fund().orElseThrow().confirmed()).isFalse();
      assertThat(rules.callInEffective().confirmed()).isFalse();
    }
    assertThat(constitutions.of(new Authority("leeds")).on(LocalDate.of(2017, 1, 1)).callInSignatories().confirmation())
        .isEqualTo(Confirmation.ASSUMED);
  }

  @Test
  void every_council_answers_every_figure_on_any_day_of_the_data() {
    for (var council : constitutions.known()) {
      for (var day = LocalDate.of(2011, 1, 1); day.getYear() < 2029; day = day.plusMonths(3)) {
        var rules = constitutions.of(new Authority(council)).on(day);
        assertThat(List.of(rules.keyLimit(), rules.keyWards(), rules.categories(), rules.callInWindow(),
            rules.callInEffective(),
            rules.callInSignatories(), rules.callInGrounds(), rules.callInCallable(), rules.callInExclusions(),
            rules.callInOutcomes(), rules.callInLapse(), rules.callInOnceOnly(), rules.callInMeeting(),
                rules.callInReport(),
            rules.callInWithdrawal(), rules.callInWaiverBy(), rules.implementingActs(), rules.notice("key-decision"),
            rules.notice("agenda"), rules.cabinetMemberReport(), rules.officerReport(), rules.contractBands(),
            rules.waiverApprovers(), rules.delegation(), rules.awardKey(), rules.planning(), rules.riskAcceptedBy(),
            rules.specialUrgencyReportMonths(), rules.linkedAwardsAdded())).allSatisfy(f -> assertThat(f.source())
                .isNotBlank());
        assertThat(rules.members().orElseThrow().value()).hasSizeGreaterThan(2);
        assertThat(rules.closureDays()).isNotNull();
        assertThat(rules.callInCutoff()).isEmpty();
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', textBlock = """
      key-limit: [{ value: { amount: 1, basis: annual, comparison: above }, validFrom: 2011-01-01, source: s, \
          confirmation: sure }] | confirmation
      key-limit: [{ value: { amount: many, basis: annual, comparison: above }, validFrom: 2011-01-01, source: s, \
          confirmation: assumed }] | cannot be read
      key-limit: [{ value: { amounts: 1 }, validFrom: 2011-01-01, source: s, confirmation: assumed }] | cannot be read
      key-limit: [{ value: null, source: s, confirmation: assumed }]                         | validFrom
      key-limit: [{ value: null, validFrom: 2011-01-01, confirmation: assumed }]             | source
      key-limit: [{ value: null, validFrom: 2015-01-01, validTo: 2014-01-01, source: s, confirmation: assumed }] | \
          ends before it begins
      key-limit: [{ value: null, validFrom: 2011-01-01, source: s, confirmation: assumed }, \
          { value: null, validFrom: 2012-01-01, source: s, confirmation: assumed }] | Two editions apply
      key-limit: [{ value: null, validFrom: 2011-01-01, validTo: 2011-12-31, source: s, confirmation: assumed }, \
          { value: null, validFrom: 2012-02-01, source: s, confirmation: assumed }] | No edition applies
      key-limits: [{ value: null, validFrom: 2011-01-01, source: s, confirmation: assumed }] | There is no such figure
      categories: [{ value: four-way, validFrom: 2011-01-01, source: s, confirmation: assumed }] | four-way
      key-limit: [{ value: null, validFrom: tomorrow, source: s, confirmation: assumed }]    | no date
      """)
  void a_broken_pack_stops_the_start_with_a_sentence_that_names_file_and_field(String figures,
      String sentence) throws Exception {
    var field = figures.substring(0, figures.indexOf(':'));
    assertThatThrownBy(() -> new Constitutions(with("{ authority: york, name: York, builds-on: england, figures: { "
        + figures + " } }")))
        .hasMessageContaining("constitutions/york.yaml").hasMessageContaining(field).hasMessageContaining(sentence);
  }

  @Test
  void a_council_must_answer_what_statute_leaves_to_it() throws Exception {
    assertThatThrownBy(() ->
        new Constitutions(with("{ authority: york, name: York, builds-on: england, figures: {} }")))
        .hasMessageContaining("key-limit").hasMessageContaining("must answer");
    assertThatThrownBy(() ->
        new Constitutions(with("{ authority: york, name: York, builds-on: nowhere, figures: {} }")))
        .hasMessageContaining("nowhere");
  }

  private static Map<String, JsonNode> with(String pack) throws Exception {
    var yaml = new YAMLMapper();
    var documents = new LinkedHashMap<String, JsonNode>();
    try (var in = ConstitutionsTest.class.getResourceAsStream("/constitutions/england.yaml")) {
      documents.put("constitutions/england.yaml", yaml.readTree(in));
    }
    documents.put("constitutions/york.yaml", yaml.readTree(pack));
    return documents;
  }
}

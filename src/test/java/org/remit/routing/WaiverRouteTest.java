package org.remit.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.remit.routing.Kit.ROUTING;
import static org.remit.routing.Kit.day;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remit.calendar.Confirmation;
import org.remit.routing.Route.ResolutionRoute;

/** Leeds, contract procedure rules 8 and 9 (quoted in May 2017) and CPR 27; the pack says how sure each figure is. */
@DisplayName("A waiver of contract procedure rules")
class WaiverRouteTest {

  @ParameterizedTest(name = "Leeds, 2017: {0} pounds ask for {1}")
  @CsvSource(delimiter = '|', textBlock = """
      10000     | none    | low value, no competition
      10000.01  | quotes  | intermediate value, quotes of at least 3, rules 8.1 and 8.2
      100000    | quotes  | intermediate value, quotes of at least 3, rules 8.1 and 8.2
      100000.01 | tenders | high value, tenders of at least 4, rules 9.1 and 9.2
      """)
  void takes_the_place_of_what_the_band_of_the_value_asks_for(String value, String competition, String band) {
    var award = award(value, "12", "2017-05-02");

    assertThat(award.competition().answer()).isEqualTo(competition);
    assertThat(award.competition().reason().facts().get("contract-bands")).startsWith(band)
        .contains("contract procedure rules 8 and 9 as quoted in 2017");
    assertThat(award.competition().confirmation()).isEqualTo(Confirmation.OBSERVED);
    assertThat(award.waiver().answer()).isEqualTo(!competition.equals("none"));
  }

  @Test
  void is_measured_by_the_whole_life_and_open_where_its_bounds_lie_in_two_bands() {
    var award = award("60000", "12, extensions: [12]", "2017-05-02");

    assertThat(award.competition().depends()).as("60,000, or 120,000 with the extension").isTrue();
    assertThat(award.competition().cautious()).isEqualTo("tenders");
    assertThat(award.competition().reason().facts()).containsEntry("value", "between £60,000 and £120,000");
  }

  @Test
  void is_open_where_the_councils_bands_were_not_read() {
    var award = award("60000", "12", "2024-05-02");

    assertThat(award.competition().depends()).isTrue();
    assertThat(award.waiver().depends()).isTrue();
    assertThat(award.waiver().dependsOn()).contains("If competition is asked for, the answer is: yes.")
        .contains("If none is, the answer is: no.");
  }

  @ParameterizedTest(name = "the {0} waives, {1} is named for it: {2}")
  @CsvSource(delimiter = '|', textBlock = """
      Director of Resources   | decision-maker      | as-proposed
      Chief Officer Highways  | decision-maker      | as-proposed
      Directorate Clerk       | decision-maker      | by-another
      Contracts Officer       | Director of Resources | as-proposed
      Director of Resources   | Contracts Officer   | by-another
      Director of Resources   | unknown             | as-proposed
      unknown                 | decision-maker      | depends
      """)
  void is_granted_by_one_of_the_posts_that_the_pack_names(String maker, String approver, String grant) {
    var document = document("27000", "12");
    ((ObjectNode) document.get("decisionMaker")).put("post", maker);
    ((ObjectNode) document.at("/resolutions/0/internalWaiver")).put("approver", approver);
    var proposal = Kit.READER.read(document);

    var route = ROUTING.route(proposal, day("2017-05-02"));

    var part = route.resolution("a").orElseThrow().waiverGrant();
    assertThat(part.depends() ? "depends" : part.answer()).isEqualTo(grant);
    assertThat(part.reason().facts().get("waiver-approvers")).contains("Director*").contains("observed");
    assertThat(part.reason().facts().get("waiver-rule")).contains("CPR 27");
    assertThat(ROUTING.findings(proposal, route, null).stream()
        .anyMatch(f -> f.check() == 9 && f.sentence().contains("but those who may are: Director ...")))
        .isEqualTo(grant.equals("by-another"));
  }

  @Test
  void nobody_has_to_grant_where_there_was_competition() {
    var document = document("27000", "12");
    ((ObjectNode) document.at("/resolutions/0")).remove("internalWaiver");
    ((ObjectNode) document.at("/resolutions/0/procurement")).put("procedure", "quotes");

    var award = ROUTING.route(Kit.READER.read(document), day("2017-05-02")).resolution("a").orElseThrow();

    assertThat(award.waiver().answer()).isFalse();
    assertThat(award.waiverGrant().answer()).isEqualTo("not-needed");
    assertThat(award.waiverGrant().reason().facts()).doesNotContainKey("waiver-approvers");
  }

  @Test
  void nothing_is_asked_of_a_grant_or_of_a_change() {
    var document = document("27000", "12");
    ((ObjectNode) document.at("/resolutions/0")).put("kind", "make-grant").remove("internalWaiver");

    var grant = ROUTING.route(Kit.READER.read(document), day("2017-05-02")).resolution("a").orElseThrow();

    assertThat(grant.competition().answer()).isEqualTo("none");
    assertThat(grant.competition().reason().ruleId()).isEqualTo("Rule_CompetitionNotBought");
    assertThat(grant.waiver().answer()).isFalse();
  }

  private static ResolutionRoute award(String value, String term, String on) {
    return ROUTING.route(Kit.READER.read(document(value, term)), day(on)).resolution("a").orElseThrow();
  }

  private static ObjectNode document(String value, String term) {
    return (ObjectNode) Kit.yaml("""
        { authority: leeds, title: A waiver, functionKind: executive, framework: inside,
          decisionMaker: { body: officer, post: Director of Resources },
          effects: { wards: [], communities: { significant: false } },
          resolutions: [{ id: a, kind: award-contract, at: "5.1", value: { total: %s }, term: { months: %s },
            procurement: { procedure: none },
            internalWaiver: { rules: ["8.1", "8.2"], reason: "3.2", approver: decision-maker } }] }"""
        .formatted(value, term));
  }
}

package org.remit.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.remit.routing.Kit.day;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remit.calendar.Confirmation;
import org.remit.constitution.Constitutions;

@DisplayName("The category of a decision")
class CategoryTest {

  private static final String OFFICER = "officer, post: Director";
  private static final String LIMIT = "significant-operational-limit: 100000";

  @TempDir
  Path folder;

  @ParameterizedTest(name = "£{1} by {0}: {2}")
  @CsvSource(delimiter = '|', textBlock = """
      officer, post: Director | 99999.99  | administrative
      officer, post: Director | 100000    | significant-operational
      officer, post: Director | 250000    | significant-operational
      officer, post: Director | 250000.01 | key
      cabinet                 | 100000    | non-key
      """)
  void of_an_officer_who_decides_below_the_key_limit_follows_from_the_value_of_a_year(
      String maker, String total, String category) throws IOException {
    assertThat(route(maker, award(total), LIMIT).category().answer()).isEqualTo(category);
  }

  @Test
  void is_key_or_not_where_the_council_has_no_further_ones() throws IOException {
    assertThat(route(OFFICER, award("100000"), "categories: two-way").category().answer()).isEqualTo("non-key");
    assertThat(route(OFFICER, award("250000.01"), "categories: two-way").category().answer()).isEqualTo("key");
  }

  @ParameterizedTest(name = "linked awards are {0}: {1}")
  @CsvSource({"one, significant-operational", "several, administrative"})
  void counts_linked_awards_together_where_they_are_one_decision(String linked, String category) throws IOException {
    var document = document(OFFICER, award("60000") + ", " + award("60000").replace("id: a", "id: b"));
    document.put("linkedAwards", linked);

    assertThat(route(document, LIMIT).category().answer()).isEqualTo(category);
  }

  @Test
  void is_open_where_the_value_or_whether_it_is_key_is_and_then_the_heavier_one_is_kept_to() throws IOException {
    var value = award("9").replace("total: 9", "extensions: unknown").replace("kind: award", "kind: vary");
    var limit = route(OFFICER, award("9")).category();
    assertThat(limit.dependsOn()).as("the council has no limit").contains("value");
    assertThat(limit.cautious()).isEqualTo("significant-operational");

    var unknown = route(OFFICER, value.replace("vary-contract", "award-contract"), LIMIT).category();
    assertThat(unknown.dependsOn()).contains("whether it is a key decision");
    assertThat(unknown.cautious()).isEqualTo("key");

    var between = route(OFFICER, award("200000").replace("months: 12", "months: 24, extensions: [12]"), LIMIT)
        .category();
    assertThat(between.dependsOn()).as("at most 100,000 a year, which would reach it").contains("value");
  }

  @Test
  void is_that_of_a_waiver_whatever_the_value_and_open_where_nobody_knows_whether_rules_are_waived()
      throws IOException {
    var bands = "contract-bands: [{ name: any, from: 0, upTo: null, rules: ['8.1'], competition: quotes, number: 3 }]";
    var asked = award("1").replace("procedure: open", "procedure: none")
        .replace("kind", "internalWaiver: { rules: ['8.1'] }, kind");
    assertThat(route(OFFICER, asked, LIMIT, bands).category().answer()).isEqualTo("significant-operational");

    var needed = award("1").replace("procedure: open", "procedure: none");
    assertThat(route(OFFICER, needed, LIMIT, bands).category().answer()).isEqualTo("significant-operational");

    var unknown = award("1").replace("procedure: open", "procedure: unknown");
    var open = route(OFFICER, unknown, LIMIT, bands).category();
    assertThat(open.dependsOn()).contains("whether contract");

    assertThat(route(OFFICER, award("1"), LIMIT, bands).category().answer()).isEqualTo("administrative");
  }

  @Test
  void shows_the_limit_that_it_rests_on_and_is_told_where_its_own_rule_is_not_confirmed() throws IOException {
    var administrative = route(OFFICER, award("1"), LIMIT);
    assertThat(administrative.category().reason().facts().get("significant-operational-limit")).startsWith("£100,000");
    assertThat(administrative.unconfirmed()).anyMatch(
        each -> each.startsWith("The category 'administrative' is assumed: It waives no rule"));

    var key = route(OFFICER, award("250000.01"), LIMIT);
    assertThat(key.category().reason().facts()).doesNotContainKey("significant-operational-limit");
    assertThat(key.unconfirmed()).noneMatch(each -> each.startsWith("The category"));

    assertThat(route(OFFICER, award("1"), LIMIT, "categories: two-way").category().reason().facts())
        .doesNotContainKey("significant-operational-limit");
  }

  @Test
  void is_no_surer_than_whether_it_is_key() throws IOException {
    assertThat(route(OFFICER, award("1"), "categories: two-way").category().reason().confirmation())
        .isEqualTo(Confirmation.CONFIRMED);

    var file = folder.resolve("ashford-vale.yaml");
    Files.writeString(file, Files.readString(file).replaceAll(
        "(basis: annual.*confirmation:) confirmed", "$1 observed"));
    var constitutions = new Constitutions(folder.toString());
    var route = AshfordVale.routing(constitutions).route(
        new ProposalReader(constitutions).read(document(OFFICER, award("1"))), day("2017-05-02"));
    assertThat(route.category().reason().confirmation()).isEqualTo(Confirmation.OBSERVED);
  }

  private Route route(String maker, String resolutions, String... figures) throws IOException {
    return route(document(maker, resolutions), figures);
  }

  private Route route(ObjectNode document, String... figures) throws IOException {
    var all = new ArrayList<>(List.of(figures));
    all.add("delegation: [{ post: Director, acts: [award-contract, waive], limit: null, mayDecideOwnReport: true }]");
    if (all.stream().noneMatch(each -> each.startsWith("categories"))) all.add("categories: three-way");
    var constitutions = AshfordVale.with(folder, all.toArray(new String[0]));
    return AshfordVale.routing(constitutions).route(new ProposalReader(constitutions).read(document),
        day("2017-05-02"));
  }

  private static String award(String total) {
    return "{ id: a, kind: award-contract, value: { total: " + total + " }, term: { months: 12 },"
        + " procurement: { procedure: open } }";
  }

  private static ObjectNode document(String maker, String resolutions) {
    return (ObjectNode) Kit.yaml("""
        { authority: ashford-vale, title: An award, functionKind: executive, framework: inside,
          decisionMaker: { body: %s }, effects: { wards: [] }, resolutions: [%s] }""".formatted(maker, resolutions));
  }
}

package org.remit.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.remit.routing.Kit.day;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SI 2012/2089 reg 8: by money or by its effect on communities, unless an earlier key decision covers it. */
@DisplayName("A decision is key")
class KeyDecisionTest {

  @TempDir
  Path folder;

  @ParameterizedTest(name = "wards {1}, significant {2}, of {0} or more: {3}")
  @CsvSource(delimiter = '|', textBlock = """
      1 | unknown        | true    | true
      2 | unknown        | true    | depends
      2 | unknown        | unknown | depends
      2 | unknown        | false   | false
      1 | []             | true    | false
      2 | [North]        | true    | false
      2 | [North]        | unknown | false
      2 | [North, South] | true    | true
      2 | [North, South] | unknown | depends
      2 | [North, South] | false   | false
      2 | [all]          | true    | true
      """)
  void by_a_significant_effect_on_as_many_wards_as_the_council_says(
      int needed, String wards, String significant, String key) throws IOException {
    var document = awards("{ id: a, kind: award-contract, value: { total: 1 }, term: { months: 12 } }");
    document.set("effects", Kit.yaml("{ wards: " + wards + ", communities: { significant: " + significant + " } }"));

    assertThat(said(route(document, "key-wards: " + needed).key())).isEqualTo(key);
  }

  @ParameterizedTest(name = "linked awards {0}, {1}: {2}, asked {3}")
  @CsvSource({"unknown, asked, depends, true", "one, asked, true, false", "several, asked, false, false",
      "unknown, always, true, false", "several, always, true, false"})
  void by_linked_awards_that_cross_the_limit_together_as_the_decision_maker_answers_or_the_council_rules(
      String answered, String added, String key, boolean asked) throws IOException {
    var document = awards(award("a", 150000) + ", " + award("b", 100000.01));
    document.put("linkedAwards", answered);

    var route = route(document, "linked-awards-added: " + added);

    assertThat(said(route.key())).isEqualTo(key);
    assertThat(route.linkedAwardsQuestion()).isEqualTo(asked);
  }

  @Test
  void by_one_of_its_awards_alone_and_then_nobody_asks_whether_they_are_one() throws IOException {
    var route = route(awards(award("a", 250000.01) + ", " + award("b", 1)));

    assertThat(said(route.key())).isEqualTo("true");
    assertThat(route.linkedAwardsQuestion()).isFalse();
  }

  @Test
  void or_open_by_the_average_of_one_award_which_nobody_is_asked_to_add_up() throws IOException {
    // Between 200,000 and 300,000 a year, with its extension or without.
    var route = route(awards(award("a", 600000).replace("months: 12", "months: 24, extensions: [12]")));

    assertThat(said(route.key())).isEqualTo("depends");
    assertThat(route.linkedAwardsQuestion()).isFalse();
  }

  @Test
  void by_none_of_two_awards_that_come_to_the_limit_together_and_not_beyond_it() throws IOException {
    var route = route(awards(award("a", 150000) + ", " + award("b", 100000)));

    assertThat(said(route.key())).isEqualTo("false");
    assertThat(route.linkedAwardsQuestion()).isFalse();
  }

  @Test
  void by_savings_over_the_longest_term_that_is_known_of_its_resolutions() throws IOException {
    var document = awards(award("a", 1) + ", { id: b, kind: award-contract, value: { total: 1 } },"
        + " { id: c, kind: award-contract, value: { total: 1 }, term: { months: 24 } }");
    var limit = "key-limit: { amount: 250000, basis: sum, comparison: above }";

    document.set("effects", Kit.yaml("{ wards: [], savings: 125000.01 }"));
    assertThat(said(route(document, limit).key())).isEqualTo("true");
    document.set("effects", Kit.yaml("{ wards: [], savings: 125000 }"));
    assertThat(said(route(document, limit).key())).isEqualTo("false");
  }

  @Test
  void by_savings_of_a_year_where_the_term_is_shorter() throws IOException {
    var document = awards("{ id: a, kind: award-contract, value: { total: 1 }, term: { months: 3 } }");
    document.set("effects", Kit.yaml("{ wards: [], savings: 250000.01 }"));
    var route = route(document, "key-limit: { amount: 250000, basis: sum, comparison: above }");

    assertThat(said(route.key())).isEqualTo("true");
    assertThat(route.key().reason().facts()).containsEntry("savings", "£250,000.01 a year");
  }

  @ParameterizedTest(name = "£{0}: {1}")
  @CsvSource({"199999.99, false", "200000, true"})
  void from_the_amount_itself_where_the_council_says_from(String sum, String key) throws IOException {
    var part = route(awards("{ id: a, kind: award-contract, value: { total: " + sum + " }, term: { months: 12 } }"),
        "key-limit: { amount: 200000, basis: annual, comparison: from }").key();

    assertThat(said(part)).isEqualTo(key);
    assertThat(part.reason().facts().get("key-limit")).startsWith("limit from £200,000 a year");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(delimiter = '|', textBlock = """
      { id: a, kind: delegate }                                                           | none
      { id: a, kind: award-contract, value: { total: 5 }, term: { months: 12 } }          | a £5 (a year £5, on average)
      { id: a, kind: award-contract, value: { total: 5, annual: 4 } }                     | a £5
      { id: a, kind: award-contract, value: { annual: 4 } }                               | a £4 a year
      { id: a, kind: award-contract }                                                     | a unknown
      { id: a, kind: award-contract, value: { total: 5, annual: 4, sharedWith: [b] } }, \
      { id: b, kind: award-contract }                                                     | a+b £5
      { id: a, kind: award-contract, value: { total: 5, annual: 4 } }, \
      { id: b, kind: award-contract, value: { total: 7, annual: 7 } }                     | a £5, b £7; together £12
      """)
  void and_its_reason_shows_the_sums(String resolutions, String sums) throws IOException {
    assertThat(route(awards(resolutions)).key().reason().facts()).containsEntry("sums", sums)
        .doesNotContainKey("savings");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(delimiter = '|', textBlock = """
      amount: 250000, basis: annual | a £600 (a year £200, on average)
      percent: 2, basis: budget     | a £600 (a year £200, on average)
      amount: 250000, basis: sum    | a £600
      """)
  void and_shows_what_a_sum_is_on_the_basis_of_the_limit_where_that_is_another(String limit, String sums)
      throws IOException {
    var part = route(awards(award("a", 600).replace("months: 12", "months: 36")),
        "key-limit: { " + limit + ", comparison: above }").key();

    assertThat(part.reason().facts()).containsEntry("sums", sums);
  }

  @ParameterizedTest(name = "{0} by {1}, under a parent that was key: {2}, delegated to the Director: {3}")
  @CsvSource(delimiter = '|', textBlock = """
      award-contract      | officer, post: Director        | true    | covered
      award-contract      | officer, post: Head of Housing | true    | yes
      award-contract      | cabinet                        | true    | yes
      award-contract      | officer                        | true    | depends
      award-contract      | officer, post: Director        | false   | yes
      award-contract      | officer, post: Director        | unknown | depends
      approve-procurement | officer, post: Director        | true    | yes
      """)
  void again_unless_the_award_was_delegated_by_a_key_decision_and_the_council_lets_that_cover_it(
      String kind, String maker, String parent, String key) throws IOException {
    var document = awards(award("a", 900000).replace("award-contract", kind));
    document.set("decisionMaker", Kit.yaml("{ body: " + maker + " }"));
    document.put("parent", "ASH-2017-0001");
    var wasKey = parent.equals("unknown") ? Fact.<Boolean>unknown() : Fact.known(Boolean.valueOf(parent));
    var carriesOut = new Parent("ASH-2017-0001", wasKey, Fact.known("Director"), List.of(),
        Fact.known(true));

    var constitutions = AshfordVale.with(folder,
        "award-key: { whenDelegated: covered-by-parent, otherwise: own-decision }");
    var part = AshfordVale.routing(constitutions)
        .route(new ProposalReader(constitutions).read(document), day("2017-05-02"), carriesOut).key();

    assertThat(KeyPart.keyWord(part)).isEqualTo(key);
  }

  @Test
  void or_not_and_without_a_parent_nothing_covers_it() throws IOException {
    assertThat(KeyPart.keyWord(route(awards(award("a", 1))).key())).isEqualTo("no");
  }

  private Route route(ObjectNode document, String... figures) throws IOException {
    var constitutions = AshfordVale.with(folder, figures);
    return AshfordVale.routing(constitutions).route(new ProposalReader(constitutions).read(document),
        day("2017-05-02"));
  }

  private static String award(String id, double total) {
    return "{ id: " + id + ", kind: award-contract, value: { total: " + BigDecimal.valueOf(total)
        .toPlainString() + " }, term: { months: 12 } }";
  }

  private static ObjectNode awards(String resolutions) {
    return (ObjectNode) Kit.yaml("""
        { authority: ashford-vale, title: Awards, functionKind: executive, framework: inside,
          decisionMaker: { body: cabinet }, effects: { wards: [] }, resolutions: [%s] }""".formatted(resolutions));
  }

  private static String said(Part<?> part) {
    return part.depends() ? "depends" : String.valueOf(part.answer());
  }
}

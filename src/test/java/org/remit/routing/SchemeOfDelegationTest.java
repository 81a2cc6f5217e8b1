package org.remit.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.remit.routing.Kit.day;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The scheme of delegation")
class SchemeOfDelegationTest {

  private static final LocalDate TODAY = day("2026-06-01");
  private static final String TWO_ENTRIES = "delegation: ["
      + "{ post: Director, acts: [extend-contract], limit: null, mayDecideOwnReport: false }, "
      + "{ post: Director, acts: [award-contract], limit: 90000, mayDecideOwnReport: false,"
      + " consulting: [Portfolio Holder] }]";

  @TempDir Path folder;

  @ParameterizedTest(name = "to {0} for {1}: by the {2}")
  @CsvSource({"award-contract, 90000, officer", "award-contract, 90001, cabinet", "extend-contract, 900000, officer",
      "vary-contract, 1000, cabinet"})
  void covers_what_any_entry_for_the_post_covers(String kind, String value, String maker) throws IOException {
    assertThat(route(decision(kind, value, "")).maker().answer().id()).isEqualTo(maker);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"Acting Director, officer", "interim  Director, officer", "Acting Deputy Director, cabinet"})
  void is_exercised_by_whoever_is_acting_in_the_post_and_the_reason_says_so(String post, String maker)
      throws IOException {
    var document = decision("award-contract", "90000", "");
    ((ObjectNode) document.get("decisionMaker")).put("post", post);

    var found = route(document).maker();

    assertThat(found.answer().id()).isEqualTo(maker);
    if (!maker.equals("officer")) return;
    assertThat(found.reason().facts().values())
        .anySatisfy(seen -> assertThat(seen).contains("entry 'Director'", "acting in the post"));
  }

  @Test
  void names_whom_the_post_consults_and_asks_for_the_evidence() throws IOException {
    var silent = decision("award-contract", "90000", "");
    var evidenced = decision("award-contract", "90000",
        "consulted: [{ who: portfolio holder, on: 2026-05-01, evidence: mail }],");
    var unproven = decision("award-contract", "90000",
        "consulted: [{ who: Portfolio Holder, on: 2026-05-01, evidence: unknown }],");

    assertThat(route(silent).maker().reason().facts().values())
        .anySatisfy(seen -> assertThat(seen).contains("limit £90,000, consulting the Portfolio Holder"));
    for (var each : List.of(silent, unproven)) {
      assertThat(consultation(each)).singleElement().satisfies(finding -> {
        assertThat(finding.severity()).isEqualTo(Finding.Severity.ERROR);
        assertThat(finding.sentence()).contains("consultation of the Portfolio Holder");
        assertThat(finding.citation()).isEqualTo("Part 4");
      });
    }
    assertThat(consultation(evidenced)).isEmpty();
    assertThat(consultation(decision("award-contract", "90000",
        "consulted: [{ who: Interim Portfolio Holder, on: 2026-05-01, evidence: mail }],"))).isEmpty();
  }

  @Test
  void asks_for_nobodys_consultation_by_another_entry_body_or_post() throws IOException {
    var cabinet = decision("award-contract", "90000", "");
    ((ObjectNode) cabinet.get("decisionMaker")).put("body", "cabinet");
    var unnamed = decision("award-contract", "90000", "");
    ((ObjectNode) unnamed.get("decisionMaker")).put("post", "unknown");

    assertThat(consultation(decision("extend-contract", "90000", ""))).isEmpty();
    assertThat(consultation(cabinet)).isEmpty();
    assertThat(consultation(unnamed)).isEmpty();
  }

  @ParameterizedTest(name = "{0} and {1}, linked {2}: {3}")
  @CsvSource({"50000, 40000, unknown, 0", "50000, 40001, unknown, 1", "50000, 90001, unknown, 0",
      "50000, 40001, several, 0", "50000, unknown, unknown, 0"})
  void limits_what_awards_come_to_that_each_stay_within(String one, String other, String linked, int findings)
      throws IOException {
    var document = decision("award-contract", one, "linkedAwards: " + linked + ",");
    var second = ((ObjectNode) document.at("/resolutions/0")).deepCopy().put("id", "b");
    second.set("value", Kit.yaml("{ total: " + other + " }"));
    ((ArrayNode) document.get("resolutions")).add(second);

    assertThat(findings(document, 3)).hasSize(findings).allSatisfy(finding -> {
      assertThat(finding.sentence()).contains("come to £90,001 together, beyond the £90,000", "the Director decides");
      assertThat(finding.citation()).isEqualTo("Part 4");
    });
  }

  private List<Finding> consultation(ObjectNode document) throws IOException {
    return findings(document, 13);
  }

  private List<Finding> findings(ObjectNode document, int check) throws IOException {
    var proposal = read(document);
    var routing = AshfordVale.routing(AshfordVale.with(folder, TWO_ENTRIES));
    return routing.findings(proposal, routing.route(proposal, TODAY), null).stream().filter(f -> f.check() == check)
        .toList();
  }

  private Route route(ObjectNode document) throws IOException {
    var proposal = read(document);
    return AshfordVale.routing(AshfordVale.with(folder, TWO_ENTRIES)).route(proposal, TODAY);
  }

  private Proposal read(ObjectNode document) throws IOException {
    return new ProposalReader(AshfordVale.with(folder, TWO_ENTRIES)).read(document);
  }

  private static ObjectNode decision(String kind, String value, String more) {
    return (ObjectNode) Kit.yaml("""
        { authority: ashford-vale, title: An award, functionKind: executive, framework: inside, %s
          decisionMaker: { body: officer, post: Director },
          resolutions: [{ id: a, kind: %s, value: { total: %s }, term: { months: 12 } }] }"""
        .formatted(more, kind, value));
  }
}

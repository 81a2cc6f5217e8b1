package org.remit.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.remit.routing.Kit.ROUTING;
import static org.remit.routing.Kit.day;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The checks that read facts")
class ChecksTest {

  @ParameterizedTest(name = "{0}, {1}: check {2}, {3}")
  @CsvSource(delimiter = '|', textBlock = """
      leeds | decisionMaker: { body: officer, post: Cleaner } | 2 | has no authority
      leeds | decisionMaker: { body: officer }           | 2  | not established
      leeds | decisionMaker: { body: council }           | 2  | neither council nor its committees
      peterborough | decisionMaker: { body: officer, post: Corporate Director for People } | 2 | \
          no delegation to this officer covers it
      leeds | scrutiny: [{ committee: Scrutiny Board, on: 2017-06-01 }] | 4 | outside the call-in window
      leeds | claims: { callable: false }                | 8  | but the decision may be called in
      leeds | contracts: [{ id: old, ends: 2017-03-31 }] | 10 | before the new one starts
      leeds | staff: unknown                             | 11 | does not say whether staff
      leeds | staff: [{ transfers: true, transferor: council }] | 12 | no step for their pensions
      leeds | pension: [{ resolution: a, route: admission }] | 12 | fund is not named
      leeds | documents: [{ id: prices, publicity: exempt }] | 14 | \
          its paragraph of Schedule 12A and the public interest test
      leeds | documents: [{ id: prices, publicity: exempt, paragraph: 3, publicInterest: yes it does }] | 14 | \
          no day of review
      leeds | documents: [{ id: letter, publicity: confidential }] | 14 | what forbids disclosure
      leeds | claims: { exempt: true }                   | 14 | no document is marked
      leeds | partners: [{ authority: bradford }]        | 17 | bradford
      leeds | backgroundPapers: unknown                  | 18 | does not say which
      """)
  void a_fact_that_is_wrong_or_missing_is_found(String council, String field, int check, String sentence) {
    assertThat(findings(change(contract(council, 600000), field), day("2017-05-02"))).anySatisfy(f -> {
      assertThat(f.check()).isEqualTo(check);
      assertThat(f.sentence()).contains(sentence);
    });
  }

  @ParameterizedTest(name = "check {1} of a fact from {2}: paragraph {3}")
  @CsvSource(delimiter = '|', textBlock = """
      decisionMaker: { body: officer, post: Cleaner } | 2 | /decisionMaker/post: "4.1 (the heading says Clerk)" | 4.1
      scrutiny: [{ committee: Board, on: 2017-06-01 }] | 4 | /scrutiny/0: "heading and 1.3"    | heading and 1.3
      claims: { callable: false }                     | 8 | /claims/callable: heading          | heading
      staff: unknown                                  | 11 | /staff: "5.2; nothing else"       | 5.2
      staff: [{ transfers: false }]                   | 11 | /staff/0/transfers: "3.15"        | 3.15
      documents: [{ id: prices, publicity: exempt }]  | 14 | /documents: "(4)"                 | (4)
      claims: { exempt: true }                        | 14 | /claims: heading                  | heading
      partners: [{ authority: bradford }]             | 17 | /partners/0: "2.1"                | 2.1
      backgroundPapers: unknown                       | 18 | /backgroundPapers: "8.1"          | 8.1
      backgroundPapers: unknown                       | 18 | /title: "1.1"                     | ''
      """)
  void a_finding_carries_the_paragraph_from_which_the_fact_comes(
      String field, int check, String source, String paragraph) {
    var proposal = Kit.READER.read(change(contract("leeds", 600000), field));
    var route = ROUTING.route(proposal, day("2017-05-02"));

    assertThat(ROUTING.findings(proposal, route, null, null, null, Kit.yaml(source)))
        .filteredOn(f -> f.check() == check).isNotEmpty().allSatisfy(f -> assertThat(f.paragraph())
            .isEqualTo(paragraph));
  }

  @Test
  void a_waiver_lacks_what_it_does_not_say_and_names_the_rules_of_its_band() {
    var document = contract("leeds", 150000);
    resolution(document).set("internalWaiver", Kit.yaml("{ rules: ['8.1'] }"));

    assertThat(findings(document, day("2017-05-02"))).filteredOn(f -> f.check() == 9).extracting(Finding::sentence)
        .anyMatch(s -> s.contains("lacks the reason, who approves it"))
        .anyMatch(s -> s.contains("9.1 and 9.2 would have to be waived"));
  }

  @Test
  void a_contract_without_competition_needs_a_waiver_that_nobody_asked_for() {
    var document = contract("leeds", 27000);
    ((ObjectNode) resolution(document).get("procurement")).put("procedure", "none");

    assertThat(findings(document, day("2017-05-02"))).anyMatch(f -> f.check() == 9 && f.sentence()
        .contains("not asked for"));
  }

  @Test
  void a_key_decision_without_notice_is_an_error_once_28_clear_days_are_gone() {
    var document = change(contract("leeds", 600000), "decision: { planned: 2017-06-01 }");

    assertThat(findings(document, day("2017-05-03"))).noneMatch(f -> f.check() == 15);
    assertThat(findings(document, day("2017-05-04"))).anyMatch(f -> f.check() == 15 && f.sentence()
        .contains("3 May 2017"));
    assertThat(findings(change(document, "notices: [{ kind: key-decision, published: 2017-05-03 }]"),
        day("2017-05-20")))
        .noneMatch(f -> f.check() == 15);
    assertThat(findings(change(document, "notices: [{ kind: special-urgency, published: 2017-05-08 }]"),
        day("2017-05-08")))
        .anyMatch(f -> f.check() == 15 && f.sentence().contains("general exception would do"));
  }

  @Test
  void a_delegated_award_needs_the_consultation_of_each_post_with_evidence() {
    var document = change(contract("sefton", 50000),
        "decisionMaker: { body: officer, post: Head of Children's Social Care }");
    document.put("parent", "SEF-2017-0001");
    var parent = new Parent("SEF-2017-0001", Fact.known(true), Fact.known("Head of Children's Social Care"),
        List.of("Cabinet Member"), Fact.known(true));
    var proposal = Kit.READER.read(document);
    var route = ROUTING.route(proposal, day("2018-02-01"), parent);

    assertThat(ROUTING.findings(proposal, route, parent, null, null)).anyMatch(f -> f.check() == 13
        && f.severity() == Finding.Severity.ERROR);

    var consulted = Kit.READER.read(change(document,
        "consulted: [{ who: Cabinet Member, evidence: letter of 1 February }]"));
    assertThat(ROUTING.findings(consulted, route, parent, null, null)).noneMatch(f -> f.check() == 13);
  }

  @Test
  void clearances_are_missed_outdated_or_given_by_the_author() {
    var proposal = Kit.READER.read(contract("leeds", 27000));
    var route = ROUTING.route(proposal, day("2017-05-02"));

    var found = ROUTING.findings(proposal, route, null, null, List.of(new Cleared("legal", true, false),
        new Cleared("finance", false, false), new Cleared("procurement", true, true)));

    assertThat(found).filteredOn(f -> f.check() == 5).extracting(Finding::sentence)
        .anyMatch(s -> s.startsWith("The finance") && s.contains("before the facts last changed"))
        .anyMatch(s -> s.startsWith("The procurement") && s.contains("author"))
        .anyMatch(s -> s.startsWith("The equality") && s.contains("not verified"))
        .noneMatch(s -> s.startsWith("The legal"));
  }

  @ParameterizedTest(name = "£{0} at Leeds on {1}: key {2}")
  @CsvSource({"250000, 2017-05-02, false", "250001, 2017-05-02, true", "500000, 2026-05-01, false",
      "500001, 2026-05-01, true"})
  void key_begins_above_the_limit_of_the_day(int value, LocalDate on, boolean key) {
    assertThat(ROUTING.route(Kit.READER.read(contract("leeds", value)), on).key().answer()).isEqualTo(key);
  }

  @Test
  void a_longer_term_is_judged_by_the_year_at_leeds_and_by_the_sum_at_peterborough() {
    var leeds = change(contract("leeds", 700000), "title: longer");
    ((ObjectNode) resolution(leeds).get("term")).put("months", 36);
    assertThat(ROUTING.route(Kit.READER.read(leeds), day("2017-05-02")).key().answer()).isFalse();

    var peterborough = contract("peterborough", 700000);
    ((ObjectNode) resolution(peterborough).get("term")).put("months", 36);
    assertThat(ROUTING.route(Kit.READER.read(peterborough), day("2017-05-02")).key().answer()).isTrue();
  }

  @ParameterizedTest(name = "{0}: {1}, procedure {2}")
  @CsvSource({"2015-02-25, pcr-2006, not-modelled", "2015-02-26, pcr-2015, competitive",
      "2023-12-31, pcr-2015, competitive",
      "2025-02-23, pcr-2015, competitive", "2025-02-24, pa-2023, competitive"})
  void the_law_follows_the_day_of_commencement(LocalDate commenced, String regime, String procedure) {
    var document = contract("leeds", 600000);
    ((ObjectNode) resolution(document).get("procurement")).put("commenced", commenced.toString());
    var route = ROUTING.route(Kit.READER.read(document), day("2026-01-10")).resolutions().get("a");
    assertThat(route.regime().answer()).isEqualTo(regime);
    assertThat(route.procedure().answer()).isEqualTo(procedure);
  }

  @Test
  void from_2022_a_net_sum_is_grossed_up_before_it_is_compared() {
    var document = contract("leeds", 180000);
    ((ObjectNode) resolution(document).get("procurement")).put("commenced", "2024-06-03");
    ((ObjectNode) resolution(document).get("value")).put("vat", "exclusive");
    assertThat(ROUTING.route(Kit.READER.read(document), day("2026-01-10")).resolutions().get("a").procedure().answer())
        .isEqualTo("competitive");
    ((ObjectNode) resolution(document).get("value")).put("vat", "inclusive");
    assertThat(ROUTING.route(Kit.READER.read(document), day("2026-01-10")).resolutions().get("a").procedure().answer())
        .isEqualTo("council-rules");
    ((ObjectNode) resolution(document).get("value")).put("vat", "unknown");
    assertThat(ROUTING.route(Kit.READER.read(document), day("2026-01-10")).resolutions().get("a").procedure()
        .depends()).isTrue();
  }

  @Test
  void each_part_of_a_route_has_its_reason_with_facts_and_citation() {
    var route = ROUTING.route(Kit.READER.read(contract("leeds", 600000)), day("2017-05-02"));
    for (var part : List.of(route.function(), route.key(), route.category(), route.maker(), route.notices(),
        route.privateMeeting(), route.scrutinyFirst(), route.callable(), route.record(), route.clearances())) {
      assertThat(part.reasons()).isNotEmpty().allSatisfy(r -> {
        assertThat(r.citation()).isNotBlank();
        assertThat(r.facts()).isNotEmpty();
        assertThat(r.sentence()).isNotBlank();
      });
    }
  }

  static ObjectNode contract(String council, int value) {
    return (ObjectNode) Kit.yaml("""
        authority: %s
        title: A contract
        functionKind: executive
        framework: inside
        decisionMaker: { body: cabinet }
        decision: { planned: 2017-05-02 }
        effects: { wards: [] }
        documents: [{ id: report, publicity: public }]
        backgroundPapers: none-stated
        staff: []
        resolutions:
          - id: a
            kind: award-contract
            supplier: A supplier
            at: "1.1"
            value: { total: %d }
            term: { months: 12, from: 2017-06-01 }
            procurement: { subject: services, lightTouch: false, healthcare: false, procedure: open }
        """.formatted(council, value));
  }

  private static ObjectNode resolution(ObjectNode document) {
    return (ObjectNode) document.get("resolutions").get(0);
  }

  private static ObjectNode change(ObjectNode document, String field) {
    var changed = document.deepCopy();
    var name = field.substring(0, field.indexOf(':'));
    changed.set(name, Kit.yaml("{ " + field.strip() + " }").get(name));
    return changed;
  }

  private static List<Finding> findings(ObjectNode document, LocalDate on) {
    var proposal = Kit.READER.read(document);
    return ROUTING.findings(proposal, ROUTING.route(proposal, on), null);
  }
}

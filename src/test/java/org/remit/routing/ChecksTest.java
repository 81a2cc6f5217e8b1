package org.remit.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.remit.routing.Kit.ROUTING;
import static org.remit.routing.Kit.day;

import com.fasterxml.jackson.databind.node.ArrayNode;
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
      leeds | claims: { callable: false }                | 8  | The proposal says 'not eligible for call-in', but
      peterborough | scrutiny: [{ committee: Scrutiny, on: 2017-05-05 }] | 4 | \
          which ends on 5 May 2017 if the decision is published on its own day; published later
      peterborough | scrutiny: [{ committee: Scrutiny, on: 2017-05-08 }] | 4 | outside the call-in window
      leeds | contracts: [{ id: old, ends: 2017-03-31 }] | 10 | before the new one starts
      leeds | decision: { planned: 2017-06-02 }          | 10 | \
          is planned for 2 June 2017, after 1 June 2017, on which resolution a is to start
      leeds | staff: unknown                             | 11 | The proposal does not say whether staff
      leeds | staff: [{ transfers: false }]              | 11 | 'No transfer' has no reason
      leeds | staff: [{ transfers: false, noTransferReason: vacancies }] | 11 | \
          because of 'vacancies' is no reason that the regulations know
      leeds | staff: [{ transfers: true, transferor: council }] | 12 | no step for their pensions
      leeds | staff: [{ transfers: true, transferor: contractor, pension: lgps }] | 12 | no step for their pensions
      leeds | pension: [{ resolution: a, route: admission }] | 12 | \
          fund is not named; it may be West Yorkshire Pension Fund (City of Bradford MDC
      leeds | pension: [{ resolution: a, route: admission, fund: Acme Pensions Ltd }] | 12 | \
          named is 'Acme Pensions Ltd'; by the council's rules it is West Yorkshire Pension Fund
      leeds | documents: [{ id: prices, publicity: exempt }] | 14 | \
          its paragraph of Schedule 12A and the public interest test
      leeds | documents: [{ id: prices, publicity: exempt, paragraph: 3, publicInterest: yes it does }] | 14 | \
          no day of review
      leeds | documents: [{ id: letter, publicity: confidential }] | 14 | what forbids disclosure
      leeds | claims: { exempt: true }                   | 14 | no document is marked
      leeds | partners: [{ authority: bradford }]        | 17 | bradford
      leeds | partners: [{ authority: wakefield, decision: { evidence: minute 12 } }] | 17 | wakefield
      leeds | partners: [{ authority: wakefield, decision: { taken: 2017-04-03 } }] | 17 | wakefield
      leeds | backgroundPapers: unknown                  | 18 | The proposal does not say which
      """)
  void a_fact_that_is_wrong_or_missing_is_found(String council, String field, int check, String sentence) {
    assertThat(findings(change(contract(council, 600000), field), day("2017-05-02"))).anySatisfy(f -> {
      assertThat(f.check()).isEqualTo(check);
      assertThat(f.sentence()).contains(sentence);
    });
  }

  @ParameterizedTest(name = "{0}: nothing by check {1}")
  @CsvSource(delimiter = '|', textBlock = """
      scrutiny: [{ committee: Scrutiny Board, on: 2017-05-01 }]       | 4
      scrutiny: [{ committee: Scrutiny Board, on: 2017-06-01, reasonIfAfter: the report was late }] | 4
      contracts: [{ id: old, ends: 2017-05-31 }]                      | 10
      decision: { planned: 2017-06-01 }                               | 10
      staff: [{ transfers: false, noTransferReason: no organised grouping }] | 11
      staff: [{ transferor: council }]                                | 12
      staff: [{ transfers: true, transferor: contractor }]            | 12
      staff: [{ transfers: true, transferor: council, pension: not-lgps }] | 12
      pension: [{ resolution: a, route: admission, fund: West Yorkshire }] | 12
      consulted: []                                                   | 13
      documents: [{ id: prices, publicity: exempt, paragraph: 3, publicInterest: yes, reviewOn: 2018-01-02 }] | 14
      documents: [{ id: letter, publicity: confidential, prohibition: the grant's terms }] | 14
      partners: [{ authority: bradford, decision: { taken: 2017-04-03, evidence: minute 12 } }] | 17
      backgroundPapers: [A study]                                     | 18
      """)
  void a_fact_that_is_right_is_not_found(String field, int check) {
    assertThat(findings(change(contract("leeds", 600000), field), day("2017-05-02")))
        .noneMatch(f -> f.check() == check);
  }

  @Test
  void nobody_needs_to_say_whether_staff_are_affected_where_no_service_can_move() {
    var document = change(contract("leeds", 600000), "staff: unknown");
    resolution(document).put("kind", "accept-funding");

    assertThat(findings(document, day("2017-05-02"))).noneMatch(f -> f.check() == 11);
  }

  @Test
  void a_report_that_speaks_of_exempt_information_has_a_document_that_is_not_public() {
    var document = change(contract("leeds", 600000), "claims: { exempt: true }");

    assertThat(findings(change(document, "documents: [{ id: prices, publicity: exempt, paragraph: 3,"
        + " publicInterest: given, reviewOn: 2018-01-02 }]"), day("2017-05-02"))).noneMatch(f -> f.check() == 14);
  }

  @ParameterizedTest(name = "worded {1}, to {0}: {2}")
  @CsvSource(nullValues = "nothing", value = {
      "award-contract, as-noting, 'is worded as noting, but it is to award contract'", "note, as-noting, nothing",
      "award-contract, as-already-agreed, is worded as already agreed", "award-contract, as-recommendation, nothing"})
  void a_resolution_is_worded_as_the_decision_that_it_is(String kind, String worded, String sentence) {
    var document = contract("leeds", 600000);
    resolution(document).put("kind", kind).put("worded", worded);

    var found = findings(document, day("2017-05-02")).stream().filter(f -> f.check() == 6).toList();

    if (sentence == null) assertThat(found).isEmpty();
    else assertThat(found).singleElement().satisfies(f -> assertThat(f.sentence()).contains(sentence));
  }

  @Test
  void the_words_of_the_report_itself_go_before_what_its_facts_say_of_its_wording() {
    var document = contract("leeds", 600000);
    resolution(document).put("worded", "as-noting");
    var report = "Recommendations\n5.1 It be noted that the Director authorises the award of the contract.";
    assertThat(findings(document, report)).filteredOn(f -> f.check() == 6)
        .singleElement().satisfies(f -> assertThat(f.quoted()).contains("be noted that"));
    assertThat(findings(document, "Recommendations\n5.1 Members are asked to look at the award."))
        .filteredOn(f -> f.check() == 6).extracting(Finding::sentence).anyMatch(s -> s.contains("worded as noting"));

    resolution(document).put("worded", "as-already-agreed");
    assertThat(findings(document, report)).noneMatch(f -> f.sentence().contains("is worded as already agreed"));
  }

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource(delimiter = '|', nullValues = "nothing", textBlock = """
      callable: false                      | framework: unknown | that is open
      callable: true                       | framework: contrary | may be called in, but
      callable: false                      | framework: contrary | without the rule. The route agrees
      callable: false, callableRule: rule 5 | framework: contrary | nothing
      callable: true                       | framework: inside  | nothing
      callable: unknown                    | framework: contrary | nothing
      """)
  void what_a_report_says_of_call_in_is_compared_with_the_route(String claims, String framework, String sentence) {
    // Leeds does not let anybody call in what departs from the budget and policy framework.
    var document = change(change(contract("leeds", 600000), "claims: { " + claims + " }"), framework);

    var found = findings(document, day("2017-05-02")).stream().filter(f -> f.check() == 8).toList();

    if (sentence == null) assertThat(found).isEmpty();
    else assertThat(found).singleElement().satisfies(f -> assertThat(f.sentence()).contains(sentence));
  }

  @ParameterizedTest(name = "£{0} and £{1}: {2}")
  @CsvSource(nullValues = "nothing", value = {
      "100000, 1000, 'gets £101,000 in 2 awards, beyond the £100,000'", "99000, 1000, 'gets exactly £100,000 in 2'",
      "98000, 1000, nothing", "100001, 1000, nothing"})
  void awards_to_one_supplier_are_added_up_against_the_end_of_a_band_within_which_each_stays(
      int one, int other, String sentence) {
    var found = awards(one, other).stream().filter(f -> f.check() == 3 && f.sentence().contains("A supplier"))
        .toList();

    if (sentence == null) {
      assertThat(found).isEmpty();
    } else {
      assertThat(found).singleElement().satisfies(f -> {
        assertThat(f.sentence()).contains(sentence);
        assertThat(f.paragraph()).as("one of them has no paragraph").isEqualTo("1.1");
      });
    }
  }

  @Test
  void one_award_on_the_edge_of_a_band_is_one_award() {
    assertThat(findings(contract("leeds", 100000), day("2017-05-02"))).noneMatch(f -> f.check() == 3);
  }

  @Test
  void linked_awards_are_asked_about_with_the_paragraphs_of_each() {
    assertThat(awards(200000, 200000)).filteredOn(f -> f.check() == 3).singleElement().satisfies(f -> {
      assertThat(f.sentence()).contains("£400,000 together").contains("one key decision or several");
      assertThat(f.paragraph()).as("one of them has no paragraph").isEqualTo("1.1");
    });
  }

  @Test
  void a_contract_with_no_extension_left_is_not_extended_and_another_must_follow_it() {
    var document = change(contract("leeds", 600000), "contracts: [{ id: old, ends: 2017-05-31, extensionsLeft: 0 }]");
    assertThat(findings(document, day("2017-05-02"))).filteredOn(f -> f.check() == 10).singleElement()
        .satisfies(f -> {
          assertThat(f.severity()).isEqualTo(Finding.Severity.NOTE);
          assertThat(f.sentence()).contains("no extension left: the new one must be in force by then");
        });

    resolution(document).put("kind", "extend-contract").put("contract", "old");
    assertThat(findings(document, day("2017-05-02"))).anyMatch(f -> f.check() == 10 && f.sentence()
        .contains("has no extension left, but resolution a extends it"));
    resolution(document).put("kind", "vary-contract");
    assertThat(findings(document, day("2017-05-02"))).noneMatch(f -> f.check() == 10);
    resolution(document).put("kind", "extend-contract").remove("contract");
    assertThat(findings(document, day("2017-05-02"))).noneMatch(f -> f.check() == 10);
    ((ObjectNode) document.at("/contracts/0")).put("extensionsLeft", 1);
    resolution(document).put("contract", "old");
    assertThat(findings(document, day("2017-05-02"))).noneMatch(f -> f.check() == 10);
    ((ObjectNode) document.at("/contracts/0")).put("ends", "2017-05-01");
    assertThat(findings(document, day("2017-05-02"))).anyMatch(f -> f.check() == 10 && f.sentence()
        .contains("planned for 2 May 2017, after the contract 'old' ends on 1 May 2017"));
  }

  @Test
  void where_staff_stand_in_the_report_is_where_their_findings_point() {
    var document = change(contract("leeds", 600000), "staff: [{ transfers: false, at: '3.4', noTransferReason: none"
        + " wished to move }, { transfers: true, transferor: council, at: '3.5' },"
        + " { transfers: true, transferor: council }]");

    var found = findings(document, day("2017-05-02"));
    assertThat(found).filteredOn(f -> f.check() == 11).singleElement().satisfies(f -> {
      assertThat(f.paragraph()).isEqualTo("3.4");
      assertThat(f.quoted()).isEqualTo("none wished to move");
    });
    assertThat(found).filteredOn(f -> f.check() == 12).singleElement()
        .satisfies(f -> assertThat(f.paragraph()).isEqualTo("3.5"));
  }

  @Test
  void who_may_provide_is_found_where_the_procurement_says_it_or_else_the_report() {
    var document = contract("leeds", 600000);
    ((ObjectNode) resolution(document).get("procurement")).set("providerLimits", Kit.yaml("[not for profit]"));
    assertThat(findings(document, day("2017-05-02"))).filteredOn(f -> f.check() == 16).singleElement()
        .satisfies(f -> assertThat(f.paragraph()).isEqualTo("1.1"));
    resolution(document).remove("at");
    assertThat(findings(document, day("2017-05-02"))).filteredOn(f -> f.check() == 16).singleElement()
        .satisfies(f -> assertThat(f.paragraph()).isEmpty());
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

    assertThat(findings(document, day("2017-05-02"))).filteredOn(f -> f.check() == 9)
        .allSatisfy(f -> assertThat(f.citation()).contains("CPR 27")).extracting(Finding::sentence)
        .anyMatch(s -> s.contains("lacks the reason, who approves it"))
        .anyMatch(s -> s.contains("9.1 and 9.2 would have to be waived"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(delimiter = '|', nullValues = "nothing", textBlock = """
      months: 12                       | nothing
      from: 2017-06-01, to: 2018-05-31 | nothing
      from: 2017-06-01                 | lacks the term
      """)
  void a_waiver_says_for_how_long_in_months_or_by_its_last_day(String term, String lacks) {
    var document = contract("leeds", 150000);
    resolution(document).set("term", Kit.yaml("{ " + term + " }"));
    resolution(document).set("internalWaiver", Kit.yaml("{ rules: ['9.1', '9.2'], reason: one provider, approver: "
        + "Director of Children and Families }"));

    var found = findings(document, day("2017-05-02")).stream().filter(f -> f.sentence().contains("lacks")).toList();

    if (lacks == null) assertThat(found).isEmpty();
    else assertThat(found).singleElement().satisfies(f -> assertThat(f.sentence()).contains(lacks));
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

  @ParameterizedTest(name = "{0}, on {1}: {2}")
  @CsvSource(delimiter = '|', nullValues = "nothing", textBlock = """
      notices: [{ kind: key-decision, published: 2017-05-04 }]            | 2017-05-04 | had to be published
      notices: [{ kind: agenda, published: 2017-05-03 }]                  | 2017-05-04 | had to be published
      notices: [{ kind: general-exception, published: 2017-05-23 }]       | 2017-05-30 | nothing
      notices: [{ kind: general-exception, published: 2017-05-24 }]       | 2017-05-30 | had to be published
      notices: [{ kind: agenda, published: 2017-05-23 }]                  | 2017-05-30 | had to be published
      urgency: { keyNotice: { agreedBy: Chair of Scrutiny } }             | 2017-05-23 | general exception would do
      urgency: { keyNotice: { agreedBy: Chair of Scrutiny } }             | 2017-05-24 | nothing
      urgency: { keyNotice: { reason: a supplier failed } }               | 2017-05-24 | had to be published
      """)
  void a_late_key_decision_has_a_general_exception_with_5_clear_days_or_an_agreed_urgency(
      String given, LocalDate on, String sentence) {
    // For Thursday 1 June 2017: 28 clear days from 3 May; from the 23rd on 24, 25, 26, 30 and 31 May, the 29th being
    // a bank holiday.
    var document = change(change(contract("leeds", 600000), "decision: { planned: 2017-06-01 }"), given);

    var found = findings(document, on).stream().filter(f -> f.check() == 15).toList();

    if (sentence == null) assertThat(found).isEmpty();
    else assertThat(found).singleElement().satisfies(f -> assertThat(f.sentence()).contains(sentence));
  }

  @Test
  void a_general_exception_in_time_needs_no_urgency_and_its_claim_is_not_answered_with_it() {
    var document = change(change(contract("leeds", 600000), "decision: { planned: 2017-06-01 }"),
        "notices: [{ kind: general-exception, published: 2017-05-08 }, { kind: special-urgency }]");

    assertThat(findings(document, day("2017-05-08"))).noneMatch(f -> f.check() == 15);
  }

  @Test
  void a_notice_that_is_late_for_what_may_be_key_is_late_if_it_is() {
    var document = change(contract("leeds", 600000), "decision: { planned: 2017-06-01 }");
    ((ObjectNode) resolution(document).get("value")).put("total", "unknown");

    assertThat(findings(document, day("2017-05-04"))).anyMatch(f -> f.check() == 15 && f.sentence()
        .startsWith("If it is key, its notice had to be published"));
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
    var acting = Kit.READER.read(change(document,
        "consulted: [{ who: Acting Cabinet Member, evidence: letter of 1 February }]"));
    assertThat(ROUTING.findings(acting, route, parent, null, null)).noneMatch(f -> f.check() == 13);

    var said = Kit.READER.read(change(document, "consulted: [{ who: Cabinet Member }]"));
    assertThat(ROUTING.findings(said, route, parent, null, null, Kit.yaml("/consulted/0: '3.2'")))
        .filteredOn(f -> f.check() == 13).singleElement().satisfies(f -> {
          assertThat(f.severity()).isEqualTo(Finding.Severity.ERROR);
          assertThat(f.paragraph()).isEqualTo("3.2");
        });
  }

  @ParameterizedTest(name = "{0} by a {1}, consulted: {2}: warned {3}")
  @CsvSource(delimiter = '|', textBlock = """
      award-contract      | officer        | []                                  | true
      award-contract      | officer        | [{ who: The Cabinet Member }]       | true
      award-contract      | officer        | [{ who: The Cabinet Member, evidence: a letter }] | false
      award-contract      | cabinet-member | []                                  | false
      approve-procurement | officer        | []                                  | false
      """)
  void an_award_that_was_delegated_to_an_officer_shows_evidence_of_consultation_whoever_was_to_be_consulted(
      String kind, String body, String consulted, boolean warned) {
    var document = change(change(contract("sefton", 50000), "decisionMaker: { body: " + body + " }"),
        "consulted: " + consulted);
    document.put("parent", "SEF-2017-0001");
    resolution(document).put("kind", kind);

    var found = findings(document, day("2018-02-01")).stream().filter(f -> f.check() == 13).toList();

    assertThat(found).hasSize(warned ? 1 : 0).allSatisfy(f -> {
      assertThat(f.sentence()).contains("no evidence of consultation");
      assertThat(f.paragraph()).as("that of what is awarded").isEqualTo("1.1");
    });
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

  /** Of two awards at Leeds to one supplier, the second of which stands in no paragraph. */
  private static List<Finding> awards(int one, int other) {
    var document = contract("leeds", one);
    var second = resolution(document).deepCopy();
    second.put("id", "b").remove("at");
    ((ObjectNode) second.get("value")).put("total", other);
    ((ArrayNode) document.get("resolutions")).add(second);
    return findings(document, day("2017-05-02"));
  }

  private static List<Finding> findings(ObjectNode document, String report) {
    var proposal = Kit.READER.read(document);
    return ROUTING.findings(proposal, ROUTING.route(proposal, day("2017-05-02")), report);
  }

  private static List<Finding> findings(ObjectNode document, LocalDate on) {
    var proposal = Kit.READER.read(document);
    return ROUTING.findings(proposal, ROUTING.route(proposal, on), null);
  }
}

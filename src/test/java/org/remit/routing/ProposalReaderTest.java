package org.remit.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Reading a proposal")
class ProposalReaderTest {

  @ParameterizedTest
  @ValueSource(strings = {"leeds-2017-peer-mentoring-waiver", "leeds-2015-family-valued-awards",
      "thurrock-2015-adoption-partnership",
      "peterborough-2015-permanency-service", "sefton-2017-regional-adoption-procurement"})
  void each_of_the_five_reports_is_read_and_its_sources_lead_to_facts(String report) throws Exception {
    assertThat(Kit.proposal(report).resolutions()).isNotEmpty();
    try (var in = ProposalReaderTest.class.getResourceAsStream("/cases/proposals/" + report + ".yaml")) {
      var file = new com.fasterxml.jackson.dataformat.yaml.YAMLMapper().readTree(in);
      file.get("sources").fieldNames().forEachRemaining(
          pointer -> assertThat(file.get("proposal").at(pointer).isMissingNode()).as(pointer).isFalse());
    }
  }

  @Test
  void what_is_left_out_is_unknown_and_never_no() {
    var proposal = Kit.READER.read(Kit.yaml("""
        { authority: leeds, title: A contract, resolutions: [{ id: a, kind: award-contract }] }"""));

    assertThat(proposal.functionKind().isUnknown()).isTrue();
    assertThat(proposal.claims().callable().isUnknown()).isTrue();
    assertThat(proposal.resolutions().get(0).value().total().isUnknown()).isTrue();
    assertThat(proposal.says("staff")).isFalse();
    assertThat(proposal.backgroundPapers().state()).isEqualTo("unknown");
  }

  @Test
  void sums_are_exact() {
    assertThat(Kit.proposal("leeds-2015-family-valued-awards").resolution("f").orElseThrow().value().total().value())
        .isEqualByComparingTo(new BigDecimal("32052"));
  }

  @ParameterizedTest(name = "{1}: {2}")
  @CsvSource(delimiter = '|', textBlock = """
      authority: york                                              | /authority                 | leeds
      decisionMaker: { body: mayor }                               | /decisionMaker/body        | cabinet-member
      colour: red                                                  | /colour                    | no such field
      report: { date: 7 July }                                     | /report/date               | 2015-07-07
      report: { date: 0215-07-07 }                                 | /report/date               | 1990
      effects: { savings: -1 }                                     | /effects/savings           | never negative
      decision: { taken: 2015-07-08, published: 2015-07-07 }       | /decision/published        | before it is taken
      resolutions: []                                              | /resolutions               | at least one
      resolutions: [{ id: a, kind: buy }]                          | /resolutions/0/kind        | award-contract
      resolutions: [{ kind: note }]                                | /resolutions/0/id          | needed
      resolutions: [{ id: a, kind: note }, { id: a, kind: note }]  | /resolutions/1/id          | called 'a'
      resolutions: [{ id: a, kind: note, value: { total: -5 } }]   | /resolutions/0/value/total | never negative
      resolutions: [{ id: a, kind: note, value: { total: lots } }] | /resolutions/0/value/total | sum in pounds
      resolutions: [{ id: a, kind: note, value: { total: 1e15 } }] | /resolutions/0/value/total | cannot be meant
      resolutions: [{ id: a, kind: note, term: { from: 2018-04-01, to: 2018-03-31 } }] | /resolutions/0/term/to | \
          ends before it starts
      resolutions: [{ id: a, kind: note, contract: old }]          | /resolutions/0/contract    | old
      resolutions: [{ id: a, kind: note, value: { sharedWith: [z] } }] | /resolutions/0/value/sharedWith | 'z'
      resolutions: [{ id: ../x, kind: note }]                      | /resolutions/0/id          | letters and digits
      resolutions: [{ id: a, kind: note, term: { months: 2000000000 } }] | /resolutions/0/term/months | cannot be meant
      staff: [{ resolution: z }]                                   | /staff/0/resolution        | 'z'
      staff: [{ count: -3 }]                                       | /staff/0/count             | never negative
      documents: [{ id: r, publicity: exempt, paragraph: 9 }]      | /documents/0/paragraph     | 1 to 7
      claims: { key: maybe }                                       | /claims/key                | true, false or unknown
      notices: 3                                                   | /notices                   | list
      resolutions: [{ id: a, kind: award-contract, internalWaiver: { rules: ['8.1', '7.7'] } }] | \
          /resolutions/0/internalWaiver/rules/1 | 8.1, 8.2, 9.1, 9.2
      linkedAwards: two                                            | /linkedAwards              | one, several
      resolutions: [{ id: a, kind: award-contract, value: { total: 100, annual: 5000000 } }] | \
          /resolutions/0/value/annual | £5,000,000 is more than the whole of £100.
      resolutions: [{ id: a, kind: award-contract, value: { total: 50000, annual: 120000 }, term: { months: 6 } }] | \
          /resolutions/0/value/annual | never more than the whole
      resolutions: [{ id: a, kind: award-contract, value: { total: 5000000, annual: 100 }, term: { months: 24 } }] | \
          /resolutions/0/value/total | makes no more than £300
      resolutions: [{ id: a, kind: make-grant, value: { total: 5, sharedWith: [b] } }, \
          { id: b, kind: make-grant, value: { annual: 6 } }] | /resolutions/1/value/annual | whole of £5
      resolutions: [{ id: a, kind: note, term: { months: 12, from: 2027-04-01, to: 2030-03-31 } }] | \
          /resolutions/0/term/months | is 36 months, not 12
      resolutions: [{ id: a, kind: note, term: { months: 12, from: 2027-04-15, to: 2028-05-31 } }] | \
          /resolutions/0/term/months | between 13 and 14 months, not 12
      resolutions: [{ id: a, kind: note, procurement: { cpv: [85311300-5, hello] } }] | \
          /resolutions/0/procurement/cpv/1 | eight digits, such as 85311300
      """)
  void what_is_wrong_is_refused_with_its_pointer_and_what_is_allowed(String field, String pointer, String sentence) {
    var name = field.substring(0, field.indexOf(':'));
    var document = (com.fasterxml.jackson.databind.node.ObjectNode) Kit.yaml(
        "{ authority: leeds, title: A contract, report: { date: 2017-05-02 },"
            + " resolutions: [{ id: a, kind: award-contract }] }");
    document.set(name, Kit.yaml("{ " + field.strip() + " }").get(name));

    assertThatThrownBy(() -> Kit.READER.read(document)).asInstanceOf(type(InvalidProposal.class))
        .satisfies(e -> assertThat(e.problems()).anySatisfy(p -> {
          assertThat(p.pointer()).isEqualTo(pointer);
          assertThat(p.sentence()).contains(sentence);
        }));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource(delimiter = '|', textBlock = """
      total: 50000, annual: 100000   | months: 6
      total: 100000, annual: 50000   | months: 12
      total: 300000, annual: 100000  | months: 24, extensions: [24]
      total: 250000, annual: 100000  | from: 2027-01-01, to: 2028-12-31
      total: 600000                  | months: 36, from: 2027-04-01, to: 2030-03-31
      total: 600000                  | months: 36, from: 2027-04-01, to: 2030-04-01
      annual: 600000                 | months: 24, from: 2027-04-15, to: 2029-03-31
      annual: 600000                 | months: 23, from: 2027-04-15, to: 2029-03-31
      annual: 600000                 | months: 12, extensions: [12, 12], from: 2027-04-01, to: 2030-03-31
      """)
  void what_some_reading_of_it_reconciles_is_taken(String value, String term) {
    assertThat(Kit.READER.read(Kit.yaml("""
        { authority: leeds, title: A contract,
          resolutions: [{ id: a, kind: award-contract, value: { %s }, term: { %s } }] }""".formatted(value, term)))
        .resolutions()).hasSize(1);
  }

  @Test
  void what_is_on_record_is_read_as_it_stands() {
    var kept = Kit.yaml("{ authority: leeds, title: A contract, resolutions: [{ id: a, kind: award-contract,"
        + " value: { total: 5, annual: 6 }, procurement: { cpv: [hello] } }] }");

    assertThatThrownBy(() -> Kit.READER.read(kept)).isInstanceOf(InvalidProposal.class);
    assertThat(Kit.READER.readAsItStands(kept).title()).isEqualTo("A contract");
  }

  @Test
  void a_text_that_could_not_be_kept_as_it_was_written_is_refused() {
    for (var text : new String[] {"a\u0000b", "a\ud800b", "x".repeat(20_001)}) {
      var document = (com.fasterxml.jackson.databind.node.ObjectNode) Kit.yaml(
          "{ authority: leeds, title: A contract, resolutions: [{ id: a, kind: award-contract }] }");
      document.putArray("backgroundPapers").add(text);

      assertThatThrownBy(() -> Kit.READER.read(document)).asInstanceOf(type(InvalidProposal.class))
          .satisfies(e -> assertThat(e.problems()).extracting(InvalidProposal.Problem::pointer)
              .containsExactly("/backgroundPapers/0"));
    }
  }

  @Test
  void a_sum_that_no_double_holds_and_a_title_of_a_page_are_refused() {
    var document = (com.fasterxml.jackson.databind.node.ObjectNode) Kit.yaml(
        "{ authority: leeds, title: A contract, resolutions: [{ id: a, kind: award-contract, value: {} }] }");
    document.put("title", "x".repeat(251));
    ((com.fasterxml.jackson.databind.node.ObjectNode) document.at("/resolutions/0/value"))
        .put("total", Double.POSITIVE_INFINITY);

    assertThatThrownBy(() -> Kit.READER.read(document)).asInstanceOf(type(InvalidProposal.class))
        .satisfies(e -> assertThat(e.problems()).extracting(InvalidProposal.Problem::pointer)
            .containsExactlyInAnyOrder("/title", "/resolutions/0/value/total"));
  }

  @Test
  void all_problems_are_told_at_once() {
    assertThatThrownBy(() -> Kit.READER.read(Kit.yaml("{ authority: york, colour: red, resolutions: [] }")))
        .asInstanceOf(type(InvalidProposal.class))
        .satisfies(e -> assertThat(e.problems()).extracting(InvalidProposal.Problem::pointer)
            .contains("/authority", "/title", "/colour", "/resolutions"));
    assertThatThrownBy(() -> Kit.READER.read(Kit.yaml("[]"))).isInstanceOf(InvalidProposal.class);
  }
}

package org.remit.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remit.gate.Act;
import org.remit.gate.Gate;
import org.remit.gate.HoldView;
import org.remit.people.Actors;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;
import org.remit.support.InEffect;
import org.remit.support.RemitTest;
import org.remit.support.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;

@RemitTest
@DisplayName("Facts are entered by whoever may, and told in words")
class FactsTest {

  static final String KEY = """
      decisionMaker: { body: cabinet }
      effects: { wards: [all], communities: { significant: true, why: all wards }, savings: 0 }
      resolutions:
        - { id: a, kind: award-contract, supplier: Barca, value: { total: 900000, annual: 900000, vat: exclusive },
            term: { months: 12 },
            procurement: { procedure: none, lightTouch: true, healthcare: false, commenced: 2017-05-01 } }
      """;

  @Autowired InEffect cases;
  @Autowired ProposalService proposals;
  @Autowired Actors actors;
  @Autowired Decisions decisions;
  @Autowired Gate gate;

  @Test
  void whether_linked_awards_are_one_decision() {
    assertRefused(() -> cases.proposed("leeds", "linkedAwards: several\n" + KEY), "linked-awards");
    var decision = cases.proposed("leeds", KEY);

    for (var person : new String[] {"commissioning-officer.leeds", "director.leeds", "monitoring-officer.leeds"}) {
      assertRefused(() -> change(decision, person, "/linkedAwards", json("'several'")), "linked-awards");
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "award-contract      | healthcare: false | healthcare: unknown | healthcare | health care services",
      "approve-procurement | healthcare: false | healthcare: unknown | healthcare | health care services",
      "enter-arrangement   | lightTouch: true  | lightTouch: unknown | lightTouch | the services are light touch"
  })
  void an_award_is_not_decided_while_nobody_has_said_what_its_law_and_notices_turn_on(
      String kind, String said, String unsaid, String fact, String named) {
    var decision = cases.proposed("leeds",
        KEY.replace("award-contract", kind).replace("2017-05-01", "2026-05-01").replace(said, unsaid));

    assertThatThrownBy(() -> gate.require(decision, null, Act.DECIDE))
        .hasMessageContaining("depends on facts that are unknown")
        .hasMessageContaining("Resolution a: ").hasMessageContaining(named)
        .hasMessageContaining("'Change the facts' (commissioning officer)");

    change(decision, "commissioning-officer.leeds", "/resolutions/0/procurement/" + fact, json("false"));

    assertThat(unknown(decision)).doesNotContain("Resolution a");
  }

  @ParameterizedTest
  @CsvSource({"award-contract, none", "award-contract, quotes", "award-contract, existing-provider",
      "award-contract, unknown", "award-contract, open", "award-contract, direct-award", "award-contract, light-touch",
      "approve-procurement, unknown", "enter-arrangement, restricted"})
  void health_care_of_any_value_is_bought_by_a_process_of_its_regime_and_by_no_other_way(
      String kind, String procedure) {
    var decision = cases.proposed("leeds", KEY.replace("award-contract", kind).replace("2017-05-01", "2026-05-01")
        .replace("procedure: none", "procedure: " + procedure).replace("healthcare: false", "healthcare: true"));

    assertThatThrownBy(() -> gate.require(decision, null, Act.DECIDE))
        .hasMessageContaining("a process of the Provider Selection Regime whatever its value");

    change(decision, "commissioning-officer.leeds", "/resolutions/0/procurement/procedure", json("'direct-award-c'"));

    assertThat(unknown(decision)).doesNotContain("Resolution a");
  }

  @Test
  void a_contract_that_is_changed_stays_under_its_own_law_and_waits_for_no_such_fact() {
    var change = cases.proposed("leeds", KEY.replace("award-contract", "vary-contract")
        .replace("healthcare: false, commenced: 2017-05-01", "healthcare: unknown"));

    assertThat(unknown(change)).doesNotContain("Resolution a");
  }

  private String unknown(DecisionReference decision) {
    return gate.openHolds(decision, null, Act.DECIDE).stream().filter(h -> h.kind().equals("facts-unknown"))
        .map(HoldView::reason).findFirst().orElse("nothing");
  }

  @Test
  void a_resolution_that_names_nobody_is_told_by_what_it_is_about() {
    var decision = cases.proposed("leeds", """
        decisionMaker: { body: cabinet }
        resolutions:
          - { id: a, kind: approve-procurement, what: Family centres, value: { total: 900000 } }
          - { id: b, kind: award-contract, what: Family centres, supplier: Barca, value: { total: 900000 },
              term: { months: 36, from: 2027-04-01, extensions: [12], breaks: [after a year] } }
          - { id: c, kind: note }
          - { id: d, kind: make-grant, supplier: Coram, value: { total: 600000.49 } }
        """);

    assertThat(decisions.get(decision).resolutions()).extracting(ResolutionView::words)
        .containsExactly("Approve procurement: Family centres, £900,000",
            "Award contract: Barca, £900,000, for 36 months from 1 April 2027, which may be extended by 12 months,"
                + " which the council may break: after a year (in the report's words: Family centres)",
            "Note", "Make grant: Coram, £600,000.49");
  }

  private static JsonNode json(String text) {
    try {
      return new JsonMapper().readTree(text.replace('\'', '"'));
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  private void change(DecisionReference decision, String person, String pointer, JsonNode value) {
    try (var who = SignedInAs.person(person)) {
      proposals.changeFacts(decision, new FactsCommand(Map.of(pointer, value), "letter", "It was agreed."),
          actors.person());
    }
  }

  private static void assertRefused(ThrowingCallable act, String hold) {
    assertThatThrownBy(act).isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).isEqualTo(hold));
  }
}

package org.remit.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remit.calendar.London;
import org.remit.constitution.Constitutions;
import org.remit.gate.Act;
import org.remit.gate.Gate;
import org.remit.gate.HoldView;
import org.remit.ledger.LedgerReader;
import org.remit.people.Actors;
import org.remit.proposal.Decisions;
import org.remit.reference.Authority;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;
import org.remit.support.InEffect;
import org.remit.support.RemitTest;
import org.remit.support.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.ReflectionTestUtils;

/** Ashford Vale builds on Leeds, and its pack brings a kind of hold of its own and no code with it. */
@RemitTest
@DisplayName("A council's own kind of hold")
class CouncilHoldTest {

  private static final String OWN = """
      holds:
          - value:
              - id: %s
                words: "The equality panel has not seen the contract."
                acts: [sign, start]
                rule: "Contract procedure rules 12.3"
                lifts: "the panel's note is recorded"
                by: equality
                when: { kinds: [award-contract], from: 100000, subject: services }
            validFrom: 2011-01-01
            source: "Part 4"
            confirmation: confirmed
      """;
  private static final String CONTRACT = """
      decisionMaker: { body: cabinet }
      resolutions:
        - { id: a, kind: %s, supplier: Barca, value: { total: %s, vat: exclusive }, term: { months: 24 },
            procurement: { procedure: quotes, subject: %s, lightTouch: true, healthcare: false } }
      """;

  @TempDir Path folder;
  @Autowired InEffect cases;
  @Autowired Decisions decisions;
  @Autowired Gate gate;
  @Autowired LedgerReader ledger;
  @Autowired Actors actors;
  @Autowired Clock clock;
  @Autowired CouncilHolds kinds;
  @Autowired CouncilHoldService service;
  @Autowired OverrideService overrides;
  private Constitutions before;

  @BeforeEach
  void adoptThePack() throws Exception {
    before = (Constitutions) ReflectionTestUtils.getField(kinds, "constitutions");
    var vale = packs("ashford-vale-equality-panel");
    var packs = mock(Constitutions.class);
    when(packs.known()).thenReturn(List.of("ashford-vale"));
    when(packs.of(any())).thenReturn(vale.of(new Authority("ashford-vale")));
    ReflectionTestUtils.setField(kinds, "constitutions", packs);
  }

  @AfterEach
  void andTheOneBefore() {
    ReflectionTestUtils.setField(kinds, "constitutions", before);
  }

  private Constitutions packs(String id) throws Exception {
    Files.writeString(folder.resolve("ashford-vale.yaml"), """
        authority: ashford-vale
        name: Ashford Vale Council
        builds-on: leeds
        figures:
        """ + OWN.formatted(id).indent(2));
    return new Constitutions(folder.toString());
  }

  @Test
  void is_open_from_the_proposal_on_and_lifted_by_whom_the_pack_names_with_what_shows_it() {
    var award = cases.proposed("leeds", CONTRACT.formatted("award-contract", "120000", "services"));

    assertThat(gate.openHolds(award, "a", Act.SIGN)).filteredOn(h -> h.kind().equals("ashford-vale-equality-panel"))
        .singleElement().satisfies(hold -> {
          assertThat(hold.rule()).isEqualTo("Contract procedure rules 12.3");
          assertThat(hold.by().id()).isEqualTo("equality");
          assertThat(hold.liftable()).isEqualTo("the panel's note is recorded");
        });
    assertThat(held(award, Act.START)).isTrue();
    assertThat(held(award, Act.PAY)).isFalse();
    refused("legal.leeds", award, true, today(), "Minute 4", "is for");
    refused("equality.thurrock", award, true, today(), "Minute 4", "There is no decision");
    refused("equality.leeds", award, true, today().plusDays(1), "Minute 4", "has not come");
    refused("equality.leeds", award, true, today(), " ", "what shows it");
    refused("equality.leeds", award, true, null, "Minute 4", "Give the day");
    refused("equality.leeds", award, false, null, "Not ours.", "is for");

    record("equality.leeds", award, true, today(), "Minute 4 of the panel");

    assertThat(held(award, Act.SIGN)).isFalse();
    assertThat(gate.holds(award)).filteredOn(h -> h.kind().equals("ashford-vale-equality-panel")).singleElement()
        .extracting(HoldView::ended).isEqualTo("met");
    assertThat(ledger.entries(award)).filteredOn(e -> e.kind().equals("council-hold-met")).singleElement()
        .satisfies(entry -> assertThat(entry.facts().toString()).doesNotContain("Minute 4"));
    kinds.openHolds(decisions.get(award), decisions.route(decisions.get(award)));
    assertThat(held(award, Act.SIGN)).as("what was met is not asked again").isFalse();
  }

  @Test
  void refuses_the_act_in_words_while_it_is_open() {
    var award = cases.effective(cases.agreed(cases.proposed("leeds",
        CONTRACT.formatted("award-contract", "120000", "services"))));

    assertThatThrownBy(() -> gate.require(award, "a", Act.START))
        .isInstanceOf(Refused.class);
    assertThat(gate.openHolds(award, "a", Act.START)).last().extracting(HoldView::words)
        .isEqualTo("The equality panel has not seen the contract.");

    overriding("legal.leeds", award, "ashford-vale-equality-panel", "The panel is abolished.", "is for");
    overriding("monitoring-officer.leeds", award, "ashford-vale-equality-panel", " ", "Say why");
    overriding("monitoring-officer.leeds", award, "standstill", "We are in a hurry.", "law leaves no room");
    try (var author = SignedInAs.person("commissioning-officer.leeds", "monitoring-officer.leeds")) {
      assertThatThrownBy(() -> overrides.override(award, "ashford-vale-equality-panel", "a", "It is abolished.",
          actors.person())).isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).isEqualTo("four-eyes"));
    }
    override("monitoring-officer.leeds", award, "ashford-vale-equality-panel", "The panel is abolished.");
    assertThat(held(award, Act.START)).isFalse();
    assertThat(gate.holds(award)).filteredOn(h -> h.kind().equals("ashford-vale-equality-panel")).singleElement()
        .extracting(HoldView::ended).isEqualTo("waived");
    assertThat(overrides.reason(award, "ashford-vale-equality-panel", "a")).contains("The panel is abolished.");
  }

  @Test
  void holds_every_act_when_its_pack_describes_it_no_more_until_the_monitoring_officer_overrides_it() {
    var award = cases.proposed("leeds", CONTRACT.formatted("award-contract", "120000", "services"));
    ReflectionTestUtils.setField(kinds, "constitutions", before);

    assertThat(gate.openHolds(award, "a", Act.PAY)).extracting(HoldView::words)
        .contains("The hold 'ashford-vale-equality-panel' is on record, and no policy pack describes it any more.");

    override("monitoring-officer.leeds", award, "ashford-vale-equality-panel", "The panel is abolished.");
    assertThat(gate.openHolds(award, "a", Act.PAY)).extracting(HoldView::kind)
        .doesNotContain("ashford-vale-equality-panel");
  }

  @Test
  void may_be_found_not_to_apply_by_the_monitoring_officer_with_the_reason() {
    var award = cases.proposed("leeds", CONTRACT.formatted("award-contract", "120000", "services"));

    try (var who = SignedInAs.person("commissioning-officer.leeds", "monitoring-officer.leeds")) {
      assertThatThrownBy(() -> service.record(award, "ashford-vale-equality-panel", "a", false, null, "It is exempt.",
          actors.person())).isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).isEqualTo("four-eyes"));
    }
    record("monitoring-officer.leeds", award, false, null, "The rule exempts framework call-offs.");

    assertThat(held(award, Act.SIGN)).isFalse();
  }

  @ParameterizedTest(name = "{0} of £{1}, {2}: {3}")
  @CsvSource({
    "award-contract, 99999.99, services, false",
    "award-contract, 100000, services, true",
    "award-contract, unknown, services, true",
    "award-contract, 120000, goods, false",
    "award-contract, 120000, unknown, true",
    "enter-arrangement, 120000, services, false",
  })
  void is_on_what_its_test_does_not_rule_out(String kind, String total, String subject, boolean open) {
    assertThat(held(cases.proposed("leeds", CONTRACT.formatted(kind, total, subject)), Act.SIGN)).isEqualTo(open);
  }

  @Test
  void bears_its_councils_name() throws Exception {
    assertThat(packs("equality-panel").faults()).singleElement()
        .satisfies(fault -> assertThat(fault.toString())
            .contains("begins with its short name: ashford-vale-equality-panel"));
  }

  private void override(String person, DecisionReference award, String kind, String reason) {
    try (var who = SignedInAs.person(person)) {
      overrides.override(award, kind, "a", reason, actors.person());
    }
  }

  private void overriding(String person, DecisionReference award, String kind, String reason, String words) {
    assertThatThrownBy(() -> override(person, award, kind, reason)).isInstanceOf(Refused.class)
        .hasMessageContaining(words);
  }

  private void record(String person, DecisionReference award, boolean met, LocalDate on, String evidence) {
    try (var who = SignedInAs.person(person)) {
      service.record(award, "ashford-vale-equality-panel", "a", met, on, evidence, actors.person());
    }
  }

  private void refused(String person, DecisionReference award, boolean met, LocalDate on, String evidence,
      String words) {
    assertThatThrownBy(() -> record(person, award, met, on, evidence)).isInstanceOf(Refused.class)
        .hasMessageContaining(words);
    assertThat(held(award, Act.SIGN)).isTrue();
  }

  private boolean held(DecisionReference award, Act act) {
    return gate.openHolds(award, "a", act).stream().anyMatch(h -> h.kind().equals("ashford-vale-equality-panel"));
  }

  private LocalDate today() {
    return London.today(clock);
  }
}

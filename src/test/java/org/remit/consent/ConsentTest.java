package org.remit.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remit.calendar.London;
import org.remit.constitution.Constitutions;
import org.remit.gate.Act;
import org.remit.gate.Gate;
import org.remit.gate.HoldView;
import org.remit.ledger.LedgerReader;
import org.remit.people.Actors;
import org.remit.proposal.Decisions;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;
import org.remit.routing.Kit;
import org.remit.routing.LegalPeriods;
import org.remit.routing.ProposalReader;
import org.remit.routing.Route;
import org.remit.routing.Routing;
import org.remit.support.InEffect;
import org.remit.support.RemitTest;
import org.remit.support.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;

/** LGPIHA 2007 s.24: a council that is dissolved on 31 March 2028, and its contract that runs past that day. */
@RemitTest
@DisplayName("Another's consent")
class ConsentTest {

  private static final String CONTRACT = """
      decisionMaker: { body: cabinet }
      resolutions:
        - { id: a, kind: award-contract, supplier: Barca, value: { total: %s, annual: unknown, vat: exclusive },
            term: { months: 24, from: 2027-04-01 },
            procurement: { procedure: quotes, lightTouch: true, healthcare: false, commenced: 2026-06-01 } }
      """;

  @TempDir Path folder;
  @Autowired InEffect cases;
  @Autowired ConsentHolds holds;
  @Autowired ConsentService consents;
  @Autowired Decisions decisions;
  @Autowired Gate gate;
  @Autowired LedgerReader ledger;
  @Autowired Actors actors;
  @Autowired Clock clock;

  @Test
  void of_the_successor_holds_a_contract_of_120000_pounds_until_it_is_recorded() throws Exception {
    var award = underADirection("120000");

    assertThat(gate.openHolds(award, "a", Act.SIGN)).filteredOn(h -> h.kind().equals("successor-consent"))
        .singleElement().satisfies(hold -> {
          assertThat(hold.rule()).contains("2007 s.24");
          assertThat(hold.liftable()).contains("successor's written consent");
        });
    assertThatThrownBy(() -> gate.require(award, "a", Act.SIGN)).isInstanceOf(Refused.class);

    record("legal.leeds", award, given(London.today(clock)));

    assertThat(held(award)).isFalse();
    assertThat(gate.holds(award)).filteredOn(h -> h.kind().equals("successor-consent")).singleElement()
        .extracting(HoldView::ended).isEqualTo("met");
    assertThat(ledger.entries(award)).filteredOn(e -> e.kind().equals("consent-recorded")).singleElement()
        .satisfies(entry -> assertThat(entry.facts().toString()).doesNotContain("Vale Unitary"));
    assertThat(ledger.verify(award.value()).isOk()).isTrue();
  }

  @Test
  void is_not_asked_for_a_contract_of_100000_pounds() throws Exception {
    assertThat(held(underADirection("100000"))).isFalse();
  }

  @Test
  void is_recorded_by_legal_or_the_monitoring_officer_with_what_shows_it_and_not_for_a_day_to_come() throws Exception {
    var award = underADirection("120000");
    var today = London.today(clock);

    refused("director.leeds", award, given(today), "is for");
    refused("legal.thurrock", award, given(today), "There is no decision " + award);
    refused("legal.leeds", award, given(today.plusDays(1)), "has not come");
    refused("legal.leeds", award, new ConsentCommand("successor-consent", "a", true, "Vale Unitary", today, " "),
        "what shows it");
    refused("legal.leeds", award, new ConsentCommand("successor-consent", "a", true, null, today, "letter"),
        "who gave it");
    refused("legal.leeds", award, new ConsentCommand("funder-consent", "a", true, "A funder", today, "letter"),
        "waits for no such consent");
    assertThat(held(award)).isTrue();
  }

  @Test
  void may_be_found_unnecessary_on_record_and_once_given_is_not_asked_again() throws Exception {
    var award = underADirection("120000");
    var notNeeded = new ConsentCommand("successor-consent", "a", false, null, null, "The direction was revoked.");
    try (var who = SignedInAs.person("commissioning-officer.leeds", "legal.leeds")) {
      assertThatThrownBy(() -> consents.record(award, notNeeded, actors.person()))
          .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).as("its author").isEqualTo("four-eyes"));
    }
    record("monitoring-officer.leeds", award, notNeeded);
    assertThat(held(award)).isFalse();

    var other = underADirection("120000");
    record("legal.leeds", other, given(London.today(clock)));
    holds.openHolds(decisions.get(other), direction("120000"));
    assertThat(held(other)).isFalse();
    refused("legal.leeds", other, given(London.today(clock)), "waits for no such consent");
  }

  private DecisionReference underADirection(String total) throws Exception {
    var award = cases.proposed("leeds", CONTRACT.formatted(total));
    holds.openHolds(decisions.get(award), direction(total));
    return award;
  }

  /** The same contract, routed for a council that is to be dissolved. */
  private Route direction(String total) throws Exception {
    Files.writeString(folder.resolve("ashford-vale.yaml"), """
        authority: ashford-vale
        name: Ashford Vale Council
        builds-on: leeds
        figures:
          dissolution:
            - { value: { on: 2028-03-31, successor: Vale Unitary }, validFrom: 2011-01-01, source: a direction,
                confirmation: observed }
        """);
    var constitutions = new Constitutions(folder.toString());
    var routing = new Routing(constitutions, Kit.TABLES, new LegalPeriods(constitutions, Kit.CALENDARS, Kit.TABLES));
    var proposal = "authority: ashford-vale\ntitle: Support\n" + CONTRACT.formatted(total);
    return routing.route(new ProposalReader(constitutions).read(Kit.yaml(proposal)), LocalDate.of(2026, 11, 23));
  }

  private static ConsentCommand given(LocalDate on) {
    return new ConsentCommand("successor-consent", "a", true, "Vale Unitary, chief executive", on, "letter of today");
  }

  private void record(String person, DecisionReference award, ConsentCommand command) {
    try (var who = SignedInAs.person(person)) {
      consents.record(award, command, actors.person());
    }
  }

  private void refused(String person, DecisionReference award, ConsentCommand command, String words) {
    assertThatThrownBy(() -> record(person, award, command)).hasMessageContaining(words);
  }

  private boolean held(DecisionReference award) {
    return gate.openHolds(award, "a", Act.SIGN).stream().anyMatch(h -> h.kind().equals("successor-consent"));
  }
}

package org.remit.pension;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.FormService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.remit.calendar.London;
import org.remit.engine.OpenTasks;
import org.remit.engine.Processes;
import org.remit.engine.TimeTravel;
import org.remit.gate.Act;
import org.remit.gate.Gate;
import org.remit.gate.HoldView;
import org.remit.people.Actors;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;
import org.remit.support.Awards;
import org.remit.support.OpenedForm;
import org.remit.support.RemitTest;
import org.remit.support.SignedInAs;
import org.remit.transfer.StaffTransferService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@RemitTest
@DisplayName("The pensions of staff who move")
class PensionAdmissionJourneyTest {

  static final String PROCESS = "pension-admission";
  static final String PROTECTION = "pension-protection";
  static final String SECURITY = "pension-security";

  @Autowired Awards awards;
  @Autowired Gate gate;
  @Autowired TimeTravel time;
  @Autowired Processes processes;
  @Autowired PensionService pensions;
  @Autowired NamedAuthorities authorities;
  @Autowired Actors actors;
  @Autowired StaffTransferService transfers;
  @Autowired Clock clock;
  @Autowired OpenTasks tasks;
  @Autowired FormService forms;
  @Autowired JdbcTemplate database;
  @Autowired TransactionTemplate transaction;

  @Value("classpath:db/migration/V558__an_authority_named_before_can_be_confirmed.sql")
  Resource migration;

  @Test
  void route_and_risk_are_settled_before_the_tender() {
    var tender = awards.proposed("approve-procurement", "unknown", null);
    awards.begin(PROCESS, tender, "before-tender");
    assertThat(held(tender, Act.PUBLISH_TENDER)).contains("pension-route", "pension-risk");

    done(tender, "pensions", "SettlePensionRoute", admission());
    assertThat(held(tender, Act.PUBLISH_TENDER)).contains("pension-risk").doesNotContain("pension-route");
    done(tender, "pensions", "AssessAdmissionRisk", risk("bond"));

    assertThat(held(tender, Act.PUBLISH_TENDER)).doesNotContain("pension-route", "pension-risk");
    assertThat(pensions.find(tender, "a").orElseThrow().authorityConfirmed()).isFalse();
    assertThat(processes.isRunning(PROCESS, tender)).isFalse();
  }

  @Test
  void another_route_needs_no_assessment() {
    var tender = awards.proposed("approve-procurement", "unknown", null);
    awards.begin(PROCESS, tender, "before-tender");

    done(tender, "pensions", "SettlePensionRoute",
        Map.of("route", "comparable-scheme", "reasons", "The bidders have one."));

    assertThat(gate.holds(tender)).filteredOn(h -> h.kind().equals("pension-risk")).extracting(HoldView::ended)
        .containsExactly("not-needed");
  }

  @Test
  void if_any_staff_have_rights_they_are_protected_by_an_agreement_and_a_bond() {
    var award = award("unknown", today().plusDays(5));
    done(award, "pensions", "EstablishPensionRights", Map.of("outcome", "yes", "members", "Adoption support: 3",
        "establishedOn", today().toString(), "evidence", "Letter of the present provider"));
    settled(award, "bond");
    assertThat(held(award, Act.START)).contains(PROTECTION, SECURITY);

    assertThatThrownBy(() -> done(award, "legal", "ExecuteAdmissionAgreement",
            executed(today(), "contractor: Coram\nadministering authority: Cambridgeshire County Council")))
        .isInstanceOf(Refused.class).hasMessageContaining("scheme employer is missing");
    try (var who = SignedInAs.person("legal.peterborough")) {
      pensions.recordAgreement(award, "a", new PensionService.AgreementAnswer("drafted", PARTIES.lines().toList(),
          null, null, null, "Second draft, with each of them", null));
    }
    assertThat(gate.openHolds(award, "a", Act.START)).extracting(HoldView::reason)
        .anyMatch(reason -> reason.contains("A draft of the admission agreement is with its parties"));
    done(award, "legal", "ExecuteAdmissionAgreement", executed(today(), PARTIES));
    assertThat(held(award, Act.START)).contains(SECURITY).doesNotContain(PROTECTION);
    assertThatThrownBy(() -> done(award, "pensions", "RecordSecurity", bond("2030-03-31", 200000)))
        .isInstanceOf(Refused.class).hasMessageContaining("ends before");
    assertThatThrownBy(() -> done(award, "pensions", "RecordSecurity", bond("2037-03-31", 100)))
        .isInstanceOf(Refused.class).hasMessageContaining("asks for £150,000 or more");
    assertThatThrownBy(() -> done(award, "pensions", "RecordSecurity",
        Map.of("outcome", "not-needed", "reasons", "It is dear.")))
        .isInstanceOf(Refused.class).hasMessageContaining("asks for a bond");
    done(award, "pensions", "RecordSecurity", bond("2037-03-31", 200000));
    assertThat(gate.clocks(award)).extracting(c -> c.kind()).contains("bond-renewal");
    done(award, "legal", "DepositForInspection",
        Map.of("outcome", "deposited", "depositedOn", today().toString(), "place", "Town Hall"));

    assertThat(held(award, Act.START)).doesNotContain(PROTECTION, SECURITY);
    assertThat(pensions.find(award, "a").orElseThrow().outcome()).isEqualTo("admitted");
    assertThat(processes.isRunning(PROCESS, award)).isFalse();
  }

  @Test
  void an_agreement_that_nothing_shows_is_none() {
    var award = award("lgps", today().plusDays(5));
    settled(award, "none");

    for (var evidence : List.of("", "   ", "ab".repeat(31), "0".repeat(64))) {
      var fields = executed(today(), PARTIES);
      fields.put("evidence", evidence);
      assertThatThrownBy(() -> done(award, "legal", "ExecuteAdmissionAgreement", fields))
          .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.pointer()).isEqualTo("/evidence"));
    }
    assertThatThrownBy(() -> done(award, "legal", "ExecuteAdmissionAgreement", executed(today().minusDays(1), PARTIES)))
        .as("before the award had effect").isInstanceOfSatisfying(Refused.class,
            r -> assertThat(r.pointer()).isEqualTo("/executedOn"));
    assertThat(held(award, Act.START)).contains(PROTECTION);
    var digest = executed(today(), PARTIES);
    digest.put("evidence", "ab".repeat(32));
    done(award, "legal", "ExecuteAdmissionAgreement", digest);
    assertThat(held(award, Act.START)).doesNotContain(PROTECTION);
  }

  @Test
  void an_agreement_with_another_fund_or_another_employer_protects_nobody() {
    var award = award("lgps", today().plusDays(5));
    settled(award, "none");

    for (var other : List.of(PARTIES.replace("Cambridgeshire County", "Essex County"),
        PARTIES.replace("Peterborough City", "Leeds City"))) {
      assertThatThrownBy(() -> done(award, "legal", "ExecuteAdmissionAgreement", executed(today(), other)))
          .hasMessageContaining("By the settled route")
          .isInstanceOfSatisfying(Refused.class, r -> {
            assertThat(r.pointer()).isEqualTo("/parties");
            assertThat(r.rule()).contains("para 3");
          });
    }
    assertThat(held(award, Act.START)).contains(PROTECTION);
  }

  @Test
  void an_agreement_with_another_than_the_supplier_says_what_part_they_have_in_the_service() {
    var award = award("lgps", today().plusDays(5));
    settled(award, "none");
    var other = executed(today(), PARTIES.replaceFirst("contractor: [^\n]+", "contractor: Elsewhere Care"));

    assertThatThrownBy(() -> done(award, "legal", "ExecuteAdmissionAgreement", other))
        .isInstanceOfSatisfying(Refused.class, r -> {
          assertThat(r).hasMessageContaining("the agreement admits Elsewhere Care");
          assertThat(r.pointer()).isEqualTo("/reasons");
          assertThat(r.hold()).isEqualTo(PROTECTION);
        });
    assertThat(held(award, Act.START)).contains(PROTECTION);

    other.put("reasons", "They are the subcontractor whom the staff move to.");
    done(award, "legal", "ExecuteAdmissionAgreement", other);
    assertThat(held(award, Act.START)).doesNotContain(PROTECTION);
  }

  @Test
  void a_bond_is_given_after_the_risk_is_known_and_not_when_it_has_expired() {
    var award = award("lgps", today().plusDays(5));
    settled(award, "bond");
    done(award, "legal", "ExecuteAdmissionAgreement", executed(today(), PARTIES));

    for (var day : List.of(today().minusDays(6), LocalDate.of(1995, 1, 1), today().plusDays(1))) {
      var early = bond("2037-03-31", 200000);
      early.put("givenOn", day.toString());
      assertThatThrownBy(() -> done(award, "pensions", "RecordSecurity", early))
          .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.pointer()).isEqualTo("/givenOn"));
    }
    assertThat(gate.clocks(award)).extracting(c -> c.kind()).doesNotContain("bond-renewal");
    var onTheDay = bond("2037-03-31", 200000);
    onTheDay.put("givenOn", today().minusDays(5).toString());
    done(award, "pensions", "RecordSecurity", onTheDay);
    assertThat(held(award, Act.START)).doesNotContain(SECURITY);
  }

  @Test
  void a_guarantee_that_has_expired_secures_nothing() {
    var award = award("lgps", today().plusDays(5));
    settled(award, "none");
    done(award, "legal", "ExecuteAdmissionAgreement", executed(today(), PARTIES));
    var expired = bond(today().minusDays(1).toString(), 1000);
    expired.put("security", "guarantee");
    expired.put("givenOn", today().minusDays(2).toString());

    assertThatThrownBy(() -> done(award, "pensions", "RecordSecurity", expired))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.pointer()).isEqualTo("/expires"));
  }

  @Test
  void a_waiting_form_tells_the_transfer_day_that_is_fixed_meanwhile() {
    var award = award("lgps", today().plusDays(60));
    settled(award, "bond");

    try (var who = SignedInAs.person("hr.peterborough")) {
      transfers.scope(award, "a", "after-award", new StaffTransferService.Scope("yes", "transferor",
          List.of("Fostering and adoption: 30 approximate council lgps"), today().plusDays(90), null, null));
    }

    var agreement = tasks.of(award).stream().filter(t -> t.key().equals("Task_ExecuteAdmissionAgreement")).findFirst();
    var facts = OpenedForm.facts(forms, agreement.orElseThrow().id());
    assertThat(facts.prop("transferDay").stringValue()).isEqualTo(London.say(today().plusDays(90)));
  }

  @Test
  void if_no_staff_have_rights_nothing_needs_protection() {
    var award = award("unknown", today().plusDays(5));

    done(award, "hr", "EstablishPensionRights",
        Map.of("outcome", "no", "establishedOn", today().toString(), "evidence", "Letter of the provider"));

    assertThat(gate.holds(award)).filteredOn(h -> h.kind().equals(PROTECTION) || h.kind().equals(SECURITY))
        .extracting(HoldView::ended).containsOnly("not-needed");
    assertThat(processes.isRunning(PROCESS, award)).isFalse();
  }

  @Test
  void an_agreement_executed_after_the_transfer_is_a_risk_that_somebody_takes() {
    var award = awardOfStaffWhoMovedThreeDaysAgo();
    settled(award, "none");
    done(award, "legal", "ExecuteAdmissionAgreement", executed(today(), PARTIES));
    done(award, "pensions", "RecordSecurity", Map.of("outcome", "not-needed", "reasons", "As assessed."));
    done(award, "legal", "DepositForInspection", Map.of("outcome", "not-yet", "reasons", "It is being copied."));
    assertThat(held(award, Act.START)).contains(PROTECTION).doesNotContain(SECURITY);
    assertThat(gate.openHolds(award, "a", Act.START)).extracting(HoldView::reason)
        .anyMatch(reason -> reason.contains("or the risk is taken by name"));

    done(award, "director", "TakePensionRisk",
        Map.of("outcome", "accepted", "reasons", "It takes effect from the transfer day."));

    assertThat(gate.holds(award)).filteredOn(h -> h.kind().equals(PROTECTION)).extracting(HoldView::ended)
        .containsExactly("accepted");
  }

  @Test
  void an_agreement_that_takes_effect_after_the_transfer_says_why_and_protects_nobody_though_a_letter_said_otherwise() {
    var award = award("lgps", today().plusDays(5));
    settled(award, "none");
    done(award, "legal", "ExecuteAdmissionAgreement",
        Map.of("outcome", "confirmed", "effectiveFrom", today().plusDays(5).toString(),
            "confirmedOn", today().toString(), "evidence", "Letter of Cambridgeshire County Council"));
    done(award, "pensions", "RecordSecurity", Map.of("outcome", "not-yet", "reasons", "To be confirmed."));
    done(award, "legal", "DepositForInspection", Map.of("outcome", "not-yet", "reasons", "It is not executed."));
    done(award, "director", "TakePensionRisk", Map.of("outcome", "not-accepted", "reasons", "Execute it first."));
    assertThat(held(award, Act.START)).doesNotContain(PROTECTION);

    var late = executed(today(), PARTIES);
    late.put("effectiveFrom", today().plusDays(6).toString());
    assertThatThrownBy(() -> done(award, "legal", "ExecuteAdmissionAgreement", late))
        .hasMessageContaining("until then nobody is admitted")
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.pointer()).isEqualTo("/reasons"));
    late.put("reasons", "The contractor signed for the month that follows.");
    done(award, "legal", "ExecuteAdmissionAgreement", late);

    assertThat(gate.openHolds(award, "a", Act.START)).filteredOn(h -> h.kind().equals(PROTECTION)).singleElement()
        .satisfies(h -> assertThat(h.reason()).contains("effective from " + London.say(today().plusDays(6))));
  }

  @Test
  void an_agreement_that_takes_effect_after_a_transfer_day_that_was_moved_protects_nobody_until_it_is_confirmed() {
    var award = award("lgps", today().plusDays(40));
    settled(award, "none");
    var executed = executed(today(), PARTIES);
    executed.put("effectiveFrom", today().plusDays(40).toString());
    done(award, "legal", "ExecuteAdmissionAgreement", executed);
    done(award, "pensions", "RecordSecurity", Map.of("outcome", "not-needed", "reasons", "As assessed."));
    done(award, "legal", "DepositForInspection", Map.of("outcome", "not-yet", "reasons", "It is being copied."));
    assertThat(held(award, Act.START)).doesNotContain(PROTECTION);
    assertThat(processes.isRunning(PROCESS, award)).isFalse();

    moved(award, today().plusDays(50));
    assertThat(held(award, Act.START)).as("a later day is covered too").doesNotContain(PROTECTION);
    moved(award, today().plusDays(30));
    assertThat(gate.openHolds(award, "a", Act.START)).filteredOn(h -> h.kind().equals(PROTECTION)).singleElement()
        .satisfies(h -> assertThat(h.reason()).contains("is too late: the transfer day is now"));
    assertThat(London.date(dueOfTheAgreement(award))).isEqualTo(today().plusDays(29));
    moved(award, today().plusDays(31));
    assertThat(London.date(dueOfTheAgreement(award))).isEqualTo(today().plusDays(30));
    moved(award, today().plusDays(30));

    done(award, "legal", "ExecuteAdmissionAgreement",
        Map.of("outcome", "confirmed", "effectiveFrom", today().plusDays(30).toString(),
            "confirmedOn", today().toString(), "evidence", "Letter of Cambridgeshire County Council"));
    assertThat(held(award, Act.START)).doesNotContain(PROTECTION);
  }

  @Test
  void an_agreement_that_was_asked_for_before_the_transfer_day_was_settled_is_due_by_that_day() {
    var award = awards.proposed("award-contract", "lgps", null);
    awards.inEffect(award);
    awards.begin(PROCESS, award, "after-award");
    settled(award, "none");
    assertThat(dueOfTheAgreement(award)).isBefore(London.startOf(today().plusDays(40)));

    scoped(award, "lgps", today().plusDays(40));

    assertThat(London.date(dueOfTheAgreement(award))).isEqualTo(today().plusDays(39));
  }

  @Test
  void members_whom_the_scope_names_after_all_are_protected_whatever_was_said_before() {
    var award = awards.proposed("award-contract", "unknown", null);
    awards.inEffect(award);
    awards.begin(PROCESS, award, "after-award");
    done(award, "pensions", "EstablishPensionRights", Map.of("outcome", "no", "establishedOn", today().toString(),
        "evidence", "HR says so"));
    assertThat(processes.isRunning(PROCESS, award)).isFalse();
    assertThat(held(award, Act.START)).doesNotContain(PROTECTION, SECURITY);

    try (var who = SignedInAs.person("hr.peterborough")) {
      transfers.scope(award, "a", "after-award", new StaffTransferService.Scope("yes", "transferor",
          List.of("Adoption support: 1 exact council lgps"), today().plusDays(40), null, null));
      assertThatThrownBy(() -> pensions.establishRights(award, "a", false, List.of(), today(), "Again: none"))
          .hasMessageContaining("By the scope of the transfer");
    }
    assertThat(held(award, Act.START)).contains(PROTECTION, SECURITY);
    assertThat(processes.isRunning(PROCESS, award)).isTrue();
  }

  private void moved(DecisionReference award, LocalDate day) {
    try (var who = SignedInAs.person("hr.peterborough")) {
      transfers.moveTransferDay(award, "a", day, "The parties agreed on another day.");
    }
    time.settle();
  }

  @Test
  void the_authoritys_written_confirmation_protects_before_execution_and_a_second_agreement_is_refused() {
    var award = awardOfStaffWhoMovedThreeDaysAgo();
    settled(award, "none");
    assertThatThrownBy(() -> done(award, "legal", "ExecuteAdmissionAgreement", Map.of("outcome", "confirmed",
            "effectiveFrom", today().toString(), "confirmedOn", today().minusDays(5).toString(), "evidence", "Letter")))
        .isInstanceOf(Refused.class).hasMessageContaining("from the transfer day");
    done(award, "legal", "ExecuteAdmissionAgreement",
        Map.of("outcome", "confirmed", "effectiveFrom", today().minusDays(3).toString(),
        "confirmedOn", today().minusDays(5).toString(), "evidence", "Letter of Cambridgeshire County Council"));

    assertThat(held(award, Act.START)).doesNotContain(PROTECTION);
    try (var who = SignedInAs.person("legal.peterborough")) {
      var answer = new PensionService.AgreementAnswer("executed", PARTIES.lines().toList(), today(),
          today().minusDays(3), null, "The executed agreement", null);
      pensions.recordAgreement(award, "a", answer);
      assertThatThrownBy(() -> pensions.recordAgreement(award, "a", answer))
          .hasMessageContaining("each contract has one");
    }
  }

  @Test
  void a_comparable_scheme_is_certified_and_enforceable() {
    var award = award("lgps", today().plusDays(5));
    done(award, "pensions", "SettlePensionRoute",
        Map.of("route", "comparable-scheme", "reasons", "The contractor has one."));
    var certificate = new HashMap<String,
        Object>(Map.of("outcome", "certified", "scheme", "Coram Pension Plan", "certifiedBy", "The actuary",
        "certifiedOn", today().toString()));
    assertThatThrownBy(() -> done(award, "pensions", "RecordComparableScheme", certificate)).isInstanceOf(Refused.class)
        .hasMessageContaining("enforceable");
    certificate.put("enforceable", true);
    done(award, "pensions", "RecordComparableScheme", certificate);

    assertThat(held(award, Act.START)).doesNotContain(PROTECTION, SECURITY);
    assertThat(pensions.find(award, "a").orElseThrow().outcome()).isEqualTo("comparable-scheme");
  }

  @Test
  void a_scheme_employer_needs_no_admission() {
    var award = award("lgps", today().plusDays(5));
    done(award, "pensions", "SettlePensionRoute", Map.of("route", "scheme-employer", "reasons", "Another council."));
    done(award, "pensions", "RecordSchemeEmployer", Map.of("outcome", "not-yet", "reasons", "To be confirmed."));
    assertThat(held(award, Act.START)).contains(PROTECTION);
    done(award, "director", "TakePensionRisk", Map.of("outcome", "not-accepted", "reasons", "Confirm it first."));
    done(award, "pensions", "RecordSchemeEmployer",
        Map.of("outcome", "shown", "employer", "Cambridgeshire County Council", "evidence", "Sch 2 Pt 1"));

    assertThat(held(award, Act.START)).doesNotContain(PROTECTION, SECURITY);
  }

  @Test
  void a_council_that_runs_no_fund_admits_nobody_and_a_wrong_party_is_put_right_until_the_agreement_is_executed() {
    var award = award("lgps", today().plusDays(5));
    var route = new HashMap<String, Object>(Map.of("route", "admission", "administeringAuthority", "Leeds City Council",
        "schemeEmployer", "Peterborough Council", "bodyKind", "1(d)(i)", "joiners", "closed", "sharing", "pass-through",
        "reasons", "As bidders priced it."));
    assertThatThrownBy(() -> done(award, "pensions", "SettlePensionRoute", route))
        .hasMessageContaining("Leeds City Council runs no pension fund")
        .hasMessageContaining("City of Bradford MDC");
    route.put("administeringAuthority", "Essex County Council");
    done(award, "pensions", "SettlePensionRoute", route);

    assertThat(pensions.correctable(award)).containsExactly("a");
    try (var who = SignedInAs.person("pensions.peterborough")) {
      assertThatThrownBy(() -> pensions.correctParties(award, "a", "Sefton Council", "Peterborough City Council",
          "The fund's letter")).hasMessageContaining("Sefton Council runs no pension fund");
      pensions.correctParties(award, "a", "Cambridgeshire County Council", "Peterborough City Council",
          "The fund's letter of the 3rd");
    }

    assertThat(pensions.find(award, "a")).get().satisfies(p -> {
      assertThat(p.administeringAuthority()).isEqualTo("Cambridgeshire County Council");
      assertThat(p.schemeEmployer()).isEqualTo("Peterborough City Council");
      assertThat(p.joiners()).as("what bidders priced stays").isEqualTo("closed");
    });
  }

  @Test
  void an_administering_authority_that_nobody_knows_as_one_admits_nobody_until_another_person_confirms_it() {
    var award = award("lgps", today().plusDays(5));
    settled(award, "none");
    for (var name : List.of("LCC Leeds", "Acme Pensions Ltd")) {
      named(award, name);
      assertThat(pensions.find(award, "a").orElseThrow().authorityConfirmed()).as(name).isFalse();
      assertThat(gate.openHolds(award, "a", Act.START)).filteredOn(h -> h.kind().equals(PROTECTION)).singleElement()
          .extracting(HoldView::reason).asString()
          .contains(name, "named by pensions alone", "Legal or the monitoring officer confirms it");
    }
    var parties = PARTIES.replace("Cambridgeshire County Council", "Acme Pensions Ltd");

    for (var answer : List.of(executed(today(), parties), Map.<String, Object>of("outcome", "confirmed",
        "effectiveFrom", today().toString(), "confirmedOn", today().toString(), "evidence", "Letter of Acme"))) {
      assertThatThrownBy(() -> done(award, "legal", "ExecuteAdmissionAgreement", answer))
          .isInstanceOf(Refused.class).hasMessageContaining("Acme Pensions Ltd is named by pensions alone");
    }
    assertThat(held(award, Act.START)).contains(PROTECTION);
  }

  @Test
  void only_the_authority_of_the_councils_own_fund_needs_no_second_person() {
    var award = award("lgps", today().plusDays(5));
    settled(award, "none");
    named(award, "Cambridgeshire County Council");
    assertThat(pensions.find(award, "a").orElseThrow().authorityConfirmed()).isTrue();
    for (var name : List.of("Essex County Council", "Wirral Metropolitan Borough Council", "City of Bradford MDC",
        "Essex District Council", "Devon Pensions Ltd", "Cambridgeshire Pension Fund")) {
      named(award, name);
      assertThat(pensions.find(award, "a").orElseThrow().authorityConfirmed()).as(name).isFalse();
    }
  }

  @Test
  void whoever_confirms_an_administering_authority_is_another_person_in_another_role_who_names_what_shows_it() {
    var award = award("lgps", today().plusDays(5));
    settled(award, "none");
    named(award, "London Borough of Hackney");
    var waiting = authorities.waiting(award).get(0).id();

    for (var other : List.of("pensions.peterborough", "hr.peterborough", "legal.leeds")) {
      assertThatThrownBy(() -> answered(award, other, waiting, true, "SI 2013/2356 Sch 3"))
          .isInstanceOf(Refused.class);
    }
    assertThatThrownBy(() -> answered(award, "legal.peterborough", waiting, true, " - "))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.pointer()).isEqualTo("/evidence"));
    answered(award, "legal.peterborough", waiting, false, "The regulations name no such body");
    assertThat(gate.openHolds(award, "a", Act.START)).extracting(HoldView::reason)
        .anyMatch(reason -> reason.contains("London Borough of Hackney was not confirmed"));
    assertThat(authorities.waiting(award)).isEmpty();

    named(award, "London Borough of Hackney");
    answered(award, "monitoring-officer.peterborough", authorities.waiting(award).get(0).id(), true,
        "SI 2013/2356 Sch 3 Pt 1, read on legislation.gov.uk");
    assertThat(pensions.find(award, "a").orElseThrow().authorityConfirmed()).isTrue();
    done(award, "legal", "ExecuteAdmissionAgreement",
        executed(today(), PARTIES.replace("Cambridgeshire County Council", "London Borough of Hackney")));
    assertThat(held(award, Act.START)).doesNotContain(PROTECTION);
  }

  @Test
  void an_authority_named_before_the_tender_still_waits_for_its_second_person_after_the_award() {
    var tender = awards.proposed("approve-procurement", "unknown", null);
    awards.begin(PROCESS, tender, "before-tender");
    var route = new HashMap<>(admission());
    route.put("administeringAuthority", "London Borough of Hackney");
    done(tender, "pensions", "SettlePensionRoute", route);
    done(tender, "pensions", "AssessAdmissionRisk", risk("none"));
    var award = awards.proposed("award-contract", "lgps", tender.value());
    awards.inEffect(award);

    awards.begin(PROCESS, award, "after-award");
    assertThat(gate.openHolds(award, "a", Act.START)).extracting(HoldView::reason)
        .anyMatch(reason -> reason.contains("London Borough of Hackney is named by pensions alone"));
    answered(award, "legal.peterborough", authorities.waiting(award).get(0).id(), true, "SI 2013/2356 Sch 3 Pt 1");

    for (var each : List.of(tender, award)) {
      assertThat(pensions.find(each, "a").orElseThrow().authorityConfirmed()).isTrue();
    }
  }

  @Test
  void a_scheme_employer_in_a_fund_that_one_person_alone_names_protects_nobody_yet() {
    var award = award("lgps", today().plusDays(5));
    done(award, "pensions", "SettlePensionRoute", Map.of("route", "scheme-employer",
        "administeringAuthority", "Acme Pensions Ltd", "reasons", "Another council."));
    var shown = Map.<String, Object>of("outcome", "shown", "employer", "Cambridgeshire County Council", "evidence",
        "Sch 2 Pt 1");
    assertThatThrownBy(() -> done(award, "pensions", "RecordSchemeEmployer", shown))
        .hasMessageContaining("Acme Pensions Ltd is named by pensions alone");

    named(award, "Cambridgeshire County Council");
    done(award, "pensions", "RecordSchemeEmployer", shown);
    assertThat(held(award, Act.START)).doesNotContain(PROTECTION);
  }

  @Test
  void an_authority_that_one_person_named_before_two_were_asked_for_is_shown_unconfirmed_and_can_be_confirmed() {
    var open = award("lgps", today().plusDays(5));
    var executed = award("lgps", today().plusDays(5));
    for (var award : List.of(open, executed)) settled(award, "none");
    done(executed, "legal", "ExecuteAdmissionAgreement", executed(today(), PARTIES));
    assertThat(held(executed, Act.START)).doesNotContain(PROTECTION);
    namedBeforeTwoWereAskedFor("London Borough of Hackney", open, executed);

    for (var award : List.of(open, executed)) {
      assertThat(pensions.find(award, "a").orElseThrow().authorityConfirmed()).isFalse();
      var waiting = authorities.waiting(award).get(0).id();
      try (var who = SignedInAs.person("pensions.peterborough", "legal.peterborough")) {
        assertThatThrownBy(() -> authorities.answer(award, waiting, true, "SI 2013/2356 Sch 3", actors.person()))
            .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).isEqualTo("four-eyes"));
      }
      answered(award, "legal.peterborough", waiting, award == open, "SI 2013/2356 Sch 3 Pt 1");
    }

    assertThat(pensions.find(open, "a").orElseThrow().authorityConfirmed()).isTrue();
    assertThat(gate.openHolds(executed, "a", Act.START)).filteredOn(h -> h.kind().equals(PROTECTION)).singleElement()
        .satisfies(h -> assertThat(h.reason()).contains("London Borough of Hackney was not confirmed"));
  }

  private void namedBeforeTwoWereAskedFor(String authority, DecisionReference... awards) {
    transaction.executeWithoutResult(t -> {
      database.execute("set local search_path to remit; select set_config('remit.ledger_written_in',"
          + " pg_current_xact_id()::text, true)");
      for (var award : awards) {
        database.update("update pension_protection set administering_authority = ?, authority_confirmed = true"
            + " where decision = ?", authority, award.value());
      }
      try {
        // Two columns have other names since.
        database.execute(migration.getContentAsString(UTF_8).replace("wrong, right_value", "before, after"));
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    });
  }

  private void named(DecisionReference award, String authority) {
    try (var who = SignedInAs.person("pensions.peterborough")) {
      pensions.correctParties(award, "a", authority, "Peterborough City Council", "The fund's letter");
    }
  }

  private void answered(DecisionReference award, String by, UUID named, boolean confirmed, String evidence) {
    try (var who = SignedInAs.person(by)) {
      authorities.answer(award, named, confirmed, evidence, actors.person());
    }
  }

  @Test
  void is_for_its_own_council_and_role_alone() {
    var award = award("lgps", today().plusDays(5));
    for (var stranger : List.of("pensions.leeds", "hr.peterborough", "commissioning-officer.peterborough")) {
      try (var who = SignedInAs.person(stranger)) {
        assertThatThrownBy(() -> pensions.settleRoute(award, "a",
            new PensionRoute("comparable-scheme", null, null, null, null, null, "So.")))
            .hasMessageContaining("Peterborough's pensions");
      }
    }
  }

  static final String PARTIES =
      "contractor: Coram\nscheme employer: Peterborough City Council\nadministering authority: Cambridgeshire County "
          + "Council";

  private DecisionReference awardOfStaffWhoMovedThreeDaysAgo() {
    var award = award("lgps", today());
    time.forwardTo(clock.instant().plus(Duration.ofDays(3)));
    return award;
  }

  private DecisionReference award(String rights, LocalDate transfer) {
    var award = awards.proposed("award-contract", rights, null);
    awards.inEffect(award);
    scoped(award, rights, transfer);
    awards.begin(PROCESS, award, "after-award");
    return award;
  }

  private void scoped(DecisionReference award, String rights, LocalDate transfer) {
    try (var who = SignedInAs.person("hr.peterborough")) {
      transfers.scope(award, "a", "after-award", new StaffTransferService.Scope("yes", "transferor",
          List.of("Fostering and adoption: 30 approximate council " + rights), transfer, null, null));
    }
  }

  private Instant dueOfTheAgreement(DecisionReference award) {
    return tasks.of(award).stream().filter(t -> t.key().equals("Task_ExecuteAdmissionAgreement")).findFirst()
        .orElseThrow().due();
  }

  private void settled(DecisionReference award, String security) {
    done(award, "pensions", "SettlePensionRoute", admission());
    done(award, "pensions", "AssessAdmissionRisk", risk(security));
  }

  private static Map<String, Object> admission() {
    return Map.of("route", "admission", "schemeEmployer", "Peterborough City Council", "bodyKind", "1(d)(i)",
        "joiners", "closed",
        "sharing", "pass-through", "reasons", "The bidders are charities.");
  }

  private Map<String, Object> risk(String security) {
    var risk = new HashMap<String,
        Object>(Map.of("instructedOn", today().minusDays(30).toString(), "reportOn", today().minusDays(5).toString(),
        "security", security, "conclusion", "As the actuary advises."));
    if (!security.equals("none")) {
      risk.put("amount", 150000);
      risk.put("riskPeriodEnds", "2037-03-31");
    }
    return risk;
  }

  private static Map<String, Object> executed(LocalDate on, String parties) {
    return new HashMap<>(Map.of("outcome", "executed", "parties", parties, "executedOn", on.toString(),
        "effectiveFrom", on.minusDays(3).toString(), "evidence", "The executed agreement"));
  }

  private Map<String, Object> bond(String expires, int amount) {
    return new HashMap<>(Map.of("outcome", "given", "security", "bond", "amount", amount, "givenBy", "A bank",
        "givenOn", today().toString(), "expires", expires));
  }

  private void done(DecisionReference reference, String role, String task, Map<String, Object> fields) {
    awards.done(PROCESS, reference, role, task, fields);
  }

  private List<String> held(DecisionReference reference, Act act) {
    return gate.openHolds(reference, "a", act).stream().map(HoldView::kind).toList();
  }

  private LocalDate today() {
    return London.today(clock);
  }
}

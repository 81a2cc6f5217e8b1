package org.remit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.remit.routing.Fact;
import org.remit.web.CaseTimeline.Coming;

@DisplayName("Why a service has not started")
class CaseTimelineTest {

  private static final LocalDate SOON = LocalDate.parse("2026-12-18");
  private static final LocalDate USUAL = LocalDate.parse("2027-04-16");
  private static final LocalDate MEANT = LocalDate.parse("2027-04-07");

  @Test
  void names_what_comes_first_and_the_day_that_work_as_it_usually_goes_would_miss() {
    assertThat(CaseTimeline.whyNotStarted(List.of(
        step("sign", "Contract signed, resolution 2", true), step("start", "Service starts, resolution 2", true))))
        .isEqualTo("The service cannot start yet. Still to come: contract signed. At the usual pace the service can"
            + " start on 16 April 2027, too late for 7 April 2027, the day it is meant to start.");
  }

  @Test
  void names_no_day_that_nobody_meant() {
    assertThat(CaseTimeline.whyNotStarted(List.of(step("sign", "Contract signed", false), step("start", "It starts",
        false)))).isEqualTo("The service cannot start yet. Still to come: contract signed. At the usual pace"
            + " the service can start on 16 April 2027.");
  }

  @Test
  void is_that_its_day_has_not_come_where_nothing_else_lies_before_it() {
    assertThat(CaseTimeline.whyNotStarted(List.of(step("start", "Service starts", false))))
        .isEqualTo("The service can start from 18 December 2026.");
  }

  @Test
  void is_not_asked_where_none_starts() {
    assertThat(CaseTimeline.whyNotStarted(List.of(step("pay-grant", "Grant paid", false)))).isNull();
  }

  @Test
  void tells_of_an_award_to_come_what_will_hold_the_contract() {
    assertThat(CaseTimeline.heldAtTheAward(List.of(step("evaluation", "Tenders evaluated", false),
        step("award-decision", "Award: decision taken", false), step("standstill", "Standstill over", false))))
        .isEqualTo("The award will be a decision of its own. Until these are done it will hold the contract:"
            + " decision taken; standstill over.");
    assertThat(CaseTimeline.heldAtTheAward(List.of(step("sign", "Contract signed", false)))).isNull();
  }

  @Test
  void says_where_the_decision_is_planned_for_a_day_that_is_too_late() {
    var coming = List.of(step("decision", "Decision taken", true), step("start", "Service starts", true));

    assertThat(CaseTimeline.plannedTooLate(Fact.known(MEANT.plusDays(1)), coming))
        .isEqualTo("The decision is planned for 8 April 2027. That is too late: by the day on which a service is"
            + " meant to start, a notice or a meeting, the last day by law is 7 April 2027.");
    assertThat(CaseTimeline.plannedTooLate(Fact.known(MEANT), coming)).isNull();
    assertThat(CaseTimeline.plannedTooLate(Fact.unknown(), coming)).isNull();
    assertThat(CaseTimeline.plannedTooLate(Fact.known(MEANT.plusDays(1)),
        List.of(step("decision", "Decision taken", false)))).as("no day is missed by it").isNull();
    assertThat(CaseTimeline.plannedTooLate(Fact.known(MEANT.plusDays(1)),
        List.of(step("decision", "Decision taken", true), step("start", "Service starts", false))))
        .as("no day is meant, and its notice names one").endsWith("the last day by law is 7 April 2027.");
  }

  private static Coming step(String kind, String what, boolean meant) {
    return new Coming(kind, what, "legal", SOON, USUAL, meant ? MEANT : null, "the contract");
  }
}

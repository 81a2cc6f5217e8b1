package org.remit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.remit.calendar.London;
import org.remit.cases.CasesInPart;
import org.remit.ledger.LedgerReader;
import org.remit.procurement.ProcurementService;
import org.remit.procurement.ProcurementView;
import org.remit.proposal.Decisions;
import org.remit.support.RemitTest;
import org.remit.support.SignedInAs;
import org.remit.engine.OpenTasks;
import org.remit.engine.TimeTravel;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@RemitTest
@DisplayName("A tender that is out")
class WaitsForTendersTest {

  @Autowired WebApplicationContext context;
  @Autowired CasesInPart cases;
  @Autowired OpenTasks tasks;
  @Autowired TimeTravel time;
  @Autowired Decisions decisions;
  @Autowired ProcurementService procurements;
  @Autowired CaseTimeline timeline;
  @Autowired LedgerReader ledger;

  @Test
  void waits_until_its_last_day_which_the_plan_knows_and_says_what_will_hold_the_award() throws Exception {
    var turn = cases.untilTheTurnOf("procurement", "publish-tender", "sefton-2017-regional-adoption-procurement");
    try (var who = SignedInAs.person(turn.person())) {
      tasks.complete(turn.decision(), "publish-tender", null, turn.fields());
    }
    time.settle();
    var lastDay = procurements.of(turn.decision()).stream().map(ProcurementView::tenderDeadline)
        .filter(java.util.Objects::nonNull).findFirst().orElseThrow();

    var page = MockMvcBuilders.webAppContextSetup(context).apply(SecurityMockMvcConfigurers.springSecurity()).build()
        .perform(get("/decisions/" + turn.decision()).with(user("procurement.sefton")
            .authorities(new SimpleGrantedAuthority("procurement.sefton"))));

    page.andExpect(content().string(containsString(
        "Waits for the last day for tenders, " + London.say(lastDay) + " (procurement)")))
        .andExpect(content().string(containsString("The award will be a decision of its own.")));
    assertThat(timeline.coming(decisions.get(turn.decision()), ledger.entries(turn.decision())))
        .filteredOn(step -> step.step().equals("tender-deadline"))
        .isNotEmpty().allSatisfy(step -> assertThat(step.usual()).isEqualTo(lastDay));
  }
}

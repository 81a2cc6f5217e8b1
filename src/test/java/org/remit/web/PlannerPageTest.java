package org.remit.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remit.calendar.London;
import org.remit.notice.KeyNotice;
import org.remit.notice.NoticeService;
import org.remit.people.Actors;
import org.remit.proposal.ProposalService;
import org.remit.reference.DecisionReference;
import org.remit.routing.Kit;
import org.remit.support.RemitTest;
import org.remit.support.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@RemitTest
@DisplayName("The planner and the calculator")
class PlannerPageTest {

  @Autowired WebApplicationContext context;
  @Autowired ProposalService proposals;
  @Autowired Actors actors;
  @Autowired NoticeService notices;
  @Autowired Clock clock;

  static DecisionReference decision;
  MockMvc http;

  @BeforeEach
  void withSignIn() {
    http = MockMvcBuilders.webAppContextSetup(context).apply(SecurityMockMvcConfigurers.springSecurity()).build();
    if (decision != null) return;
    try (var who = SignedInAs.person("commissioning-officer.peterborough")) {
      decision = proposals.register(Kit.document("peterborough-2015-permanency-service"), null, actors.person());
    }
  }

  @Test
  void show_a_plan_as_a_picture_with_the_same_table() throws Exception {
    asked("/planner?decision=" + decision + "&what=decision&on=2027-03-15")
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("It is possible that")))
        .andExpect(content().string(containsString("<title>Key decision notice published: from ")))
        .andExpect(content().string(containsString("sets the date")))
        .andExpect(content().string(containsString("Last day by law")))
        .andExpect(content().string(containsString("day 1 of 28")));
    asked("/planner?decision=" + decision)
        .andExpect(content().string(containsString("No day is asked for, so that no step has a last day.")))
        .andExpect(content().string(not(containsString("Last day by law"))));
  }

  @Test
  void say_that_the_day_planned_is_later_than_the_law_allows_for_what_is_asked() throws Exception {
    var document = Kit.document("peterborough-2015-permanency-service");
    document.withObject("/decision").put("planned", "2027-03-31");
    var planned = SignedInAs.as("commissioning-officer.peterborough",
        () -> proposals.register(document, null, actors.person()));

    asked("/planner?decision=" + planned + "&what=decision&on=2027-03-15")
        .andExpect(content().string(containsString("The decision is planned for 31 March 2027. That is too late: the"
            + " last day by law is 15 March 2027.")));
    asked("/planner?decision=" + planned).andExpect(content().string(not(containsString("That is too late"))));
  }

  @Test
  void say_what_fails_when_a_day_is_too_early_and_how_early_it_can_be() throws Exception {
    asked("/planner?decision=" + decision + "&what=decision&on=2026-12-10&from=2026-12-01")
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("govuk-warning-text")))
        .andExpect(content().string(containsString("The earliest day is")));
  }

  @Test
  void plan_only_what_a_decision_underway_has_still_before_it() throws Exception {
    var announced = announced();

    asked("/planner?decision=" + announced)
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("What was done of this decision is not planned again")))
        .andExpect(content().string(containsString("<title>Decision taken: from ")))
        .andExpect(content().string(not(containsString("Key decision notice published"))));
    asked("/planner?decision=" + decision)
        .andExpect(content().string(not(containsString("is not planned again"))));
  }

  /** Notice of it was given today. */
  private DecisionReference announced() {
    var announced = SignedInAs.as("commissioning-officer.peterborough",
        () -> proposals.register(Kit.document("peterborough-2015-permanency-service"), null, actors.person()));
    var first = London.today(clock).plusDays(29);
    SignedInAs.as("democratic-services.peterborough", () -> notices.publishKeyDecisionNotice(announced,
        new KeyNotice(first, first.plusDays(60), List.of("Cllr Ann Field", "Cllr Ben Moor"), List.of("Report"),
            "Town Hall")));
    return announced;
  }

  @Test
  void offer_only_what_the_decision_leads_to() throws Exception {
    asked("/planner").andExpect(content().string(not(containsString("id=\"what\""))));
    asked("/planner?decision=" + decision).andExpect(status().isOk())
        .andExpect(content().string(containsString("the contract is signed")))
        .andExpect(content().string(not(containsString("the grant is paid"))));
    asked("/planner?decision=" + decision + "&what=grant&on=2027-03-15").andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("Nothing of this decision leads to it that the grant is paid")))
        .andExpect(content().string(containsString("that the contract is signed")));
  }

  @Test
  void say_that_the_law_allows_what_is_not_prudent_any_more_and_why() throws Exception {
    asked("/planner?decision=" + decision + "&what=decision&on=2027-01-05&from=2026-12-01&duration-clearance=40")
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("The law allows that")))
        .andExpect(content().string(containsString("It is not prudent any more")))
        .andExpect(content().string(containsString("work would have had to begin by")))
        .andExpect(content().string(containsString("which lies before 1 December 2026")))
        .andExpect(content().string(not(containsString("It is possible that"))));
  }

  @Test
  void take_the_working_days_that_the_asker_expects_for_those_of_the_pack() throws Exception {
    asked("/planner?decision=" + decision + "&duration-clearance=123")
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("value=\"123\"")));
    asked("/planner?decision=" + decision + "&duration-clearance=many").andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("no number of working days for clearance")));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      what=decision&on=soon                     | is no day
      what=decision&on=2199-01-01               | day
      what=nothing&on=2027-03-15                | none of
      on=2027-03-15                             | Say what must happen by
      """)
  void say_what_is_wrong_with_a_question(String query, String words) throws Exception {
    asked("/planner?decision=" + decision + "&" + query)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString(words)));
  }

  @Test
  void plan_no_decision_of_another_council() throws Exception {
    http.perform(get("/planner?decision=" + decision).with(user("finance.leeds")
        .authorities(new SimpleGrantedAuthority("finance.leeds")))).andExpect(status().isNotFound());
    asked("/planner").andExpect(status().isOk()).andExpect(content().string(not(containsString("The plan as a"))));
  }

  @Test
  void count_a_period_day_by_day() throws Exception {
    asked("/calculator?clock=call-in&authority=peterborough&published=2016-01-20")
        .andExpect(content().string(containsString("It takes effect on 26 January 2016, unless it is called in")))
        .andExpect(content().string(containsString("Not confirmed")))
        .andExpect(content().string(containsString("at the end of 25 January 2016")));
    asked("/calculator?clock=notice&kind=key-decision&authority=leeds&published=2026-12-01")
        .andExpect(content().string(containsString("The decision or meeting may be on 30 December 2026")));
    asked("/calculator?clock=employee-information&transfer=2027-04-01")
        .andExpect(content().string(containsString("The information is given by 3 March 2027")));
    asked("/calculator?clock=standstill&regime=pa-2023&sent=2026-12-01&procedure=open")
        .andExpect(content().string(containsString("The contract may be signed on")));
  }

  @Test
  void refuse_to_count_what_is_no_day_in_words() throws Exception {
    asked("/calculator?clock=employee-information&transfer=soon").andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("is no day")));
    asked("/calculator?clock=no-clock").andExpect(status().isOk());
  }

  private ResultActions asked(String path) throws Exception {
    return http.perform(get(path).with(user("commissioning-officer.peterborough")
        .authorities(new SimpleGrantedAuthority("commissioning-officer.peterborough"))));
  }
}

package org.remit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.remit.engine.TimeTravel;
import org.remit.people.Actors;
import org.remit.proposal.ProposalService;
import org.remit.reference.DecisionReference;
import org.remit.routing.Kit;
import org.remit.support.Prepared;
import org.remit.support.RemitTest;
import org.remit.support.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@RemitTest
@DisplayName("The board")
class BoardPageTest {

  @Autowired WebApplicationContext context;
  @Autowired ProposalService proposals;
  @Autowired TimeTravel time;
  @Autowired Actors actors;
  @Autowired Clock clock;
  @Autowired AutowireCapableBeanFactory beans;

  MockMvc http;
  String title;

  @BeforeEach
  void withSignIn() {
    http = MockMvcBuilders.webAppContextSetup(context).apply(SecurityMockMvcConfigurers.springSecurity()).build();
    title = "Board case " + System.nanoTime();
  }

  @Test
  void tells_what_took_effect_today_and_how_long_each_step_took() throws Exception {
    var prepared = beans.createBean(Prepared.class);
    var decision = prepared.started("officer-decision", "leeds",
        Prepared.proposal("leeds", "officer", "Director of Boards").replace("Adoption support with a partner", title)
            .replace("functionKind: executive", "functionKind: council"));
    prepared.complete(decision, "director.leeds", "Task_DecideAsOfficer", Prepared.outcome("approved"));
    prepared.complete(decision, "democratic-services.leeds", "Task_PublishDecision", Map.of("confirmed", true));

    assertThat(csv("leeds", "effects")).as("what took effect today").contains(title);
    assertThat(csv("leeds", "conformance")).as("what was prepared by hand lacks its approval").contains(
        decision + ": " + title + "\",\"Report approved\",skipped");
    assertThat(csv("leeds", "steps")).as("how long each step took")
        .contains("Decide as officer").contains("Publish decision");
  }

  @Test
  void draws_the_time_in_each_step_on_its_model_and_tells_the_same_beside_it_and_as_csv() throws Exception {
    decidedAfter(Duration.ofDays(8), "Director of Heat");

    board("democratic-services.leeds", "/board/times?post=Heat").andExpect(status().isOk())
        .andExpect(content().string(containsString("/board/times/officer-decision.svg?council=&amp;post=Heat")))
        .andExpect(content().string(containsString("/board/times/officer-decision.csv?council=&amp;post=Heat")))
        .andExpect(content().string(containsString("Decide as officer")));
    board("democratic-services.leeds", "/board/times/officer-decision.csv?post=Heat").andExpect(status().isOk())
        .andExpect(content().string(containsString("\"Decide as officer\",1,8.0,8.0,8.0,0.0,")));
    board("democratic-services.leeds", "/board/times/officer-decision.svg?post=Heat").andExpect(status().isOk())
        .andExpect(content().contentType("image/svg+xml"))
        .andExpect(content().string(containsString(
            "<title>Decide as officer: done once, median 8.0 days, 90th percentile 8.0 days</title>")))
        .andExpect(content().string(containsString("fill: #f99d4d")))
        .andExpect(content().string(containsString(">8.0</text>")));
  }

  @Test
  void counts_in_each_step_the_decisions_that_the_filter_takes_and_no_others() throws Exception {
    decidedAfter(Duration.ofDays(2), "Director of Filters");

    board("democratic-services.leeds", "/board/times/officer-decision.csv?post=firebrigade")
        .andExpect(status().isNotFound());
    board("democratic-services.leeds", "/board/times?since=2199-01-01").andExpect(status().isOk())
        .andExpect(content().string(containsString("No step has been finished yet.")));
    board("democratic-services.leeds", "/board/times?since=soon").andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("is no day")));
    board("democratic-services.leeds", "/board/steps.csv?post=firebrigade")
        .andExpect(content().string(not(containsString("Decide as officer"))));
    board("democratic-services.sefton", "/board/times/officer-decision.svg?council=leeds")
        .andExpect(status().isNotFound());
    board("democratic-services.leeds", "/board/times/..%2F..%2Fapplication.svg").andExpect(status().is4xxClientError());
  }

  /** An officer's decision whose report is this post's; the officer takes as long as that over it. */
  private void decidedAfter(Duration time, String post) throws Exception {
    var prepared = beans.createBean(Prepared.class);
    var decision = prepared.started("officer-decision", "leeds", Prepared.proposal("leeds", "officer", post)
        .replace("of: { post: Head of Service }", "of: { post: " + post + " }")
        .replace("functionKind: executive", "functionKind: council"));
    this.time.forwardTo(clock.instant().plus(time));
    prepared.complete(decision, "director.leeds", "Task_DecideAsOfficer", Prepared.outcome("approved"));
  }

  @Test
  void names_a_key_decision_whose_notice_is_not_out_and_the_clearances_that_are_asked_for() throws Exception {
    var decision = proposed();

    assertThat(csv("sefton", "gaps")).contains(decision + ": " + title);
    assertThat(csv("sefton", "clearances")).contains("finance," + decision).contains("in time");
    assertThat(csv("sefton", "tasks")).contains("Verify finance implications: " + decision);
    assertThat(csv("sefton", "pipeline")).contains("Being prepared");
  }

  @Test
  void shows_what_a_filter_takes_and_nothing_else() throws Exception {
    proposed();

    board("democratic-services.sefton", "/board?post=service").andExpect(status().isOk())
        .andExpect(content().string(containsString(title)));
    board("democratic-services.sefton", "/board?post=firebrigade")
        .andExpect(content().string(not(containsString(title))));
    board("democratic-services.sefton", "/board?since=2199-01-01")
        .andExpect(content().string(not(containsString(title))));
    board("democratic-services.sefton", "/board?until=2016-01-01")
        .andExpect(content().string(not(containsString(title))));
    board("democratic-services.sefton", "/board?since=soon").andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("is no day")));
  }

  @Test
  void shows_nothing_of_another_council() throws Exception {
    proposed();

    board("democratic-services.leeds", "/board").andExpect(content().string(not(containsString(title))));
    board("democratic-services.leeds", "/board?council=sefton")
        .andExpect(content().string(not(containsString(title))));
    board("democratic-services.leeds", "/board/nothing.csv").andExpect(status().isNotFound());
  }

  private DecisionReference proposed() {
    DecisionReference decision;
    try (var who = SignedInAs.person("commissioning-officer.sefton")) {
      var document = (ObjectNode) Kit.yaml(Prepared.proposal("sefton", "cabinet", "Cabinet"));
      decision = proposals.register(document.put("title", title), null, actors.person());
    }
    time.settle();
    return decision;
  }

  private String csv(String council, String sheet) throws Exception {
    return board("democratic-services." + council, "/board/" + sheet + ".csv").andExpect(status().isOk())
        .andReturn().getResponse().getContentAsString();
  }

  private ResultActions board(String person, String path) throws Exception {
    return http.perform(get(path).with(user(person).authorities(new SimpleGrantedAuthority(person))));
  }
}

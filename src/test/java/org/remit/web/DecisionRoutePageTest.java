package org.remit.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.remit.reference.DecisionReference;
import org.remit.support.Prepared;
import org.remit.support.RemitTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@RemitTest
@DisplayName("A decision's page about its route")
class DecisionRoutePageTest {

  @Autowired WebApplicationContext context;
  @Autowired AutowireCapableBeanFactory beans;

  MockMvc http;

  @BeforeEach
  void withSignIn() {
    http = MockMvcBuilders.webAppContextSetup(context).apply(SecurityMockMvcConfigurers.springSecurity()).build();
  }

  @Test
  void names_the_figure_that_is_not_confirmed_and_what_each_resolution_needs() throws Exception {
    var decision = waitingForTheDirector();

    asked("finance.leeds", "/decisions/" + decision)
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(">Resolution a: ")))
        .andExpect(content().string(containsString("Which consents and duties of other law apply?")))
        .andExpect(content().string(containsString("Not confirmed</strong>")))
        .andExpect(content().string(containsString("not confirmed (")))
        .andExpect(content().string(not(containsString("A figure behind this is not confirmed"))))
        .andExpect(content().string(containsString("/what-would-change#resolutions-a-duties")));
  }

  @Test
  void says_in_words_what_the_tables_answer_in_codes() throws Exception {
    var decision = waitingForTheDirector();

    asked("finance.leeds", "/decisions/" + decision)
        .andExpect(content().string(containsString("Whether it is a contract in substance")))
        .andExpect(content().string(containsString("By the council&#39;s record of an officer&#39;s decision")))
        .andExpect(content().string(not(containsString("classify-substance"))));
  }

  @Test
  void tells_for_each_part_which_one_fact_would_have_to_be_what() throws Exception {
    var decision = waitingForTheDirector();

    asked("finance.leeds", "/decisions/" + decision + "/what-would-change")
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("id=\"callable\"")))
        .andExpect(content().string(containsString("May it be called in?")))
        .andExpect(content().string(containsString("whether it is an executive or a council function")));
  }

  @Test
  void is_no_other_councils() throws Exception {
    asked("finance.thurrock", "/decisions/" + waitingForTheDirector() + "/what-would-change")
        .andExpect(status().isNotFound());
  }

  private DecisionReference waitingForTheDirector() throws Exception {
    return beans.createBean(Prepared.class).started("officer-decision", "leeds",
        Prepared.proposal("leeds", "officer", "Director of Routes")
            .replace("functionKind: executive", "functionKind: council"));
  }

  private ResultActions asked(String person, String path) throws Exception {
    return http.perform(get(path).with(user(person).authorities(new SimpleGrantedAuthority(person))));
  }
}

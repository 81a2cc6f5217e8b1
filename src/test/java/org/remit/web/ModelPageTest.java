package org.remit.web;

import static org.hamcrest.Matchers.containsString;
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
@DisplayName("A decision in its model")
class ModelPageTest {

  @Autowired WebApplicationContext context;
  @Autowired AutowireCapableBeanFactory beans;

  MockMvc http;

  @BeforeEach
  void withSignIn() {
    http = MockMvcBuilders.webAppContextSetup(context).apply(SecurityMockMvcConfigurers.springSecurity()).build();
  }

  @Test
  void is_shown_where_it_stands_in_the_picture_and_in_words() throws Exception {
    var decision = waitingForTheDirector();

    asked("finance.leeds", "/decisions/" + decision + "/models/officer-decision.svg")
        .andExpect(status().isOk())
        .andExpect(content().contentType("image/svg+xml"))
        .andExpect(content().string(containsString("now at Decide as officer")))
        .andExpect(content().string(containsString("fill: #ffdd00")));
    asked("finance.leeds", "/decisions/" + decision)
        .andExpect(content().string(containsString("<strong>Decide as officer</strong>")))
        .andExpect(content().string(containsString("models/officer-decision.svg")));
  }

  @Test
  void is_no_other_councils_and_has_no_model_that_it_does_not_run() throws Exception {
    var decision = waitingForTheDirector();

    asked("finance.thurrock", "/decisions/" + decision + "/models/officer-decision.svg")
        .andExpect(status().isNotFound());
    asked("finance.leeds", "/decisions/" + decision + "/models/call-in.svg").andExpect(status().isNotFound());
    asked("finance.leeds", "/decisions/" + decision + "/models/..%2F..%2Fapplication.svg")
        .andExpect(status().is4xxClientError());
  }

  private DecisionReference waitingForTheDirector() throws Exception {
    return beans.createBean(Prepared.class).started("officer-decision", "leeds",
        Prepared.proposal("leeds", "officer", "Director of Models")
            .replace("functionKind: executive", "functionKind: council"));
  }

  private ResultActions asked(String person, String path) throws Exception {
    return http.perform(get(path).with(user(person).authorities(new SimpleGrantedAuthority(person))));
  }
}

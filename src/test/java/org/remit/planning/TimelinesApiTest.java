package org.remit.planning;

import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remit.support.RemitTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@RemitTest
@DisplayName("A plan over HTTP")
class TimelinesApiTest {

  @Autowired WebApplicationContext context;
  @Autowired ObjectMapper json;

  MockMvc http;

  @BeforeEach
  void withSignIn() {
    http = MockMvcBuilders.webAppContextSetup(context).apply(SecurityMockMvcConfigurers.springSecurity()).build();
  }

  @Test
  void is_made_for_any_council_by_any_signed_in_person() throws Exception {
    ask("{'from':'2026-11-26','by':{'what':'start','on':'2027-04-01'},'proposal':PROPOSAL}")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.possible").value(true))
        .andExpect(jsonPath("$.steps[?(@.id == 'key-decision-notice')].latest.lawful").value(hasItem("2027-01-13")))
        .andExpect(jsonPath("$.steps[?(@.id == 'key-decision-notice')].latest.prudent").value(hasItem("2026-09-02")))
        .andExpect(jsonPath("$.durations.tender.workingDays").value(30))
        .andExpect(jsonPath("$.durations.tender.confirmation").value("assumed"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "{}|422|/proposal",
      "{'proposal':PROPOSAL,'by':{'on':'2027-04-01'}}|422|/by/what",
      "{'proposal':PROPOSAL,'by':{'what':'start'}}|422|/by/on",
      "{'proposal':PROPOSAL,'by':{'what':'party','on':'2027-04-01'}}|422|/by/what",
      "{'proposal':PROPOSAL,'by':{'what':'start','on':'2027-02-30'}}|400|/by/on",
      "{'proposal':PROPOSAL,'irregularity':'bad-luck'}|422|/irregularity",
      "{'proposal':PROPOSAL,'durations':{'lunch':1}}|422|/durations/lunch",
      "{'proposal':PROPOSAL,'durations':{'tender':'long'}}|400|/durations/tender",
      "{'proposal':PROPOSAL,'until':'2027-04-01'}|400|/until",
      "{'proposal':{'authority':'nowhere','title':'x'}}|422|/proposal/authority",
      "{'proposal':[]}|422|/proposal"})
  void is_refused_with_a_pointer_to_what_is_wrong(String body, int status, String pointer) throws Exception {
    ask(body)
        .andExpect(status().is(status))
        .andExpect(jsonPath("$.errors[*].pointer").value(hasItem(pointer)));
  }

  private ResultActions ask(String body) throws Exception {
    return http.perform(post("/api/timelines").with(user("finance.leeds").authorities(
            new SimpleGrantedAuthority("finance.leeds"))).with(csrf())
        .contentType(MediaType.APPLICATION_JSON)
        .content(body.replace('\'', '"').replace("PROPOSAL", PlannerTest.permanencyService().toString())));
  }
}

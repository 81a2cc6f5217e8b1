package org.remit.support;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.ResultActions;

/** A form that is refused leads back to its page, which then says what is wrong. */
public final class RefusedForm {

  private RefusedForm() {}

  /** Sends the form, and follows the way back to it as a browser does. */
  public static ResultActions shown(MockMvc http, RequestBuilder form) throws Exception {
    var refused = http.perform(form).andExpect(status().is3xxRedirection()).andReturn();
    var session = (MockHttpSession) refused.getRequest().getSession();
    return http.perform(get(refused.getResponse().getRedirectedUrl()).session(session))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("There is a problem")));
  }
}

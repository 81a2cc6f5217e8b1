package org.remit.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.remit.support.RefusedForm;
import org.remit.support.RemitTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@RemitTest
@DisplayName("The page of people")
class PeoplePageTest {

  @Autowired WebApplicationContext context;

  MockMvc http;
  String post;

  @BeforeEach
  void withSignIn() {
    http = MockMvcBuilders.webAppContextSetup(context).apply(SecurityMockMvcConfigurers.springSecurity()).build();
    post = "Head of " + UUID.randomUUID();
  }

  @Test
  void is_ones_own_councils_and_nobody_elses() throws Exception {
    http.perform(get("/people").with(person("finance", "sefton"))).andExpect(redirectedUrl("/people/sefton"));
    http.perform(get("/people/sefton").with(person("finance", "sefton"))).andExpect(status().isOk())
        .andExpect(content().string(not(containsString("Appoint somebody"))));
    http.perform(get("/people/sefton").with(person("finance", "leeds"))).andExpect(status().isForbidden());
  }

  @Test
  void lets_democratic_services_appoint_and_end() throws Exception {
    http.perform(appointment("hr.sefton")).andExpect(redirectedUrl("/people/sefton?done=appointed"));

    var shown = http.perform(get("/people/sefton?done=appointed").with(person("democratic-services", "sefton")))
        .andExpect(content().string(containsString(post)))
        .andExpect(content().string(containsString("The appointment is entered")))
        .andExpect(content().string(containsString("hr.sefton has none of the sign-in roles that decide")))
        .andReturn().getResponse().getContentAsString();
    var row = shown.substring(shown.indexOf(post));
    var end = row.substring(row.indexOf("/people/sefton/end/"), row.indexOf("\">End"));

    RefusedForm.shown(http, post(end).with(person("democratic-services", "sefton")).with(csrf())
            .param("why", "A new holder"))
        .andExpect(content().string(containsString("A new holder")));
    http.perform(post(end).with(person("democratic-services", "sefton")).with(csrf()).param("why", "A new holder")
            .param("lastDay-day", "31").param("lastDay-month", "12").param("lastDay-year", "2035"))
        .andExpect(redirectedUrl("/people/sefton?done=ended"));
  }

  @Test
  void keeps_what_was_typed_beside_what_is_wrong() throws Exception {
    RefusedForm.shown(http, appointment("nobody.sefton"))
        .andExpect(content().string(containsString("Nobody of Sefton signs in as &#39;nobody.sefton&#39;")))
        .andExpect(content().string(containsString(post)));
    http.perform(get("/people/sefton/appoint").with(person("finance", "sefton"))).andExpect(status().isForbidden());
    http.perform(get("/people/sefton/appoint").with(person("democratic-services", "sefton")))
        .andExpect(status().isOk());
  }

  private MockHttpServletRequestBuilder appointment(String who) {
    return post("/people/sefton/appoint").with(person("democratic-services", "sefton")).with(csrf())
        .param("capacity", "deputy").param("place", post).param("person", who).param("source", "Letter of 1 December")
        .param("from-day", "1").param("from-month", "12").param("from-year", "2026");
  }

  private static RequestPostProcessor person(String role, String council) {
    return user(role + "." + council).authorities(new SimpleGrantedAuthority(role + "." + council));
  }
}

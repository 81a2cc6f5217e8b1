package org.remit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.remit.web.CasesForTests.LEEDS;
import static org.remit.web.CasesForTests.SEFTON;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.remit.papers.Papers;
import org.remit.reference.Actor;
import org.remit.reference.Authority;
import org.remit.reference.Role;
import org.remit.support.RefusedForm;
import org.remit.support.RemitTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@RemitTest
@DisplayName("Over HTTP")
class WebTest {

  @Autowired WebApplicationContext context;
  @Autowired Papers papers;

  MockMvc http;

  @BeforeEach
  void withSignIn() {
    http = MockMvcBuilders.webAppContextSetup(context).apply(SecurityMockMvcConfigurers.springSecurity()).build();
  }

  @Test
  void a_command_gets_what_was_sent_checked() throws Exception {
    http.perform(api(LEEDS + "/echoes", "{'who':'Jo','why':'to hear','on':'2027-04-01','amount':'£27,000.50',"
            + "'grounds':['one','two'],'loud':'soft'}"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.amount").value(27000.50))
        .andExpect(jsonPath("$.on").value("2027-04-01"))
        .andExpect(jsonPath("$.grounds[1]").value("two"));
  }

  @Test
  void every_wrong_field_is_named_with_its_pointer() throws Exception {
    http.perform(api(LEEDS + "/echoes",
        "{'who':' ','on':'2027-02-30','amount':'much','loud':'very','grounds':'x','extra':1}"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.errors[*].pointer").value(
            org.hamcrest.Matchers.containsInAnyOrder("/who", "/why", "/on", "/amount", "/loud", "/grounds", "/extra")))
        .andExpect(content().string(containsString("must be a real date, such as 2027-03-27.")));
  }

  @Test
  void a_refusal_names_hold_and_rule() throws Exception {
    http.perform(api(LEEDS + "/echoes", "{'who':'Jo','why':'refuse me'}"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.detail").value("It is too early to echo."))
        .andExpect(jsonPath("$.hold").value("echo-window"))
        .andExpect(jsonPath("$.rule").value("Echoes Act s.1"))
        .andExpect(jsonPath("$.errors[0].pointer").value("/why"));
  }

  @Test
  void what_breaks_inside_is_a_number_and_no_secret() throws Exception {
    http.perform(api(LEEDS + "/echoes", "{'who':'Jo','why':'break'}"))
        .andExpect(status().isInternalServerError())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(content().string(not(containsString("secret"))))
        .andExpect(content().string(not(containsString("Exception"))));
  }

  @Test
  void what_cannot_be_read_is_told_where() throws Exception {
    http.perform(post("/api/decisions/" + LEEDS + "/echoes").with(finance("leeds")).with(csrf())
            .contentType(MediaType.APPLICATION_JSON).content("{\n\"who\": }"))
        .andExpect(status().isBadRequest())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.detail").value(containsString("line 2")));
  }

  @Test
  void a_path_that_is_not_there_is_a_problem_and_no_failure() throws Exception {
    http.perform(get("/api/nowhere").with(finance("leeds")))
        .andExpect(status().isNotFound())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
  }

  @Test
  void two_councils_do_not_see_each_others_decisions() throws Exception {
    for (var path : new String[] {"/decisions/" + SEFTON, "/decisions/" + SEFTON + "/echoes"}) {
      http.perform(get(path).with(finance("leeds"))).andExpect(status().isNotFound());
      http.perform(get(path).with(finance("sefton"))).andExpect(status().isOk());
    }
    http.perform(api(SEFTON + "/echoes", "{'who':'Jo','why':'x'}")).andExpect(status().isNotFound());
    http.perform(api("XYZ-2026-0001/echoes", "{'who':'Jo','why':'x'}")).andExpect(status().isNotFound());
  }

  @Test
  void a_command_for_other_roles_is_refused() throws Exception {
    http.perform(post("/api/decisions/" + LEEDS + "/echoes").with(person("legal", "leeds")).with(csrf())
            .contentType(MediaType.APPLICATION_JSON).content("{}"))
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.detail").value("'Give an echo' is for director, finance."));
  }

  @Test
  void nobody_comes_in_without_signing_in() throws Exception {
    http.perform(get("/decisions/" + LEEDS).accept(MediaType.TEXT_HTML)).andExpect(status().is3xxRedirection());
    http.perform(post("/api/decisions/" + LEEDS + "/echoes").with(csrf())).andExpect(status().isUnauthorized());
  }

  @Test
  void a_page_keeps_what_was_typed_when_it_is_refused() throws Exception {
    RefusedForm.shown(http, post("/decisions/" + LEEDS + "/echoes").with(finance("leeds")).with(csrf())
            .param("who", "Jo \"the\" Bloggs").param("why", "refuse me").param("loud", "strong")
            .param("on-day", "31").param("on-month", "3").param("on-year", "2027").param("grounds", "one\ntwo"))
        .andExpect(content().string(containsString("href=\"#why\"")))
        .andExpect(content().string(containsString("It is too early to echo.")))
        .andExpect(content().string(containsString("Jo &quot;the&quot; Bloggs")))
        .andExpect(content().string(containsString("value=\"31\"")))
        .andExpect(content().string(containsString("one\ntwo</textarea>")))
        .andExpect(content().string(containsString("value=\"strong\" checked=\"checked\"")))
        .andExpect(content().string(containsString("aria-describedby=\"why-hint why-error\"")))
        .andExpect(content().string(not(containsString("<style"))))
        .andExpect(content().string(not(containsString("style=\""))));
  }

  @Test
  void a_page_points_to_every_field_that_is_wrong() throws Exception {
    RefusedForm.shown(http, post("/decisions/" + LEEDS + "/echoes").with(finance("leeds")).with(csrf())
            .param("on-day", "30").param("on-month", "2").param("on-year", "2027"))
        .andExpect(content().string(containsString("href=\"#who\"")))
        .andExpect(content().string(containsString("href=\"#why\"")))
        .andExpect(content().string(containsString("href=\"#on\"")))
        .andExpect(content().string(containsString("must be a real date, such as 27 3 2027.")))
        .andExpect(content().string(containsString("<title>Error: Give an echo - Remit</title>")));
  }

  @Test
  void a_page_leads_back_to_the_decision_when_it_is_done() throws Exception {
    http.perform(post("/decisions/" + LEEDS + "/echoes").with(finance("leeds")).with(csrf())
            .param("who", "Jo").param("why", "to hear"))
        .andExpect(redirectedUrl("/decisions/" + LEEDS + "?done=echoes"));
    http.perform(get("/decisions/" + LEEDS + "?done=echoes").with(finance("leeds")))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("You have done this, and it is on record: Give an echo.")))
        .andExpect(content().string(containsString("the report is not cleared")));
  }

  @Test
  void the_home_page_shows_what_waits_and_what_may_be_seen() throws Exception {
    http.perform(get("/").with(finance("leeds")))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("My tasks")))
        .andExpect(content().string(containsString("Decisions")))
        .andExpect(content().string(containsString("The policy pack of Leeds")));
  }

  @Test
  void the_menu_offers_what_is_there_for_the_person() throws Exception {
    http.perform(get("/").with(finance("leeds")))
        .andExpect(content().string(containsString("(finance of Leeds)")))
        .andExpect(content().string(containsString("href=\"/people\"")))
        .andExpect(content().string(not(containsString("/camunda/app/cockpit/"))));
    http.perform(get("/").with(person("administrator", "leeds")))
        .andExpect(content().string(containsString("href=\"/people\"")))
        .andExpect(content().string(containsString("/camunda/app/cockpit/")))
        .andExpect(content().string(not(containsString("/camunda/app/admin/"))));
    http.perform(get("/").with(user("administrator").authorities(new SimpleGrantedAuthority("camunda-admin"))))
        .andExpect(content().string(not(containsString("href=\"/people\""))))
        .andExpect(content().string(containsString("/camunda/app/cockpit/")))
        .andExpect(content().string(containsString("/camunda/app/admin/")));
  }

  @Test
  void an_empty_file_is_said_to_be_empty() throws Exception {
    var empty = new MockMultipartFile("file", "Report to Cabinet.txt", "text/plain", new byte[0]);
    var notChosen = new MockMultipartFile("file", "", "application/octet-stream", new byte[0]);
    for (var file : List.of(empty, notChosen)) {
      var said = file == empty ? "the file is empty. Choose one that has something in it." : "choose a file";
      RefusedForm.shown(http, multipart("/decisions/" + LEEDS + "/documents").file(file).with(finance("leeds"))
              .with(csrf()).param("publicity", "public"))
          .andExpect(content().string(containsString(said)));
      http.perform(multipart("/api/decisions/" + LEEDS + "/documents").file(file).with(finance("leeds")).with(csrf())
              .param("publicity", "public"))
          .andExpect(status().isUnprocessableEntity())
          .andExpect(content().string(containsString(said)));
    }
  }

  @Test
  void a_document_is_handed_in_by_page_and_api_and_sent_by_right() throws Exception {
    var file = new MockMultipartFile("file", "Report to Cabinet.txt", "text/plain", "A report.".getBytes());
    http.perform(multipart("/decisions/" + LEEDS + "/documents").file(file).with(finance("leeds")).with(csrf())
            .param("what", "other").param("publicity", "public"))
        .andExpect(redirectedUrl("/decisions/" + LEEDS + "?done=documents"));
    http.perform(multipart("/api/decisions/" + LEEDS + "/documents").file(file).with(finance("leeds")).with(csrf())
            .param("publicity", "exempt").param("paragraph", "3").param("document", "prices"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].pointer").value("/publicInterest"));

    var stored = papers.documents(LEEDS, Actor.of("finance.leeds", new Authority("leeds"), Role.FINANCE));
    assertThat(stored).isNotEmpty();
    var id = stored.get(0).id();
    http.perform(get("/documents/" + id).with(finance("leeds")))
        .andExpect(status().isOk())
        .andExpect(header().string("Content-Disposition", containsString("attachment")))
        .andExpect(header().string("Cache-Control", "no-store"))
        .andExpect(content().string("A report."));
    http.perform(get("/documents/" + id).with(finance("sefton"))).andExpect(status().isNotFound());
    http.perform(get("/register/documents/" + id)).andExpect(status().isNotFound());
    http.perform(get("/decisions/" + LEEDS).with(finance("leeds")))
        .andExpect(content().string(containsString("Report to Cabinet.txt, version")));
  }

  private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder api(String path, String json) {
    return post("/api/decisions/" + path).with(finance("leeds")).with(csrf())
        .contentType(MediaType.APPLICATION_JSON).content(json.replace('\'', '"'));
  }

  private static RequestPostProcessor finance(String council) {
    return person("finance", council);
  }

  private static RequestPostProcessor person(String role, String council) {
    var name = role + "." + council;
    return user(name).authorities(new SimpleGrantedAuthority(name));
  }
}

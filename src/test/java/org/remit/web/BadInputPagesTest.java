package org.remit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remit.papers.DocumentView;
import org.remit.papers.Papers;
import org.remit.people.Actors;
import org.remit.people.AppointmentCommand;
import org.remit.people.Appointments;
import org.remit.proposal.Decisions;
import org.remit.reference.Authority;
import org.remit.reference.DecisionReference;
import org.remit.support.Prepared;
import org.remit.support.RefusedForm;
import org.remit.support.RemitTest;
import org.remit.support.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@RemitTest
@DisplayName("A page that is given something wrong")
class BadInputPagesTest {

  private static final String OFFICER = "commissioning-officer.thurrock";

  @Autowired WebApplicationContext context;
  @Autowired AutowireCapableBeanFactory beans;
  @Autowired Papers papers;
  @Autowired Decisions decisions;
  @Autowired Appointments appointments;
  @Autowired Actors actors;

  MockMvc http;
  DecisionReference decision;

  @BeforeEach
  void propose() throws Exception {
    http = MockMvcBuilders.webAppContextSetup(context).apply(SecurityMockMvcConfigurers.springSecurity()).build();
    decision = beans.createBean(Prepared.class)
        .started(null, "thurrock", Prepared.proposal("thurrock", "cabinet", "Cabinet"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', value = {
    "setup.exe     | MZ            | Hand in a PDF, Word (.docx)",
    "prices.xlsm   | PK            | Hand in a PDF, Word (.docx)",
    "page.svg      | <svg/>        | Hand in a PDF, Word (.docx)",
    "report        | words         | Hand in a PDF, Word (.docx)",
    "report.pdf    | not a PDF     | The file is not the kind of file that its name says (.pdf)",
    "report.docx   | <script/>     | The file is not the kind of file that its name says (.docx)",
  })
  void says_which_files_it_takes_and_keeps_what_was_typed(String name, String bytes, String sentence)
      throws Exception {
    RefusedForm.shown(http, handingIn(name, bytes))
        .andExpect(content().string(containsString(sentence)))
        .andExpect(content().string(containsString("href=\"#file\"")))
        .andExpect(content().string(containsString("value=\"annex-one\"")))
        .andExpect(content().string(containsString("value=\"exempt\" checked=\"checked\"")))
        .andExpect(content().string(containsString("The bids are still open.</textarea>")));

    assertThat(documents()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', value = {
    "<script>alert(1)</script>.txt",
    "\"><img src=x onerror=alert(1)>.txt",
    "';alert(String.fromCharCode(88));'.txt",
    "../../<b onmouseover=alert(1)>etc.txt",
    "javascript:alert(1).txt",
  })
  void shows_a_file_whose_name_is_a_script_as_a_name_and_hands_it_out_to_be_kept(String name) throws Exception {
    handedIn(name, "What was said.").andExpect(redirectedUrl("/decisions/" + decision + "?done=documents"));

    var stored = documents().get(0);
    assertThat(stored.name()).doesNotContain("<", ">", "\"", "/", ":").endsWith(".txt");
    http.perform(get("/decisions/" + decision).with(person(OFFICER))).andExpect(status().isOk())
        .andExpect(content().string(not(containsString("<script>alert"))))
        .andExpect(content().string(not(containsString("<img src=x"))))
        .andExpect(content().string(not(containsString("<b onmouseover"))));
    http.perform(get("/documents/" + stored.id()).with(person("legal.thurrock"))).andExpect(status().isOk())
        .andExpect(content().contentTypeCompatibleWith("text/plain"))
        .andExpect(header().string("Content-Disposition", containsString("attachment")))
        .andExpect(header().string("X-Content-Type-Options", "nosniff"));
  }

  @Test
  void tells_the_second_of_two_people_what_the_first_has_changed_and_takes_their_answer_when_they_know()
      throws Exception {
    var title = "/decisions/" + decision + "/facts/title";
    var opened = seen(title);

    http.perform(post(title).with(person(OFFICER)).with(csrf()).param("seen", opened).param("title", "Adoption care")
            .param("source", "1.1").param("why", "It is shorter.")).andExpect(status().is3xxRedirection());
    RefusedForm.shown(http, post(title).with(person(OFFICER)).with(csrf()).param("seen", opened)
            .param("title", "Adoption \"support\"").param("source", "1.2").param("why", "The report says so."))
        .andExpect(content().string(containsString("The facts were changed after you opened this page")))
        .andExpect(content().string(containsString("It is shorter.")))
        .andExpect(content().string(containsString("value=\"Adoption &quot;support&quot;\"")));
    assertThat(decisions.get(decision).title()).isEqualTo("Adoption care");

    http.perform(post(title).with(person(OFFICER)).with(csrf()).param("seen", seen(title))
            .param("title", "Adoption \"support\"").param("source", "1.2").param("why", "The report says so."))
        .andExpect(status().is3xxRedirection());
    assertThat(decisions.get(decision).title()).isEqualTo("Adoption \"support\"");
  }

  @Test
  void tells_it_the_second_of_two_who_change_facts_by_their_place_too() throws Exception {
    var byPlace = "/decisions/" + decision + "/facts";
    var opened = seen(byPlace + "?by=place");
    var changed = post(byPlace + "?by=place").with(person(OFFICER)).with(csrf()).param("seen", opened)
        .param("changes", "/title: Adoption care").param("source", "1.1").param("why", "It is shorter.");

    http.perform(changed).andExpect(status().is3xxRedirection());
    RefusedForm.shown(http, post(byPlace + "?by=place").with(person(OFFICER)).with(csrf()).param("seen", opened)
            .param("changes", "/title: Adoption \"support\"").param("source", "1.2")
            .param("why", "The report says so."))
        .andExpect(content().string(containsString("The facts were changed after you opened this page")))
        .andExpect(content().string(containsString("/title: Adoption &quot;support&quot;</textarea>")))
        .andExpect(content().string(containsString("name=\"seen\" value=\"2\"")));
    http.perform(post("/api" + byPlace).with(person(OFFICER)).with(csrf()).contentType(MediaType.APPLICATION_JSON)
            .content("{\"changes\":{\"/title\":\"Adoption\"},\"why\":\"Shorter.\",\"factsVersion\":1}"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("\"pointer\":\"/factsVersion\"")));
    assertThat(decisions.get(decision).title()).isEqualTo("Adoption care");
  }

  @Test
  void tells_the_second_of_two_people_that_what_they_chose_is_no_longer_there() throws Exception {
    handedIn("annex.txt", "What was said.");
    handedIn("annex.txt", "What was said later.");
    var first = documents().get(0);
    var takedown = post("/decisions/" + decision + "/takedown").with(csrf()).param("paper", first.id().toString())
        .param("reason", "It names a \"child\".");

    http.perform(takedown.with(person("monitoring-officer.thurrock"))).andExpect(status().is3xxRedirection());
    RefusedForm.shown(http, takedown.with(person("democratic-services.thurrock")))
        .andExpect(content().string(containsString("hat was chosen is not there, or is there no longer")))
        .andExpect(content().string(not(containsString("Choose one of " + documents().get(1).id()))))
        .andExpect(content().string(containsString("It names a &quot;child&quot;.</textarea>")));
  }

  @Test
  void tells_the_second_of_two_people_that_the_appointment_ends_on_another_day_already() throws Exception {
    var council = new Authority("thurrock");
    String end;
    try (var who = SignedInAs.person("democratic-services.thurrock")) {
      end = "/people/thurrock/end/" + appointments.appoint(council, new AppointmentCommand("deputy",
          "Head of " + System.nanoTime(), "hr.thurrock", LocalDate.of(2026, 1, 1), null, "Letter"),
          actors.person()).id();
    }
    var opened = seen(end, "democratic-services.thurrock");
    var first = post(end).with(csrf()).param("seen", opened).param("why", "They \"left\".").param("lastDay-day", "31")
        .param("lastDay-month", "12").param("lastDay-year", "2035");
    var second = post(end).with(csrf()).param("seen", opened).param("why", "They \"left\".")
        .param("lastDay-day", "30").param("lastDay-month", "11").param("lastDay-year", "2036");

    http.perform(first.with(person("democratic-services.thurrock"))).andExpect(status().is3xxRedirection());
    RefusedForm.shown(http, second.with(person("monitoring-officer.thurrock")))
        .andExpect(content().string(containsString("Somebody entered another last day")))
        .andExpect(content().string(containsString("31 December 2035")))
        .andExpect(content().string(containsString("They &quot;left&quot;.")))
        .andExpect(content().string(containsString("value=\"2036\"")));
    assertThat(seen(end, "democratic-services.thurrock")).isEqualTo("2035-12-31");
  }

  @Test
  void tells_the_second_of_two_people_that_the_decision_was_withdrawn_already() throws Exception {
    var withdraw = "/decisions/" + decision + "/withdraw";

    http.perform(post(withdraw).with(person(OFFICER)).with(csrf()).param("reason", "The partner left."))
        .andExpect(status().is3xxRedirection());
    RefusedForm.shown(http, post(withdraw).with(person(OFFICER)).with(csrf()).param("reason", "The partner left."));
  }

  private ResultActions handedIn(String name, String bytes) throws Exception {
    return http.perform(handingIn(name, bytes));
  }

  private RequestBuilder handingIn(String name, String bytes) {
    var file = new MockMultipartFile("file", name, "application/octet-stream", bytes.getBytes(StandardCharsets.UTF_8));
    return multipart("/decisions/" + decision + "/documents").file(file).with(person(OFFICER))
        .with(csrf()).param("document", "annex-one").param("publicity", "exempt").param("paragraph", "3")
        .param("publicInterest", "The bids are still open.").param("reviewer", "Head of Legal")
        .param("reviewOn-day", "1").param("reviewOn-month", "6").param("reviewOn-year", "2040");
  }

  private List<DocumentView> documents() {
    try (var who = SignedInAs.person("legal.thurrock")) {
      return papers.documents(decision, actors.person());
    }
  }

  private String seen(String form) throws Exception {
    return seen(form, OFFICER);
  }

  /** What a form carries of what was known when it was opened. */
  private String seen(String form, String person) throws Exception {
    var page = http.perform(get(form).with(person(person))).andExpect(status().isOk()).andReturn().getResponse()
        .getContentAsString();
    return page.replaceFirst("(?s).*name=\"seen\" value=\"([^\"]+)\".*", "$1");
  }

  private static RequestPostProcessor person(String name) {
    return user(name).authorities(new SimpleGrantedAuthority(name));
  }
}

package org.remit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.remit.calendar.London;
import org.remit.proposal.Decisions;
import org.remit.reference.DecisionReference;
import org.remit.support.RefusedForm;
import org.remit.support.RemitTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@RemitTest
@DisplayName("Whoever starts a decision")
class StartPagesTest {

  private static final String OFFICER = "commissioning-officer.thurrock";

  @Autowired WebApplicationContext context;
  @Autowired Decisions decisions;
  @Autowired Clock clock;

  MockMvc http;

  @BeforeEach
  void withSignIn() {
    http = MockMvcBuilders.webAppContextSetup(context).apply(SecurityMockMvcConfigurers.springSecurity()).build();
  }

  @Test
  void is_asked_one_question_after_the_other_and_ends_with_a_decision() throws Exception {
    var draft = begun();
    sees(draft + "/title").andExpect(content().string(containsString("What is to be decided?")));

    assertThat(answers(draft + "/title", "title", "Adoption support with a partner")).isEqualTo(draft + "/function");
    assertThat(answers(draft + "/function", "functionKind", "executive")).isEqualTo(draft + "/contracts");
    assertThat(answers(draft + "/resolutions/add")).isEqualTo(draft + "/resolutions/0/what");
    assertThat(answers(draft + "/resolutions/0/what", "kind", "make-grant", "what", "A grant"))
        .isEqualTo(draft + "/resolutions/0/supplier");
    answers(draft + "/resolutions/0/value", "value-total", "£393,000", "value-annual", "131,000",
        "value-vat", "exclusive");
    answers(draft + "/maker", "decisionMaker-body", "cabinet");
    answers(draft + "/planned", "decision-planned-day", "8", "decision-planned-month", "7", "decision-planned-year",
        "2015");
    answers(draft + "/wards", "effects-wards", "all");
    answers(draft + "/communities", "effects-communities-significant", "yes");
    answers(draft + "/alternatives", "alternatives", "Doing nothing: the service would end\nWaiting");
    answers(draft + "/background-papers", "whether", "no");

    sees(draft).andExpect(content().string(containsString("Review your answers")))
        .andExpect(content().string(containsString("£393,000.00")))
        .andExpect(content().string(containsString("8 July 2015")));
    var sent = answers(draft + "/send");
    var decision = decisions.get(new DecisionReference(sent.substring("/decisions/".length())));
    assertThat(decision.title()).isEqualTo("Adoption support with a partner");
    assertThat(decision.facts().at("/resolutions/0/value/total").decimalValue()).isEqualByComparingTo("393000");
    assertThat(decision.facts().at("/alternatives/0/rejectedBecause").asText()).isEqualTo("the service would end");
    assertThat(decision.facts().at("/alternatives/1").has("rejectedBecause")).as("it is not known").isFalse();
    assertThat(decision.facts().at("/backgroundPapers").asText()).isEqualTo("none-stated");
    assertThat(decision.proposal().effects().significant().value()).isTrue();
  }

  @Test
  void is_asked_yes_no_or_not_known_yet_wherever_there_may_be_nothing() throws Exception {
    var draft = withAResolution();
    answers(draft + "/resolutions/0/what", "kind", "approve-procurement");
    for (var page : new String[] {"/contracts", "/scrutiny", "/documents", "/staff", "/pension", "/partners",
        "/urgency", "/alternatives", "/consulted", "/background-papers", "/wards", "/resolutions/0/waiver",
        "/resolutions/0/delegation"}) {
      var shown = sees(draft + page).andReturn().getResponse().getContentAsString();
      assertThat(shown).as(page).contains("name=\"whether\" value=\"yes\"", "name=\"whether\" value=\"no\"",
          "name=\"whether\" value=\"open\"").doesNotContain("checked=");
    }

    answers(draft + "/contracts", "whether", "no");
    answers(draft + "/partners", "whether", "open");
    answers(draft + "/urgency", "urgency-callIn-reason", "It was written before.");
    refused(draft + "/urgency", "whether", "no", "urgency-callIn-reason", "It is written beside no.")
        .andExpect(content().string(containsString("It is written beside no.")))
        .andExpect(content().string(containsString("href=\"#urgency-callIn-reason\"")));
    answers(draft + "/urgency", "whether", "no", "urgency-callIn-reason", "It was written before.");
    sees(draft + "/contracts").andExpect(content().string(containsString("value=\"no\" checked")));
    sees(draft).andExpect(content().string(containsString("No, it changes none")))
        .andExpect(content().string(containsString("No, nothing is")))
        .andExpect(content().string(not(containsString("It was written before."))))
        .andExpect(content().string(matchesPattern(
            "(?s).*Which programme or earlier decision does it belong to\\?</dt>\\s*<dd[^>]*>\\s*"
                + "<span>Not answered</span>.*")))
        .andExpect(content().string(not(containsString("Nothing is said yet"))));
    refused(draft + "/partners", "whether", "yes").andExpect(content().string(containsString("href=\"#whether\"")))
        .andExpect(content().string(containsString("answer at least one of the questions that follow")));
  }

  @Test
  void leads_from_yes_to_the_first_thing_of_a_list_and_from_no_to_the_next_question() throws Exception {
    var draft = withAResolution();

    assertThat(answers(draft + "/contracts", "whether", "yes")).isEqualTo(draft + "/contracts/0/contract");
    refused(draft + "/contracts", "whether", "no")
        .andExpect(content().string(containsString("There is a contract on it: remove it first.")));
    answers(draft + "/contracts/0/remove");
    assertThat(answers(draft + "/contracts", "whether", "no")).isEqualTo(draft + "/resolutions");
    assertThat(answers(draft + "/contracts", "whether", "no", "then", "check")).isEqualTo(draft);
  }

  @Test
  void says_no_where_no_is_the_answer_and_takes_it_back() throws Exception {
    var draft = withAResolution();
    sees(draft + "/staff").andExpect(content().string(containsString("No, nobody moves")));

    assertThat(answers(draft + "/staff", "whether", "no")).isEqualTo(draft + "/pension");
    answers(draft + "/pension", "whether", "no");
    answers(draft + "/pension", "whether", "open");
    answers(draft + "/resolutions/0/what", "kind", "award-contract", "worded", "plainly");
    for (var page : new String[] {draft, draft + "/resolutions"}) {
      sees(page).andExpect(content().string(containsString("Not answered yet")))
          .andExpect(content().string(not(containsString("No, none is waived</span>"))));
    }
    sees(draft + "/resolutions/0/waiver")
        .andExpect(content().string(containsString("Answer this with yes or no before you send the decision")));
    answers(draft + "/resolutions/0/waiver", "internalWaiver-rules", "");
    refused(draft + "/send").andExpect(content().string(containsString("Choose yes or no.")))
        .andExpect(content().string(containsString(draft + "/resolutions/0/waiver#whether")));
    refused(draft + "/resolutions/0/waiver", "internalWaiver-rules", "No such rule", "whether", "no")
        .andExpect(content().string(containsString("this belongs to &#39;Yes&#39;")));
    assertThat(answers(draft + "/resolutions/0/waiver", "internalWaiver-rules", "", "whether", "no"))
        .isEqualTo(draft + "/resolutions");
    sees(draft).andExpect(content().string(containsString("No, nobody moves")))
        .andExpect(content().string(containsString("No, none is waived")))
        .andExpect(content().string(containsString("No: it says what it does")));

    var sent = answers(draft + "/send");
    var facts = decisions.get(new DecisionReference(sent.substring("/decisions/".length()))).facts();
    assertThat(facts.path("staff").isArray()).as("nobody moves").isTrue();
    assertThat(facts.path("staff")).isEmpty();
    assertThat(facts.has("pension")).as("it was taken back").isFalse();
    assertThat(facts.at("/resolutions/0/internalWaiver").isNull()).as("none is waived, as was said").isTrue();
  }

  @Test
  void may_say_yes_and_not_know_more_yet() throws Exception {
    var draft = withAResolution();
    answers(draft + "/resolutions/0/what", "kind", "approve-procurement");
    answers(draft + "/resolutions/0/waiver", "whether", "yes");
    answers(draft + "/resolutions/0/delegation", "whether", "no");
    answers(draft + "/resolutions/0/delegation", "whether", "yes", "purpose", "To award");

    var sent = answers(draft + "/send");

    var resolution = decisions.get(new DecisionReference(sent.substring("/decisions/".length()))).proposal()
        .resolutions().get(0);
    assertThat(resolution.internalWaiver().reason().isUnknown()).isTrue();
    assertThat(resolution.delegation().purpose().value()).isEqualTo("To award");
    assertThat(resolution.delegation().to().isUnknown()).isTrue();
  }

  @Test
  void knows_how_far_it_is() throws Exception {
    var draft = withAResolution();

    sees(draft + "/title").andExpect(content().string(containsString("Question 1 of ")));
    sees(draft + "/contracts").andExpect(content().string(containsString("Question 3 of ")));
    sees(draft + "/resolutions/0/value").andExpect(content().string(containsString("Question 4 of ")))
        .andExpect(content().string(containsString("Resolution a: page 3 of 4")));
  }

  @Test
  void is_told_once_that_it_is_sent_and_what_comes_next() throws Exception {
    var draft = withAResolution();

    var sent = http.perform(filled(draft + "/send")).andReturn();
    var decision = sent.getResponse().getRedirectedUrl();

    http.perform(get(decision).flashAttrs(sent.getFlashMap()).with(officer()))
        .andExpect(content().string(containsString("Your proposal is sent.")))
        .andExpect(content().string(containsString("href=\"" + decision + "/documents\">hand in the report")));
    sees(decision).andExpect(content().string(not(containsString("Your proposal is sent."))));
  }

  @Test
  void goes_back_over_pages_only_and_sends_nothing_again() throws Exception {
    var draft = withAResolution();

    var refused = http.perform(filled(draft + "/resolutions/0/term", "term-months", "a year"))
        .andExpect(redirectedUrl(draft + "/resolutions/0/term")).andReturn();

    assertThat(refused.getFlashMap().toString()).contains("a year").doesNotContain("_csrf");
    sees(draft + "/resolutions/0/term").andExpect(content().string(not(containsString("There is a problem"))));
  }

  @Test
  void reads_which_figure_is_not_confirmed_at_the_answers_that_rest_on_it_only() throws Exception {
    var draft = withAResolution();
    answers(draft + "/function", "functionKind", "executive");

    var page = sees(draft + "/maker").andReturn().getResponse().getContentAsString();

    var answers = page.split("<dt class").length - 1;
    assertThat(page.split("Not confirmed</strong>").length - 1).isPositive().isLessThan(answers);
    assertThat(page).containsPattern("Not confirmed</strong> <span>[^<]+ not confirmed");
  }

  @Test
  void who_presses_twice_finds_the_one_decision() throws Exception {
    var draft = withAResolution();

    var first = answers(draft + "/send");

    assertThat(answers(draft + "/send")).isEqualTo(first);
    assertThat(http.perform(get(draft).with(officer())).andReturn().getResponse().getRedirectedUrl()).isEqualTo(first);
    http.perform(post(draft + "/title").param("title", "Another").with(officer()).with(csrf()))
        .andExpect(status().isNotFound());
  }

  @Test
  void sees_who_decides_and_the_first_day_beside_the_questions() throws Exception {
    var draft = withAResolution();

    sees(draft + "/maker").andExpect(content().string(containsString("What follows so far")))
        .andExpect(content().string(containsString("Who decides?")))
        .andExpect(content().string(containsString("By law not before")));
    var day = London.today(clock).plusDays(90);
    answers(draft + "/planned", "decision-planned-day", "" + day.getDayOfMonth(), "decision-planned-month",
        "" + day.getMonthValue(), "decision-planned-year", "" + day.getYear());
    sees(draft + "/maker").andExpect(content().string(containsString("notice must be published by")))
        .andExpect(content().string(not(containsString("nor an exception is recorded"))));
  }

  @Test
  void is_told_beside_the_field_what_is_wrong_and_nothing_typed_is_lost() throws Exception {
    var draft = withAResolution();

    refused(draft + "/title", "title", "")
        .andExpect(content().string(containsString("Enter the title of the decision.")));
    refused(draft + "/resolutions/0/value", "value-total", "a lot", "value-annual", "12.345")
        .andExpect(content().string(containsString("a lot")))
        .andExpect(content().string(containsString("12.345")));
    refused(draft + "/resolutions/0/term", "term-months", "a year")
        .andExpect(content().string(containsString("is no whole number")));
    refused(draft + "/resolutions/0/term", "term-months", "0")
        .andExpect(content().string(containsString("A term has at least one month.")));
    refused(draft + "/resolutions/0/term", "term-months", "a year", "term-to", "in spring", "term-extensions", "x\ny")
        .andExpect(content().string(containsString("Months: &#39;a year&#39; is no whole number.")))
        .andExpect(content().string(containsString("Until must be a real date")))
        .andExpect(content().string(containsString("&#39;x&#39;, &#39;y&#39; are no whole numbers.")));
    refused(draft + "/programme", "parent", "THU-1")
        .andExpect(content().string(containsString("THU-1")));
    refused(draft + "/title", "title", "x".repeat(251));
    sees(draft + "/title").andExpect(content().string(not(containsString("xxx"))));
  }

  @Test
  void cannot_send_what_has_no_resolution_and_it_stays_a_draft() throws Exception {
    var draft = begun();
    answers(draft + "/title", "title", "Something");
    answers(draft + "/documents/add");
    sees(draft + "/documents").andExpect(content().string(not(containsString("This is needed"))));

    refused(draft + "/send").andExpect(content().string(containsString(
        "Document 1: Enter the name of the document.")))
        .andExpect(content().string(containsString("href=\"" + draft + "/documents/0/document#id\"")))
        .andExpect(content().string(containsString("href=\"" + draft + "/resolutions\"")));
    refused(draft + "/send").andExpect(content().string(containsString("Add at least one resolution.")));

    sees("/start").andExpect(content().string(containsString(draft)));
  }

  @Test
  void adds_and_takes_away_and_a_resolution_s_letter_is_not_given_twice() throws Exception {
    var draft = withAResolution();
    answers(draft + "/resolutions/add");
    answers(draft + "/resolutions/0/remove");
    answers(draft + "/resolutions/add");

    sees(draft + "/resolutions").andExpect(content().string(containsString("Resolution b")))
        .andExpect(content().string(containsString("Resolution a")));
    http.perform(post(draft + "/resolutions/7/remove").with(officer()).with(csrf())).andExpect(status().isNotFound());
    sees(draft).andExpect(content().string(not(containsString("action=\"" + draft + "/discard\""))));
    sees(draft + "/discard").andExpect(content().string(containsString("nobody can bring it back")))
        .andExpect(content().string(containsString("action=\"" + draft + "/discard\"")));
    sees(draft).andExpect(status().isOk());
    answers(draft + "/discard");
    http.perform(get(draft).with(officer())).andExpect(status().isNotFound());
  }

  @Test
  void is_a_commissioning_officer_or_procurement_and_reads_no_draft_of_others() throws Exception {
    var draft = withAResolution();

    for (var other : new String[] {"procurement.thurrock", "commissioning-officer.leeds"}) {
      http.perform(get(draft).with(person(other))).andExpect(status().isNotFound());
      http.perform(post(draft + "/send").with(person(other)).with(csrf())).andExpect(status().isNotFound());
    }
    http.perform(get("/start").with(person("director.thurrock"))).andExpect(status().isForbidden());
    http.perform(post("/start").with(person("cabinet.thurrock")).with(csrf())).andExpect(status().isForbidden());
    for (var nothing : new String[] {"/start/nothing", draft + "/nothing", draft + "/title/add",
        draft + "/resolutions/9/what", draft + "/resolutions/x/what", draft + "/resolutions/0/nothing"}) {
      assertThat(http.perform(get(nothing).with(officer())).andReturn().getResponse().getStatus()).as(nothing)
          .isIn(404, 405);
    }
  }

  private String withAResolution() throws Exception {
    var draft = begun();
    answers(draft + "/title", "title", "Adoption support");
    answers(draft + "/resolutions/add");
    answers(draft + "/resolutions/0/what", "kind", "make-grant");
    return draft;
  }

  private String begun() throws Exception {
    var first = answers("/start");
    return first.substring(0, first.lastIndexOf('/'));
  }

  private ResultActions sees(String path) throws Exception {
    return http.perform(get(path).with(officer())).andExpect(status().isOk());
  }

  private String answers(String path, String... fields) throws Exception {
    return http.perform(filled(path, fields)).andExpect(status().is3xxRedirection()).andReturn().getResponse()
        .getRedirectedUrl();
  }

  private ResultActions refused(String path, String... fields) throws Exception {
    return RefusedForm.shown(http, filled(path, fields));
  }

  private static MockHttpServletRequestBuilder filled(
      String path, String... fields) {
    var request = post(path).with(officer()).with(csrf());
    for (var i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
    return request;
  }

  private static RequestPostProcessor officer() {
    return person(OFFICER);
  }

  private static RequestPostProcessor person(String name) {
    return user(name).authorities(new SimpleGrantedAuthority(name));
  }
}

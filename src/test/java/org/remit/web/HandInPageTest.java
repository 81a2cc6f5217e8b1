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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.remit.ledger.LedgerReader;
import org.remit.papers.DocumentView;
import org.remit.papers.Papers;
import org.remit.proposal.Decisions;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.support.Prepared;
import org.remit.support.RefusedForm;
import org.remit.support.RemitTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
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
@DisplayName("Whoever hands a document in")
class HandInPageTest {

  private static final String OFFICER = "commissioning-officer.thurrock";
  private static final String NOT_THE_REPORT = "This is not the report, which is still to be handed in.";
  private static final String WORDS = "A grant for adoption support.";

  @Autowired WebApplicationContext context;
  @Autowired AutowireCapableBeanFactory beans;
  @Autowired Papers papers;
  @Autowired Decisions decisions;
  @Autowired LedgerReader ledger;

  MockMvc http;
  DecisionReference decision;

  @BeforeEach
  void propose() throws Exception {
    http = MockMvcBuilders.webAppContextSetup(context).apply(SecurityMockMvcConfigurers.springSecurity()).build();
    decision = beans.createBean(Prepared.class)
        .started(null, "thurrock", Prepared.proposal("thurrock", "cabinet", "Cabinet"));
  }

  @Test
  void is_asked_what_it_is_and_its_name_follows_whatever_the_file_is_called() throws Exception {
    handsIn("Peer mentoring FINAL v3.txt", WORDS, "what", "report", "publicity", "public")
        .andExpect(redirectedUrl("/decisions/" + decision + "?done=documents"));
    handsIn("prices.txt", "The prices.", "what", "appendix", "publicity", "public");
    handsIn("more.txt", "More of them.", "what", "appendix", "publicity", "public");
    handsIn("EqIA.txt", "Screened.", "what", "equality-assessment", "publicity", "public");
    handsIn("More, put right.txt", "Fewer of them.", "what", "new-version", "replaces", "appendix-2", "publicity",
        "public");

    assertThat(documents()).extracting(d -> d.document() + " " + d.version())
        .containsExactly("appendix-1 1", "appendix-2 2", "appendix-2 1", "equality-assessment 1", "report 1");
    sees("?done=documents").andExpect(content().string(not(containsString(NOT_THE_REPORT))));
  }

  @Test
  void is_not_let_past_the_question() throws Exception {
    RefusedForm.shown(http, handingIn("Peer mentoring FINAL v3.txt", WORDS, "publicity", "public"))
        .andExpect(content().string(containsString("What is this? Choose one.")));

    assertThat(documents()).isEmpty();
  }

  @Test
  void is_told_that_another_paper_is_not_the_report_while_there_is_none() throws Exception {
    handsIn("Peer mentoring FINAL v3.txt", WORDS, "what", "other", "publicity", "public");

    assertThat(documents()).extracting(DocumentView::document).containsExactly("peer-mentoring-final-v3");
    sees("?done=documents").andExpect(content().string(containsString(NOT_THE_REPORT)));
  }

  @Test
  void is_not_let_hand_one_file_in_under_two_names() throws Exception {
    handsIn("Peer mentoring FINAL v3.txt", WORDS, "what", "other", "publicity", "public");

    RefusedForm.shown(http, handingIn("report.txt", WORDS, "what", "report", "publicity", "public"))
        .andExpect(content().string(containsString(
            "This very file is on file already as &#39;peer-mentoring-final-v3&#39;, version 1.")));
    assertThat(documents()).hasSize(1);
  }

  @Test
  void sees_under_each_choice_what_it_asks_and_is_asked_for_nothing_of_another() throws Exception {
    var page = http.perform(get("/decisions/" + decision + "/documents").with(person(OFFICER)))
        .andReturn().getResponse().getContentAsString();
    var exempt = page.substring(page.indexOf("id=\"publicity-exempt-more\""), page.indexOf("value=\"confidential\""));
    assertThat(exempt).contains("name=\"paragraph\"", "name=\"proposedTerms\"", "name=\"publicInterest\"",
        "name=\"reviewOn-day\"", "name=\"reviewer\"").doesNotContain("Only for an exempt document");
    assertThat(page.substring(page.indexOf("id=\"publicity-confidential-more\""))).contains("name=\"prohibition\"");

    handsIn("report.txt", WORDS, "what", "report", "publicity", "public", "paragraph", "3", "reviewer", "Legal")
        .andExpect(redirectedUrl("/decisions/" + decision + "?done=documents"));
    RefusedForm.shown(http, handingIn("prices.txt", "Prices.", "what", "appendix", "publicity", "exempt",
            "paragraph", "3"))
        .andExpect(content().string(containsString("href=\"#publicInterest\"")))
        .andExpect(content().string(containsString("href=\"#reviewOn\"")))
        .andExpect(content().string(containsString("href=\"#reviewer\"")))
        .andExpect(content().string(not(containsString("href=\"#prohibition\""))));
  }

  @Test
  void takes_back_what_nothing_rests_on_and_hands_it_in_again_as_what_it_is() throws Exception {
    handsIn("Peer mentoring FINAL v3.txt", WORDS, "what", "other", "publicity", "public");
    var stray = documents().get(0);

    RefusedForm.shown(http, withdrawing("legal.thurrock", stray, "It is not mine."));
    RefusedForm.shown(http, withdrawing(OFFICER, stray, ""));
    withdraws(OFFICER, stray, "Handed in under the wrong name.")
        .andExpect(redirectedUrl("/decisions/" + decision + "?done=document-withdrawals"));

    assertThat(documents()).isEmpty();
    assertThat(papers.publish(decision)).isEmpty();
    sees("").andExpect(content().string(containsString("Handed in under the wrong name.")));
    http.perform(get("/documents/" + stray.id()).with(person(OFFICER))).andExpect(status().isNotFound());
    http.perform(get("/documents/" + stray.id()).with(person("monitoring-officer.thurrock")))
        .andExpect(status().isOk()).andExpect(content().string(WORDS));
    var entry = ledger.entries(decision).stream().filter(e -> e.kind().equals("document-withdrawn")).findFirst();
    assertThat(entry).hasValueSatisfying(e -> {
      assertThat(e.facts()).containsEntry("document", "peer-mentoring-final-v3")
          .containsEntry("digest", stray.digest());
      assertThat(e.withheld()).containsKey("reason");
    });
    handsIn("report.txt", WORDS, "what", "report", "publicity", "public")
        .andExpect(redirectedUrl("/decisions/" + decision + "?done=documents"));
  }

  @Test
  void does_not_take_back_what_is_published_or_was_replaced() throws Exception {
    handsIn("letter.txt", "A letter.", "what", "other", "publicity", "public");
    handsIn("letter.txt", "The letter.", "what", "new-version", "replaces", "letter", "publicity", "public");
    RefusedForm.shown(http, withdrawing(OFFICER, documents().get(0), "Wrong."));

    handsIn("report.txt", WORDS, "what", "report", "publicity", "public");
    papers.publish(decision);
    var report = documents().stream().filter(d -> d.document().equals("report")).findFirst().orElseThrow();
    RefusedForm.shown(http, withdrawing(OFFICER, report, "Wrong."));
    assertThat(documents()).contains(report);
  }

  @Test
  void takes_back_with_a_withheld_paper_what_it_made_of_the_case() throws Exception {
    handsIn("prices.txt", "Prices of the partner.", "what", "appendix", "publicity", "exempt", "paragraph", "3",
        "publicInterest", "The bids are open.", "reviewer", "Head of Legal", "reviewOn-day", "1", "reviewOn-month", "6",
        "reviewOn-year", "2040");
    assertThat(decisions.get(decision).facts().path("documents").toString()).contains("appendix-1");

    withdraws(OFFICER, documents().get(0), "The prices stand in the report.").andExpect(status().is3xxRedirection());

    assertThat(decisions.get(decision).facts().path("documents").toString()).doesNotContain("appendix-1");
    http.perform(get("/decisions/" + decision).with(person("cabinet.thurrock")))
        .andExpect(content().string(not(containsString("The prices stand in the report."))));
  }

  private ResultActions handsIn(String name, String words, String... fields) throws Exception {
    return http.perform(handingIn(name, words, fields));
  }

  private RequestBuilder handingIn(String name, String words, String... fields) {
    var request = multipart("/decisions/" + decision + "/documents").file(
        new MockMultipartFile("file", name, "text/plain", words.getBytes(StandardCharsets.UTF_8)));
    for (var i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
    return request.with(person(OFFICER)).with(csrf());
  }

  private ResultActions withdraws(String who, DocumentView document, String reason) throws Exception {
    return http.perform(withdrawing(who, document, reason));
  }

  private RequestBuilder withdrawing(String who, DocumentView document, String reason) {
    return post("/decisions/" + decision + "/document-withdrawals").with(person(who)).with(csrf())
        .param("document", document.id().toString()).param("reason", reason);
  }

  private ResultActions sees(String query) throws Exception {
    return http.perform(get("/decisions/" + decision + query).with(person(OFFICER))).andExpect(status().isOk());
  }

  private List<DocumentView> documents() {
    return papers.documents(decision, Actor.system("for a test"));
  }

  private static RequestPostProcessor person(String name) {
    return user(name).authorities(new SimpleGrantedAuthority(name));
  }
}

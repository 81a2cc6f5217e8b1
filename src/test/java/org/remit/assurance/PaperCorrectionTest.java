package org.remit.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.remit.support.Prepared.proposal;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.remit.calendar.London;
import org.remit.papers.Papers;
import org.remit.papers.Publicity;
import org.remit.papers.StatutoryPaperView;
import org.remit.papers.StatutoryPapers;
import org.remit.papers.Upload;
import org.remit.people.Actors;
import org.remit.reference.DecisionReference;
import org.remit.support.Prepared;
import org.remit.support.RefusedForm;
import org.remit.support.RemitTest;
import org.remit.support.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@RemitTest
@DisplayName("A published paper that is corrected, by its page and over HTTP")
class PaperCorrectionTest {

  static final String DEMOCRATIC_SERVICES = "democratic-services.thurrock";
  static final String MONITORING_OFFICER = "monitoring-officer.thurrock";
  static final String RIGHT = "Every part of it may be called in.";
  static final String MISTAKE = "The council was not named.";

  @Autowired WebApplicationContext context;
  @Autowired AutowireCapableBeanFactory beans;
  @Autowired CorrectionService corrections;
  @Autowired TakedownService takedowns;
  @Autowired StatutoryPapers papers;
  @Autowired Papers documents;
  @Autowired Actors actors;
  @Autowired Clock clock;

  MockMvc http;
  DecisionReference decision;

  @BeforeEach
  void publish() throws Exception {
    http = MockMvcBuilders.webAppContextSetup(context).apply(SecurityMockMvcConfigurers.springSecurity()).build();
    decision = published();
  }

  @Test
  void the_page_asks_for_it_and_the_public_reads_it_once_it_is_approved() throws Exception {
    var wrong = notice();
    http.perform(get(page()).with(person(DEMOCRATIC_SERVICES)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Decision notice, version 1")))
        .andExpect(content().string(containsString("Why it may not be called in")))
        .andExpect(content().string(not(containsString("How and until when it may be called in"))))
        .andExpect(content().string(not(containsString("When the decision takes effect"))));

    http.perform(post(page()).with(person(DEMOCRATIC_SERVICES)).with(csrf())
            .param("paper", wrong.id().toString()).param("content", "not-callable").param("right", RIGHT)
            .param("whatWasWrong", MISTAKE))
        .andExpect(redirectedUrl("/decisions/" + decision + "?done=paper-corrections"));

    assertThat(notice()).as("the public reads what it read").isEqualTo(wrong);
    var asked = corrections.of(decision).get(0);
    http.perform(get(page()).with(person(MONITORING_OFFICER)))
        .andExpect(content().string(containsString(asked.id().toString())))
        .andExpect(content().string(containsString(
            "Decision notice, version 1: Why it may not be called in: " + RIGHT)));
    http.perform(post(page()).with(person(MONITORING_OFFICER)).with(csrf())
            .param("correction", asked.id().toString()).param("answer", "approve").param("why", "Seen."))
        .andExpect(redirectedUrl("/decisions/" + decision + "?done=paper-corrections"));

    var right = notice();
    assertThat(right.corrects()).isEqualTo(wrong.id());
    http.perform(get("/register/papers/" + right.id()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(RIGHT)))
        .andExpect(content().string(containsString(MISTAKE)));
    http.perform(get("/register/" + decision))
        .andExpect(content().string(containsString("Decision notice corrected on "
            + London.say(London.today(clock)) + ": " + MISTAKE)));
    http.perform(get(page()).with(person(MONITORING_OFFICER)))
        .andExpect(content().string(not(containsString(asked.id().toString()))));
  }

  @Test
  void the_page_keeps_what_was_typed_when_it_is_refused() throws Exception {
    RefusedForm.shown(http, post(page()).with(person(DEMOCRATIC_SERVICES)).with(csrf())
            .param("paper", notice().id().toString()).param("content", "not-callable").param("right", RIGHT))
        .andExpect(content().string(containsString("href=\"#whatWasWrong\"")))
        .andExpect(content().string(containsString("Say what was wrong.")))
        .andExpect(content().string(containsString(RIGHT + "</textarea>")));
    assertThat(corrections.of(decision)).isEmpty();
  }

  @Test
  void the_api_takes_a_correction_and_its_answer_and_tells_what_became_of_the_window() throws Exception {
    var asked = asks(notice().id(), "not-callable", RIGHT, MISTAKE)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.state").value("requested"))
        .andExpect(jsonPath("$.subject").value("Decision notice, version 1: Why it may not be called in"))
        .andReturn().getResponse().getContentAsString();
    var id = new JsonMapper().readTree(asked).get("id").asText();

    answers(DEMOCRATIC_SERVICES, id, "approve").andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.hold").value("authority"));
    answers("monitoring-officer.leeds", id, "approve").andExpect(status().isNotFound());
    answers(MONITORING_OFFICER, UUID.randomUUID().toString(), "approve").andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].pointer").value("/correction"));
    answers(MONITORING_OFFICER, id, "approve").andExpect(status().isOk())
        .andExpect(jsonPath("$.state").value("approved"))
        .andExpect(jsonPath("$.effect").value(containsString("is not counted anew")));

    answers(MONITORING_OFFICER, id, "reject").andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].pointer").value("/correction"));
    assertThat(notice().version()).isEqualTo(2);
  }

  @Test
  void the_api_says_which_field_is_wrong_and_keeps_nothing() throws Exception {
    var paper = notice().id();
    refuses(asks(null, "not-callable", RIGHT, MISTAKE), "/paper", "Choose the paper.");
    refuses(asks(UUID.randomUUID(), "not-callable", RIGHT, MISTAKE), "/paper", "");
    refuses(asks(noticeOf(published()).id(), "not-callable", RIGHT, MISTAKE), "/paper", "");
    refuses(asks(paper, "nonsense", RIGHT, MISTAKE), "/content", "");
    refuses(asks(paper, "effective", "At once.", MISTAKE), "/content", "");
    refuses(asks(paper, "not-callable", null, MISTAKE), "/right", "Write what it says now.");
    refuses(asks(paper, "not-callable", RIGHT, null), "/whatWasWrong", "Say what was wrong.");
    sends("/api" + page(), "director.thurrock", Map.of("paper", paper.toString())).andExpect(status().isForbidden());
    sends("/api" + page(), "democratic-services.leeds", Map.of("paper", paper.toString()))
        .andExpect(status().isNotFound());

    assertThat(corrections.of(decision)).isEmpty();
    assertThat(notice().id()).isEqualTo(paper);
  }

  @Test
  void what_is_withheld_is_refused_before_anybody_is_asked_to_approve_it() throws Exception {
    SignedInAs.as("legal.thurrock", () -> documents.store(decision, "appendix-1", new Upload(
        "prices-of-the-three-bidders.txt", "text/plain", "The lowest bid was of 412345 pounds a year.".getBytes(),
        Publicity.exempt(3, "The prices would be known.", London.today(clock).plusYears(1), "legal"))));

    for (var part : Map.of("right", "/not-callable", "whatWasWrong", "/whatWasWrong").entrySet()) {
      var body = new LinkedHashMap<String, Object>(Map.of("paper", notice().id().toString(), "content", "not-callable",
          "right", RIGHT, "whatWasWrong", MISTAKE));
      body.put(part.getKey(), "As prices-of-the-three-bidders.txt says.");
      sends("/api" + page(), DEMOCRATIC_SERVICES, body)
          .andExpect(status().isUnprocessableEntity())
          .andExpect(jsonPath("$.errors[0].pointer").value(part.getValue()))
          .andExpect(jsonPath("$.hold").value("withheld-content"))
          .andExpect(content().string(not(containsString("three-bidders"))));
    }
    assertThat(corrections.of(decision)).isEmpty();
  }

  @Test
  void what_was_taken_down_comes_back_by_a_correction_alone_and_the_wrong_one_never_does() throws Exception {
    var down = notice();
    SignedInAs.as(MONITORING_OFFICER, () -> {
      takedowns.takeDown(decision, down.id(), "It names a child.", actors.person());
      return null;
    });
    http.perform(get("/register/papers/" + down.id())).andExpect(status().isNotFound());
    http.perform(get(page()).with(person(DEMOCRATIC_SERVICES)))
        .andExpect(content().string(containsString("Decision notice, version 1, taken down")));

    var asked = asks(down.id(), "not-callable", RIGHT, "It named a child.")
        .andReturn().getResponse().getContentAsString();
    http.perform(get("/register/" + decision)).andExpect(content().string(not(containsString(RIGHT))));
    answers(MONITORING_OFFICER, new JsonMapper().readTree(asked).get("id").asText(), "approve")
        .andExpect(status().isOk());

    http.perform(get("/register/papers/" + notice().id())).andExpect(content().string(containsString(RIGHT)));
    http.perform(get("/register/papers/" + down.id())).andExpect(status().isNotFound());
    refuses(asks(down.id(), "not-callable", "The Cabinet", MISTAKE), "/paper", "");
    assertThatThrownBy(() -> SignedInAs.as(DEMOCRATIC_SERVICES, () -> corrections.ask(decision,
        new PaperCorrection(down.id(), "not-callable", "The Cabinet", MISTAKE), actors.person())))
        .hasMessage("The paper has been corrected already. Correct the newer one.");
  }

  private DecisionReference published() throws Exception {
    var prepared = beans.createBean(Prepared.class);
    var started = prepared.started("cabinet-decision", "thurrock", proposal("thurrock", "cabinet", "Cabinet"));
    prepared.publishedByCabinet(started, "thurrock");
    prepared.start("call-in", started, "thurrock");
    return started;
  }

  private String page() {
    return "/decisions/" + decision + "/paper-corrections";
  }

  private StatutoryPaperView notice() {
    return noticeOf(decision);
  }

  private StatutoryPaperView noticeOf(DecisionReference of) {
    return papers.published(of).stream().filter(p -> p.kind().equals("decision-notice") && p.correctedBy() == null)
        .findFirst().orElseThrow();
  }

  private ResultActions asks(UUID paper, String content, String right, String whatWasWrong) throws Exception {
    var body = new LinkedHashMap<String, Object>();
    body.put("paper", paper == null ? null : paper.toString());
    body.put("content", content);
    body.put("right", right);
    body.put("whatWasWrong", whatWasWrong);
    body.values().removeIf(v -> v == null);
    return sends("/api" + page(), DEMOCRATIC_SERVICES, body);
  }

  private ResultActions answers(String person, String correction, String answer) throws Exception {
    return sends("/api" + page(), person, Map.of("correction", correction, "answer", answer, "why", "Seen."));
  }

  private ResultActions sends(String path, String person, Map<String, Object> body) throws Exception {
    return http.perform(post(path).with(person(person)).with(csrf()).contentType(MediaType.APPLICATION_JSON)
        .content(new JsonMapper().writeValueAsString(body)));
  }

  private static void refuses(ResultActions answer, String pointer, String words) throws Exception {
    answer.andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].pointer").value(pointer))
        .andExpect(content().string(containsString(words)));
  }

  private static RequestPostProcessor person(String name) {
    return user(name).authorities(new SimpleGrantedAuthority(name));
  }
}

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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.remit.gate.Gate;
import org.remit.gate.HoldView;
import org.remit.ledger.LedgerReader;
import org.remit.people.Actors;
import org.remit.proposal.Decisions;
import org.remit.proposal.ProposalService;
import org.remit.reference.DecisionReference;
import org.remit.support.RefusedForm;
import org.remit.support.RemitTest;
import org.remit.support.SignedInAs;
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
@DisplayName("Whoever changes a fact of a decision")
class FactPagesTest {

  private static final String OFFICER = "commissioning-officer.thurrock";
  private static final String PROPOSAL = """
      { "authority": "thurrock", "title": "Adoption support with a partner", "functionKind": "executive",
        "resolutions": [
          { "id": "a", "kind": "make-grant", "what": "A grant", "supplier": "Coram",
            "value": { "total": 393000, "annual": 131000, "vat": "exclusive" } },
          { "id": "b", "kind": "note", "what": "The outcomes of the first year", "supplier": "unknown",
            "term": { "from": "unknown" } } ] }
      """;

  @Autowired WebApplicationContext context;
  @Autowired ProposalService proposals;
  @Autowired Decisions decisions;
  @Autowired LedgerReader ledger;
  @Autowired Gate gate;
  @Autowired Actors actors;
  @Autowired ObjectMapper json;

  MockMvc http;

  @BeforeEach
  void withSignIn() {
    http = MockMvcBuilders.webAppContextSetup(context).apply(SecurityMockMvcConfigurers.springSecurity()).build();
  }

  @Test
  void chooses_it_by_its_question_sees_what_was_known_and_says_where_the_new_one_comes_from() throws Exception {
    var decision = proposed();
    var facts = "/decisions/" + decision + "/facts";
    sees(facts).andExpect(content().string(containsString("£393,000.00")))
        .andExpect(content().string(containsString(facts + "/resolutions/0/value")));
    sees(facts + "/resolutions/0/value").andExpect(content().string(containsString("393000")));

    changed(facts + "/resolutions/0/value", "value-total", "£420,000", "value-annual", "140,000", "value-vat",
        "exclusive", "source", "Report 4.2", "why", "The rent was left out.");

    var known = decisions.get(decision);
    assertThat(known.facts().at("/resolutions/0/value/total").decimalValue()).isEqualByComparingTo("420000");
    assertThat(known.facts().at("/resolutions/1/what").asText()).as("what was not asked about stays")
        .isEqualTo("The outcomes of the first year");
    assertThat(ledger.entries(decision)).filteredOn(e -> e.kind().equals("facts-changed")).singleElement()
        .satisfies(e -> assertThat(e.facts().toString())
            .contains("/resolutions/0/value/total", "/resolutions/0/value/annual").doesNotContain("/vat"));
  }

  @Test
  void may_say_what_nobody_said_yet_and_take_back_what_is_not_known_after_all() throws Exception {
    var decision = proposed();
    var facts = "/decisions/" + decision + "/facts";

    changed(facts + "/planned", "decision-planned-day", "8", "decision-planned-month", "7", "decision-planned-year",
        "2027", "source", "Forward plan", "why", "The meeting is fixed.");
    assertThat(decisions.get(decision).facts().at("/decision/planned").asText()).isEqualTo("2027-07-08");
    changed(facts + "/planned", "source", "Forward plan", "why", "The meeting is cancelled.");
    assertThat(decisions.get(decision).facts().at("/decision/planned").isMissingNode()).isTrue();
  }

  @Test
  void finds_what_is_said_to_be_unknown_left_open_and_does_not_change_it_by_leaving_it_so() throws Exception {
    var decision = proposed();
    var facts = "/decisions/" + decision + "/facts";
    sees(facts).andExpect(content().string(containsString("Not known yet")));

    changed(facts + "/resolutions/1/term", "term-months", "12", "source", "4.3", "why", "The report says so.");

    assertThat(decisions.get(decision).facts().at("/resolutions/1/term/from").asText()).isEqualTo("unknown");
    assertThat(decisions.get(decision).facts().at("/resolutions/1/term/months").asInt()).isEqualTo(12);
  }

  @Test
  void answers_what_was_left_open_of_a_list_and_adds_and_removes_its_things() throws Exception {
    var decision = proposed();
    var facts = "/decisions/" + decision + "/facts";
    for (var list : new String[] {"staff", "pension", "documents", "contracts", "scrutiny"}) {
      sees(facts).andExpect(content().string(containsString("href=\"" + facts + "/" + list + "\"")));
    }

    changed(facts + "/staff", "whether", "no", "source", "Report 7", "why", "Nobody works there.");
    assertThat(decisions.get(decision).proposal().says("staff")).isTrue();
    sees(facts).andExpect(content().string(containsString("No, nobody moves")));

    assertThat(changed(facts + "/staff", "whether", "yes", "why", "Three do.")).isEqualTo(facts + "/staff/new/group");
    sees(facts + "/staff/new/group").andExpect(content().string(containsString("one more group of staff")));
    refused(facts + "/staff/new/group", "resolution", "z", "source", "Report 7", "why", "Three do.")
        .andExpect(content().string(containsString("href=\"#resolution\"")));
    assertThat(changed(facts + "/staff/new/group", "resolution", "a", "count", "3", "source", "Report 7", "why",
        "Three do.")).isEqualTo(facts + "/staff?done=facts");
    changed(facts + "/staff/new/group", "resolution", "a", "count", "2", "source", "Report 8", "why", "Two more.");
    assertThat(decisions.get(decision).proposal().staff()).extracting(s -> s.count().value()).containsExactly(3, 2);
    refused(facts + "/staff", "whether", "no", "source", "Report 7", "why", "Nobody.")
        .andExpect(content().string(containsString("remove it first")));

    changed(facts + "/staff/0/remove", "source", "Report 9", "why", "They stay.");
    assertThat(decisions.get(decision).proposal().staff()).extracting(s -> s.count().value()).containsExactly(2);
    http.perform(get(facts + "/staff/7/remove").with(person(OFFICER))).andExpect(status().isNotFound());
  }

  @Test
  void is_shown_first_what_the_decision_waits_for_and_nothing_else_as_missing() throws Exception {
    var decision = proposed("""
        { "authority": "thurrock", "title": "Therapy", "functionKind": "executive", "framework": "inside",
          "decisionMaker": { "body": "cabinet" },
          "effects": { "wards": ["all"], "communities": { "significant": false } },
          "resolutions": [
            { "id": "a", "kind": "award-contract", "what": "Therapy", "supplier": "Barca",
              "value": { "total": 68750, "vat": "exclusive" }, "term": { "months": 12 },
              "procurement": { "subject": "services", "lightTouch": true } },
            { "id": "b", "kind": "note", "what": "The outcomes" } ] }
        """);
    var facts = "/decisions/" + decision + "/facts";

    var page = sees(facts).andReturn().getResponse().getContentAsString();
    var missing = page.substring(page.indexOf("Missing: the decision waits"), page.indexOf("All facts"));
    assertThat(missing.split("<li>")).as("by what the hold says").hasSize(3);
    assertThat(missing).contains("Resolution a: What is bought, and how? Are they health care services?",
        facts + "/resolutions/0/procurement#procurement-healthcare", facts + "/documents");
    assertThat(page).contains("Missing: the decision waits for this");

    changed(facts + "/resolutions/0/procurement", "procurement-subject", "services", "procurement-lightTouch", "yes",
        "procurement-healthcare", "no", "source", "Report 2", "why", "It is no health care.");
    changed(facts + "/documents/new/document", "id", "report", "publicity", "public", "source", "Report",
        "why", "It is.");

    sees(facts).andExpect(content().string(not(containsString("Missing"))));
    assertThat(gate.openHolds(decision)).extracting(HoldView::kind).doesNotContain("facts-unknown");
  }

  @Test
  void is_told_what_the_decision_waits_for_where_no_question_asks_for_it() throws Exception {
    var award = """
        { "id": "%s", "kind": "award-contract", "supplier": "%s", "value": { "total": 300000, "vat": "exclusive" },
          "term": { "months": 12 }, "procurement": { "subject": "services", "lightTouch": true, "healthcare": false } }
        """;
    var proposal = """
        { "authority": "leeds", "title": "Two awards", "functionKind": "executive", "framework": "inside",
          "decisionMaker": { "body": "cabinet" }, "documents": [{ "id": "report", "publicity": "public" }],
          "effects": { "wards": [], "savings": 0, "communities": { "significant": false } },
          "resolutions": [ %s, %s ] }
        """.formatted(award.formatted("a", "Barca"), award.formatted("b", "Homestart"));
    var officer = "commissioning-officer.leeds";
    var document = json.readTree(proposal);
    var decision = SignedInAs.as(officer, () -> proposals.register(document, null, actors.person()));

    http.perform(get("/decisions/" + decision + "/facts").with(person(officer))).andExpect(status().isOk())
        .andExpect(content().string(containsString("Missing: no question here asks for it")))
        .andExpect(content().string(containsString("whether they are one key decision or several")));
  }

  @Test
  void adds_a_resolution_with_the_next_letter() throws Exception {
    var decision = proposed();
    var facts = "/decisions/" + decision + "/facts";

    changed(facts + "/resolutions/new/what", "kind", "note", "what", "The costs", "source", "1.3", "why", "Forgotten.");
    changed(facts + "/resolutions/2/what", "kind", "note", "what", "The costs so far", "source", "1.3", "why", "Said.");

    assertThat(decisions.get(decision).proposal().resolution("c").orElseThrow().what().value())
        .isEqualTo("The costs so far");
    sees(facts + "/resolutions").andExpect(content().string(not(containsString("/resolutions/2/remove"))));
    http.perform(get(facts + "/resolutions/new/value").with(person(OFFICER))).andExpect(status().isNotFound());
  }

  @Test
  void says_no_and_not_known_to_what_may_be_nothing() throws Exception {
    var decision = proposed();
    var facts = "/decisions/" + decision + "/facts";

    changed(facts + "/partners", "whether", "no", "source", "1.4", "why", "We decide alone.");
    assertThat(decisions.get(decision).facts().path("partners").isArray()).isTrue();
    changed(facts + "/partners", "whether", "open", "source", "1.4", "why", "Knowsley may join.");
    assertThat(decisions.get(decision).facts().has("partners")).isFalse();
    changed(facts + "/resolutions/0/what", "kind", "approve-procurement", "what", "A grant", "source", "1.1", "why",
        "It is bought.");
    var waiver = facts + "/resolutions/0/waiver";
    sees(waiver).andExpect(content().string(containsString("value=\"no\" checked")))
        .andExpect(content().string(not(containsString("value=\"open\""))));
    changed(waiver, "whether", "yes", "source", "1.1", "why", "It is.");
    assertThat(decisions.get(decision).proposal().resolutions().get(0).internalWaiver()).isNotNull();
    changed(waiver, "whether", "no", "source", "1.1", "why", "It is not.");
    assertThat(decisions.get(decision).proposal().resolutions().get(0).internalWaiver()).isNull();
  }

  @Test
  void is_told_what_is_wrong_and_nothing_changes() throws Exception {
    var decision = proposed();
    var facts = "/decisions/" + decision + "/facts";

    refused(facts + "/title", "title", "Adoption support with a partner", "source", "4.1", "why", "No reason.")
        .andExpect(content().string(containsString("Nothing here is another than it was.")));
    refused(facts + "/title", "title", "Adoption support").andExpect(content().string(containsString("href=\"#why\"")));
    refused(facts + "/resolutions/0/value", "value-total", "a lot", "source", "4.2", "why", "Rent.")
        .andExpect(content().string(containsString("href=\"#value-total\"")));
    refused(facts + "/resolutions/0/term", "term-months", "0", "source", "4.2", "why", "None.")
        .andExpect(content().string(containsString("A term has at least one month.")))
        .andExpect(content().string(containsString("href=\"#term-months\"")));
    assertThat(decisions.get(decision).factsVersion()).isEqualTo(1);
    for (var nothing : new String[] {"/nothing", "/resolutions/9/value", "/resolutions/x/value",
        "/title/0/title"}) {
      http.perform(get(facts + nothing).with(person(OFFICER))).andExpect(status().isNotFound());
    }
  }

  @Test
  void say_none_of_a_list_that_is_empty_on_purpose_and_not_that_it_is_unknown() throws Exception {
    var alone = "Do other councils decide with you\\?</dt>\\s*<dd[^>]*>\\s*<span>";
    var unknown = proposed();
    var none = proposed(PROPOSAL.replace("\"functionKind\"", "\"partners\": [], \"functionKind\""));

    sees("/decisions/" + unknown + "/facts").andExpect(content().string(containsPattern(alone + "Not known yet")));
    sees("/decisions/" + none + "/facts").andExpect(content().string(containsPattern(alone + "No, none does")));
  }

  @Test
  void belongs_to_the_council_and_writes_for_it() throws Exception {
    var facts = "/decisions/" + proposed() + "/facts";

    for (var page : new String[] {facts, facts + "/title"}) {
      http.perform(get(page).with(person("commissioning-officer.leeds"))).andExpect(status().isNotFound());
      http.perform(get(page).with(person("scrutiny.thurrock"))).andExpect(status().isForbidden());
    }
    http.perform(post(facts + "/title").param("title", "X").param("source", "4.1").param("why", "Y")
        .with(person("scrutiny.thurrock")).with(csrf())).andExpect(status().isForbidden());
  }

  private static Matcher<String> containsPattern(String pattern) {
    return matchesPattern("(?s).*" + pattern + ".*");
  }

  private DecisionReference proposed() throws Exception {
    return proposed(PROPOSAL);
  }

  private DecisionReference proposed(String proposal) throws Exception {
    try (var who = SignedInAs.person(OFFICER)) {
      return proposals.register(json.readTree(proposal), null, actors.person());
    }
  }

  private ResultActions sees(String path) throws Exception {
    return http.perform(get(path).with(person(OFFICER))).andExpect(status().isOk());
  }

  private String changed(String path, String... fields) throws Exception {
    var changed = http.perform(filled(path, fields)).andExpect(status().is3xxRedirection()).andReturn();
    assertThat(changed.getFlashMap().toString()).as("it is not refused").doesNotContain("wrong=[Wrong");
    return changed.getResponse().getRedirectedUrl();
  }

  private ResultActions refused(String path, String... fields) throws Exception {
    return RefusedForm.shown(http, filled(path, fields));
  }

  private static MockHttpServletRequestBuilder filled(String path, String... fields) {
    var request = post(path).with(person(OFFICER)).with(csrf());
    for (var i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
    return request;
  }

  private static RequestPostProcessor person(String name) {
    return user(name).authorities(new SimpleGrantedAuthority(name));
  }
}

package org.remit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.EntityManagerFactory;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.remit.engine.TimeTravel;
import org.remit.gate.Act;
import org.remit.gate.Gate;
import org.remit.people.Actors;
import org.remit.proposal.ProposalService;
import org.remit.reference.DecisionReference;
import org.remit.routing.Kit;
import org.remit.support.InEffect;
import org.remit.support.Prepared;
import org.remit.support.Questions;
import org.remit.support.RemitTest;
import org.remit.support.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

@RemitTest
@DisplayName("The home page and a decision's page")
class HomeAndDecisionPageTest {

  private static final Pattern CONTENTS = Pattern.compile("<li><a class=\"govuk-link\" href=\"#([a-z-]+)\"");

  @Autowired WebApplicationContext context;
  @Autowired ProposalService proposals;
  @Autowired TimeTravel time;
  @Autowired Actors actors;
  @Autowired InEffect inEffect;
  @Autowired Gate gate;
  @Autowired AllCases cases;
  @Autowired OwedByCommand owed;
  @Autowired EntityManagerFactory entities;
  @Autowired TransactionTemplate transaction;

  MockMvc http;
  String title;
  DecisionReference decision;

  @BeforeEach
  void propose() {
    http = MockMvcBuilders.webAppContextSetup(context).apply(SecurityMockMvcConfigurers.springSecurity()).build();
    title = "Page case " + System.nanoTime();
    try (var who = SignedInAs.person("commissioning-officer.sefton")) {
      var document = (ObjectNode) Kit.yaml(Prepared.proposal("sefton", "cabinet", "Cabinet"));
      decision = proposals.register(document.put("title", title), null, actors.person());
    }
    time.settle();
  }

  @Test
  void name_a_decision_once_under_what_was_started_or_under_the_others() throws Exception {
    assertThat(seenBy("commissioning-officer.sefton", "/")).contains("What I started")
        .containsOnlyOnce(decision + ": " + title);
    assertThat(seenBy("finance.sefton", "/")).doesNotContain("What I started")
        .containsOnlyOnce(decision + ": " + title)
        .contains("The report is not on file: it has to be handed in (commissioning officer)")
        .containsPattern("Waits for hand in the report; [a-z][^<]+[.] Cannot decide yet: ");
  }

  @Test
  void list_decisions_by_as_many_questions_as_one_fewer_takes() {
    propose();
    var few = questionsOfTheHomePage();
    propose();

    assertThat(questionsOfTheHomePage()).isEqualTo(few);
  }

  private long questionsOfTheHomePage() {
    try (var who = SignedInAs.person("commissioning-officer.sefton")) {
      return Questions.askedBy(entities, () ->
          owed.of(cases.openTo(actors.person()).stream().map(CaseLine::reference).toList()));
    }
  }

  @Test
  void say_for_whom_each_task_waits() throws Exception {
    assertThat(seenBy("democratic-services.sefton", "/decisions/" + decision))
        .contains("Verify finance implications: " + decision
            + "</span>: waits for <span>finance, once the report is handed in</span>");
  }

  @Test
  void ask_the_commissioning_officer_for_the_report_and_nobody_else() throws Exception {
    var handIn = "href=\"/decisions/" + decision + "/documents\">Hand in the report";

    assertThat(seenBy("commissioning-officer.sefton", "/")).contains(handIn + ": " + decision)
        .doesNotContain("Nothing waits for you");
    assertThat(seenBy("commissioning-officer.sefton", "/decisions/" + decision)).contains(handIn + "</a>");
    assertThat(seenBy("finance.sefton", "/")).doesNotContain("Hand in the report");
    assertThat(seenBy("finance.sefton", "/decisions/" + decision))
        .contains("<span>Hand in the report</span>: waits for <span>commissioning officer</span>");
  }

  @Test
  void lead_to_each_section_that_is_there() throws Exception {
    var page = seenBy("democratic-services.sefton", "/decisions/" + decision);
    var led = CONTENTS.matcher(page).results().map(link -> link.group(1)).toList();

    assertThat(led).contains(
        "resolutions", "waiting", "holds", "timeline", "route", "clearances", "facts", "findings", "trail");
    assertThat(led).allSatisfy(section -> assertThat(page).containsOnlyOnce("id=\"" + section + "\""));
    assertThat(page).as("what forbids a grant and an authority forbids no act of a contract")
        .contains(">sign, pay</td>", ">carry it out</td>")
        .doesNotContain("publish the tender", "give notice to staff", "start the service");
  }

  @Test
  void tell_what_was_done_by_whom_and_what_is_to_come_with_its_days() throws Exception {
    var page = seenBy("democratic-services.sefton", "/decisions/" + decision);
    var timeline = page.substring(page.indexOf("id=\"timeline\""), page.indexOf("id=\"route\""));

    assertThat(timeline).contains("Decision proposed, by commissioning officer of Sefton", "Report approved for",
        "Key decision notice published", "Decision has effect").doesNotContain("Work begins");
    assertThat(page).contains("Rule: ", " in the tables); ");
  }

  @Test
  void name_an_award_notice_as_the_next_step_only_where_the_law_asks_for_one() throws Exception {
    var waiver = Kit.document("leeds-2017-peer-mentoring-waiver");
    var tendered = (ObjectNode) waiver.deepCopy();
    ((ObjectNode) tendered.at("/resolutions/0/value")).put("total", 900000).put("annual", 900000);
    ((ObjectNode) tendered.at("/resolutions/0/procurement")).put("procedure", "open");

    assertThat(nextOf(agreed(waiver))).startsWith("Cannot sign yet: ");
    assertThat(nextOf(agreed(tendered))).startsWith("Cannot publish the award notice yet: ");
  }

  private DecisionReference agreed(ObjectNode document) {
    var award = SignedInAs.as("commissioning-officer.leeds", () -> proposals.register(document, null, actors.person()));
    inEffect.agreed(award);
    transaction.executeWithoutResult(t -> gate.openHolds(award, null, Act.DECIDE)
        .forEach(h -> gate.lift(award, null, h.kind(), Gate.How.MET, "done before this test begins")));
    return award;
  }

  /** What the home page says of what comes next in a case. */
  private String nextOf(DecisionReference award) throws Exception {
    var page = seenBy("finance.leeds", "/");
    var line = page.substring(page.indexOf(">" + award + ": "));
    return line.substring(line.indexOf("Cannot "));
  }

  private String seenBy(String person, String path) throws Exception {
    return http.perform(get(path).with(user(person).authorities(new SimpleGrantedAuthority(person))))
        .andReturn().getResponse().getContentAsString();
  }
}

package org.remit.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.remit.support.SignedInAs.as;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.remit.assurance.CorrectionCommand;
import org.remit.assurance.CorrectionService;
import org.remit.assurance.PublicReasons;
import org.remit.assurance.TakedownService;
import org.remit.calendar.London;
import org.remit.engine.TimeTravel;
import org.remit.papers.PaperContent;
import org.remit.papers.Papers;
import org.remit.papers.Publicity;
import org.remit.papers.StatutoryPaperView;
import org.remit.papers.StatutoryPapers;
import org.remit.people.Actors;
import org.remit.proposal.Decisions;
import org.remit.proposal.FactsCommand;
import org.remit.proposal.FindingView;
import org.remit.proposal.ProposalService;
import org.remit.reference.Actor;
import org.remit.reference.Authority;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.remit.support.RemitTest;
import org.remit.support.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

@RemitTest
@DisplayName("The public")
class RegisterTest {

  static final String WORD = "quincunx";

  @Autowired AutowireCapableBeanFactory beans;
  @Autowired StatutoryPapers papers;
  @Autowired Papers documents;
  @Autowired PublicReasons reasons;
  @Autowired Decisions decisions;
  @Autowired ProposalService proposals;
  @Autowired TakedownService takedowns;
  @Autowired CorrectionService corrections;
  @Autowired Actors actors;
  @Autowired TimeTravel time;
  @Autowired Clock clock;
  @LocalServerPort int port;

  PublicCases cases;
  PublicReader everybody;

  @BeforeEach
  void prepare() {
    cases = beans.createBean(PublicCases.class);
    everybody = new PublicReader(port);
  }

  @Test
  void reads_nothing_of_a_decision_before_a_notice_of_it_is_published() throws Exception {
    var decision = cases.proposed("Unheard of");

    var answer = everybody.get("/register/" + decision);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(string(answer.body())).contains("Nothing has been published").doesNotContain("Unheard of");
    assertThat(everybody.text("/forward-plan?council=thurrock")).doesNotContain("Unheard of");
  }

  @Test
  void reads_in_the_forward_plan_what_the_notice_of_a_key_decision_says() throws Exception {
    var decision = cases.announced("Announced care");

    var planned = planned(decision);
    assertThat(planned.path("matter").asText()).isEqualTo("Announced care");
    assertThat(planned.path("maker").asText()).isEqualTo("Cabinet");
    assertThat(planned.path("members")).extracting(JsonNode::asText)
        .containsExactly("Cllr Eve Marsh (Leader)", "Cllr Tom Reeve");
    assertThat(planned.path("from").asText()).isEqualTo(London.today(clock).plusDays(29).toString());
    assertThat(everybody.text("/forward-plan?council=thurrock"))
        .contains("Announced care", "Cllr Eve Marsh (Leader)", "Civic Offices", "value=\"thurrock\"")
        .doesNotContain("value=\"england\"");
    assertThat(everybody.text("/forward-plan.csv?council=thurrock"))
        .contains("Cllr Eve Marsh (Leader); Cllr Tom Reeve");
    assertThat(entries("/forward-plan.atom?council=thurrock")).anyMatch(e -> e.contains(decision.value()));
    assertThat(unfolded(everybody.text("/forward-plan.ics?council=thurrock")))
        .contains("SUMMARY:" + decision + ": Announced care\r\n", "DTSTART;VALUE=DATE:20261222\r\n",
            "DTEND;VALUE=DATE:20270102\r\n");
    assertThat(everybody.text("/register/" + decision))
        .contains("No decision has been published yet", "Cllr Eve Marsh (Leader)");
    assertThat(everybody.json("/register.json?words=" + decision).path("all").asInt()).isZero();
  }

  @Test
  void reads_a_decision_once_its_record_is_published() throws Exception {
    var decision = cases.announced("Care of the " + WORD);
    cases.decided(decision);
    assertThat(everybody.json("/register.json?words=" + decision).path("all").asInt()).isZero();
    assertThat(planned(decision)).isNull();

    cases.published(decision);

    var line = everybody.json("/register.json?words=" + decision).path("decisions").get(0);
    assertThat(line.path("title").asText()).isEqualTo("Care of the " + WORD);
    assertThat(line.path("maker").asText()).isEqualTo("Cabinet");
    assertThat(line.path("decided").asText()).isEqualTo(London.today(clock).toString());
    var page = everybody.text("/register/" + decision);
    assertThat(page).contains("It is best value.", "to do nothing: rejected because the service would end",
        "Open to call-in. Until", "Decision notice", "Record of an executive decision made at a meeting", ".pdf\"");
    assertThat(page).containsOnlyOnce("Cabinet</dd>");
    var paper = Pattern.compile("/register/papers/[0-9a-f-]{36}(?=\")").matcher(page);
    assertThat(paper.find()).isTrue();
    assertThat(everybody.text(paper.group())).contains("<a href=\"/register/" + decision + "\">");
    assertThat(everybody.get("/favicon.ico").statusCode()).isEqualTo(200);
    assertThat(everybody.json("/register/" + decision + ".json").path("resolutions").get(0).path("state").asText())
        .isEqualTo("Approved");
  }

  @Test
  void finds_what_one_person_is_to_decide_from_the_day_its_report_is_open() throws Exception {
    var decision = cases.opened("Respite of the " + WORD);

    var line = everybody.json("/register.json?maker=cabinet-member&words=" + WORD + "+respite")
        .path("decisions").get(0);
    assertThat(line.path("reference").asText()).isEqualTo(decision.value());
    assertThat(line.path("decided").isNull()).isTrue();
    var from = "To be decided by Cabinet Member for Children, not before "
        + London.say(LocalDate.parse(line.path("earliest").asText()));
    assertThat(everybody.text("/register?words=" + decision)).contains("Respite of the " + WORD, from)
        .doesNotContain("Decided by Cabinet");
    assertThat(everybody.text("/register/" + decision)).contains(from, "Report.txt", "Report open to the public");
    assertThat(everybody.json("/register/" + decision + ".json").path("documents")).hasSize(1);
    assertThat(everybody.text("/register.csv?words=" + decision)).contains(decision.value(), "To be decided from");
    assertThat(entries("/register.atom?words=" + decision)).singleElement().asString().contains(from);
    assertThat(references("maker=officer&words=" + decision)).isEmpty();

    time.forwardTo(London.startOf(London.today(clock).plusDays(15)));
    cases.decidedByMember(decision);
    var taken = everybody.json("/register.json?words=" + decision);
    assertThat(taken.path("all").asInt()).isEqualTo(1);
    assertThat(taken.path("decisions").get(0).path("decided").asText()).isEqualTo(London.today(clock).toString());
  }

  @Test
  void names_no_day_for_a_decision_whose_notice_is_still_to_be_given() throws Exception {
    var decision = cases.openedWithoutNotice("Home care of the " + WORD);

    var from = "To be decided by Cabinet Member for Children, on a day that is not known until notice of it is given";
    for (var page : List.of("/register?words=", "/register.atom?words=", "/register/")) {
      assertThat(everybody.text(page + decision)).contains(from).doesNotContain("not before", "Decided by Cabinet");
    }
    assertThat(everybody.json("/register.json?words=" + decision).path("decisions").get(0).path("earliest").isNull())
        .isTrue();
  }

  @Test
  void says_of_what_was_withdrawn_that_nobody_decides_it() throws Exception {
    var decision = cases.opened("Day care of the " + WORD);
    time.forwardTo(clock.instant().plus(Duration.ofDays(1)));
    try (var who = SignedInAs.person("commissioning-officer.peterborough")) {
      proposals.withdraw(decision, "The service is not needed.", actors.person());
    }
    var withdrawn = decisions.get(decision).closedAt();

    for (var list : List.of("/register?words=", "/register.atom?words=")) {
      assertThat(everybody.text(list + decision)).contains("it will not be decided").doesNotContain("To be decided by");
    }
    assertThat(everybody.json("/register.json?words=" + decision).path("decisions").get(0).path("withdrawn").isNull())
        .isFalse();
    assertThat(everybody.text("/register.atom?words=" + decision)).as("news for those who follow the feed")
        .contains("<updated>" + London.date(withdrawn));
  }

  @Test
  void finds_decisions_by_words_council_maker_and_period() throws Exception {
    var decision = cases.announced("Support of the " + WORD + " families");
    cases.decided(decision);
    cases.published(decision);
    var today = London.today(clock);

    for (var found : List.of("words=" + WORD + "+family", "words=%22" + WORD + "+families%22",
        "words=" + WORD + "&council=thurrock", "words=" + WORD + "&maker=cabinet",
        "words=" + WORD + "&from=" + today + "&to=" + today, "words=" + decision.value().toLowerCase())) {
      assertThat(references(found)).as(found).contains(decision.value());
    }
    for (var none : List.of("words=" + WORD + "+zeppelin", "words=-" + WORD, "words=" + WORD + "&council=leeds",
        "words=" + WORD + "&maker=officer", "words=" + WORD + "&to=" + today.minusDays(1),
        "words=" + WORD + "&from=" + today.plusDays(1))) {
      assertThat(references(none)).as(none).doesNotContain(decision.value());
    }
    assertThat(everybody.text("/register.csv?words=" + decision)).contains("Reference,", decision.value());
    assertThat(entries("/register.atom?words=" + decision)).singleElement().asString().contains(WORD);
  }

  @Test
  void is_told_that_a_record_was_corrected_and_reads_the_right_one() throws Exception {
    var decision = cases.announced("Corrected care");
    cases.decided(decision);
    cases.published(decision);
    var record = paper(decision, "decision-record-meeting");
    time.forwardTo(London.at(London.today(clock).plusDays(1), LocalTime.of(9, 0)));

    as("democratic-services.thurrock", () -> papers.correct(record.id(), PaperContent.empty()
        .text("maker", "Cabinet").text("decision", "Corrected care.\n\na. To grant it: approved.")
        .day("date", London.today(clock).minusDays(1)).text("reasons", "The right reasons.")
        .list("alternatives", List.of()).list("conflicts", List.of()), "The reasons were those of another decision."));

    var on = London.say(London.today(clock));
    assertThat(everybody.text("/register/" + decision)).contains("corrected on " + on, "The right reasons.",
        "The reasons were those of another decision.").doesNotContain("It is best value.");
    assertThat(everybody.text("/register?words=" + decision)).contains("Corrected on " + on);
    assertThat(references("words=" + decision)).containsExactly(decision.value());
  }

  @Test
  void is_told_of_every_approved_correction_and_reads_its_days_but_no_word_that_somebody_wrote() throws Exception {
    var decision = cases.announced("Care on another day");
    cases.decided(decision);
    cases.published(decision);
    var decided = London.today(clock);
    time.forwardTo(London.at(decided.plusDays(1), LocalTime.of(9, 0)));

    corrected(decision, "decided", decided.toString(), decided.plusDays(1).toString());
    corrected(decision, "Tamsin's post", "teacher", "head teacher");

    assertThat(everybody.text("/register/" + decision))
        .contains("A day on record was corrected on %s from %s to %s.".formatted(
            London.say(decided.plusDays(1)), London.say(decided), London.say(decided.plusDays(1))),
            "What is on record of it was corrected on " + London.say(decided.plusDays(1)))
        .doesNotContain("Tamsin", "teacher");
  }

  private void corrected(DecisionReference decision, String subject, String wrong, String right) {
    as("democratic-services.thurrock", () -> corrections.take(decision,
        new CorrectionCommand(null, subject, wrong, right, "Seen.", null, null, null), actors.person()));
    var asked = corrections.of(decision).stream().filter(c -> c.state().equals("requested")).findFirst().orElseThrow();
    as("monitoring-officer.thurrock", () -> corrections.take(decision,
        new CorrectionCommand(asked.id(), null, null, null, "Seen.", null, null, true), actors.person()));
  }

  @Test
  void no_longer_reads_nor_finds_what_was_taken_down_and_is_not_told_why() throws Exception {
    var decision = cases.announced("Care of one " + WORD);
    cases.decided(decision);
    cases.published(decision);
    var chief = Actor.of("monitoring-officer.thurrock", new Authority("thurrock"), Role.MONITORING_OFFICER);
    var record = paper(decision, "decision-record-meeting");

    for (var paper : papers.published(decision)) {
      as("monitoring-officer.thurrock", () -> papers.takeDown(paper.id(), "It names the child Tamsin.", chief));
    }

    assertThat(references("words=" + WORD)).doesNotContain(decision.value());
    assertThat(everybody.text("/register/" + decision)).contains("Taken down on").doesNotContain(WORD, "Tamsin",
        "It is best value.");
    assertThat(everybody.text("/register?words=" + decision)).contains("Taken down on").doesNotContain(WORD, "Tamsin");
    assertThat(everybody.text("/register.atom?words=" + decision)).contains("Taken down").doesNotContain(WORD);
    for (var form : List.of("", ".pdf", ".docx")) {
      assertThat(everybody.get("/register/papers/" + record.id() + form).statusCode()).as(form).isEqualTo(404);
    }
  }

  @Test
  void is_told_why_something_was_taken_down_or_is_withheld_once_somebody_says_it_for_the_public() throws Exception {
    var decision = cases.announced("Care with reasons");
    cases.with(decision, "prices", "Prices.txt", "The price of a place is £4,321 a week with the first bidder.",
        Publicity.exempt(3, "They bid again.", London.today(clock).plusYears(1), "Head of Legal"));
    var annex = cases.with(decision, "annex", "Tamsin.txt", "The home of Tamsin is by the old lighthouse at Sandy Bay.",
        Publicity.open());
    cases.decided(decision, "privatePart", true, "exclusionResolution", "Resolved under paragraph 3.");
    cases.published(decision);
    var agenda = paper(decision, "agenda");

    by("democratic-services.thurrock", me -> reasons.publish(decision, "paragraph-3",
        "Bidders who knew each other's offers would bid higher at the next tender.", me));
    by("democratic-services.thurrock", me -> takedowns.takeDown(decision, agenda.id(), "It names the child Tamsin.",
        "It held personal information.", me));
    by("monitoring-officer.thurrock", me -> takedowns.takeDown(decision, annex.id(), "It names the child Tamsin.",
        "It said where somebody lives.", me));

    assertThat(everybody.text("/register/" + decision))
        .contains("Bidders who knew each other&#39;s offers would bid higher at the next tender.",
            "Why: It held personal information.", "It said where somebody lives.")
        .doesNotContain("They bid again.", "Tamsin", "lighthouse", "Prices.txt");
    assertThat(everybody.text("/register/papers/" + paper(decision, "withholding-reasons").id()))
        .contains("Why information is withheld", "paragraph 3", "would bid higher").doesNotContain("Prices.txt");
  }

  @Test
  void is_told_no_reason_that_repeats_what_is_withheld_or_was_taken_down() throws Exception {
    var decision = cases.announced("Care with words");
    cases.with(decision, "prices", "Prices.txt", "The price of a place is £4,321 a week with the first bidder.",
        Publicity.exempt(3, "They bid again.", London.today(clock).plusYears(1), "Head of Legal"));
    var annex = cases.with(decision, "annex", "Home.txt", "The home of Tamsin is by the old lighthouse at Sandy Bay.",
        Publicity.open());
    assertThatThrownBy(() -> by("democratic-services.thurrock", me -> reasons.publish(decision, "paragraph-3",
        "They bid once more.", me))).as("before anything is open").hasMessageContaining("The public knows nothing");
    cases.decided(decision, "privatePart", true, "exclusionResolution", "Resolved under paragraph 3.");
    cases.published(decision);

    for (var leak : List.of("At £4,321 it is dear.", "A place is 4321 pounds a week.",
        "Because THE PRICE of a place is high for us.", "See Prices.txt")) {
      assertThatThrownBy(() -> by("democratic-services.thurrock", me -> reasons.publish(decision, "paragraph-3", leak,
          me))).as(leak).isInstanceOf(Refused.class);
    }
    assertThatThrownBy(() -> by("monitoring-officer.thurrock", me -> takedowns.takeDown(decision, annex.id(),
        "It names a child.", "It said that she is by the old lighthouse at Sandy Bay.", me)))
        .isInstanceOf(Refused.class).hasMessageContaining("would say again what was taken down");
    assertThat(everybody.get("/register/documents/" + annex.id()).statusCode()).as("refused as a whole").isEqualTo(200);
    assertThatThrownBy(() -> by("finance.thurrock", me -> reasons.publish(decision, "paragraph-3", "They bid.", me)))
        .isInstanceOf(Refused.class);
    assertThat(everybody.text("/register/" + decision)).doesNotContain("withholding-reasons", "Why information is");
  }

  @Test
  void is_handed_no_document_that_repeats_a_withheld_one_before_somebody_answered_for_it() throws Exception {
    var decision = cases.proposed("Care with bids");
    cases.with(decision, "prices", "Prices.txt", "The price of a place is £4,321 a week with the first bidder.",
        Publicity.exempt(3, "They bid again.", London.today(clock).plusYears(1), "Head of Legal"));
    cases.with(decision, "other", "Other.txt", "What the children themselves said of it.", Publicity.open());
    var annex = cases.with(decision, "annex", "Annex.txt", "It costs £4,321.", Publicity.open());

    var waiting = decisions.findings(decision).stream().filter(FindingView::blocks).toList();
    assertThat(waiting).singleElement().satisfies(f -> assertThat(f.sentence())
        .startsWith("The public document 'annex' repeats words, a name or a sum of a paper that is withheld.")
        .doesNotContain("4,321", "prices"));
    assertThatThrownBy(() -> cases.decided(decision)).hasStackTraceContaining("'annex' repeats words, a name or a sum");
    by("monitoring-officer.thurrock", me -> proposals.answerFinding(decision, waiting.get(0).id(),
        "The sum is the published rate.", me));
    cases.decided(decision, "privatePart", true, "exclusionResolution", "Resolved under paragraph 3.");

    assertThat(everybody.get("/register/documents/" + annex.id()).statusCode()).isEqualTo(200);
  }

  @Test
  void is_told_no_name_of_a_withheld_paper_by_what_a_case_is_called_anew_or_by_a_document_that_nobody_answered_for()
      throws Exception {
    var decision = cases.proposed("Care with rivals");
    cases.with(decision, "bids", "Bids.txt", "Ebenezer Thrupplewick Partners came second.",
        Publicity.exempt(3, "They bid again.", London.today(clock).plusYears(1), "Head of Legal"));

    var named = "Care, and not by Thrupplewick";
    for (var fact : List.of("/title", "/resolutions/0/what", "/resolutions/0/supplier", "/decisionMaker/post",
        "/resolutions/0/term/breaks")) {
      assertThatThrownBy(() -> by("commissioning-officer.thurrock", me -> proposals.changeFacts(decision,
          new FactsCommand(Map.of(fact, fact.endsWith("breaks") ? JsonNodeFactory.instance.arrayNode().add(named)
              : TextNode.valueOf(named)), "3.1", "Put right."), me)))
          .as(fact).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.hold()).isEqualTo("withheld-content");
            assertThat(refused.pointer()).isEqualTo("/changes" + fact);
          });
    }
    cases.with(decision, "annex", "Annex.txt", "Thrupplewick was dearer.", Publicity.open());
    assertThat(documents.repeatsWithheld(decision, "Thrupplewick")).isTrue();

    var asked = decisions.findings(decision).stream().filter(FindingView::blocks).findFirst().orElseThrow();
    by("monitoring-officer.thurrock", me -> proposals.answerFinding(decision, asked.id(), "They said so.", me));
    assertThat(documents.repeatsWithheld(decision, "Thrupplewick")).isFalse();
    assertThat(documents.repeatsWithheld(decision, "Ebenezer Thrupplewick")).isTrue();

    cases.with(decision, "annex", "Annex.txt", "Ebenezer Thrupplewick was dearer.", Publicity.open());
    assertThat(decisions.findings(decision)).filteredOn(FindingView::blocks).singleElement()
        .satisfies(f -> assertThat(f.sentence()).contains("'annex, version 2'"));
    assertThat(documents.repeatsWithheld(decision, "Ebenezer Thrupplewick")).isTrue();
  }

  @Test
  void is_spared_a_record_that_could_never_be_published_because_a_fact_in_it_names_whom_nobody_may_know()
      throws Exception {
    var decision = cases.proposed("Care with consultees");
    var consulted = JsonNodeFactory.instance.arrayNode();
    consulted.addObject().put("who", "Ebenezer Thrupplewick").put("on", "2026-09-01").put("evidence", "a note");
    by("commissioning-officer.thurrock", me -> proposals.changeFacts(decision,
        new FactsCommand(Map.of("/consulted", consulted), "3.1", "They were asked."), me));
    cases.with(decision, "bids", "Bids.txt", "Ebenezer Thrupplewick came second.",
        Publicity.exempt(3, "They bid again.", London.today(clock).plusYears(1), "Head of Legal"));

    assertThatThrownBy(() -> cases.decided(decision, "privatePart", true, "exclusionResolution",
        "Resolved under paragraph 3.")).hasStackTraceContaining("under: Reasons for the decision");
    assertThat(decisions.get(decision).decidedAt()).isNull();
  }

  @Test
  void is_told_what_was_decided_without_a_sum_that_stands_only_in_a_withheld_paper() throws Exception {
    var decision = cases.announced("Care at a price");
    asking600000(decision);
    cases.with(decision, "report", "Report.txt", "What the children themselves said of it.", Publicity.open());
    cases.decided(decision, "privatePart", true, "exclusionResolution", "Resolved under paragraph 3.");
    cases.published(decision);

    var read = Stream.of("decision-record-meeting", "decision-notice")
        .map(kind -> "/register/papers/" + paper(decision, kind).id());
    for (var path : Stream.concat(read, Stream.of("/register/" + decision, "/register/" + decision + ".json"))
        .toList()) {
      assertThat(everybody.text(path)).as(path).contains("Care at a price").doesNotContain("600,000", "600000");
    }
    for (var kind : List.of("decision-record-meeting", "decision-notice")) {
      assertThat((String) paper(decision, kind).contents().get("decision"))
          .contains("a. Make grant: A partner, £[withheld]");
    }
    for (var leak : List.of("At £600,000 it is dear.", "It costs 600 thousand pounds.")) {
      assertThatThrownBy(() -> by("democratic-services.thurrock", me -> reasons.publish(decision, "paragraph-3", leak,
          me))).as(leak).isInstanceOf(Refused.class).hasMessageContaining("would disclose what is withheld");
    }
  }

  @Test
  void is_told_the_sum_that_was_decided_once_somebody_answered_for_the_public_paper_that_says_it() throws Exception {
    var decision = cases.announced("Care at a known price");
    asking600000(decision);
    cases.with(decision, "report", "Report.txt", "The grant is £600,000.", Publicity.open());

    var waiting = decisions.findings(decision).stream().filter(FindingView::blocks).toList();
    assertThat(waiting).singleElement().satisfies(f -> assertThat(f.sentence())
        .startsWith("The public document 'report' repeats words, a name or a sum of a paper that is withheld."));
    by("monitoring-officer.thurrock", me -> proposals.answerFinding(decision, waiting.get(0).id(),
        "The sum is in the published budget.", me));
    cases.decided(decision, "privatePart", true, "exclusionResolution", "Resolved under paragraph 3.");
    cases.published(decision);

    assertThat(everybody.text("/register/" + decision)).contains("A partner, £600,000").doesNotContain("[withheld]");
  }

  private void asking600000(DecisionReference decision) {
    cases.with(decision, "prices", "Prices.txt", "The partner asks for £600,000 and no less.",
        Publicity.exempt(3, "They bid again.", London.today(clock).plusYears(1), "Head of Legal"));
  }

  private void by(String person, Consumer<Actor> act) {
    as(person, () -> {
      act.accept(actors.person());
      return null;
    });
  }

  @Test
  void is_told_under_what_a_document_is_withheld() throws Exception {
    var decision = cases.announced("Care with prices");
    cases.with(decision, "prices", "Prices.txt", "x",
        Publicity.exempt(3, "They bid again.", London.today(clock).plusYears(1), "Head of Legal"));
    assertThat(everybody.text("/register/" + decision)).doesNotContain("paragraph 3");
    cases.decided(decision);
    cases.published(decision);

    assertThat(everybody.text("/register/" + decision))
        .contains("What is withheld, and why", "paragraph 3, information relating to the financial")
        .doesNotContain("Prices.txt", "They bid again.", "Head of Legal");
  }

  @Test
  void may_keep_a_page_and_is_not_sent_again_what_has_not_changed() {
    for (var path : List.of("/register.json", "/register.csv", "/register.atom", "/forward-plan.json",
        "/forward-plan.csv", "/forward-plan.ics", "/forward-plan.atom", "/register", "/forward-plan")) {
      var first = everybody.get(path);
      assertThat(first.statusCode()).as(path).isEqualTo(200);
      assertThat(first.headers().firstValue("Cache-Control")).as(path).hasValue("no-cache, public");
      assertThat(first.headers().firstValue("Set-Cookie")).as(path).isEmpty();
      var tag = first.headers().firstValue("ETag").orElseThrow();
      if (path.contains(".")) {
        assertThat(everybody.get(path, "If-None-Match", tag).statusCode()).as(path).isEqualTo(304);
      }
    }
  }

  @Test
  void gets_pages_that_run_nothing_but_remits_own_files() {
    for (var path : List.of("/register", "/forward-plan", "/contracts", "/sign-in", "/register/nothing")) {
      var answer = everybody.get(path);
      assertThat(answer.headers().firstValue("Content-Security-Policy").orElse("")).as(path)
          .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).as(path).hasValue("nosniff");
      assertThat(string(answer.body())).as(path).doesNotContain("<style", " style=\"", "onclick", "javascript:")
          .contains("/forward-plan\"", "/contracts\"");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "/register/nonsense", "/register/XXX-2026-9999", "/register/LEE-0000-0000.json", "/register/%27%3B--",
      "/register?council=atlantis", "/register?council=%27", "/register?maker=king", "/register?from=yesterday",
      "/register?from=2026-02-30", "/register?from=+999999999-01-01", "/register?to=2026-01-01&from=2026-02-01",
      "/register?page=0", "/register?page=-1", "/register?page=99999", "/register?page=9999999999",
      "/register.json?council=atlantis", "/register.csv?from=x", "/register.atom?maker=king", "/register.json?page=x",
      "/forward-plan?council=atlantis", "/forward-plan.json?council=%00", "/forward-plan.ics?council=LEEDS",
      "/forward-plan.atom?council=a,b", "/register/papers/none", "/register/papers/none.pdf",
      "/register/documents/none", "/register/a/b/c", "/register.xml"})
  void is_told_what_is_wrong_with_what_was_asked(String path) {
    var answer = everybody.get(path);

    assertThat(answer.statusCode()).isBetween(400, 499);
    assertThat(string(answer.body())).doesNotContain("Exception", "org.remit").isNotBlank();
    if (path.matches(".*\\.(json|csv|atom|ics)\\?.*")) {
      assertThat(answer.headers().firstValue("Content-Type").orElse("")).isEqualTo("application/problem+json");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "%00", "%27%22%3B%5C", "((((", "%26%21%7C%3A*", "-", "%22", "or", "%F0%9F%90%B3", "the", "%3Cscript%3E",
      "%25_%25"})
  void may_look_for_anything(String words) {
    for (var form : List.of("", ".json", ".csv", ".atom")) {
      var answer = everybody.get("/register" + form + "?words=" + words);
      assertThat(answer.statusCode()).as(form).isEqualTo(200);
      assertThat(string(answer.body())).doesNotContain("<script>");
    }
    assertThat(everybody.get("/register?words=" + words.repeat(300)).statusCode()).isBetween(400, 499);
  }

  @Test
  void finds_what_it_typed_still_there_when_it_was_wrong() {
    assertThat(everybody.text("/register?words=care&from=2026-02-01&to=2026-01-01"))
        .contains("The period ends before it begins.", "value=\"care\"", "value=\"2026-02-01\"", "href=\"#to\"");
  }

  // --- read ----------------------------------------------------------------------------------------------------------

  private JsonNode planned(DecisionReference decision) {
    for (var each : everybody.json("/forward-plan.json?council=thurrock")) {
      if (each.path("reference").asText().equals(decision.value())) return each;
    }
    return null;
  }

  private List<String> references(String query) {
    var references = new ArrayList<String>();
    everybody.json("/register.json?" + query).path("decisions")
        .forEach(d -> references.add(d.path("reference").asText()));
    return references;
  }

  private StatutoryPaperView paper(DecisionReference decision, String kind) {
    return papers.published(decision).stream().filter(p -> p.kind().equals(kind)).findFirst().orElseThrow();
  }

  private List<String> entries(String path) throws Exception {
    var feed = DocumentBuilderFactory.newInstance().newDocumentBuilder()
        .parse(new ByteArrayInputStream(everybody.get(path).body()));
    var entries = feed.getElementsByTagName("entry");
    return Stream.iterate(0, i -> i < entries.getLength(), i -> i + 1).map(i -> entries.item(i).getTextContent())
        .toList();
  }

  private static String unfolded(String calendar) {
    return calendar.replace("\r\n ", "");
  }

  private static String string(byte[] body) {
    return new String(body, StandardCharsets.UTF_8);
  }
}

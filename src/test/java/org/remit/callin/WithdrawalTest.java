package org.remit.callin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.remit.support.Prepared.outcome;
import static org.remit.support.Prepared.proposal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remit.calendar.London;
import org.remit.engine.Processes;
import org.remit.engine.TimeTravel;
import org.remit.gate.Act;
import org.remit.gate.Gate;
import org.remit.gate.HoldView;
import org.remit.papers.StatutoryPaperView;
import org.remit.papers.StatutoryPapers;
import org.remit.proposal.Decisions;
import org.remit.proposal.ResolutionState;
import org.remit.reference.DecisionReference;
import org.remit.register.Register;
import org.remit.support.Prepared;
import org.remit.support.RemitTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;

@RemitTest
@DisplayName("Withdrawing from a call-in")
class WithdrawalTest {

  private static final List<String> THREE =
      List.of("scrutiny.thurrock; Green", "council.thurrock; Labour", "scrutiny-chair.thurrock; Green");

  @Autowired AutowireCapableBeanFactory beans;
  @Autowired CallIns callIns;
  @Autowired Decisions decisions;
  @Autowired Processes processes;
  @Autowired StatutoryPapers papers;
  @Autowired Register register;
  @Autowired Gate gate;
  @Autowired TimeTravel time;
  @Autowired TestRestTemplate http;
  @Autowired JdbcTemplate db;

  Prepared prepared;

  @BeforeEach
  void prepare() {
    prepared = beans.createBean(Prepared.class);
  }

  @Test
  void one_of_four_withdraws_and_the_call_in_stands_by_the_three_that_are_left() throws Exception {
    var decision = published("thurrock");
    foundValid(decision, "Cllr D; Con", THREE.get(0), THREE.get(1), THREE.get(2));
    assertThat(page(decision, "council.thurrock")).contains("/call-in-requests/1/withdraw");

    assertThat(withdraws(decision, "council.thurrock", Map.of("reason", "My own view has changed")))
        .extracting(r -> r.getStatusCode().value()).isEqualTo(200);

    assertThat(page(decision, "council.thurrock")).doesNotContain("/call-in-requests/1/withdraw");
    assertThat(request(decision).state()).isEqualTo("valid");
    assertThat(request(decision).signatures()).isEqualTo(3);
    assertThat(notice(decision).version()).isEqualTo(2);
    assertThat(notice(decision).contents().get("requested-by")).asList()
        .containsExactly("3 members of the council", "1 more, who has withdrawn");
    windowEnds(decision);
    assertThat(state(decision, "a")).isEqualTo(ResolutionState.CALLED_IN);
    assertThat(callIns.of(decision).orElseThrow().state()).isEqualTo("at-scrutiny");
  }

  @Test
  void one_of_three_withdraws_and_the_request_falls_and_everything_says_so() throws Exception {
    var decision = published("thurrock");
    foundValid(decision, THREE);
    assertThat(register.get(decision).callIn()).anyMatch(s -> s.startsWith("Called in."));

    withdraws(decision, "council.thurrock", Map.of("reason", "My own view has changed"));

    assertThat(request(decision).state()).startsWith("fallen");
    assertThat(ledger(decision)).contains("call-in-signature-withdrawn", "call-in-request-fell")
        .doesNotContain("call-in-withdrawn");
    assertThat(String.valueOf(notice(decision).contents().get("consequence")))
        .contains("This request fell on", "2 signed; it takes 3", "1 more signed and has withdrawn",
            "No valid request names resolutions a and b any longer")
        .doesNotContain("My own view");
    assertThat(register.get(decision).callIn()).anyMatch(s -> s.startsWith("Open to call-in until"))
        .anyMatch(s -> s.startsWith("Request 1 was valid and fell on"));
    assertThat(gate.openHolds(decision, "a", Act.SIGN)).extracting(HoldView::kind).as("not before the window is over")
        .contains("called-in");
    windowEnds(decision);
    assertThat(decisions.get(decision).resolution("a").state()).isEqualTo(ResolutionState.EFFECTIVE);
    assertThat(decisions.get(decision).resolution("a").effectRule())
        .contains("no valid request was left: request 1 was valid and fell on", "2 signed; it takes 3")
        .doesNotContain("with no valid request");
    assertThat(register.get(decision).callIn()).anyMatch(s -> s.contains("no valid request was left"));
    assertThat(processes.isRunning("call-in", decision)).isFalse();
  }

  @Test
  void after_the_window_the_last_valid_request_falls_and_the_decision_takes_effect_by_that() throws Exception {
    var decision = published("thurrock");
    foundValid(decision, THREE);
    windowEnds(decision);
    assertThat(callIns.of(decision).orElseThrow().state()).isEqualTo("at-scrutiny");

    withdraws(decision, "scrutiny.thurrock", Map.of("reason", "Answered"));

    assertThat(decisions.get(decision).resolution("a").effectRule()).contains("request 1 was valid and fell on");
    assertThat(processes.isRunning("call-in", decision)).isFalse();
  }

  @Test
  void while_the_window_is_open_others_ask_again_in_the_place_of_a_request_that_fell() throws Exception {
    var decision = published("thurrock");
    foundValid(decision, THREE);
    withdraws(decision, "council.thurrock", Map.of("reason", "My own view has changed"));
    assertThat(whyCalledIn(decision)).contains("No valid request is left", "request 1 was valid and fell on");
    onPaper(decision, "Cllr E; Con", "Cllr F; Con", "Cllr G; Con");
    time.settle();
    prepared.complete(decision, "monitoring-officer.thurrock", "check-call-in-request 2",
        outcome("valid", "membersFound", "all"));
    assertThat(whyCalledIn(decision)).isEqualTo("Request 2 is valid.");

    windowEnds(decision);

    assertThat(state(decision, "a")).isEqualTo(ResolutionState.CALLED_IN);
    assertThat(callIns.of(decision).orElseThrow().state()).isEqualTo("at-scrutiny");
  }

  private String whyCalledIn(DecisionReference decision) {
    return gate.openHolds(decision, "a", Act.PAY).stream().filter(h -> h.kind().equals("called-in")).findFirst()
        .orElseThrow().reason();
  }

  @Test
  void all_who_signed_withdraw_one_by_one_and_that_withdraws_the_request() throws Exception {
    var decision = published("thurrock");
    onPaper(decision, THREE.toArray(String[]::new));
    for (var person : List.of("scrutiny.thurrock", "council.thurrock")) {
      withdraws(decision, person, Map.of("reason", "Answered"));
      assertThat(request(decision).state()).as("not checked yet: more may be said of it").isEqualTo("not checked");
    }
    assertThat(refusal(withdraws(decision, "council.thurrock", Map.of("reason", "Answered"))))
        .contains("withdrawn your signature under request 1 already");

    withdraws(decision, "scrutiny-chair.thurrock", Map.of("reason", "Answered"));

    assertThat(request(decision).state()).isEqualTo("withdrawn");
    windowEnds(decision);
    assertThat(decisions.get(decision).resolution("a").effectRule()).contains("ran out with no valid request");
  }

  @Test
  void a_request_below_the_number_before_it_was_checked_is_not_found_valid() throws Exception {
    var decision = published("thurrock");
    onPaper(decision, THREE.toArray(String[]::new));
    withdraws(decision, "council.thurrock", Map.of("reason", "Answered"));

    assertThat(request(decision).checks()).anySatisfy(c -> {
      assertThat(c.met()).isFalse();
      assertThat(c.sentence()).contains("2 signed; it takes 3", "1 more signed and has withdrawn");
    });
  }

  @Test
  void nobody_withdraws_what_others_signed_but_by_their_letter_with_their_names() throws Exception {
    var decision = published("thurrock");
    foundValid(decision, THREE);

    assertThat(refusal(withdraws(decision, "monitoring-officer.thurrock", Map.of("reason", "They rang"))))
        .contains("Say where the letter is filed");
    assertThat(refusal(withdraws(decision, "monitoring-officer.thurrock", Map.of("reason", "They rang", "letter",
        "."))))
        .contains("holds no word");
    assertThat(refusal(withdraws(decision, "monitoring-officer.thurrock", Map.of("reason", "They wrote", "letter",
        "file 8"))))
        .contains("Enter who signed that letter");
    assertThat(refusal(withdraws(decision, "monitoring-officer.thurrock", Map.of("reason", "They wrote", "letter",
        "file 8", "signatories", List.of("Cllr Nobody")))))
        .contains("No signature of Cllr Nobody stands under request 1");
    assertThat(refusal(withdraws(decision, "council.thurrock", Map.of("reason", "For us all", "signatories",
        List.of("all")))))
        .contains("You withdraw your own signature");
    assertThat(refusal(withdraws(decision, "council-chair.thurrock", Map.of("reason", "For them"))))
        .contains("Whoever signed a request withdraws their own signature");
    assertThat(request(decision).state()).isEqualTo("valid");
    assertThat(request(decision).signatures()).isEqualTo(3);

    withdraws(decision, "monitoring-officer.thurrock",
        Map.of("reason", "They wrote", "letter", "file 8", "signatories", List.of("ALL")));

    assertThat(request(decision).state()).isEqualTo("withdrawn");
    windowEnds(decision);
    assertThat(decisions.get(decision).resolution("a").effectRule())
        .contains("no valid request was left: request 1 was valid and was withdrawn on",
            "by all whose signatures could count, by letter");
  }

  @Test
  void a_signature_of_the_executive_that_stands_keeps_no_request_alive() throws Exception {
    var decision = published("thurrock");
    foundValid(decision, "Cllr A; Con", "Cllr B; Lab", "Cllr C; Lab", "cabinet.thurrock; Con");

    withdraws(decision, "monitoring-officer.thurrock", Map.of("reason", "They wrote", "letter", "file 8",
        "signatories", List.of("Cllr A", "Cllr B", "Cllr C")));

    assertThat(request(decision).state()).isEqualTo("withdrawn");
    assertThat(request(decision).signatures()).as("it stands").isEqualTo(1);
    assertThat(callIns.of(decision).orElseThrow().gone()).singleElement().asString()
        .contains("by all whose signatures could count");
  }

  @Test
  void one_members_letter_withdraws_one_signature_however_it_writes_the_name() throws Exception {
    var decision = published("thurrock");
    foundValid(decision, "Cllr A. O'Neil; Con", "Cllr B; Lab", "Cllr C; Lab", "Cllr D; Lab");

    withdraws(decision, "monitoring-officer.thurrock",
        Map.of("reason", "He wrote", "letter", "file 8", "signatories", List.of("O’NEIL,  A")));

    assertThat(request(decision).state()).isEqualTo("valid");
    assertThat(request(decision).signatures()).isEqualTo(3);
  }

  @Test
  void nobody_withdraws_by_letter_what_a_member_signed_from_their_own_sign_in() throws Exception {
    var decision = published("thurrock");
    var own = http.withBasicAuth("scrutiny.thurrock", "demo").postForEntity(
        "/api/decisions/" + decision + "/call-in-requests", Map.of("grounds", "Too costly", "group", "X"),
        String.class);
    assertThat(own.getStatusCode().is2xxSuccessful()).as(own.getBody()).isTrue();

    assertThat(refusal(withdraws(decision, "monitoring-officer.thurrock",
        Map.of("reason", "They wrote", "letter", "none filed", "signatories", List.of("all")))))
        .contains("from their own sign-ins");

    assertThat(request(decision).signatures()).isEqualTo(1);
  }

  @Test
  void grounds_that_were_taken_down_are_not_published_again() throws Exception {
    var decision = published("thurrock");
    foundValid(decision, THREE);
    http.withBasicAuth("democratic-services.thurrock", "demo").postForEntity(
        "/api/decisions/" + decision + "/takedown",
        Map.of("paper", notice(decision).id(), "reason", "It names a child"), String.class);
    assertThat(notice(decision).takenDownAt()).isNotNull();

    withdraws(decision, "council.thurrock", Map.of("reason", "Answered"));

    assertThat(notice(decision).contents().get("grounds")).asList().containsExactly("They are not published.");
  }

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", value = {
      "Cllr A; Lab | Cllr  A; Lab | Cllr a.; Con => 0 signed; it takes 3 (non-executive members). 1 more is not known",
      "Anne Smith; Lab | Cllr. SMITH, Anne; Lab | Councillor Anne Smith; Con"
          + " => 0 signed; it takes 3 (non-executive members). 1 more is not known",
      "scrutiny.thurrock; Lab | Scrutiny.Thurrock ; Lab | scrutiny.thurrock; Con"
          + " => 1 signed; it takes 3 (non-executive members)."})
  void one_member_written_three_times_counts_once(String written, String counted) throws Exception {
    var decision = published("thurrock");
    onPaper(decision, written.split(" \\| "));

    assertThat(request(decision).signatures()).isEqualTo(1);
    assertThat(request(decision).checks())
        .filteredOn(c -> c.what().equals("signatories")).singleElement()
        .satisfies(c -> assertThat(c.sentence()).startsWith(counted)
            .matches(all -> counted.contains("not known") || all.equals(counted), "says nothing else"));
  }

  @Test
  void where_groups_count_nobody_is_written_with_two() throws Exception {
    var decision = published("leeds");

    assertThat(refusal(onPaper(decision, "Cllr A; Lab", "Cllr a.; Con"))).contains("two political groups");
    assertThat(callIns.of(decision).orElseThrow().requests()).isEmpty();
  }

  private DecisionReference published(String council) throws Exception {
    var decision = prepared.publishedByCabinet(
        prepared.started("cabinet-decision", council, proposal(council, "cabinet", "Cabinet")), council);
    prepared.start("call-in", decision, council);
    return decision;
  }

  private void foundValid(DecisionReference decision, List<String> signatories) {
    foundValid(decision, signatories.toArray(String[]::new));
  }

  private void foundValid(DecisionReference decision, String... signatories) {
    onPaper(decision, signatories);
    time.settle();
    prepared.complete(decision, "monitoring-officer.thurrock", "Task_CheckCallInRequest",
        outcome("valid", "membersFound", "all"));
  }

  private ResponseEntity<String> onPaper(DecisionReference decision, String... signatories) {
    var body = new LinkedHashMap<String, Object>();
    body.put("grounds", "Too costly, say " + signatories[0]);
    body.put("letter", "file 7");
    body.put("signatories", List.of(signatories));
    return http.withBasicAuth("democratic-services." + decisions.get(decision).authority().id(), "demo")
        .postForEntity("/api/decisions/" + decision + "/call-in-requests", body, String.class);
  }

  private ResponseEntity<String> withdraws(DecisionReference decision, String person, Map<String, Object> body) {
    var answer = http.withBasicAuth(person, "demo")
        .postForEntity("/api/decisions/" + decision + "/call-in-requests/1/withdraw", body, String.class);
    time.settle();
    return answer;
  }

  private String page(DecisionReference decision, String person) {
    return http.withBasicAuth(person, "demo").getForObject("/decisions/" + decision, String.class);
  }

  private static String refusal(ResponseEntity<String> answer) {
    assertThat(answer.getStatusCode().is4xxClientError()).as(answer.getBody()).isTrue();
    return answer.getBody();
  }

  private CallInView.Request request(DecisionReference decision) {
    return callIns.of(decision).orElseThrow().requests().get(0);
  }

  private StatutoryPaperView notice(DecisionReference decision) {
    return papers.published(decision).stream().filter(p -> p.kind().equals("call-in-notice"))
        .reduce((earlier, later) -> later).orElseThrow();
  }

  private void windowEnds(DecisionReference decision) {
    time.forwardTo(London.startOf(callIns.of(decision).orElseThrow().effectiveOn()).plusSeconds(1));
  }

  private ResolutionState state(DecisionReference decision, String letter) {
    return decisions.get(decision).resolution(letter).state();
  }

  private List<String> ledger(DecisionReference decision) {
    return db.queryForList("select kind from remit.ledger_entry where stream = ?", String.class, decision.value());
  }
}

package org.remit.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.remit.calendar.London;
import org.remit.cases.CaseFile.Ends;
import org.remit.contract.ContractRegister;
import org.remit.engine.TimeTravel;
import org.remit.gate.Gate;
import org.remit.ledger.LedgerReader;
import org.remit.papers.StatutoryPapers;
import org.remit.proposal.Decisions;
import org.remit.proposal.FindingView;
import org.remit.proposal.Stage;
import org.remit.reference.DecisionReference;
import org.remit.support.RemitTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@RemitTest
@DisplayName("The five reports, from proposal to the end")
class FiveReportsTest {

  @Autowired AutowireCapableBeanFactory beans;
  @Autowired CaseRunner runner;
  @Autowired TimeTravel time;
  @Autowired Decisions decisions;
  @Autowired Gate gate;
  @Autowired StatutoryPapers papers;
  @Autowired ContractRegister register;
  @Autowired LedgerReader ledger;

  private final List<String> told = new ArrayList<>();

  @AfterEach
  void backToThePresent() {
    time.backToThePresent();
  }

  @Test
  void leeds_2017_is_an_officers_decision_recorded_under_reg_13_4_not_callable_and_its_contract_is_registered() {
    var decision = completed("leeds-2017-peer-mentoring-waiver").get(0);

    var found = decisions.findings(decision);
    assertThat(checks(found)).isEqualTo("1 warning, 8 warning, 18 warning");
    assertThat(found.get(0).sentence())
        .contains("Head of One Adoption West Yorkshire")
        .contains("Deputy Director Children and Families");
    assertThat(found).allSatisfy(f -> assertThat(f.answer()).isNotBlank());
    assertThat(decisions.get(decision).resolution("a").effectRule()).startsWith("not callable");
    var record = paper(decision, "decision-record-officer");
    assertThat(record).contains("30 October 2017").contains("Adopters prefer the Cornerstone model")
        .contains("after the trial").contains("No conflict of interest was declared");
    assertThat(paper(decision, "decision-notice")).contains("Why it may not be called in")
        .contains("What these days and answers rest on and is not confirmed")
        .contains("call-in callable", "is observed");
    var contract = register.of(decision).get(0);
    assertThat(contract.supplier()).isEqualTo("Cornerstone");
    assertThat(contract.value()).isEqualByComparingTo("27000");
    assertThat(gate.clocks(decision)).as("no notice, no window, no standstill").isEmpty();
  }

  @Test
  void leeds_2015_as_several_decisions_goes_on_the_same_day() {
    var decision = completed("leeds-2015-family-valued-awards-several").get(0);

    assertThat(told).anyMatch(l -> l.contains("£442,052 together") && l.contains("£250,000"));
    assertThat(told).anyMatch(l -> l.contains("exactly £100,000"));
    assertThat(told).anyMatch(l -> l.contains("between £50,000 and £110,000"));
    assertThat(told).anyMatch(l -> l.contains("worded as if it were already agreed"));
    assertThat(told).anyMatch(l -> l.contains("3.7 is followed by 3.9"));
    assertThat(decisions.get(decision).facts().at("/linkedAwards").asText()).isEqualTo("several");
    assertThat(register.of(decision)).as("six new contracts, and the one that is varied").hasSize(7)
        .extracting(c -> c.supplier()).contains("Health for All", "Homestart", "Leeds Community Healthcare");
    assertThat(gate.clocks(decision)).isEmpty();
    assertThat(closedOn(decision)).isEqualTo("2015-07-07");
  }

  @Test
  void leeds_2015_as_one_decision_stops_for_notice_28_clear_days_and_call_in() {
    var decision = completed("leeds-2015-family-valued-awards-one").get(0);

    // 28 clear days from 8 July to 4 August; the window is the five working days from 6 to 12 August.
    assertThat(clock(decision, "key-decision-notice")).isEqualTo("2015-08-04 2015-08-05");
    assertThat(clock(decision, "call-in")).isEqualTo("2015-08-12 2015-08-13");
    assertThat(paper(decision, "key-decision-notice")).contains("A key decision is to be made")
        .contains("Chief Officer, Partnership Development and Business Support").contains("5 August 2015");
    assertThat(register.of(decision).stream().filter(c -> c.signedAt() != null)).hasSize(6)
        .allMatch(c -> London.date(c.signedAt()).equals(LocalDate.of(2015, 8, 13)));
  }

  @Test
  void thurrock_runs_its_window_out_while_scrutiny_meets_and_pays_a_grant() {
    var decision = completed("thurrock-2015-adoption-partnership").get(0);

    var found = decisions.findings(decision);
    assertThat(checks(found)).isEqualTo("4 note, 11 warning, 18 note");
    assertThat(found.get(0).sentence()).contains("14 July 2015").contains("no breach");
    assertThat(found.get(1).answerableBy()).isEqualTo("legal");
    var route = decisions.route(decisions.get(decision));
    assertThat(route.key().answer()).isTrue();
    assertThat(route.key().reason().ruleId()).isEqualTo("Rule_KeyByEffect");
    assertThat(route.unconfirmed()).anyMatch(each -> each.contains("key limit"));
    // Notice of 9 June: 28 clear days from 10 June to 7 July. Published late on the 8th: 10, 13, 14, 15 and 16 July.
    assertThat(clock(decision, "key-decision-notice")).isEqualTo("2015-07-07 2015-07-08");
    assertThat(clock(decision, "call-in")).isEqualTo("2015-07-16 2015-07-17");
    assertThat(paper(decision, "decision-record-meeting")).contains("8 July 2015").contains("not considered viable");
    assertThat(paper(decision, "decision-notice")).contains("From 17 July 2015, unless it is called in.")
        .contains("What these days and answers rest on and is not confirmed");
    assertThat(decisions.get(decision).resolution("a").carriedOut()).isEqualTo("grant paid");
    assertThat(told).anyMatch(l -> l.contains("held by call-in-window"));
  }

  @Test
  void peterborough_approves_a_tender_and_awards_it_by_a_second_key_decision_of_its_own() {
    var gates = beans.createBean(GatesByTheDay.class).of("peterborough");
    var both = completed("peterborough-2015-permanency-service", gates::look);
    var decision = both.get(0);
    var award = both.get(1);

    assertThat(checks(decisions.findings(decision))).isEqualTo("12 warning, 16 note");
    // 28 clear days from 18 November to 15 December; three working days: 17, 18 and 21 December.
    assertThat(clock(decision, "key-decision-notice")).isEqualTo("2015-12-15 2015-12-16");
    assertThat(clock(decision, "call-in")).isEqualTo("2015-12-21 2015-12-22");
    assertThat(decisions.get(decision).resolution("a").carriedOut()).isEqualTo("award proposed");

    assertThat(decisions.get(award).parent()).isEqualTo(decision);
    var route = decisions.route(decisions.get(award));
    assertThat(route.key().answer()).isTrue();
    assertThat(route.maker().answer().id()).isEqualTo("cabinet");
    // 28 clear days from 7 April to 4 May; 6, 9 and 10 May; ten days from 12 May end on a Saturday, so on Monday the
    // 23rd.
    assertThat(clock(award, "key-decision-notice")).isEqualTo("2016-05-04 2016-05-05");
    assertThat(clock(award, "call-in")).isEqualTo("2016-05-10 2016-05-11");
    assertThat(clock(award, "standstill")).isEqualTo("2016-05-23 2016-05-24");
    var contract = register.of(award).get(0);
    assertThat(contract.starts()).isEqualTo("2016-06-22");
    assertThat(contract.ends()).isEqualTo("2026-06-21");
    assertThat(told).anyMatch(l -> l.contains("held by pension-protection"));
    assertThat(told).anyMatch(l -> l.contains("hold lifted: tupe-consulted"));
    assertThat(closedOn(award)).isEqualTo("2016-06-22");
    // 28 clear days from 18 November to 15 December; published on the 16th, the window is the 17th, 18th and 21st.
    assertThat(gates.told(decision)).containsExactlyInAnyOrder(
        "- agenda-open: 2015-11-06 to 2015-12-16, met",
        "- equality-evidence: 2015-11-06 to 2015-11-17, met",
        "- facts-unknown: 2015-11-06 to 2015-11-06, met",
        "- findings-unanswered: 2015-11-06 to 2015-11-06, met",
        "- key-decision-notice: 2015-11-06 to 2015-12-16, met",
        "a not-decided: 2015-11-06 to 2015-12-16, met",
        "a pension-risk: 2015-11-06 to 2015-12-22, met",
        "a pension-route: 2015-11-06 to 2015-12-22, met",
        "- pre-decision-scrutiny: 2015-11-06 to 2015-11-16, met",
        "- report-not-cleared: 2015-11-06 to 2015-11-17, met",
        "a social-value: 2015-11-06 to 2016-03-01, met",
        "a transfer-scope: 2015-11-06 to 2015-12-22, met",
        "a call-in-window: 2015-12-16 to 2015-12-22, met",
        "a record-not-published: 2015-12-16 to 2015-12-16, met");
    // Notice on 6 April, decided on 5 May, window 6, 9 and 10 May; the letters of 11 May, ten days to Saturday the
    // 21st, so to Monday the 23rd; agreement and bond on 13 June.
    assertThat(gates.told(award)).containsExactlyInAnyOrder(
        "- agenda-open: 2016-04-06 to 2016-05-05, met",
        "a award-notice-missing: 2016-04-06 to 2016-05-11, met",
        "a contract-not-signed: 2016-04-06 to 2016-05-24, met",
        "- equality-evidence: 2016-04-06 to 2016-04-06, met",
        "- findings-unanswered: 2016-04-06 to 2016-04-06, met",
        "- key-decision-notice: 2016-04-06 to 2016-05-05, met",
        "a not-decided: 2016-04-06 to 2016-05-05, met",
        "a pension-protection: 2016-04-06 to 2016-06-13, met",
        "a pension-security: 2016-04-06 to 2016-06-13, met",
        "- report-not-cleared: 2016-04-06 to 2016-04-06, met",
        "a standstill: 2016-04-06 to 2016-05-24, met",
        "a tupe-consulted: 2016-04-06 to 2016-06-06, met",
        "a tupe-informed: 2016-04-06 to 2016-05-24, met",
        "a tupe-liability-information: 2016-04-06 to 2016-05-24, met",
        "a tupe-measures: 2016-04-06 to 2016-05-24, met",
        "a transfer-day: 2016-05-24 to 2016-06-22, met",
        "a call-in-window: 2016-05-05 to 2016-05-11, met",
        "a record-not-published: 2016-05-05 to 2016-05-05, met");
  }

  @Test
  void sefton_delegates_its_award_and_waits_for_its_partners() {
    var gates = beans.createBean(GatesByTheDay.class).of("sefton");
    var both = completed("sefton-2017-regional-adoption-procurement", gates::look);
    var decision = both.get(0);
    var award = both.get(1);

    assertThat(checks(decisions.findings(decision))).isEqualTo("6 warning, 10 note, 12 warning, 17 warning");
    var resolutions = decisions.get(decision).resolutions();
    assertThat(resolutions).extracting(r -> r.carriedOut())
        .containsExactly("noted", "award proposed", "delegation in force", "authorised");
    // Six working days from 8 to 15 December.
    assertThat(clock(decision, "call-in")).startsWith("2017-12-15");
    var route = decisions.route(decisions.get(award));
    assertThat(route.maker().answer().id()).isEqualTo("officer");
    assertThat(route.key().answer()).as("covered by the earlier key decision").isFalse();
    assertThat(paper(award, "decision-record-officer")).contains("24 January 2018");
    assertThat(told).anyMatch(l -> l.contains("held by partner-decision"));
    assertThat(closedOn(award)).isEqualTo("2018-04-01");
    // Notice on 8 November, 28 clear days to 6 December; window 8 to 15 December, effect on the working day after it.
    assertThat(gates.told(decision)).containsExactlyInAnyOrder(
        "- agenda-open: 2017-11-08 to 2017-12-07, met",
        "- equality-evidence: 2017-11-08 to 2017-11-08, met",
        "- facts-unknown: 2017-11-08 to 2017-11-08, met",
        "- findings-unanswered: 2017-11-08 to 2017-11-08, met",
        "- key-decision-notice: 2017-11-08 to 2017-12-07, met",
        "1 not-decided: 2017-11-08 to 2017-12-07, met",
        "2 not-decided: 2017-11-08 to 2017-12-07, met",
        "3 not-decided: 2017-11-08 to 2017-12-07, met",
        "4 not-decided: 2017-11-08 to 2017-12-07, met",
        "2 pension-risk: 2017-11-08 to 2017-12-18, met",
        "2 pension-route: 2017-11-08 to 2017-12-18, met",
        "- report-not-cleared: 2017-11-08 to 2017-11-08, met",
        "2 social-value: 2017-11-08 to 2017-12-18, met",
        "2 transfer-scope: 2017-11-08 to 2017-12-18, met",
        "2 call-in-window: 2017-12-07 to 2017-12-18, met",
        "3 call-in-window: 2017-12-07 to 2017-12-18, met",
        "4 call-in-window: 2017-12-07 to 2017-12-18, met",
        "1 record-not-published: 2017-12-07 to 2017-12-07, met",
        "2 record-not-published: 2017-12-07 to 2017-12-07, met",
        "3 record-not-published: 2017-12-07 to 2017-12-07, met",
        "4 record-not-published: 2017-12-07 to 2017-12-07, met");
    // Partners' decisions evidenced on 24 January; ten days from then end on a Saturday, so on Monday 5 February.
    assertThat(gates.told(award)).containsExactlyInAnyOrder(
        "a award-notice-missing: 2018-01-23 to 2018-01-24, met",
        "- consultation: 2018-01-23 to 2018-01-23, met",
        "a contract-not-signed: 2018-01-23 to 2018-02-06, met",
        "- equality-evidence: 2018-01-23 to 2018-01-23, met",
        "- findings-unanswered: 2018-01-23 to 2018-01-23, met",
        "a not-decided: 2018-01-23 to 2018-01-24, met",
        "a partner-decision: 2018-01-23 to 2018-01-24, met",
        "a pension-protection: 2018-01-23 to 2018-02-20, met",
        "a pension-security: 2018-01-23 to 2018-02-20, met",
        "- report-not-cleared: 2018-01-23 to 2018-01-23, met",
        "a standstill: 2018-01-23 to 2018-02-06, met",
        "a tupe-consulted: 2018-01-23 to 2018-03-02, met",
        "a tupe-informed: 2018-01-23 to 2018-03-02, met",
        "a tupe-liability-information: 2018-01-23 to 2018-03-02, met",
        "a tupe-measures: 2018-01-23 to 2018-03-02, met",
        "a transfer-day: 2018-02-06 to 2018-04-01, met",
        "a record-not-published: 2018-01-24 to 2018-01-24, met");
  }

  @Test
  void without_lgps_members_seftons_admission_falls_away() {
    var file = CaseReader.ownCase("sefton-without-pension-rights");

    var ending = play(file);

    assertThat(ending.kind()).as(String.join("\n", told)).isEqualTo(Ends.COMPLETED);
    assertThat(told).anyMatch(l -> l.contains("pension-protection") && l.contains("not-needed"));
  }

  @Test
  void with_scrutinys_chair_on_record_cabinet_decides_after_five_clear_days_of_the_general_exception() {
    var ending = play(CaseReader.ownCase("thurrock-2015-by-general-exception"));

    assertThat(ending.kind()).as(String.join("\n", told)).isEqualTo(Ends.COMPLETED);
    // Informed and published on 30 June: 1, 2, 3, 6 and 7 July are clear.
    assertThat(London.date(ending.at())).isEqualTo("2015-07-08");
    assertThat(paper(ending.decisions().get(0), "general-exception-notice"))
        .contains("Children&#39;s Services Overview and Scrutiny Committee");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(delimiter = '|', textBlock = """
      signed-a-day-too-early                    | call-in-window      | s.9F(4)       | 2015-08-12
      decided-before-the-notice-has-run         | key-decision-notice | reg 9(2)      | 2015-07-07
      decided-by-the-wrong-person               | not-their-task      | reg 13(4)     | 2017-10-30
      a-fact-removed                            | consultation        | Delegation    | 2018-01-23
      started-before-the-pension-is-protected   | pension-protection  | Sch 2 Pt 3    | 2016-06-10
      awarded-before-a-partner-decided          | partner-decision    | s.101         | 2018-01-24
      consulted-on-a-day-to-come                | consultation        | Delegation    | 2018-01-24
      agreed-for-longer-than-approved           | approved-term       | authority     | 2015-07-17
      begun-before-it-had-effect                | not-in-effect       | s.9F(4)       | 2015-08-13
      staff-informed-before-the-effect          | not-in-effect       | s.9F(4)       | 2016-05-24
      before-it-was-proposed                    | not-proposed        | proposed      | 2015-06-08
      signed-twice                              | already-done        | goes on       | 2017-10-30
      a-report-apart-from-the-agenda            | not-asked-for       | Constitution  | 2015-06-30
      decided-on-the-fifth-clear-day            | key-decision-notice | reg 10(1)(c)  | 2015-07-07
      """)
  void one_thing_wrong_and_the_case_is_refused_with_its_hold_and_rule(String name, String hold, String rule,
      LocalDate on) {
    var ending = play(CaseReader.ownCase("refused/" + name));

    assertThat(ending.line()).startsWith("CASE " + name + " refused ");
    assertThat(ending.hold()).isEqualTo(hold);
    assertThat(ending.rule()).contains(rule);
    assertThat(London.date(ending.at())).isEqualTo(on);
    assertThat(ending.asExpected()).as("its file says completed").isFalse();
    assertThat(ending.decisions()).allMatch(d -> ledger.verify(d.value()).isOk());
  }

  static List<String> today() {
    return OwnCases.TODAY;
  }

  @ParameterizedTest
  @MethodSource("today")
  void the_five_of_today_stop_where_their_files_say_on_any_day(String name) {
    var ending = play(CaseReader.ownCase(name));

    assertThat(ending.asExpected()).as(String.join("\n", told)).isTrue();
    assertThat(ending.at()).isBeforeOrEqualTo(ZonedDateTime.of(2026, 11, 23, 0, 0, 0, 0, London.ZONE).toInstant());
  }

  private List<DecisionReference> completed(String name) {
    return completed(name, () -> {});
  }

  /** @param look what is done at each act and day that is told */
  private List<DecisionReference> completed(String name, Runnable look) {
    var ending = play(CaseReader.ownCase(name), look);
    assertThat(ending.kind()).as(String.join("\n", told)).isEqualTo(Ends.COMPLETED);
    assertThat(ending.asExpected()).isTrue();
    assertThat(ending.decisions()).isNotEmpty().allSatisfy(d -> {
      assertThat(decisions.get(d).stage()).isEqualTo(Stage.CLOSED);
      assertThat(ledger.verify(d.value()).isOk()).isTrue();
    });
    return ending.decisions();
  }

  private Ending play(CaseFile file) {
    return play(file, () -> {});
  }

  private Ending play(CaseFile file, Runnable look) {
    var ending = runner.play(file, LocalDate.of(2026, 11, 22), line -> {
      told.add(line);
      look.run();
    });
    var together = gate.openHolds(ending.decisions());
    assertThat(ending.decisions()).as("their holds, asked for together, as of each by itself").allSatisfy(d ->
        assertThat(together.getOrDefault(d, List.of())).containsExactlyInAnyOrderElementsOf(gate.openHolds(d)));
    return ending;
  }

  private static String checks(List<FindingView> findings) {
    return findings.stream().map(f -> f.check() + " " + f.severity()).collect(Collectors.joining(", "));
  }

  private String paper(DecisionReference decision, String kind) {
    var paper = papers.published(decision).stream().filter(p -> p.kind().equals(kind)).findFirst().orElseThrow();
    return new String(papers.html(paper.id()).bytes(), java.nio.charset.StandardCharsets.UTF_8);
  }

  /** The last day of a clock and the first day after it on which the act is lawful. */
  private String clock(DecisionReference decision, String kind) {
    return gate.clocks(decision).stream()
        .filter(c -> c.kind().equals(kind))
        .map(c -> c.period().lastDay() + " " + c.period().effectiveOn())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private String closedOn(DecisionReference decision) {
    return London.date(decisions.get(decision).closedAt()).toString();
  }
}

package org.remit.callin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.remit.support.Prepared.outcome;
import static org.remit.support.Prepared.proposal;

import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.remit.assurance.CorrectionCommand;
import org.remit.assurance.CorrectionService;
import org.remit.assurance.CorrectionView;
import org.remit.assurance.PaperCorrection;
import org.remit.calendar.London;
import org.remit.callin.CallInRequestCommand.Signatory;
import org.remit.decision.DecidedWordsCommand;
import org.remit.decision.DecisionOnRecord;
import org.remit.engine.Processes;
import org.remit.engine.TimeTravel;
import org.remit.gate.Act;
import org.remit.gate.ClockView;
import org.remit.gate.Gate;
import org.remit.gate.HoldView;
import org.remit.papers.StatutoryPaperView;
import org.remit.papers.StatutoryPapers;
import org.remit.people.Actors;
import org.remit.proposal.Decisions;
import org.remit.proposal.Progress;
import org.remit.proposal.ResolutionState;
import org.remit.proposal.Stage;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;
import org.remit.register.Register;
import org.remit.support.Prepared;
import org.remit.support.RemitTest;
import org.remit.support.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@RemitTest
@DisplayName("The call-in window of a decision that is corrected")
class CorrectedNoticeTest {

  static final String NOTICE = "decision-notice";
  static final String RECORD = "decision-record-meeting";
  static final String MISTAKE = "The sum was wrong.";

  @Autowired AutowireCapableBeanFactory beans;
  @Autowired CallIns callIns;
  @Autowired CallInRequests callInRequests;
  @Autowired CorrectionService corrections;
  @Autowired DecisionOnRecord onRecord;
  @Autowired Decisions decisions;
  @Autowired Progress progress;
  @Autowired Processes processes;
  @Autowired StatutoryPapers papers;
  @Autowired Register register;
  @Autowired Gate gate;
  @Autowired TimeTravel time;
  @Autowired Actors actors;
  @Autowired Clock clock;
  @Autowired JdbcTemplate db;
  @Autowired TransactionTemplate transaction;

  Prepared prepared;

  @BeforeEach
  void prepare() {
    prepared = beans.createBean(Prepared.class);
  }

  @Test
  void what_was_decided_is_put_right_and_the_whole_window_counts_anew() throws Exception {
    var decision = published();
    var told = callIns.of(decision).orElseThrow();
    nextDay();

    var corrected = corrects(decision, NOTICE, "decision", "A grant of 60,000, not of 600,000.");

    var anew = callIns.of(decision).orElseThrow();
    assertThat(anew.lastDay()).isAfter(told.lastDay());
    assertThat(anew.because()).startsWith("The call-in window is counted anew from " + London.say(London.today(clock)))
        .contains("nobody calls in what they have not been told");
    assertThat(corrected.effect()).isEqualTo(anew.because());
    assertThat(running(decision)).hasSize(2).allSatisfy(c -> {
      assertThat(c.period().startsFrom()).isEqualTo(London.today(clock));
      assertThat(c.period().unconfirmed()).anyMatch(u -> u.contains("safe course"));
    });
    assertThat(windowHold(decision, "a").reason()).contains(London.say(anew.lastDay()), anew.because());
    assertThat(newest(decision, NOTICE)).satisfies(n -> {
      assertThat(n.version()).isEqualTo(2);
      assertThat(said(n, "call-in")).contains(London.sayUntil(anew.closesAt()), anew.because());
      assertThat(said(n, "effective")).contains(London.say(anew.effectiveOn()));
    });
    assertThat(register.get(decision).callIn()).anyMatch(s -> s.contains(London.say(anew.effectiveOn())))
        .contains(anew.because());
    assertThat(ledger(decision)).contains("call-in-window-opened-anew");
    time.forwardTo(London.at(told.effectiveOn(), LocalTime.NOON));
    assertThat(state(decision, "a")).isEqualTo(ResolutionState.APPROVED);
    assertThat(callIns.openToRequests(List.of(decisions.get(decision)))).containsExactly(decision);
    time.forwardTo(anew.closesAt());
    assertThat(callIns.openToRequests(List.of(decisions.get(decision)))).isEmpty();
    time.forwardTo(London.startOf(anew.effectiveOn()).plusSeconds(1));
    assertThat(decisions.get(decision).resolution("a").effectiveOn()).isEqualTo(anew.effectiveOn());
    assertThat(processes.isRunning("call-in", decision)).isFalse();
  }

  @Test
  void on_the_day_of_publication_itself_no_day_is_lost_and_none_is_gained() throws Exception {
    var decision = published();
    var told = callIns.of(decision).orElseThrow();

    corrects(decision, NOTICE, "decision", "A grant of 60,000.");

    var anew = callIns.of(decision).orElseThrow();
    assertThat(anew.closesAt()).isEqualTo(told.closesAt());
    assertThat(said(newest(decision, NOTICE), "call-in")).contains(London.sayUntil(told.closesAt()));
    windowEnds(decision);
    assertThat(state(decision, "a")).isEqualTo(ResolutionState.EFFECTIVE);
  }

  @Test
  void what_changes_nothing_that_may_be_called_in_leaves_the_window_and_says_why() throws Exception {
    var decision = published();
    var told = callIns.of(decision).orElseThrow();
    nextDay();

    var corrected = corrects(decision, NOTICE, "not-callable", "Everything may be called in.");
    corrects(decision, RECORD, "alternatives", "To do nothing.\nTo do half.");

    var kept = callIns.of(decision).orElseThrow();
    assertThat(kept.closesAt()).isEqualTo(told.closesAt());
    assertThat(corrected.effect()).isEqualTo("The call-in window is not counted anew: 'Why it may not be called in' was"
        + " put right, and what was decided and may be called in is the same.");
    assertThat(kept.because()).contains("Alternative options");
    assertThat(windowHold(decision, "b").reason()).contains(London.say(told.lastDay()), kept.because());
    assertThat(said(newest(decision, NOTICE), "call-in")).contains(London.sayUntil(told.closesAt()),
        corrected.effect());
    assertThat(ledger(decision)).contains("call-in-window-kept").doesNotContain("call-in-window-opened-anew");
  }

  @Test
  void the_record_put_right_opens_the_window_anew_and_the_notice_says_its_days() throws Exception {
    var decision = published();
    var told = callIns.of(decision).orElseThrow();
    nextDay();

    corrects(decision, RECORD, "decision", "A grant of 60,000.");

    var anew = callIns.of(decision).orElseThrow();
    assertThat(anew.lastDay()).isAfter(told.lastDay());
    assertThat(newest(decision, NOTICE)).satisfies(n -> {
      assertThat(n.whatWasWrong()).contains("other days");
      assertThat(said(n, "call-in")).contains(London.sayUntil(anew.closesAt()));
      assertThat(said(n, "decision")).as("the rest of it stays").doesNotContain("60,000");
    });
  }

  @Test
  void a_corrected_day_of_publication_is_what_the_notice_says_too() throws Exception {
    var decision = published();
    nextDay();
    var asked = as("democratic-services.thurrock", () -> corrections.take(decision, new CorrectionCommand(null,
        "Day of publication", "an earlier day", London.today(clock).toString(), "The website's log", "call-in", "a",
        null), actors.person()));
    answers(decision, asked, "monitoring-officer.thurrock", true);

    var moved = callIns.of(decision).orElseThrow();
    assertThat(newest(decision, NOTICE)).satisfies(n -> {
      assertThat(n.version()).isEqualTo(2);
      assertThat(said(n, "call-in")).contains(London.sayUntil(moved.closesAt()));
      assertThat(said(n, "effective")).contains(London.say(moved.effectiveOn()));
    });
    assertThat(windowHold(decision, "b").reason()).contains(London.say(moved.lastDay()));
  }

  @Test
  void what_had_effect_by_the_window_alone_waits_for_a_new_one_and_what_was_carried_out_does_not() throws Exception {
    var decision = published();
    windowEnds(decision);
    assertThat(decisions.get(decision).resolution("b").carriedOut()).as("by its effect alone").isEqualTo("authorised");
    transaction.executeWithoutResult(s -> progress.carriedOut(decision, "a", "grant paid"));
    nextDay();

    corrects(decision, NOTICE, "decision", "A grant of 60,000.");

    assertThat(state(decision, "a")).isEqualTo(ResolutionState.CARRIED_OUT);
    assertThat(state(decision, "b")).isEqualTo(ResolutionState.APPROVED);
    assertThat(decisions.get(decision).resolution("b").carriedOut()).isNull();
    assertThat(gate.openHolds(decision, "b", Act.PAY)).extracting(HoldView::kind).contains("call-in-window");
    callsIn(decision, "b");
    check(decision);
    windowEnds(decision);
    prepared.complete(decision, "scrutiny.thurrock", "Task_RecordScrutinyOutcome",
        Prepared.scrutinised("release", London.today(clock)));
    assertThat(state(decision, "b")).isEqualTo(ResolutionState.CARRIED_OUT);

    nextDay();
    var once = corrects(decision, NOTICE, "decision", "A grant of 61,000.");
    assertThat(state(decision, "b")).as("it goes through call-in once").isEqualTo(ResolutionState.CARRIED_OUT);
    assertThat(once.effect()).contains("is not counted anew").contains("carried out already");
    assertThat(callIns.of(decision).orElseThrow().state()).isEqualTo("ended");
  }

  @Test
  void a_window_that_waits_for_a_request_to_be_checked_counts_anew_too() throws Exception {
    var decision = published();
    callsIn(decision, "a");
    windowEnds(decision);
    assertThat(state(decision, "b")).as("nobody called it in").isEqualTo(ResolutionState.CARRIED_OUT);

    corrects(decision, NOTICE, "decision", "A grant of 60,000.");

    assertThat(state(decision, "b")).isEqualTo(ResolutionState.APPROVED);
    check(decision);
    assertThat(callIns.of(decision).orElseThrow().state()).as("its days are not over").isEqualTo("open");
    callsIn(decision, "b");
    prepared.complete(decision, "democratic-services.thurrock", "Task_CheckCallInRequest",
        outcome("valid", "membersFound", "all"));
    windowEnds(decision);
    assertThat(callIns.of(decision).orElseThrow().state()).isEqualTo("at-scrutiny");
    assertThat(state(decision, "b")).isEqualTo(ResolutionState.CALLED_IN);
  }

  @Test
  void what_is_before_scrutiny_is_settled_before_the_rest_opens_anew() throws Exception {
    var decision = published();
    callsIn(decision, "b");
    check(decision);
    windowEnds(decision);
    assertThat(state(decision, "a")).isEqualTo(ResolutionState.EFFECTIVE);

    decidedInTheWords(decision, "A grant of 60,000.");
    refused(() -> asks(decision, NOTICE, "decision", null), "called-in", "opens the window of resolution a");
    transaction.executeWithoutResult(s -> progress.carriedOut(decision, "a", "grant paid"));
    var corrected = answers(decision, asks(decision, NOTICE, "decision", null), "monitoring-officer.thurrock", true);

    assertThat(corrected.effect()).contains("it is called in already");
    assertThat(callIns.of(decision).orElseThrow().state()).isEqualTo("at-scrutiny");
  }

  @Test
  void what_the_notice_wrongly_excluded_may_be_called_in_from_the_day_on_which_it_says_so() throws Exception {
    var decision = published(withANote());
    assertThat(state(decision, "c")).isEqualTo(ResolutionState.CARRIED_OUT);
    assertThat(said(newest(decision, NOTICE), "not-callable")).startsWith("c: ");
    nextDay();
    corrects(decision, NOTICE, "not-callable", "c: it is only noted, and binds nobody.");
    assertThat(ledger(decision)).doesNotContain("call-in-window-opened-anew");

    corrects(decision, NOTICE, "not-callable", "Everything may be called in.");

    assertThat(state(decision, "c")).isEqualTo(ResolutionState.APPROVED);
    assertThat(callIns.of(decision).orElseThrow().because()).contains("resolution c may be called in");
    callsIn(decision, "c");
    check(decision);
    assertThat(state(decision, "c")).isEqualTo(ResolutionState.CALLED_IN);
    refused(() -> asks(decision, NOTICE, "not-callable", "a: it is urgent."), "call-in-window",
        "does not take that away");
  }

  @Test
  void where_nothing_could_be_called_in_the_window_opens_for_the_first_time() throws Exception {
    var decision = decided(onlyANote());
    assertThat(said(newest(decision, NOTICE), "effective")).isEqualTo("At once.");
    assertThat(corrects(decision, NOTICE, "decision", "The report is noted as read.").effect())
        .isEqualTo("No call-in window is counted: nothing of it may be called in.");
    assertThat(callIns.of(decision)).isEmpty();
    assertThat(ledger(decision)).contains("call-in-window-kept");
    prepared.start("decision-effect", decision, "thurrock");
    nextDay();
    assertThat(decisions.get(decision).stage()).as("nothing is left to do").isEqualTo(Stage.CLOSED);

    corrects(decision, NOTICE, "not-callable", "It may be called in.");

    assertThat(decisions.get(decision).stage()).isEqualTo(Stage.CALL_IN);
    assertThat(ledger(decision)).contains("decision-opened-again", "resolution-waits-again");

    assertThat(state(decision, "c")).isEqualTo(ResolutionState.APPROVED);
    var opened = callIns.of(decision).orElseThrow();
    assertThat(said(newest(decision, NOTICE), "call-in")).contains(London.sayUntil(opened.closesAt()));
    assertThat(said(newest(decision, NOTICE), "effective")).contains(London.say(opened.effectiveOn()));
    windowEnds(decision);
    assertThat(state(decision, "c")).isEqualTo(ResolutionState.CARRIED_OUT);
    assertThat(decisions.get(decision).resolution("c").effectiveOn()).isEqualTo(opened.effectiveOn());
    assertThat(decisions.get(decision).stage()).isEqualTo(Stage.CLOSED);
  }

  @Test
  void a_window_opened_anew_does_not_count_while_the_record_is_down() throws Exception {
    var decision = published();
    windowEnds(decision);
    as("democratic-services.thurrock", () -> papers.takeDown(newest(decision, RECORD).id(), "It names a child.",
        actors.person()));
    assertThat(gate.openHolds(decision, "a", Act.PAY)).extracting(HoldView::kind).contains("taken-down")
        .doesNotContain("call-in-window");

    corrects(decision, NOTICE, "decision", "A grant of 60,000.");

    assertThat(gate.openHolds(decision, "a", Act.PAY)).extracting(HoldView::kind)
        .contains("taken-down", "call-in-window");
    assertThat(said(newest(decision, NOTICE), "call-in")).startsWith("Taken down on ");
    nextDay();
    corrects(decision, RECORD, "reasons", "It is best value.");
    var resumed = callIns.of(decision).orElseThrow();
    assertThat(said(newest(decision, NOTICE), "call-in")).contains(London.sayUntil(resumed.closesAt()));
    assertThat(running(decision)).hasSize(2)
        .allSatisfy(c -> assertThat(c.period().startsFrom()).isEqualTo(London.today(clock)));
    windowEnds(decision);
    assertThat(state(decision, "a")).isEqualTo(ResolutionState.EFFECTIVE);
  }

  @Test
  void a_decision_corrected_before_its_window_was_opened_has_the_whole_window_from_then() throws Exception {
    var decision = decided(proposal("thurrock", "cabinet", "Cabinet"));
    nextDay();

    corrects(decision, NOTICE, "decision", "A grant of 60,000.");
    prepared.start("call-in", decision, "thurrock");

    assertThat(running(decision)).hasSize(2)
        .allSatisfy(c -> assertThat(c.period().startsFrom()).isEqualTo(London.today(clock)));
    var window = callIns.of(decision).orElseThrow();
    windowEnds(decision);
    assertThat(decisions.get(decision).resolution("a").effectiveOn()).isEqualTo(window.effectiveOn());
  }

  @Test
  void two_people_correct_a_paper_and_nobody_types_what_is_counted() throws Exception {
    var decision = published();
    var record = newest(decision, RECORD).id();
    for (var counted : List.of("call-in", "effective")) {
      refused(() -> asks(decision, NOTICE, counted, "Until tomorrow."), null, "is counted and not typed");
    }
    refused(() -> asks(decision, NOTICE, "nonsense", "Now"), null, "has no content");
    refused(() -> asks(decision, RECORD, "reasons", " "), null, "Write what it says now");
    refused(() -> as("monitoring-officer.thurrock", () -> corrections.ask(decision,
        new PaperCorrection(record, "reasons", "It is cheaper.", MISTAKE), actors.person())), "authority", "");

    var asked = asks(decision, RECORD, "reasons", "It is cheaper.");
    assertThat(newest(decision, RECORD).id()).as("nothing is public by asking").isEqualTo(record);
    refused(() -> asks(decision, RECORD, "reasons", "It is dearer."), null, "asked for already");
    refused(() -> answers(decision, asked, "democratic-services.thurrock", true), "authority", "");
    try (var who = SignedInAs.person("democratic-services.thurrock", "monitoring-officer.thurrock")) {
      refused(() -> corrections.take(decision, answer(asked, true), actors.person()), "four-eyes", "another person");
    }
    answers(decision, asked, "monitoring-officer.thurrock", false);
    assertThat(newest(decision, RECORD).id()).isEqualTo(record);
    refused(() -> answers(decision, asked, "monitoring-officer.thurrock", true), null, "rejected already");
  }

  private DecisionReference published() throws Exception {
    return published(proposal("thurrock", "cabinet", "Cabinet"));
  }

  private DecisionReference published(String proposal) throws Exception {
    var decision = decided(proposal);
    prepared.start("call-in", decision, "thurrock");
    return decision;
  }

  private DecisionReference decided(String proposal) throws Exception {
    return prepared.publishedByCabinet(prepared.started("cabinet-decision", "thurrock", proposal), "thurrock");
  }

  private static String withANote() {
    return proposal("thurrock", "cabinet", "Cabinet").replace("staff: []",
        "  - { id: c, kind: note, what: To note the report, at: \"1.3\" }\nstaff: []");
  }

  private static String onlyANote() {
    var all = withANote();
    var first = all.indexOf("  - { id: a,");
    return all.substring(0, first) + all.substring(all.indexOf("  - { id: c,"));
  }

  private CorrectionView corrects(DecisionReference decision, String kind, String content, String right) {
    var settled = content.equals("decision");
    if (settled) decidedInTheWords(decision, right);
    return answers(decision, asks(decision, kind, content, settled ? null : right), "monitoring-officer.thurrock",
        true);
  }

  /** The Cabinet says in which words it decided the first resolution: nothing else can be published of it. */
  private void decidedInTheWords(DecisionReference decision, String words) {
    var first = onRecord.resolutions(decision).keySet().iterator().next();
    as("cabinet.thurrock", () -> {
      onRecord.putRight(decision, new DecidedWordsCommand(first, words, "Minutes, item 4"), actors.person());
      return null;
    });
  }

  private CorrectionView asks(DecisionReference decision, String kind, String content, String right) {
    var paper = newest(decision, kind).id();
    return as("democratic-services.thurrock", () -> corrections.ask(decision,
        new PaperCorrection(paper, content, right, MISTAKE), actors.person()));
  }

  private CorrectionView answers(DecisionReference decision, CorrectionView asked, String person, boolean approve) {
    var view = as(person, () -> corrections.take(decision, answer(asked, approve), actors.person()));
    time.settle();
    return view;
  }

  private static CorrectionCommand answer(CorrectionView asked, boolean approve) {
    return new CorrectionCommand(asked.id(), null, null, null, "Seen.", null, null, approve);
  }

  private static <T> T as(String person, java.util.function.Supplier<T> act) {
    return SignedInAs.as(person, act);
  }

  private void callsIn(DecisionReference decision, String letter) {
    SignedInAs.asAnother("democratic-services.thurrock", () -> callInRequests.receive(decision,
        new CallInRequestCommand(List.of(letter), "Too costly", null, "file " + letter,
        List.of(new Signatory("A", "X"), new Signatory("B", "Y"), new Signatory("C", "Z"))), actors.person()));
    time.settle();
  }

  private void check(DecisionReference decision) {
    prepared.complete(decision, "democratic-services.thurrock", "Task_CheckCallInRequest",
        outcome("valid", "membersFound", "all"));
  }

  private void nextDay() {
    time.forwardTo(London.at(London.today(clock).plusDays(1), LocalTime.NOON));
  }

  private void windowEnds(DecisionReference decision) {
    time.forwardTo(London.startOf(callIns.of(decision).orElseThrow().effectiveOn()).plusSeconds(1));
  }

  private ResolutionState state(DecisionReference decision, String letter) {
    return decisions.get(decision).resolution(letter).state();
  }

  private StatutoryPaperView newest(DecisionReference decision, String kind) {
    return papers.published(decision).stream().filter(p -> p.kind().equals(kind) && p.correctedBy() == null)
        .findFirst().orElseThrow();
  }

  private static String said(StatutoryPaperView paper, String content) {
    return String.valueOf(paper.contents().get(content));
  }

  private HoldView windowHold(DecisionReference decision, String letter) {
    return gate.openHolds(decision, letter, Act.PAY).stream().filter(h -> h.kind().equals("call-in-window"))
        .findFirst().orElseThrow();
  }

  private List<ClockView> running(DecisionReference decision) {
    return gate.clocks(decision).stream().filter(c -> c.kind().equals("call-in") && c.state().equals("running"))
        .toList();
  }

  private List<String> ledger(DecisionReference decision) {
    return db.queryForList("select kind from remit.ledger_entry where stream = ?", String.class, decision.value());
  }

  private static void refused(ThrowingCallable act, String hold, String words) {
    assertThatThrownBy(act).isInstanceOfSatisfying(Refused.class, r -> {
      assertThat(r).hasMessageContaining(words);
      if (hold != null) assertThat(r.hold()).isEqualTo(hold);
    });
  }
}

package org.remit.callin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.remit.support.Prepared.outcome;
import static org.remit.support.Prepared.proposal;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.remit.assurance.CorrectionCommand;
import org.remit.assurance.CorrectionService;
import org.remit.assurance.CorrectionView;
import org.remit.assurance.PaperCorrection;
import org.remit.assurance.TakedownService;
import org.remit.calendar.Confirmation;
import org.remit.calendar.London;
import org.remit.calendar.Rule;
import org.remit.callin.CallInRequestCommand.Signatory;
import org.remit.clearance.ClearanceService;
import org.remit.engine.Conflicts;
import org.remit.engine.OpenTask;
import org.remit.engine.OpenTasks;
import org.remit.engine.Processes;
import org.remit.engine.TimeTravel;
import org.remit.gate.Act;
import org.remit.gate.Gate;
import org.remit.gate.HoldView;
import org.remit.ledger.LedgerReader;
import org.remit.papers.Papers;
import org.remit.papers.Publicity;
import org.remit.papers.StatutoryPaperView;
import org.remit.papers.StatutoryPapers;
import org.remit.papers.Upload;
import org.remit.people.Actors;
import org.remit.people.AppointmentCommand;
import org.remit.people.Appointments;
import org.remit.proposal.Decisions;
import org.remit.proposal.ResolutionState;
import org.remit.reference.Actor;
import org.remit.reference.Authority;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.remit.register.Register;
import org.remit.routing.CommitteeAgenda;
import org.remit.routing.LegalPeriods;
import org.remit.support.Prepared;
import org.remit.support.RemitTest;
import org.remit.support.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@RemitTest
@DisplayName("Calling in")
class CallInTest {

  private static final Map<String, Object> VALID = outcome("valid", "membersFound", "all");

  @Autowired AutowireCapableBeanFactory beans;
  @Autowired CallIns callIns;
  @Autowired CallInRequests callInRequests;
  @Autowired CallInWithdrawals withdrawals;
  @Autowired CallInChecks checks;
  @Autowired CallInWindows windows;
  @Autowired ScrutinyMeetings scrutinyMeetings;
  @Autowired CallInRequestRules rules;
  @Autowired ClearanceService clearances;
  @Autowired CorrectionService corrections;
  @Autowired TestRestTemplate http;
  @Autowired Decisions decisions;
  @Autowired LegalPeriods periods;
  @Autowired Processes processes;
  @Autowired OpenTasks tasks;
  @Autowired Papers papers;
  @Autowired StatutoryPapers notices;
  @Autowired Register register;
  @Autowired TakedownService takedowns;
  @Autowired TimeTravel time;
  @Autowired Actors actors;
  @Autowired Appointments appointments;
  @Autowired Clock clock;
  @Autowired LedgerReader ledger;
  @Autowired Gate gate;
  @Autowired IdentityService identity;
  @Autowired RuntimeService runtime;
  @Autowired TransactionTemplate transaction;

  Prepared prepared;

  @BeforeEach
  void prepare() {
    prepared = beans.createBean(Prepared.class);
  }

  @Test
  void the_window_runs_out_and_not_a_day_early() throws Exception {
    var decision = published("thurrock");
    var day = callIns.of(decision).orElseThrow().effectiveOn();
    assertThat(gate.openHolds(decision, "a", Act.SIGN)).extracting("kind").contains("call-in-window");
    time.forwardTo(London.startOf(day).minusSeconds(1));
    assertThat(state(decision, "a")).isEqualTo(ResolutionState.APPROVED);
    assertThatThrownBy(() -> windows.close(decision)).isInstanceOf(Refused.class);
    time.forwardTo(London.startOf(day).plusSeconds(1));
    assertThat(state(decision, "a")).isEqualTo(ResolutionState.EFFECTIVE);
    assertThat(decisions.get(decision).resolution("a").effectiveOn()).isEqualTo(day);
    ended(decision, "ended");
  }

  /** Two who press at the same moment: each waits for the other, and both are on record. */
  @Test
  void two_requests_at_the_same_moment_are_both_on_record_and_joined() throws Exception {
    var decision = published("thurrock");
    var together = new CyclicBarrier(2);
    var members = Executors.newFixedThreadPool(2);
    try {
      var numbers = new ArrayList<Future<Integer>>();
      for (var person : List.of("scrutiny.thurrock", "scrutiny-chair.thurrock")) {
        numbers.add(members.submit(() -> {
          together.await(10, TimeUnit.SECONDS);
          return Conflicts.retrying(() -> asks(decision, person, "Too costly, says " + person));
        }));
      }
      var given = new TreeSet<Integer>();
      for (var number : numbers) given.add(number.get(30, TimeUnit.SECONDS));

      assertThat(given).containsExactly(1, 2);
    } finally {
      members.shutdownNow();
    }
    assertThat(callIns.of(decision).orElseThrow().requests()).hasSize(2);
    assertThat(gate.isOpen(decision, "a", "call-in-request")).isTrue();
  }

  @Test
  void a_request_that_is_not_valid_leaves_the_window_running() throws Exception {
    var decision = published("thurrock");
    onPaper(decision, "Too costly", "A; X", "B; X");
    assertThat(gate.isOpen(decision, "a", "call-in-request")).isTrue();
    refused(() -> check(decision, VALID), "call-in-request", "2 signed; it takes 3");
    check(decision, outcome("invalid"));
    assertThat(gate.isOpen(decision, "a", "call-in-request")).isFalse();
    windowEnds(decision);
    assertThat(state(decision, "a")).isEqualTo(ResolutionState.EFFECTIVE);
  }

  @Test
  void a_request_that_meets_every_check_is_found_invalid_by_the_monitoring_officer_alone() throws Exception {
    var decision = published("thurrock");
    onPaper(decision, "Too costly", "A; X", "B; Y", "C; Z");

    refused(() -> check(decision, outcome("invalid", "membersFound", "all")), "call-in-request",
        "only the monitoring officer");
    assertThat(gate.isOpen(decision, "a", "call-in-request")).isTrue();
    try (var who = SignedInAs.person("monitoring-officer.thurrock")) {
      checks.check(decision, 1, false, List.of("all"), "Two of the three had resigned.");
    }
    assertThat(gate.isOpen(decision, "a", "call-in-request")).isFalse();
  }

  @Test
  void whoever_enters_a_letter_neither_checks_it_nor_enters_that_its_members_withdraw() throws Exception {
    var decision = published("thurrock");
    onPaper(decision, "Too costly", "A; X", "B; Y", "C; Z");
    time.settle();
    try (var who = SignedInAs.person("another.democratic-services.thurrock", "democratic-services.thurrock")) {
      refused(() -> tasks.complete(decision, "Task_CheckCallInRequest", null, VALID), "four-eyes",
          "You entered request 1 from a letter: the monitoring officer, or somebody else of democratic services,"
              + " checks it.");
      refused(() -> withdrawals.withdraw(decision, 1, new WithdrawalCommand("They wrote", "file 8", List.of("all")),
          actors.person()), "four-eyes", "enters what the members wrote since");
      assertThat(rules.withdrawableBy(actors.person(), decision)).isEmpty();
    }
    assertThat(callIns.of(decision).orElseThrow().requests()).extracting("state").containsExactly("not checked");
    try (var who = SignedInAs.person("monitoring-officer.thurrock")) {
      assertThat(rules.withdrawableBy(actors.person(), decision)).containsExactly(1);
      tasks.complete(decision, "Task_CheckCallInRequest", null, VALID);
    }
    withdraws(decision, "monitoring-officer.thurrock");
    assertThat(callIns.of(decision).orElseThrow().requests()).extracting("state").containsExactly("withdrawn");
  }

  @Test
  void a_name_that_is_not_known_as_a_members_counts_when_whoever_checks_has_looked_it_up() throws Exception {
    var decision = published("thurrock");
    onPaper(decision, "Too costly", "Cllr Scrutiny.Thurrock; X", "council.thurrock; Y", "Ann Invented; Z",
        "Bob Invented; Z");
    time.settle();

    refused(() -> check(decision, outcome("valid")), "call-in-request",
        "2 signed; it takes 3 (non-executive members). 2 more are not known to Remit as members who may sign, and count"
            + " when");
    refused(() -> check(decision, outcome("valid", "membersFound", "Cllr Nobody")), null,
        "'Cllr Nobody' does not wait to be looked up under request 1. These do: ");
    check(decision, outcome("valid", "membersFound", "Cllr INVENTED, Ann"));

    assertThat(callIns.of(decision).orElseThrow().requests()).singleElement().satisfies(r -> {
      assertThat(r.state()).isEqualTo("valid");
      assertThat(r.checks()).anySatisfy(c -> assertThat(c.sentence()).contains("3 signed; it takes 3",
          "1 more is not known to Remit"));
    });
    assertThat(notices.published(decision)).filteredOn(p -> p.kind().equals("call-in-notice")).singleElement()
        .satisfies(p -> assertThat(p.contents().get("requested-by").toString()).contains("3 members"));
  }

  @Test
  void where_scrutiny_alone_may_call_in_another_member_counts_when_a_seat_on_it_was_looked_up() throws Exception {
    var decision = published("peterborough");
    onPaper(decision, "Too costly", "scrutiny.peterborough; X", "scrutiny-chair.peterborough; Y",
        "council.peterborough; Z");
    time.settle();

    refused(() -> prepared.complete(decision, "democratic-services.peterborough", "Task_CheckCallInRequest",
        outcome("valid")), "call-in-request",
        "2 signed; it takes 3 (members of a scrutiny committee). 1 more is not known to Remit as a member who may"
            + " sign");
    prepared.complete(decision, "democratic-services.peterborough", "Task_CheckCallInRequest",
        outcome("valid", "membersFound", "council.peterborough"));

    assertThat(callIns.of(decision).orElseThrow().requests()).extracting("state").containsExactly("valid");
  }

  @Test
  void a_request_after_the_window_has_closed_is_too_late() throws Exception {
    var decision = published("thurrock");
    time.forwardTo(callIns.of(decision).orElseThrow().closesAt());
    refused(() -> onPaper(decision, "Too costly", "A; X", "B; Y", "C; Z"), "call-in-window", "too late");
    assertThat(state(decision, "a")).isEqualTo(ResolutionState.EFFECTIVE);
  }

  @Test
  void a_members_group_that_is_entered_counts_and_nobody_says_otherwise() throws Exception {
    var decision = published("leeds");
    var today = London.today(clock);
    try (var who = SignedInAs.person("democratic-services.leeds")) {
      appointments.appoint(new Authority("leeds"),
          new AppointmentCommand("in-group", "Green", "hr.leeds", today, null, "Register of groups"),
          actors.person());
    }

    refused(() -> onPaper(decision, "Too costly", "hr.leeds; Labour", "B; Labour"), null,
        "is entered as of the group Green");
  }

  @Test
  void where_groups_count_each_who_signs_names_theirs() throws Exception {
    var decision = published("leeds");
    refused(() -> onPaper(decision, "Too costly", "A; Labour", "B;  "), "call-in-window", "Say the political group");
    assertThat(callIns.of(decision).orElseThrow().requests()).isEmpty();
    onPaper(decision, "Too costly", "A; Labour", "B; Green");
    assertThat(callIns.of(decision).orElseThrow().requests()).hasSize(1);
  }

  @Test
  void the_same_request_is_received_once() throws Exception {
    var decision = published("thurrock");
    asks(decision, "scrutiny.thurrock", "It costs too much");
    refused(() -> asks(decision, "scrutiny.thurrock", " it costs too MUCH"), null, "it is number 1");
    onPaper(decision, "Too costly", "A; X", "B; Y", "C; Z");
    refused(() -> onPaper(decision, "Too costly!", "Cllr A; X", "D; Y", "E; Z"), null, "it is number 2");
    refused(() -> onPaper(decision, "It costs too much", "SCRUTINY.thurrock; X", "B; Y"), null, "it is number 1");
    try (var who = SignedInAs.person("scrutiny.thurrock")) {
      refused(() -> callInRequests.receive(decision,
          new CallInRequestCommand(List.of("b"), "It costs too much.", "X", null, List.of()), actors.person()), null,
          "it is number 1, by which the same member asks for resolution b on these grounds");
    }
    refused(() -> entersTheSameLetter(decision, "democratic-services.thurrock"), null, "it is number 2");

    assertThat(callIns.of(decision).orElseThrow().requests()).hasSize(2);
    asks(decision, "scrutiny.thurrock", "Nobody was consulted");
    assertThat(callIns.of(decision).orElseThrow().requests()).hasSize(3);
  }

  @Test
  void who_may_not_ask_and_what_must_be_said() throws Exception {
    var decision = published("thurrock");
    refused(() -> asks(decision, "cabinet.thurrock", "It is wrong"), "authority", "executive");
    refused(() -> asks(decision, "finance.thurrock", "It is wrong"), "authority", "members of the council");
    refused(() -> asks(decision, "scrutiny.leeds", "It is wrong"), null, "that you may see");
    refused(() -> asks(decision, "scrutiny.thurrock", " "), "call-in-window", "State the grounds");
  }

  @Test
  void scrutiny_has_the_withheld_papers_while_it_is_called_in_and_the_deciders_always() throws Exception {
    var decision = published("thurrock");
    UUID advice;
    try (var who = SignedInAs.person("legal.thurrock")) {
      var exempt = Publicity.exempt(5, "Advice would be known.", London.today(clock).plusYears(1), "legal");
      papers.store(decision, "secret", new Upload("secret.txt", "text/plain", "No contract here.".getBytes(), exempt));
      advice = papers.store(decision, "terms", new Upload("terms.txt", "text/plain", "A department's".getBytes(),
          Publicity.confidential("The department's terms"))).id();
    }
    var scrutiny = Actor.of("scrutiny.thurrock", new Authority("thurrock"), Role.SCRUTINY);
    var cabinet = Actor.of("cabinet.thurrock", new Authority("thurrock"), Role.CABINET);
    var member = Actor.of("cabinet-member.thurrock", new Authority("thurrock"), Role.CABINET_MEMBER);
    assertThat(readable(decision, scrutiny)).isEmpty();
    assertThat(readable(decision, cabinet)).containsExactly("secret", "terms");
    assertThat(readable(decision, member)).containsExactly("secret");

    onPaper(decision, "Too costly", "A; X", "B; Y", "C; Z");
    assertThat(readable(decision, scrutiny)).isEmpty();
    check(decision, VALID);
    assertThat(readable(decision, scrutiny)).containsExactly("secret", "terms");
    windowEnds(decision);
    assertThat(papers.read(advice, scrutiny).bytes()).isNotEmpty();
    prepared.complete(decision, "scrutiny.thurrock", "Task_RecordScrutinyOutcome", scrutinised("release"));

    assertThat(readable(decision, scrutiny)).isEmpty();
  }

  private List<String> readable(DecisionReference decision, Actor actor) {
    return papers.documents(decision, actor).stream().filter(d -> d.readable()).map(d -> d.document()).toList();
  }

  @Test
  void a_valid_request_goes_to_scrutiny_when_the_window_is_over_and_one_that_is_checked_later_joins_it()
      throws Exception {
    var decision = published("thurrock");
    onPaper(decision, "Too costly", "A; X", "B; Y", "C; Z");
    check(decision, VALID);
    var number = asks(decision, "scrutiny.thurrock", "No consultation");
    signs(decision, number, "scrutiny-chair.thurrock");
    signs(decision, number, "council.thurrock");
    assertThatThrownBy(() -> signs(decision, number, "council.thurrock")).hasMessageContaining("once");
    windowEnds(decision);
    assertThat(gate.openHolds(decision, "a", Act.SIGN)).extracting("kind").contains("called-in");
    assertThat(callIns.of(decision).orElseThrow().state()).isEqualTo("at-scrutiny");
    refused(() -> prepared.complete(decision, "democratic-services.thurrock", "Task_RecordScrutinyOutcome",
        scrutinised("release", "minutes", "Minutes, item 4")), "call-in-request", "Request 2 is not checked yet");
    check(decision, VALID);
    assertThat(callIns.of(decision).orElseThrow().state()).isEqualTo("at-scrutiny");
    // Whoever signed the request does not say what came of it.
    for (var caller : List.of("scrutiny.thurrock", "scrutiny-chair.thurrock")) {
      refused(() -> prepared.complete(decision, caller, "Task_RecordScrutinyOutcome", scrutinised("release")),
          "four-eyes", "You signed request 2");
    }
    var outcome = tasks.of(decision).stream().filter(t -> t.key().equals("Task_RecordScrutinyOutcome")).findFirst();
    var claimed = http.withBasicAuth("scrutiny-chair.thurrock", "demo").postForEntity(
        "/engine-rest/task/" + outcome.orElseThrow().id() + "/claim", Map.of("userId", "scrutiny-chair.thurrock"),
        String.class);
    assertThat(claimed.getBody()).as("nor keeps the task from those who do").contains("You signed request 2");
    try (var who = SignedInAs.person("another.thurrock", "scrutiny.thurrock")) {
      tasks.complete(decision, "Task_RecordScrutinyOutcome", null, scrutinised("release"));
    }
    time.settle();
    assertThat(state(decision, "a")).isEqualTo(ResolutionState.EFFECTIVE);
    ended(decision, "ended");
    refused(() -> asks(decision, "scrutiny.thurrock", "Again"), "call-in-window", "too late");
  }

  @Test
  void what_only_an_unchecked_request_names_waits_for_its_check_and_no_longer() throws Exception {
    var decision = published("thurrock");
    asksFor(decision, "a", "A", "B", "C");
    check(decision, VALID);
    asksFor(decision, "b", "D", "E", "F");
    windowEnds(decision);
    assertThat(callIns.of(decision).orElseThrow().state()).isEqualTo("at-scrutiny");
    assertThat(state(decision, "b")).as("it may be called in").isEqualTo(ResolutionState.APPROVED);
    assertThat(gate.isOpen(decision, "b", "call-in-request")).isTrue();

    try (var who = SignedInAs.person("monitoring-officer.thurrock")) {
      tasks.complete(decision, "Task_CheckCallInRequest", null, outcome("invalid"));
    }
    time.settle();

    assertThat(state(decision, "b")).isEqualTo(ResolutionState.CARRIED_OUT);
    assertThat(state(decision, "a")).isEqualTo(ResolutionState.CALLED_IN);
    prepared.complete(decision, "scrutiny.thurrock", "Task_RecordScrutinyOutcome", scrutinised("release"));
    ended(decision, "ended");
  }

  @Test
  void what_a_request_names_that_is_found_valid_at_scrutiny_is_considered_with_the_rest() throws Exception {
    var decision = published("thurrock");
    asksFor(decision, "a", "A", "B", "C");
    check(decision, VALID);
    asksFor(decision, "b", "D", "E", "F");
    windowEnds(decision);
    check(decision, VALID);
    assertThat(state(decision, "b")).isEqualTo(ResolutionState.CALLED_IN);

    prepared.complete(decision, "scrutiny.thurrock", "Task_RecordScrutinyOutcome", scrutinised("refer-back"));

    assertThat(callIns.of(decision).orElseThrow().items())
        .containsEntry("a", "referred-back").containsEntry("b", "referred-back");
  }

  @Test
  void a_meeting_before_the_last_valid_request_has_not_considered_it() throws Exception {
    var decision = published("thurrock");
    asksFor(decision, "a", "A", "B", "C");
    check(decision, VALID);
    var first = London.today(clock);
    time.forwardTo(London.at(first.plusDays(2), LocalTime.NOON));
    asksFor(decision, "a", "D", "E", "F");
    check(decision, VALID);
    var second = London.today(clock);
    windowEnds(decision);

    refused(() -> prepared.complete(decision, "scrutiny.thurrock", "Task_RecordScrutinyOutcome",
        Prepared.scrutinised("release", first.plusDays(1))), "called-in",
        "request 2 was found valid on " + London.say(second));
    var thatDay = Prepared.scrutinised("release", second);
    thatDay.put("meetingOn", second + "T11:59");
    refused(() -> prepared.complete(decision, "scrutiny.thurrock", "Task_RecordScrutinyOutcome", thatDay), "called-in",
        "cannot have considered it on " + London.say(second) + " at 11:59: request 2 was found valid on "
            + London.say(second) + " at 12:00");
    thatDay.put("meetingOn", second.toString());
    refused(() -> prepared.complete(decision, "scrutiny.thurrock", "Task_RecordScrutinyOutcome", thatDay), "called-in",
        "Write at which hour the committee met too");
    assertThat(state(decision, "a")).isEqualTo(ResolutionState.CALLED_IN);

    thatDay.put("meetingOn", second + "T12:30");
    prepared.complete(decision, "scrutiny.thurrock", "Task_RecordScrutinyOutcome", thatDay);
    assertThat(state(decision, "a")).isNotEqualTo(ResolutionState.CALLED_IN);
    assertThat(ledger.entries(decision)).filteredOn(e -> e.kind().equals("call-in-scrutinised")).singleElement()
        .satisfies(e -> assertThat(e.facts()).containsEntry("metOn", second.toString())
            .containsEntry("metAt", "12:30"));
  }

  @Test
  void the_valid_request_withdrawn_at_scrutiny_leaves_the_other_to_its_check() throws Exception {
    var decision = published("thurrock");
    asksFor(decision, "a", "A", "B", "C");
    check(decision, VALID);
    asksFor(decision, "b", "D", "E", "F");
    windowEnds(decision);
    withdraws(decision, "monitoring-officer.thurrock");
    time.settle();
    assertThat(state(decision, "a")).isEqualTo(ResolutionState.EFFECTIVE);
    assertThat(callIns.of(decision).orElseThrow().state()).as("the other may be valid").isEqualTo("at-scrutiny");

    check(decision, outcome("invalid"));

    assertThat(state(decision, "b")).isEqualTo(ResolutionState.CARRIED_OUT);
    ended(decision, "ended");
  }

  private void asksFor(DecisionReference decision, String letter, String... members) {
    SignedInAs.asAnother("democratic-services.thurrock", () -> callInRequests.receive(decision,
        new CallInRequestCommand(List.of(letter), "Too costly", null, "file 7",
            List.of(members).stream().map(m -> new Signatory(m, "X")).toList()), actors.person()));
    time.settle();
  }

  @Test
  void where_every_scrutiny_member_signed_a_clerk_enters_what_the_committee_resolved_with_its_minutes()
      throws Exception {
    var decision = published("thurrock");
    asks(decision, "scrutiny.thurrock", "No consultation");
    signs(decision, 1, "scrutiny-chair.thurrock");
    signs(decision, 1, "council.thurrock");
    check(decision, VALID);
    windowEnds(decision);
    for (var caller : List.of("scrutiny.thurrock", "scrutiny-chair.thurrock")) {
      refused(() -> prepared.complete(decision, caller, "Task_RecordScrutinyOutcome", scrutinised("release")),
          "four-eyes", "another member of scrutiny, democratic services or the monitoring officer records its outcome");
    }
    refused(() -> prepared.complete(decision, "democratic-services.thurrock", "Task_RecordScrutinyOutcome",
        scrutinised("release")), null, "Say where the minutes");

    prepared.complete(decision, "democratic-services.thurrock", "Task_RecordScrutinyOutcome",
        scrutinised("release", "minutes", "Minutes of the committee, item 4"));

    assertThat(state(decision, "a")).isEqualTo(ResolutionState.EFFECTIVE);
    ended(decision, "ended");
  }

  @Test
  void two_requests_that_wait_at_once_are_told_apart_by_their_number() throws Exception {
    var decision = published("thurrock");
    onPaper(decision, "Too costly", "A; X", "B; Y", "C; Z");
    onPaper(decision, "Too quick", "D; X", "E; X");
    time.settle();
    assertThatThrownBy(() -> check(decision, VALID)).isInstanceOf(Refused.class)
        .hasMessageContaining("There are 2 tasks").hasMessageContaining("Check call-in request 2: " + decision);
    assertThat(tasks.of(decision)).filteredOn(t -> t.key().equals("Task_CheckCallInRequest")).hasSize(2)
        .allSatisfy(t -> assertThat(t.due()).as("while a request can still be made anew")
            .isEqualTo(callIns.of(decision).orElseThrow().closesAt().minusSeconds(1)));
    prepared.complete(decision, "democratic-services.thurrock", "check-call-in-request 2", outcome("invalid"));
    assertThat(callIns.of(decision).orElseThrow().requests()).extracting("state")
        .containsExactly("not checked", "not valid");
    prepared.complete(decision, "democratic-services.thurrock", "Task_CheckCallInRequest 1", VALID);
    assertThat(state(decision, "a")).isEqualTo(ResolutionState.CALLED_IN);
  }

  @Test
  void council_settles_only_what_was_found_outside_the_framework() throws Exception {
    var decision = calledIn("peterborough",
        proposal("peterborough", "cabinet", "Cabinet").replace("framework: inside", "framework: unknown"));
    prepared.complete(decision, "scrutiny-chair.peterborough", "Task_RecordScrutinyOutcome",
        scrutinised("refer-to-council"));
    refused(() -> prepared.complete(decision, "cabinet.peterborough", "Task_RecordCouncilView", atAMeeting("decide")),
        null, "is for");
    refused(() -> prepared.complete(decision, "council.peterborough", "Task_RecordCouncilView", atAMeeting("decide")),
        "called-in", "Say what the monitoring officer advised");
    refused(() -> prepared.complete(decision, "council.peterborough", "Task_RecordCouncilView",
        atAMeeting("decide", "framework", "inside")), "called-in", "can only send its views");
    prepared.complete(decision, "council-chair.peterborough", "Task_RecordCouncilView",
        atAMeeting("decide", "framework", "outside", "resolutionOutcomes",
            "a: amend: a grant of one year to A partner\nb: drop: council decides the details itself"));

    var settled = decisions.get(decision).resolution("a");
    assertThat(settled.state()).isEqualTo(ResolutionState.EFFECTIVE);
    assertThat(settled.wording()).isEqualTo("a grant of one year to A partner");
    assertThat(settled.effectRule()).startsWith("amended by council on ");
    assertThat(state(decision, "b")).isEqualTo(ResolutionState.FELL);
    ended(decision, "ended");
  }

  @Test
  void a_window_that_a_wrong_day_closed_too_early_is_open_again_for_members() throws Exception {
    var decision = published("thurrock");
    var published = London.date(decisions.get(decision).publishedAt());
    var told = callIns.of(decision).orElseThrow();
    windowEnds(decision);
    assertThat(state(decision, "a")).isEqualTo(ResolutionState.EFFECTIVE);
    assertThat(processes.isRunning("call-in", decision)).isFalse();

    correct(decision, published.plusDays(3));

    var again = callIns.of(decision).orElseThrow();
    assertThat(again.effectiveOn()).isAfter(told.effectiveOn()).isAfter(London.today(clock));
    assertThat(decisions.get(decision).resolutions()).allSatisfy(r -> {
      assertThat(r.state()).isEqualTo(ResolutionState.APPROVED);
      assertThat(r.effectiveOn()).isNull();
    });
    assertThat(gate.openHolds(decision, "a", Act.SIGN)).extracting("kind").contains("call-in-window");
    onPaper(decision, "No consultation", "A; X", "B; Y", "C; Z");
    time.settle();
    check(decision, VALID);
    assertThat(state(decision, "a")).isEqualTo(ResolutionState.CALLED_IN);
    windowEnds(decision);
    prepared.complete(decision, "scrutiny.thurrock", "Task_RecordScrutinyOutcome", scrutinised("release"));
    assertThat(state(decision, "a")).isEqualTo(ResolutionState.EFFECTIVE);
    ended(decision, "ended");
  }

  @Test
  void a_window_reopened_in_which_nobody_asks_runs_out_on_its_right_day() throws Exception {
    var decision = published("thurrock");
    var published = London.date(decisions.get(decision).publishedAt());
    windowEnds(decision);
    correct(decision, published.plusDays(3));
    var again = callIns.of(decision).orElseThrow();

    windowEnds(decision);

    assertThat(decisions.get(decision).resolution("a").effectiveOn()).isEqualTo(again.effectiveOn());
    assertThat(gate.openHolds(decision, "a", Act.SIGN)).extracting("kind").doesNotContain("call-in-window");
    correct(decision, published.plusDays(1));
    assertThat(state(decision, "a")).as("over by that day too").isEqualTo(ResolutionState.EFFECTIVE);
  }

  @Test
  void a_corrected_day_of_publication_moves_the_window_for_everybody() throws Exception {
    var decision = published("thurrock");
    var told = callIns.of(decision).orElseThrow();
    time.forwardTo(clock.instant().plus(Duration.ofDays(2)));
    correct(decision, London.today(clock));

    var moved = callIns.of(decision).orElseThrow();
    assertThat(moved.effectiveOn()).isAfter(told.effectiveOn());
    time.forwardTo(London.startOf(told.effectiveOn()).plusSeconds(1));
    assertThat(state(decision, "a")).isEqualTo(ResolutionState.APPROVED);
    assertThat(gate.openHolds(decision, "b", Act.SIGN)).extracting("kind").contains("call-in-window");
    assertThat(asks(decision, "scrutiny.thurrock", "No consultation")).isEqualTo(1);
    withdraws(decision, "scrutiny.thurrock");
    windowEnds(decision);
    assertThat(state(decision, "b")).isEqualTo(ResolutionState.CARRIED_OUT);
    assertThat(decisions.get(decision).resolution("b").effectiveOn()).isEqualTo(moved.effectiveOn());
  }

  private void correct(DecisionReference decision, LocalDate published) {
    CorrectionView asked;
    try (var who = SignedInAs.person("democratic-services.thurrock")) {
      asked = corrections.take(decision, new CorrectionCommand(null, "Day of publication", "an earlier day",
          published.toString(), "The website's log", "call-in", "a", null), actors.person());
    }
    try (var who = SignedInAs.person("monitoring-officer.thurrock")) {
      corrections.take(decision, new CorrectionCommand(asked.id(), null, null, null, "Seen.", null, null, true),
          actors.person());
    }
  }

  @Test
  void a_call_in_is_withdrawn() throws Exception {
    var decision = calledIn("thurrock");
    withdraws(decision, "democratic-services.thurrock");
    assertThat(state(decision, "a")).isEqualTo(ResolutionState.EFFECTIVE);
    assertThat(decisions.get(decision).resolution("a").effectRule()).contains("withdrawn");
    ended(decision, "ended");
  }

  @Test
  void withdrawn_within_the_window_it_takes_effect_only_at_the_end() throws Exception {
    var decision = published("thurrock");
    onPaper(decision, "Too costly", "A; X", "B; Y", "C; Z");
    check(decision, VALID);
    withdraws(decision, "democratic-services.thurrock");
    assertThat(state(decision, "a")).isEqualTo(ResolutionState.CALLED_IN);
    windowEnds(decision);
    assertThat(state(decision, "a")).isEqualTo(ResolutionState.EFFECTIVE);
    ended(decision, "ended");
  }

  @Test
  void a_request_withdrawn_before_it_was_checked_leaves_nothing_to_check() throws Exception {
    var decision = published("thurrock");
    onPaper(decision, "Too costly", "A; X", "B; Y", "C; Z");
    onPaper(decision, "Too quick", "D; X", "E; Y", "F; Z");
    time.settle();
    withdraws(decision, "democratic-services.thurrock");
    time.settle();
    assertThat(toCheck(decision)).as("the other request's alone").containsExactly("Check call-in request 2: "
        + decision);
    assertThat(gate.isOpen(decision, "a", "call-in-request")).isTrue();
    withdraws(decision, "democratic-services.thurrock", 2);
    time.settle();
    assertThat(toCheck(decision)).isEmpty();
    assertThat(gate.isOpen(decision, "a", "call-in-request")).isFalse();

    windowEnds(decision);

    assertThat(state(decision, "a")).isEqualTo(ResolutionState.EFFECTIVE);
    ended(decision, "ended");
  }

  @Test
  void the_last_unchecked_request_withdrawn_after_the_window_closes_it() throws Exception {
    var decision = published("thurrock");
    onPaper(decision, "Too costly", "A; X", "B; Y", "C; Z");
    windowEnds(decision);
    assertThat(callIns.of(decision).orElseThrow().state()).as("not over an unchecked request").isEqualTo("open");
    withdraws(decision, "democratic-services.thurrock");
    time.settle();
    assertThat(toCheck(decision)).isEmpty();
    assertThat(state(decision, "a")).isEqualTo(ResolutionState.EFFECTIVE);
    ended(decision, "ended");
  }

  @Test
  void nobody_signs_a_request_that_is_being_withdrawn() throws Exception {
    var decision = published("thurrock");
    asks(decision, "scrutiny.thurrock", "Too costly");

    meanwhile(() -> withdraws(decision, "scrutiny.thurrock"),
        () -> refused(() -> signs(decision, 1, "council.thurrock"), null, "Request 1 is withdrawn already"));

    assertThat(callIns.of(decision).orElseThrow().requests().get(0).signatures()).isZero();
  }

  @Test
  void a_request_is_not_found_valid_by_a_signature_that_is_being_withdrawn() throws Exception {
    var decision = published("thurrock");
    asks(decision, "scrutiny.thurrock", "Too costly");
    signs(decision, 1, "scrutiny-chair.thurrock");
    signs(decision, 1, "council.thurrock");

    meanwhile(() -> withdraws(decision, "scrutiny.thurrock"), () -> {
      try (var who = SignedInAs.person("monitoring-officer.thurrock")) {
        refused(() -> checks.check(decision, 1, true, List.of(), "Enough signed."), "call-in-request",
            "2 signed; it takes 3");
      }
    });

    assertThat(callIns.of(decision).orElseThrow().requests().get(0).state()).isEqualTo("not checked");
  }

  /** Somebody begins the second act while the first is done and not yet on record. */
  private void meanwhile(Runnable first, Runnable second) throws Exception {
    var other = Executors.newSingleThreadExecutor();
    try {
      var waiting = new AtomicReference<Future<?>>();
      transaction.executeWithoutResult(s -> {
        first.run();
        waiting.set(other.submit(second));
        assertThatThrownBy(() -> waiting.get().get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
      });
      waiting.get().get(30, TimeUnit.SECONDS);
    } finally {
      other.shutdownNow();
    }
  }

  private List<String> toCheck(DecisionReference decision) {
    return tasks.of(decision).stream().filter(t -> t.key().equals("Task_CheckCallInRequest")).map(OpenTask::name)
        .toList();
  }

  @Test
  void a_call_in_lapses_where_the_constitution_says_so() throws Exception {
    var decision = calledIn("thurrock");
    lapsesAfterTenWorkingDays(decision);
    time.forwardTo(London.startOf(London.today(clock).plusDays(9)));
    assertThat(state(decision, "a")).isEqualTo(ResolutionState.CALLED_IN);
    time.forwardTo(London.startOf(London.today(clock).plusDays(20)));
    assertThat(state(decision, "a")).isEqualTo(ResolutionState.EFFECTIVE);
    assertThat(decisions.get(decision).resolution("a").effectRule()).contains("lapsed");
    ended(decision, "ended");
  }

  private void lapsesAfterTenWorkingDays(DecisionReference decision) {
    transaction.executeWithoutResult(s -> {
      var rule = new Rule("a constitution with a lapse", "10 working days", Confirmation.ASSUMED);
      var period = periods.workingDays(new Authority("thurrock"), "call-in-lapse", London.today(clock), 10, rule);
      gate.start(decision, null, period.effectiveOn(period.lastDay().plusDays(1)), null);
    });
  }

  @Test
  void one_whose_process_cannot_go_on_holds_up_no_other() throws Exception {
    var stuck = calledIn("thurrock");
    lapsesAfterTenWorkingDays(stuck);
    var process = runtime.createProcessInstanceQuery().processDefinitionKey("call-in")
        .processInstanceBusinessKey(stuck.value()).singleResult().getId();
    runtime.suspendProcessInstanceById(process);
    try {
      var other = calledIn("thurrock");
      lapsesAfterTenWorkingDays(other);

      var journey = time.forwardTo(London.startOf(London.today(clock).plusDays(30)));

      assertThat(journey.failures()).anySatisfy(why -> assertThat(why).contains("suspended"));
      assertThat(callIns.of(stuck).orElseThrow().state()).as("as it was").isEqualTo("at-scrutiny");
      assertThat(state(stuck, "a")).isEqualTo(ResolutionState.CALLED_IN);
      ended(other, "ended");
    } finally {
      runtime.activateProcessInstanceById(process);
    }
    time.settle();
    ended(stuck, "ended");
  }

  @Test
  void its_page_says_open_to_call_in_as_long_as_it_is() throws Exception {
    // Where it has effect on the next working day, a window that ends on a Friday is over until Monday.
    var decision = published("sefton");
    while (window(decision).lastDay().plusDays(1).equals(window(decision).effectiveOn())) {
      decision = published("sefton");
    }
    assertThat(page(decision)).contains("Decided, open to call-in");

    time.forwardTo(window(decision).closesAt().plusSeconds(60));
    assertThat(page(decision)).contains("Decided, no longer open to call-in");
    windowEnds(decision);
    assertThat(page(decision)).contains("Being carried out");
    var calledIn = calledIn("sefton");
    assertThat(page(calledIn)).contains("Decided and called in");
    assertThat(form(calledIn, "scrutiny.sefton", "Task_RecordScrutinyOutcome")).as("the form says the same")
        .contains("Decided and called in").doesNotContain("open to call-in");
  }

  private String form(DecisionReference decision, String person, String key) {
    var task = tasks.of(decision).stream().filter(t -> t.key().equals(key)).findFirst().orElseThrow();
    return http.withBasicAuth(person, "demo").getForObject("/engine-rest/task/" + task.id() + "/form-variables",
        String.class);
  }

  @Test
  void a_valid_request_in_an_open_window_says_that_scrutiny_considers_it_when_the_window_ends() throws Exception {
    var decision = published("thurrock");
    asksFor(decision, "a", "A", "B", "C");
    assertThat(window(decision, "a").liftable()).isEqualTo("the window runs out with no valid request");
    check(decision, VALID);

    assertThat(window(decision, "a").words()).startsWith("A valid request to call it in stands");
    assertThat(window(decision, "a").liftable()).isEqualTo("scrutiny considers the request when the window ends on "
        + London.say(window(decision).lastDay()) + ", at a meeting that democratic services convene");
    assertThat(window(decision, "a").who()).startsWith("democratic services");
    assertThat(window(decision, "b").liftable()).as("nobody asks for that").contains("no valid request");
    withdraws(decision, "monitoring-officer.thurrock");
    assertThat(window(decision, "a").liftable()).contains("no valid request");
  }

  private HoldView window(DecisionReference decision, String letter) {
    return gate.openHolds(decision, letter, Act.SIGN).stream().filter(h -> h.kind().equals("call-in-window"))
        .findFirst().orElseThrow();
  }

  private CallInView window(DecisionReference decision) {
    return callIns.of(decision).orElseThrow();
  }

  private String page(DecisionReference decision) {
    return http.withBasicAuth("council.sefton", "demo").getForObject("/decisions/" + decision, String.class);
  }

  @Test
  void the_committee_met_on_an_agenda_that_was_open_for_five_clear_days_or_says_why_not() throws Exception {
    var decision = calledIn("thurrock");
    var opened = London.today(clock);
    time.forwardTo(London.at(opened.plusDays(3), LocalTime.NOON));
    refused(() -> prepared.complete(decision, "scrutiny.thurrock", "Task_RecordScrutinyOutcome",
        outcome("release", "meetingOn", London.today(clock) + "T00:00")), "called-in",
        "Give the day from which agenda");
    refused(() -> prepared.complete(decision, "scrutiny.thurrock", "Task_RecordScrutinyOutcome",
        outcome("release", "meetingOn", London.today(clock) + "T00:00", "agendaOn", opened.toString())), "called-in",
        "Say how it was convened at shorter notice");
    refused(() -> prepared.complete(decision, "scrutiny.thurrock", "Task_RecordScrutinyOutcome",
        outcome("release", "meetingOn", London.today(clock) + "T00:00", "agendaOn", opened.plusDays(4).toString())),
        "called-in", "open before the meeting");
    var asked = London.date(callIns.of(decision).orElseThrow().requests().get(0).receivedAt());
    refused(() -> prepared.complete(decision, "scrutiny.thurrock", "Task_RecordScrutinyOutcome",
        outcome("release", "meetingOn", London.today(clock) + "T00:00", "agendaOn", asked.minusDays(1).toString())),
        "called-in", "cannot have been open from");

    prepared.complete(decision, "scrutiny.thurrock", "Task_RecordScrutinyOutcome",
        outcome("release", "meetingOn", London.today(clock) + "T00:00", "agendaOn", opened.toString(), "shorterNotice",
            "The chair found it urgent: the contract ends this week."));

    assertThat(notices.published(decision)).filteredOn(p -> p.kind().equals("call-in-outcome")).singleElement()
        .satisfies(p -> assertThat(p.contents().get("reasons").toString()).contains("at shorter notice: The chair"));
  }

  @Test
  void referred_back_and_confirmed() throws Exception {
    var decision = calledIn("thurrock");
    refused(() -> prepared.complete(decision, "scrutiny.thurrock", "Task_RecordScrutinyOutcome",
        scrutinised("refer-to-council")), "called-in",
        "not refer to council");
    prepared.complete(decision, "scrutiny.thurrock", "Task_RecordScrutinyOutcome", scrutinised("refer-back"));
    assertThat(state(decision, "a")).isEqualTo(ResolutionState.CALLED_IN);
    prepared.complete(decision, "cabinet.thurrock", "Task_ReconsiderInCabinet", inCabinet("confirm"));
    assertThat(state(decision, "a")).isEqualTo(ResolutionState.EFFECTIVE);
    ended(decision, "ended");
  }

  @Test
  void waits_for_whoever_has_it_and_its_window_for_nobody() throws Exception {
    var open = published("thurrock");
    var lastDay = callIns.of(open).orElseThrow().lastDay();
    assertThat(gate.openHolds(open)).filteredOn(h -> h.kind().equals("call-in-window")).isNotEmpty()
        .allSatisfy(h -> assertThat(h.whoOrWhen()).isEqualTo("its last day is " + London.say(lastDay)));

    var decision = calledIn("thurrock");
    assertThat(gate.openHolds(decision)).filteredOn(h -> h.kind().equals("called-in"))
        .isNotEmpty().allSatisfy(h -> assertThat(h.whoOrWhen()).isEqualTo("scrutiny"));
    prepared.complete(decision, "scrutiny.thurrock", "Task_RecordScrutinyOutcome", scrutinised("refer-back"));
    assertThat(gate.openHolds(decision)).filteredOn(h -> h.kind().equals("called-in"))
        .isNotEmpty().allSatisfy(h -> assertThat(h.whoOrWhen()).isEqualTo("cabinet"));
  }

  @Test
  void referred_back_and_changed_or_dropped() throws Exception {
    var decision = calledIn("thurrock");
    prepared.complete(decision, "scrutiny.thurrock", "Task_RecordScrutinyOutcome", scrutinised("refer-back"));
    assertThatThrownBy(() -> prepared.complete(decision, "cabinet.thurrock", "Task_ReconsiderInCabinet",
        inCabinet("amend")))
        .hasMessageContaining("Write what resolution a says now");
    prepared.complete(decision, "cabinet.thurrock", "Task_ReconsiderInCabinet",
        inCabinet("confirm", "resolutionOutcomes", "a: amend: half of the grant to A partner\nb: drop: not needed"));
    assertThat(state(decision, "a")).isEqualTo(ResolutionState.EFFECTIVE);
    assertThat(decisions.get(decision).resolution("a").wording()).isEqualTo("half of the grant to A partner");
    assertThat(state(decision, "b")).isEqualTo(ResolutionState.FELL);
    assertThat(notices.published(decision))
        .filteredOn(p -> p.kind().equals("call-in-outcome") && p.subject().equals("by Cabinet"))
        .singleElement().satisfies(p -> assertThat(p.contents())
            .containsEntry("outcome", "Resolution a: amended\n\nResolution b: dropped")
            .containsEntry("wordings", List.of("Resolution a: half of the grant to A partner")));
  }

  @Test
  void whoever_had_a_hand_in_the_report_does_not_look_at_it_again() throws Exception {
    var decision = calledIn("thurrock");
    try (var who = SignedInAs.person("Cabinet.thurrock", "commissioning-officer.thurrock")) {
      clearances.revise(decision, "The savings are set out.");
    }
    prepared.complete(decision, "scrutiny.thurrock", "Task_RecordScrutinyOutcome", scrutinised("refer-back"));

    refused(() -> prepared.complete(decision, "cabinet.thurrock", "Task_ReconsiderInCabinet", inCabinet("confirm")),
        "four-eyes", "You wrote the report");
  }

  @Test
  void one_resolution_of_several_is_called_in_and_the_other_takes_effect() throws Exception {
    var decision = published("thurrock");
    SignedInAs.asAnother("democratic-services.thurrock", () -> callInRequests.receive(decision,
        new CallInRequestCommand(List.of("b"), "Too wide", null, "file 7",
            List.of(new Signatory("A", "X"), new Signatory("B", "Y"), new Signatory("C", "Z"))), actors.person()));
    check(decision, VALID);
    windowEnds(decision);
    assertThat(state(decision, "a")).isEqualTo(ResolutionState.EFFECTIVE);
    assertThat(state(decision, "b")).isEqualTo(ResolutionState.CALLED_IN);
  }

  @Test
  void council_sends_its_views_inside_the_framework_or_has_no_objection() throws Exception {
    var inside = calledIn("peterborough");
    prepared.complete(inside, "scrutiny.peterborough", "Task_RecordScrutinyOutcome", scrutinised("refer-to-council"));
    refused(() -> prepared.complete(inside, "council.peterborough", "Task_RecordCouncilView", atAMeeting("decide")),
        "called-in", "only send its views");
    prepared.complete(inside, "council.peterborough", "Task_RecordCouncilView", atAMeeting("send-views"));
    prepared.complete(inside, "cabinet.peterborough", "Task_ReconsiderInCabinet", inCabinet("drop"));
    assertThat(state(inside, "a")).isEqualTo(ResolutionState.FELL);

    var settled = calledIn("peterborough");
    prepared.complete(settled, "scrutiny.peterborough", "Task_RecordScrutinyOutcome",
        scrutinised("refer-to-council", "resolutionOutcomes", "b: release: harmless"));
    assertThat(state(settled, "b")).isEqualTo(ResolutionState.CARRIED_OUT);
    prepared.complete(settled, "council.peterborough", "Task_RecordCouncilView", atAMeeting("no-objection"));
    assertThat(state(settled, "a")).isEqualTo(ResolutionState.EFFECTIVE);
    ended(settled, "ended");
  }

  @Test
  void scrutiny_met_on_a_day_on_which_it_can_have_met_and_the_time_allowed_counts_to_that_day() throws Exception {
    var decision = published("thurrock");
    var valid = London.today(clock);
    onPaper(decision, "Too costly", "A; X", "B; Y", "C; Z");
    check(decision, VALID);
    windowEnds(decision);
    var today = London.today(clock);
    transaction.executeWithoutResult(s -> {
      var rule = new Rule("a constitution with a lapse", "10 working days", Confirmation.ASSUMED);
      var period = periods.workingDays(new Authority("thurrock"), "call-in-lapse", today, 10, rule);
      gate.start(decision, null, period.effectiveOn(period.lastDay().plusDays(30)), null);
    });
    var lapses = gate.clocks(decision).stream().filter(c -> c.kind().equals("call-in-lapse")).findFirst().orElseThrow()
        .period().lastDay();
    refusesToHaveMet(decision, null, "Give the day");
    refusesToHaveMet(decision, today.plusDays(1), "has not come");
    refusesToHaveMet(decision, valid.minusDays(1), "found valid on");
    time.forwardTo(London.at(lapses.plusDays(3), LocalTime.NOON));
    refusesToHaveMet(decision, lapses.plusDays(1), "had to meet");

    prepared.complete(decision, "scrutiny.thurrock", "Task_RecordScrutinyOutcome",
        outcome("release", "meetingOn", lapses + "T00:00", "agendaOn", today.toString()));

    assertThat(decisions.get(decision).resolution("a").effectRule())
        .isEqualTo("released by scrutiny on " + London.say(lapses));
    ended(decision, "ended");
  }

  private void refusesToHaveMet(DecisionReference decision, LocalDate day, String words) {
    try (var who = SignedInAs.person("scrutiny.thurrock")) {
      var held = new HeldMeeting(day, LocalTime.MIDNIGHT, new CommitteeAgenda(day, "Convened at once."));
      refused(() -> scrutinyMeetings.record(decision,
          new ScrutinyOutcome(held, "release", List.of(), "It is best value.", null)), null, words);
    }
    assertThat(state(decision, "a")).isEqualTo(ResolutionState.CALLED_IN);
  }

  @Test
  void members_of_the_executive_do_not_count_among_those_who_call_in_whichever_way_they_are_known() throws Exception {
    var decision = published("thurrock");
    try (var who = SignedInAs.person("democratic-services.thurrock")) {
      for (var seat : List.of(List.of("member", "Cabinet", "hr.thurrock"),
          List.of("holder", "Cabinet Member for Parks", "legal.thurrock"))) {
        appointments.appoint(new Authority("thurrock"), new AppointmentCommand(seat.get(0), seat.get(1), seat.get(2),
            London.today(clock), null, "Annual meeting"), actors.person());
      }
    }

    onPaper(decision, "Too costly", "A; X", "B; Y", "Cabinet.thurrock; Z", "hr.thurrock; Z", "LEGAL.thurrock; Z");
    refused(() -> check(decision, VALID), "call-in-request",
        "2 signed; it takes 3");
    assertThat(callIns.of(decision).orElseThrow().requests().get(0).checks())
        .anySatisfy(c -> assertThat(c.sentence()).contains("3 more of the executive signed, and do not count."));
    try (var who = SignedInAs.person("hr.thurrock", "scrutiny.thurrock")) {
      refused(() -> callInRequests.receive(decision,
          new CallInRequestCommand(List.of(), "It is wrong", "X", null, List.of()), actors.person()),
          "authority", "executive");
    }
  }

  @Test
  void a_post_of_the_executive_counts_from_its_first_day_though_it_is_entered_after_the_signature() throws Exception {
    var today = London.today(clock);
    var first = published("thurrock");
    onPaper(first, "Too costly", "procurement.thurrock; X", "B; Y", "C; Z");
    seated("member", "Executive", "procurement.thurrock", today.plusDays(1));
    check(first, VALID);

    var second = published("thurrock");
    today = London.today(clock);
    onPaper(second, "Too costly", "finance.thurrock; X", "Cllr Cabinet.Thurrock; Y", "C; Z");
    seated("deputy", "Cabinet Member for Roads", "finance.thurrock", today);
    refused(() -> check(second, VALID), "call-in-request", "1 signed; it takes 3");

    signsInAs("ada.byron", "Ada", "Byron", "procurement.thurrock");
    var third = published("thurrock");
    onPaper(third, "Too costly", "Cllr Ada Byron; X", "B; Y", "C; Z");
    seated("member", "Executive", "ada.byron", London.today(clock));
    refused(() -> check(third, VALID), "call-in-request", "2 signed; it takes 3");
  }

  @Test
  void nobody_of_the_executive_says_what_scrutiny_decided_whatever_they_sign_in_as() throws Exception {
    var decision = calledIn("thurrock");
    seated("substitute", "Cabinet", "pensions.thurrock", London.today(clock));

    try (var who = SignedInAs.person("pensions.thurrock", "scrutiny.thurrock")) {
      refused(() -> tasks.complete(decision, "Task_RecordScrutinyOutcome", null, scrutinised("release")), "authority",
          "Members of the executive sit on no overview and scrutiny committee");
    }
    assertThat(state(decision, "a")).isEqualTo(ResolutionState.CALLED_IN);
  }

  private void signsInAs(String id, String firstName, String lastName, String group) {
    var user = identity.newUser(id);
    user.setFirstName(firstName);
    user.setLastName(lastName);
    identity.saveUser(user);
    identity.createMembership(id, group);
  }

  private void seated(String capacity, String place, String person, LocalDate day) {
    SignedInAs.as("democratic-services.thurrock", () -> appointments.appoint(new Authority("thurrock"),
        new AppointmentCommand(capacity, place, person, day, day, "Annual meeting"), actors.person()));
  }

  @Test
  void a_notice_taken_down_in_its_window_holds_everything_until_it_is_published_again_and_counts_anew()
      throws Exception {
    var decision = published("thurrock");
    var told = callIns.of(decision).orElseThrow();
    time.forwardTo(London.at(London.today(clock).plusDays(1), LocalTime.NOON));
    var down = notices.published(decision).stream().filter(p -> p.kind().equals("decision-notice")).findFirst()
        .orElseThrow();
    takesDown(decision, down.id());

    assertThat(gate.openHolds(decision, "a", Act.SIGN)).filteredOn(h -> h.kind().equals("taken-down"))
        .singleElement().satisfies(h -> {
          assertThat(h.by()).isEqualTo(Role.DEMOCRATIC_SERVICES);
          assertThat(h.reason()).contains(down.title());
        });
    time.forwardTo(London.at(told.effectiveOn().plusDays(2), LocalTime.NOON));
    assertThat(state(decision, "a")).as("its days do not count").isEqualTo(ResolutionState.APPROVED);
    assertThat(gate.openHolds(decision, "a", Act.SIGN)).extracting("kind").contains("taken-down", "call-in-window");
    assertThat(asks(decision, "scrutiny.thurrock", "Nobody could read it")).isEqualTo(1);
    withdraws(decision, "scrutiny.thurrock");

    correctsPaper(decision, down.id());

    var anew = callIns.of(decision).orElseThrow();
    var clocks = gate.clocks(decision).stream()
        .filter(c -> c.kind().equals("call-in") && c.state().equals("running")).toList();
    assertThat(clocks).hasSize(2).allSatisfy(c -> {
      assertThat(c.period().startsFrom()).isEqualTo(London.today(clock));
      assertThat(c.period().unconfirmed()).anyMatch(u -> u.contains("safe course"));
    });
    assertThat(gate.openHolds(decision, "a", Act.SIGN)).extracting("kind").contains("call-in-window")
        .doesNotContain("taken-down");
    assertThat(noticesSaying(decision, anew)).as("published once more, with the days that count").containsExactly(2);
    time.forwardTo(London.startOf(anew.effectiveOn()).minusSeconds(1));
    assertThat(state(decision, "a")).isEqualTo(ResolutionState.APPROVED);
    time.forwardTo(London.startOf(anew.effectiveOn()).plusSeconds(1));
    assertThat(state(decision, "a")).isEqualTo(ResolutionState.EFFECTIVE);
    assertThat(decisions.get(decision).resolution("a").effectiveOn()).isEqualTo(anew.effectiveOn());
    assertThat(callIns.of(decision).orElseThrow().state()).isEqualTo("ended");
  }

  @Test
  void the_report_taken_down_in_its_window_holds_likewise_and_a_redacted_one_takes_its_place() throws Exception {
    var decision = prepared.started("cabinet-decision", "thurrock", proposal("thurrock", "cabinet", "Cabinet"));
    var report = handsInReport(decision, "commissioning-officer.thurrock", "The child is called Ann.");
    for (var hold : gate.openHolds(decision, null, Act.DECIDE)) {
      if (!hold.kind().equals("agenda-open")) gate.lift(decision, null, hold.kind(), Gate.How.MET, "before this test");
    }
    decidedAndPublished(decision);
    time.forwardTo(London.at(London.today(clock).plusDays(1), LocalTime.NOON));
    takesDown(decision, report);
    assertThat(gate.openHolds(decision, "a", Act.SIGN)).extracting("kind").contains("taken-down");

    handsInReport(decision, "democratic-services.thurrock", "The child is not named.");

    assertThat(papers.published(decision)).extracting("document").contains("report");
    assertThat(noticesSaying(decision, callIns.of(decision).orElseThrow())).containsExactly(2);
    assertThat(gate.openHolds(decision, "a", Act.SIGN)).extracting("kind").doesNotContain("taken-down");
    windowEnds(decision);
    assertThat(state(decision, "a")).isEqualTo(ResolutionState.EFFECTIVE);
  }

  @Test
  void the_record_taken_down_in_its_window_holds_likewise_though_the_notice_is_public() throws Exception {
    var decision = published("thurrock");
    var told = callIns.of(decision).orElseThrow();
    time.forwardTo(London.at(London.today(clock).plusDays(1), LocalTime.NOON));
    var record = paper(decision, "decision-record-meeting");
    takesDown(decision, record.id());

    for (var letter : List.of("a", "b")) {
      assertThat(gate.openHolds(decision, letter, Act.PAY)).filteredOn(h -> h.kind().equals("taken-down"))
          .singleElement().satisfies(h -> assertThat(h.reason()).contains(record.title()).doesNotContain("notice"));
    }
    assertThat(register.get(decision).record()).as("none of its words is public").isNull();
    assertThat(register.get(decision).callIn()).anyMatch(s -> s.contains("does not count"));
    time.forwardTo(London.at(told.effectiveOn().plusDays(5), LocalTime.NOON));
    assertThat(state(decision, "a")).isEqualTo(ResolutionState.APPROVED);
    assertThat(asks(decision, "scrutiny.thurrock", "Nobody could read why")).isEqualTo(1);
    withdraws(decision, "scrutiny.thurrock");

    correctsPaper(decision, paper(decision, "decision-notice").id());
    assertThat(gate.openHolds(decision, "a", Act.PAY)).as("the notice is not the record").extracting("kind")
        .contains("taken-down");
    correctsPaper(decision, record.id());

    var anew = callIns.of(decision).orElseThrow();
    assertThat(anew.because()).contains("what was taken down was published again");
    assertThat(gate.openHolds(decision, "a", Act.PAY)).extracting("kind").contains("call-in-window")
        .doesNotContain("taken-down");
    assertThat(String.valueOf(paper(decision, "decision-notice").contents().get("call-in")))
        .contains(London.sayUntil(anew.closesAt()));
    time.forwardTo(London.startOf(anew.effectiveOn()).minusSeconds(1));
    assertThat(state(decision, "a")).isEqualTo(ResolutionState.APPROVED);
    windowEnds(decision);
    assertThat(decisions.get(decision).resolution("a").effectiveOn()).isEqualTo(anew.effectiveOn());
    ended(decision, "ended");
  }

  @Test
  void record_and_notice_taken_down_hold_until_both_are_published_again() throws Exception {
    var decision = published("thurrock");
    var notice = paper(decision, "decision-notice");
    var record = paper(decision, "decision-record-meeting");
    takesDown(decision, record.id());
    takesDown(decision, notice.id());
    refused(() -> takesDown(decision, record.id()), null, "taken down already");

    correctsPaper(decision, record.id());
    assertThat(gate.openHolds(decision, "a", Act.PAY)).extracting("kind").contains("taken-down");
    correctsPaper(decision, notice.id());

    assertThat(gate.openHolds(decision, "a", Act.PAY)).extracting("kind").doesNotContain("taken-down");
    windowEnds(decision);
    assertThat(state(decision, "a")).isEqualTo(ResolutionState.EFFECTIVE);
  }

  private StatutoryPaperView paper(DecisionReference decision, String kind) {
    return notices.published(decision).stream().filter(p -> p.kind().equals(kind) && p.correctedBy() == null)
        .findFirst().orElseThrow();
  }

  @Test
  void the_report_taken_down_twice_is_published_again_whoever_handed_it_in() throws Exception {
    var decision = prepared.started("cabinet-decision", "thurrock", proposal("thurrock", "cabinet", "Cabinet"));
    var first = handsInReport(decision, "commissioning-officer.thurrock", "The child is called Ann.");
    for (var hold : gate.openHolds(decision, null, Act.DECIDE)) {
      if (!hold.kind().equals("agenda-open")) gate.lift(decision, null, hold.kind(), Gate.How.MET, "before this test");
    }
    decidedAndPublished(decision);
    var told = callIns.of(decision).orElseThrow();
    takesDown(decision, first);
    var second = handsInReport(decision, "commissioning-officer.thurrock", "The child is called A.");
    takesDown(decision, second);
    var third = handsInReport(decision, "commissioning-officer.thurrock", "The child is not named.");
    time.forwardTo(London.at(London.today(clock).plusDays(1), LocalTime.NOON));
    assertThat(papers.published(decision)).isEmpty();
    assertThat(gate.openHolds(decision, "a", Act.SIGN)).extracting("kind").contains("taken-down");

    for (var person : List.of("commissioning-officer.thurrock", "cabinet.thurrock", "democratic-services.leeds")) {
      assertThat(publishesDocument(decision, person, third)).as(person).isBetween(400, 499);
    }
    for (var other : List.of(first, second, UUID.randomUUID())) {
      assertThat(publishesDocument(decision, "democratic-services.thurrock", other)).isBetween(400, 499);
    }
    assertThat(publishesDocument(decision, "democratic-services.thurrock", third)).isEqualTo(200);
    time.settle();

    assertThat(papers.published(decision)).singleElement().extracting("version").isEqualTo(3);
    assertThat(gate.openHolds(decision, "a", Act.SIGN)).extracting("kind").contains("call-in-window")
        .doesNotContain("taken-down");
    assertThat(callIns.of(decision).orElseThrow().lastDay()).as("counted anew").isAfter(told.lastDay());
    assertThat(publishesDocument(decision, "democratic-services.thurrock", third)).as("once").isBetween(400, 499);
    assertThat(http.getForEntity("/register/documents/" + third, String.class).getStatusCode().value()).isEqualTo(200);
    for (var other : List.of(first, second)) {
      assertThat(http.getForEntity("/register/documents/" + other, String.class).getStatusCode().value())
          .isEqualTo(404);
    }
  }

  private int publishesDocument(DecisionReference decision, String person, UUID document) {
    return http.withBasicAuth(person, "demo").postForEntity("/api/decisions/" + decision + "/publish-documents",
        Map.of("document", document.toString()), String.class).getStatusCode().value();
  }

  @Test
  void what_is_taken_down_after_the_window_holds_until_it_is_public_again_and_the_window_stays_closed()
      throws Exception {
    var decision = published("thurrock");
    var notice = notices.published(decision).stream().filter(p -> p.kind().equals("decision-notice")).findFirst()
        .orElseThrow();
    windowEnds(decision);
    takesDown(decision, notice.id());
    assertThat(gate.openHolds(decision, "a", Act.SIGN)).extracting("kind").contains("taken-down")
        .doesNotContain("call-in-window");

    correctsPaper(decision, notice.id());

    assertThat(gate.openHolds(decision, "a", Act.SIGN)).extracting("kind").doesNotContain("taken-down",
        "call-in-window");
    assertThat(state(decision, "a")).isEqualTo(ResolutionState.EFFECTIVE);
  }

  /** The versions of the notice that say until when it may be called in. */
  private List<Integer> noticesSaying(DecisionReference decision, CallInView window) {
    return notices.published(decision).stream()
        .filter(p -> p.kind().equals("decision-notice"))
        .filter(p -> String.valueOf(p.contents().get("call-in")).contains(London.sayUntil(window.closesAt())))
        .map(StatutoryPaperView::version)
        .toList();
  }

  private UUID handsInReport(DecisionReference decision, String person, String text) {
    try (var who = SignedInAs.person(person)) {
      return papers.store(decision, "report",
          new Upload("report.txt", "text/plain", text.getBytes(), Publicity.open())).id();
    }
  }

  private void takesDown(DecisionReference decision, UUID paper) {
    try (var who = SignedInAs.person("democratic-services.thurrock")) {
      takedowns.takeDown(decision, paper, "It names a child.", actors.person());
    }
    time.settle();
  }

  private void correctsPaper(DecisionReference decision, UUID paper) {
    CorrectionView asked;
    try (var who = SignedInAs.person("democratic-services.thurrock")) {
      asked = corrections.ask(decision, notices.get(paper).kind().equals("decision-notice")
          ? new PaperCorrection(paper, "not-callable", "Every part may be called in.", "It named a child.")
          : new PaperCorrection(paper, "reasons", "They name nobody now.", "It named a child."),
          actors.person());
    }
    try (var who = SignedInAs.person("monitoring-officer.thurrock")) {
      corrections.take(decision, new CorrectionCommand(asked.id(), null, null, null, "Seen.", null, null, true),
          actors.person());
    }
    time.settle();
  }

  /** What council or Cabinet decided at a meeting that was convened today. */
  private Map<String, Object> inCabinet(String outcome, Object... more) {
    scrutinyIsOver();
    return Prepared.inCabinet(outcome, London.today(clock), more);
  }

  private Map<String, Object> atAMeeting(String outcome, Object... more) {
    scrutinyIsOver();
    return Prepared.atAMeeting(outcome, London.today(clock), more);
  }

  /** A body to which something was referred meets after that. */
  private void scrutinyIsOver() {
    var after = London.at(London.today(clock), LocalTime.of(0, 2));
    if (clock.instant().isBefore(after)) time.forwardTo(after);
  }

  private Map<String, Object> scrutinised(String outcome, Object... more) {
    return Prepared.scrutinised(outcome, London.today(clock), more);
  }

  private DecisionReference published(String council) throws Exception {
    return published(council, proposal(council, "cabinet", "Cabinet"));
  }

  private DecisionReference published(String council, String proposal) throws Exception {
    return decidedAndPublished(prepared.started("cabinet-decision", council, proposal));
  }

  private DecisionReference decidedAndPublished(DecisionReference decision) {
    var council = decisions.get(decision).authority().id();
    prepared.publishedByCabinet(decision, council);
    prepared.start("call-in", decision, council);
    return decision;
  }

  private DecisionReference calledIn(String council) throws Exception {
    return calledIn(council, proposal(council, "cabinet", "Cabinet"));
  }

  private DecisionReference calledIn(String council, String proposal) throws Exception {
    var decision = published(council, proposal);
    onPaper(decision, "Too costly", "A; X", "B; Y", "C; Z");
    prepared.complete(decision, "democratic-services." + council, "Task_CheckCallInRequest", VALID);
    windowEnds(decision);
    assertThat(callIns.of(decision).orElseThrow().state()).isEqualTo("at-scrutiny");
    return decision;
  }

  private void windowEnds(DecisionReference decision) {
    time.forwardTo(London.startOf(callIns.of(decision).orElseThrow().effectiveOn()).plusSeconds(1));
  }

  private void onPaper(DecisionReference decision, String grounds, String... signatories) {
    var council = decisions.get(decision).authority().id();
    SignedInAs.asAnother("democratic-services." + council, () -> callInRequests.receive(
        decision,
        new CallInRequestCommand(List.of(), grounds, null, "file 7",
            List.of(signatories).stream().map(s -> new Signatory(s.split("; ")[0], s.split("; ")[1])).toList()),
        actors.person()));
  }

  private int asks(DecisionReference decision, String person, String grounds) {
    try (var who = SignedInAs.person(person)) {
      return callInRequests.receive(decision, new CallInRequestCommand(List.of(), grounds, "X", null, List.of()),
          actors.person());
    }
  }

  /** The letter of A, B and C, by another clerk who filed it elsewhere. */
  private void entersTheSameLetter(DecisionReference decision, String clerk) {
    try (var who = SignedInAs.person(clerk)) {
      callInRequests.receive(decision, new CallInRequestCommand(List.of(), "Too costly", null, "another file",
          List.of(new Signatory("A", "X"), new Signatory("B", "Y"), new Signatory("C", "Z"))), actors.person());
    }
  }

  private void signs(DecisionReference decision, int number, String person) {
    try (var who = SignedInAs.person(person)) {
      callInRequests.sign(decision, number, "Y", actors.person());
    }
  }

  private void withdraws(DecisionReference decision, String person) {
    withdraws(decision, person, 1);
  }

  private void withdraws(DecisionReference decision, String person, int number) {
    var byLetter = !person.startsWith("scrutiny");
    try (var who = SignedInAs.person(person)) {
      withdrawals.withdraw(decision, number, new WithdrawalCommand("Answered", byLetter ? "file 8" : null,
          byLetter ? List.of("all") : List.of()), actors.person());
    }
  }

  private void check(DecisionReference decision, Map<String, Object> answer) {
    prepared.complete(decision, "democratic-services.thurrock", "Task_CheckCallInRequest", answer);
  }

  private ResolutionState state(DecisionReference decision, String letter) {
    return decisions.get(decision).resolution(letter).state();
  }

  private void ended(DecisionReference decision, String state) {
    assertThat(callIns.of(decision).orElseThrow().state()).isEqualTo(state);
    assertThat(processes.isRunning("call-in", decision)).isFalse();
  }

  private static void refused(ThrowingCallable act, String hold, String words) {
    assertThatThrownBy(act).isInstanceOfSatisfying(Refused.class, r -> {
      assertThat(r).hasMessageContaining(words);
      if (hold != null) assertThat(r.hold()).isEqualTo(hold);
    });
  }
}

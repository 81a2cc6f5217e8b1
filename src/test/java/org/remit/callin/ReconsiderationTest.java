package org.remit.callin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.remit.support.Prepared.atAMeeting;
import static org.remit.support.Prepared.inCabinet;
import static org.remit.support.Prepared.outcome;
import static org.remit.support.Prepared.proposal;
import static org.remit.support.Prepared.scrutinised;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.remit.calendar.London;
import org.remit.callin.CallInRequestCommand.Signatory;
import org.remit.engine.OpenTasks;
import org.remit.engine.TimeTravel;
import org.remit.papers.Papers;
import org.remit.papers.Publicity;
import org.remit.papers.StatutoryPaperView;
import org.remit.papers.StatutoryPapers;
import org.remit.papers.Upload;
import org.remit.people.Actors;
import org.remit.people.AppointmentCommand;
import org.remit.people.Appointments;
import org.remit.people.InterestCommand;
import org.remit.people.InterestKind;
import org.remit.people.Interests;
import org.remit.proposal.Decisions;
import org.remit.proposal.ResolutionState;
import org.remit.reference.Authority;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;
import org.remit.register.Register;
import org.remit.routing.LegalPeriods;
import org.remit.support.Prepared;
import org.remit.support.RemitTest;
import org.remit.support.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.client.TestRestTemplate;

@RemitTest
@DisplayName("Deciding again what was called in")
class ReconsiderationTest {

  private static final String CABINET = "Task_ReconsiderInCabinet";
  private static final String COUNCIL = "Task_RecordCouncilView";

  @Autowired AutowireCapableBeanFactory beans;
  @Autowired CallIns callIns;
  @Autowired CallInRequests callInRequests;
  @Autowired Decisions decisions;
  @Autowired Papers documents;
  @Autowired Interests interests;
  @Autowired LegalPeriods periods;
  @Autowired OpenTasks tasks;
  @Autowired StatutoryPapers papers;
  @Autowired Register register;
  @Autowired TimeTravel time;
  @Autowired Appointments appointments;
  @Autowired Actors actors;
  @Autowired Clock clock;
  @Autowired TestRestTemplate http;

  Prepared prepared;

  @BeforeEach
  void prepare() {
    prepared = beans.createBean(Prepared.class);
  }

  @Test
  void cabinet_decides_at_a_meeting_whose_agenda_was_open_since_scrutiny_referred_it_back() throws Exception {
    var decision = referred("thurrock", "refer-back");
    var referred = London.today(clock);
    var lawful = periods.agenda(new Authority("thurrock"), clock.instant()).effectiveOn();
    assertThat(form(decision, "cabinet.thurrock", CABINET)).contains(
        "Overview and scrutiny referred it on " + London.say(referred), "Cabinet can meet from " + London.say(lawful),
        "convened at shorter notice");
    time.forwardTo(London.at(referred.plusDays(1), LocalTime.NOON));
    var today = London.today(clock);

    refusedInCabinet(decision, outcome("confirm"), "Give the day on which Cabinet met");
    refusedInCabinet(decision, held("confirm", today.plusDays(1), today), "that day has not come");
    refusedInCabinet(decision, held("confirm", referred.minusDays(1), referred.minusDays(1)),
        "Cabinet cannot have considered it on " + London.say(referred.minusDays(1)) + " at 00:00: overview and scrutiny"
            + " referred it on " + London.say(referred) + " at 00:00");
    refusedInCabinet(decision, held("confirm", referred, referred), "cannot have considered it on "
        + London.say(referred) + " at 00:00: overview and scrutiny referred it on " + London.say(referred));
    refusedInCabinet(decision, outcome("confirm", "meetingOn", today.toString()), "at which hour Cabinet met");
    refusedInCabinet(decision, outcome("confirm", "meetingOn", today + "T23:59"), "that hour has not come");
    refusedInCabinet(decision, outcome("confirm", "meetingOn", today + "T00:00"), "Give the day from which agenda");
    refusedInCabinet(decision, held("confirm", today, referred), "an executive meeting has no late-item power");
    refusedInCabinet(decision, held("confirm", today, referred.minusDays(1), "shorterNotice", "Convened: file 9."),
        "cannot have been open from");
    assertThat(decisions.get(decision).resolution("a").state()).isEqualTo(ResolutionState.CALLED_IN);

    time.forwardTo(London.at(lawful, LocalTime.NOON));
    prepared.complete(decision, "cabinet.thurrock", CABINET,
        held("confirm", lawful, referred, "conflicts", "none"));

    assertThat(decisions.get(decision).resolution("a").state()).isEqualTo(ResolutionState.EFFECTIVE);
    assertThat(decisions.get(decision).resolution("a").effectRule())
        .isEqualTo("confirmed on reconsideration on " + London.say(lawful));
  }

  @Test
  void the_record_on_reconsideration_has_each_content_of_regulation_12_and_stands_beside_the_first() throws Exception {
    var decision = referred("thurrock", "refer-back");
    var first = record(decision, "decision-record-meeting", "");
    var metOn = London.today(clock);

    prepared.complete(decision, "cabinet.thurrock", CABINET, inCabinet("confirm", metOn,
        "resolutionOutcomes", "a: amend: half of the grant to A partner\nb: drop: not needed",
        "alternatives", "To keep it in house: it costs more", "conflicts", "Cllr A: a relative works there",
        "dispensations", "Cllr A, by the head of paid service"));

    var record = record(decision, "decision-record-meeting", "on reconsideration");
    assertThat(record.contents())
        .containsEntry("maker", "Cabinet")
        .containsEntry("date", London.say(metOn))
        .containsEntry("alternatives", List.of("To keep it in house: it costs more"))
        .containsEntry("conflicts", List.of("Cllr A: a relative works there"))
        .containsEntry("dispensations", List.of("Cllr A, by the head of paid service"));
    assertThat(record.contents().get("decision").toString())
        .contains("a. half of the grant to A partner: amended.", "b. ", ": dropped (not needed).");
    assertThat(record.contents().get("reasons").toString()).contains("It is best value.", "at shorter notice");
    assertThat(record(decision, "decision-record-meeting", "").contents()).isEqualTo(first.contents());
    assertThat(register.get(decision).record().date()).as("the register tells the first decision")
        .isEqualTo(London.date(decisions.get(decision).decidedAt()));
  }

  @Test
  void the_register_tells_apart_who_answered_and_says_what_became_of_it() throws Exception {
    var decision = referred("thurrock", "refer-back");
    assertThat(register.get(decision).callIn().get(0)).contains("referred back to the decision maker");
    prepared.complete(decision, "cabinet.thurrock", CABINET, inCabinet("confirm", London.today(clock),
        "resolutionOutcomes", "a: amend: half of the grant to A partner\nb: drop: not needed"));

    var told = register.get(decision);
    assertThat(told.timeline()).extracting("what").contains(
        "Outcome of a call-in published, by scrutiny. Resolutions a and b: referred back to the decision maker",
        "Outcome of a call-in published, by Cabinet. Resolution a: amended; Resolution b: dropped",
        "Record of an executive decision made at a meeting published, on reconsideration");
    assertThat(told.callIn().get(0)).isEqualTo("It was called in, and the call-in has ended: resolution a was"
        + " amended; resolution b was dropped.");
  }

  @Test
  void council_meets_on_an_agenda_that_was_open_since_scrutiny_referred_it() throws Exception {
    var decision = referred("peterborough", "refer-to-council");
    var referred = London.today(clock);
    assertThat(form(decision, "council.peterborough", COUNCIL)).contains("council can meet from");
    time.forwardTo(London.at(referred.plusDays(1), LocalTime.NOON));
    var today = London.today(clock);

    refusedByCouncil(decision, outcome("no-objection"), "Give the day on which council met");
    refusedByCouncil(decision, held("no-objection", referred.minusDays(1), referred.minusDays(1)),
        "Council cannot have considered it on");
    refusedByCouncil(decision, held("no-objection", referred, referred), "Council cannot have considered it on "
        + London.say(referred) + " at 00:00");
    refusedByCouncil(decision, held("no-objection", today, referred), "what its chair found urgent");
    refusedByCouncil(decision, held("no-objection", today, referred.minusDays(1), "shorterNotice", "Urgent: item 4."),
        "cannot have been open from");
    prepared.complete(decision, "council.peterborough", COUNCIL,
        held("send-views", today, referred, "shorterNotice", "Found urgent by the chair: item 4."));

    assertThat(form(decision, "cabinet.peterborough", CABINET)).contains("Council considered it on "
        + London.say(today));
    assertThatThrownBy(() -> prepared.complete(decision, "cabinet.peterborough", CABINET,
        held("confirm", today, today, "conflicts", "none"))).hasMessageContaining("Cabinet cannot have considered it on"
            + " " + London.say(today) + " at 00:00: council considered it on " + London.say(today) + " at 00:00");
    prepared.complete(decision, "cabinet.peterborough", CABINET, inCabinet("confirm", today));
    assertThat(decisions.get(decision).resolution("a").state()).isEqualTo(ResolutionState.EFFECTIVE);
  }

  @Test
  void whoever_signed_the_request_neither_records_what_council_said_nor_claims_the_task() throws Exception {
    var decision = referred("peterborough", "refer-to-council", "scrutiny.peterborough", "scrutiny-chair.peterborough",
        "council.peterborough");

    refused(() -> prepared.complete(decision, "council.peterborough", COUNCIL,
        atAMeeting("no-objection", London.today(clock))), "four-eyes",
        "You signed request 1; another member of council records what it said");
    assertThat(http.withBasicAuth("council.peterborough", "demo").postForEntity(
        "/engine-rest/task/" + task(decision, COUNCIL) + "/claim", Map.of("userId", "council.peterborough"),
        String.class).getBody()).contains("You signed request 1");
    prepared.complete(decision, "council-chair.peterborough", COUNCIL,
        atAMeeting("no-objection", London.today(clock)));

    assertThat(decisions.get(decision).resolution("a").effectRule())
        .isEqualTo("council had no objection on " + London.say(London.today(clock)));
  }

  @Test
  void cabinet_says_whether_anybody_declared_a_conflict_and_silence_is_not_none() throws Exception {
    var decision = referred("thurrock", "refer-back");
    var today = London.today(clock);

    for (var silent : List.of("", "  ", "none\nCllr A: a relative works there")) {
      assertThatThrownBy(() -> prepared.complete(decision, "cabinet.thurrock", CABINET,
          inCabinet("confirm", today, "conflicts", silent)))
          .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.pointer()).isEqualTo("/conflicts"))
          .hasMessageContaining("'none'");
    }
    assertThat(decisions.get(decision).resolution("a").state()).isEqualTo(ResolutionState.CALLED_IN);
    prepared.complete(decision, "cabinet.thurrock", CABINET, inCabinet("confirm", today, "conflicts", "None"));

    assertThat(record(decision, "decision-record-meeting", "on reconsideration").contents())
        .containsEntry("conflicts", "No conflict of interest was declared.");
  }

  @Test
  void cabinet_excludes_the_public_from_its_second_look_only_by_a_resolution_that_names_the_paragraph()
      throws Exception {
    var decision = referred("thurrock", "refer-back");
    var today = London.today(clock);
    var named = "The public leaves under paragraph 3 of Part 1 of Schedule 12A.";
    refusedInCabinet(decision, inPrivate(today, "exclusionResolution", named), "Nothing of this report is exempt");
    handsInAnExemptAppendix(decision);

    refusedInCabinet(decision, inPrivate(today), "Write the resolution that excluded the public");
    refusedInCabinet(decision, inPrivate(today, "exclusionResolution", "The press was asked to leave"),
        "Not named: paragraph 3");
    refusedInCabinet(decision, inPrivate(today, "exclusionResolution", "Paragraph 3: the bid of 1,234,567"),
        "the resolution that excluded the public");
    prepared.complete(decision, "cabinet.thurrock", CABINET, inPrivate(today, "exclusionResolution", named,
        "privateBy", "council-chair", "urgencyEvidence", "E-mail of Monday, file 3"));

    assertThat(record(decision, "decision-record-meeting", "on reconsideration").contents().get("reasons").toString())
        .contains("The public was excluded from part of the meeting: " + named, "The chair of the council agreed on "
            + London.say(today) + " that the private part of the meeting was")
        .as("what shows that the chair of the committee could not act is not published").doesNotContain("file 3");
    var urgency = http.withBasicAuth("auditor.thurrock", "demo").getForObject("/reports/urgency.csv", String.class);
    assertThat(urgency.lines())
        .anyMatch(row -> row.contains(decision.value()) && row.contains("urgency agreed by: chair of the council"));
  }

  @Test
  void cabinet_sits_in_private_again_only_on_both_notices_in_time_or_where_it_was_agreed_to_be_urgent()
      throws Exception {
    var decision = referred("thurrock", "refer-back");
    var thurrock = new Authority("thurrock");
    var referred = London.today(clock);
    var meets = periods.privateMeetingNotice(thurrock, London.startOf(referred)).effectiveOn();
    handsInAnExemptAppendix(decision);
    time.forwardTo(London.at(meets, LocalTime.NOON));
    var chair = SignedInAs.as("monitoring-officer.thurrock", () -> appointments.appoint(thurrock,
        new AppointmentCommand("holder", "Chair of the council", "council-chair.thurrock", meets, meets, "Minute 1"),
        actors.person()));

    refusedPrivate(decision, meets, "/privateBy", "SI 2012/2089 reg 5", "privateBy", null);
    refusedPrivate(decision, meets, "/privateNoticeOn", "SI 2012/2089 reg 5", "privateBy", "notices");
    refusedPrivate(decision, meets, "/privateNoticeOn", "SI 2012/2089 reg 5", "privateBy", "notices",
        "privateNoticeOn", referred.minusDays(1).toString());
    refusedPrivate(decision, meets, "/privateNoticeOn", "SI 2012/2089 reg 5(2)", "privateBy", "notices",
        "privateNoticeOn", referred.plusDays(1).toString());
    refusedPrivate(decision, meets, "/privateResponseOn", "SI 2012/2089 reg 5", "privateBy", "notices",
        "privateNoticeOn", referred.toString());
    refusedPrivate(decision, meets, "/privateResponseOn", "SI 2012/2089 reg 5(4)", "privateBy", "notices",
        "privateNoticeOn", referred.toString(), "privateResponseOn", meets.minusDays(1).toString());
    refusedPrivate(decision, meets.minusDays(1), "/urgencyAgreedOn", "SI 2012/2089 reg 5(6)",
        "urgencyAgreedOn", meets.toString());
    refusedPrivate(decision, meets, "/urgencyReasons", "SI 2012/2089 reg 5(7)", "urgencyReasons", "");
    refusedPrivate(decision, meets, "/privateBy", "SI 2012/2089 reg 5(6)", "privateBy", "council-vice-chair");
    SignedInAs.as("monitoring-officer.thurrock", () -> appointments.end(
        thurrock, chair.id(), meets.minusDays(1), "Entered in a test", actors.person()));
    for (var nothing : List.of("", "7.")) {
      refusedPrivate(decision, meets, "/urgencyEvidence", null, "privateBy", "council-chair",
          "urgencyEvidence", nothing);
    }

    prepared.complete(decision, "cabinet.thurrock", CABINET, inPrivate(meets, "privateBy", "notices",
        "privateNoticeOn", referred.toString(), "privateResponseOn", meets.minusDays(10).toString(),
        "exclusionResolution", "The public leaves under paragraph 3 of Schedule 12A."));
    assertThat(record(decision, "decision-record-meeting", "on reconsideration").contents().get("reasons").toString())
        .contains("Notice of the private part of the meeting was published on " + London.say(referred));
  }

  private void handsInAnExemptAppendix(DecisionReference decision) {
    try (var who = SignedInAs.person("finance.thurrock")) {
      documents.store(decision, "appendix-1", new Upload("appendix-1.txt", "text/plain", "£1,234,567".getBytes(),
          Publicity.exempt(3, "The prices would be known.", London.today(clock).plusYears(1), "legal")));
    }
  }

  /** In private, as the chair of the committee agreed on the day. */
  private Map<String, Object> inPrivate(LocalDate metOn, Object... more) {
    var fields = inCabinet("confirm", metOn, "privatePart", true, "privateBy", "scrutiny-chair",
        "urgencyAgreedOn", metOn.toString(), "urgencyReasons", "The partner closes on Friday.");
    for (var i = 0; i < more.length; i += 2) fields.put((String) more[i], more[i + 1]);
    return fields;
  }

  private void refusedPrivate(
      DecisionReference decision, LocalDate metOn, String pointer, String rule, Object... more) {
    assertThatThrownBy(() -> prepared.complete(decision, "cabinet.thurrock", CABINET, inPrivate(metOn, more)))
        .isInstanceOfSatisfying(Refused.class, r -> {
          assertThat(r.pointer()).isEqualTo(pointer);
          assertThat(r.rule()).isEqualTo(rule);
        });
  }

  @Test
  void where_every_member_signed_a_clerk_enters_what_council_said_with_its_minutes() throws Exception {
    var decision = referred("peterborough", "refer-to-council", "scrutiny.peterborough", "scrutiny-chair.peterborough",
        "council.peterborough", "council-chair.peterborough");
    var today = London.today(clock);
    for (var caller : List.of("council.peterborough", "council-chair.peterborough")) {
      refused(() -> prepared.complete(decision, caller, COUNCIL, atAMeeting("no-objection", today)), "four-eyes",
          "democratic services");
    }
    refused(() -> prepared.complete(decision, "democratic-services.peterborough", COUNCIL,
        atAMeeting("no-objection", today)), null, "Say where the minutes");

    prepared.complete(decision, "democratic-services.peterborough", COUNCIL,
        atAMeeting("no-objection", today, "minutes", "Minutes of council, item 9"));

    assertThat(decisions.get(decision).resolution("a").effectRule())
        .isEqualTo("council had no objection on " + London.say(today));
  }

  @Test
  void a_member_who_decides_alone_does_so_today_and_leaves_the_record_of_regulation_13() throws Exception {
    var decision = prepared.started("cabinet-member-decision", "peterborough",
        proposal("peterborough", "cabinet-member", "Cabinet Member for Children"));
    try (var who = SignedInAs.person("cabinet-member.peterborough")) {
      interests.declare(decision,
          new InterestCommand(null, InterestKind.OTHER, "A neighbour works there", false, null), actors.person());
    }
    prepared.complete(decision, "democratic-services.peterborough", "Task_PublishReport", Map.of("confirmed", true));
    time.forwardTo(London.startOf(London.today(clock).plusDays(15)));
    prepared.complete(decision, "cabinet-member.peterborough", "Task_DecideAsMember", outcome("approved"));
    prepared.complete(decision, "democratic-services.peterborough", "Task_PublishDecision", Map.of("confirmed", true));
    prepared.start("call-in", decision, "peterborough");
    goesToScrutiny(decision, "A", "B", "C");
    prepared.complete(decision, "scrutiny.peterborough", "Task_RecordScrutinyOutcome",
        scrutinised("refer-back", London.today(clock)));

    assertThatThrownBy(() -> prepared.complete(decision, "cabinet-member.peterborough", "Task_ReconsiderAsMember",
        outcome("confirm", "alternatives", "none")))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.rule()).isEqualTo("SI 2012/2089 reg 13(2)(d)"));
    prepared.complete(decision, "cabinet-member.peterborough", "Task_ReconsiderAsMember",
        outcome("confirm", "alternatives", "none", "conflicts", "none"));

    assertThat(record(decision, "decision-record-member", "on reconsideration").contents())
        .containsEntry("maker", "Cabinet Member for Children")
        .containsEntry("date", London.say(London.today(clock)))
        .containsEntry("alternatives", "No alternative options were considered.")
        .hasEntrySatisfying("conflicts", c -> assertThat(c.toString()).contains("A neighbour works there"))
        .containsEntry("dispensations", "No dispensation was granted.");
    assertThat(decisions.get(decision).resolution("a").state()).isEqualTo(ResolutionState.EFFECTIVE);
  }

  private Map<String, Object> held(String outcome, LocalDate metOn, LocalDate agendaOn, Object... more) {
    var fields = outcome(outcome, more);
    fields.put("meetingOn", metOn + "T00:00");
    fields.put("agendaOn", agendaOn.toString());
    return fields;
  }

  private StatutoryPaperView record(DecisionReference decision, String kind, String subject) {
    return papers.published(decision).stream().filter(p -> p.kind().equals(kind) && p.subject().equals(subject))
        .findFirst().orElseThrow();
  }

  private String task(DecisionReference decision, String key) {
    return tasks.of(decision).stream().filter(t -> t.key().equals(key)).findFirst().orElseThrow().id();
  }

  private String form(DecisionReference decision, String person, String key) {
    return http.withBasicAuth(person, "demo").getForObject(
        "/engine-rest/task/" + task(decision, key) + "/form-variables", String.class);
  }

  private DecisionReference referred(String council, String outcome) throws Exception {
    return referred(council, outcome, "A", "B", "C");
  }

  /** Called in by these, and answered so by scrutiny today. */
  private DecisionReference referred(String council, String outcome, String... members) throws Exception {
    var decision = prepared.publishedByCabinet(
        prepared.started("cabinet-decision", council, proposal(council, "cabinet", "Cabinet")), council);
    prepared.start("call-in", decision, council);
    goesToScrutiny(decision, members);
    SignedInAs.asAnother("scrutiny." + council, () -> {
      tasks.complete(decision, "Task_RecordScrutinyOutcome", null, scrutinised(outcome, London.today(clock)));
      return null;
    });
    time.settle();
    return decision;
  }

  private void goesToScrutiny(DecisionReference decision, String... members) {
    var council = decisions.get(decision).authority().id();
    SignedInAs.asAnother("democratic-services." + council, () -> callInRequests.receive(decision,
        new CallInRequestCommand(List.of(), "Too costly", null, "file 7",
            List.of(members).stream().map(m -> new Signatory(m, "X")).toList()), actors.person()));
    time.settle();
    prepared.complete(decision, "democratic-services." + council, "Task_CheckCallInRequest",
        outcome("valid", "membersFound", "all"));
    time.forwardTo(London.at(callIns.of(decision).orElseThrow().effectiveOn(), LocalTime.NOON));
  }

  private void refusedInCabinet(DecisionReference decision, Map<String, Object> answer, String words) {
    assertThatThrownBy(() -> prepared.complete(decision, "cabinet.thurrock", CABINET, answer))
        .isInstanceOf(Refused.class).hasMessageContaining(words);
  }

  private void refusedByCouncil(DecisionReference decision, Map<String, Object> answer, String words) {
    assertThatThrownBy(() -> prepared.complete(decision, "council.peterborough", COUNCIL, answer))
        .isInstanceOf(Refused.class).hasMessageContaining(words);
  }

  private static void refused(ThrowingCallable act, String hold, String words) {
    assertThatThrownBy(act).isInstanceOfSatisfying(Refused.class, r -> {
      assertThat(r).hasMessageContaining(words);
      assertThat(r.hold()).isEqualTo(hold);
    });
  }
}

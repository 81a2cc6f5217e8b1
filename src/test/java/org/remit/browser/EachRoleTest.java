package org.remit.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.remit.support.Prepared.outcome;
import static org.remit.support.Prepared.proposal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.remit.calendar.London;
import org.remit.callin.CallIns;
import org.remit.cases.CasesInPart;
import org.remit.cases.CasesInPart.Turn;
import org.remit.clearance.ClearanceService;
import org.remit.contract.ContractRegister;
import org.remit.decision.DecisionMaking;
import org.remit.engine.OpenTask;
import org.remit.engine.OpenTasks;
import org.remit.engine.Processes;
import org.remit.engine.TimeTravel;
import org.remit.gate.Gate;
import org.remit.gate.HoldView;
import org.remit.ledger.LedgerEntry;
import org.remit.ledger.LedgerReader;
import org.remit.papers.StatutoryPaperView;
import org.remit.papers.StatutoryPapers;
import org.remit.people.Actors;
import org.remit.people.InterestCommand;
import org.remit.people.InterestKind;
import org.remit.people.Interests;
import org.remit.procurement.ProcurementService;
import org.remit.proposal.Decisions;
import org.remit.proposal.ProposalService;
import org.remit.proposal.Stage;
import org.remit.reference.Actor;
import org.remit.reference.Authority;
import org.remit.reference.DecisionReference;
import org.remit.reference.Role;
import org.remit.routing.Kit;
import org.remit.routing.LegalPeriods;
import org.remit.support.Prepared;
import org.remit.support.ProposedCases;
import org.remit.support.RemitTest;
import org.remit.support.SignedInAs;
import org.remit.transfer.StaffTransferService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@RemitTest
@ExtendWith(WithABrowser.class)
@DisplayName("In the browser, from signing in to done,")
class EachRoleTest {

  static final String LEEDS_WAIVER = "leeds-2017-peer-mentoring-waiver";
  static final String LEEDS_AWARDS = "leeds-2015-family-valued-awards-one";
  static final String THURROCK = "thurrock-2015-adoption-partnership";
  static final String PETERBOROUGH = "peterborough-2015-permanency-service";

  @Autowired AutowireCapableBeanFactory beans;
  @Autowired CasesInPart cases;
  @Autowired ProposalService proposals;
  @Autowired Decisions decisions;
  @Autowired DecisionMaking making;
  @Autowired ClearanceService clearances;
  @Autowired ProcurementService procurements;
  @Autowired StaffTransferService transfers;
  @Autowired CallIns callIns;
  @Autowired Interests interests;
  @Autowired OpenTasks tasks;
  @Autowired Gate gate;
  @Autowired StatutoryPapers papers;
  @Autowired ContractRegister register;
  @Autowired LedgerReader ledger;
  @Autowired LegalPeriods periods;
  @Autowired Processes processes;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService management;
  @Autowired Actors actors;
  @Autowired TimeTravel time;
  @Autowired Clock clock;

  Prepared prepared;

  @BeforeEach
  void prepare() {
    prepared = beans.createBean(Prepared.class);
  }

  @Test
  void the_commissioning_officer_starts_the_service_and_only_the_contract_is_still_to_be_told_of(Visitor officer) {
    var turn = cases.untilTheTurnOf("commissioning-officer", "start-service", LEEDS_WAIVER);

    done(officer, turn, "Start the service", "start-service");

    assertThat(kinds(turn.decision())).contains("service-started");
    assertThat(waiting(turn.decision())).allMatch(t -> t.startsWith("Publish contract details"));
  }

  @Test
  void finance_clears_its_implications_and_the_other_disciplines_are_still_to_answer(Visitor officer) {
    var turn = cases.untilTheTurnOf("finance", "verify-implications", THURROCK);

    done(officer, turn, "Verify finance implications", "verify-implications");

    assertThat(cleared(turn.decision())).containsExactly("finance");
    assertThat(holds(turn.decision())).contains("report-not-cleared");
  }

  @Test
  void equality_clears_its_implications(Visitor officer) {
    var turn = cases.untilTheTurnOf("equality", "verify-implications", THURROCK);

    done(officer, turn, "Verify equality implications", "verify-implications");

    assertThat(cleared(turn.decision())).contains("equality");
  }

  @Test
  void legal_signs_the_contract_and_it_is_in_the_register(Visitor lawyer) {
    var turn = cases.untilTheTurnOf("legal", "sign-contract", LEEDS_WAIVER);
    assertThat(register.of(turn.decision())).allSatisfy(c -> assertThat(c.signedAt()).isNull());

    done(lawyer, turn, "Sign contract", "sign-contract");

    assertThat(register.of(turn.decision())).singleElement().satisfies(c -> {
      assertThat(c.supplier()).isEqualTo("Cornerstone");
      assertThat(c.signedAt()).isNotNull();
    });
  }

  @Test
  void procurement_publish_the_tender_and_no_tender_is_opened_before_its_deadline(Visitor officer) {
    var turn = cases.untilTheTurnOf("procurement", "publish-tender", PETERBOROUGH);

    done(officer, turn, "Publish tender", "publish-tender");

    assertThat(procurements.find(turn.decision(), "a").orElseThrow().noticeReference())
        .isEqualTo("2016/S 042-070001");
    assertThat(waiting(turn.decision())).as("it waits for the deadline").noneMatch(t -> t.startsWith("Evaluate"));
  }

  @Test
  void hr_scopes_the_transfer_and_is_asked_for_the_anonymised_data(Visitor officer) {
    var turn = cases.untilTheTurnOf("hr", "scope-transfer", PETERBOROUGH);

    done(officer, turn, "Scope transfer", "scope-transfer");

    assertThat(transfers.find(turn.decision(), "a").orElseThrow().lgpsRights()).isEqualTo("yes");
    assertThat(waiting(turn.decision())).anyMatch(t -> t.startsWith("Provide anonymised workforce data"));
  }

  @Test
  void pensions_settle_the_route_and_are_asked_for_its_risk(Visitor officer) {
    var turn = cases.untilTheTurnOf("pensions", "settle-pension-route", PETERBOROUGH);

    done(officer, turn, "Settle pension route", "settle-pension-route");

    assertThat(waiting(turn.decision())).anyMatch(t -> t.startsWith("Assess admission risk"));
  }

  @Test
  void the_director_decides_and_the_decision_is_to_be_published(Visitor director) {
    var turn = cases.untilTheTurnOf("director", "decide-as-officer", LEEDS_WAIVER);

    done(director, turn, "Decide as officer", "decide-as-officer");

    assertThat(decisions.get(turn.decision()).stage()).isEqualTo(Stage.DECIDED);
    assertThat(making.recordOf(turn.decision()).orElseThrow().outcome()).isEqualTo("approved");
    assertThat(waiting(turn.decision())).anyMatch(t -> t.startsWith("Publish decision"));
  }

  @Test
  void the_clerk_checks_the_record_as_the_director_wrote_it_and_finds_it_done_on_going_back(Visitor officer) {
    var turn = cases.untilTheTurnOf("director", "decide-as-officer", LEEDS_WAIVER);
    var written = "To go wider: <the scheme is to be tried first> & [paper](http://x.example) *now*";
    var fields = new HashMap<>(turn.fields());
    fields.put("alternatives", List.of(written));
    completes(turn.person(), turn.decision(), "decide-as-officer", fields);

    var form = officer.signsInAs("democratic-services.leeds")
        .takesOn("Publish decision", turn.decision(), "publish-decision")
        .reads(written).answers(Map.of("confirmed", true));
    form.completes();
    form.isDoneWhenOneGoesBack();
  }

  @Test
  void cabinet_records_what_it_decided_at_its_meeting(Visitor cabinet) {
    var turn = cases.untilTheTurnOf("cabinet", "record-cabinet-decision", THURROCK);

    done(cabinet, turn, "Record Cabinet decision", "record-cabinet-decision");

    assertThat(decisions.get(turn.decision()).stage()).isEqualTo(Stage.DECIDED);
    assertThat(making.recordOf(turn.decision()).orElseThrow().alternatives())
        .contains("Going on as a single agency: not considered viable (2.7)");
  }

  @Test
  void a_cabinet_member_decides_alone_once_the_report_was_open(Visitor member) throws Exception {
    var decision = prepared.started("cabinet-member-decision", "peterborough",
        proposal("peterborough", "cabinet-member", "Cabinet Member for Children"));
    prepared.complete(decision, "democratic-services.peterborough", "Task_PublishReport", Map.of("confirmed", true));
    time.forwardTo(London.startOf(London.today(clock).plusDays(15)));

    done(member, new Turn(decision, "cabinet-member.peterborough", outcome("approved")), "Decide as cabinet member",
        "decide-as-member");

    assertThat(making.recordOf(decision).orElseThrow().kind()).isEqualTo("decision-record-member");
  }

  @Test
  void full_council_records_what_it_decided(Visitor council) throws Exception {
    var decision = prepared.started("council-decision", "thurrock", proposal("thurrock", "council", "Council"));
    var meeting = periods.agenda(new Authority("thurrock"), clock.instant()).effectiveOn();
    prepared.complete(decision, "democratic-services.thurrock", "Task_PublishAgenda",
        Map.of("meetingOn", meeting + "T10:00", "place", "Council Chamber"));
    time.forwardTo(London.at(meeting, LocalTime.of(11, 0)));

    done(council, new Turn(decision, "council.thurrock", outcome("approved")), "Record council decision",
        "record-council-decision");

    assertThat(decisions.get(decision).stage()).isEqualTo(Stage.DECIDED);
  }

  @Test
  void the_scrutiny_chair_agrees_that_it_is_urgent_and_no_28_days_are_waited_for(Visitor chair) {
    var decision = urgent();

    done(chair, new Turn(decision, "scrutiny-chair.thurrock", agreed()), "Agree that it is urgent", "agree-urgency");

    assertThat(holds(decision)).doesNotContain("key-decision-notice");
    assertThat(waiting(decision)).anyMatch(t -> t.startsWith("Publish the reasons for urgency"));
  }

  @Test
  void the_chair_of_the_council_agrees_where_the_scrutiny_chair_cannot_act(Visitor chair) {
    var decision = urgent();
    completes("democratic-services.thurrock", decision, "agree-urgency",
        Map.of("outcome", "unable-to-act", "reasons", "Away.", "evidence", "E-mail of Monday, file 3"));

    done(chair, new Turn(decision, "council-chair.thurrock", agreed()),
        "Agree in place of the scrutiny chair that it is urgent", "agree-urgency-for-council");

    assertThat(holds(decision)).doesNotContain("key-decision-notice");
  }

  @Test
  void scrutiny_comments_and_the_decision_maker_need_not_wait_for_it_any_longer(Visitor members) {
    var turn = cases.untilTheTurnOf("scrutiny", "record-scrutiny-comments", PETERBOROUGH);
    assertThat(holds(turn.decision())).contains("pre-decision-scrutiny");

    done(members, turn, "Record the comments of scrutiny", "record-scrutiny-comments");

    assertThat(holds(turn.decision())).doesNotContain("pre-decision-scrutiny");
  }

  @Test
  void democratic_services_publish_the_notice_and_its_28_clear_days_run(Visitor officer) {
    var turn = cases.untilTheTurnOf("democratic-services", "publish-key-decision-notice", THURROCK);

    done(officer, turn, "Publish the key decision notice", "publish-key-decision-notice");

    assertThat(papers.published(turn.decision())).extracting(StatutoryPaperView::kind)
        .contains("key-decision-notice");
    assertThat(gate.clocks(turn.decision())).extracting(c -> c.kind() + " until " + c.period().lastDay())
        .contains("key-decision-notice until 2015-07-07");
  }

  @Test
  void the_monitoring_officer_advises_and_the_decision_maker_is_asked_one_or_several(Visitor officer) {
    var turn = cases.untilTheTurnOf("monitoring-officer", "advise-on-linked-awards", LEEDS_AWARDS);

    done(officer, turn, "Advise on linked awards", "advise-on-linked-awards");

    assertThat(waiting(turn.decision())).anyMatch(t -> t.startsWith("Answer one or several"));
  }

  @Test
  void the_head_of_paid_service_enters_a_dispensation_and_the_member_may_take_part(Visitor head) throws Exception {
    var decision = prepared.started("cabinet-decision", "thurrock", proposal("thurrock", "cabinet", "Cabinet"));
    try (var who = SignedInAs.person("cabinet.thurrock")) {
      interests.declare(decision, new InterestCommand(null, InterestKind.DPI, "Employed by the partner", false, null),
          actors.person());
    }
    var member = Actor.of("cabinet.thurrock", new Authority("thurrock"), Role.CABINET);
    assertThat(interests.excludes(member, decision)).isTrue();

    head.signsInAs("head-of-paid-service.thurrock").follows(decision + ": Adoption").follows("Declare an interest")
        .looksAt("declare-an-interest")
        .chooses("A disclosable pecuniary interest").writes("Whose interest, by sign-in name (optional)", member.user())
        .writes("Dispensation: by whom, on which day, and where it is filed (optional)",
            "Head of paid service: the body could not act")
        .presses("Declare an interest").reads("it is on record");

    assertThat(interests.excludes(member, decision)).isFalse();
  }

  @Test
  void a_member_of_scrutiny_calls_the_decision_in_while_its_window_is_open(Visitor member) {
    var turn = cases.untilTheTurnOf("democratic-services", "publish-decision", THURROCK);
    completes(turn.person(), turn.decision(), "publish-decision", turn.fields());
    time.forwardTo(clock.instant().plus(Duration.ofDays(1)));

    member.signsInAs("scrutiny.thurrock").follows(turn.decision() + ": Adoption").follows("Call the decision in")
        .looksAt("call-in-request")
        .writes("Grounds", "Other providers were not asked.").presses("Call the decision in")
        .reads("it is on record: Call the decision in.");

    assertThat(callIns.of(turn.decision()).orElseThrow().requests()).singleElement()
        .satisfies(r -> assertThat(r.grounds()).isEqualTo("Other providers were not asked."));
    time.settle();
    assertThat(waiting(turn.decision())).anyMatch(t -> t.startsWith("Check call-in request 1"));
  }

  @Test
  void a_wrong_sum_is_told_in_a_sentence_and_the_right_one_goes_through(Visitor officer) {
    var turn = cases.untilTheTurnOf("finance", "pay-grant", THURROCK);

    var form = officer.signsInAs(turn.person()).takesOn("Pay grant", turn.decision(), "pay-grant")
        .fitsATablet().answers(turn.fields()).answers("amount", 500000);
    assertThat(form.isRefused()).contains("393,000");
    assertThat(waiting(turn.decision())).anyMatch(t -> t.startsWith("Pay grant"));
    assertThat(decisions.get(turn.decision()).resolution("a").carriedOut()).isNull();
    form.refusalSeen().answers("amount", 131000).completes();

    time.settle();
    assertThat(decisions.get(turn.decision()).stage()).isEqualTo(Stage.CLOSED);
  }

  /** Signs in, finds the task on the home page, and answers as the turn says. */
  private void done(Visitor person, Turn turn, String task, String form) {
    person.signsInAs(turn.person()).takesOn(task, turn.decision(), form).seen().answers(turn.fields()).completes();
    assertThat(time.settle().failures()).isEmpty();
    assertThat(waiting(turn.decision())).noneMatch(t -> t.startsWith(task + ": "));
    assertThat(ledger.verify(turn.decision().value()).isOk()).isTrue();
  }

  private void completes(String person, DecisionReference decision, String task, Map<String, Object> fields) {
    try (var who = SignedInAs.person(person)) {
      tasks.complete(decision, task, null, fields);
    }
    time.settle();
  }

  /** A key decision that is planned for tomorrow, with reasons why it cannot wait. */
  private DecisionReference urgent() {
    var proposal = Kit.document("thurrock-2015-adoption-partnership");
    ((ObjectNode) proposal.get("decision")).put("planned", London.today(clock).plusDays(1).toString());
    ((ObjectNode) proposal.get("urgency")).putObject("keyNotice")
        .put("reason", "The present provider has given notice.").put("agreedBy", "unknown").put("on", "unknown");
    return new ProposedCases(proposals, decisions, processes, runtime, management, actors)
        .in("key-decision-notice", proposal, "commissioning-officer.thurrock");
  }

  private static Map<String, Object> agreed() {
    return Map.of("outcome", "agreed", "reasons", "The present provider has given notice.");
  }

  private List<String> cleared(DecisionReference decision) {
    return clearances.of(decision).stream().filter(c -> c.state().equals("cleared")).map(c -> c.discipline()).toList();
  }

  private List<String> holds(DecisionReference decision) {
    return gate.holds(decision).stream().filter(HoldView::isOpen).map(HoldView::kind).toList();
  }

  private List<String> kinds(DecisionReference decision) {
    return ledger.entries(decision).stream().map(LedgerEntry::kind).toList();
  }

  private List<String> waiting(DecisionReference decision) {
    return tasks.of(decision).stream().map(OpenTask::name).toList();
  }
}

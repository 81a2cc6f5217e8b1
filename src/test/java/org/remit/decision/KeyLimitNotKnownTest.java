package org.remit.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.remit.support.Prepared.outcome;
import static org.remit.support.Prepared.proposal;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.remit.calendar.London;
import org.remit.engine.Processes;
import org.remit.engine.TimeTravel;
import org.remit.gate.Act;
import org.remit.gate.Gate;
import org.remit.gate.HoldView;
import org.remit.notice.KeyNotice;
import org.remit.notice.NoticeService;
import org.remit.people.Actors;
import org.remit.proposal.Decisions;
import org.remit.proposal.ProposalService;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;
import org.remit.support.Prepared;
import org.remit.support.RemitTest;
import org.remit.support.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@RemitTest
@DisplayName("A decision of a council whose key limit is not known")
class KeyLimitNotKnownTest {

  @Autowired AutowireCapableBeanFactory beans;
  @Autowired ProposalService proposals;
  @Autowired Decisions decisions;
  @Autowired DecisionMaking making;
  @Autowired NoticeService notices;
  @Autowired Processes processes;
  @Autowired TimeTravel time;
  @Autowired Actors actors;
  @Autowired Clock clock;
  @Autowired Gate gate;

  Prepared prepared;

  @BeforeEach
  void prepare() {
    prepared = beans.createBean(Prepared.class);
  }

  @Test
  void is_taken_as_key_and_decided_after_its_notice_and_not_before() throws Exception {
    var decision = proposed(grant("significant: false, why: one family"));
    var route = decisions.route(decisions.get(decision));
    assertThat(route.key().depends()).isTrue();
    assertThat(route.key().takenAs()).isEqualTo("Taken as key, because the council's limit is not known.");
    assertThat(route.key().unconfirmed()).isNotEmpty();
    assertThat(holds(decision)).contains("key-decision-notice").doesNotContain("facts-unknown");
    for (var kind : List.of("report-not-cleared", "findings-unanswered", "equality-evidence")) {
      gate.lift(decision, null, kind, Gate.How.MET, "not this test's matter");
    }
    prepared.start("cabinet-decision", decision, "thurrock");
    var early = London.today(clock).plusDays(15);
    refused(() -> announced(decision, early.toString()), "key-decision-notice");

    var day = London.today(clock).plusDays(29);
    SignedInAs.as("democratic-services.thurrock", () -> notices.publishKeyDecisionNotice(decision,
        new KeyNotice(day, day, List.of("Cllr Eve Marsh", "Cllr Tom Reeve"), List.of("Report"), "Civic Offices")));
    refused(() -> announced(decision, early.toString()), "key-decision-notice");
    announced(decision, day.toString());
    refused(() -> gate.require(decision, null, Act.DECIDE), null);
    time.forwardTo(London.at(day, LocalTime.of(11, 0)));
    prepared.complete(decision, "cabinet.thurrock", "Task_RecordCabinetDecision", outcome("approved"));

    assertThat(making.recordOf(decision).orElseThrow().outcomes()).allMatch(ResolutionOutcome::callable);
  }

  @Test
  void waits_for_the_fact_that_is_missing_besides_and_names_it() throws Exception {
    assertThat(reason(proposed(grant("significant: unknown")
        .replace("wards: []", "wards: unknown"))))
        .contains("the effect on communities");
    assertThat(reason(proposed(grant("significant: false, why: one family")
        .replace("total: 3000000, annual: 3000000", "total: unknown, annual: unknown"))))
        .contains("Not known: the value of resolution a.");
  }

  private static String grant(String communities) {
    return proposal("thurrock", "cabinet", "Cabinet")
        .replace("wards: [all], communities: { significant: true, why: all wards }",
            "wards: [], communities: { " + communities + " }")
        .replace("total: 600000, annual: 600000", "total: 3000000, annual: 3000000");
  }

  private DecisionReference proposed(String yaml) throws Exception {
    var document = new JsonMapper(new YAMLFactory()).readTree(yaml);
    DecisionReference reference;
    try (var who = SignedInAs.person("commissioning-officer.thurrock")) {
      reference = proposals.register(document, null, actors.person());
    }
    processes.cancel(reference, "the test follows one of its processes");
    return reference;
  }

  private void announced(DecisionReference decision, String day) {
    prepared.complete(decision, "democratic-services.thurrock", "Task_PublishAgenda",
        Map.of("meetingOn", day + "T10:00", "place", "Council Chamber"));
  }

  private List<String> holds(DecisionReference decision) {
    return gate.openHolds(decision, null, Act.DECIDE).stream().map(HoldView::kind).toList();
  }

  private String reason(DecisionReference decision) {
    return gate.openHolds(decision, null, Act.DECIDE).stream().filter(h -> h.kind().equals("facts-unknown"))
        .map(HoldView::reason).findFirst().orElse("nothing");
  }

  private static void refused(ThrowingCallable act, String hold) {
    assertThatThrownBy(act).isInstanceOfSatisfying(Refused.class, r -> {
      if (hold != null) assertThat(r.hold()).isEqualTo(hold);
    });
  }
}

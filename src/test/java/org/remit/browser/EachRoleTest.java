package org.remit.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.remit.cases.CasesInPart;
import org.remit.cases.CasesInPart.Turn;
import org.remit.contract.ContractRegister;
import org.remit.engine.OpenTasks;
import org.remit.engine.TimeTravel;
import org.remit.gate.Gate;
import org.remit.papers.StatutoryPapers;
import org.remit.proposal.Decisions;
import org.remit.proposal.Stage;
import org.remit.reference.DecisionReference;
import org.remit.support.RemitTest;
import org.springframework.beans.factory.annotation.Autowired;

@RemitTest
@ExtendWith(WithABrowser.class)
@DisplayName("Each role, from signing in to done: ")
class EachRoleTest {

  static final String LEEDS_WAIVER = "leeds-2017-peer-mentoring-waiver";
  static final String LEEDS_AWARDS = "leeds-2015-family-valued-awards-one";
  static final String THURROCK = "thurrock-2015-adoption-partnership";
  static final String PETERBOROUGH = "peterborough-2015-permanency-service";

  @Autowired CasesInPart cases;
  @Autowired Decisions decisions;
  @Autowired OpenTasks tasks;
  @Autowired Gate gate;
  @Autowired StatutoryPapers papers;
  @Autowired ContractRegister register;
  @Autowired TimeTravel time;

  @Test
  void the_commissioning_officer_starts_the_service_and_the_decision_is_carried_out(Visitor officer) {
    var turn = cases.untilTheTurnOf("commissioning-officer", "start-service", LEEDS_WAIVER);

    done(officer, turn, "Start the service", "start-service");

    assertThat(decisions.get(turn.decision()).stage()).isEqualTo(Stage.CLOSED);
  }

  @Test
  void democratic_services_publish_the_notice_and_its_28_clear_days_run(Visitor officer) {
    var turn = cases.untilTheTurnOf("democratic-services", "publish-key-decision-notice", THURROCK);

    done(officer, turn, "Publish the key decision notice", "publish-key-decision-notice");

    assertThat(papers.published(turn.decision())).extracting(p -> p.kind()).contains("key-decision-notice");
    assertThat(gate.clocks(turn.decision())).extracting(c -> c.kind() + " until " + c.period().lastDay())
        .contains("key-decision-notice until 2015-07-07");
  }

  /** Signs in, finds the task on the home page, and answers as the case's file says. */
  private void done(Visitor person, Turn turn, String task, String form) {
    done(person, turn, task, form, turn.fields());
  }

  private void done(Visitor person, Turn turn, String task, String form, Map<String, Object> fields) {
    person.signsInAs(turn.person()).takesOn(task, turn.decision(), form).seen().answers(fields).completes();
    time.settle();
    assertThat(waiting(turn.decision())).doesNotContain(task + ": " + turn.decision());
  }

  private java.util.List<String> waiting(DecisionReference decision) {
    return tasks.of(decision).stream().map(t -> t.name()).toList();
  }
}

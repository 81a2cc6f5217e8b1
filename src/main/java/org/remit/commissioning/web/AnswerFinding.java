package org.remit.commissioning.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.remit.command.Body;
import org.remit.command.DecisionCommand;
import org.remit.command.Field;
import org.remit.engine.OpenTasks;
import org.remit.proposal.Decisions;
import org.remit.proposal.FindingView;
import org.remit.proposal.ProposalService;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Role;
import org.springframework.stereotype.Component;

/**
 * {@code findings}: a finding is answered that came up when the questions at the beginning had been answered. While
 * these are asked, it is answered with them in its task.
 */
@Component
class AnswerFinding extends DecisionCommand {

  private final ProposalService proposals;
  private final Decisions decisions;
  private final OpenTasks tasks;

  AnswerFinding(ProposalService proposals, Decisions decisions, OpenTasks tasks) {
    super("findings", "Answer a finding",
        "The checks noticed something when a fact changed or a document was handed in. The decision waits until the"
            + " role that the finding names has answered it on record. An error in law is put right, and not answered.",
        Set.of(Role.COMMISSIONING_OFFICER, Role.DIRECTOR, Role.LEGAL, Role.FINANCE, Role.PROCUREMENT, Role.HR,
            Role.PENSIONS, Role.DEMOCRATIC_SERVICES, Role.MONITORING_OFFICER));
    this.proposals = proposals;
    this.decisions = decisions;
    this.tasks = tasks;
  }

  @Override
  public List<Field> fields(DecisionReference decision) {
    return List.of(
        Field.radio("finding", "Which finding?").options(waiting(decision), FindingView::id,
            f -> f.sentence() + " (" + Role.of(f.answerableBy()).words() + ")"),
        Field.textarea("answer", "Answer").hint("Write no names and nothing withheld."));
  }

  private List<FindingView> waiting(DecisionReference decision) {
    if (decisions.find(decision).filter(d -> d.decidedAt() == null && !d.stage().isEnd()).isEmpty()
        || !tasks.groupsAsked(decision, "Task_AnswerFindings").isEmpty()) {
      return List.of();
    }
    return decisions.findings(decision).stream().filter(f -> f.blocks() && f.severity().equals("warning")).toList();
  }

  @Override
  public Object handle(DecisionReference decision, JsonNode body, Actor actor) {
    proposals.answerFinding(decision, UUID.fromString(Body.text(body, "finding")), Body.text(body, "answer"), actor);
    return null;
  }
}

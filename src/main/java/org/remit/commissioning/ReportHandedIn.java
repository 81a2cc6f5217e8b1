package org.remit.commissioning;

import org.remit.engine.OpenTasks;
import org.remit.proposal.Decisions;
import org.remit.proposal.ProposalService;
import org.remit.reference.DecisionReference;
import org.remit.reference.Happened;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A report that is handed in is read at once: its findings stand on the case before anybody asks. */
@Component
class ReportHandedIn {

  private final ProposalService proposals;
  private final Decisions decisions;
  private final OpenTasks tasks;

  ReportHandedIn(ProposalService proposals, Decisions decisions, OpenTasks tasks) {
    this.proposals = proposals;
    this.decisions = decisions;
    this.tasks = tasks;
  }

  @EventListener
  void on(Happened happened) {
    if (!happened.kind().equals("document-stored") || !ReportOnFile.REPORT.equals(happened.facts().get("document"))) {
      return;
    }
    var reference = new DecisionReference(happened.stream());
    decisions.find(reference)
        .filter(d -> d.decidedAt() == null && !d.stage().isEnd())
        .ifPresent(
            d -> {
              proposals.routeAnew(reference);
              tasks.refreshFacts(reference);
            });
  }
}

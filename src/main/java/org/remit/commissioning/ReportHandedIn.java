package org.remit.commissioning;

import java.util.Set;
import org.remit.engine.OpenTasks;
import org.remit.papers.Papers;
import org.remit.proposal.Decisions;
import org.remit.proposal.ProposalService;
import org.remit.reference.DecisionReference;
import org.remit.reference.Happened;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A report that is handed in is read at once: its findings stand on the case before anybody asks. So is any document
 * beside a withheld one, which must not say the same in public. What was found in one that is withdrawn, or turns out
 * to be no secret, is found no more.
 */
@Component
class ReportHandedIn {

  private static final Set<String> LESS_IS_FOUND = Set.of("document-withdrawn", "words-found-disclosable");

  private final ProposalService proposals;
  private final Decisions decisions;
  private final Papers papers;
  private final OpenTasks tasks;

  ReportHandedIn(ProposalService proposals, Decisions decisions, Papers papers, OpenTasks tasks) {
    this.proposals = proposals;
    this.decisions = decisions;
    this.papers = papers;
    this.tasks = tasks;
  }

  @EventListener
  void on(Happened happened) {
    var less = LESS_IS_FOUND.contains(happened.kind());
    if (!less && !happened.kind().equals("document-stored")) return;
    var reference = new DecisionReference(happened.stream());
    var isReport = ReportOnFile.REPORT.equals(happened.facts().get("document"));
    if (!isReport && !less && !papers.withholdAnything(reference)) return;
    decisions.find(reference)
        .filter(d -> d.decidedAt() == null && !d.stage().isEnd())
        .ifPresent(
            d -> {
              if (isReport) proposals.routeAnew(reference);
              else proposals.readAgain(reference);
              tasks.refreshFacts(reference);
            });
  }
}

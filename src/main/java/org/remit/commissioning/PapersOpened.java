package org.remit.commissioning;

import java.util.Set;
import org.remit.papers.Papers;
import org.remit.proposal.Decisions;
import org.remit.reference.DecisionReference;
import org.remit.reference.Happened;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The public documents of a case are open to the public with the agenda or report that they belong to, and those that
 * were decided on with the decision (SI 2012/2089 regs 7 and 14). What is withheld stays where it is.
 */
@Component
class PapersOpened {

  private static final Set<String> BEFORE_IT = Set.of("agenda-published", "report-published");

  private final Papers papers;
  private final Decisions decisions;

  PapersOpened(Papers papers, Decisions decisions) {
    this.papers = papers;
    this.decisions = decisions;
  }

  @EventListener
  void on(Happened happened) {
    if (BEFORE_IT.contains(happened.kind())) papers.publish(new DecisionReference(happened.stream()));
    if (!happened.kind().equals("decision-published")) return;
    var decision = decisions.get(new DecisionReference(happened.stream()));
    papers.publishDecidedOn(decision.reference(), decision.decidedAt());
  }
}

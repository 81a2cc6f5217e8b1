package org.remit.commissioning;

import java.util.Set;
import org.remit.papers.Papers;
import org.remit.reference.DecisionReference;
import org.remit.reference.Happened;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The public documents of a case are open to the public with the agenda or report that they belong to, and with the
 * decision (SI 2012/2089 regs 7 and 14). What is withheld stays where it is.
 */
@Component
class PapersOpened {

  private static final Set<String> WITH = Set.of("agenda-published", "report-published", "decision-published");

  private final Papers papers;

  PapersOpened(Papers papers) {
    this.papers = papers;
  }

  @EventListener
  void on(Happened happened) {
    if (WITH.contains(happened.kind())) papers.publish(new DecisionReference(happened.stream()));
  }
}

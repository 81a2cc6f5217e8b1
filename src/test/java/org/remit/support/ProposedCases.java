package org.remit.support;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.remit.engine.Processes;
import org.remit.people.Actors;
import org.remit.proposal.Decisions;
import org.remit.proposal.ProposalService;
import org.remit.reference.DecisionReference;

/** Decisions for journeys of one process alone: registered as a person does, without the lifecycle around it. */
public final class ProposedCases {

  private final ProposalService proposals;
  private final Decisions decisions;
  private final Processes processes;
  private final RuntimeService runtime;
  private final ManagementService management;
  private final Actors actors;

  public ProposedCases(ProposalService proposals, Decisions decisions, Processes processes, RuntimeService runtime,
      ManagementService management, Actors actors) {
    this.proposals = proposals;
    this.decisions = decisions;
    this.processes = processes;
    this.runtime = runtime;
    this.management = management;
    this.actors = actors;
  }

  /** Registered by this person and waiting in one process, whose jobs have run. */
  public DecisionReference in(String processKey, ObjectNode proposal, String author) {
    DecisionReference decision;
    try (var who = SignedInAs.person(author)) {
      decision = proposals.register(proposal, null, actors.person());
    }
    processes.cancel(decision, "this journey is of one process alone");
    begin(processKey, decision);
    return decision;
  }

  /** Starts the process, perhaps anew, as the lifecycle would. */
  public void begin(String processKey, DecisionReference decision) {
    processes.start(processKey, decision, decisions.get(decision).authority(), java.util.Map.of());
    runJobs(decision);
  }

  /** Runs what the job executor would, short of timers. */
  public void runJobs(DecisionReference decision) {
    for (var again = true; again; ) {
      again = false;
      for (var process : runtime.createProcessInstanceQuery().processInstanceBusinessKey(decision.value()).list()) {
        for (var job : management.createJobQuery().processInstanceId(process.getId()).messages().list()) {
          if (management.createJobQuery().jobId(job.getId()).count() == 0) continue;
          management.executeJob(job.getId());
          again = true;
        }
      }
    }
  }
}

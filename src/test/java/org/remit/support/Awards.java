package org.remit.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.remit.calendar.London;
import org.remit.engine.OpenTasks;
import org.remit.engine.Processes;
import org.remit.gate.Act;
import org.remit.gate.Gate;
import org.remit.gate.Gate.How;
import org.remit.proposal.Progress;
import org.remit.proposal.Progress.Outcome;
import org.remit.proposal.ProposalService;
import org.remit.proposal.ResolutionState;
import org.remit.reference.Actor;
import org.remit.reference.Authority;
import org.remit.reference.DecisionReference;
import org.remit.reference.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Decisions about services whose staff may move, for journeys through what follows them. */
@Component
public class Awards {

  public static final Authority PETERBOROUGH = new Authority("peterborough");

  private final ProposalService proposals;
  private final Progress progress;
  private final Gate gate;
  private final Processes processes;
  private final OpenTasks tasks;
  private final ManagementService jobs;
  private final TransactionTemplate transaction;
  private final java.time.Clock clock;

  Awards(ProposalService proposals, Progress progress, Gate gate, Processes processes, OpenTasks tasks,
      ManagementService jobs, TransactionTemplate transaction, java.time.Clock clock) {
    this.proposals = proposals;
    this.progress = progress;
    this.gate = gate;
    this.processes = processes;
    this.tasks = tasks;
    this.jobs = jobs;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** @param kind approve-procurement or award-contract; {@code pension} lgps, not-lgps or unknown */
  public DecisionReference proposed(String kind, String pension, String parent) {
    return proposals.register(document(kind, pension, parent), null,
        Actor.of("commissioning-officer.peterborough", PETERBOROUGH, Role.COMMISSIONING_OFFICER));
  }

  private static JsonNode document(String kind, String pension, String parent) {
    var yaml = """
        authority: peterborough
        title: Permanency service
        functionKind: executive
        parent: %s
        report: { of: { post: Service Director }, author: { post: unknown }, date: 2015-11-16 }
        decisionMaker: { body: cabinet, post: unknown }
        resolutions:
          - { id: a, kind: %s, supplier: Coram, value: { total: 1000000, annual: 100000 },
              term: { months: 120, from: 2027-04-01 } }
        staff:
          - { resolution: a, transferor: council, count: 30, certainty: approximate, pension: %s, transfers: unknown }
        """.formatted(parent == null ? "null" : parent, kind, pension);
    try {
      return new ObjectMapper().valueToTree(new YAMLMapper().readValue(yaml, Object.class));
    } catch (java.io.IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The decision was taken, published and has effect; nothing but the conditions on the start is open. */
  public void inEffect(DecisionReference reference) {
    transaction.executeWithoutResult(done -> {
      progress.decided(reference, clock.instant(), Map.of("a", new Outcome(ResolutionState.APPROVED, null, null)),
          Set.of());
      progress.published(reference);
      progress.tookEffect(reference, "a", London.today(clock), "not callable", How.NOT_NEEDED);
      for (var act : Set.of(Act.STAFF_NOTICE, Act.SIGN)) {
        for (var hold : gate.openHolds(reference, "a", act)) {
          gate.lift(reference, hold.resolution(), hold.kind(), How.MET, "settled before this test begins");
        }
      }
    });
  }

  /** Begins a process on resolution a. */
  public void begin(String process, DecisionReference reference, String stage) {
    processes.start(process, reference, PETERBOROUGH, Map.of("resolution", "a", "stage", stage));
    savePoints(process, reference);
  }

  /** Somebody completes a task; what follows at once has happened when this returns. */
  public void done(String process, DecisionReference reference, String role, String task, Map<String, Object> fields) {
    try (var who = SignedInAs.person(role + ".peterborough")) {
      tasks.complete(reference, task, null, fields);
    }
    savePoints(process, reference);
  }

  private void savePoints(String process, DecisionReference reference) {
    for (var due = due(process); !due.isEmpty(); due = due(process)) {
      due.forEach(job -> jobs.executeJob(job.getId()));
    }
  }

  private java.util.List<org.camunda.bpm.engine.runtime.Job> due(String process) {
    return jobs.createJobQuery().processDefinitionKey(process).executable().list();
  }
}

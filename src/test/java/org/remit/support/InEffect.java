package org.remit.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.remit.calendar.London;
import org.remit.engine.Processes;
import org.remit.engine.TimeTravel;
import org.remit.gate.Gate.How;
import org.remit.people.Actors;
import org.remit.proposal.Decisions;
import org.remit.proposal.Progress;
import org.remit.proposal.Progress.Outcome;
import org.remit.proposal.ProposalService;
import org.remit.proposal.ResolutionState;
import org.remit.reference.DecisionReference;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** Decisions at the point where what was agreed is carried out; the way there is other tests' matter. */
@TestComponent
public class InEffect {

  private final ProposalService proposals;
  private final Progress progress;
  private final Decisions decisions;
  private final Processes processes;
  private final TimeTravel time;
  private final Actors actors;
  private final Clock clock;
  private final TransactionTemplate transaction;

  InEffect(
      ProposalService proposals,
      Progress progress,
      Decisions decisions,
      Processes processes,
      TimeTravel time,
      Actors actors,
      Clock clock,
      TransactionTemplate transaction) {
    this.proposals = proposals;
    this.progress = progress;
    this.decisions = decisions;
    this.processes = processes;
    this.time = time;
    this.actors = actors;
    this.clock = clock;
    this.transaction = transaction;
  }

  /** Registers a proposal: the resolutions and whatever else is said, in YAML. */
  public DecisionReference proposed(String council, String yaml) {
    var document = document(council, yaml);
    try (var who = SignedInAs.person("commissioning-officer." + council)) {
      return proposals.register(document, null, actors.person());
    }
  }

  /** Agrees every resolution of it, each callable. */
  public DecisionReference agreed(DecisionReference decision) {
    transaction.executeWithoutResult(
        t -> {
          var outcomes = new LinkedHashMap<String, Outcome>();
          decisions.get(decision).resolutions()
              .forEach(r -> outcomes.put(r.id(), new Outcome(ResolutionState.APPROVED, null, null)));
          progress.decided(decision, clock.instant(), outcomes, outcomes.keySet());
        });
    return decision;
  }

  /** Publishes it and gives every resolution effect, today. */
  public DecisionReference effective(DecisionReference decision) {
    transaction.executeWithoutResult(
        t -> {
          progress.published(decision);
          decisions.get(decision).resolutions()
              .forEach(r -> progress.tookEffect(decision, r.id(), London.today(clock),
                  "Test: the window ran out", How.MET));
        });
    return decision;
  }

  /** Agreed and in effect, and the process of one resolution begun. */
  public DecisionReference begun(String process, String council, String resolution, String yaml) {
    var decision = effective(agreed(proposed(council, yaml)));
    begin(process, decision, resolution);
    return decision;
  }

  public void begin(String process, DecisionReference decision, String resolution) {
    processes.start(process, decision, decisions.get(decision).authority(), Map.of("resolution", resolution));
    time.settle();
  }

  private static JsonNode document(String council, String yaml) {
    try {
      var document = (ObjectNode) new YAMLMapper().readTree(yaml);
      document.put("authority", council);
      defaults().forEach((name, value) -> {
        if (!document.has(name)) document.put(name, value);
      });
      if (!document.has("staff")) document.putArray("staff");
      if (!document.has("pension")) document.putArray("pension");
      return document;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(yaml, e);
    }
  }

  private static Map<String, String> defaults() {
    return Map.of("title", "A sample of carrying out", "functionKind", "executive", "framework", "inside");
  }

  /** The digest of no real document. */
  public static final String DIGEST = "ab".repeat(32);

}

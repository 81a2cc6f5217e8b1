package org.remit.commissioning.process;

import java.util.stream.Collectors;
import org.remit.commissioning.Journey;
import org.remit.engine.OpenTasks;
import org.remit.engine.Processes;
import org.remit.proposal.Decisions;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** Keeps what is asked of people to what the route waits for: a question that is put right is no longer asked. */
@Component
class Questions {

  private final Processes processes;
  private final OpenTasks tasks;
  private final Journey journey;
  private final Decisions decisions;

  Questions(Processes processes, OpenTasks tasks, Journey journey, Decisions decisions) {
    this.processes = processes;
    this.tasks = tasks;
    this.journey = journey;
    this.decisions = decisions;
  }

  /** Asks anew if others are to be asked than those who are; whoever is asked still keeps their task. */
  void askAnew(DecisionReference decision) {
    if (!processes.waits("QuestionsChanged", decision)) return;
    if (!areAskedWhoAnswer(decision)) processes.correlate("QuestionsChanged", decision);
  }

  /** Linked awards are answered first: nobody is asked about findings meanwhile. */
  private boolean areAskedWhoAnswer(DecisionReference decision) {
    var asked = tasks.groupsAsked(decision, "Task_AnswerFindings");
    if (journey.asksOneOrSeveral(decision)) return asked.isEmpty();
    var council = decisions.get(decision).authority();
    return !asked.isEmpty()
        && asked.equals(journey.whoAnswers(decision).stream().map(r -> r.groupOf(council)).collect(Collectors.toSet()));
  }
}

package org.remit.scrutiny.process;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.remit.reference.DecisionReference;
import org.remit.scrutiny.ScrutinyService;
import org.springframework.stereotype.Component;

/** What the model asks of scrutiny's agenda. */
@Component("scrutinyAgenda")
public class ScrutinyQuestions {

  private final ScrutinyService scrutiny;
  private final Clock clock;

  ScrutinyQuestions(ScrutinyService scrutiny, Clock clock) {
    this.scrutiny = scrutiny;
    this.clock = clock;
  }

  /** The hour of the meeting. */
  public Date meets(DelegateExecution process) {
    var item = scrutiny.awaited(new DecisionReference(process.getProcessBusinessKey()));
    return Date.from(item.map(i -> i.meetsAt()).orElseGet(clock::instant));
  }
}

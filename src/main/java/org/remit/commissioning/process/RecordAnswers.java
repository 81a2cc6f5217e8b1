package org.remit.commissioning.process;

import java.util.LinkedHashMap;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.remit.commissioning.Journey;
import org.remit.engine.TaskForm;
import org.springframework.stereotype.Component;

/** Task_AnswerFindings: one line per finding, its number and the answer. */
@Component
class RecordAnswers implements TaskListener {

  private final Journey journey;

  RecordAnswers(Journey journey) {
    this.journey = journey;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = TaskForm.of(task);
    var answers = new LinkedHashMap<Integer, String>();
    for (var line : form.lines("answers")) {
      var colon = line.indexOf(':');
      var number = colon < 1 ? "" : line.substring(0, colon).strip();
      if (!number.matches("\\d{1,2}") || line.substring(colon + 1).isBlank()) {
        throw TaskForm.refusal("answers",
            "Write one line per finding, its number and the answer, such as '1: The Head of Service decides.' This is"
                + " none: '"
                + line + "'.");
      }
      answers.merge(Integer.valueOf(number), line.substring(colon + 1).strip(), (a, b) -> a + " " + b);
    }
    journey.answerFindings(form.decision(), answers);
  }
}

package org.remit.decision.process;

import org.remit.decision.DecideCommand;
import org.remit.engine.TaskForm;

/** The fields that all forms of deciding share. */
final class DecideForm {

  private DecideForm() {}

  static DecideCommand read(TaskForm form) {
    return new DecideCommand(
        form.choice("outcome", "approved", "mixed", "deferred", "refused"),
        form.lines("resolutionOutcomes"),
        form.required("reasons", "Write the reasons for the decision."),
        form.lines("alternatives"),
        form.lines("conflicts"),
        form.lines("dispensations"),
        form.flag("privatePart"),
        form.text("exclusionResolution").orElse(null));
  }
}

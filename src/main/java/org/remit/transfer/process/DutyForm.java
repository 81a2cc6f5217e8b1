package org.remit.transfer.process;

import org.remit.engine.TaskForm;
import org.remit.transfer.StaffTransferService.Answer;

/** Reads what came of a duty; its forms differ only in the word for 'done' and in the name of the day. */
final class DutyForm {

  private DutyForm() {}

  static Answer answer(TaskForm form, String done, String dateField) {
    var said = form.choice("outcome", done, "special-circumstances", "not-needed", "not-done", "unchanged");
    return new Answer(
        said.equals(done) ? "done" : said,
        said.equals(done) ? form.requiredDate(dateField, "Give the day on which it was done.") : null,
        form.text("rule").orElse(null),
        form.text("reasons").orElse(null));
  }
}

package org.remit.pension.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.remit.engine.TaskForm;
import org.remit.pension.PensionService;
import org.remit.pension.SecurityGiven;
import org.springframework.stereotype.Component;

/** The security of the admission. */
@Component
class RecordSecurity implements TaskListener {

  private final PensionService pensions;

  RecordSecurity(PensionService pensions) {
    this.pensions = pensions;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = TaskForm.of(task);
    var outcome = form.choice("outcome", "given", "not-needed", "not-yet", "unchanged");
    var given =
        outcome.equals("given")
            ? new SecurityGiven(
                form.choice("security", "bond", "indemnity", "guarantee"),
                form.money("amount").orElse(null),
                form.required("givenBy", "Say who gives it."),
                form.requiredDate("givenOn", "Say when it was given."),
                form.date("expires").orElse(null))
            : null;
    pensions.recordSecurity(form.decision(), form.resolution(), outcome, given, form.text("reasons").orElse(null));
  }
}

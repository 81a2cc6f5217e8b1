package org.remit.contract.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.remit.contract.GrantService.Classification;
import org.remit.contract.GrantService;
import org.remit.engine.TaskForm;
import org.springframework.stereotype.Component;

/** Records whether it is a grant in substance. */
@Component
class RecordGrantClassification implements TaskListener {

  private final GrantService grants;

  RecordGrantClassification(GrantService grants) {
    this.grants = grants;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = TaskForm.of(task);
    var grant = form.choice("outcome", "grant", "contract-in-substance").equals("grant");
    grants.classify(
        form.decision(),
        form.resolution(),
        new Classification(
            grant,
            form.yes("serviceObligation"),
            form.yes("fees"),
            form.yes("indicators"),
            form.yes("clawback"),
            form.required("reasons", "Say why.")));
    ContractVariables.GRANT_IN_SUBSTANCE.set(task, grant);
  }
}

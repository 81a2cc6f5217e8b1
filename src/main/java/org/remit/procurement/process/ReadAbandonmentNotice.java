package org.remit.procurement.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.remit.procurement.AbandonmentService;
import org.springframework.stereotype.Component;

/** Answers whether the end of the procurement is to be told. */
@Component
class ReadAbandonmentNotice implements JavaDelegate {

  private final AbandonmentService abandonments;

  ReadAbandonmentNotice(AbandonmentService abandonments) {
    this.abandonments = abandonments;
  }

  @Override
  public void execute(DelegateExecution process) {
    var abandonment = UUID.fromString(ProcurementVariables.ABANDONMENT.from(process));
    ProcurementVariables.ABANDONMENT_NOTICE_DUE.set(process, abandonments.isNoticeDue(abandonment));
  }
}

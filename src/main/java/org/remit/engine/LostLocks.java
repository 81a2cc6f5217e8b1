package org.remit.engine;

import jakarta.persistence.OptimisticLockException;
import java.time.Duration;
import java.util.Date;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/**
 * A job that lost a row to another transaction is tried again in seconds: the next try finds what the other left, and
 * somebody may be waiting for the task that follows. Any other fault waits as long as {@code application.yaml} says.
 * Every try counts, so that a row which is always lost becomes an incident like every other fault.
 */
@Component
class LostLocks extends AbstractProcessEnginePlugin implements FailedJobCommandFactory {

  /** Longer than a transaction takes, and shorter than anybody waits. */
  static final Duration PAUSE = Duration.ofSeconds(2);

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setFailedJobCommandFactory(this);
  }

  @Override
  public Command<Object> getCommand(String job, Throwable fault) {
    return new DefaultJobRetryCmd(job, fault) {
      @Override
      public Object execute(CommandContext context) {
        super.execute(context);
        var failed = getJob();
        if (failed != null && failed.getRetries() > 0 && isLostLock(fault)) {
          failed.setDuedate(Date.from(ClockUtil.getCurrentTime().toInstant().plus(PAUSE)));
        }
        return null;
      }
    };
  }

  /** Whether somewhere beneath it another transaction came first. */
  static boolean isLostLock(Throwable fault) {
    for (var cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConcurrencyFailureException || cause instanceof OptimisticLockException
          || cause instanceof OptimisticLockingException) {
        return true;
      }
    }
    return false;
  }
}

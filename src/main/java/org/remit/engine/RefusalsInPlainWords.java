package org.remit.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.rest.exception.JsonMappingExceptionHandler;
import org.camunda.bpm.engine.rest.exception.JsonParseExceptionHandler;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.remit.reference.Refused;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A refusal leaves the engine as it went in: the sentence alone, without the engine's prefixes around it and without a
 * stack trace in the log. So it reaches Tasklist, the REST API and Java alike.
 */
@Component
class RefusalsInPlainWords extends AbstractProcessEnginePlugin {

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setEnableCmdExceptionLogging(false);
    engine.setCustomPreCommandInterceptorsTxRequired(first(engine.getCustomPreCommandInterceptorsTxRequired()));
    engine.setCustomPreCommandInterceptorsTxRequiresNew(first(engine.getCustomPreCommandInterceptorsTxRequiresNew()));
  }

  private static List<CommandInterceptor> first(List<CommandInterceptor> others) {
    var all = new ArrayList<CommandInterceptor>();
    all.add(new Unwrap());
    if (others != null) all.addAll(others);
    return all;
  }

  /** The outermost interceptor: the transaction has been rolled back by then. */
  private static class Unwrap extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
      try {
        // One that met another change of its case is given again, and then hears what has become of its task.
        return isTheWholeWork(command) ? Conflicts.retrying(() -> next.execute(command)) : next.execute(command);
      } catch (RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
          if (cause instanceof Refused refused) throw refused;
        }
        if (isTheWholeWork(command) && isGone(command)) {
          throw new Refused("This task has been done already, or nobody is asked for it any longer.");
        }
        if (isTheWholeWork(command) && Conflicts.isOne(e)) throw new Refused(Conflicts.TOLD);
        throw e;
      }
    }

    /** Whatever went wrong on the way: whoever answers a task that is gone is told so. */
    private boolean isGone(Command<?> command) {
      var task = (String) new DirectFieldAccessor(command).getPropertyValue("taskId");
      return task != null && next.execute(context -> context.getTaskManager().findTaskById(task)) == null;
    }
  }

  /** An answer to a task that is a transaction of its own: nothing of it remains when it fails. */
  private static boolean isTheWholeWork(Command<?> command) {
    return (command instanceof CompleteTaskCmd || command instanceof SubmitTaskFormCmd)
        && !TransactionSynchronizationManager.isActualTransactionActive();
  }

  /** Before any REST application of the engine is built: {@code /engine-rest} and the web applications' own. */
  @Configuration(proxyBeanMethods = false)
  static class InRest {

    @Bean
    static BeanFactoryPostProcessor refusalsInRest() {
      return beans -> {
        var all = CamundaRestResources.getConfigurationClasses();
        // They answer an empty message, and stand before any of ours for the same mistake.
        all.removeAll(Set.of(JsonParseExceptionHandler.class, JsonMappingExceptionHandler.class));
        all.addAll(Set.of(RefusalAsProblem.class, EngineErrorAsProblem.NotTheirs.class,
            EngineErrorAsProblem.NoJson.class, EngineErrorAsProblem.OtherJson.class, EngineErrorAsProblem.Gone.class));
      };
    }
  }
}

package org.remit.engine;

import org.camunda.bpm.engine.impl.cmd.SetJobRetriesCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.remit.people.Actors;
import org.remit.reference.Happened;
import org.remit.reference.Refused;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Whoever runs Remit gives a step that failed another try. None at all would stop it, and another day would move a
 * period of law: neither is a try.
 */
class OnlyAnotherTry extends CommandInterceptor {

  private final Actors actors;
  private final ApplicationEventPublisher events;

  OnlyAnotherTry(Actors actors, ApplicationEventPublisher events) {
    this.actors = actors;
    this.events = events;
  }

  @Override
  public <T> T execute(Command<T> command) {
    var answer = next.execute(command);
    if (!(command instanceof SetJobRetriesCmd) || Context.getCommandContext().getAuthentication() == null) {
      return answer;
    }
    var retry = new DirectFieldAccessor(command);
    if ((int) retry.getPropertyValue("retries") < 1 || (boolean) retry.getPropertyValue("isDueDateSet")) {
      throw new Refused("A step that failed gets another try: at least one, and on no other day.").at("/retries");
    }
    events.publishEvent(
        Happened.inRemit("failed-step-tried-again", actors.current())
            .with("job", retry.getPropertyValue("jobId"))
            .with("steps", retry.getPropertyValue("jobDefinitionId"))
            .with("tries", retry.getPropertyValue("retries")));
    return answer;
  }
}

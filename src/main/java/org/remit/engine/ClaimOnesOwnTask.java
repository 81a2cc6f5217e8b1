package org.remit.engine;

import java.util.List;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.impl.cmd.AddGroupIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.AddUserIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.remit.reference.Refused;
import org.springframework.beans.DirectFieldAccessor;

/**
 * A person claims a task that is for them, and for themselves. Nobody hands one to somebody else: who may do it is for
 * the process to say. Whoever could not complete it does not keep it from those who can. Remit itself gives tasks back
 * when an appointment ends.
 */
class ClaimOnesOwnTask extends CommandInterceptor {

  private final WhoeverIsKeptOut keptOut;

  ClaimOnesOwnTask(WhoeverIsKeptOut keptOut) {
    this.keptOut = keptOut;
  }

  @Override
  public <T> T execute(Command<T> command) {
    var answer = answered(command);
    var person = Context.getCommandContext().getAuthentication();
    if (person == null || person.getUserId() == null) return answer;
    // After the engine's own judgement, which hides what is another council's.
    if (handsOver(command)) throw new Refused("A task is claimed by whoever does it: nobody puts it into their hands.");
    if (command instanceof ClaimTaskCmd) {
      var claim = new DirectFieldAccessor(command);
      if (!person.getUserId().equals(claim.getPropertyValue("userId"))) {
        throw new Refused("A task is claimed for oneself, not for somebody else.").at("/userId");
      }
      var task = Context.getCommandContext().getTaskManager().findTaskById((String) claim.getPropertyValue("taskId"));
      var groups = person.getGroupIds() == null ? List.<String>of() : person.getGroupIds();
      WhomTheTaskIsFor.require(task, person.getUserId(), groups);
      keptOut.refuse(task);
    }
    return answer;
  }

  private <T> T answered(Command<T> command) {
    try {
      return next.execute(command);
    } catch (TaskAlreadyClaimedException e) {
      throw WhomTheTaskIsFor.isClaimed();
    }
  }

  private static boolean handsOver(Command<?> command) {
    return command instanceof AssignTaskCmd || command instanceof DelegateTaskCmd
        || command instanceof AddUserIdentityLinkCmd || command instanceof AddGroupIdentityLinkCmd;
  }
}

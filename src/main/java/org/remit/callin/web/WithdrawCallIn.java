package org.remit.callin.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.remit.callin.CallInRequestRules;
import org.remit.callin.CallInWithdrawals;
import org.remit.callin.CallIns;
import org.remit.callin.WithdrawalCommand;
import org.remit.command.Body;
import org.remit.command.DecisionCommand;
import org.remit.command.Field;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Role;
import org.springframework.stereotype.Component;

/** The command 'call-in-requests/withdraw': who signed withdraws, or democratic services enter the members' letter. */
@Component
class WithdrawCallIn extends DecisionCommand {

  private final CallIns callIns;
  private final CallInWithdrawals withdrawals;
  private final CallInRequestRules rules;

  WithdrawCallIn(CallIns callIns, CallInWithdrawals withdrawals, CallInRequestRules rules) {
    super("call-in-requests/withdraw", "Withdraw from a call-in request",
        "Whoever signed withdraws their own signature; those of the others stand, and whether they are enough is"
            + " counted again. What members wrote who asked on paper is entered by the monitoring officer, or by"
            + " somebody else of democratic services than entered the request. Possible until scrutiny has considered"
            + " it. When no valid request is left, the decision takes effect, not before its"
            + " window is over.",
        RequestCallIn.membersAnd(Role.DEMOCRATIC_SERVICES, Role.MONITORING_OFFICER));
    this.callIns = callIns;
    this.withdrawals = withdrawals;
    this.rules = rules;
  }

  @Override
  public List<Field> fields(DecisionReference decision) {
    return List.of(
        Field.textarea("reason", "Why"),
        Field.text("letter", "Where the members' letter is filed").optional()
            .hint("Only for what members wrote, by democratic services or the monitoring officer."),
        Field.lines("signatories", "Who signed that letter").optional()
            .hint("Only for what members wrote: one a line, or 'all' if everybody did who signed the request."));
  }

  @Override
  public boolean isOpen(DecisionReference decision) {
    return callIns.of(decision)
        .filter(c -> c.state().equals("open") || c.state().equals("at-scrutiny"))
        .filter(c -> !c.requests().isEmpty())
        .isPresent();
  }

  @Override
  public Map<String, String> partsOpenTo(Actor actor, DecisionReference decision) {
    var open = new LinkedHashMap<String, String>();
    if (!isOpen(decision)) return open;
    for (var number : rules.withdrawableBy(actor, decision)) {
      open.put(String.valueOf(number), "Withdraw from the call-in request " + number);
    }
    return open;
  }

  @Override
  public Object handle(DecisionReference decision, JsonNode body, Actor actor) {
    var command = new WithdrawalCommand(
        Body.text(body, "reason"), Body.text(body, "letter"), Body.lines(body, "signatories"));
    withdrawals.withdraw(decision, Item.number(body), command, actor);
    return callIns.of(decision).orElseThrow();
  }
}

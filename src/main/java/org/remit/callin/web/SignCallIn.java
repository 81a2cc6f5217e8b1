package org.remit.callin.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.remit.callin.CallInRequestRules;
import org.remit.callin.CallInRequests;
import org.remit.callin.CallIns;
import org.remit.command.Body;
import org.remit.command.DecisionCommand;
import org.remit.command.Field;
import org.remit.people.Members;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** The command 'call-in-requests/signatures': another member signs a request, from their own sign-in. */
@Component
class SignCallIn extends DecisionCommand {

  private final CallIns callIns;
  private final CallInRequests requests;
  private final CallInRequestRules rules;

  SignCallIn(CallIns callIns, CallInRequests requests, CallInRequestRules rules) {
    super("call-in-requests/signatures", "Sign a call-in request",
        "Each member signs from their own sign-in, while the window is open and the request has not been checked.",
        Members.OUTSIDE_THE_EXECUTIVE);
    this.callIns = callIns;
    this.requests = requests;
    this.rules = rules;
  }

  @Override
  public List<Field> fields(DecisionReference decision) {
    return List.of(RequestCallIn.group(rules, decision));
  }

  @Override
  public String intro(DecisionReference decision) {
    return intro() + " " + rules.whatItTakes(decision);
  }

  @Override
  public String stillToCome(DecisionReference decision) {
    return (rules.signedSoFar(decision) + " " + rules.whatItTakes(decision)).strip();
  }

  @Override
  public boolean isOpen(DecisionReference decision) {
    return callIns.isOpenToRequests(decision)
        && callIns.of(decision).filter(c -> !c.requests().isEmpty()).isPresent();
  }

  @Override
  public Map<String, String> partsOpenTo(Actor actor, DecisionReference decision) {
    var open = new LinkedHashMap<String, String>();
    for (var number : rules.unsignedBy(actor, decision)) {
      open.put(String.valueOf(number), "Sign the call-in request " + number);
    }
    return open;
  }

  @Override
  public Object handle(DecisionReference decision, JsonNode body, Actor actor) {
    requests.sign(decision, Item.number(body), Body.text(body, "group"), actor);
    return callIns.of(decision).orElseThrow();
  }
}

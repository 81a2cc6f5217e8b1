package org.remit.callin.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.remit.callin.CallIns;
import org.remit.command.Body;
import org.remit.command.DecisionCommand;
import org.remit.command.Field;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Role;
import org.springframework.stereotype.Component;

/** The command 'call-in-requests/signatures': another member signs a request, from their own sign-in. */
@Component
class SignCallIn implements DecisionCommand {

  private final CallIns callIns;

  SignCallIn(CallIns callIns) {
    this.callIns = callIns;
  }

  @Override
  public String name() {
    return "call-in-requests/signatures";
  }

  @Override
  public String title() {
    return "Sign a call-in request";
  }

  @Override
  public String intro() {
    return "Each member signs from their own sign-in, while the window is open and the request has not been checked.";
  }

  @Override
  public List<Field> fields(DecisionReference decision) {
    return List.of(Field.text("group", "Your political group").optional());
  }

  @Override
  public Set<Role> roles() {
    return RequestCallIn.MEMBERS;
  }

  @Override
  public boolean isOpen(DecisionReference decision) {
    return callIns.of(decision).filter(c -> c.state().equals("open") && !c.requests().isEmpty()).isPresent();
  }

  @Override
  public Object handle(DecisionReference decision, JsonNode body, Actor actor) {
    callIns.sign(decision, Item.number(body), Body.text(body, "group"), actor);
    return callIns.of(decision).orElseThrow();
  }
}

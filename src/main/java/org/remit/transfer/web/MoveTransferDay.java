package org.remit.transfer.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.remit.calendar.London;
import org.remit.command.Body;
import org.remit.command.DecisionCommand;
import org.remit.command.Field;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Role;
import org.remit.transfer.StaffTransferService;
import org.remit.transfer.StaffTransferView;
import org.springframework.stereotype.Component;

/** Moves the day on which the staff are planned to transfer. */
@Component
class MoveTransferDay extends DecisionCommand {

  private final StaffTransferService transfers;

  MoveTransferDay(StaffTransferService transfers) {
    super("transfer-days", "Move the transfer day",
        "Liability information is counted back from the new day, and what the staff were told is judged by it: what"
            + " was in time for the old day may be late for an earlier one, and then holds the start of the service"
            + " again.",
        Set.of(Role.HR));
    this.transfers = transfers;
  }

  @Override
  public List<Field> fields(DecisionReference decision) {
    return List.of(
        Field.radio("resolution", "Which transfer?")
            .options(transfers.withDayToCome(decision), StaffTransferView::resolution,
                t -> "Resolution " + t.resolution() + ", planned for " + London.say(t.transferOn())),
        Field.date("transferOn", "The staff move on"),
        Field.textarea("reasons", "Why the day moves"));
  }

  @Override
  public Object handle(DecisionReference decision, JsonNode body, Actor actor) {
    var resolution = Body.text(body, "resolution");
    transfers.moveTransferDay(decision, resolution, Body.date(body, "transferOn"), Body.text(body, "reasons"));
    return transfers.find(decision, resolution).orElseThrow();
  }
}

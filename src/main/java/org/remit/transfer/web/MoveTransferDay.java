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
    var which = Field.radio("resolution", "Which transfer?");
    for (var transfer : transfers.withDayToCome(decision)) {
      which = which.option(transfer.resolution(),
          "Resolution " + transfer.resolution() + ", planned for " + London.say(transfer.transferOn()));
    }
    return List.of(
        which,
        Field.date("transferOn", "The staff move on"),
        Field.textarea("reasons", "Why the day moves"));
  }

  @Override
  public boolean isOpen(DecisionReference decision) {
    return !transfers.withDayToCome(decision).isEmpty();
  }

  @Override
  public Object handle(DecisionReference decision, JsonNode body, Actor actor) {
    var resolution = Body.text(body, "resolution");
    transfers.moveTransferDay(decision, resolution, Body.date(body, "transferOn"), Body.text(body, "reasons"));
    return transfers.find(decision, resolution).orElseThrow();
  }
}

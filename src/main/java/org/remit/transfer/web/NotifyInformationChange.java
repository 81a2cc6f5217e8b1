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
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.remit.transfer.InformationChangeCommand;
import org.remit.transfer.InformationChangeService;
import org.remit.transfer.StaffTransferView;
import org.springframework.stereotype.Component;

/** {@code liability-information-changes}: what changed after liability information was given was notified. */
@Component
class NotifyInformationChange extends DecisionCommand {

  private final InformationChangeService changes;

  NotifyInformationChange(InformationChangeService changes) {
    super("liability-information-changes", "Record a change in liability information",
        "What changes after employee liability information was given is notified in writing until the staff move (TUPE"
            + " 2006 reg 11(5)). Record what kind of information it was, of how many, and where the writing is. Write"
            + " no names.",
        Set.of(Role.HR));
    this.changes = changes;
  }

  @Override
  public List<Field> fields(DecisionReference decision) {
    return List.of(
        Field.radio("resolution", "Which transfer?")
            .options(changes.open(decision), StaffTransferView::resolution, t -> "Resolution " + t.resolution()
                + (t.transferOn() == null ? "" : ", planned for " + London.say(t.transferOn()))),
        Field.lines("kinds", "What has changed, one per line")
            .hint("Of: " + String.join(", ", InformationChangeCommand.KINDS.keySet())),
        Field.text("employees", "How many employees does it concern?").hint("A number. No names"),
        Field.date("knownOn", "When did the change become known?"),
        Field.date("notifiedOn", "When was it notified in writing?"),
        Field.text("writing", "In which letter or message?"));
  }

  @Override
  public Object handle(DecisionReference decision, JsonNode body, Actor actor) {
    changes.notified(decision,
        new InformationChangeCommand(
            Body.text(body, "resolution"), Body.lines(body, "kinds"), number(Body.text(body, "employees")),
            Body.date(body, "knownOn"), Body.date(body, "notifiedOn"), Body.text(body, "writing")),
        actor);
    return changes.of(decision);
  }

  private static int number(String text) {
    if (text == null || !text.strip().matches("\\d{1,6}")) {
      throw new Refused("Give the number of employees in figures.").at("/employees");
    }
    return Integer.parseInt(text.strip());
  }
}

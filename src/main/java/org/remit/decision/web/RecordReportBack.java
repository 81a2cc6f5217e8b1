package org.remit.decision.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.remit.command.Body;
import org.remit.command.DecisionCommand;
import org.remit.command.Field;
import org.remit.decision.ReportBacks;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Role;
import org.springframework.stereotype.Component;

/** The command 'report-backs': a decision under a delegation was reported to whom it names. */
@Component
class RecordReportBack extends DecisionCommand {

  private final ReportBacks reports;

  RecordReportBack(ReportBacks reports) {
    super("report-backs", "Record that it was reported back",
        "The delegation under which it was decided asks to report back. Nothing waits for it: the decision stands.",
        Set.of(Role.COMMISSIONING_OFFICER, Role.DEMOCRATIC_SERVICES, Role.DIRECTOR));
    this.reports = reports;
  }

  @Override
  public List<Field> fields(DecisionReference decision) {
    var to = reports.owedTo(decision).orElse("nobody");
    return List.of(
        Field.date("on", "When was it reported?").hint("To: " + to),
        Field.textarea("evidence", "What shows it?").hint("The meeting and its minute, or where the note is filed"));
  }

  @Override
  public boolean isOpen(DecisionReference decision) {
    return reports.owedTo(decision).isPresent();
  }

  @Override
  public Object handle(DecisionReference decision, JsonNode body, Actor actor) {
    reports.record(decision, Body.date(body, "on"), Body.text(body, "evidence"), actor);
    return reports.of(decision).orElse(null);
  }
}

package org.remit.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.remit.clearance.ClearanceService;
import org.remit.gate.Gate;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a case waits for that is no task: the commissioning officer does it by a command on the decision's page. */
@Component
@Transactional(readOnly = true)
class OwedByCommand {

  private static final String UNCLEARED = "report-not-cleared";
  private static final String UNKNOWN = "facts-unknown";

  private final Gate gate;
  private final ClearanceService clearances;

  OwedByCommand(Gate gate, ClearanceService clearances) {
    this.gate = gate;
    this.clearances = clearances;
  }

  /** @param link where it is done */
  record Owed(DecisionReference decision, String what, String link) {}

  /** The report first: nobody clears what is not there. A few questions, however many decisions there are. */
  List<Owed> of(Collection<DecisionReference> decisions) {
    var uncleared = gate.heldBy(UNCLEARED, decisions);
    var unknown = gate.heldBy(UNKNOWN, decisions);
    var reported = clearances.withReport(uncleared);
    var owed = new ArrayList<Owed>();
    for (var decision : decisions) {
      if (uncleared.contains(decision) && !reported.contains(decision)) {
        owed.add(new Owed(decision, "Hand in the report", "/decisions/" + decision + "/documents"));
      }
      if (unknown.contains(decision)) {
        owed.add(new Owed(decision, "Enter the facts that are missing", "/decisions/" + decision + "/facts"));
      }
    }
    return owed;
  }
}

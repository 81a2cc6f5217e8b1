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

  /** The report first: nobody clears what is not there. */
  List<Owed> of(Collection<DecisionReference> decisions) {
    var holds = gate.openHolds(decisions);
    var owed = new ArrayList<Owed>();
    for (var decision : decisions) {
      var kinds = holds.getOrDefault(decision, List.of()).stream().map(h -> h.kind()).toList();
      if (kinds.contains(UNCLEARED) && clearances.report(decision).isEmpty()) {
        owed.add(new Owed(decision, "Hand in the report", "/decisions/" + decision + "/documents"));
      }
      if (kinds.contains(UNKNOWN)) {
        owed.add(new Owed(decision, "Enter the facts that are missing", "/decisions/" + decision + "/facts"));
      }
    }
    return owed;
  }
}

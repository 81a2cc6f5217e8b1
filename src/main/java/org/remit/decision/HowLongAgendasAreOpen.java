package org.remit.decision;

import java.util.List;
import org.remit.gate.HoldOfTheCase;
import org.remit.reference.DecisionReference;
import org.remit.reference.Role;
import org.springframework.stereotype.Component;

/** Says of a meeting whose agenda is not open long enough how long that is, by the days that its council counts. */
@Component
class HowLongAgendasAreOpen implements HoldOfTheCase {

  private final EarliestDay earliest;

  HowLongAgendasAreOpen(EarliestDay earliest) {
    this.earliest = earliest;
  }

  @Override
  public String kind() {
    return BeforeDeciding.AGENDA;
  }

  @Override
  public Missing missing(DecisionReference decision) {
    return new Missing(null, null, earliest.agenda(decision).length() + " pass after they are published",
        List.of(Role.DEMOCRATIC_SERVICES));
  }
}

package org.remit.callin;

import java.util.List;
import org.remit.calendar.London;
import org.remit.gate.HoldOfTheCase;
import org.remit.reference.DecisionReference;
import org.remit.reference.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says of a window in which a valid request stands what comes of it: it does not run out into effect, but ends at
 * scrutiny.
 */
@Component
@Transactional(readOnly = true)
class HeldWithAValidRequest implements HoldOfTheCase {

  private final CallInOnRecord onRecord;

  HeldWithAValidRequest(CallInOnRecord onRecord) {
    this.onRecord = onRecord;
  }

  @Override
  public String kind() {
    return CallInHolds.WINDOW;
  }

  /** A window is held on each resolution by itself. */
  @Override
  public Missing missing(DecisionReference decision) {
    return null;
  }

  @Override
  public Missing missing(DecisionReference decision, String resolution) {
    var window = onRecord.find(decision).filter(w -> w.state() == CallIn.State.OPEN).orElse(null);
    if (window == null || resolution == null
        || onRecord.valid(decision).stream().noneMatch(r -> r.names(resolution))) return null;
    var ends = window.isInterrupted() ? "when the window has ended, which is counted anew"
        : "when the window ends on " + London.say(window.lastDay());
    return new Missing(
        "A valid request to call it in stands, and the call-in window has not run out.", null,
        "scrutiny considers the request " + ends + ", at a meeting that democratic services convene",
        List.of(Role.DEMOCRATIC_SERVICES, Role.SCRUTINY));
  }
}

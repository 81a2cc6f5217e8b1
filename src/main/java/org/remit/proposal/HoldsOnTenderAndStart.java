package org.remit.proposal;

import java.util.Map;
import org.remit.gate.Gate;
import org.remit.gate.Gate.How;
import org.remit.reference.DecisionReference;
import org.remit.routing.Route;
import org.remit.routing.Route.ResolutionRoute;

/**
 * The holds of a capability on the tender and on the start of a service, opened before anything has happened wherever
 * the route or the facts ask for it or nobody knows: what is unknown is never 'no'. Facts that come to say otherwise,
 * before any step was taken, make them unnecessary.
 */
public abstract class HoldsOnTenderAndStart implements OpensHolds {

  private final Gate gate;
  private final String unnecessary;

  /** @param unnecessary why they are not needed where the facts do not ask for them, as a part of a sentence */
  protected HoldsOnTenderAndStart(Gate gate, String unnecessary) {
    this.gate = gate;
    this.unnecessary = unnecessary;
  }

  /** Whether the route of the resolution asks for steps of this capability. */
  protected abstract boolean asked(ResolutionRoute route);

  /** Whether the facts of the case do, or leave it open. */
  protected abstract boolean asked(DecisionView decision, String resolution);

  /** Whether a step was taken already: facts alone no longer end what it began. */
  protected abstract boolean begun(DecisionReference reference, String resolution);

  /** Each hold with what is missing as long as it is open. */
  protected abstract Map<String, String> holds(boolean tendering);

  @Override
  public final void openHolds(DecisionView decision, Route route) {
    for (var resolution : decision.resolutions()) {
      if (!resolution.asksForTender() && !resolution.startsAService()) continue;
      var letter = resolution.id();
      if (route.resolution(letter).map(this::asked).orElse(false) || asked(decision, letter)) {
        open(decision.reference(), letter, resolution.asksForTender());
      } else if (!begun(decision.reference(), letter)) {
        holds(resolution.asksForTender()).keySet()
            .forEach(kind -> gate.lift(decision.reference(), letter, kind, How.NOT_NEEDED, unnecessary));
      }
    }
  }

  /** Opens what is not yet on record; what was met stays met. */
  public final void open(DecisionReference reference, String resolution, boolean tendering) {
    holds(tendering).forEach((kind, missing) -> gate.openUnlessSettled(reference, resolution, kind, missing));
  }
}

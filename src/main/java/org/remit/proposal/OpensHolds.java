package org.remit.proposal;

import org.remit.routing.Route;

/**
 * What a capability forbids until it has what the law asks for. Every capability is asked when a proposal is
 * registered, and again when its facts change, before anybody hears of either: the lifecycle and every form find the
 * acts forbidden.
 */
public interface OpensHolds {

  /**
   * Opens the holds that the facts of the case ask for, and lifts as not needed what they no longer ask for.
   *
   * @param route as the facts make it today
   */
  void openHolds(DecisionView decision, Route route);
}

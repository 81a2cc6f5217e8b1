package org.remit.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.remit.routing.AwardUnknowns;
import org.remit.routing.Part;
import org.remit.routing.Proposal;
import org.remit.routing.Route;

/** What the hold 'facts-unknown' says: the answers of a route that wait for a fact which somebody could enter. */
final class UnknownFacts {

  private UnknownFacts() {}

  /** A sentence for each; empty where the route rests on what is known. */
  static List<String> of(Proposal proposal, Route route) {
    var all = new ArrayList<>(Stream.of(route.function(), route.key(), route.maker(), route.privateMeeting(),
        route.callable(), route.record()).filter(Part::waitsForAFact).map(Part::dependsOn).toList());
    all.addAll(AwardUnknowns.of(proposal, route));
    return all;
  }
}

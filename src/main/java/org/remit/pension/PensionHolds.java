package org.remit.pension;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.remit.gate.Gate;
import org.remit.proposal.DecisionView;
import org.remit.proposal.HoldsOnTenderAndStart;
import org.remit.reference.DecisionReference;
import org.remit.routing.Route.ResolutionRoute;
import org.springframework.stereotype.Component;

/** Holds tender and start wherever staff with LGPS rights may move. */
@Component
class PensionHolds extends HoldsOnTenderAndStart {

  static final String ROUTE = "pension-route";
  static final String RISK = "pension-risk";
  static final String PROTECTION = "pension-protection";
  static final String SECURITY = "pension-security";

  private static final Map<String, String> ON_TENDER = nothingYet(ROUTE, RISK);
  private static final Map<String, String> ON_START = nothingYet(PROTECTION, SECURITY);

  private final PensionProtections protections;
  private final Gate gate;

  PensionHolds(PensionProtections protections, Gate gate) {
    super(gate, "by the facts as they stand, nobody with LGPS rights moves");
    this.protections = protections;
    this.gate = gate;
  }

  /** @param ends met, not-needed or accepted */
  boolean protectionEndedAs(DecisionReference reference, String resolution, String... ends) {
    return gate.holds(reference).stream()
        .anyMatch(h -> h.kind().equals(PROTECTION) && resolution.equals(h.resolution())
            && List.of(ends).contains(String.valueOf(h.ended())));
  }

  @Override
  protected boolean asked(ResolutionRoute route) {
    return !route.pensionSteps().cautious().isEmpty();
  }

  @Override
  protected boolean asked(DecisionView decision, String resolution) {
    return decision.proposal().pension().stream()
        .anyMatch(p -> p.resolution() == null || resolution.equals(p.resolution()))
        || decision.proposal().staffOf(resolution).stream()
            .anyMatch(s -> s.mayTransfer() && !s.pension().is("not-lgps"));
  }

  @Override
  protected boolean begun(DecisionReference reference, String resolution) {
    return protections.existsById(new PensionProtection.Key(reference.value(), resolution));
  }

  @Override
  protected Map<String, String> holds(boolean tendering) {
    return tendering ? ON_TENDER : ON_START;
  }

  private static Map<String, String> nothingYet(String... kinds) {
    var holds = new LinkedHashMap<String, String>();
    for (var kind : kinds) holds.put(kind, "Nothing is on record yet.");
    return holds;
  }
}

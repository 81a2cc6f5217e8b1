package org.remit.contract;

import java.math.BigDecimal;
import java.util.Set;
import org.remit.routing.Proposal;
import org.remit.routing.Route;

/**
 * The law under which one award is made, and what it asks for around the signature.
 *
 * @param id pcr-2006, pcr-2015, pa-2023, psr or outside
 * @param procedure as the facts state it; what the route asks for where they do not
 * @param value over the whole life, in pounds; null where unknown
 */
record Regime(String id, String procedure, boolean lightTouch, BigDecimal value) {

  private static final Set<String> BELOW = Set.of("none", "quotes", "council-rules");
  private static final Set<String> WITHOUT_COMPETITION = Set.of("direct-award", "framework-call-off");
  private static final Set<String> PSR_WITHOUT_INTENTION = Set.of("direct-award-a", "direct-award-b");

  /** From this sum a contract below the threshold has notices of its own (Procurement Act 2023 ss.84 to 87). */
  private static final BigDecimal NOTIFIABLE = new BigDecimal(30_000);

  static Regime of(Route route, Proposal proposal, String resolution) {
    var facts = proposal.resolution(resolution).orElseThrow();
    var needs = route.resolution(resolution);
    var procedure = facts.procurement().procedure().known()
        ? facts.procurement().procedure().value()
        : needs.map(n -> n.procedure().cautious()).orElse("unknown");
    var regime = needs.map(n -> n.regime().cautious()).orElse("unknown");
    return new Regime(regime == null ? "unknown" : regime, procedure == null ? "unknown" : procedure,
        facts.procurement().lightTouch().is(true), facts.value().total().or(null));
  }

  boolean is(String other) {
    return id.equals(other);
  }

  boolean isOutside() {
    return id.equals("outside");
  }

  boolean isBelowThreshold() {
    return BELOW.contains(procedure);
  }

  /** Whether tenderers or the public must be told before the signature. Not known counts as yes. */
  boolean noticeBeforeSignature() {
    if (isOutside() || isBelowThreshold()) return false;
    return switch (id) {
      case "pcr-2006", "pcr-2015" -> !WITHOUT_COMPETITION.contains(procedure);
      case "psr" -> !PSR_WITHOUT_INTENTION.contains(procedure);
      default -> true;
    };
  }

  /** Why there is no notice before the signature. */
  String whyNoNotice() {
    if (isOutside()) return "it is outside the procurement regimes";
    if (isBelowThreshold()) return "it is below the threshold, without a regulated procedure";
    return id.equals("psr")
        ? "direct award A and B have no notice of intention (Provider Selection Regime Regulations 2023)"
        : "there were no tenderers to be told (PCR 2015 reg 86(5))";
  }

  /** Whether those who tendered must get summaries, or reasons and scores. */
  boolean asksForSummaries() {
    return !WITHOUT_COMPETITION.contains(procedure) && (id.equals("pcr-2015") || id.equals("pa-2023"));
  }

  boolean asksForConflictsAssessment() {
    return id.equals("pa-2023") && noticeBeforeSignature();
  }

  /** Whether details of the contract are to be published after the signature. */
  boolean detailsAfterSignature() {
    if (isOutside()) return false;
    if (isBelowThreshold()) {
      return id.equals("pa-2023") && (value == null || value.compareTo(NOTIFIABLE) >= 0);
    }
    return true;
  }

  /** The days, beginning with the day of signature, within which they are due. */
  int daysForDetails() {
    return id.equals("pa-2023") && lightTouch ? 120 : 30;
  }

  String detailsRule() {
    return switch (id) {
      case "pa-2023" -> isBelowThreshold() ? "Procurement Act 2023 s.87" : "Procurement Act 2023 s.53(1)";
      case "psr" -> "Provider Selection Regime Regulations 2023: confirmation of an award";
      default -> lightTouch ? "PCR 2015 reg 75" : "PCR 2015 reg 50";
    };
  }
}

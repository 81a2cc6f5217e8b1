package org.remit.contract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.remit.routing.ProcurementNotice;
import org.remit.routing.ProcurementNotices;
import org.remit.routing.Proposal;
import org.remit.routing.Route;
import org.remit.routing.Vat;
import org.remit.routing.Words;

/**
 * The law under which one award is made, and what it asks for around the signature.
 *
 * @param id pcr-2006, pcr-2015, pa-2023, psr or outside
 * @param procedure see {@link Route.ResolutionRoute#followed}
 * @param value over the whole life, in pounds, with VAT where that law counts it; null where unknown
 */
record Regime(String id, String procedure, boolean lightTouch, BigDecimal value) {

  private static final Set<String> WITH_VAT = Set.of("pa-2023", "psr");

  static Regime of(Route route, Proposal proposal, String resolution) {
    var facts = proposal.resolution(resolution).orElseThrow();
    var needs = route.resolution(resolution);
    var procedure = needs.map(n -> n.followed(facts)).orElse(facts.procurement().procedure().or("unknown"));
    var regime = needs.map(n -> n.regime().cautious()).orElse("unknown");
    return counting(regime == null ? "unknown" : regime, procedure,
        facts.procurement().lightTouch().is(true), facts.value().total().or(null), facts.value().vat().or("unknown"));
  }

  /**
   * The regime of a value as it is stated. The Procurement Act counts with VAT (s.123), the Regulations of 2015
   * without; where nobody says which it is, the higher of both counts.
   *
   * @param vat inclusive, exclusive or unknown
   */
  static Regime counting(String id, String procedure, boolean lightTouch, BigDecimal value, String vat) {
    var counted = value;
    if (value != null && WITH_VAT.contains(id)) counted = Vat.on(value, vat, "inclusive", false);
    if (value != null && id.equals("pcr-2015")) counted = Vat.on(value, vat, "exclusive", false);
    return new Regime(id, procedure, lightTouch, counted);
  }

  /** The law in words. */
  String law() {
    return switch (id) {
      case "pcr-2006" -> "Public Contracts Regulations 2006";
      case "pcr-2015" -> "Public Contracts Regulations 2015";
      case "pa-2023" -> "Procurement Act 2023";
      case "psr" -> "Provider Selection Regime Regulations 2023";
      case "outside" -> "outside procurement law";
      default -> "not known";
    };
  }

  /** The procedure in words. */
  String procedureInWords() {
    return switch (procedure) {
      case "none" -> "without competition";
      case "council-rules" -> "by the council's own rules";
      default -> procedure.replace('-', ' ');
    };
  }

  /** The rule of the regime that a contract was made under; both where it is none of the two, or not known. */
  static String cited(String regime, String pcr, String act) {
    if ("pcr-2015".equals(regime)) return pcr;
    return "pa-2023".equals(regime) ? act : pcr + "; " + act;
  }

  /** Whether it is known by which process it was awarded; the Provider Selection Regime has its own and no others. */
  boolean namesItsProcess() {
    return !is("psr") || Words.PROVIDER_SELECTION.contains(procedure);
  }

  /** The processes of the Provider Selection Regime that are told before the signature. */
  static List<String> processesTold() {
    return Words.PROVIDER_SELECTION.stream()
        .filter(process -> ProcurementNotices.areDueBeforeSignature("psr", process, false, null)).toList();
  }

  boolean is(String other) {
    return id.equals(other);
  }

  boolean isOutside() {
    return id.equals("outside");
  }

  boolean isBelowThreshold() {
    return ProcurementNotices.isBelowThreshold(procedure);
  }

  /** Whether tenderers or the public must be told before the signature. Not known counts as yes. */
  boolean noticeBeforeSignature() {
    return ProcurementNotices.areDueBeforeSignature(id, procedure, lightTouch, value);
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
    return notices("award").anyMatch(n -> n.place().equals("letter"));
  }

  boolean asksForConflictsAssessment() {
    return id.equals("pa-2023") && noticeBeforeSignature();
  }

  /** Whether details of the contract are to be published after the signature. Not known counts as yes. */
  boolean detailsAfterSignature() {
    if (isOutside()) return false;
    return isModelled() ? details().isPresent() : !isBelowThreshold();
  }

  /** The kind of paper by which the award is told to the public; empty where none is. */
  Optional<String> awardPaper() {
    return notices("award").map(ProcurementNotice::paper).filter(paper -> paper != null).findFirst();
  }

  /** The notice that goes before a direct award; empty where none is asked for. */
  Optional<ProcurementNotice> transparency() {
    return notices("tender").filter(n -> n.id().equals("transparency")).findFirst();
  }

  /** The notice by which details of the contract are published. */
  Optional<ProcurementNotice> details() {
    return notices("signature").filter(n -> "contract-details-notice".equals(n.paper())).findFirst();
  }

  /** The notice by which a copy of the contract is published; empty where none is asked for. */
  Optional<ProcurementNotice> copy() {
    return notices("signature").filter(n -> n.id().endsWith("contract-copy")).findFirst();
  }

  /** The duty to set key performance indicators before the signature; empty where none is. */
  Optional<ProcurementNotice> indicators() {
    return notices("signature").filter(n -> n.id().equals("key-performance-indicators")).findFirst();
  }

  /** The notice by which the end of the contract is told; empty where none is asked for. */
  Optional<ProcurementNotice> end() {
    return notices("end").findFirst();
  }

  /** The notice of how the contract performs; empty where none is asked for. */
  Optional<ProcurementNotice> performance() {
    return notices("performance").findFirst();
  }

  /** The notice of payments under the contract; empty where none is asked for. */
  Optional<ProcurementNotice> payments() {
    return notices("payment").filter(n -> n.id().equals("payments")).findFirst();
  }

  boolean isModelled() {
    return ProcurementNotices.isModelled(id);
  }

  private Stream<ProcurementNotice> notices(String on) {
    return ProcurementNotices.of(id, procedure, lightTouch, value).stream()
        .filter(n -> n.law().equals(id) && n.on().equals(on) && !n.optional());
  }
}

package org.remit.procurement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.remit.proposal.DecisionView;
import org.remit.proposal.NextProposal;
import org.remit.proposal.ResolutionState;
import org.remit.routing.Proposal;

/**
 * The proposal of an award, made from the decision that approved the procurement: what is known there is carried over,
 * what the tender brought is added, and what only the new report can say stays unknown.
 */
class AwardDocument {

  /** The one resolution of an award. */
  static final String RESOLUTION = "a";

  private final ObjectMapper json;

  AwardDocument(ObjectMapper json) {
    this.json = json;
  }

  /** @param together what is recommended for all lots so far, in pounds: one procurement is split by no lot */
  ObjectNode of(
      DecisionView parent, ProcurementView procurement, LotView lot, BigDecimal together, LocalDate today) {
    var before = parent.facts();
    var resolution = procurement.resolution();
    var award = NextProposal.of(parent, "Award of contract: " + parent.title()
        + (lot.isWhole() ? "" : ", lot " + lot.lot() + ", " + lot.title()), today, json);
    award.put("parent", parent.reference().value());
    award.set("decisionMaker", maker(parent, resolution, together));
    var alternatives = award.putArray("alternatives");
    if (lot.scores().size() > 1) {
      alternatives.addObject()
          .put("option", "One of the " + (lot.scores().size() - 1) + " other tenders")
          .put("rejectedBecause", "It scored lower against the published criteria.");
    }
    alternatives.addObject()
        .put("option", "Award no contract")
        .put("rejectedBecause", "A tender was received that can be recommended by the published criteria.");
    var resolutions = award.putArray("resolutions");
    resolutions.add(resolution(NextProposal.resolution(before, resolution), procurement, lot));
    NextProposal.carry(before, award, "staff", resolution, RESOLUTION, s -> s.put("transferee", lot.supplier()));
    NextProposal.carry(before, award, "pension", resolution, RESOLUTION, p -> p.put("body", lot.supplier()));
    return award;
  }

  /**
   * The post to which a resolution of the parent delegated the award, within its limits; or else the parent's maker.
   */
  private ObjectNode maker(DecisionView parent, String resolution, BigDecimal together) {
    var maker = json.createObjectNode();
    var delegate = delegation(parent, resolution, together);
    if (delegate.isPresent()) {
      return maker.put("body", "officer").put("post", delegate.get().to().value());
    }
    var before = parent.facts().path("decisionMaker");
    return before.isObject() ? ((ObjectNode) before).deepCopy() : maker.put("body", "unknown");
  }

  private static Optional<Proposal.Delegation> delegation(
      DecisionView parent, String resolution, BigDecimal together) {
    return parent.proposal().resolutions().stream()
        .filter(r -> r.delegation() != null && r.delegation().to().known())
        .filter(r -> parent.find(r.id()).map(v -> stands(v.state())).orElse(false))
        .map(Proposal.Resolution::delegation)
        .filter(d -> !d.limit().known() || d.limit().value().compareTo(together) >= 0)
        .findFirst()
        .filter(d -> withinApproval(parent, resolution, together));
  }

  private static boolean stands(ResolutionState state) {
    return state == ResolutionState.EFFECTIVE || state == ResolutionState.CARRIED_OUT;
  }

  /** Above the sum that was approved the delegate has nothing to carry out: it goes back to the maker. */
  private static boolean withinApproval(DecisionView parent, String resolution, BigDecimal together) {
    var approved = parent.proposal().resolution(resolution).orElseThrow().value().total();
    return !approved.is((BigDecimal sum) -> together.compareTo(sum) > 0);
  }

  private ObjectNode resolution(JsonNode before, ProcurementView procurement, LotView lot) {
    var award = json.createObjectNode();
    award.put("id", RESOLUTION).put("kind", "award-contract").put("supplier", lot.supplier());
    award.putObject("value").put("total", lot.total()).put("annual", lot.annual())
        .put("vat", lot.vat());
    if (!lot.isWhole()) award.put("what", "Lot " + lot.lot() + ": " + lot.title());
    var term = award.putObject("term").put("months", lot.months());
    if (lot.contractFrom() != null) term.put("from", lot.contractFrom().toString());
    var extensions = term.putArray("extensions");
    lot.extensions().forEach(extensions::add);
    if (before.path("term").has("breaks")) term.set("breaks", before.path("term").get("breaks").deepCopy());
    var known = before.path("procurement");
    var regime = known.isObject() ? ((ObjectNode) known).deepCopy() : json.createObjectNode();
    regime.put("procedure", procurement.procedure()).put("commenced", procurement.tenderPublishedOn().toString());
    regime.set("providerLimits", json.valueToTree(procurement.providerLimits()));
    award.set("procurement", regime);
    return award;
  }
}

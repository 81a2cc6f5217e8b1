package org.remit.procurement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.remit.proposal.DecisionView;
import org.remit.proposal.ResolutionState;
import org.remit.routing.Proposal;

/**
 * The proposal of an award, made from the decision that approved the procurement: what is known there is carried over,
 * what the tender brought is added, and what only the new report can say stays unknown.
 */
class AwardDocument {

  /** The one resolution of an award. */
  static final String RESOLUTION = "a";

  private static final List<String> CARRIED = List.of("functionKind", "programme", "framework", "effects", "partners");

  private final ObjectMapper json;

  AwardDocument(ObjectMapper json) {
    this.json = json;
  }

  /** @param together what is recommended for all lots so far, in pounds: one procurement is split by no lot */
  ObjectNode of(
      DecisionView parent, ProcurementView procurement, LotView lot, BigDecimal together, LocalDate today) {
    var before = parent.facts();
    var resolution = procurement.resolution();
    var award = json.createObjectNode();
    award.put("authority", parent.authority().id());
    award.put("title", "Award of contract: " + parent.title()
        + (lot.isWhole() ? "" : ", lot " + lot.lot() + ", " + lot.title()));
    for (var name : CARRIED) {
      if (before.hasNonNull(name)) award.set(name, before.get(name).deepCopy());
    }
    award.put("parent", parent.reference().value());
    var report = award.putObject("report");
    if (before.path("report").has("of")) report.set("of", before.path("report").get("of").deepCopy());
    report.putObject("author").put("post", "unknown");
    report.put("date", today.toString());
    award.set("decisionMaker", maker(parent, resolution, together));
    award.putArray("documents").addObject().put("id", "report").put("publicity", "public");
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
    resolutions.add(resolution(find(before.path("resolutions"), resolution), procurement, lot));
    carry(before, award, "staff", resolution, "transferee", lot.supplier());
    carry(before, award, "pension", resolution, "body", lot.supplier());
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

  /** What is said of the staff and pensions of the resolution, with the transferee or body that is known now. */
  private static void carry(JsonNode before, ObjectNode award, String list, String resolution, String party,
      String name) {
    var carried = award.putArray(list);
    for (var each : before.path(list)) {
      var of = each.path("resolution");
      if (of.isTextual() && !of.asText().equals(resolution)) continue;
      var copy = (ObjectNode) each.deepCopy();
      copy.put("resolution", RESOLUTION);
      copy.put(party, name);
      carried.add(copy);
    }
  }

  private static JsonNode find(JsonNode resolutions, String id) {
    for (var each : resolutions) if (each.path("id").asText().equals(id)) return each;
    throw new IllegalStateException("The decision has no resolution '" + id + "' in its facts");
  }
}

package org.remit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.remit.calendar.London;
import org.remit.proposal.DecisionView;
import org.remit.proposal.NextProposal;
import org.remit.reference.Refused;
import org.remit.routing.Words;

/**
 * The proposal of what follows a contract, with everything in it that is known already: what is bought, for how much
 * and how long, from when, whose staff move and what their pensions are. What only the new report can say stays
 * unknown.
 */
class FollowOnDocument {

  private static final String RESOLUTION = "a";
  private static final List<String> BOUGHT = List.of("subject", "lightTouch", "healthcare", "concession", "cpv",
      "providerLimits");

  private final ObjectMapper json;

  FollowOnDocument(ObjectMapper json) {
    this.json = json;
  }

  /**
   * @param what retender, extend, vary or in-house
   * @param award the decision under which the contract was made
   * @param maker where that decision came from: the one that approved the procurement, or the award itself
   */
  ObjectNode of(String what, Contract contract, DecisionView award, DecisionView maker, LocalDate today) {
    var before = award.facts();
    var document = NextProposal.of(award, switch (what) {
      case "retender" -> "Retender: " + contract.title();
      case "extend" -> "Extension: " + contract.title();
      case "vary" -> "Variation: " + contract.title();
      default -> "In-house provision: " + contract.title();
    }, today, json);
    document.set("decisionMaker", maker.facts().path("decisionMaker").deepCopy());
    var existing = document.putArray("contracts").addObject();
    existing.put("id", contract.number()).put("supplier", contract.supplier()).put("ends", contract.ends().toString());
    if (contract.extensionsLeft() != null) existing.put("extensionsLeft", contract.extensionsLeft());
    if (contract.value() != null) existing.put("value", contract.value());
    document.putArray("resolutions")
        .add(resolution(what, contract, NextProposal.resolution(before, contract.resolution())));
    carry(before, document, "staff", contract, what);
    carry(before, document, "pension", contract, what);
    return document;
  }

  private ObjectNode resolution(String what, Contract contract, JsonNode before) {
    var next = json.createObjectNode();
    next.put("id", RESOLUTION);
    next.put("kind", switch (what) {
      case "retender" -> "approve-procurement";
      case "extend" -> "extend-contract";
      case "vary" -> "vary-contract";
      default -> "enter-arrangement";
    });
    if (before.hasNonNull("what")) next.set("what", before.get("what").deepCopy());
    var term = next.putObject("term");
    if (!what.equals("vary")) term.put("from", contract.ends().plusDays(1).toString());
    if (isChange(what)) {
      next.put("supplier", contract.supplier()).put("contract", contract.number());
      if (what.equals("extend")) term.put("months", nextExtension(contract));
      var value = next.putObject("value").put("total", "unknown");
      for (var name : List.of("annual", "vat")) {
        if (before.path("value").hasNonNull(name)) value.set(name, before.path("value").get(name).deepCopy());
      }
    } else {
      if (contract.starts() != null) {
        term.put("months", ChronoUnit.MONTHS.between(contract.starts(), contract.ends().plusDays(1)));
      }
      var extensions = term.putArray("extensions");
      contract.extensions().forEach(extensions::add);
      if (before.path("term").hasNonNull("breaks")) term.set("breaks", before.path("term").get("breaks").deepCopy());
      if (before.hasNonNull("value")) next.set("value", before.get("value").deepCopy());
      if (next.path("value").has("sharedWith")) ((ObjectNode) next.get("value")).remove("sharedWith");
      if (what.equals("in-house")) next.put("supplier", Words.IN_HOUSE);
    }
    var bought = next.putObject("procurement");
    for (var name : BOUGHT) {
      if (before.path("procurement").hasNonNull(name)) {
        bought.set(name, before.path("procurement").get(name).deepCopy());
      }
    }
    bought.put("procedure", what.equals("retender") ? "unknown" : "none");
    return next;
  }

  /** @throws Refused if the contract allows no further extension, or nobody knows whether it does */
  private static int nextExtension(Contract contract) {
    if (contract.extensionsUsed() < contract.extensions().size()
        && contract.extensionsLeft() != null && contract.extensionsLeft() > 0) {
      return contract.extensions().get(contract.extensionsUsed());
    }
    throw new Refused(contract.number() + (contract.extensions().isEmpty()
            ? " never provided for an extension" : " has no extension left")
        + ": what follows it on " + London.say(contract.ends().plusDays(1))
        + " is a new procurement, provision by the council itself, or nothing.")
        .at("/outcome").because("modification-not-tested", Regime.cited(contract.regime(), "PCR 2015 reg 72(1)(a)",
            "Procurement Act 2023 Sch 8 para 1"));
  }

  /** The outgoing supplier's staff may move, whoever takes over; what is known of their pensions goes with them. */
  private static void carry(JsonNode before, ObjectNode document, String list, Contract contract, String what) {
    if (isChange(what)) {
      if (before.has(list)) document.putArray(list);
      return;
    }
    NextProposal.carry(before, document, list, contract.resolution(), RESOLUTION, said -> {
      if (list.equals("staff")) {
        said.put("transferor", "contractor");
        said.put("transferee", what.equals("in-house") ? "council" : "unknown");
        said.put("certainty", "possible");
        said.put("on", contract.ends().plusDays(1).toString());
        said.remove(List.of("measures", "transfers", "noTransferReason", "at"));
      } else {
        said.remove(List.of("body", "security", "route", "at"));
      }
    });
  }

  /** The contract itself goes on, with the same supplier and staff. */
  private static boolean isChange(String what) {
    return what.equals("extend") || what.equals("vary");
  }
}

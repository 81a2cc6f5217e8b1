package org.remit.procurement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.remit.proposal.DecisionView;
import org.remit.proposal.NextProposal;

/**
 * The proposal to procure again what was abandoned, with everything in it that is known already: what is bought, for
 * how much and how long, whom the award was delegated to, whose staff move. The law is that of its own commencement, so
 * procedure and day stay unknown, as does what only the new report can say.
 */
class NewProcurementDocument {

  private static final List<String> CARRIED = List.of("contracts", "decisionMaker");

  private final ObjectMapper json;

  NewProcurementDocument(ObjectMapper json) {
    this.json = json;
  }

  /** @param lots that are procured again, in words; none where all of it is */
  ObjectNode of(DecisionView abandoned, String resolution, List<String> lots, LocalDate today) {
    var before = abandoned.facts();
    var document = NextProposal.of(abandoned, "New procurement: " + abandoned.title(), today, json);
    for (var name : CARRIED) NextProposal.carry(before, document, name);
    var resolutions = document.putArray("resolutions");
    for (var each : before.path("resolutions")) {
      if (each.path("id").asText().equals(resolution)) resolutions.add(again((ObjectNode) each.deepCopy(), lots));
      else if (each.path("kind").asText().equals("delegate")) resolutions.add(withoutPlace(each));
    }
    for (var list : List.of("staff", "pension")) {
      NextProposal.carry(before, document, list, resolution, resolution, each -> withoutWhatHasPassed(each, today));
    }
    return document;
  }

  private static ObjectNode again(ObjectNode resolution, List<String> lots) {
    resolution.remove("at");
    if (resolution.path("value").isObject()) ((ObjectNode) resolution.get("value")).remove("sharedWith");
    if (!lots.isEmpty()) {
      var what = resolution.path("what").asText("unknown");
      resolution.put("what", String.join("; ", lots) + (what.equals("unknown") ? "" : ": " + what));
      resolution.putObject("value").put("total", "unknown");
    }
    if (resolution.path("term").hasNonNull("from")) ((ObjectNode) resolution.get("term")).put("from", "unknown");
    if (resolution.path("procurement").isObject()) {
      ((ObjectNode) resolution.get("procurement")).put("procedure", "unknown").put("commenced", "unknown");
    }
    return resolution;
  }

  private static JsonNode withoutPlace(JsonNode resolution) {
    var copy = (ObjectNode) resolution.deepCopy();
    copy.remove("at");
    return copy;
  }

  private static void withoutWhatHasPassed(ObjectNode said, LocalDate today) {
    said.remove("at");
    // ISO days compare as they are written; one that has passed was that of the procurement that ended.
    if (said.path("on").isTextual() && said.get("on").asText().compareTo(today.toString()) <= 0) said.remove("on");
  }
}

package org.remit.procurement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.remit.proposal.DecisionView;

/**
 * The proposal to procure again what was abandoned, with everything in it that is known already: what is bought, for
 * how much and how long, whom the award was delegated to, whose staff move. The law is that of its own commencement, so
 * procedure and day stay unknown, as does what only the new report can say.
 */
class NewProcurementDocument {

  private static final List<String> CARRIED =
      List.of("functionKind", "programme", "framework", "effects", "partners", "contracts", "decisionMaker");

  private final ObjectMapper json;

  NewProcurementDocument(ObjectMapper json) {
    this.json = json;
  }

  /** @param lots that are procured again, in words; none where all of it is */
  ObjectNode of(DecisionView abandoned, String resolution, List<String> lots, LocalDate today) {
    var before = abandoned.facts();
    var document = json.createObjectNode();
    document.put("authority", abandoned.authority().id());
    document.put("title", "New procurement: " + abandoned.title());
    for (var name : CARRIED) {
      if (before.hasNonNull(name)) document.set(name, before.get(name).deepCopy());
    }
    var report = document.putObject("report");
    if (before.path("report").has("of")) report.set("of", before.path("report").get("of").deepCopy());
    report.putObject("author").put("post", "unknown");
    report.put("date", today.toString());
    document.putArray("documents").addObject().put("id", "report").put("publicity", "public");
    var resolutions = document.putArray("resolutions");
    for (var each : before.path("resolutions")) {
      if (each.path("id").asText().equals(resolution)) resolutions.add(again((ObjectNode) each.deepCopy(), lots));
      else if (each.path("kind").asText().equals("delegate")) resolutions.add(withoutPlace(each));
    }
    carry(before, document, "staff", resolution, today);
    carry(before, document, "pension", resolution, today);
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

  private static void carry(JsonNode before, ObjectNode document, String list, String resolution, LocalDate today) {
    if (!before.has(list)) return;
    var carried = document.putArray(list);
    for (var each : before.path(list)) {
      var of = each.path("resolution");
      if (of.isTextual() && !of.asText().equals(resolution)) continue;
      var copy = (ObjectNode) each.deepCopy();
      copy.put("resolution", resolution);
      copy.remove("at");
      // ISO days compare as they are written; one that has passed was that of the procurement that ended.
      if (copy.path("on").isTextual() && copy.get("on").asText().compareTo(today.toString()) <= 0) copy.remove("on");
      carried.add(copy);
    }
  }
}

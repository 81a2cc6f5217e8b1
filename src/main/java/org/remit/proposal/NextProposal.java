package org.remit.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/**
 * The proposal of a decision that follows from another: an award, what follows a contract, a procurement that is begun
 * anew. What is known there is carried over, and what is not known there is not known here either.
 */
public final class NextProposal {

  private static final List<String> CARRIED = List.of("functionKind", "programme", "framework", "effects", "partners");

  private NextProposal() {}

  /**
   * Begins it: what is so of the whole matter, and a report that is still to be written.
   *
   * @param before the decision that it follows from
   * @param today the day of its report
   */
  public static ObjectNode of(DecisionView before, String title, LocalDate today, ObjectMapper json) {
    var facts = before.facts();
    var document = json.createObjectNode();
    document.put("authority", before.authority().id());
    document.put("title", title);
    CARRIED.forEach(name -> carry(facts, document, name));
    var report = document.putObject("report");
    carry(facts.path("report"), report, "of");
    report.putObject("author").put("post", "unknown");
    report.put("date", today.toString());
    document.putArray("documents").addObject().put("id", "report").put("publicity", "public");
    return document;
  }

  /** Carries one fact over, where it is stated. */
  public static void carry(JsonNode before, ObjectNode document, String name) {
    if (before.hasNonNull(name)) document.set(name, before.get(name).deepCopy());
  }

  /**
   * Carries over what a list says of one resolution, or of all of them; a list of which nothing is known stays unknown.
   *
   * @param resolution the resolution of the decision before, and {@code next} that of the new one
   * @param change what is known otherwise now
   */
  public static void carry(
      JsonNode before, ObjectNode document, String list, String resolution, String next, Consumer<ObjectNode> change) {
    if (!before.path(list).isArray()) {
      carry(before, document, list);
      return;
    }
    var carried = document.putArray(list);
    for (var each : before.path(list)) {
      var of = each.path("resolution");
      if (of.isTextual() && !of.asText().equals(resolution)) continue;
      var copy = (ObjectNode) each.deepCopy();
      copy.put("resolution", next);
      change.accept(copy);
      carried.add(copy);
    }
  }

  /** @throws IllegalStateException if there is none: the decision has it, so its facts do */
  public static JsonNode resolution(JsonNode facts, String id) {
    for (var each : facts.path("resolutions")) if (each.path("id").asText().equals(id)) return each;
    throw new IllegalStateException("The decision has no resolution '" + id + "' in its facts");
  }
}

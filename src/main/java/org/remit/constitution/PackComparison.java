package org.remit.constitution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.remit.constitution.PackView.Difference;

/** What differs between two editions of a pack, figure by figure. */
final class PackComparison {

  private PackComparison() {}

  /**
   * @param before the edition in use; null where none is
   * @param after a sound edition
   */
  static List<Difference> of(PackFile before, PackFile after) {
    var old = before == null || before.document() == null ? NullNode.getInstance() : before.document();
    var differences = new ArrayList<Difference>();
    for (var field : List.of("name", "builds-on")) {
      differ(field, null, old.get(field), after.document().get(field), differences);
    }
    for (var figure : Figures.FIELDS.keySet()) {
      var was = editions(old, figure);
      var is = editions(after.document(), figure);
      var days = new TreeSet<>(was.keySet());
      days.addAll(is.keySet());
      days.forEach(day -> differ(figure, day, was.get(day), is.get(day), differences));
    }
    return List.copyOf(differences);
  }

  private static void differ(
      String figure, LocalDate day, JsonNode before, JsonNode after, List<Difference> differences) {
    var same = before == null ? after == null : before.equals(after);
    if (!same) differences.add(new Difference(figure, day, before, after));
  }

  private static TreeMap<LocalDate, JsonNode> editions(JsonNode pack, String figure) {
    var editions = new TreeMap<LocalDate, JsonNode>();
    for (var edition : pack.path("figures").path(figure)) {
      var rest = ((ObjectNode) edition).deepCopy();
      editions.put(LocalDate.parse(rest.remove("validFrom").asText()), rest);
    }
    return editions;
  }
}

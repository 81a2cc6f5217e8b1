package org.remit.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.remit.reference.Authority;

/**
 * A fact of a decision as its page shows it.
 *
 * @param place its place in the proposal, as a change of facts names it: {@code /resolutions/0/value/total}
 * @param words the place in plain words
 * @param value as it is known; 'not known' where it is not
 * @param source where it comes from; empty where nobody said
 */
record KnownFact(String place, String words, String value, String source) {

  /** Every fact of a proposal, in its order; a list of texts is one fact. */
  static List<KnownFact> of(JsonNode facts, JsonNode sources) {
    var all = new ArrayList<KnownFact>();
    collect("", facts, sources, all);
    return all;
  }

  private static void collect(String place, JsonNode node, JsonNode sources, List<KnownFact> all) {
    if (node.isObject() && !node.isEmpty()) {
      node.fields().forEachRemaining(e -> collect(place + "/" + e.getKey(), e.getValue(), sources, all));
    } else if (node.isArray() && !node.isEmpty() && node.get(0).isContainerNode()) {
      for (var i = 0; i < node.size(); i++) collect(place + "/" + i, node.get(i), sources, all);
    } else {
      var value = place.equals("/authority") ? new Authority(node.asText()).words() : said(node);
      all.add(new KnownFact(place, words(place), value, source(place, sources)));
    }
  }

  private static String said(JsonNode value) {
    if (value.isNull() || value.asText().equals("unknown") || value.isContainerNode() && value.isEmpty()) {
      return value.isContainerNode() ? "none" : value.isNull() ? "none" : "not known";
    }
    if (value.isArray()) {
      var items = new ArrayList<String>();
      value.forEach(each -> items.add(each.asText()));
      return String.join("; ", items);
    }
    if (value.isBoolean()) return value.asBoolean() ? "yes" : "no";
    return value.asText();
  }

  /** The nearest source: a fact's own, or that of what it is part of. */
  private static String source(String place, JsonNode sources) {
    for (var at = place; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
      if (sources.hasNonNull(at)) return sources.get(at).asText();
    }
    return "";
  }

  private static String words(String place) {
    var words = new StringBuilder();
    for (var part : place.substring(1).split("/")) {
      if (!words.isEmpty()) words.append(", ");
      words.append(part.matches("[0-9]+") ? String.valueOf(Integer.parseInt(part) + 1)
          : part.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(java.util.Locale.ROOT));
    }
    return words.toString();
  }
}

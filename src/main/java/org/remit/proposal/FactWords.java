package org.remit.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The facts of a proposal as people call them: {@code /resolutions/0/value/total} is 'total value of resolution a'. */
final class FactWords {

  /** Where the field's own name would not say it. */
  private static final Map<String, String> NAMED = Map.ofEntries(
      Map.entry("functionKind", "whether it is an executive or a council function"),
      Map.entry("linkedAwards", "whether linked awards are one decision"),
      Map.entry("report/date", "date of the report"),
      Map.entry("report/of/post", "whose report it is"),
      Map.entry("report/author/post", "who wrote the report"),
      Map.entry("decisionMaker/body", "who decides"),
      Map.entry("decisionMaker/post", "who decides"),
      Map.entry("decision/planned", "planned day of the decision"),
      Map.entry("effects/wards", "wards affected"),
      Map.entry("effects/communities/significant", "effect on communities"),
      Map.entry("effects/communities/why", "effect on communities"),
      Map.entry("effects/savings", "savings"),
      Map.entry("effects/budget", "the service's budget"),
      Map.entry("framework", "budget and policy framework"),
      Map.entry("consulted", "who was consulted"),
      Map.entry("what", "what is proposed"),
      Map.entry("value/total", "total value"),
      Map.entry("value/annual", "value in a year"),
      Map.entry("value/vat", "VAT"),
      Map.entry("value/extensions", "whether the total has the extensions in it"),
      Map.entry("term/months", "length of the term"),
      Map.entry("term/from", "start of the term"),
      Map.entry("term/to", "end of the term"),
      Map.entry("procurement/lightTouch", "whether the services are light touch"),
      Map.entry("procurement/commenced", "day on which the procurement commenced"),
      Map.entry("procurement/procedure", "procurement procedure"),
      Map.entry("commenced", "day on which its procurement commenced"),
      Map.entry("ends", "end"),
      Map.entry("extensionsLeft", "extensions left"));

  private FactWords() {}

  /** @param document the facts in which the pointer points */
  static String of(String pointer, JsonNode document) {
    var parts = pointer.substring(1).split("/");
    if (parts.length < 2 || !parts[1].matches("\\d+")) return named(String.join("/", parts));
    var one = switch (parts[0]) {
      case "resolutions" -> "resolution " + id(document, parts);
      case "contracts" -> "the contract " + id(document, parts);
      case "documents" -> "the document " + id(document, parts);
      default -> named(parts[0]) + " " + (Integer.parseInt(parts[1]) + 1);
    };
    if (parts.length == 2) return one;
    return named(String.join("/", Arrays.copyOfRange(parts, 2, parts.length))) + " of " + one;
  }

  private static String id(JsonNode document, String[] parts) {
    return document.at("/" + parts[0] + "/" + parts[1] + "/id").asText(parts[1]);
  }

  private static String named(String path) {
    var known = NAMED.get(path);
    if (known != null) return known;
    return Arrays.stream(path.split("/")).map(FactWords::spaced).collect(Collectors.joining(", "));
  }

  private static String spaced(String name) {
    return name.replaceAll("([a-z])([A-Z])", "$1 $2").replace('-', ' ').toLowerCase(Locale.ROOT);
  }
}

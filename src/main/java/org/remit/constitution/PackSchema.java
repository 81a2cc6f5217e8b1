package org.remit.constitution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The JSON Schema of a policy pack, {@code policy-pack.schema.json} (draft 2020-12): which fields a pack may have, of
 * which type, and which words each may hold. What it finds is said in a sentence that names what is allowed.
 */
final class PackSchema {

  private static final String FILE = "/policy-pack.schema.json";
  private static final String TEXT = read();
  private static final JsonNode DOCUMENT = parse();
  private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
      .getSchema(DOCUMENT, SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
  private static final Map<String, String> MISSING = Map.of(
      "name", "The council's name is missing.",
      "figures", "The figures are missing.",
      "value", "The value is missing; a figure that is not known well enough to be used says null.",
      "validFrom", "validFrom, the first day it applies, is missing.",
      "source", "Every figure has its source, and this one has none.",
      "confirmation", "confirmation is missing; it is one of confirmed, observed, assumed.");

  private PackSchema() {}

  /** A place in a pack, as a path such as {@code figures/key-limit/0/value}, and what is wrong there. */
  record Wrong(String field, String sentence) {}

  /** The schema itself, for an editor. */
  static String text() {
    return TEXT;
  }

  static JsonNode document() {
    return DOCUMENT;
  }

  /** Everything that the pack says otherwise than the schema asks; one sentence for each field. */
  static List<Wrong> check(JsonNode pack) {
    var found = new LinkedHashMap<String, Wrong>();
    var messages = new ArrayList<>(SCHEMA.validate(pack));
    // A value of the wrong type is said once, and not that it is none of the words either.
    messages.sort(Comparator.comparing(message -> !message.getType().equals("type")));
    for (var message : messages) {
      var wrong = wrong(message, pack);
      found.putIfAbsent(wrong.field(), wrong);
    }
    return List.copyOf(found.values());
  }

  private static Wrong wrong(ValidationMessage message, JsonNode pack) {
    var at = path(message.getInstanceLocation());
    var said = follow(pack, message.getInstanceLocation());
    var schema = follow(DOCUMENT, message.getSchemaLocation().getFragment().getParent());
    var missing = message.getProperty();
    return switch (message.getType()) {
      case "additionalProperties" -> new Wrong(join(at, missing), unknown(at, schema));
      case "required" -> new Wrong(join(at, missing), MISSING.getOrDefault(missing, missing + " is missing."));
      case "enum" -> new Wrong(at, said.isNull() ? absent(at) : name(at) + " is " + quoted(said) + "; allowed are "
          + words(schema.path("enum")) + ".");
      case "type" -> new Wrong(at, said.isNull() ? absent(at) : name(at) + " is " + quoted(said) + ", and should be "
          + expected(schema) + ".");
      case "minimum" -> new Wrong(at, said.decimalValue().signum() < 0 ? "No figure of a pack is negative."
          : name(at) + " is " + said.asText() + ", and at least " + schema.path("minimum").asText() + ".");
      case "maximum" -> new Wrong(at, name(at) + " is " + said.asText() + ", and at most "
          + schema.path("maximum").asText() + ".");
      case "pattern", "format" -> new Wrong(at, quoted(said) + " is not " + expected(schema) + ".");
      case "contains", "minContains" -> new Wrong(at, name(at) + " leaves out " + schema.at("/contains/const").asText()
          + ", which no pack leaves out.");
      case "minItems" -> new Wrong(at, "A figure is a list of dated editions, and this one is empty.");
      default -> new Wrong(at, "It is not as the schema of packs asks: " + message.getMessage() + ".");
    };
  }

  private static String unknown(String at, JsonNode schema) {
    return "There is no such " + (at.equals("figures") ? "figure" : "field") + "; known are "
        + String.join(", ", names(schema.path("properties"))) + ".";
  }

  /** Some figures may be unknown, and say so by null; without the others nothing can be counted or routed. */
  private static String absent(String at) {
    return at.endsWith("/value")
        ? "This figure cannot be null, because nothing is counted or routed without it; write the cautious answer, as "
            + "assumed."
        : name(at) + " cannot be null.";
  }

  private static String expected(JsonNode schema) {
    if (schema.hasNonNull("title")) return schema.get("title").asText();
    var types = schema.path("type").isArray() ? schema.get("type") : List.of(schema.path("type"));
    var words = new ArrayList<String>();
    for (var type : types) {
      words.add(switch (((JsonNode) type).asText()) {
        case "object" -> "the fields " + String.join(", ", names(schema.path("properties")));
        case "array" -> "a list";
        case "integer" -> "a whole number";
        case "number" -> "a number";
        case "boolean" -> "true or false";
        case "string" -> "text";
        default -> "null";
      });
    }
    return String.join(" or ", words);
  }

  private static List<String> names(JsonNode properties) {
    var names = new ArrayList<String>();
    properties.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static String words(JsonNode choices) {
    return choices.valueStream().map(JsonNode::asText).collect(Collectors.joining(", "));
  }

  private static String name(String at) {
    return at.isEmpty() ? "The document" : at.substring(at.lastIndexOf('/') + 1);
  }

  private static String quoted(JsonNode said) {
    var text = said.isTextual() ? said.asText() : said.toString();
    return "'" + (text.length() > 80 ? text.substring(0, 80) + "…" : text) + "'";
  }

  private static String join(String at, String name) {
    return at.isEmpty() ? name : at + "/" + name;
  }

  private static String path(JsonNodePath path) {
    var parts = new ArrayList<String>();
    for (int i = 0; i < path.getNameCount(); i++) parts.add(path.getName(i));
    return String.join("/", parts);
  }

  private static JsonNode follow(JsonNode from, JsonNodePath path) {
    var node = from;
    for (int i = 0; i < path.getNameCount(); i++) {
      node = node.isArray() ? node.path(Integer.parseInt(path.getName(i))) : node.path(path.getName(i));
    }
    return node;
  }

  private static String read() {
    try (var file = PackSchema.class.getResourceAsStream(FILE)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The schema of policy packs cannot be read.", unreadable);
    }
  }

  private static JsonNode parse() {
    try {
      return new ObjectMapper().readTree(TEXT);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The schema of policy packs cannot be read.", unreadable);
    }
  }
}

package org.remit.constitution;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.remit.calendar.Confirmation;
import org.remit.reference.Authority;

/** Reads one policy pack, strictly. */
final class PackReader {

  private static final YAMLMapper MAPPER = YAMLMapper.builder()
      .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
      .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
      .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
      .addModule(new JavaTimeModule())
      .build();
  private static final Set<String> HEAD = Set.of("authority", "name", "builds-on", "figures");
  private static final Set<String> ENTRY = Set.of("value", "validFrom", "validTo", "source", "confirmation", "note");

  private final String file;
  private final JsonNode document;

  PackReader(String file, JsonNode document) {
    this.file = file;
    this.document = document;
    if (document == null || !document.isObject()) throw wrong("",
        "A pack is a document with authority, name and figures.");
    document.fieldNames().forEachRemaining(name -> {
      if (!HEAD.contains(name)) throw wrong(name,
          "There is no such field; a pack has authority, name, builds-on, figures.");
    });
    if (!document.hasNonNull("authority")) throw wrong("authority", "The council's short name is missing.");
    if (!document.hasNonNull("name")) throw wrong("name", "The council's name is missing.");
    if (!document.path("figures").isObject()) throw wrong("figures", "The figures are missing.");
  }

  String authority() {
    return document.get("authority").asText();
  }

  String buildsOn() {
    return document.hasNonNull("builds-on") ? document.get("builds-on").asText() : null;
  }

  Constitution read(Constitution base) {
    var figures = new LinkedHashMap<String, List<Figure<?>>>();
    document.get("figures").fields().forEachRemaining(f -> figures.put(f.getKey(), editions(f.getKey(), f.getValue())));
    var pack = new Constitution(new Authority(authority()), document.get("name").asText(), base, figures);
    if (base != null) {
      Figures.FIELDS.forEach((name, field) -> {
        if (field.council() && pack.history(name).isEmpty()) {
          throw wrong("figures/" + name, "A council's pack must answer this, itself or by the pack it builds on.");
        }
      });
    }
    return pack;
  }

  IllegalStateException wrong(String field, String sentence) {
    return new IllegalStateException("The policy pack " + file + ", field '" + field + "': " + sentence);
  }

  private List<Figure<?>> editions(String name, JsonNode entries) {
    var field = Figures.FIELDS.get(name);
    var at = "figures/" + name;
    if (field == null) throw wrong(at, "There is no such figure; known are " + String.join(", ",
        Figures.FIELDS.keySet()) + ".");
    if (!entries.isArray() || entries.isEmpty()) throw wrong(at, "A figure is a list of dated editions.");
    var editions = new ArrayList<Figure<?>>();
    for (int i = 0; i < entries.size(); i++) editions.add(edition(name, field, at + "/" + i, entries.get(i)));
    editions.sort(Comparator.comparing(Figure::validFrom));
    for (int i = 1; i < editions.size(); i++) {
      var before = editions.get(i - 1);
      var from = editions.get(i).validFrom();
      if (before.validTo() == null || !before.validTo().isBefore(from)) {
        throw wrong(at, "Two editions apply on " + from + "; the earlier one must end the day before.");
      }
      if (!before.validTo().plusDays(1).equals(from)) {
        throw wrong(at, "No edition applies from " + before.validTo().plusDays(1) + " to " + from.minusDays(1) + ".");
      }
    }
    return List.copyOf(editions);
  }

  private Figure<?> edition(String name, Figures.Field field, String at, JsonNode entry) {
    if (!entry.isObject()) throw wrong(at, "An edition has value, validFrom, validTo, source and confirmation.");
    entry.fieldNames().forEachRemaining(f -> {
      if (!ENTRY.contains(f)) throw wrong(at + "/" + f, "There is no such field; an edition has " + ENTRY + ".");
    });
    if (!entry.has("value")) throw wrong(at + "/value",
        "The value is missing; write null for a figure that is not to be used.");
    var from = date(entry, at, "validFrom");
    if (from == null) throw wrong(at + "/validFrom", "The first day it applies is missing.");
    var to = date(entry, at, "validTo");
    if (to != null && to.isBefore(from)) throw wrong(at + "/validTo", "It ends before it begins.");
    if (!entry.hasNonNull("source")) throw wrong(at + "/source", "Every figure has its source.");
    return new Figure<>(name, authority(), value(field, at, entry.get("value")), from, to, entry.get("source").asText(),
        confirmation(entry, at), entry.hasNonNull("note") ? entry.get("note").asText() : null);
  }

  private Object value(Figures.Field field, String at, JsonNode value) {
    if (value.isNull()) return null;
    try {
      var read = MAPPER.readerFor(field.type()).readValue(value);
      if (!field.words().isEmpty() && !field.words().contains(read)) {
        throw wrong(at + "/value", "'" + read + "' is none of " + String.join(", ", field.words()) + ".");
      }
      return read;
    } catch (IOException wrongType) {
      var message = wrongType.getMessage().lines().findFirst().orElse("");
      throw wrong(at + "/value", "The value cannot be read: " + message);
    }
  }

  private LocalDate date(JsonNode entry, String at, String name) {
    if (!entry.hasNonNull(name)) return null;
    try {
      return LocalDate.parse(entry.get(name).asText());
    } catch (DateTimeException notADate) {
      throw wrong(at + "/" + name, "'" + entry.get(name).asText() + "' is no date such as 2015-04-01.");
    }
  }

  private Confirmation confirmation(JsonNode entry, String at) {
    for (var each : Confirmation.values()) {
      if (each.name().toLowerCase(Locale.ROOT).equals(entry.path("confirmation").asText())) return each;
    }
    throw wrong(at + "/confirmation", "This is one of confirmed, observed, assumed.");
  }
}

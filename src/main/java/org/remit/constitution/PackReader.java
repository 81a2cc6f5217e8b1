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
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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

  /** Council names become parts of groups, references and addresses. */
  private static final Pattern AUTHORITY = Pattern.compile("(?=.{2,30}$)[a-z][a-z0-9]*(-[a-z0-9]+)*");

  private final PackFile file;
  private final JsonNode document;
  private final List<PackFault> faults = new ArrayList<>();

  /** @throws BrokenPack if it does not even say whose pack it is */
  PackReader(PackFile file) {
    this.file = file;
    this.document = file.document();
    if (file.fault() != null) throw new BrokenPack(List.of(file.fault()));
    if (document == null || !document.isObject()) {
      wrong("", "A pack is a document with authority, name and figures.");
      throw new BrokenPack(faults);
    }
    if (!AUTHORITY.matcher(document.path("authority").asText()).matches()) {
      wrong("authority", "The council's short name is missing; it is written in small letters, digits and hyphens.");
      throw new BrokenPack(faults);
    }
    document.fieldNames().forEachRemaining(name -> {
      if (!HEAD.contains(name)) wrong(name, "There is no such field; a pack has authority, name, builds-on, figures.");
    });
    if (!document.path("name").isTextual()) wrong("name", "The council's name is missing.");
    if (!document.path("figures").isObject()) wrong("figures", "The figures are missing.");
    if (buildsOn() == null && !authority().equals(Constitutions.STATUTE)) {
      wrong("builds-on", "A council's pack builds on another, at least on england.");
    }
  }

  String authority() {
    return document.get("authority").asText();
  }

  String buildsOn() {
    return document.hasNonNull("builds-on") ? document.get("builds-on").asText() : null;
  }

  /**
   * @param base the pack it builds on; null for the statute's own
   * @throws BrokenPack with everything that is wrong in it
   */
  Constitution read(Constitution base) {
    var figures = new LinkedHashMap<String, List<Figure<?>>>();
    document.path("figures").fields()
        .forEachRemaining(f -> figures.put(f.getKey(), editions(f.getKey(), f.getValue())));
    if (base != null) {
      Figures.FIELDS.forEach((name, field) -> {
        if (field.council() && !figures.containsKey(name) && base.history(name).isEmpty()) {
          wrong("figures", "A council's pack must answer " + name + ", itself or by the pack it builds on.");
        }
      });
    }
    if (!faults.isEmpty()) throw new BrokenPack(faults);
    return new Constitution(new Authority(authority()), document.get("name").asText(), base, figures);
  }

  void wrong(String field, String sentence) {
    faults.add(new PackFault(file.name(), file.line(field), field, sentence));
  }

  /** What was found until now; the pack cannot be used. */
  BrokenPack broken() {
    return new BrokenPack(faults);
  }

  private List<Figure<?>> editions(String name, JsonNode entries) {
    var field = Figures.FIELDS.get(name);
    var at = "figures/" + name;
    if (field == null) {
      wrong(at, "There is no such figure; known are " + String.join(", ", Figures.FIELDS.keySet()) + ".");
      return List.of();
    }
    if (!entries.isArray() || entries.isEmpty()) {
      wrong(at, "A figure is a list of dated editions.");
      return List.of();
    }
    var editions = new ArrayList<Figure<?>>();
    for (int i = 0; i < entries.size(); i++) {
      edition(name, field, at + "/" + i, entries.get(i)).ifPresent(editions::add);
    }
    if (editions.size() < entries.size()) return List.of();
    editions.sort(Comparator.comparing(Figure::validFrom));
    for (int i = 1; i < editions.size(); i++) follow(at, editions.get(i - 1), editions.get(i).validFrom());
    return List.copyOf(editions);
  }

  /** On every day one edition applies. */
  private void follow(String at, Figure<?> before, LocalDate from) {
    if (before.validTo() == null || !before.validTo().isBefore(from)) {
      wrong(at, "Two editions apply on " + from + "; the earlier one must end the day before.");
    } else if (!before.validTo().plusDays(1).equals(from)) {
      wrong(at, "No edition applies from " + before.validTo().plusDays(1) + " to " + from.minusDays(1) + ".");
    }
  }

  private Optional<Figure<?>> edition(String name, Figures.Field field, String at, JsonNode entry) {
    var known = faults.size();
    if (!entry.isObject()) {
      wrong(at, "An edition has value, validFrom, validTo, source and confirmation.");
      return Optional.empty();
    }
    entry.fieldNames().forEachRemaining(f -> {
      if (!ENTRY.contains(f)) {
        wrong(at + "/" + f, "There is no such field; an edition has value, validFrom, validTo, source, confirmation"
            + " and note.");
      }
    });
    if (!entry.has("value")) wrong(at, "The value is missing; write null for a figure that is not to be used.");
    if (!entry.hasNonNull("validFrom")) wrong(at, "validFrom, the first day it applies, is missing.");
    var from = date(entry, at, "validFrom");
    var to = date(entry, at, "validTo");
    if (from != null && to != null && to.isBefore(from)) wrong(at + "/validTo", "It ends before it begins.");
    if (!entry.path("source").isTextual() || entry.get("source").asText().isBlank()) {
      wrong(at, "Every figure has its source.");
    }
    var value = value(field, at, entry.path("value"));
    var confirmation = confirmation(entry, at);
    if (faults.size() > known) return Optional.empty();
    return Optional.of(new Figure<>(name, authority(), value, from, to, entry.get("source").asText(), confirmation,
        entry.hasNonNull("note") ? entry.get("note").asText() : null));
  }

  private Object value(Figures.Field field, String at, JsonNode value) {
    if (value.isNull() || value.isMissingNode()) return null;
    if (negative(value)) {
      wrong(at + "/value", "No figure of a pack is negative.");
      return null;
    }
    try {
      var read = MAPPER.readerFor(field.type()).readValue(value);
      if (!field.words().isEmpty() && !field.words().contains(read)) {
        wrong(at + "/value", "'" + read + "' is none of " + String.join(", ", field.words()) + ".");
      }
      return read;
    } catch (IOException wrongType) {
      var message = wrongType.getMessage().lines().findFirst().orElse("").replaceAll("`[^`]*\\.([A-Za-z$]+)`", "$1");
      wrong(at + "/value", "The value cannot be read: " + message);
      return null;
    }
  }

  private static boolean negative(JsonNode value) {
    if (value.isNumber()) return value.decimalValue().signum() < 0;
    for (var each : value) if (negative(each)) return true;
    return false;
  }

  private LocalDate date(JsonNode entry, String at, String name) {
    if (!entry.hasNonNull(name)) return null;
    try {
      return LocalDate.parse(entry.get(name).asText());
    } catch (DateTimeException notADate) {
      wrong(at + "/" + name, "'" + entry.get(name).asText() + "' is no date such as 2015-04-01.");
      return null;
    }
  }

  private Confirmation confirmation(JsonNode entry, String at) {
    for (var each : Confirmation.values()) {
      if (each.id().equals(entry.path("confirmation").asText())) return each;
    }
    wrong(entry.has("confirmation") ? at + "/confirmation" : at,
        "confirmation is one of confirmed, observed, assumed.");
    return null;
  }
}

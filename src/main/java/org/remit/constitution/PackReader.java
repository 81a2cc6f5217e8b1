package org.remit.constitution;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.remit.calendar.Confirmation;
import org.remit.reference.Authority;

/**
 * Reads one policy pack. {@link PackSchema} says what a pack may hold; here is what no schema can say: that on every
 * day one edition of a figure applies, and one only, and what packs say of each other.
 */
final class PackReader {

  /** Remit's data begin on this day; from it on each council answers what must be answered. */
  static final LocalDate FIRST_DAY = LocalDate.of(2011, 1, 1);

  private static final YAMLMapper MAPPER = YAMLMapper.builder()
      .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
      .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
      .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
      .addModule(new JavaTimeModule())
      .build();

  /** Council names become parts of groups, references and addresses. */
  private static final Pattern AUTHORITY = Pattern.compile(
      PackSchema.document().at("/$defs/council/pattern").asText());

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
      wrong("authority", "The council's short name is missing; it is written in 2 to 30 small letters, digits and"
          + " hyphens.");
      throw new BrokenPack(faults);
    }
    PackSchema.check(document).forEach(each -> wrong(each.field(), each.sentence()));
    if (buildsOn() == null && !authority().equals(Constitutions.STATUTE)) {
      wrong("builds-on", "A council's pack builds on another, at least on england.");
    }
  }

  PackFile file() {
    return file;
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
    document.path("figures").fields().forEachRemaining(entry -> {
      if (sound("figures/" + entry.getKey())) figures.put(entry.getKey(), editions(entry.getKey(), entry.getValue()));
    });
    if (base != null) mustAnswer(base, figures);
    if (!faults.isEmpty()) throw broken();
    return new Constitution(new Authority(authority()), document.get("name").asText(), base, figures);
  }

  void wrong(String field, String sentence) {
    faults.add(new PackFault(file.name(), file.line(field), field, sentence));
  }

  /** What was found until now, from the top of the file down; the pack cannot be used. */
  BrokenPack broken() {
    return new BrokenPack(faults.stream().sorted(Comparator.comparing(PackFault::line)).toList());
  }

  private boolean sound(String at) {
    return faults.stream().noneMatch(each -> each.field().equals(at) || each.field().startsWith(at + "/"));
  }

  /** A council answers on every day what no council can do without, itself or by the pack it builds on. */
  private void mustAnswer(Constitution base, Map<String, List<Figure<?>>> figures) {
    Figures.FIELDS.forEach((name, field) -> {
      if (!field.council()) return;
      var at = "figures/" + name;
      if (document.path("figures").has(name)) {
        var own = figures.getOrDefault(name, List.of());
        if (!own.isEmpty() && sound(at)) covers(name, own, base);
      } else if (base.history(name).isEmpty()) {
        wrong("figures", "A council's pack must answer " + name + ", itself or by the pack it builds on.");
      }
    });
  }

  private void covers(String name, List<Figure<?>> own, Constitution base) {
    var at = "figures/" + name;
    var first = own.get(0).validFrom();
    var last = own.get(own.size() - 1).validTo();
    if (first.isAfter(FIRST_DAY) && !answers(base, name, FIRST_DAY, first.minusDays(1))) {
      wrong(at, "No edition applies before " + first + "; the first one applies from " + FIRST_DAY
          + ", the first day of Remit's data, on.");
    }
    if (last != null && !answers(base, name, last.plusDays(1), LocalDate.MAX)) {
      wrong(at, "No edition applies from " + last.plusDays(1) + " on; the last one has no validTo.");
    }
  }

  private static boolean answers(Constitution base, String name, LocalDate from, LocalDate to) {
    return base.find(name, from) != null && base.find(name, to) != null;
  }

  private List<Figure<?>> editions(String name, JsonNode entries) {
    var at = "figures/" + name;
    var editions = new ArrayList<Figure<?>>();
    for (int i = 0; i < entries.size(); i++) {
      edition(name, at + "/" + i, entries.get(i)).ifPresent(editions::add);
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

  private Optional<Figure<?>> edition(String name, String at, JsonNode entry) {
    var known = faults.size();
    var from = LocalDate.parse(entry.get("validFrom").asText());
    var to = entry.hasNonNull("validTo") ? LocalDate.parse(entry.get("validTo").asText()) : null;
    if (to != null && to.isBefore(from)) wrong(at + "/validTo", "It ends before it begins.");
    var value = value(name, at, entry.get("value"), from, to);
    if (faults.size() > known) return Optional.empty();
    return Optional.of(new Figure<>(name, authority(), value, from, to, entry.get("source").asText(),
        confirmation(entry), entry.hasNonNull("note") ? entry.get("note").asText() : null));
  }

  private Object value(String name, String at, JsonNode value, LocalDate from, LocalDate to) {
    if (value.isNull()) return null;
    try {
      var read = MAPPER.readerFor(Figures.FIELDS.get(name).type()).readValue(value);
      if (name.equals("contract-bands")) bands(at, value);
      if (name.equals("meetings")) meetings(at, value, from, to);
      if (name.equals("holds")) holds(at, value);
      return read;
    } catch (IOException wrongType) {
      var message = wrongType.getMessage().lines().findFirst().orElse("").replaceAll("`[^`]*\\.([A-Za-z$]+)`", "$1");
      wrong(at + "/value", "The value cannot be read: " + message);
      return null;
    }
  }

  private void bands(String at, JsonNode bands) {
    for (int i = 0; i < bands.size(); i++) {
      var from = bands.get(i).get("from").decimalValue();
      if (bands.get(i).hasNonNull("upTo") && bands.get(i).get("upTo").decimalValue().compareTo(from) <= 0) {
        wrong(at + "/value/" + i + "/upTo", "The band ends before it begins.");
      }
    }
  }

  /** A kind of hold is known by its id wherever it is recorded, so no two councils share one. */
  private void holds(String at, JsonNode holds) {
    var known = new HashSet<String>();
    for (int i = 0; i < holds.size(); i++) {
      var id = holds.get(i).get("id").asText();
      if (!id.startsWith(authority() + "-")) {
        wrong(at + "/value/" + i + "/id", "A council's own kind of hold begins with its short name: "
            + authority() + "-" + id + ".");
      }
      if (!known.add(id)) wrong(at + "/value/" + i + "/id", "This kind of hold stands in one place.");
    }
  }

  private void meetings(String at, JsonNode bodies, LocalDate from, LocalDate to) {
    var known = new HashSet<String>();
    for (int i = 0; i < bodies.size(); i++) {
      var body = bodies.get(i);
      if (!known.add(body.get("body").asText())) {
        wrong(at + "/value/" + i + "/body", "The meetings of this body stand in one place.");
      }
      for (int j = 0; j < body.get("dates").size(); j++) {
        var date = LocalDate.parse(body.get("dates").get(j).asText());
        if (date.isBefore(from) || to != null && date.isAfter(to)) {
          wrong(at + "/value/" + i + "/dates/" + j, "The meeting lies outside the days of this edition.");
        }
      }
    }
  }

  private static Confirmation confirmation(JsonNode entry) {
    return Stream.of(Confirmation.values()).filter(each -> each.id().equals(entry.get("confirmation").asText()))
        .findFirst().orElseThrow();
  }
}

package org.remit.routing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.remit.reference.Refused;
import org.springframework.stereotype.Component;

/**
 * What would change a route: for each of its parts the smallest change of one fact after which the answer is another.
 * The route of the changed proposal is determined again, by the same tables, at each figure of the pack and of the law
 * that the fact may pass and beside it, so that no narrow band is missed; the nearest value is exact to a penny, a
 * person or a day. Worked out on demand, because it takes many routes.
 */
@Component
public class WhatWouldChange {

  /**
   * A change of one fact.
   *
   * @param part the part of the route: {@code key}, {@code resolutions/a/procedure}
   * @param answer what the part says now, or that it depends on something unknown
   * @param wouldBe what it would say
   * @param fact the fact, as a pointer into the proposal; {@code on} for the day whose rules apply
   * @param value what the fact is now
   * @param instead what it would have to be
   */
  public record Change(
      String part, String answer, String wouldBe, String fact, String value, String instead) {}

  /** The kinds of facts that can be tried, by where they stand in a proposal. */
  private enum Kind { FLAG, WORD, MONEY, WHOLE, DATE, WARDS }

  private record Place(Pattern pointer, Kind kind, List<String> words) {

    static Place of(String pointer, Kind kind, List<String> words) {
      return new Place(Pattern.compile("/" + pointer.replace("*", "\\d+")), kind, words);
    }
  }

  /** Whether a report claims something changes no route, and what people wrote in words cannot be tried. */
  private static final List<Place> PLACES = List.of(
      Place.of("functionKind", Kind.WORD, Words.FUNCTIONS),
      Place.of("framework", Kind.WORD, Words.FRAMEWORK),
      Place.of("linkedAwards", Kind.WORD, Words.LINKED),
      Place.of("decisionMaker/body", Kind.WORD, Words.BODIES),
      Place.of("effects/communities/significant", Kind.FLAG, List.of()),
      Place.of("effects/(savings|budget)", Kind.MONEY, List.of()),
      Place.of("effects/wards", Kind.WARDS, List.of()),
      Place.of("documents/*/publicity", Kind.WORD, Words.PUBLICITY),
      Place.of("report/date", Kind.DATE, List.of()),
      Place.of("decision/planned", Kind.DATE, List.of()),
      Place.of("contracts/*/value", Kind.MONEY, List.of()),
      Place.of("contracts/*/extensionsLeft", Kind.WHOLE, List.of()),
      Place.of("contracts/*/commenced", Kind.DATE, List.of()),
      Place.of("resolutions/*/kind", Kind.WORD, Words.RESOLUTION_KINDS),
      Place.of("resolutions/*/value/(total|annual)", Kind.MONEY, List.of()),
      Place.of("resolutions/*/value/vat", Kind.WORD, Words.VAT),
      Place.of("resolutions/*/value/extensions", Kind.WORD, Words.VALUE_EXTENSIONS),
      Place.of("resolutions/*/term/months", Kind.WHOLE, List.of()),
      Place.of("resolutions/*/procurement/subject", Kind.WORD, Words.SUBJECTS),
      Place.of("resolutions/*/procurement/procedure", Kind.WORD, Words.PROCEDURES),
      Place.of("resolutions/*/procurement/(lightTouch|healthcare|concession)", Kind.FLAG, List.of()),
      Place.of("resolutions/*/procurement/commenced", Kind.DATE, List.of()),
      Place.of("staff/*/count", Kind.WHOLE, List.of()),
      Place.of("staff/*/pension", Kind.WORD, Words.STAFF_PENSION),
      Place.of("staff/*/(measures|transfers)", Kind.FLAG, List.of()),
      Place.of("pension/*/route", Kind.WORD, Words.PENSION_ROUTES));

  private static final long MOST_PENCE = 100_000_000_000L;
  private static final int MOST_PEOPLE = 100_000;
  private static final int MOST_DAYS = 6000;
  /** Beyond the turning points each step is so many times the last. */
  private static final int STRIDE = 4;

  private final ProposalReader reader;
  private final Routing routing;

  public WhatWouldChange(ProposalReader reader, Routing routing) {
    this.reader = reader;
    this.routing = routing;
  }

  /**
   * The nearest change of each fact that changes each part, the smallest first.
   *
   * @param document a proposal that can be read
   * @param on the day whose rules apply
   */
  public Map<String, List<Change>> of(JsonNode document, LocalDate on) {
    return of(document, on, null);
  }

  /** @param parent what is known of the decision that this one carries out; null where nothing is, or there is none */
  public Map<String, List<Change>> of(JsonNode document, LocalDate day, Parent parent) {
    var on = new By(day, parent);
    var now = parts(document, on);
    var found = new ArrayList<Found>();
    var proposal = reader.readAsItStands(document);
    var points = routing.turningPoints(proposal.authority(), day);
    for (var fact : facts(document).entrySet()) {
      tries(document, fact.getKey(), fact.getValue(), on, now, points, found);
    }
    var number = day.toEpochDay();
    var around = Stream.of(proposal.decision().planned().or(day), day).distinct().toList();
    nearest("on", day.toString(), now, number, number - MOST_DAYS, number + MOST_DAYS, 365, points.days(around),
        value -> parts(document, new By(LocalDate.ofEpochDay(value), parent)),
        value -> LocalDate.ofEpochDay(value).toString(), found);
    var changes = new LinkedHashMap<String, List<Change>>();
    for (var part : now.keySet()) {
      var ofPart = found.stream().filter(f -> f.change().part().equals(part))
          .sorted(Comparator.comparingDouble(Found::size)).map(Found::change).toList();
      if (!ofPart.isEmpty()) changes.put(part, ofPart);
    }
    return changes;
  }

  /** @param size how far the value moves, relative to what it is: to learn what is unknown moves nothing */
  private record Found(Change change, double size) {}

  /** What a route is determined by beside its proposal: the day whose rules apply, and what is known of the parent. */
  private record By(LocalDate day, Parent parent) {}

  private void tries(JsonNode document, String pointer, Place place, By on, Map<String, String> now,
      TurningPoints points, List<Found> found) {
    var value = document.at(pointer);
    var unknown = !value.isValueNode() || value.isNull() || value.asText().equals("unknown");
    switch (place.kind()) {
      case FLAG -> each(document, pointer, List.of(BooleanNode.TRUE, BooleanNode.FALSE), unknown, on, now, found);
      case WORD -> each(document, pointer, place.words().stream().map(w -> (JsonNode) TextNode.valueOf(w)).toList(),
          unknown, on, now, found);
      case WARDS -> each(document, pointer, List.of(wards(0), wards(1), wards(2), wards(3)), false, on, now, found);
      case MONEY -> {
        if (unknown) {
          known(document, pointer, on, now, found);
        } else {
          var pence = value.decimalValue().movePointRight(2).longValue();
          nearest(pointer, value.asText(), now, pence, 0, MOST_PENCE, Math.max(pence, 1),
              points.pence(sum -> read(with(document, pointer, DecimalNode.valueOf(sum)))),
              each -> parts(with(document, pointer, DecimalNode.valueOf(BigDecimal.valueOf(each, 2))), on),
              each -> BigDecimal.valueOf(each, 2).toPlainString(), found);
        }
      }
      case WHOLE -> {
        if (!unknown) {
          nearest(pointer, value.asText(), now, value.asLong(), 0, MOST_PEOPLE, Math.max(value.asLong(), 1),
              pointer.endsWith("/months") ? points.months(reader.readAsItStands(document)) : List.of(1L, 2L),
              each -> parts(with(document, pointer, IntNode.valueOf((int) each)), on), String::valueOf, found);
        }
      }
      case DATE -> {
        if (!unknown) {
          var day = LocalDate.parse(value.asText()).toEpochDay();
          nearest(pointer, value.asText(), now, day, day - MOST_DAYS, day + MOST_DAYS, 365,
              points.days(pointer.equals("/decision/planned") ? List.of(on.day()) : List.of()),
              each -> parts(with(document, pointer, TextNode.valueOf(LocalDate.ofEpochDay(each).toString())), on),
              each -> LocalDate.ofEpochDay(each).toString(), found);
        }
      }
      default -> throw new IllegalStateException("No fact is of the kind " + place.kind());
    }
  }

  private static ArrayNode wards(int many) {
    var wards = JsonNodeFactory.instance.arrayNode();
    for (int i = 1; i <= many; i++) wards.add("ward " + i);
    return wards;
  }

  /** A sum that nobody knows: none at all, and one beyond every limit. */
  private void known(JsonNode document, String pointer, By on, Map<String, String> now, List<Found> found) {
    each(document, pointer, List.of(DecimalNode.valueOf(BigDecimal.ONE),
        DecimalNode.valueOf(BigDecimal.valueOf(MOST_PENCE, 2))), true, on, now, found);
  }

  private void each(JsonNode document, String pointer, List<? extends JsonNode> values, boolean unknown, By on,
      Map<String, String> now, List<Found> found) {
    for (var value : values) {
      if (value.equals(document.at(pointer))) continue;
      var then = parts(with(document, pointer, value), on);
      for (var part : now.entrySet()) {
        var would = then.get(part.getKey());
        var told = found.stream().anyMatch(f -> f.change().part().equals(part.getKey())
            && f.change().fact().equals(pointer) && f.change().wouldBe().equals(would));
        if (would == null || would.equals(part.getValue()) || told) continue;
        found.add(new Found(new Change(part.getKey(), part.getValue(), would, pointer, said(document.at(pointer)),
            said(value)), unknown ? 0 : 1));
      }
    }
  }

  private static String said(JsonNode value) {
    if (value.isNull()) return "unknown";
    return value.isValueNode() ? value.asText() : value.toString();
  }

  /**
   * The nearest number at which each part is another: away from the value by the turning points, and by ever larger
   * steps beyond them, until it is; then between the last that was the same and the first that was not.
   */
  private static void nearest(String fact, String value, Map<String, String> now, long from, long least, long most,
      double unit, Collection<Long> turns, LongFunction<Map<String, String>> route, LongFunction<String> say,
      List<Found> found) {
    var asked = new TreeMap<Long, Map<String, String>>();
    LongFunction<Map<String, String>> once = each -> asked.computeIfAbsent(each, route::apply);
    for (long end : new long[] {Math.max(from, most), least}) {
      var left = new ArrayList<>(now.keySet());
      long same = from;
      for (long next : stops(from, end, turns)) {
        if (left.isEmpty()) break;
        for (var part : List.copyOf(left)) {
          var answer = now.get(part);
          if (once.apply(next).getOrDefault(part, answer).equals(answer)) continue;
          left.remove(part);
          var at = between(part, answer, same, next, once);
          found.add(new Found(new Change(part, answer, once.apply(at).get(part), fact, value, say.apply(at)),
              Math.abs(at - from) / unit));
        }
        same = next;
      }
    }
  }

  /** Where to look between a value and an end, in the order away from the value. */
  private static Collection<Long> stops(long from, long end, Collection<Long> turns) {
    var stops = new TreeSet<>(new TreeSet<>(turns).subSet(Math.min(from, end), Math.max(from, end)));
    for (long step = 1; step < Math.abs(end - from); step *= STRIDE) {
      stops.add(end > from ? from + step : from - step);
    }
    stops.add(end);
    stops.remove(from);
    return end > from ? stops : stops.descendingSet();
  }

  /** The first that is another between one that is the same and one that is not; what cannot be is the same. */
  private static long between(String part, String answer, long same, long other,
      LongFunction<Map<String, String>> route) {
    while (Math.abs(other - same) > 1) {
      var middle = same + (other - same) / 2;
      if (route.apply(middle).getOrDefault(part, answer).equals(answer)) same = middle;
      else other = middle;
    }
    return other;
  }

  private Proposal read(JsonNode document) {
    try {
      return reader.readAsItStands(document);
    } catch (Refused cannotBe) {
      return null;
    }
  }

  /** What each part answers; nothing where the changed proposal cannot be. */
  private Map<String, String> parts(JsonNode document, By on) {
    try {
      var read = reader.readAsItStands(document);
      var route = on.parent() == null ? routing.route(read, on.day()) : routing.route(read, on.day(), on.parent());
      var parts = new LinkedHashMap<String, String>();
      parts.put("function", said(route.function()));
      parts.put("key", said(route.key()));
      parts.put("category", said(route.category()));
      parts.put("maker", said(route.maker()));
      parts.put("notices", said(route.notices()));
      parts.put("privateMeeting", said(route.privateMeeting()));
      parts.put("scrutinyFirst", said(route.scrutinyFirst()));
      parts.put("callable", said(route.callable()));
      parts.put("record", said(route.record()));
      parts.put("clearances", said(route.clearances()));
      route.resolutions().forEach((id, each) -> {
        var of = "resolutions/" + id + "/";
        parts.put(of + "callable", said(each.callable()));
        parts.put(of + "regime", said(each.regime()));
        parts.put(of + "procedure", said(each.procedure()));
        parts.put(of + "competition", said(each.competition()));
        parts.put(of + "waiver", said(each.waiver()));
        parts.put(of + "waiverGrant", said(each.waiverGrant()));
        parts.put(of + "modification", said(each.modification()));
        parts.put(of + "grantSteps", said(each.grantSteps()));
        parts.put(of + "duties", said(each.duties()));
        parts.put(of + "staffSteps", said(each.staffSteps()));
        parts.put(of + "pensionSteps", said(each.pensionSteps()));
      });
      return parts;
    } catch (Refused | DateTimeException cannotBe) {
      return Map.of();
    }
  }

  private static String said(Part<?> part) {
    if (part.depends()) return "depends";
    if (part.answer() instanceof Maker maker) return maker.id();
    return String.valueOf(part.answer());
  }

  /** Every fact of the document that can be tried, known or not, in the order in which it stands there. */
  private static Map<String, Place> facts(JsonNode document) {
    var facts = new LinkedHashMap<String, Place>();
    collect(document, "", facts);
    return facts;
  }

  private static void collect(JsonNode node, String pointer, Map<String, Place> facts) {
    var place = PLACES.stream().filter(p -> p.pointer().matcher(pointer).matches()).findFirst();
    if (place.isPresent()) {
      facts.put(pointer, place.get());
    } else if (node.isObject()) {
      node.fields().forEachRemaining(each -> collect(each.getValue(), pointer + "/" + each.getKey(), facts));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) collect(node.get(i), pointer + "/" + i, facts);
    }
  }

  private static JsonNode with(JsonNode document, String pointer, JsonNode value) {
    var changed = (ObjectNode) document.deepCopy();
    var at = pointer.lastIndexOf('/');
    var parent = changed.at(pointer.substring(0, at));
    ((ObjectNode) parent).set(pointer.substring(at + 1), value);
    return changed;
  }
}

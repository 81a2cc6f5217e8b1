package org.remit.intake;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.remit.command.Field;
import org.remit.reference.Given;
import org.remit.reference.Refused;
import org.remit.reference.WrongFields;
import org.remit.reference.WrongFields.Wrong;

/** Writes answers into a proposal, and reads them out of it again. What is left open is not in it: unknown. */
public final class Answers {

  private static final String NONE_STATED = "none-stated";
  private static final String RESOLUTIONS = "resolutions";
  private static final String UNKNOWN = "unknown";
  private static final String WHOLE = "[0-9]{1,9}";

  private Answers() {}

  /**
   * Puts what was answered into the proposal, or into one item of it.
   *
   * @param body checked against the fields, by their names
   * @throws WrongFields naming each field whose answer cannot stand there
   * @throws Refused if something is on a list of which it is said that nothing is, or that this is not known
   */
  public static void write(Question question, ObjectNode body, ObjectNode into) {
    if (!question.canBeNo()) {
      putAll(question, body, into);
      return;
    }
    switch (Whether.said(question, body)) {
      case YES -> {
        if (whether(question, into) == Whether.NO) put(into, question.no().at(), null);
        putAll(question, body, into);
        if (whether(question, into) == Whether.YES) return;
        if (!question.isNeeded()) throw new WrongFields(List.of(new Wrong("/" + Whether.FIELD,
            "You chose 'Yes': answer at least one of the questions that follow, or choose 'Not known yet'.")));
        put(into, question.no().at(), into.objectNode());
      }
      case NO -> {
        clear(question, into);
        put(into, question.no().at(), question.no().is());
      }
      case OPEN -> clear(question, into);
    }
  }

  private static void clear(Question question, ObjectNode into) {
    if (question.isList() && !into.path(question.id()).isEmpty()) {
      throw new Refused("There is a " + question.thing() + " on it: remove it first.");
    }
    question.fields().forEach(asked -> put(into, JsonPointer.compile(asked.at()), null));
    put(into, question.no().at(), null);
  }

  /** What is answered there, so far. */
  public static Whether whether(Question question, JsonNode about) {
    var there = about.at(question.no().at());
    if (there.equals(question.no().is()) || there.isArray() && there.isEmpty()) return Whether.NO;
    if (!isOpen(there) && !isSaidToBeUnknown(there)) return Whether.YES;
    return question.fields().stream().anyMatch(asked -> !shown(asked, about.at(asked.at())).isEmpty())
        ? Whether.YES : Whether.OPEN;
  }

  private static void putAll(Question question, ObjectNode body, ObjectNode into) {
    var wrong = new ArrayList<Wrong>();
    for (var asked : question.fields()) {
      try {
        put(into, JsonPointer.compile(asked.at()), inProposal(asked, body.get(asked.field().name()), into));
      } catch (IllegalArgumentException | Refused unreadable) {
        wrong.add(new Wrong("/" + asked.field().name(), unreadable.getMessage()));
      }
    }
    if (!wrong.isEmpty()) throw new WrongFields(wrong);
  }

  /** @throws WrongFields if what was answered to this field cannot stand in a proposal */
  public static void mustBeReadable(Asked asked, ObjectNode body) {
    try {
      inProposal(asked, body.get(asked.field().name()), body);
    } catch (IllegalArgumentException | Refused unreadable) {
      throw new WrongFields(List.of(new Wrong("/" + asked.field().name(), unreadable.getMessage())));
    }
  }

  /**
   * What answers change in a document that is there already, as JSON pointers into it: each to its new value, or to
   * null where it is taken away. Where the answer is the first thing in its part of the document, that part is what
   * changes; where it is the first about one more thing, that thing is.
   *
   * @param body checked against the fields, by their names
   * @throws WrongFields naming each field whose answer cannot stand there
   */
  public static Map<String, JsonNode> changes(Place place, ObjectNode body, ObjectNode document) {
    if (place.isOfOneMore(document)) return Map.of(oneMore(place, document), thing(place, body, document));
    var before = place.in(document);
    var after = before.deepCopy();
    write(place.question(), body, after);
    var changes = new LinkedHashMap<String, JsonNode>();
    var no = place.question().no();
    var turned = no != null && whether(place.question(), before) != whether(place.question(), after);
    if (turned && !(isOpen(before.at(no.at())) && isOpen(after.at(no.at())))) {
      changes.put(place.pointer() + no.at(), orNull(after.at(no.at())));
    }
    for (var asked : place.question().fields()) {
      var at = JsonPointer.compile(asked.at());
      if (turned && (at.equals(no.at()) || asked.at().startsWith(no.at() + "/"))) continue;
      if (same(asked, before.at(at), after.at(at))) continue;
      while (!at.head().matches() && isOpen(before.at(at.head()))) at = at.head();
      changes.put(place.pointer() + at, orNull(after.at(at)));
    }
    return changes;
  }

  private static JsonNode orNull(JsonNode value) {
    return value.isMissingNode() ? NullNode.instance : value;
  }

  /** Where one more thing is added: at the end of its list, or as the first of a new one. */
  private static String oneMore(Place place, ObjectNode document) {
    var list = "/" + place.list().id();
    return document.at(list).isArray() ? list + "/-" : list;
  }

  private static JsonNode thing(Place place, ObjectNode body, ObjectNode document) {
    var thing = newThing(place.list(), document.path(place.list().id()));
    write(place.question(), body, thing);
    return document.at("/" + place.list().id()).isArray() ? thing : document.arrayNode().add(thing);
  }

  /** One more thing for a list. A resolution has the next letter for its name. */
  static ObjectNode newThing(Question list, JsonNode things) {
    var thing = JsonNodeFactory.instance.objectNode();
    return list.id().equals(RESOLUTIONS) ? thing.put("id", nextName(things)) : thing;
  }

  private static String nextName(JsonNode resolutions) {
    var taken = resolutions.valueStream().map(r -> r.path("id").asText()).collect(Collectors.toSet());
    for (var letter = 'a'; letter <= 'z'; letter++) {
      if (!taken.contains(String.valueOf(letter))) return String.valueOf(letter);
    }
    return "r" + resolutions.size();
  }

  private static boolean isOpen(JsonNode part) {
    return part.isMissingNode() || part.isNull();
  }

  /** What a page shows in the fields, by their names; days in their three parts too. */
  public static Map<String, String> typed(Question question, JsonNode from) {
    var typed = new LinkedHashMap<String, String>();
    var whether = question.canBeNo() ? whether(question, from) : Whether.YES;
    if (question.canBeNo() && whether != Whether.OPEN) typed.put(Whether.FIELD, whether.id());
    if (whether == Whether.NO) return typed;
    for (var asked : question.fields()) {
      var text = shown(asked, from.at(asked.at()));
      if (text.isEmpty()) continue;
      typed.put(asked.field().name(), text);
      if (asked.field().type() == Field.Type.DATE) {
        var day = LocalDate.parse(text);
        typed.put(asked.field().name() + "-day", String.valueOf(day.getDayOfMonth()));
        typed.put(asked.field().name() + "-month", String.valueOf(day.getMonthValue()));
        typed.put(asked.field().name() + "-year", String.valueOf(day.getYear()));
      }
    }
    return typed;
  }

  /** Empty for what is not known, whether it is left out or said to be unknown. */
  private static String shown(Asked asked, JsonNode value) {
    if (isOpen(value)) return "";
    var unknown = isSaidToBeUnknown(value) && !asked.field().options().containsKey(UNKNOWN);
    return unknown ? "" : written(asked, value);
  }

  /** Whether it is said of any of its answers that it is not known. */
  public static boolean isSaidToBeUnknown(Question question, JsonNode about) {
    return question.fields().stream().anyMatch(asked -> isSaidToBeUnknown(about.at(asked.at())));
  }

  private static boolean isSaidToBeUnknown(JsonNode value) {
    return value.isTextual() && value.asText().equals(UNKNOWN);
  }

  private static boolean same(Asked asked, JsonNode before, JsonNode after) {
    if (before.isNumber() && after.isNumber()) return before.decimalValue().compareTo(after.decimalValue()) == 0;
    return shown(asked, before).equals(shown(asked, after));
  }

  private static JsonNode inProposal(Asked asked, JsonNode answer, ObjectNode of) {
    if (answer == null || answer.isNull()) return null;
    if (answer.isArray() && !answer.isEmpty()) {
      var lines = answer.valueStream().map(JsonNode::asText).toList();
      if (Given.linesOrNone(lines, "/" + asked.field().name()).isEmpty()) {
        return asked.as() == Asked.As.PAPERS ? of.textNode(NONE_STATED) : of.arrayNode();
      }
    }
    return switch (asked.as()) {
      case WRITTEN, PAPERS -> answer;
      case FLAG -> of.booleanNode(answer.asText().equals("yes"));
      case WHOLE -> of.numberNode(whole(asked, answer.asText()));
      case WHOLE_LINES -> wholes(asked, answer, of);
      case NAMES -> each(answer, of, line -> of.objectNode().put(asked.parts().get(0), line));
      case PAIRS -> each(answer, of, line -> pair(asked, line, of));
    };
  }

  private static ArrayNode each(JsonNode lines, ObjectNode of, Function<String, JsonNode> read) {
    var list = of.arrayNode();
    lines.forEach(line -> list.add(read.apply(line.asText())));
    return list;
  }

  private static JsonNode pair(Asked asked, String line, ObjectNode of) {
    var halves = line.split(":", 2);
    var item = of.objectNode().put(asked.parts().get(0), halves[0].strip());
    if (halves.length > 1 && !halves[1].isBlank()) item.put(asked.parts().get(1), halves[1].strip());
    return item;
  }

  private static ArrayNode wholes(Asked asked, JsonNode lines, ObjectNode of) {
    var wrong = lines.valueStream().map(JsonNode::asText).filter(line -> !line.matches(WHOLE)).toList();
    if (wrong.size() > 1) {
      throw new IllegalArgumentException(
          asked.field().label() + ": '" + String.join("', '", wrong) + "' are no whole numbers.");
    }
    return each(lines, of, line -> of.numberNode(whole(asked, line)));
  }

  private static int whole(Asked asked, String text) {
    if (!text.matches(WHOLE)) {
      throw new IllegalArgumentException(asked.field().label() + ": '" + text + "' is no whole number.");
    }
    return Integer.parseInt(text);
  }

  private static String written(Asked asked, JsonNode value) {
    return switch (asked.as()) {
      case FLAG -> value.asBoolean() ? "yes" : "no";
      case NAMES -> lines(value, item -> item.path(asked.parts().get(0)).asText());
      case PAPERS -> value.isTextual() ? "None" : lines(value, JsonNode::asText);
      case PAIRS -> lines(value, item -> item.path(asked.parts().get(0)).asText()
          + (item.hasNonNull(asked.parts().get(1)) ? ": " + item.path(asked.parts().get(1)).asText() : ""));
      default -> value.isArray() ? lines(value, JsonNode::asText)
          : value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
    };
  }

  private static String lines(JsonNode list, Function<JsonNode, String> words) {
    return list.valueStream().map(words).collect(Collectors.joining("\n"));
  }

  /** Null takes away what stands there. */
  private static void put(ObjectNode into, JsonPointer at, JsonNode value) {
    var name = at.getMatchingProperty();
    if (at.tail().matches()) {
      if (value == null) into.remove(name);
      else into.set(name, value);
      return;
    }
    if (!into.path(name).isObject()) {
      if (value == null) return;
      into.putObject(name);
    }
    var inner = (ObjectNode) into.get(name);
    put(inner, at.tail(), value);
    if (inner.isEmpty()) into.remove(name);
  }
}

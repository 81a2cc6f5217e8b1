package org.remit.routing;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.remit.reference.Given;
import org.remit.reference.Refused;
import org.remit.reference.Writing;
import org.remit.routing.InvalidProposal.Problem;

/** One object of a document, read field by field; what was never asked for is unknown to Remit, and refused. */
final class Fields {

  private static final BigDecimal ABSURD = new BigDecimal("100000000000");
  private static final int PENCE = 2;

  /** Months, people, extensions: none of them is ever more. */
  private static final int MOST = 10_000;

  private final JsonNode node;
  private final String pointer;
  private final List<Problem> problems;
  private final Set<String> asked = new HashSet<>();

  Fields(JsonNode node, String pointer, List<Problem> problems) {
    this.node = node;
    this.pointer = pointer;
    this.problems = problems;
  }

  void wrong(String name, String sentence) {
    problems.add(new Problem(pointer + "/" + name.replace("~", "~0").replace("/", "~1"), sentence));
  }

  private void wrongIn(String list, int index, String sentence) {
    problems.add(new Problem(pointer + "/" + list + "/" + index, sentence));
  }

  JsonNode take(String name) {
    asked.add(name);
    return node.get(name);
  }

  /** Whether nothing is said; unknown is something said. */
  boolean absent(String name) {
    var value = take(name);
    return value == null || value.isNull();
  }

  private boolean unknown(String name) {
    return absent(name) || node.get(name).isTextual() && node.get(name).asText().equals("unknown");
  }

  /** The fields asked for that are left out or unknown. */
  Set<String> silent() {
    var silent = new java.util.TreeSet<String>();
    for (var name : List.copyOf(asked)) {
      if (unknown(name)) silent.add(name);
    }
    return Set.copyOf(silent);
  }

  /** Refuses whatever nobody asked for. */
  void close() {
    node.fieldNames().forEachRemaining(name -> {
      if (!asked.contains(name)) wrong(name, "There is no such field here.");
    });
  }

  String required(String name) {
    if (absent(name)) {
      wrong(name, Problem.MISSING);
      return null;
    }
    return text(name);
  }

  String text(String name) {
    if (absent(name)) return null;
    var value = node.get(name);
    if (value.isContainerNode() || value.asText().isBlank()) {
      wrong(name, "This is a text.");
      return null;
    }
    return value.asText().strip();
  }

  Fact<String> fact(String name) {
    if (unknown(name)) return Fact.unknown();
    var text = text(name);
    return text == null ? Fact.unknown() : Fact.known(text);
  }

  Fact<String> word(String name, List<String> allowed) {
    var said = fact(name);
    if (said.known() && !allowed.contains(said.value())) {
      wrong(name, "'" + said.value() + "' is none of: " + String.join(", ", allowed) + ", unknown.");
      return Fact.unknown();
    }
    return said;
  }

  /** A word that must be said. */
  String chosen(String name, List<String> allowed) {
    var said = required(name);
    if (said != null && !allowed.contains(said)) {
      wrong(name, "'" + said + "' is none of: " + String.join(", ", allowed) + ".");
      return allowed.get(0);
    }
    return said == null ? allowed.get(0) : said;
  }

  Fact<Boolean> flag(String name) {
    if (unknown(name)) return Fact.unknown();
    if (!node.get(name).isBoolean()) {
      wrong(name, "This is true, false or unknown.");
      return Fact.unknown();
    }
    return Fact.known(node.get(name).asBoolean());
  }

  Fact<LocalDate> date(String name) {
    if (unknown(name)) return Fact.unknown();
    try {
      var date = LocalDate.parse(node.get(name).asText());
      if (Writing.wrongWith(date) != null) {
        wrong(name, "This day " + Writing.wrongWith(date) + ".");
        return Fact.unknown();
      }
      return Fact.known(date);
    } catch (DateTimeException notADate) {
      wrong(name, "'" + node.get(name).asText() + "' is no date such as 2015-07-07, nor 'unknown'.");
      return Fact.unknown();
    }
  }

  Fact<BigDecimal> money(String name) {
    if (unknown(name)) return Fact.unknown();
    if (!node.get(name).isNumber()) {
      wrong(name, "This is a sum in pounds, written as a number, or 'unknown'.");
      return Fact.unknown();
    }
    if (node.get(name).isDouble() && !Double.isFinite(node.get(name).doubleValue())) {
      wrong(name, "A sum above 100,000,000,000 pounds cannot be meant.");
      return Fact.unknown();
    }
    var sum = node.get(name).decimalValue();
    if (sum.signum() < 0) {
      wrong(name, "A sum is never negative.");
      return Fact.unknown();
    }
    if (sum.compareTo(ABSURD) > 0) {
      wrong(name, "A sum above 100,000,000,000 pounds cannot be meant.");
      return Fact.unknown();
    }
    if (sum.stripTrailingZeros().scale() > PENCE) {
      wrong(name, "A sum is written to the penny, with two decimals at most.");
      return Fact.unknown();
    }
    return Fact.known(sum);
  }

  Fact<Integer> whole(String name) {
    if (unknown(name)) return Fact.unknown();
    if (!node.get(name).canConvertToInt() || !node.get(name).isIntegralNumber()) {
      wrong(name, "This is a whole number or 'unknown'.");
      return Fact.unknown();
    }
    if (node.get(name).asInt() < 0) {
      wrong(name, "This is never negative.");
      return Fact.unknown();
    }
    if (node.get(name).asInt() > MOST) {
      wrong(name, "More than 10,000 cannot be meant.");
      return Fact.unknown();
    }
    return Fact.known(node.get(name).asInt());
  }

  /** Months, each at least one. */
  List<Integer> months(String name) {
    if (unknown(name)) return List.of();
    var values = node.get(name);
    if (!values.isArray()) {
      wrong(name, "This is a list of whole numbers of months.");
      return List.of();
    }
    var all = new ArrayList<Integer>();
    for (int i = 0; i < values.size(); i++) {
      var each = values.get(i);
      if (each.isIntegralNumber() && each.canConvertToInt() && each.asInt() >= 1 && each.asInt() <= MOST) {
        all.add(each.asInt());
      } else {
        wrongIn(name, i, "This is a whole number of months, from 1 to 10,000.");
      }
    }
    return List.copyOf(all);
  }

  Fact<List<String>> texts(String name) {
    if (unknown(name)) return Fact.unknown();
    if (!node.get(name).isArray()) {
      wrong(name, "This is a list of texts.");
      return Fact.unknown();
    }
    return Fact.known(textsIn(name));
  }

  /** The texts of a list; an object or a list in it is none, and the one text 'none' says that there are none. */
  List<String> textsIn(String name) {
    var all = new ArrayList<String>();
    var values = node.get(name);
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i).isValueNode() && !values.get(i).asText().isBlank()) {
        all.add(values.get(i).asText());
      } else {
        wrongIn(name, i, "This is a text.");
      }
    }
    try {
      return Given.linesOrNone(all, name);
    } catch (Refused contradiction) {
      wrong(name, contradiction.getMessage());
      return List.of();
    }
  }

  /** What is left out reads as an object in which everything is unknown. */
  Fields object(String name) {
    var value = take(name);
    if (value != null && !value.isNull() && !value.isObject()
        && !(value.isTextual() && value.asText().equals("unknown"))) {
      wrong(name, "This is an object with fields of its own.");
    }
    var readable = value != null && value.isObject() ? value : ProposalReader.nothing();
    return new Fields(readable, pointer + "/" + name, problems);
  }

  <T> List<T> list(String name, Function<Fields, T> each) {
    if (unknown(name)) return List.of();
    var values = node.get(name);
    if (!values.isArray()) {
      wrong(name, "This is a list.");
      return List.of();
    }
    var all = new ArrayList<T>();
    for (int i = 0; i < values.size(); i++) {
      if (!values.get(i).isObject()) {
        wrongIn(name, i, "This is an object with fields of its own.");
        continue;
      }
      var fields = new Fields(values.get(i), pointer + "/" + name + "/" + i, problems);
      all.add(each.apply(fields));
      fields.close();
    }
    return List.copyOf(all);
  }
}

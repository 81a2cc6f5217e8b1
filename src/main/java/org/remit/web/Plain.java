package org.remit.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.remit.calendar.London;
import org.remit.ledger.LedgerEntry;
import org.remit.people.InterestKind;
import org.remit.routing.AnswerWords;
import org.springframework.util.StringUtils;

/** Puts the ledger's names and values into words, with days and instants as a British reader writes them. */
final class Plain {

  private static final Pattern ID = Pattern.compile("[a-z]+(-[a-z0-9]+)+");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?Z");

  private Plain() {}

  /** {@code call-in-valid}: Call-in valid. */
  static String words(String id) {
    return StringUtils.capitalize(spaced(id));
  }

  /** What an entry says, each fact with its name; what was not said is left out. */
  static List<String> facts(LedgerEntry entry) {
    return entry.facts().entrySet().stream().filter(f -> f.getValue() != null).map(Plain::fact).toList();
  }

  private static String fact(Map.Entry<String, Object> fact) {
    var name = fact.getKey().replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    return spaced(name) + ": " + value(fact.getValue());
  }

  private static String value(Object value) {
    if (value instanceof Collection<?> list) return list.stream().map(Plain::value).collect(Collectors.joining(", "));
    if (value instanceof Boolean answer) return answer ? "yes" : "no";
    var text = String.valueOf(value);
    if (DAY.matcher(text).matches()) return London.say(LocalDate.parse(text));
    if (INSTANT.matcher(text).matches()) return London.say(Instant.parse(text));
    if (text.equals("dpi")) return InterestKind.DPI.words();
    return ID.matcher(text).matches() || Set.of("psr", "hr").contains(text) ? AnswerWords.say(text) : text;
  }

  private static String spaced(String id) {
    return id.replace('-', ' ').replace('_', ' ').replace("call in", "call-in");
  }
}

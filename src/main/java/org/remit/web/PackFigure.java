package org.remit.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.remit.calendar.London;
import org.remit.constitution.Figure;
import org.springframework.util.StringUtils;

/**
 * One dated figure of a pack as its page shows it.
 *
 * @param name as the pack names it, in words
 * @param value one line for each part of it; empty where the figure is not known
 * @param from the first day, and {@code to} the last; null while it goes on
 * @param applies whether it applies on the day asked about
 * @param note what a reader must know of it; null if nothing
 */
public record PackFigure(
    String name, List<String> value, LocalDate from, LocalDate to, boolean applies, String source, String confirmation,
    boolean confirmed, String note) {

  static List<PackFigure> of(List<Figure<?>> figures, LocalDate today, ObjectMapper json) {
    return figures.stream().map(f -> of(f, today, json)).toList();
  }

  private static PackFigure of(Figure<?> figure, LocalDate today, ObjectMapper json) {
    var value = new ArrayList<String>();
    if (figure.isSet()) say(json.valueToTree(figure.value()), value);
    return new PackFigure(
        StringUtils.capitalize(figure.name().replace('-', ' ')), List.copyOf(value), figure.validFrom(),
        figure.validTo(), figure.appliesOn(today), figure.source(), figure.confirmation().id(),
        figure.confirmed(), figure.note());
  }

  /** A list of plain words stands on one line; of anything else, each on a line of its own. */
  private static void say(JsonNode value, List<String> lines) {
    if (value.isArray() && value.valueStream().anyMatch(JsonNode::isContainerNode)) {
      value.forEach(each -> say(each, lines));
    } else {
      lines.add(words(value));
    }
  }

  private static String words(JsonNode value) {
    if (value.isArray()) {
      var all = new StringJoiner(", ").setEmptyValue("none");
      value.forEach(each -> all.add(words(each)));
      return all.toString();
    }
    if (value.isObject()) {
      var all = new StringJoiner("; ");
      value.properties().stream().filter(part -> !part.getValue().isNull()).forEach(part ->
          all.add(part.getKey().replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT) + ": "
              + words(part.getValue())));
      return all.toString();
    }
    if (value.isBoolean()) return value.booleanValue() ? "yes" : "no";
    if (value.isNumber()) {
      return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.UK)).format(value.decimalValue());
    }
    var text = value.asText();
    return text.matches("\\d{4}-\\d{2}-\\d{2}") ? London.say(LocalDate.parse(text)) : text;
  }
}

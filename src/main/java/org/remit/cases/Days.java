package org.remit.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.remit.calendar.London;
import org.remit.calendar.WorkingCalendar;

/** Writes the days of a case file out: {@code {today-12wd}} and {@code {+5wd 19:00}} in texts become dates. */
record Days(LocalDate today, WorkingCalendar calendar) {

  private static final Pattern DAY = Pattern.compile("\\{((?:today)?(?:[+-]\\d{1,4}(?:wd|d))?(?: \\d{2}:\\d{2})?)\\}");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

  /** The same document, its days counted from the present day or from the moment of the act. */
  JsonNode written(JsonNode document, Instant now) {
    if (document.isTextual()) return TextNode.valueOf(written(document.asText(), now));
    if (document instanceof ObjectNode object) {
      var copy = JsonNodeFactory.instance.objectNode();
      object.properties().forEach(each -> copy.set(each.getKey(), written(each.getValue(), now)));
      return copy;
    }
    if (document instanceof ArrayNode array) {
      var copy = JsonNodeFactory.instance.arrayNode();
      array.forEach(each -> copy.add(written(each, now)));
      return copy;
    }
    return document;
  }

  private String written(String text, Instant now) {
    return DAY.matcher(text)
        .replaceAll(
            found -> {
              if (found.group(1).isEmpty()) return java.util.regex.Matcher.quoteReplacement(found.group());
              var moment = Moment.parse(found.group(1).strip());
              var at = moment.on(now, today, calendar);
              return moment.hasTime() ? MINUTE.format(at.atZone(London.ZONE)) : London.date(at).toString();
            });
  }
}

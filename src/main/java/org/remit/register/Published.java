package org.remit.register;

import java.time.LocalDate;
import java.util.List;
import org.remit.calendar.WrittenDay;
import org.remit.papers.StatutoryPaperView;

/** Reads the contents of a published paper; there are none once it was taken down. */
record Published(StatutoryPaperView paper) {

  String text(String key) {
    return paper.contents().get(key) instanceof String text ? text : null;
  }

  /** A list; where there is none to list, the sentence that says so. */
  List<String> list(String key) {
    var value = paper.contents().get(key);
    if (value instanceof List<?> list) return list.stream().map(String::valueOf).toList();
    return value == null ? List.of() : List.of(value.toString());
  }

  List<String> paragraphs(String key) {
    var text = text(key);
    return text == null ? List.of() : List.of(text.split("\\R\\s*\\R"));
  }

  LocalDate day(String key) {
    return text(key) == null ? null : WrittenDay.day(text(key)).orElse(null);
  }

  /** The matter; what was decided begins with it. */
  String title() {
    if (text("matter") != null) return text("matter");
    var decision = paragraphs("decision");
    return decision.isEmpty() ? null : decision.get(0).strip().replaceAll("\\.$", "");
  }
}

package org.remit.register.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes rows as comma-separated values (RFC 4180), with a line of headings. */
final class Table {

  private Table() {}

  static <T> String csv(Map<String, Function<T, Object>> columns, List<T> rows) throws JsonProcessingException {
    var schema = CsvSchema.builder();
    columns.keySet().forEach(schema::addColumn);
    var cells = rows.stream()
        .map(row -> columns.values().stream().map(column -> words(column.apply(row))).toList()).toList();
    return new CsvMapper().writer(schema.build().withHeader()).writeValueAsString(cells);
  }

  /** A cell that a spreadsheet would calculate is text (OWASP, CSV injection). */
  private static String words(Object value) {
    var text = value == null ? "" : value instanceof Collection<?> many
        ? many.stream().map(String::valueOf).collect(Collectors.joining("; ")) : value.toString();
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}

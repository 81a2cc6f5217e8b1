package org.remit.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Comma-separated values (RFC 4180) with a line of headings. A cell that a spreadsheet would calculate is made text
 * (OWASP, CSV injection); several values in one cell are parted by semicolons; nothing is an empty cell.
 */
public final class Csv {

  private static final String CALCULATES = "=+-@\t\r";

  private Csv() {}

  /** @param columns heading and what stands under it, in their order */
  public static <T> String of(Map<String, Function<T, Object>> columns, List<T> rows) {
    return of(List.copyOf(columns.keySet()),
        rows.stream().map(row -> columns.values().stream().map(column -> (Object) words(column.apply(row))).toList())
            .toList());
  }

  public static String of(List<String> headings, List<? extends List<?>> rows) {
    var schema = CsvSchema.builder();
    headings.forEach(schema::addColumn);
    try {
      return new CsvMapper().writer(schema.build().withHeader())
          .writeValueAsString(rows.stream().map(row -> row.stream().map(Csv::safe).toList()).toList());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The table cannot be written", e);
    }
  }

  private static String safe(Object cell) {
    var text = words(cell);
    return !text.isEmpty() && CALCULATES.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private static String words(Object value) {
    if (value == null) return "";
    return value instanceof Collection<?> many
        ? many.stream().map(String::valueOf).collect(Collectors.joining("; ")) : value.toString();
  }
}

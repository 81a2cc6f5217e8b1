package org.remit.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.util.List;
import org.remit.reference.DecisionReference;

/**
 * A table that a page shows and a spreadsheet takes: the same columns, the same rows.
 *
 * @param id its name in addresses: {@code clocks}
 * @param empty what is said where there is no row
 * @param bars the column whose numbers are drawn as bars beside the table; null where none is
 */
record Sheet(String id, String title, String intro, String empty, List<String> columns, List<Row> rows, Integer bars) {

  /**
   * @param decision the decision that the row is about, to which its first cell leads; null where it is about several
   * @param alarm whether the row is one to look at first
   */
  record Row(DecisionReference decision, boolean alarm, List<String> cells) {

    static Row of(DecisionReference decision, boolean alarm, Object... cells) {
      return new Row(decision, alarm, java.util.Arrays.stream(cells).map(c -> c == null ? "" : c.toString()).toList());
    }
  }

  static Sheet of(String id, String title, String intro, String empty, List<String> columns, List<Row> rows) {
    return new Sheet(id, title, intro, empty, columns, rows, null);
  }

  Sheet withBars(int column) {
    return new Sheet(id, title, intro, empty, columns, rows, column);
  }

  /** How long a row's bar is, in hundredths of the longest. */
  public int barOf(Row row) {
    var longest = rows.stream().mapToDouble(r -> number(r.cells().get(bars))).max().orElse(0);
    return longest == 0 ? 0 : (int) Math.round(number(row.cells().get(bars)) * 100 / longest);
  }

  private static double number(String cell) {
    try {
      return Double.parseDouble(cell.replaceAll("[^0-9.]", ""));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  String csv() {
    var schema = CsvSchema.builder();
    columns.forEach(schema::addColumn);
    var cells = rows.stream().map(row -> row.cells().stream().map(Sheet::safe).toList()).toList();
    try {
      return new CsvMapper().writer(schema.build().withHeader()).writeValueAsString(cells);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A cell that a spreadsheet would calculate is text (OWASP, CSV injection). */
  private static String safe(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}

package org.remit.web;

import java.util.Arrays;
import java.util.List;
import org.remit.reference.Csv;
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
      return new Row(decision, alarm, Arrays.stream(cells).map(c -> c == null ? "" : c.toString()).toList());
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
    return Csv.of(columns, rows.stream().map(Row::cells).toList());
  }
}

package org.remit.contract.process;

import java.util.ArrayList;
import java.util.List;
import org.remit.engine.TaskForm;

/** Reads extensions: a number of months in each line. */
final class Months {

  private Months() {}

  static List<Integer> of(String field, List<String> lines) {
    var months = new ArrayList<Integer>();
    for (var line : lines) {
      if (!line.matches("\\d{1,3}") || Integer.parseInt(line) == 0) {
        throw TaskForm.refusal(field, "'" + line + "' is no number of months, such as 12.");
      }
      months.add(Integer.parseInt(line));
    }
    return List.copyOf(months);
  }
}

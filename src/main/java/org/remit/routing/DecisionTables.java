package org.remit.routing;

import java.util.List;
import java.util.Map;

/**
 * The decision tables, by key. Routing prepares plain inputs and asks; what evaluates them is somebody else's
 * business. Each table is asked by itself, with the answers that it requires of others handed in: Java turns days and
 * sums into answers between them.
 */
public interface DecisionTables {

  /**
   * A row that fired.
   *
   * @param ruleId the row's id, such as {@code Rule_KeyBySpend}
   * @param outputs the row's outputs by name, in the table's order
   * @param inputs what the table saw, by the input's label
   */
  record RuleHit(String ruleId, Map<String, Object> outputs, Map<String, Object> inputs) {

    /** What the table answers: the first of its outputs, which has the name of the question. */
    public String answer() {
      return String.valueOf(outputs.values().iterator().next());
    }

    public String text(String output) {
      var value = outputs.get(output);
      return value == null ? "" : value.toString();
    }
  }

  /**
   * @return the rows that fired, in the table's order; none where no row covers the facts
   * @throws IllegalArgumentException if there is no such table, or the facts lack one that it asks for
   */
  List<RuleHit> evaluate(String key, Map<String, Object> facts);
}

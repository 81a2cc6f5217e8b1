package org.remit.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.List;
import org.remit.command.Field;

/**
 * One field of a question, and where its answer stands in the proposal.
 *
 * @param field as a page asks for it
 * @param at JSON pointer into the proposal, or into the item that is asked about
 * @param as what the answer is there
 * @param parts how the halves of each line are called in the proposal; empty where the lines are no objects
 */
public record Asked(Field field, String at, As as, List<String> parts) {

  private static final String SOMETHING = "x";
  private static final int MOST = 1_000_000_000;

  /** What an answer is in the proposal. */
  public enum As {
    /** As it was written: a text, a day, a sum, a list of texts. */
    WRITTEN,
    /** A whole number. */
    WHOLE,
    /** A list of whole numbers, one a line. */
    WHOLE_LINES,
    /** Yes or no. */
    FLAG,
    /** A list of objects, one a line: what stands before the first colon, and what stands after it. */
    PAIRS,
    /** A list of objects, one a line, each with its one name. */
    NAMES,
    /** Background papers: a list of titles, or the one line 'None'. */
    PAPERS
  }

  /**
   * What an answer that is not known may turn out to be in the proposal: each choice, and of a sum or a list both ends.
   *
   * @param day what a day may be
   */
  public List<JsonNode> tries(LocalDate day) {
    var json = JsonNodeFactory.instance;
    var choices = field.options().keySet();
    return switch (as) {
      case FLAG -> List.of(json.booleanNode(true), json.booleanNode(false));
      case WHOLE -> choices.isEmpty() ? List.of(json.numberNode(1))
          : choices.stream().<JsonNode>map(each -> json.numberNode(Integer.parseInt(each))).toList();
      case WHOLE_LINES -> List.of(json.arrayNode());
      case NAMES, PAIRS -> List.of(json.arrayNode().add(json.objectNode().put(parts.get(0), SOMETHING)));
      case PAPERS -> List.of(json.arrayNode().add(SOMETHING));
      case WRITTEN -> switch (field.type()) {
        case SELECT, RADIO -> choices.stream().<JsonNode>map(json::textNode).toList();
        case MONEY -> List.of(json.numberNode(1), json.numberNode(MOST));
        case DATE -> List.of(json.textNode(day.toString()));
        case LINES -> List.of(json.arrayNode(), json.arrayNode().add(SOMETHING).add(SOMETHING + SOMETHING));
        default -> List.of(json.textNode(SOMETHING));
      };
    };
  }
}

package org.remit.intake;

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
}

package org.remit.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A decision to be played, as its file says.
 *
 * @param name what the closing line calls it
 * @param title one line for the reader
 * @param proposal the proposal's document; its days may be written relative to today
 * @param sources JSON pointer into the proposal to the report's paragraph
 * @param report the sentences of the report that the checks read; null where none are quoted
 * @param silent where the report is silent, and what was taken instead
 * @param adapted the facts in which the case differs from its report
 * @param start when the case begins
 * @param acts who does what, in order
 */
public record CaseFile(
    String name,
    String title,
    JsonNode proposal,
    JsonNode sources,
    String report,
    List<String> silent,
    List<Adapted> adapted,
    Moment start,
    List<CaseAct> acts,
    Expected expected) {

  /**
   * A fact that differs from the report, because the case is played on other days and by the rules of these.
   *
   * @param fact JSON pointer into the proposal
   * @param because why it differs; empty where only a day was moved
   */
  public record Adapted(String fact, JsonNode to, String because) {}

  /** How a case is to end. */
  public enum Ends {
    /** Every decision of it has come to its end, or to {@link Expected#stage}. */
    COMPLETED,
    /** An act was refused. */
    REFUSED,
    /** Every act was done, and the case goes on from there: evaluation data. */
    OPEN
  }

  /**
   * @param stage where the case's first decision stands at the end; null for any end
   * @param hold the hold that refuses; null for any
   * @param rule a part of the rule that refuses, as cited; null for any
   */
  public record Expected(Ends ends, String stage, String hold, String rule) {}
}

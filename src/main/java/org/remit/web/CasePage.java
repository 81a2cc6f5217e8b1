package org.remit.web;

import java.time.LocalDate;
import java.util.List;
import org.remit.reference.DecisionReference;

/**
 * A decision's page. Everything is ready to be read: dates apart, no text needs to be made from codes.
 *
 * @param stage where it is, in words
 * @param maker who decides, and {@code because} why, one sentence a reason
 * @param answers what else the route says, such as whether the decision is key, each with its reasons
 */
public record CasePage(
    DecisionReference reference,
    String title,
    String council,
    String stage,
    DecisionReference parent,
    List<DecisionReference> children,
    String maker,
    List<String> because,
    List<Answer> answers,
    List<Resolution> resolutions,
    List<Clock> clocks,
    List<Hold> holds,
    List<Finding> findings) {

  /** @param unconfirmed a figure behind it that nobody has confirmed; null where none is */
  public record Answer(String question, String answer, List<String> because, String unconfirmed) {}

  /** @param effectiveOn the day from which it may be carried out; null while it has no effect */
  public record Resolution(
      String id, String what, String state, String wording, LocalDate effectiveOn, String effectRule,
      String carriedOut) {}

  /** @param unconfirmed which figure behind it nobody has confirmed, and how sure it is; null where none is */
  public record Clock(
      String what,
      String resolution,
      String state,
      LocalDate firstDay,
      LocalDate lastDay,
      LocalDate effectiveOn,
      String convention,
      String rule,
      String ruleText,
      String unconfirmed,
      List<Day> days,
      List<String> assumed) {}

  /** One day of a count. */
  public record Day(LocalDate date, boolean counted, String why) {}

  /** @param until on which day at the earliest; null where no clock runs */
  public record Hold(
      String resolution, String what, String reason, List<String> forbids, String rule, String lifts, String by,
      LocalDate until) {}

  /** @param answer what was answered, null while nobody has; {@code by} the role that may */
  public record Finding(String severity, String sentence, String citation, String paragraph, String answer,
      String by) {}
}

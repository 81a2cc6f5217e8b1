package org.remit.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.remit.reference.DecisionReference;

/**
 * A decision's page. Everything is ready to be read: dates apart, no text needs to be made from codes.
 *
 * @param stage where it is, in words
 * @param maker who decides, and {@code because} why
 * @param makerUnconfirmed which figures behind that are not confirmed, in sentences
 * @param answers what else the route says, such as whether the decision is key, each with its reasons
 * @param resolutionAnswers the same of each resolution: procurement, other law, staff and pensions, where they apply
 */
public record CasePage(
    DecisionReference reference,
    String title,
    String council,
    String stage,
    DecisionReference parent,
    List<DecisionReference> children,
    String maker,
    List<Reason> because,
    List<String> makerUnconfirmed,
    List<Answer> answers,
    Map<String, List<Answer>> resolutionAnswers,
    List<Resolution> resolutions,
    List<Clock> clocks,
    List<Hold> holds,
    List<LiftedHold> lifted,
    List<Finding> findings) {

  /** Those that somebody may still have to wait for. */
  public List<Clock> clocksRunning() {
    return clocks.stream().filter(Clock::isRunning).toList();
  }

  public List<Clock> clocksOver() {
    return clocks.stream().filter(clock -> !clock.isRunning()).toList();
  }

  /** What a resolution says; empty where it is none of these. */
  public String asked(String resolution) {
    return resolutions.stream().filter(r -> r.id().equals(resolution)).map(Resolution::what).findFirst().orElse("");
  }

  /**
   * @param part the part of the route, as what would change it names it
   * @param unconfirmed which figures behind it are not confirmed, in sentences
   */
  public record Answer(
      String part, String question, String answer, List<Reason> because, List<String> unconfirmed) {}

  /**
   * Why an answer is as it is.
   *
   * @param sentence with the citation
   * @param rule the row that fired
   * @param facts the facts and figures that it saw, in words
   * @param confirmation how sure the figures behind it are, in words
   */
  public record Reason(
      String sentence, String citation, String rule, Map<String, String> facts, String confirmation,
      List<String> unconfirmed) {}

  /** @param effectiveOn the day from which it may be carried out; null while it has no effect */
  public record Resolution(
      String id, String what, String state, String wording, LocalDate effectiveOn, String effectRule,
      String carriedOut) {}

  /**
   * @param because why it was stopped or, having run, counts no longer; null while it counts
   * @param unconfirmed which figures, rules and holidays behind it are not confirmed, in sentences
   */
  public record Clock(
      String what,
      String resolution,
      String state,
      String because,
      LocalDate firstDay,
      LocalDate lastDay,
      LocalDate effectiveOn,
      String convention,
      String rule,
      String ruleText,
      List<String> unconfirmed,
      List<Day> days,
      List<String> assumed) {

    public boolean isRunning() {
      return state.equals("running");
    }
  }

  /** One day of a count. */
  public record Day(LocalDate date, boolean counted, String why) {}

  /**
   * @param since null where nobody opened it: it follows from what is on record
   * @param until on which day at the earliest; null where no clock runs
   * @param due by which day at the latest; null where nothing says it
   */
  public record Hold(
      String resolution, String what, String reason, List<String> forbids, String rule, String lifts, String by,
      LocalDate since, LocalDate until, LocalDate due) {}

  /** @param how met, not needed, accepted or waived; {@code because} with what */
  public record LiftedHold(
      String resolution, String what, List<String> forbade, LocalDate since, LocalDate lifted, String how,
      String because) {}

  /** @param answer what was answered, null while nobody has; {@code by} the role that may */
  public record Finding(String severity, String sentence, String citation, String paragraph, String answer,
      String by) {}
}

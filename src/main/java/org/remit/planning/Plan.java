package org.remit.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.remit.calendar.Confirmation;
import org.remit.calendar.CountedDay;
import org.remit.calendar.Period;
import org.remit.calendar.Rule;
import org.remit.planning.PlanQuestion.Target;
import org.remit.reference.Authority;

/**
 * When each step of a proposal can and must be taken.
 *
 * @param possible whether the wish can be had within the law, without an exception; true for a plan forward
 * @param because what fails, in a sentence; null where nothing does
 * @param earliest the first day on which what was asked for can happen; for a plan forward: the last step
 * @param steps in the order of a case
 * @param chain the steps that set the earliest day, in order
 * @param exceptions what an exception would save
 * @param cures of the irregularity that was named; empty where none was
 * @param durations the working days behind the prudent dates
 * @param projected whether a day rests on bank holidays that are worked out, not published
 * @param assumed what was taken for granted, in sentences
 * @param unconfirmed the figures behind the plan that nobody has confirmed, in sentences
 */
public record Plan(
    Authority authority,
    LocalDate from,
    Target by,
    boolean possible,
    String because,
    Dates earliest,
    List<PlannedStep> steps,
    Chain chain,
    List<Saving> exceptions,
    List<Cure> cures,
    Map<String, PlannedDuration> durations,
    boolean projected,
    List<String> assumed,
    List<String> unconfirmed) {

  /** The ids of the steps that set the date, by both readings. */
  public record Chain(List<String> lawful, List<String> prudent) {}

  /**
   * One step.
   *
   * @param by the role that takes it
   * @param resolution the resolution that it belongs to; null for those of the decision as a whole
   * @param earliest the first day on which it can be taken
   * @param latest the last day on which it can be taken if what is asked for is to happen in time or, in a plan
   *     forward, a service is to start on the day it is meant for; null where there is no such day that can be had, or
   *     the step does not lie on the way there
   * @param slack calendar days that it can wait after the first until the latest or, where there is none in a plan
   *     forward, before what comes last comes later; negative where the step comes too late
   * @param meeting the words that a day of it is one of the council's calendar of meetings, with the source; null where
   *     none is
   * @param duration the planning figure that it takes; null where none
   * @param after what must lie between it and the steps before
   */
  public record PlannedStep(
      String id, String name, String by, String rule, String resolution, Dates earliest, Dates latest, Slack slack,
      String meeting, String duration, List<After> after) {}

  /** Calendar days, by both readings; null where the step does not lie on the way. */
  public record Slack(Long lawful, Long prudent) {}

  /**
   * @param step the step before
   * @param period the period of law between the two, counted for the dates that the plan gives; null where there is
   *     none
   */
  public record After(String step, LegalPeriod period) {}

  /** A period of law in a plan, with its days. */
  public record LegalPeriod(
      String kind, String convention, LocalDate startsFrom, LocalDate firstDay, LocalDate lastDay,
      LocalDate effectiveOn, List<CountedDay> countedDays, boolean projected, Rule rule) {

    static LegalPeriod of(Period period) {
      return period == null ? null : new LegalPeriod(period.kind(), period.convention(), period.startsFrom(),
          period.firstDay(), period.lastDay(), period.effectiveOn(), period.days(), period.projected(), period.rule());
    }
  }

  /**
   * An exception, or several together, that would bring the day forward.
   *
   * @param exceptions what is used, each in words
   * @param agreedBy who must agree to each, in the same order
   * @param earliest the first day with them
   * @param savesDays calendar days by the law's reading
   * @param enough whether the wish can be had with them; for a plan forward always true
   */
  public record Saving(
      List<String> exceptions, List<String> agreedBy, Dates earliest, long savesDays, boolean enough) {}

  /** @param source where the figure stands, or that the asker gave it */
  public record PlannedDuration(int workingDays, String source, Confirmation confirmation) {}
}

package org.remit.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * A period of law with the days that make it up.
 *
 * @param kind what the period is: {@code key-decision-notice}, {@code call-in}, {@code standstill}, ...
 * @param convention the counting convention in words: 'clear working days'
 * @param startsFrom the day the clock starts from: of publication, of notice, of decision
 * @param firstDay the first day counted
 * @param lastDay the last day of the period
 * @param closesAt the moment at which the period is over for whoever may act in it; null where the law names none
 * @param effectiveOn the first day on which the act is lawful; null where the period is a last day to do something
 * @param days every day from the start to the end, counted or skipped, with the reason
 * @param projected whether it rests on holidays beyond the published data
 * @param assumed what was taken for granted because nobody said it, in sentences
 * @param unconfirmed which figures, rules and holidays behind it are not confirmed, in sentences
 */
public record Period(
    String kind,
    String convention,
    LocalDate startsFrom,
    LocalDate firstDay,
    LocalDate lastDay,
    Instant closesAt,
    LocalDate effectiveOn,
    List<CountedDay> days,
    Rule rule,
    boolean projected,
    List<String> assumed,
    List<String> unconfirmed) {

  public Period {
    days = List.copyOf(days);
    assumed = List.copyOf(assumed);
    // A clock that was kept without them tells what its rule does.
    unconfirmed = unconfirmed == null ? unconfirmed(rule) : List.copyOf(unconfirmed);
  }

  /** A period behind which nothing is unconfirmed but perhaps its rule. */
  public Period(String kind, String convention, LocalDate startsFrom, LocalDate firstDay, LocalDate lastDay,
      Instant closesAt, LocalDate effectiveOn, List<CountedDay> days, Rule rule, boolean projected,
      List<String> assumed) {
    this(kind, convention, startsFrom, firstDay, lastDay, closesAt, effectiveOn, days, rule, projected, assumed, null);
  }

  /** What is said of a rule that is not confirmed; empty of one that is. */
  public static List<String> unconfirmed(Rule rule) {
    return rule.confirmation().isConfirmed() ? List.of()
        : List.of("The rule is " + rule.confirmation().id() + ", not confirmed (" + rule.citation() + ").");
  }

  /** The first day on which it has run: a last day to do something has when that day is over. */
  public LocalDate runsOutOn() {
    return effectiveOn == null ? lastDay.plusDays(1) : effectiveOn;
  }

  /** The first moment at which the act is lawful. */
  public Instant effectiveFrom() {
    return effectiveOn == null ? null : London.startOf(effectiveOn);
  }

  /** Whether every figure, rule and holiday behind it is confirmed. */
  public boolean confirmed() {
    return unconfirmed.isEmpty();
  }

  /** How long it is, by the convention it was counted by: '5 clear working days'. */
  public String length() {
    return days.stream().filter(CountedDay::counted).count() + " " + convention;
  }

  public Period effectiveOn(LocalDate day) {
    return new Period(kind, convention, startsFrom, firstDay, lastDay, closesAt, day, days, rule, projected, assumed,
        unconfirmed);
  }

  public Period assuming(List<String> more) {
    var all = new ArrayList<>(assumed);
    all.addAll(more);
    return new Period(kind, convention, startsFrom, firstDay, lastDay, closesAt, effectiveOn, days, rule, projected,
        all, unconfirmed);
  }

  /** The same period, of which more is not confirmed. */
  public Period restingOn(List<String> caveats) {
    if (caveats.isEmpty()) return this;
    var all = new LinkedHashSet<>(unconfirmed);
    all.addAll(caveats);
    return new Period(kind, convention, startsFrom, firstDay, lastDay, closesAt, effectiveOn, days, rule, projected,
        assumed, List.copyOf(all));
  }
}

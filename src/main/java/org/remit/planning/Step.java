package org.remit.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.remit.calendar.Period;

/** A step in the network of one plan, with what must have happened before it. */
final class Step {

  /** Nobody plans further away than this; a search that runs into it has no answer. */
  private static final int FURTHEST = 1500;

  /**
   * What lies between two steps.
   *
   * @param from the step before
   * @param lawful the first day that the law allows, given the day of the step before
   * @param prudent the same with the time that work usually takes
   * @param period the period of law between them with its days; null where there is none
   */
  record Link(
      Step from, Function<LocalDate, LocalDate> lawful, Function<LocalDate, LocalDate> prudent,
      Function<LocalDate, Period> period) {

    LocalDate earliest(LocalDate day, Pace pace) {
      return (pace == Pace.LAWFUL ? lawful : prudent).apply(day);
    }

    /** The last day of the step before that still allows this day. */
    LocalDate latest(LocalDate day, Pace pace) {
      var before = day;
      for (int i = 0; i < FURTHEST; i++) {
        if (!earliest(before, pace).isAfter(day)) return before;
        before = before.minusDays(1);
      }
      throw new IllegalStateException("No day " + FURTHEST + " days before " + day + " allows " + from.id);
    }
  }

  final String id;
  final StepKind kind;
  final String name;
  final String resolution;
  final String body;
  private final BiPredicate<LocalDate, Pace> possible;
  private final List<Link> before = new ArrayList<>();

  /** @param body which meets for it; null where nobody does */
  Step(
      String id, StepKind kind, String name, String resolution, String body, BiPredicate<LocalDate, Pace> possible) {
    this.id = id;
    this.kind = kind;
    this.name = name;
    this.resolution = resolution;
    this.body = body;
    this.possible = possible;
  }

  void follows(Link link) {
    before.add(link);
  }

  List<Link> before() {
    return before;
  }

  /** The first day from this one on which the step can fall. */
  LocalDate onOrAfter(LocalDate day, Pace pace) {
    var found = day;
    for (int i = 0; i < FURTHEST; i++, found = found.plusDays(1)) if (possible.test(found, pace)) return found;
    throw new IllegalStateException("No day after " + day + " is possible for " + id);
  }

  /** The last day up to this one on which the step can fall. */
  LocalDate onOrBefore(LocalDate day, Pace pace) {
    var found = day;
    for (int i = 0; i < FURTHEST; i++, found = found.minusDays(1)) if (possible.test(found, pace)) return found;
    throw new IllegalStateException("No day before " + day + " is possible for " + id);
  }
}

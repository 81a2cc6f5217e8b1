package org.remit.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.remit.calendar.London;
import org.remit.planning.Plan;
import org.remit.planning.Plan.PlannedStep;

/**
 * A plan as a picture: a line for each step, from its first lawful day to its last one, with the prudent day marked.
 * All lengths are in units of the picture's own view box. Everything in it also stands in the table beside it.
 *
 * @param lastDays whether the steps have a last day: a plan forward has none where no day is meant
 */
record PlanChart(int width, int height, List<Mark> months, List<Row> rows, int today, boolean lastDays) {

  private static final int NAMES = 330;
  private static final int DAYS = 640;
  private static final int ROW = 26;
  private static final int HEAD = 34;
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK);

  /** A line across at the first day of a month. */
  record Mark(int x, String words) {}

  /**
   * @param name the step, cut to what fits
   * @param x where its first lawful day lies
   * @param length to the last lawful day for which it can wait; at least as long as a day is wide
   * @param prudent where its first prudent day lies
   * @param sets whether it is one of the steps that set the date
   * @param late whether its first lawful day comes after its last one
   * @param words what a reader of the picture is told about it
   */
  record Row(int y, String name, int x, int length, int prudent, boolean sets, boolean late, String words) {}

  static PlanChart of(Plan plan) {
    var days = plan.steps().stream().flatMap(PlanChart::daysOf).filter(Objects::nonNull).toList();
    var first = days.stream().min(LocalDate::compareTo).orElse(plan.from());
    var last = days.stream().max(LocalDate::compareTo).orElse(plan.from()).plusDays(1);
    var scale = new Scale(first, Math.max(1, ChronoUnit.DAYS.between(first, last)));
    var rows = new ArrayList<Row>();
    for (var step : plan.steps()) {
      rows.add(row(step, HEAD + ROW * rows.size(), scale, plan.chain().lawful().contains(step.id())));
    }
    return new PlanChart(NAMES + DAYS + 20, HEAD + ROW * rows.size() + 10, months(first, last, scale), rows,
        scale.x(plan.from()), plan.steps().stream().anyMatch(step -> step.latest() != null));
  }

  private static Stream<LocalDate> daysOf(PlannedStep step) {
    return Stream.of(step.earliest().lawful(), step.earliest().prudent(), until(step));
  }

  private static Row row(PlannedStep step, int y, Scale scale, boolean sets) {
    var from = step.earliest().lawful();
    var until = until(step);
    var late = until.isBefore(from);
    var start = late ? until : from;
    var end = late ? from : until;
    return new Row(y, cut(step.name()), scale.x(start), Math.max(6, scale.x(end) - scale.x(start)),
        scale.x(step.earliest().prudent()), sets, late, "%s: from %s%s%s".formatted(step.name(), London.say(from),
            until.equals(from) ? "" : late ? ", but it is needed by " + London.say(until)
                : step.latest() == null ? ", and it can wait until " + London.say(until)
                : " to " + London.say(until), sets ? ", sets the date" : ""));
  }

  /** How long it can wait for what comes last to come no later. */
  private static LocalDate until(PlannedStep step) {
    var from = step.earliest().lawful();
    return step.slack().lawful() == null ? from : from.plusDays(step.slack().lawful());
  }

  private static String cut(String name) {
    return name.length() <= 46 ? name : name.substring(0, 44).strip() + "…";
  }

  private static List<Mark> months(LocalDate first, LocalDate last, Scale scale) {
    var months = new ArrayList<Mark>();
    var every = ChronoUnit.MONTHS.between(first, last) / 10 + 1;
    for (var month = first.withDayOfMonth(1).plusMonths(1); month.isBefore(last); month = month.plusMonths(every)) {
      months.add(new Mark(scale.x(month), MONTH.format(month)));
    }
    if (months.isEmpty()) {
      for (var monday = first; monday.isBefore(last); monday = monday.plusDays(1)) {
        if (monday.getDayOfWeek() == DayOfWeek.MONDAY) {
          months.add(new Mark(scale.x(monday), DateTimeFormatter.ofPattern("d MMM", Locale.UK).format(monday)));
        }
      }
    }
    return months;
  }

  private record Scale(LocalDate first, long days) {
    int x(LocalDate day) {
      return NAMES + (int) (ChronoUnit.DAYS.between(first, day) * DAYS / days);
    }
  }
}

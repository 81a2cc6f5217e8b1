package org.remit.engine;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.remit.engine.StepTimes.ModelTimes;
import org.remit.engine.StepTimes.StepTime;

/** Models whose steps are coloured by the time that they took: the picture of what {@link StepTimes} tells. */
public final class HeatMaps {

  /**
   * Steps of about the same length, which are coloured alike.
   *
   * @param below the first length that is no longer among them; null for the longest
   * @param words as in 'half of them took less than a day'
   */
  public record Band(Duration below, String words, String colour) {

    boolean takes(Duration time) {
      return below == null || time.compareTo(below) < 0;
    }
  }

  /** From the shortest to the longest. Black words can be read on each colour. */
  public static final List<Band> BANDS = List.of(
      new Band(Duration.ofDays(1), "less than a day", "#fff7e6"),
      new Band(Duration.ofDays(3), "one day to three", "#ffe2b3"),
      new Band(Duration.ofDays(7), "three days to a week", "#fdc170"),
      new Band(Duration.ofDays(14), "one week to two", "#f99d4d"),
      new Band(null, "two weeks or more", "#f47738"));

  private HeatMaps() {}

  public static byte[] drawn(ModelTimes times) {
    var picture = ModelPicture.of(times.model())
        .titled(times.name() + ": the time in each step, by colour, with its median in days");
    times.steps().forEach(step -> picture.says(step.key(), band(step).colour(), days(step.median()),
        step.step() + ": done " + times(step) + ", median " + days(step.median()) + " days, 90th percentile "
            + days(step.ninetieth()) + " days"));
    return picture.written();
  }

  private static Band band(StepTime step) {
    return BANDS.stream().filter(band -> band.takes(step.median())).findFirst().orElseThrow();
  }

  private static String times(StepTime step) {
    return step.times() == 1 ? "once" : step.times() + " times";
  }

  private static String days(Duration time) {
    return String.format(Locale.UK, "%.1f", time.toMinutes() / 1440.0);
  }
}

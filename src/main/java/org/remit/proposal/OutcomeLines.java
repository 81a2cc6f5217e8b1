package org.remit.proposal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.remit.reference.Refused;

/** Reads what people write about resolutions, one line each: {@code b: refused: reason}. */
public final class OutcomeLines {

  /** @param words the reason or the new wording; null if none was written */
  public record Line(String resolution, String answer, String words) {}

  private OutcomeLines() {}

  /** @throws Refused if a line names an unknown resolution or answer, or one resolution twice */
  public static Map<String, Line> read(List<String> lines, Set<String> resolutions, List<String> answers) {
    var read = new LinkedHashMap<String, Line>();
    for (var text : lines) {
      var parts = text.split(":", 3);
      var letter = parts[0].strip();
      if (!resolutions.contains(letter)) {
        throw refusal("There is no resolution '%s' to be decided here. Those there are: %s."
            .formatted(letter, String.join(", ", resolutions)));
      }
      var answer = parts.length < 2 ? "" : parts[1].strip().toLowerCase(Locale.ROOT);
      if (!answers.contains(answer)) {
        throw refusal("Write '%s: ' and one of %s, then a colon and why, or the new wording."
            .formatted(letter, String.join(", ", answers)));
      }
      var words = parts.length < 3 || parts[2].isBlank() ? null : parts[2].strip();
      if (read.put(letter, new Line(letter, answer, words)) != null) {
        throw refusal("Resolution %s stands in two lines; write one.".formatted(letter));
      }
    }
    return read;
  }

  private static Refused refusal(String sentence) {
    return new Refused(sentence).at("/resolutionOutcomes");
  }
}

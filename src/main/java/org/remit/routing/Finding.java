package org.remit.routing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * Something that the checks noticed in a report or a route.
 *
 * @param check the number of the check, 1 to 18
 * @param sentence what was noticed and what would put it right
 * @param citation the rule behind it
 * @param paragraph the paragraph of the report that it is about; empty where no paragraph was read
 * @param quoted the words of the report; empty where facts were read
 * @param answerableBy the role that may answer it
 */
public record Finding(
    int check, Severity severity, String sentence, String citation, String paragraph, String quoted,
        String answerableBy) {

  /** An error blocks by law, a warning needs a recorded answer, a note needs nothing. */
  public enum Severity {
    ERROR,
    WARNING,
    NOTE;

    @JsonValue
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}

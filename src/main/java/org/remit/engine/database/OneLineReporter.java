package org.remit.engine.database;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** A failed start in one line; Boot's own banner of it is switched off in {@code application.yaml}. */
class OneLineReporter implements FailureAnalysisReporter {

  @Override
  public void report(FailureAnalysis failure) {
    System.err.println(("Remit did not start: " + inOneLine(failure.getDescription()) + inOneLine(failure.getAction()))
        .strip());
  }

  private static String inOneLine(String text) {
    return text == null || text.isBlank() ? "" : text.strip().replaceAll("\\s+", " ") + " ";
  }
}

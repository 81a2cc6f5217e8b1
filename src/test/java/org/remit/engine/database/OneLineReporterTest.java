package org.remit.engine.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@Isolated("all that is written meanwhile is captured")
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("A start that fails says why")
class OneLineReporterTest {

  @Test
  void in_one_line(CapturedOutput said) {
    new OneLineReporter().report(new FailureAnalysis(
        "Web server failed to start. Port 8080 was already in use.",
        "Identify and stop the process that's listening on port 8080\nor configure this application to listen on"
            + " another.",
        null));

    assertThat(said.getErr().lines()).singleElement().asString()
        .startsWith("Remit did not start: Web server failed to start. Port 8080 was already in use. Identify and stop")
        .endsWith("on port 8080 or configure this application to listen on another.");
  }

  @Test
  void also_where_nothing_is_to_be_done(CapturedOutput said) {
    new OneLineReporter().report(new FailureAnalysis("It is broken.", null, null));

    assertThat(said.getErr().strip()).isEqualTo("Remit did not start: It is broken.");
  }
}

package org.remit.engine.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.web.server.PortInUseException;

@DisplayName("A start that fails")
class StartupProblemsTest {

  private final StartupProblems problems = new StartupProblems();

  @ParameterizedTest(name = "with SQLSTATE {0}: {1}")
  @CsvSource({
    "08001, The database cannot be reached, SPRING_DATASOURCE_URL",
    "28P01, The database refused the user, SPRING_DATASOURCE_PASSWORD",
    "3D000, The database does not exist, SPRING_DATASOURCE_URL"
  })
  void says_what_to_do_about_the_database(String state, String description, String setting) {
    var found = problems.analyze(new IllegalStateException(new SQLException("first line\nsecond line", state)));

    assertThat(found.getDescription()).startsWith(description).endsWith("first line.");
    assertThat(found.getAction()).contains(setting);
  }

  @Test
  void says_what_is_wrong_with_the_folder() {
    assertThat(problems.analyze(new RuntimeException(new StartupProblem("Another Remit is using it.")))
        .getDescription())
        .isEqualTo("Another Remit is using it.");
  }

  @Test
  void says_which_port_is_in_use_and_how_to_choose_another() {
    var found = problems.analyze(new RuntimeException(new PortInUseException(8080)));

    assertThat(found.getDescription()).isEqualTo("Port 8080 is in use.");
    assertThat(found.getAction()).contains("SERVER_PORT=");
  }

  @Test
  void for_another_reason_is_not_explained_away() {
    assertThat(problems.analyze(new IllegalStateException("a bug"))).isNull();
    assertThat(problems.analyze(new SQLException("syntax error", "42601"))).isNull();
  }
}

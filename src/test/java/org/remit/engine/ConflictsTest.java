package org.remit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataIntegrityViolationException;

@DisplayName("What the database refuses")
class ConflictsTest {

  private int tries;

  @ParameterizedTest
  @CsvSource({"23505, 4, a row that is there already", "22001, 1, a text that is too long",
      "23502, 1, nothing where there must be something", "23514, 1, what a check forbids"})
  void is_tried_again_only_where_somebody_else_came_first(String state, int times, String what) {
    var refused = new DataIntegrityViolationException(what, new SQLException(what, state));

    assertThatThrownBy(() -> Conflicts.retrying(() -> {
      tries++;
      throw refused;
    })).isSameAs(refused);

    assertThat(tries).as(what).isEqualTo(times);
  }
}

package org.remit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.remit.support.RemitTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.JdbcTemplate;

@RemitTest
@DisplayName("Remit starts on an empty database")
class StartTest {

  @Autowired JdbcTemplate db;
  @Autowired TestRestTemplate http;

  @Test
  void with_the_engines_tables_and_its_own_in_two_schemas() {
    assertThat(tablesIn("camunda")).isGreaterThan(40);
    assertThat(tablesIn("remit")).isGreaterThan(2);
    assertThat(tablesIn("public")).isZero();
  }

  @Test
  void and_says_that_it_is_well() {
    assertThat(http.getForEntity("/actuator/health/readiness", String.class).getStatusCode().value()).isEqualTo(200);
  }

  @Test
  void and_shows_the_sign_in_page_to_everybody() {
    assertThat(http.getForObject("/sign-in", String.class)).contains("<h1", "Sign in", "finance.leeds");
  }

  private int tablesIn(String schema) {
    return db.queryForObject(
        "select count(*) from information_schema.tables where table_schema = ?", Integer.class, schema);
  }
}

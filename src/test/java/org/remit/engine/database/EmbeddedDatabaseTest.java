package org.remit.engine.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

@DisplayName("The embedded database")
class EmbeddedDatabaseTest {

  // A known place: what a killed test run leaves here, the next one ends.
  private static final Path FOLDER = Path.of("target/database-test");

  private final CountDownLatch lost = new CountDownLatch(1);

  @BeforeEach
  @AfterEach
  void clear() throws Exception {
    if (Files.isDirectory(FOLDER)) Postmaster.endOrphan(FOLDER.resolve("postgres"));
    FileSystemUtils.deleteRecursively(FOLDER);
  }

  @Test
  void keeps_what_was_written_and_is_nobody_elses_business() throws Exception {
    try (var first = started()) {
      execute(first, "create table kept (what text)");
      execute(first, "insert into kept values ('still here')");
    }
    try (var second = started()) {
      assertThat(answer(second, "select what from kept")).isEqualTo("still here");
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(FOLDER))).isEqualTo("rwx------");
    assertThat(lost.getCount()).as("closing is no loss").isEqualTo(1);
  }

  @Test
  void is_for_one_remit_at_a_time() throws Exception {
    try (var first = started()) {
      assertThatThrownBy(this::started)
          .isInstanceOf(StartupProblem.class)
          .hasMessageContaining("Another Remit is using")
          .hasMessageContaining("REMIT_DATA=");
    }
  }

  @Test
  void takes_over_from_a_server_that_a_killed_remit_left_behind() throws Exception {
    var remit = KilledRemit.startedOn(FOLDER);
    var orphan = Postmaster.of(FOLDER.resolve("postgres")).orElseThrow();
    remit.destroyForcibly().waitFor();
    assertThat(orphan.isAlive()).as("the server outlives a kill").isTrue();

    try (var next = started()) {
      assertThat(orphan.isAlive()).isFalse();
      assertThat(answer(next, "select what from kept")).isEqualTo("committed");
    }
  }

  @Test
  void begins_anew_after_a_first_start_that_was_cut_off() throws Exception {
    Files.createDirectories(FOLDER.resolve("postgres"));
    Files.writeString(FOLDER.resolve("postgres/PG_VERSION"), "17");

    try (var database = started()) {
      assertThat(answer(database, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void leaves_alone_a_process_that_is_no_postgres() throws Exception {
    Files.createDirectories(FOLDER.resolve("postgres"));
    Files.writeString(FOLDER.resolve("postgres/postmaster.pid"), ProcessHandle.current().pid() + "\n");

    Postmaster.endOrphan(FOLDER.resolve("postgres"));

    assertThat(FOLDER.resolve("postgres/postmaster.pid")).doesNotExist();
  }

  @Test
  void tells_when_its_server_is_lost() throws Exception {
    try (var database = started()) {
      Postmaster.of(FOLDER.resolve("postgres")).orElseThrow().destroy();
      assertThat(lost.await(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void throws_away_what_was_for_one_run_only() throws Exception {
    EmbeddedDatabase.in(FOLDER, true, lost::countDown).close();

    assertThat(FOLDER).doesNotExist();
  }

  @Test
  void says_in_one_line_what_is_wrong_with_its_folder() throws Exception {
    Files.createDirectories(FOLDER.getParent());
    Files.writeString(FOLDER, "a file where the folder should be");

    assertThatThrownBy(this::started)
        .isInstanceOf(StartupProblem.class)
        .hasMessageContaining("Remit cannot write to")
        .hasMessageContaining("choose another with REMIT_DATA=");
  }

  private EmbeddedDatabase started() {
    return EmbeddedDatabase.in(FOLDER, false, lost::countDown);
  }

  private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
    try (var connection = DriverManager.getConnection(database.url());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String answer(EmbeddedDatabase database, String sql) throws SQLException {
    try (var connection = DriverManager.getConnection(database.url());
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}

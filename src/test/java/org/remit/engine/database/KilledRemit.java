package org.remit.engine.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;

/** A process of its own that starts the database, commits a row, and then waits to be killed. */
final class KilledRemit {

  private static final String READY = "ready";

  private KilledRemit() {}

  static Process startedOn(Path folder) throws IOException {
    var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    var remit =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                KilledRemit.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    var said = new BufferedReader(new InputStreamReader(remit.getInputStream(), StandardCharsets.UTF_8));
    for (var line = said.readLine(); line != null; line = said.readLine()) {
      if (line.equals(READY)) return remit;
    }
    throw new IllegalStateException("The process to be killed did not start");
  }

  public static void main(String[] args) throws Exception {
    var database = EmbeddedDatabase.in(Path.of(args[0]), false, () -> {});
    try (var connection = DriverManager.getConnection(database.url());
        var statement = connection.createStatement()) {
      statement.execute("create table kept as select 'committed' as what");
    }
    System.out.println(READY);
    System.in.read();
  }
}

package org.remit.engine.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A real PostgreSQL beside the application, its files kept in one folder. It trusts everybody who reaches it on this
 * machine: for evaluation, not for a council's records.
 */
final class EmbeddedDatabase implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

  private final EmbeddedPostgres server;
  private final DataFolder folder;
  private final boolean throwaway;
  private volatile boolean closing;

  private EmbeddedDatabase(EmbeddedPostgres server, DataFolder folder, boolean throwaway) {
    this.server = server;
    this.folder = folder;
    this.throwaway = throwaway;
  }

  /**
   * @param throwaway begins empty, ends with the run, and does not wait for the disk
   * @param onLoss what to do when the server ends although nobody closed it
   * @throws StartupProblem if the folder cannot be used or the server does not start
   */
  static EmbeddedDatabase in(Path path, boolean throwaway, Runnable onLoss) {
    var folder = DataFolder.hold(path);
    try {
      Postmaster.endOrphan(folder.cluster());
      if (throwaway || !Files.exists(folder.complete())) {
        // A first start that was cut off leaves half a cluster: there is nothing in it yet.
        Files.deleteIfExists(folder.complete());
        FileSystemUtils.deleteRecursively(folder.cluster());
      }
      var database = new EmbeddedDatabase(start(folder, throwaway), folder, throwaway);
      if (!Files.exists(folder.complete())) Files.createFile(folder.complete());
      database.watch(onLoss);
      return database;
    } catch (IOException | RuntimeException e) {
      letGo(folder);
      if (e instanceof StartupProblem problem) throw problem;
      throw new StartupProblem(
          "The embedded PostgreSQL in %s did not start (%s). Set SPRING_DATASOURCE_URL to use a server of your own."
              .formatted(folder.path(), e.getMessage()),
          e);
    }
  }

  private static EmbeddedPostgres start(DataFolder folder, boolean throwaway) throws IOException {
    var durable = throwaway ? "off" : "on";
    return EmbeddedPostgres.builder()
        .setDataDirectory(folder.cluster())
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false) // Spring closes it, after everything that uses it
        .setOverrideWorkingDirectory(folder.server().toFile())
        .setPGStartupWait(Duration.ofSeconds(60))
        .setLocaleConfig("locale", "C")
        .setServerConfig("fsync", durable)
        .setServerConfig("synchronous_commit", durable)
        .setServerConfig("jit", "off") // Statements are short: compiling one takes longer than running it
        .setServerConfig("max_connections", "60")
        .setServerConfig("listen_addresses", "localhost")
        .start();
  }

  private void watch(Runnable onLoss) throws IOException {
    Postmaster.of(folder.cluster())
        .ifPresent(
            process ->
                process
                    .onExit()
                    .thenRun(
                        () -> {
                          if (!closing) onLoss.run();
                        }));
  }

  String url() {
    return server.getJdbcUrl("postgres", "postgres");
  }

  @Override
  public void close() throws IOException {
    closing = true;
    server.close();
    folder.close();
    if (throwaway) FileSystemUtils.deleteRecursively(folder.path());
  }

  private static void letGo(DataFolder folder) {
    try {
      folder.close();
    } catch (IOException e) {
      LOG.warn("The lock of {} could not be released", folder.path(), e);
    }
  }
}

package org.remit.engine.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The PostgreSQL process that a cluster's {@code postmaster.pid} names. */
final class Postmaster {

  private static final int SECONDS_TO_END = 10;

  private Postmaster() {}

  /** The running server of this cluster; empty if the file is absent, or its process gone or another program. */
  static Optional<ProcessHandle> of(Path cluster) throws IOException {
    var file = pidFile(cluster);
    if (!Files.exists(file)) return Optional.empty();
    var lines = Files.readAllLines(file);
    if (lines.isEmpty() || !lines.get(0).strip().matches("\\d+")) return Optional.empty();
    return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(Postmaster::isPostgres);
  }

  /**
   * Ends the server that a killed Remit left behind. Only to be called by whoever holds the folder: then nobody else
   * can be using it. A file that names no living PostgreSQL is removed.
   *
   * @throws StartupProblem if it does not end
   */
  static void endOrphan(Path cluster) throws IOException {
    var orphan = of(cluster);
    if (orphan.isEmpty()) {
      Files.deleteIfExists(pidFile(cluster));
      return;
    }
    var server = orphan.get();
    server.destroy();
    try {
      server.onExit().get(SECONDS_TO_END, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw stillThere(server, cluster);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw stillThere(server, cluster);
    }
  }

  private static StartupProblem stillThere(ProcessHandle server, Path cluster) {
    return new StartupProblem(
        "PostgreSQL process %d still holds %s: end it (kill -INT %d) and start again."
            .formatted(server.pid(), cluster, server.pid()));
  }

  private static Path pidFile(Path cluster) {
    return cluster.resolve("postmaster.pid");
  }

  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().map(c -> c.contains("postgres")).orElse(false);
  }
}

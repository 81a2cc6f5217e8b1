package org.remit.engine.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folder of the embedded PostgreSQL, held by one Remit at a time. The lock is the kernel's: it goes with the
 * process, however that ends. It lies beside the cluster, because {@code initdb} wants an empty folder.
 */
final class DataFolder implements AutoCloseable {

  private final Path folder;
  private final FileChannel lock;

  private DataFolder(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /** @throws StartupProblem if it cannot be written, or another Remit holds it */
  static DataFolder hold(Path folder) {
    var absolute = folder.toAbsolutePath().normalize();
    try {
      if (!Files.exists(absolute)) create(absolute);
      var channel =
          FileChannel.open(absolute.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (locked(channel) == null) {
        channel.close();
        throw new StartupProblem(
            "Another Remit is using " + absolute + ": stop it, or start this one with REMIT_DATA=<another folder>.");
      }
      return new DataFolder(absolute, channel);
    } catch (IOException e) {
      throw new StartupProblem(
          "Remit cannot write to %s (%s): make it writable for user %s, or choose another with REMIT_DATA=<folder>."
              .formatted(absolute, e.getClass().getSimpleName(), System.getProperty("user.name")),
          e);
    }
  }

  /** The embedded server trusts everybody who reaches it, and unpacks itself here: nobody else may look in. */
  private static void create(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
      if (folder.getParent() != null) Files.createDirectories(folder.getParent());
      Files.createDirectory(folder, owner);
    } else {
      Files.createDirectories(folder);
    }
  }

  private static FileLock locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  Path path() {
    return folder;
  }

  /** PostgreSQL's own files. */
  Path cluster() {
    return folder.resolve("postgres");
  }

  /** The unpacked server. */
  Path server() {
    return folder.resolve("server");
  }

  /** Present once the cluster has been set up to the end. */
  Path complete() {
    return folder.resolve("postgres.complete");
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}

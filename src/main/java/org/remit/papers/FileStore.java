package org.remit.papers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Files in a folder, each named by the SHA-256 of its bytes. A file is on the disk, and its name in the folder, before
 * the transaction that refers to it commits; when that rolls back an orphan stays, which harms nobody.
 */
final class FileStore {

  private final Path folder;

  FileStore(Path folder) {
    this.folder = folder.toAbsolutePath();
    inOurWords(() -> createForOwnerOnly(this.folder));
  }

  static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** Keeps the bytes, durably. Keeping them twice is keeping them once. */
  String keep(byte[] bytes) {
    var digest = digest(bytes);
    var place = placeOf(digest);
    inOurWords(
        () -> {
          if (Files.exists(place)) return;
          createForOwnerOnly(place.getParent());
          var unfinished = Files.createTempFile(folder, "incoming-", ".part");
          try {
            try (var file = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
              var rest = ByteBuffer.wrap(bytes);
              while (rest.hasRemaining()) file.write(rest);
              file.force(true);
            }
            Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
          } finally {
            Files.deleteIfExists(unfinished);
          }
          flush(place.getParent());
          flush(folder);
        });
    return digest;
  }

  /** @throws IllegalStateException if the file is not there, or no longer what it was */
  byte[] read(String digest) {
    try {
      var bytes = Files.readAllBytes(placeOf(digest));
      if (!digest(bytes).equals(digest)) {
        throw new IllegalStateException("The file " + digest + " in " + folder + " is no longer what was stored");
      }
      return bytes;
    } catch (IOException e) {
      throw new IllegalStateException("The file " + digest + " cannot be read from " + folder, e);
    }
  }

  boolean holds(String digest) {
    return Files.exists(placeOf(digest));
  }

  void remove(String digest) {
    inOurWords(() -> Files.deleteIfExists(placeOf(digest)));
  }

  private Path placeOf(String digest) {
    if (!digest.matches("[0-9a-f]{64}")) throw new IllegalArgumentException("This is no digest: " + digest);
    return folder.resolve(digest.substring(0, 2)).resolve(digest);
  }

  /** A new name survives a power cut only once the folder itself has been written. */
  private static void flush(Path directory) throws IOException {
    if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) return;
    try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static void createForOwnerOnly(Path directory) throws IOException {
    if (Files.isDirectory(directory)) return;
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.createDirectories(
          directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } else {
      Files.createDirectories(directory);
    }
  }

  private interface Work {
    void run() throws IOException;
  }

  private void inOurWords(Work work) {
    try {
      work.run();
    } catch (IOException e) {
      throw new UncheckedIOException("The papers in " + folder + " cannot be written: " + e.getMessage(), e);
    }
  }
}

package org.remit.constitution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The files of policy packs that Remit finds when it starts.
 *
 * @param own those that come with it
 * @param folder those of the folder that {@code remit.packs} names, in the order of their names
 */
record OfferedPacks(List<PackFile> own, List<PackFile> folder) {

  /** The setting that names the folder with more packs. */
  static final String SETTING = "remit.packs";

  /** @param folder null or empty for none; one that cannot be read is a fault */
  static OfferedPacks in(String folder) {
    return new OfferedPacks(onTheClasspath(), folder == null || folder.isBlank() ? List.of() : of(folder));
  }

  List<PackFile> all() {
    var all = new ArrayList<>(own);
    all.addAll(folder);
    return all;
  }

  /** The file that is offered for an authority, the folder's before the one that comes with Remit; null for none. */
  PackFile newest(String authority) {
    var all = all();
    for (int i = all.size() - 1; i >= 0; i--) {
      if (authority.equals(all.get(i).authority())) return all.get(i);
    }
    return null;
  }

  boolean isOfFolder(PackFile file) {
    return folder.contains(file);
  }

  private static List<PackFile> of(String folder) {
    var found = new ArrayList<PackFile>();
    try (var files = Files.list(Path.of(folder.strip()))) {
      files.filter(file -> file.getFileName().toString().endsWith(".yaml")).sorted().map(OfferedPacks::readable)
          .forEach(found::add);
    } catch (IOException | UncheckedIOException | InvalidPathException unreadable) {
      return List.of(PackFile.broken(new PackFault(folder, 1, SETTING, "The folder of policy packs cannot be read;"
          + " only the packs that come with Remit and what was adopted before are used.")));
    }
    return List.copyOf(found);
  }

  /**
   * A file that is no YAML is a pack with a fault, not the end of the start. It is known by its name alone: where the
   * folder lies is for nobody who reads a pack to know.
   */
  private static PackFile readable(Path file) {
    var name = file.getFileName().toString();
    try {
      return PackFile.readable(name, Files.readString(file));
    } catch (IOException unreadable) {
      return PackFile.broken(new PackFault(name, 1, "", "The file cannot be read as UTF-8 text."));
    }
  }

  private static List<PackFile> onTheClasspath() {
    var own = new ArrayList<PackFile>();
    try {
      var files = new PathMatchingResourcePatternResolver().getResources("classpath*:constitutions/*.yaml");
      for (var file : files) {
        own.add(PackFile.readable("constitutions/" + file.getFilename(),
            file.getContentAsString(StandardCharsets.UTF_8)));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The policy packs cannot be read.", unreadable);
    }
    return own;
  }
}

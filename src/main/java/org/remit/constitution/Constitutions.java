package org.remit.constitution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.remit.reference.Authority;
import org.remit.reference.Councils;
import org.remit.reference.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The policy packs, read and checked when Remit starts: those that come with it, and those of the folder that
 * {@code remit.packs} names, which add councils or take the place of a pack of the same authority. A broken pack of a
 * council is not used and its faults are kept; without a sound pack of statute nothing can be decided, so that stops
 * the start.
 */
@Component
public class Constitutions implements Councils {

  /** The pack that holds what statute says for every council. */
  public static final String STATUTE = "england";

  /** The setting that names the folder with more packs. */
  static final String FOLDER = "remit.packs";

  private final Map<String, Constitution> packs = new TreeMap<>();
  private final List<PackFault> faults = new ArrayList<>();

  /** Reads the packs that come with Remit. */
  public Constitutions() {
    this(onTheClasspath());
  }

  /**
   * @param folder more packs, as {@code .yaml} files; null or empty for none. One that cannot be read is a fault
   * @throws BrokenPack if the pack of statute is broken
   */
  @Autowired
  public Constitutions(@Value("${remit.packs:}") String folder) {
    this(with(onTheClasspath(), folder));
  }

  /** The later file of an authority takes the place of the earlier one; where it is broken, the earlier one stays. */
  Constitutions(List<PackFile> files) {
    var readers = new LinkedHashMap<String, Deque<PackReader>>();
    for (var file : files) {
      try {
        var reader = new PackReader(file);
        readers.computeIfAbsent(reader.authority(), name -> new ArrayDeque<>()).addFirst(reader);
      } catch (BrokenPack broken) {
        faults.addAll(broken.faults());
      }
    }
    if (!readers.containsKey(STATUTE)) throw new BrokenPack(faults.isEmpty() ? List.of(new PackFault(STATUTE + ".yaml",
        1, "", "The pack of statute is missing.")) : faults);
    oneCodeEach(readers);
    List.copyOf(readers.keySet()).forEach(name -> build(name, readers, List.of()));
    if (!packs.containsKey(STATUTE)) throw new BrokenPack(faults);
  }

  /** What is wrong in packs that are not used; empty where all are sound. */
  public List<PackFault> faults() {
    return List.copyOf(faults);
  }

  /**
   * Checks one pack against the packs in use.
   *
   * @return what is wrong in it; empty where it is sound
   */
  public List<PackFault> check(Path file) {
    try {
      var reader = new PackReader(PackFile.of(file));
      var base = reader.buildsOn() == null ? null : packs.get(reader.buildsOn());
      if (reader.authority().equals(reader.buildsOn())) {
        reader.wrong("builds-on", "Packs build on each other in a circle.");
      }
      if (reader.buildsOn() != null && base == null) {
        reader.wrong("builds-on", "There is no pack '" + reader.buildsOn() + "'.");
      }
      known().stream().filter(name -> !name.equals(reader.authority()))
          .filter(name -> new Authority(name).code().equals(new Authority(reader.authority()).code()))
          .forEach(name -> reader.wrong("authority", sameCode(reader.authority(), name)));
      reader.read(base);
      return List.of();
    } catch (BrokenPack broken) {
      return broken.faults();
    }
  }

  /** @throws Refused if there is no pack for that council */
  public Constitution of(Authority authority) {
    var found = packs.get(authority.id());
    if (found == null || authority.id().equals(STATUTE)) {
      throw new Refused("There is no policy pack for the council '" + authority.id() + "'. Known are: "
          + String.join(", ", known()) + ".").at("/authority");
    }
    return found;
  }

  /** What statute says for every council of England. */
  public Constitution statute() {
    return packs.get(STATUTE);
  }

  /** The short names of the councils that have a sound pack. */
  @Override
  public List<String> known() {
    return packs.keySet().stream().filter(name -> !name.equals(STATUTE)).toList();
  }

  /** Two councils whose references begin alike could not tell their cases apart: the later one is not used. */
  private void oneCodeEach(Map<String, Deque<PackReader>> readers) {
    var taken = new TreeMap<String, String>();
    List.copyOf(readers.keySet()).stream().filter(name -> !name.equals(STATUTE)).forEach(name -> {
      var other = taken.putIfAbsent(new Authority(name).code(), name);
      if (other == null) return;
      for (var reader : readers.remove(name)) {
        reader.wrong("authority", sameCode(name, other));
        faults.addAll(reader.broken().faults());
      }
    });
  }

  private static String sameCode(String name, String other) {
    return "References of " + name + " and of " + other + " would both begin with " + new Authority(name).code()
        + ": two councils of one Remit differ in the first three letters of their short names.";
  }

  /** @return the newest sound pack of that authority; null where none is */
  private Constitution build(String name, Map<String, Deque<PackReader>> readers, List<String> under) {
    if (packs.containsKey(name)) return packs.get(name);
    for (var reader : readers.get(name)) {
      try {
        var pack = reader.read(base(reader, readers, under));
        packs.put(name, pack);
        return pack;
      } catch (BrokenPack broken) {
        broken.faults().stream().filter(fault -> !faults.contains(fault)).forEach(faults::add);
      }
    }
    return null;
  }

  private Constitution base(PackReader reader, Map<String, Deque<PackReader>> readers, List<String> under) {
    if (reader.buildsOn() == null) return null;
    var chain = new ArrayList<>(under);
    chain.add(reader.authority());
    if (chain.contains(reader.buildsOn())) {
      reader.wrong("builds-on", "Packs build on each other in a circle.");
      throw reader.broken();
    }
    var base = readers.containsKey(reader.buildsOn()) ? build(reader.buildsOn(), readers, chain) : null;
    if (base == null) {
      reader.wrong("builds-on", "There is no sound pack '" + reader.buildsOn() + "'.");
      throw reader.broken();
    }
    return base;
  }

  private static List<PackFile> with(List<PackFile> own, String folder) {
    if (folder == null || folder.isBlank()) return own;
    var all = new ArrayList<>(own);
    try (var files = Files.list(Path.of(folder.strip()))) {
      files.filter(file -> file.getFileName().toString().endsWith(".yaml")).sorted().map(Constitutions::readable)
          .forEach(all::add);
    } catch (IOException | UncheckedIOException | InvalidPathException unreadable) {
      all.add(PackFile.broken(new PackFault(folder, 1, FOLDER, "The folder of policy packs cannot be read; only the"
          + " packs that come with Remit are used.")));
    }
    return all;
  }

  /** A file that is no YAML is a pack with a fault, not the end of the start. */
  private static PackFile readable(Path file) {
    try {
      return PackFile.of(file);
    } catch (BrokenPack broken) {
      return PackFile.broken(broken.faults().get(0));
    }
  }

  private static PackFile readable(String name, String text) {
    try {
      return PackFile.of(name, text);
    } catch (BrokenPack broken) {
      return PackFile.broken(broken.faults().get(0));
    }
  }

  private static List<PackFile> onTheClasspath() {
    var own = new ArrayList<PackFile>();
    try {
      var files = new PathMatchingResourcePatternResolver().getResources("classpath*:constitutions/*.yaml");
      for (var file : files) {
        own.add(readable("constitutions/" + file.getFilename(), file.getContentAsString(StandardCharsets.UTF_8)));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The policy packs cannot be read.", unreadable);
    }
    return own;
  }
}

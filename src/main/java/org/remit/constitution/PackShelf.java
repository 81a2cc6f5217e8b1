package org.remit.constitution;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.remit.reference.Authority;

/**
 * Policy packs read together, each on top of what it builds on. A broken pack of a council is not used and its faults
 * are kept; without a sound pack of statute there is no shelf.
 */
final class PackShelf {

  private final Map<String, Constitution> packs = new TreeMap<>();
  private final List<PackFault> faults = new ArrayList<>();

  /**
   * The later file of an authority takes the place of the earlier one; where it is broken, the earlier one stays.
   *
   * @throws BrokenPack if there is no sound pack of statute among them
   */
  PackShelf(List<PackFile> files) {
    var readers = new LinkedHashMap<String, Deque<PackReader>>();
    for (var file : files) {
      try {
        var reader = new PackReader(file);
        readers.computeIfAbsent(reader.authority(), name -> new ArrayDeque<>()).addFirst(reader);
      } catch (BrokenPack broken) {
        faults.addAll(broken.faults());
      }
    }
    if (!readers.containsKey(Constitutions.STATUTE)) {
      throw new BrokenPack(faults.isEmpty() ? List.of(new PackFault(Constitutions.STATUTE + ".yaml", 1, "",
          "The pack of statute is missing.")) : faults);
    }
    oneCodeEach(readers);
    List.copyOf(readers.keySet()).forEach(name -> build(name, readers, List.of()));
    if (!packs.containsKey(Constitutions.STATUTE)) throw new BrokenPack(faults);
  }

  /** What is wrong in the files that are not used. */
  List<PackFault> faults() {
    return List.copyOf(faults);
  }

  /** The sound pack of an authority; null where there is none. */
  Constitution get(String name) {
    return packs.get(name);
  }

  /** The councils that have a sound pack, in the order of the alphabet. */
  List<String> councils() {
    return packs.keySet().stream().filter(name -> !name.equals(Constitutions.STATUTE)).toList();
  }

  /**
   * Checks one pack against those on the shelf.
   *
   * @return what is wrong in it; empty where it is sound
   */
  List<PackFault> check(PackFile file) {
    try {
      var reader = new PackReader(file);
      var base = reader.buildsOn() == null ? null : packs.get(reader.buildsOn());
      if (reader.authority().equals(reader.buildsOn())) {
        reader.wrong("builds-on", "Packs build on each other in a circle.");
      }
      if (reader.buildsOn() != null && base == null) {
        reader.wrong("builds-on", "There is no pack '" + reader.buildsOn() + "'.");
      }
      if (!reader.authority().equals(Constitutions.STATUTE)) oneCode(reader);
      reader.read(base);
      return List.of();
    } catch (BrokenPack broken) {
      return broken.faults();
    }
  }

  private void oneCode(PackReader reader) {
    var code = new Authority(reader.authority()).code();
    councils().stream().filter(name -> !name.equals(reader.authority()) && new Authority(name).code().equals(code))
        .forEach(name -> reader.wrong("authority", sameCode(reader.authority(), name)));
  }

  /** Two councils whose references begin alike could not tell their cases apart: the later one is not used. */
  private void oneCodeEach(Map<String, Deque<PackReader>> readers) {
    var taken = new TreeMap<String, String>();
    List.copyOf(readers.keySet()).stream().filter(name -> !name.equals(Constitutions.STATUTE)).forEach(name -> {
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
}

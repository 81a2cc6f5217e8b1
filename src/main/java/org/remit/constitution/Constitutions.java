package org.remit.constitution;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.remit.calendar.London;
import org.remit.reference.Authority;
import org.remit.reference.Councils;
import org.remit.reference.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * The policy packs in force. The files that are found at start are offers; in force is what was adopted for the
 * council, from the day that its adoption names, and of statute the newest sound file. A council whose pack comes with
 * Remit begins with that one. Without a sound pack of statute nothing can be decided, so that stops the start.
 */
@Component
public class Constitutions implements Councils {

  /** The pack that holds what statute says for every council. */
  public static final String STATUTE = "england";

  /** How long another node's adoption may go unnoticed. */
  private static final long A_SECOND = 1_000_000_000L;

  private final OfferedPacks offered;
  private final AdoptedEditions editions;
  private final Clock clock;
  private volatile InForce inForce;
  private volatile long looked;

  /** What applies on a day: the packs, and the adoptions that they rest on. */
  private record InForce(
      LocalDate day, PackShelf packs, List<AdoptedEdition> adopted, Map<String, AdoptedEdition> current) {}

  /** The packs that come with Remit, as if each were adopted. */
  public Constitutions() {
    this((String) null);
  }

  /**
   * The packs that come with Remit and those of a folder, as if each sound one were adopted.
   *
   * @param folder more packs, as {@code .yaml} files; null or empty for none. One that cannot be read is a fault
   * @throws BrokenPack if the pack of statute is broken
   */
  public Constitutions(String folder) {
    this(OfferedPacks.in(folder));
  }

  /** These packs, as if each sound one were adopted. */
  Constitutions(List<PackFile> files) {
    this(new OfferedPacks(files, List.of()));
  }

  private Constitutions(OfferedPacks offered) {
    this.offered = offered;
    this.editions = null;
    this.clock = Clock.systemUTC();
    this.inForce = new InForce(null, new PackShelf(offered.all()), List.of(), Map.of());
  }

  /** @throws BrokenPack if the pack of statute is broken */
  @Autowired
  Constitutions(@Value("${remit.packs:}") String folder, AdoptedEditions editions, Clock clock) {
    this(OfferedPacks.in(folder), editions, clock);
  }

  Constitutions(OfferedPacks offered, AdoptedEditions editions, Clock clock) {
    this.offered = offered;
    this.editions = editions;
    this.clock = clock;
    reload();
  }

  /** What is wrong in packs that are not used; empty where all are sound. */
  public List<PackFault> faults() {
    if (editions == null) return packs().faults();
    var faults = new LinkedHashSet<>(packs().faults());
    offered.all().stream().filter(file -> file.fault() != null).forEach(file -> faults.add(file.fault()));
    offers().stream().map(this::offer).flatMap(Optional::stream).forEach(offer -> faults.addAll(offer.faults()));
    return List.copyOf(faults);
  }

  /** What waits to be adopted or put right before a council takes new cases again, in sentences. */
  List<String> waiting() {
    return offers().stream().map(this::holdsNewCases).flatMap(Optional::stream).toList();
  }

  /**
   * Checks one pack against the packs in force.
   *
   * @return what is wrong in it; empty where it is sound
   */
  public List<PackFault> check(Path file) {
    try {
      return packs().check(PackFile.of(file));
    } catch (BrokenPack broken) {
      return broken.faults();
    }
  }

  /** @throws Refused if no pack of that council is in force */
  public Constitution of(Authority authority) {
    var found = authority.id().equals(STATUTE) ? null : packs().get(authority.id());
    if (found != null) return found;
    if (known().contains(authority.id())) {
      throw new Refused("The policy pack of " + authority.words() + " is not in force: "
          + (latest(authority.id()) == null
              ? "its monitoring officer has not adopted it. The page /packs/" + authority + " shows it."
              : "what was adopted begins on " + London.say(latest(authority.id()).validFrom()) + ".")).at("/authority");
    }
    throw new Refused("There is no policy pack for the council '" + authority.id() + "'. Known are: "
        + String.join(", ", known()) + ".").at("/authority");
  }

  /** The short names of the councils whose pack is in force. */
  public List<String> inForce() {
    return packs().councils();
  }

  /** What statute says for every council of England. */
  public Constitution statute() {
    return packs().get(STATUTE);
  }

  /** The short names of the councils that have a sound pack, in force or waiting to be adopted. */
  @Override
  public List<String> known() {
    if (editions == null) return packs().councils();
    var known = new TreeSet<>(packs().councils());
    for (var name : offers()) {
      if (name.equals(STATUTE)) continue;
      if (latest(name) != null || offer(name).filter(offer -> offer.faults().isEmpty()).isPresent()) known.add(name);
    }
    return List.copyOf(known);
  }

  /**
   * New cases wait while the folder holds another edition of the council's pack than the one in force.
   *
   * @throws Refused with the reason
   */
  public void mustTakeCases(Authority council) {
    holdsNewCases(council.id()).ifPresent(reason -> {
      throw new Refused(reason).at("/authority").because("policy-pack",
          "Taking an edition of a policy pack into use is a recorded act of the monitoring officer");
    });
  }

  /** An edition that is offered and not adopted, with what is wrong in it. */
  record Offer(PackFile file, boolean ofFolder, List<PackFault> faults) {}

  /** The newest file of a council, where it is another edition than the one adopted last. */
  Optional<Offer> offer(String council) {
    var file = offered.newest(council);
    if (file == null || council.equals(STATUTE) || editions == null) return Optional.empty();
    var last = latest(council);
    if (last == null ? !offered.isOfFolder(file) : last.digest().equals(file.digest())) return Optional.empty();
    return Optional.of(new Offer(file, offered.isOfFolder(file),
        file.fault() != null ? List.of(file.fault()) : packs().check(file)));
  }

  /** Why a council takes no new cases; empty where it does. */
  Optional<String> holdsNewCases(String council) {
    var name = new Authority(council).words();
    return offer(council).filter(Offer::ofFolder).map(offer -> offer.faults().isEmpty()
        ? "An edition of the policy pack of " + name + " (" + offer.file().name() + ") waits to be adopted by its"
            + " monitoring officer; until then no new case of the council begins."
        : "The policy pack of " + name + " in the folder is broken, so that no new case of the council begins: "
            + offer.faults().get(0));
  }

  /** The edition in force today as it was adopted; null where none was. */
  AdoptedEdition current(String council) {
    return state().current().get(council);
  }

  /** Every adoption for a council, in order. */
  List<AdoptedEdition> adopted(String council) {
    return state().adopted().stream().filter(each -> each.council().equals(council)).toList();
  }

  /** The files that come with Remit, for which its first adoption is recorded. */
  List<PackFile> own() {
    return offered.own();
  }

  /** The newest sound file of statute. */
  PackFile statuteFile() {
    return offered.all().stream().filter(file -> STATUTE.equals(file.authority()) && packs().check(file).isEmpty())
        .reduce((earlier, later) -> later).orElseThrow();
  }

  /** Takes into account what has been adopted in the meantime. */
  final void reload() {
    looked = System.nanoTime();
    var today = London.today(clock);
    inForce = on(today, editions.all(), null);
  }

  private PackShelf packs() {
    return state().packs();
  }

  private AdoptedEdition latest(String council) {
    return adopted(council).stream().reduce((earlier, later) -> later).orElse(null);
  }

  private TreeSet<String> offers() {
    return offered.all().stream().map(PackFile::authority).filter(Objects::nonNull)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Of this moment: a day may have begun, or another node may have adopted something. */
  private InForce state() {
    var now = inForce;
    if (editions == null) return now;
    if (System.nanoTime() - looked > A_SECOND && othersHaveAdopted(now)) {
      reload();
      return inForce;
    }
    var today = London.today(clock);
    if (!now.day().equals(today)) inForce = on(today, now.adopted(), now);
    return inForce;
  }

  /** While the database does not answer, what was in force stays in force. */
  private boolean othersHaveAdopted(InForce now) {
    looked = System.nanoTime();
    try {
      return editions.count() != now.adopted().size();
    } catch (DataAccessException unknown) {
      return false;
    }
  }

  /** @param before what applied until now, whose packs stay where the same adoptions are in force; or null */
  private InForce on(LocalDate today, List<AdoptedEdition> adopted, InForce before) {
    var current = adopted.stream().filter(each -> !each.validFrom().isAfter(today))
        .collect(Collectors.toMap(AdoptedEdition::council, each -> each, (earlier, later) -> later));
    if (before != null && before.current().equals(current)) {
      return new InForce(today, before.packs(), adopted, current);
    }
    var files = new ArrayList<PackFile>();
    for (var file : offered.all()) if (STATUTE.equals(file.authority())) files.add(file);
    for (var file : offered.own()) {
      if (adopted.stream().noneMatch(each -> each.council().equals(file.authority()))) files.add(file);
    }
    current.values().stream().filter(each -> !each.council().equals(STATUTE)).map(AdoptedEdition::asFile)
        .forEach(files::add);
    return new InForce(today, new PackShelf(files.stream().distinct().toList()), adopted, current);
  }
}

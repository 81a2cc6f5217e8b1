package org.remit.constitution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.remit.calendar.London;
import org.remit.constitution.PackView.Waiting;
import org.remit.reference.Actor;
import org.remit.reference.Authority;
import org.remit.reference.Forbidden;
import org.remit.reference.Happened;
import org.remit.reference.NotFound;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** An edition of a policy pack is taken into use by the council's monitoring officer, on record. */
@Service
public class PackAdoptions {

  private final Constitutions constitutions;
  private final AdoptedEditions editions;
  private final Clock clock;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;

  PackAdoptions(
      Constitutions constitutions,
      AdoptedEditions editions,
      Clock clock,
      TransactionTemplate transaction,
      ApplicationEventPublisher events) {
    this.constitutions = constitutions;
    this.editions = editions;
    this.clock = clock;
    this.transaction = transaction;
    this.events = events;
  }

  /** @throws NotFound if no pack of that council is known, nor offered */
  public PackView of(String council) {
    if (council.equals(Constitutions.STATUTE)) {
      throw new NotFound("'" + council + "' holds what statute says for every council. It is part of Remit, and no"
          + " council takes it into use.");
    }
    return find(council).orElseThrow(() -> new NotFound("There is no policy pack for the council '" + council
        + "'. Known are: " + String.join(", ", constitutions.known()) + "."));
  }

  /** How it stands with a council's pack; empty where none is known, nor offered. */
  public Optional<PackView> find(String council) {
    var offer = constitutions.offer(council).orElse(null);
    var adopted = new ArrayList<>(constitutions.adopted(council));
    if (council.equals(Constitutions.STATUTE) || offer == null && adopted.isEmpty()) return Optional.empty();
    Collections.reverse(adopted);
    var current = constitutions.current(council);
    var inUse = current == null ? null : current.asFile();
    var sound = offer != null && offer.faults().isEmpty();
    var waiting = sound ? new Waiting(offer.file().name(), offer.file().digest(),
        PackComparison.of(inUse, offer.file())) : null;
    return Optional.of(new PackView(council, name(inUse != null ? inUse : sound ? offer.file() : null), current,
        waiting, offer == null ? List.of() : offer.faults(), constitutions.holdsNewCases(council).orElse(null),
        adopted));
  }

  /** Every edition of every figure of the pack in use and of that which it builds on; empty where none is in use. */
  public List<Figure<?>> figuresInUse(String council) {
    return constitutions.current(council) == null ? List.of()
        : constitutions.of(new Authority(council)).figures();
  }

  private static String name(PackFile file) {
    return file == null || file.document() == null ? null : file.document().path("name").asText();
  }

  /**
   * Takes the edition that waits into use. The one before it stays in force until its first day.
   *
   * @param digest of the edition that was looked at
   * @param validFrom its first day, from today to a year ahead; null for today
   * @throws NotFound if no pack of that council is known
   * @throws Forbidden unless the actor is the council's own monitoring officer
   * @throws Refused if no such edition waits, it is broken, or it was adopted already; nothing is kept
   */
  public PackView adopt(String council, String digest, LocalDate validFrom, Actor actor) {
    of(council);
    var authority = new Authority(council);
    if (!authority.equals(actor.authority()) || !actor.has(Role.MONITORING_OFFICER)) {
      throw new Forbidden("An edition of a policy pack is taken into use by the monitoring officer of "
          + new Authority(council).words() + ".");
    }
    var today = London.today(clock);
    var from = validFrom == null ? today : validFrom;
    if (from.isBefore(today) || from.isAfter(today.plusYears(1))) {
      throw new Refused("An edition is in force from a day between today, " + London.say(today) + ", and a year ahead;"
          + " what applied before is said by the dates of each figure.").at("/validFrom");
    }
    transaction.executeWithoutResult(status -> {
      var before = editions.locked(council);
      var waits = waiting(council, digest, before);
      take(waits, authority, before, from, actor);
    });
    constitutions.reload();
    return of(council);
  }

  private PackFile waiting(String council, String digest, List<AdoptedEdition> before) {
    var last = before.isEmpty() ? null : before.get(before.size() - 1);
    if (last != null && last.digest().equals(digest)) {
      throw new Refused("This edition was adopted already, on " + London.say(last.adoptedAt()) + " by "
          + last.adoptedBy() + ", from " + London.say(last.validFrom()) + " on.").at("/digest");
    }
    var offer = constitutions.offer(council).filter(each -> each.file().digest().equals(digest)).orElseThrow(
        () -> new Refused("No edition of this digest waits to be adopted for " + new Authority(council).words()
            + ". Look again at what differs, and adopt that.").at("/digest"));
    if (!offer.faults().isEmpty()) {
      throw new Refused("This edition is broken and cannot be taken into use. "
          + offer.faults().stream().map(PackFault::toString).collect(Collectors.joining(" "))).at("/digest");
    }
    return offer.file();
  }

  /** Writes one adoption down, in the transaction that holds the council's lock. */
  void take(PackFile file, Authority council, List<AdoptedEdition> before, LocalDate from, Actor actor) {
    editions.add(new AdoptedEdition(council.id(), before.size() + 1, file.name(), file.text(), file.digest(),
        actor.capacity(), actor.isSystem(), clock.instant(), from));
    events.publishEvent(
        (council.id().equals(Constitutions.STATUTE) ? Happened.inRemit("policy-pack-adopted", actor)
            : Happened.at(council, "policy-pack-adopted", actor))
            .with("council", council)
            .with("file", file.name())
            .with("digest", file.digest())
            .with("validFrom", from)
            .with("inPlaceOf", before.isEmpty() ? null : before.get(before.size() - 1).digest()));
  }
}

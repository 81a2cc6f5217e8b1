package org.remit.constitution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.remit.calendar.London;
import org.remit.reference.Actor;
import org.remit.reference.Authority;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The packs that come with Remit count as adopted at its first start, and a newer edition of them at the first start
 * with it, until a council's monitoring officer has adopted one; so does every edition of statute. Each is on record.
 */
@Component
class FirstEditions implements SmartLifecycle {

  /** With the first groups, before a case is loaded and long before the web server. */
  private static final int EARLY = Integer.MIN_VALUE / 2;

  private final Constitutions constitutions;
  private final AdoptedEditions editions;
  private final PackAdoptions adoptions;
  private final Clock clock;
  private final TransactionTemplate transaction;
  private volatile boolean done;

  FirstEditions(Constitutions constitutions, AdoptedEditions editions, PackAdoptions adoptions, Clock clock,
      TransactionTemplate transaction) {
    this.constitutions = constitutions;
    this.editions = editions;
    this.adoptions = adoptions;
    this.clock = clock;
    this.transaction = transaction;
  }

  @Override
  public void start() {
    record(constitutions.statuteFile());
    constitutions.own().stream().filter(file -> !Constitutions.STATUTE.equals(file.authority())).forEach(this::record);
    constitutions.reload();
    done = true;
  }

  private void record(PackFile file) {
    if (file.fault() != null) return;
    transaction.executeWithoutResult(status -> {
      var before = editions.locked(file.authority());
      if (isKnown(file, before) || before.stream().anyMatch(each -> !each.byRemit())) return;
      adoptions.take(file, new Authority(file.authority()), before, firstDay(before),
          Actor.system("at the first start with this edition"));
    });
  }

  private static boolean isKnown(PackFile file, List<AdoptedEdition> before) {
    return !before.isEmpty() && before.get(before.size() - 1).digest().equals(file.digest());
  }

  private LocalDate firstDay(List<AdoptedEdition> before) {
    return before.isEmpty() ? PackReader.FIRST_DAY : London.today(clock);
  }

  @Override
  public void stop() {
    done = false;
  }

  @Override
  public boolean isRunning() {
    return done;
  }

  @Override
  public int getPhase() {
    return EARLY;
  }
}

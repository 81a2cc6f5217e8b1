package org.remit.engine.signin;

import org.remit.engine.AsTheSystem;
import org.remit.reference.Authority;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Groups, grants, Tasklist's filters and, in the evaluation run, the demo people: written by one
 * node, in one transaction, before anybody can sign in and before a case is loaded.
 */
@Component
class FirstSetUp implements SmartLifecycle {

  /** Before everything that has no phase of its own, and long before the web server. */
  private static final int EARLY = Integer.MIN_VALUE / 2;

  private static final long LOCK = 724_002;

  private final JdbcTemplate db;
  private final TransactionTemplate transaction;
  private final AsTheSystem system;
  private final People people;
  private final Grants grants;
  private final TasklistFilters filters;
  private final ObjectProvider<DemoPeople> demoPeople;
  private volatile boolean done;

  FirstSetUp(JdbcTemplate db, TransactionTemplate transaction, AsTheSystem system, People people, Grants grants,
      TasklistFilters filters, ObjectProvider<DemoPeople> demoPeople) {
    this.db = db;
    this.transaction = transaction;
    this.system = system;
    this.people = people;
    this.grants = grants;
    this.filters = filters;
    this.demoPeople = demoPeople;
  }

  @Override
  public void start() {
    system.run(() -> transaction.executeWithoutResult(status -> setUp()));
    done = true;
  }

  private void setUp() {
    db.queryForList("select pg_advisory_xact_lock(" + LOCK + ")");
    if (!filters.present()) {
      people.addAdministrators();
      grants.add();
      filters.add();
    }
    people.councils().stream().filter(council -> !people.knows(council)).forEach(this::add);
    demoPeople.ifAvailable(DemoPeople::add);
  }

  /** A council that has a policy pack, or is named in {@code remit.councils}, since the last start. */
  private void add(Authority council) {
    people.addGroups(council);
    grants.add(council);
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

package org.remit.engine;

import java.time.Duration;
import java.time.Instant;
import org.remit.reference.Actor;
import org.remit.reference.Happened;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far the evaluation's clock is ahead of real time, kept so that a restart does not travel back. */
@Component
@DependsOnDatabaseInitialization
class ClockOffset {

  private final JdbcTemplate db;
  private final ApplicationEventPublisher events;
  private final boolean evaluation;

  ClockOffset(JdbcTemplate db, ApplicationEventPublisher events, @Value("${remit.evaluation}") boolean evaluation) {
    this.db = db;
    this.events = events;
    this.evaluation = evaluation;
  }

  /** Nothing outside the evaluation run: a real installation works in real time, whatever its database holds. */
  Duration saved() {
    if (!evaluation) return Duration.ZERO;
    return db.queryForList("select millis from remit.clock_offset", Long.class).stream()
        .findFirst()
        .map(Duration::ofMillis)
        .orElse(Duration.ZERO);
  }

  /** Keeps the offset and tells what was done, in one transaction. */
  @Transactional
  public void save(Duration ahead, Instant from, Instant to, Actor actor) {
    db.update(
        "insert into remit.clock_offset (millis) values (?) on conflict (one) do update set millis = excluded.millis",
        ahead.toMillis());
    events.publishEvent(Happened.inRemit("clock-moved", actor).with("from", from).with("to", to));
  }
}

package org.remit.cases;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.remit.calendar.London;
import org.remit.engine.TimeTravel;
import org.remit.reference.Actor;
import org.remit.reference.Happened;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What somebody finds who starts Remit for the first time: the five reports as history, and the same five as they would
 * be today, stopped at five stages. Played before job threads and web server start, on an empty database only.
 */
@Component
@ConditionalOnExpression("${remit.evaluation:false} and ${remit.evaluation.data:true}")
class EvaluationData implements SmartLifecycle {

  /** After groups and people are there, long before the web server. */
  private static final int EARLY = Integer.MIN_VALUE / 2 + 1;

  private static final Logger LOG = LoggerFactory.getLogger(EvaluationData.class);

  private final CaseRunner runner;
  private final TimeTravel time;
  private final Clock clock;
  private final JdbcTemplate db;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private volatile boolean done;

  EvaluationData(
      CaseRunner runner,
      TimeTravel time,
      Clock clock,
      JdbcTemplate db,
      TransactionTemplate transaction,
      ApplicationEventPublisher events) {
    this.runner = runner;
    this.time = time;
    this.clock = clock;
    this.db = db;
    this.transaction = transaction;
    this.events = events;
  }

  @Override
  public void start() {
    var missing = missing();
    if (!missing.isEmpty()) load(missing);
    done = true;
  }

  /** Nothing, unless the database is empty or an earlier start was interrupted while loading. */
  private List<String> missing() {
    var loaded = new HashSet<>(db.queryForList("select name from remit.evaluation_case", String.class));
    var others = db.queryForObject("select count(*) from remit.decision", Integer.class);
    if (loaded.isEmpty() && others != null && others > 0) return List.of();
    var all = new ArrayList<>(OwnCases.HISTORY);
    all.addAll(OwnCases.TODAY);
    all.removeAll(loaded);
    return all;
  }

  private void load(List<String> names) {
    var began = System.nanoTime();
    var today = London.today(clock);
    LOG.info("Loading evaluation data: {} cases, once", names.size());
    try {
      for (var i = 0; i < names.size(); i++) {
        LOG.info("Loading case {} of {}: {}", i + 1, names.size(), names.get(i));
        load(names.get(i), today);
      }
    } finally {
      time.backToThePresent();
    }
    LOG.info("Evaluation data loaded in {} seconds", (System.nanoTime() - began) / 1_000_000_000L);
  }

  private void load(String name, LocalDate today) {
    var ending = runner.play(CaseReader.ownCase(name), today);
    if (!ending.asExpected()) LOG.error("An evaluation case did not end as its file says: {}", ending.line());
    if (ending.decisions().isEmpty()) return;
    var reference = ending.decisions().get(0);
    transaction.executeWithoutResult(
        status -> {
          db.update("insert into remit.evaluation_case (name, reference, loaded_at) values (?, ?, ?)",
              name, reference.value(), Timestamp.from(clock.instant()));
          events.publishEvent(
              Happened.inRemit("evaluation-case-loaded", Actor.system("loading evaluation data"))
                  .with("name", name)
                  .with("decision", reference));
        });
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

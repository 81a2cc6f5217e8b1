package org.remit.engine.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Several nodes may start on an empty database at once. The engine does not guard the creation of its tables: the
 * second node would fail on the first one's. So one node at a time builds its engine; the lock goes with the
 * connection, should a node die meanwhile.
 */
@Component
@Order(0)
@DependsOnDatabaseInitialization
class OneNodeSetsUp extends AbstractProcessEnginePlugin {

  private static final long LOCK = 724_001;

  private final DataSource database;
  private Connection held;

  OneNodeSetsUp(DataSource database) {
    this.database = database;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    try {
      held = database.getConnection();
      execute("select pg_advisory_lock(" + LOCK + ")");
    } catch (SQLException e) {
      throw new IllegalStateException("The lock for setting up the engine could not be taken", e);
    }
  }

  @Override
  public void postProcessEngineBuild(ProcessEngine engine) {
    try (var connection = held) {
      execute("select pg_advisory_unlock(" + LOCK + ")");
    } catch (SQLException e) {
      throw new IllegalStateException("The lock for setting up the engine could not be released", e);
    }
  }

  private void execute(String sql) throws SQLException {
    try (var statement = held.createStatement()) {
      statement.execute(sql);
    }
  }
}

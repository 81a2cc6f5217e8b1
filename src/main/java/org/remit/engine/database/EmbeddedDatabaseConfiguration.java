package org.remit.engine.database;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The database of a run that names none. {@code SPRING_DATASOURCE_URL} switches to a server of the council's own; an
 * empty variable counts as absent.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${spring.datasource.url:}'.isBlank()")
class EmbeddedDatabaseConfiguration {

  /** The exit code of a Remit whose database has ended under it. */
  private static final int DATABASE_LOST = 3;

  @Bean(destroyMethod = "close")
  EmbeddedDatabase embeddedDatabase(
      @Value("${remit.data}") Path folder, @Value("${remit.throwaway}") boolean throwaway) {
    return EmbeddedDatabase.in(folder, throwaway, EmbeddedDatabaseConfiguration::stopAtOnce);
  }

  @Bean
  JdbcConnectionDetails connectionDetails(EmbeddedDatabase database) {
    return new JdbcConnectionDetails() {
      @Override
      public String getJdbcUrl() {
        return database.url();
      }

      @Override
      public String getUsername() {
        return "postgres";
      }

      @Override
      public String getPassword() {
        return "";
      }
    };
  }

  /** Without its database Remit can do nothing, not even close properly: whoever keeps it running starts both again. */
  private static void stopAtOnce() {
    System.err.println(
        "The embedded PostgreSQL has ended unexpectedly, so Remit stops. Start it again: nothing committed is lost.");
    Runtime.getRuntime().halt(DATABASE_LOST);
  }
}

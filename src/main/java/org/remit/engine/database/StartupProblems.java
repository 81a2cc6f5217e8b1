package org.remit.engine.database;

import java.sql.SQLException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Finds, in a failed start, what whoever started Remit can put right. */
@Order(Ordered.HIGHEST_PRECEDENCE) // Boot has its own words for some of these
class StartupProblems implements FailureAnalyzer {

  // Classes of SQLSTATE: what PostgreSQL and its driver answer when nobody is there, and when the user is not let in.
  private static final String NOT_REACHABLE = "08";
  private static final String NOT_LET_IN = "28";
  private static final String NO_SUCH_DATABASE = "3D";

  @Override
  public FailureAnalysis analyze(Throwable failure) {
    for (var t = failure; t != null; t = t.getCause()) {
      if (t instanceof PortInUseException port) {
        return problem("Port " + port.getPort() + " is in use.",
            "Stop what listens there, or start Remit with SERVER_PORT=<another port>.", t);
      }
      if (t instanceof StartupProblem) return problem(t.getMessage(), "", t);
      if (t instanceof SQLException e && e.getSQLState() != null) {
        var found = ofDatabase(e);
        if (found != null) return found;
      }
    }
    return null;
  }

  private static FailureAnalysis ofDatabase(SQLException e) {
    var said = e.getMessage() == null ? "" : e.getMessage().lines().findFirst().orElse("").replaceFirst("[.]?$", ".");
    return switch (e.getSQLState().substring(0, 2)) {
      case NOT_REACHABLE -> problem(
          "The database cannot be reached: " + said,
          "Check SPRING_DATASOURCE_URL and that PostgreSQL is running.",
          e);
      case NOT_LET_IN -> problem(
          "The database refused the user: " + said,
          "Check SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.",
          e);
      case NO_SUCH_DATABASE -> problem(
          "The database does not exist: " + said, "Create it, or correct SPRING_DATASOURCE_URL.", e);
      default -> null;
    };
  }

  private static FailureAnalysis problem(String description, String action, Throwable cause) {
    return new FailureAnalysis(description, action, cause);
  }
}

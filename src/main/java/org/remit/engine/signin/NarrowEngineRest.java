package org.remit.engine.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What of the engine's REST API answers: tasks and their forms, filters, one's own groups, and the four things that a
 * person does with a task. Variables, jobs, instances, messages and the rest are no way into a case: those who run
 * Remit look at it in Cockpit, everybody else uses the commands of {@code /api}.
 */
final class NarrowEngineRest implements RequestMatcher {

  private static final String REST = "/engine-rest";

  private static final List<Way> OPEN =
      List.of(
          Way.of("GET|POST", REST + "/task"),
          Way.of("GET|POST", REST + "/task/count"),
          Way.of("GET", REST + "/task/[^/]+"),
          Way.of("GET", REST + "/task/[^/]+/(form|deployed-form|form-variables|identity-links)"),
          Way.of("POST", REST + "/task/[^/]+/(claim|unclaim|complete|submit-form)"),
          Way.of("GET", REST + "/filter(/count)?"),
          Way.of("GET", REST + "/filter/[^/]+"),
          Way.of("GET|POST", REST + "/filter/[^/]+/(list|count|singleResult)"),
          Way.of("GET", REST + "/identity/groups"));

  @Override
  public boolean matches(HttpServletRequest request) {
    return OPEN.stream().anyMatch(way -> way.leads(request));
  }
}

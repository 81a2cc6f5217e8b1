package org.remit.engine.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What of the engine's REST API answers: tasks and their forms, filters, one's own groups, and the four things that a
 * person does with a task. Variables, jobs, instances, messages and the rest are no way into a case: those who run
 * Remit use Cockpit, everybody else the commands of {@code /api}.
 */
final class NarrowEngineRest implements RequestMatcher {

  private record Way(String methods, Pattern path) {

    static Way of(String methods, String path) {
      return new Way(methods, Pattern.compile("/engine-rest" + path));
    }

    boolean leads(HttpServletRequest request) {
      return request.getMethod().matches(methods) && path.matcher(Paths.of(request)).matches();
    }
  }

  private static final List<Way> OPEN =
      List.of(
          Way.of("GET|POST", "/task"),
          Way.of("GET|POST", "/task/count"),
          Way.of("GET", "/task/[^/]+"),
          Way.of("GET", "/task/[^/]+/(form|deployed-form|form-variables|identity-links)"),
          Way.of("POST", "/task/[^/]+/(claim|unclaim|complete|submit-form)"),
          Way.of("GET", "/filter(/count)?"),
          Way.of("GET", "/filter/[^/]+"),
          Way.of("GET|POST", "/filter/[^/]+/(list|count|singleResult)"),
          Way.of("GET", "/identity/groups"));

  @Override
  public boolean matches(HttpServletRequest request) {
    return OPEN.stream().anyMatch(way -> way.leads(request));
  }
}

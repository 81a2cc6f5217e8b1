package org.remit.engine.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What of Camunda's web applications answers: looking, the four things that a person does with a task of theirs, people
 * and their groups, and another try for a step that failed. Whoever runs Remit decides no case: a variable, a
 * suspension, a modification, a migration, a restart or an end from outside would change one with nothing on record.
 */
final class NarrowWebApps implements RequestMatcher {

  private static final String ENGINE = "/camunda/api/engine/engine/default";

  private static final List<Way> OPEN =
      List.of(
          Way.of("GET|HEAD|OPTIONS", "/camunda/api/.*"),
          // Searches too long for an address.
          Way.of("POST", ENGINE + "/(task|process-instance|execution|variable-instance|job|job-definition"
              + "|external-task|user|group)(/count)?"),
          Way.of("POST", ENGINE + "/history/(process-instance|activity-instance|task|variable-instance|detail|job-log"
              + "|external-task-log)(/count)?"),
          Way.of("POST", ENGINE + "/filter/[^/]+/(list|count|singleResult)"),
          Way.of("POST", "/camunda/api/cockpit/plugin/base/default/(incident(/count)?|process-instance(/count)?"
              + "|process-instance/[^/]+/called-process-instances"
              + "|process-definition/[^/]+/called-process-definitions)"),
          Way.of("POST", ENGINE + "/identity/password-policy"),
          Way.of("POST", ENGINE + "/task/[^/]+/(claim|unclaim|complete|submit-form)"),
          Way.of("PUT", ENGINE + "/(job|job-definition)/[^/]+/retries"),
          Way.of("POST", ENGINE + "/(user|group|authorization)/create"),
          Way.of("PUT", ENGINE + "/user/[^/]+/(profile|credentials)"),
          Way.of("POST", ENGINE + "/user/[^/]+/unlock"),
          Way.of("PUT", ENGINE + "/(group|authorization)/[^/]+"),
          Way.of("DELETE", ENGINE + "/(user|group|authorization)/[^/]+"),
          Way.of("PUT|DELETE", ENGINE + "/group/[^/]+/members/[^/]+"));

  @Override
  public boolean matches(HttpServletRequest request) {
    return OPEN.stream().anyMatch(way -> way.leads(request));
  }
}

package org.remit.engine.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.remit.engine.AsTheSystem;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whoever claimed a task may give it back to their group. The engine allows that only to those who may assign a task to
 * anybody, which nobody may here; without it a task claimed by mistake would be kept from everybody else.
 */
class ReleaseOwnTask extends OncePerRequestFilter {

  private static final Pattern RELEASE =
      Pattern.compile("/(?:engine-rest|camunda/api/engine/engine/default)/task/([^/]+)/unclaim");

  private final TaskService tasks;
  private final AsTheSystem system;

  ReleaseOwnTask(TaskService tasks, AsTheSystem system) {
    this.tasks = tasks;
    this.system = system;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
      throws ServletException, IOException {
    var own = own(request);
    if (own.isEmpty()) {
      rest.doFilter(request, response);
      return;
    }
    system.run(() -> tasks.setAssignee(own.get().getId(), null));
    response.setStatus(HttpStatus.NO_CONTENT.value());
  }

  private Optional<Task> own(HttpServletRequest request) {
    if (!request.getMethod().equals("POST")) return Optional.empty();
    var path = RELEASE.matcher(Paths.of(request));
    if (!path.matches()) return Optional.empty();
    return SignedIn.now().flatMap(person -> task(path).filter(task -> person.name().equals(task.getAssignee())));
  }

  private Optional<Task> task(Matcher path) {
    return Optional.ofNullable(
        system.get(() -> tasks.createTaskQuery().taskId(path.group(1)).active().singleResult()));
  }
}

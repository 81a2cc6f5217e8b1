package org.remit.engine.signin;

import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The lists at the left of Tasklist, the same for everybody; each shows only what the person may see. */
@Component
class TasklistFilters {

  private static final String GREEN = "#00703c";

  private final FilterService filters;
  private final TaskService tasks;
  private final Grants grants;

  TasklistFilters(FilterService filters, TaskService tasks, Grants grants) {
    this.filters = filters;
    this.tasks = tasks;
    this.grants = grants;
  }

  void add() {
    add(0, "My groups' tasks", "Tasks that nobody has claimed yet",
        tasks.createTaskQuery().taskCandidateGroupInExpression("${currentUserGroups()}").taskUnassigned());
    add(1, "My tasks", "Tasks that I have claimed",
        tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
    add(2, "Due this week", "Tasks due within seven days, or overdue",
        tasks.createTaskQuery().dueBeforeExpression("${dateTime().plusWeeks(1)}"));
  }

  /** Filters are the last thing that the first set-up writes. */
  boolean present() {
    return filters.createTaskFilterQuery().count() > 0;
  }

  private void add(int position, String name, String description, TaskQuery query) {
    var filter = filters.newTaskFilter(name);
    filter.setQuery(query);
    filter.setProperties(
        Map.of("priority", position, "color", GREEN, "description", description, "refresh", true,
            "showUndefinedVariable", false));
    filters.saveFilter(filter);
    grants.toEverybody(Resources.FILTER, filter.getId(), Permissions.READ);
  }
}

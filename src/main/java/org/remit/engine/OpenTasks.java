package org.remit.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.remit.people.WorkInHand;
import org.remit.reference.DecisionReference;
import org.remit.reference.InBatches;
import org.remit.reference.Refused;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tasks that wait: to list them, to keep their facts fresh, and to complete one as the signed-in person. */
@Component
public class OpenTasks implements WorkInHand {

  private static final int MANY = 200;
  private static final String RESOLUTION = "resolution";

  private final TaskService tasks;
  private final FormService forms;
  private final RuntimeService runtime;
  private final IdentityService identity;
  private final AsTheSystem system;
  private final Briefings briefings;
  private final JdbcTemplate db;

  OpenTasks(TaskService tasks, FormService forms, RuntimeService runtime, IdentityService identity,
      AsTheSystem system, Briefings briefings, JdbcTemplate db) {
    this.tasks = tasks;
    this.forms = forms;
    this.runtime = runtime;
    this.identity = identity;
    this.system = system;
    this.briefings = briefings;
    this.db = db;
  }

  /** Everything that waits in this decision, whoever is to do it. */
  @Transactional(readOnly = true)
  public List<OpenTask> of(DecisionReference decision) {
    return system.get(
        () -> described(waitingIn(decision).list()));
  }

  /** Everything that waits in these decisions, the longest waiting first. */
  @Transactional(readOnly = true)
  public List<OpenTask> of(Collection<DecisionReference> decisions) {
    return system.get(() -> described(InBatches.of(decisions.stream().map(DecisionReference::value).toList(),
        some -> tasks.createTaskQuery().processInstanceBusinessKeyIn(some.toArray(String[]::new)).active()
            .orderByTaskCreateTime().asc().list())));
  }

  /** The groups for whom a task of this key waits in the decision. */
  @Transactional(readOnly = true)
  public Set<String> groupsAsked(DecisionReference decision, String taskKey) {
    return system.get(
        () -> waitingIn(decision).taskDefinitionKey(taskKey).list().stream()
            .flatMap(task -> tasks.getIdentityLinksForTask(task.getId()).stream())
            .map(IdentityLink::getGroupId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet()));
  }

  /** What the signed-in person has claimed or may claim, earliest due first; at most 200. */
  @Transactional(readOnly = true)
  public List<OpenTask> mine() {
    return system.get(() -> described(
        ofThePerson().orderByDueDate().asc().orderByTaskCreateTime().asc().listPage(0, MANY)));
  }

  /** The ids of those in this decision that the signed-in person has claimed or may claim. */
  @Transactional(readOnly = true)
  public Set<String> mineIn(DecisionReference decision) {
    return system.get(() -> ofThePerson().processInstanceBusinessKey(decision.value()).list().stream()
        .map(Task::getId).collect(Collectors.toSet()));
  }

  /** Those in this decision that are for the signed-in person and that somebody else has claimed. */
  @Transactional(readOnly = true)
  public List<OpenTask> claimedByOthers(DecisionReference decision) {
    var who = SecurityContextHolder.getContext().getAuthentication();
    if (who == null || who.getAuthorities().isEmpty()) return List.of();
    var groups = who.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList();
    return system.get(() -> described(
        waitingIn(decision).taskCandidateGroupIn(groups).includeAssignedTasks().list().stream()
            .filter(task -> task.getAssignee() != null && !task.getAssignee().equals(who.getName()))
            .toList()));
  }

  private TaskQuery ofThePerson() {
    var who = SecurityContextHolder.getContext().getAuthentication();
    var groups = who.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList();
    var query = tasks.createTaskQuery().or().taskAssignee(who.getName());
    if (!groups.isEmpty()) query.taskCandidateGroupIn(groups);
    return query.endOr();
  }

  @Override
  @Transactional
  public int giveBackAllOf(String person) {
    return system.get(
        () -> {
          var claimed = tasks.createTaskQuery().taskAssignee(person).list();
          claimed.forEach(task -> tasks.setAssignee(task.getId(), null));
          return claimed.size();
        });
  }

  /**
   * Writes the facts and due dates of the decision's waiting tasks anew, because its facts have changed: an answer on
   * older ones is refused from now on.
   */
  @Transactional
  public void refreshFacts(DecisionReference decision) {
    system.run(() -> waitingIn(decision).list().forEach(task -> refresh(decision, task)));
  }

  private void refresh(DecisionReference decision, Task task) {
    briefings
        .prepare(decision.value(), task.getTaskDefinitionKey(), resolution(task))
        .ifPresent(
            told -> {
              // The due day first: a variable of the task is a change of the task too, and would outdate what was read.
              if (told.due() != null && !sameInstant(task.getDueDate(), told.due())) {
                task.setDueDate(Date.from(told.due()));
                tasks.saveTask(task);
              }
              tasks.setVariableLocal(task.getId(), BriefTheTask.FACTS, told.facts());
              tasks.setVariableLocal(task.getId(), BriefTheTask.FACTS_VERSION, told.factsVersion());
            });
  }

  private static boolean sameInstant(Date due, Instant instant) {
    return due != null && due.getTime() == instant.toEpochMilli();
  }

  /**
   * Opens a task's form and completes it as the signed-in person would in Tasklist: with its fields, among them the
   * version of the facts that it shows, and only if it is theirs.
   *
   * @param task the task's key with or without {@code Task_}, or its form's key; after a space, words of its name that
   *     tell it from others like it: {@code check-call-in-request 2}
   * @param resolution which of several tasks of that name; null if it is about the whole decision or there is one only
   * @param fields the form's fields; a list is written one per line, as people do; {@code factsVersion} only if the
   *     form was opened before
   * @throws Refused if no such task waits, it is another's, or the answer is refused
   */
  @Transactional
  public void complete(DecisionReference decision, String task, String resolution, Map<String, Object> fields) {
    var waiting = theOne(decision, task, resolution);
    var answer = asWritten(fields);
    answer.computeIfAbsent(BriefTheTask.FACTS_VERSION, shown -> shownBy(waiting, shown));
    try {
      asThePerson(
          () -> {
            forms.submitTaskForm(waiting.getId(), answer);
            return null;
          });
    } catch (AuthorizationException e) {
      throw (Refused) notTheirs(waiting).initCause(e);
    }
  }

  /**
   * Gives a task that somebody has claimed to the signed-in person instead, who is one of those whom it is for: a
   * colleague's absence holds nothing up.
   *
   * @param id the engine's id of the task
   * @return the task as it was
   * @throws Refused if it does not wait in the decision, nobody has claimed it, it is another's, or they are kept out
   */
  @Transactional
  public OpenTask takeOver(DecisionReference decision, String id) {
    var task = system.get(() -> waitingIn(decision).taskId(id).singleResult());
    if (task == null) throw new Refused("That task has been done already, or nobody is asked for it any longer.");
    if (!isForThePerson(task)) throw notTheirs(task);
    if (task.getAssignee() == null) throw new Refused("Nobody has claimed that task: claim it in Tasklist.");
    var before = system.get(() -> described(List.of(task))).get(0);
    system.run(() -> tasks.setAssignee(id, null));
    asThePerson(() -> {
      tasks.claim(id, SecurityContextHolder.getContext().getAuthentication().getName());
      return null;
    });
    return before;
  }

  private Object shownBy(Task task, String variable) {
    return system.get(() -> tasks.getVariableLocal(task.getId(), variable));
  }

  /** One task of several that ask different groups at once, such as each discipline about its own implications. */
  private boolean isForThePerson(Task task) {
    var who = SecurityContextHolder.getContext().getAuthentication();
    if (who == null) return false;
    var groups = who.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList();
    return system.get(() -> tasks.getIdentityLinksForTask(task.getId())).stream()
        .anyMatch(link -> link.getGroupId() != null && groups.contains(link.getGroupId()));
  }

  private Task theOne(DecisionReference decision, String task, String resolution) {
    var waiting = system.get(() -> waitingIn(decision).list());
    var named =
        waiting.stream()
            .filter(t -> isNamed(t, task))
            .filter(t -> resolution == null || resolution.equals(system.get(() -> resolution(t))))
            .toList();
    if (named.size() > 1) named = mineAmong(named);
    if (named.size() == 1) return named.get(0);
    var theirs = named.stream().filter(this::isForThePerson).toList();
    if (theirs.size() == 1) return theirs.get(0);
    var of = resolution == null ? "" : " for resolution " + resolution;
    if (named.size() > 1) {
      throw new Refused(("There are %d tasks '%s' in %s%s: name the resolution, or add what tells it from the others:"
          + " %s.")
          .formatted(named.size(), plain(task), decision, of,
              named.stream().map(Task::getName).sorted().collect(Collectors.joining("; "))));
    }
    var instead = waiting.stream().map(Task::getName).sorted().collect(Collectors.joining("; "));
    throw new Refused(
        "There is no task '%s' in %s%s now. %s".formatted(plain(task), decision, of,
            instead.isEmpty() ? "Nothing waits there." : "What waits there: " + instead + "."))
        .because("no-such-task", "A task is completed when its process has reached it.");
  }

  /** As people name it: {@code sign-contract} for {@code Task_SignContract}. */
  private static String plain(String task) {
    if (!task.startsWith("Task_")) return task;
    return task.substring("Task_".length()).replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  /** Of tasks that differ by whom they are for, such as the disciplines' clearances, the person's own. */
  private List<Task> mineAmong(List<Task> alike) {
    var who = SecurityContextHolder.getContext().getAuthentication();
    if (who == null) return alike;
    var groups = who.getAuthorities().stream().map(GrantedAuthority::getAuthority).collect(Collectors.toSet());
    var mine =
        alike.stream()
            .filter(t -> system.get(() -> tasks.getIdentityLinksForTask(t.getId())).stream()
                .anyMatch(link -> groups.contains(link.getGroupId())))
            .toList();
    return mine.isEmpty() ? alike.subList(0, 1) : mine;
  }

  private static boolean isNamed(Task task, String asked) {
    var parts = asked.split(" ", 2);
    var name = parts[0];
    var key = task.getTaskDefinitionKey();
    var form = task.getCamundaFormRef();
    return (key.equals(name) || key.equals("Task_" + name) || form != null && form.getKey().equals(name))
        && (parts.length == 1 || says(task.getName(), parts[1]));
  }

  /** As whole words: 'request 1' is not 'request 12'. */
  private static boolean says(String name, String words) {
    return Pattern.compile("(?<![\\w-])" + Pattern.quote(words.strip()) + "(?![\\w-])", Pattern.CASE_INSENSITIVE)
        .matcher(name).find();
  }

  private Refused notTheirs(Task task) {
    var groups =
        system.get(() -> tasks.getIdentityLinksForTask(task.getId())).stream()
            .map(link -> link.getGroupId())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    var who = SecurityContextHolder.getContext().getAuthentication();
    return new Refused("The task '%s' is for %s: you are signed in as %s."
            .formatted(task.getName(), groups, who == null ? "nobody" : who.getName()))
        .because("not-their-task", "A task is completed by those whom its process names.");
  }

  /** In a request the engine knows the person already; a replay signs people in without one. */
  private <T> T asThePerson(Supplier<T> act) {
    var who = SecurityContextHolder.getContext().getAuthentication();
    if (who == null) throw new Refused("Sign in first.");
    var before = identity.getCurrentAuthentication();
    identity.setAuthentication(
        who.getName(), who.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList());
    try {
      return act.get();
    } finally {
      identity.clearAuthentication();
      if (before != null) identity.setAuthentication(before);
    }
  }

  private static Map<String, Object> asWritten(Map<String, Object> fields) {
    var written = new HashMap<String, Object>();
    fields.forEach((name, value) -> written.put(name, asWritten(value)));
    return written;
  }

  private static Object asWritten(Object value) {
    if (value instanceof Collection<?> list) {
      return list.stream().map(String::valueOf).collect(Collectors.joining("\n"));
    }
    return value == null || value instanceof Boolean || value instanceof Number ? value : value.toString();
  }

  private TaskQuery waitingIn(DecisionReference decision) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(decision.value())
        .active()
        .initializeFormKeys()
        .orderByTaskCreateTime()
        .asc();
  }

  /** A few questions to the engine and its tables, however many tasks there are. */
  private List<OpenTask> described(List<Task> waiting) {
    var instances = waiting.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
    var keys = InBatches.of(instances, some ->
            runtime.createProcessInstanceQuery().processInstanceIds(Set.copyOf(some)).list()).stream()
        .filter(i -> i.getBusinessKey() != null)
        .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    var resolutions = InBatches.of(instances, some -> runtime.createVariableInstanceQuery()
            .variableName(RESOLUTION).processInstanceIdIn(some.toArray(String[]::new)).list()).stream()
        .collect(Collectors.groupingBy(VariableInstance::getProcessInstanceId));
    var groups = groups(waiting);
    return waiting.stream().map(task -> new OpenTask(
        task.getId(),
        task.getTaskDefinitionKey(),
        task.getName(),
        Optional.ofNullable(keys.get(task.getProcessInstanceId())).flatMap(Briefings::decision).orElse(null),
        resolution(task, resolutions.getOrDefault(task.getProcessInstanceId(), List.of())),
        groups.get(task.getId()),
        task.getAssignee(),
        task.getCreateTime().toInstant(),
        task.getDueDate() == null ? null : task.getDueDate().toInstant())).toList();
  }

  /** The engine hands out the links of one task at a time. */
  private Map<String, String> groups(List<Task> waiting) {
    var groups = new HashMap<String, String>();
    db.query(
        "select task_id_, group_id_ from camunda.act_ru_identitylink where group_id_ is not null and task_id_ = any(?)",
        row -> {
          groups.putIfAbsent(row.getString(1), row.getString(2));
        },
        (Object) waiting.stream().map(Task::getId).toArray(String[]::new));
    return groups;
  }

  /** @param ofTheInstance the variables of that name in its process, whoever may see them */
  private String resolution(Task task, List<VariableInstance> ofTheInstance) {
    if (ofTheInstance.isEmpty()) return null;
    var only = ofTheInstance.size() == 1 ? ofTheInstance.get(0) : null;
    return only != null && task.getProcessInstanceId().equals(only.getExecutionId())
        ? (String) only.getValue() : resolution(task);
  }

  private String resolution(Task task) {
    return (String) tasks.getVariable(task.getId(), RESOLUTION);
  }
}

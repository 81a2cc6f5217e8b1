package org.remit.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.remit.reference.DecisionReference;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * How long people's steps have taken, from the engine's history. It is no legal record: what the law asks is read from
 * the clocks.
 */
@Component
public class StepTimes {

  private static final Comparator<StepTime> LONGEST_FIRST =
      Comparator.comparing(StepTime::median).reversed().thenComparing(StepTime::step);

  private final JdbcTemplate db;
  private final RepositoryService repository;
  private final AsTheSystem system;

  StepTimes(JdbcTemplate db, RepositoryService repository, AsTheSystem system) {
    this.db = db;
    this.repository = repository;
    this.system = system;
  }

  /**
   * One kind of step.
   *
   * @param key the task's id in its model
   * @param model the key of the process that it belongs to
   * @param step its name without the decision's reference
   * @param times how often it was done
   * @param median half of them took no longer
   * @param ninetieth nine in ten took no longer
   * @param unclaimed the median time before somebody took it in hand; the whole time where nobody claimed it
   * @param inHand the median time from then to its end
   * @param late how many were done after their due time
   */
  public record StepTime(
      String key, String model, String step, int times, Duration median, Duration ninetieth, Duration unclaimed,
      Duration inHand, int late) {

    private StepTime called(String name) {
      return new StepTime(key, model, name, times, median, ninetieth, unclaimed, inHand, late);
    }
  }

  /** The steps of one model that were done, longest median first. */
  public record ModelTimes(String model, String name, List<StepTime> steps) {}

  /** The finished steps of these decisions, by what each was called, longest median first. */
  public List<StepTime> of(Collection<DecisionReference> decisions) {
    return read("max(task.task_def_key_)", "max(task.proc_def_key_)", "regexp_replace(task.name_, '^(.*): .*$', '\\1')",
        decisions);
  }

  /** The same by model and by its steps: what one step is to several people is one there. */
  public List<ModelTimes> byModel(Collection<DecisionReference> decisions) {
    var byModel = read("task.task_def_key_", "task.proc_def_key_", "max(task.name_)", decisions).stream()
        .filter(step -> step.model() != null)
        .collect(Collectors.groupingBy(StepTime::model, TreeMap::new, Collectors.toList()));
    return system.get(() -> byModel.entrySet().stream().map(e -> times(e.getKey(), e.getValue())).toList());
  }

  /**
   * The steps that were taken again after they had been taken, in one run of their model, by decision, each with how
   * often. What several people are asked at once is no repetition.
   */
  public Map<DecisionReference, Map<String, Integer>> repeated(Collection<DecisionReference> decisions) {
    var found = new HashMap<DecisionReference, Map<String, Integer>>();
    db.query(
        """
        select instance.business_key_, task.name_, count(*) from camunda.act_hi_taskinst task
          join camunda.act_hi_procinst instance on instance.proc_inst_id_ = task.proc_inst_id_
        where instance.business_key_ = any(?) and task.delete_reason_ = 'completed' and exists (
          select from camunda.act_hi_taskinst earlier
          where earlier.proc_inst_id_ = task.proc_inst_id_ and earlier.task_def_key_ = task.task_def_key_
            and earlier.name_ = task.name_ and earlier.delete_reason_ = 'completed'
            and earlier.end_time_ <= task.start_time_)
        group by instance.business_key_, task.proc_inst_id_, task.task_def_key_, task.name_
        order by task.name_""",
        row -> {
          found.computeIfAbsent(new DecisionReference(row.getString(1)), d -> new TreeMap<>())
              .merge(plain(row.getString(2)), row.getInt(3), Math::max);
        },
        named(decisions));
    return found;
  }

  private static Object named(Collection<DecisionReference> decisions) {
    return decisions.stream().map(DecisionReference::value).distinct().toArray(String[]::new);
  }

  /** One question, whatever there is of decisions and tasks: the engine's own queries would read every claim. */
  private List<StepTime> read(String key, String model, String step, Collection<DecisionReference> decisions) {
    return db.query(
        """
        with task as (
          select task.*, extract(epoch from task.end_time_ - task.start_time_) as took,
            extract(epoch from coalesce((select min(claim.timestamp_) from camunda.act_hi_identitylink claim
                where claim.task_id_ = task.id_ and claim.type_ = 'assignee' and claim.operation_type_ = 'add'
                  and claim.timestamp_ <= task.end_time_), task.end_time_)
                - task.start_time_) as unclaimed
          from camunda.act_hi_taskinst task
            join camunda.act_hi_procinst instance on instance.proc_inst_id_ = task.proc_inst_id_
          where task.end_time_ is not null and task.name_ is not null and instance.business_key_ = any(?))
        select %s as step_key, %s as model, %s as step, count(*) as times,
          percentile_disc(0.5) within group (order by took) as median,
          percentile_disc(0.9) within group (order by took) as ninetieth,
          percentile_disc(0.5) within group (order by unclaimed) as unclaimed,
          percentile_disc(0.5) within group (order by took - unclaimed) as in_hand,
          count(*) filter (where due_date_ < end_time_) as late
        from task group by %s
        """.formatted(key, model, step, Stream.of(key, model, step).filter(by -> !by.startsWith("max("))
            .collect(Collectors.joining(", "))),
        (row, n) -> new StepTime(row.getString("step_key"), row.getString("model"), row.getString("step"),
            row.getInt("times"), lasting(row, "median"), lasting(row, "ninetieth"), lasting(row, "unclaimed"),
            lasting(row, "in_hand"), row.getInt("late")),
        named(decisions)).stream().sorted(LONGEST_FIRST).toList();
  }

  private static Duration lasting(ResultSet row, String column) throws SQLException {
    return Duration.ofMillis(row.getBigDecimal(column).movePointRight(3).longValue());
  }

  private ModelTimes times(String model, List<StepTime> steps) {
    var definition = repository.createProcessDefinitionQuery().processDefinitionKey(model).latestVersion()
        .singleResult();
    var drawn = definition == null ? null : repository.getBpmnModelInstance(definition.getId());
    var named = steps.stream()
        .map(step -> step.called(name(drawn == null ? null : drawn.getModelElementById(step.key()), step.step())))
        .toList();
    return new ModelTimes(model, definition == null || definition.getName() == null ? model : definition.getName(),
        named);
  }

  /** As the model writes it, without what each case fills in. */
  private static String name(ModelElementInstance step, String ofATask) {
    return step instanceof FlowElement drawn && drawn.getName() != null
        ? drawn.getName().replaceAll("\\$\\{[^}]*}", " ").replaceAll("\\s+", " ").strip()
        : plain(ofATask);
  }

  private static String plain(String name) {
    var colon = name.lastIndexOf(": ");
    return colon < 0 ? name : name.substring(0, colon);
  }
}

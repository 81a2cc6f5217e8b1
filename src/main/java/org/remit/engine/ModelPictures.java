package org.remit.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.remit.reference.DecisionReference;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The models of a decision with its current position: the picture kept beside each model, its shapes coloured by
 * what has been done and what waits, and the same as words. It is no legal record.
 */
@Component
public class ModelPictures {

  private static final String DONE = "#cce2d8";
  private static final String HERE = "#ffdd00";

  /** Elements that are active only because something in them is. */
  private static final Set<String> HOLDERS = Set.of("callActivity", "subProcess", "multiInstanceBody", "transaction");

  private final HistoryService history;
  private final RepositoryService repository;
  private final AsTheSystem system;
  private final JdbcTemplate db;

  ModelPictures(HistoryService history, RepositoryService repository, AsTheSystem system, JdbcTemplate db) {
    this.history = history;
    this.repository = repository;
    this.system = system;
    this.db = db;
  }

  /**
   * One model of a decision.
   *
   * @param model its key: {@code decision-lifecycle}
   * @param name as people call it
   * @param running whether something of it waits still
   * @param here the names of the steps that wait now
   * @param done the names of the steps that were taken, in their order
   */
  public record Position(
      String model, String name, boolean running, List<String> here, List<String> done, Set<String> hereIds,
      Set<String> doneIds) {}

  /** Every model that runs or ran in the decision, those that run first. */
  public List<Position> of(DecisionReference decision) {
    return system.get(
        () -> {
          var byModel = new LinkedHashMap<String, List<HistoricProcessInstance>>();
          history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(decision.value())
              .orderByProcessInstanceStartTime().asc().list()
              .forEach(i -> byModel.computeIfAbsent(i.getProcessDefinitionKey(), k -> new ArrayList<>()).add(i));
          return byModel.entrySet().stream().map(e -> position(e.getKey(), e.getValue()))
              .sorted(Comparator.comparing((Position p) -> !p.running())).toList();
        });
  }

  /**
   * Something that a decision waits for, in the words of its model.
   *
   * @param event whether it happens, as a clause: 'Every period has run'; otherwise somebody does it: 'Publish report'
   */
  public record Awaited(String what, boolean event) {}

  /**
   * What each of these decisions waits for now, in the words of its models; not what merely holds that. One that waits
   * for nothing is left out.
   */
  public Map<DecisionReference, Set<Awaited>> waitFor(Collection<DecisionReference> decisions) {
    var found = new HashMap<DecisionReference, Set<Awaited>>();
    db.query(
        """
        select instance.business_key_, coalesce(split_part(task.name_, ': ', 1), step.act_name_), step.act_type_,
          task.id_ is null
          from camunda.act_hi_actinst step left join camunda.act_ru_task task on task.id_ = step.task_id_
          join camunda.act_hi_procinst instance on instance.proc_inst_id_ = step.proc_inst_id_
        where step.end_time_ is null and instance.end_time_ is null and instance.business_key_ = any(?)
          and step.act_name_ is not null
        order by step.start_time_, step.sequence_counter_""",
        row -> {
          var name = row.getString(2).replaceAll("\\s+", " ").strip();
          if (HOLDERS.contains(row.getString(3)) || name.isEmpty()) return;
          found.computeIfAbsent(new DecisionReference(row.getString(1)), d -> new LinkedHashSet<>())
              .add(new Awaited(name, row.getBoolean(4)));
        },
        (Object) decisions.stream().map(DecisionReference::value).toArray(String[]::new));
    return found;
  }

  private Position position(String model, List<HistoricProcessInstance> instances) {
    var here = new LinkedHashMap<String, String>();
    var done = new LinkedHashMap<String, String>();
    for (var instance : instances) {
      for (HistoricActivityInstance each : history.createHistoricActivityInstanceQuery()
          .processInstanceId(instance.getId()).orderByHistoricActivityInstanceStartTime().asc().list()) {
        if (each.getActivityType().equals("multiInstanceBody")) continue;
        (each.getEndTime() == null ? here : done).put(each.getActivityId(), name(each));
      }
    }
    done.keySet().removeAll(here.keySet());
    var definition = repository.getProcessDefinition(
        instances.get(instances.size() - 1).getProcessDefinitionId());
    return new Position(model, definition.getName() == null ? model : definition.getName(), !here.isEmpty(),
        named(here), named(done), new LinkedHashSet<>(here.keySet()), new LinkedHashSet<>(done.keySet()));
  }

  private static String name(HistoricActivityInstance activity) {
    return activity.getActivityName() == null ? "" : activity.getActivityName().replaceAll("\\s+", " ");
  }

  private static List<String> named(Map<String, String> elements) {
    return elements.values().stream().filter(n -> !n.isBlank()).distinct().toList();
  }

  /** The picture of a model of the decision, coloured; empty where the decision has no such model. */
  public Optional<byte[]> picture(DecisionReference decision, String model) {
    return of(decision).stream().filter(p -> p.model().equals(model)).findFirst().map(ModelPictures::drawn);
  }

  private static byte[] drawn(Position position) {
    var picture = ModelPicture.of(position.model()).titled(position.name() + (position.here().isEmpty() ? ": ended"
        : ": now at " + String.join(", ", position.here())));
    position.hereIds().forEach(id -> picture.colours(id, HERE));
    position.doneIds().forEach(id -> picture.colours(id, DONE));
    return picture.written();
  }
}

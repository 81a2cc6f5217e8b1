package org.remit.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricIdentityLinkLog;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/**
 * How long people's steps have taken, from the engine's history. It is no legal record: what the law asks is read from
 * the clocks.
 */
@Component
public class StepTimes {

  private static final Comparator<StepTime> LONGEST_FIRST = Comparator.comparing(StepTime::median).reversed();

  /** How many decisions are named in one question to the database. */
  private static final int AT_ONCE = 1000;

  private final HistoryService history;
  private final RepositoryService repository;
  private final AsTheSystem system;

  StepTimes(HistoryService history, RepositoryService repository, AsTheSystem system) {
    this.history = history;
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
      Duration inHand, int late) {}

  /** The steps of one model that were done, longest median first. */
  public record ModelTimes(String model, String name, List<StepTime> steps) {}

  /** A step that was done in one decision. */
  private record Done(Duration took, Duration unclaimed, boolean late) {

    Duration inHand() {
      return took.minus(unclaimed);
    }
  }

  /** The finished steps of these decisions, by what each was called, longest median first. */
  public List<StepTime> of(Collection<DecisionReference> decisions) {
    return system.get(
        () -> {
          var claims = claims();
          var byStep = finished(decisions).stream().filter(t -> t.getName() != null)
              .collect(Collectors.groupingBy(t -> plain(t.getName()), TreeMap::new, Collectors.toList()));
          return byStep.entrySet().stream().map(e -> time(e.getKey(), e.getValue(), claims)).sorted(LONGEST_FIRST)
              .toList();
        });
  }

  /** The same by model and by its steps: what one step is to several people is one there. */
  public List<ModelTimes> byModel(Collection<DecisionReference> decisions) {
    return system.get(
        () -> {
          var claims = claims();
          var byModel = finished(decisions).stream().filter(t -> t.getProcessDefinitionKey() != null)
              .collect(Collectors.groupingBy(HistoricTaskInstance::getProcessDefinitionKey, TreeMap::new,
                  Collectors.toList()));
          return byModel.entrySet().stream().map(e -> times(e.getKey(), e.getValue(), claims)).toList();
        });
  }

  private ModelTimes times(String model, List<HistoricTaskInstance> tasks, Map<String, Instant> claims) {
    var definition = tasks.get(tasks.size() - 1).getProcessDefinitionId();
    var drawn = repository.getBpmnModelInstance(definition);
    var name = repository.getProcessDefinition(definition).getName();
    var byStep = tasks.stream().collect(
        Collectors.groupingBy(HistoricTaskInstance::getTaskDefinitionKey, TreeMap::new, Collectors.toList()));
    var steps = byStep.entrySet().stream()
        .map(e -> time(name(drawn.getModelElementById(e.getKey()), e.getValue()), e.getValue(), claims))
        .sorted(LONGEST_FIRST).toList();
    return new ModelTimes(model, name == null ? model : name, steps);
  }

  /** As the model writes it, without what each case fills in. */
  private static String name(ModelElementInstance step, List<HistoricTaskInstance> tasks) {
    return step instanceof FlowElement drawn && drawn.getName() != null
        ? drawn.getName().replaceAll("\\$\\{[^}]*}", " ").replaceAll("\\s+", " ").strip()
        : plain(tasks.get(0).getName());
  }

  private List<HistoricTaskInstance> finished(Collection<DecisionReference> decisions) {
    var all = decisions.stream().map(DecisionReference::value).distinct().toList();
    var found = new ArrayList<HistoricTaskInstance>();
    for (var from = 0; from < all.size(); from += AT_ONCE) {
      var some = all.subList(from, Math.min(all.size(), from + AT_ONCE)).toArray(String[]::new);
      found.addAll(history.createHistoricTaskInstanceQuery().finished().processInstanceBusinessKeyIn(some)
          .orderByHistoricTaskInstanceEndTime().asc().list());
    }
    return found;
  }

  private Map<String, Instant> claims() {
    var first = new HashMap<String, Instant>();
    for (HistoricIdentityLinkLog each : history.createHistoricIdentityLinkLogQuery().type("assignee")
        .operationType("add").list()) {
      if (each.getTaskId() != null) first.merge(each.getTaskId(), each.getTime().toInstant(), StepTimes::earlier);
    }
    return first;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static StepTime time(String step, List<HistoricTaskInstance> tasks, Map<String, Instant> claims) {
    var all = tasks.stream().map(t -> done(t, claims.get(t.getId()))).toList();
    var took = all.stream().map(Done::took).sorted().toList();
    var unclaimed = all.stream().map(Done::unclaimed).sorted().toList();
    var inHand = all.stream().map(Done::inHand).sorted().toList();
    var any = tasks.get(0);
    var model = any.getProcessDefinitionKey();
    return new StepTime(any.getTaskDefinitionKey(), model, step, all.size(), at(took, 0.5), at(took, 0.9),
        at(unclaimed, 0.5), at(inHand, 0.5), (int) all.stream().filter(Done::late).count());
  }

  private static Done done(HistoricTaskInstance task, Instant claimed) {
    var from = task.getStartTime().toInstant();
    var to = task.getEndTime().toInstant();
    var taken = claimed == null || claimed.isAfter(to) ? to : claimed;
    return new Done(Duration.between(from, to), Duration.between(from, taken),
        task.getDueDate() != null && task.getDueDate().toInstant().isBefore(to));
  }

  /** The value that this share of them does not exceed. */
  private static Duration at(List<Duration> sorted, double share) {
    return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
  }

  private static String plain(String name) {
    var colon = name.lastIndexOf(": ");
    return colon < 0 ? name : name.substring(0, colon);
  }
}

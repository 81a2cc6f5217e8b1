package org.remit.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricIdentityLinkLog;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.springframework.stereotype.Component;

/**
 * How long people's steps have taken, from the engine's history. It is no legal record: what the law asks is read from
 * the clocks.
 */
@Component
public class StepTimes {

  private final HistoryService history;
  private final AsTheSystem system;

  StepTimes(HistoryService history, AsTheSystem system) {
    this.history = history;
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
   * @param late how many were done after their due time
   */
  public record StepTime(
      String key, String model, String step, int times, Duration median, Duration ninetieth, Duration unclaimed,
      int late) {}

  /** A step that was done in one decision. */
  private record Done(Duration took, Duration unclaimed, boolean late) {}

  /**
   * The finished steps of the decisions whose references begin with these letters, longest median first.
   *
   * @param since steps finished before are left out; null for all
   */
  public List<StepTime> of(String prefix, Instant since) {
    return system.get(
        () -> {
          var query = history.createHistoricTaskInstanceQuery().finished()
              .processInstanceBusinessKeyLike(prefix + "-%");
          if (since != null) query.finishedAfter(java.util.Date.from(since));
          var tasks = query.list();
          var claims = claims();
          var byStep = new TreeMap<String, List<HistoricTaskInstance>>();
          tasks.stream().filter(t -> t.getName() != null)
              .forEach(t -> byStep.computeIfAbsent(plain(t.getName()), k -> new ArrayList<>()).add(t));
          return byStep.entrySet().stream()
              .map(e -> time(e.getKey(), e.getValue(), claims))
              .sorted(Comparator.comparing(StepTime::median).reversed())
              .toList();
        });
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
    var any = tasks.get(0);
    var model = any.getProcessDefinitionKey();
    return new StepTime(any.getTaskDefinitionKey(), model, step, all.size(), at(took, 0.5), at(took, 0.9),
        at(unclaimed, 0.5), (int) all.stream().filter(Done::late).count());
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

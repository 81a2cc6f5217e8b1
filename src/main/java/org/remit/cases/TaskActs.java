package org.remit.cases;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.remit.gate.Act;
import org.remit.gate.HoldView;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Which guarded act each task stands for, as {@code cases/task-acts.yaml} has it. */
@Component
class TaskActs {

  private static final String FILE = "cases/task-acts.yaml";

  /**
   * @param after the last hold, on a case's way, that its process waits for before it comes to the task; null where
   *     each hold on the act bars the task
   * @param hold what stays open while the task is not done, where no hold of the gate says so
   * @param rule the rule that puts the task where it is
   */
  record TaskAct(String task, Act act, String after, String hold, String rule) {

    /**
     * Which of the open holds on the act bar the way to the task, first the one to be told. What was open when the task
     * was done before did not bar it then, and does not now. Before the decision, what somebody has to do bars the way
     * rather than a period that runs by itself, and the task's own hold last.
     *
     * @param open as a case meets them
     * @param doneAt when the task was done last
     * @param position where a kind of hold stands on a case's way
     */
    List<HoldView> inTheWay(List<HoldView> open, Optional<Instant> doneAt, ToIntFunction<String> position) {
      var barring = open.stream()
          .filter(h -> after == null || position.applyAsInt(h.kind()) <= position.applyAsInt(after))
          .filter(h -> doneAt.isEmpty() || h.since() != null && h.since().isAfter(doneAt.get()));
      if (act != Act.DECIDE) return barring.toList();
      return barring
          .sorted(Comparator.comparingInt(h -> h.kind().equals(hold) ? 2 : h.until() != null ? 1 : 0)).toList();
    }
  }

  private final Map<String, TaskAct> byTask = new LinkedHashMap<>();

  TaskActs() {
    try (var file = new ClassPathResource(FILE).getInputStream()) {
      for (var each : new YAMLMapper().readValue(file, new TypeReference<List<TaskAct>>() {})) {
        if (byTask.put(each.task(), each) != null) {
          throw new IllegalStateException(FILE + " has '" + each.task() + "' twice");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + ": " + e.getMessage(), e);
    }
  }

  Optional<TaskAct> of(String taskKey) {
    return Optional.ofNullable(byTask.get(taskKey));
  }
}

package org.remit.cases;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.remit.gate.Act;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Which guarded act each task stands for, as {@code cases/task-acts.yaml} has it. */
@Component
class TaskActs {

  private static final String FILE = "cases/task-acts.yaml";

  /**
   * @param hold what stays open while the task is not done, where no hold of the gate says so
   * @param rule the rule that puts the task where it is
   */
  record TaskAct(String task, Act act, String hold, String rule) {}

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

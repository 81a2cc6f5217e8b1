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
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.remit.gate.Act;
import org.remit.gate.HoldView;
import org.remit.proposal.DecisionView;
import org.remit.proposal.ResolutionView;
import org.remit.routing.AnswerWords;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Which guarded act each task stands for, as {@code cases/task-acts.yaml} has it. */
@Component
class TaskActs {

  private static final String FILE = "cases/task-acts.yaml";

  /**
   * @param after the last hold, on a case's way, that its process waits for before it comes to the task; null where
   *     each hold on the act bars the task
   * @param makers whose decisions ask for it; null where anybody's do
   * @param kinds of resolutions that ask for it; null where any do
   * @param decides whether the decision is taken by it
   * @param hold what stays open while the task is not done, where no hold of the gate says so
   * @param rule the rule that puts the task where it is
   */
  record TaskAct(String task, Act act, String after, Set<String> makers, Set<String> kinds, boolean decides,
      String hold, String rule) {

    /** Why a decision never asks for the task, as the end of a sentence; empty where it may. */
    Optional<String> whyNever(DecisionView decision, String resolution) {
      if (makers != null && !makers.contains(decision.maker())) {
        return Optional.of("it is for decisions by %s, and this is one by %s".formatted(
            either(makers), AnswerWords.say(decision.maker())));
      }
      var there = decision.resolutions().stream()
          .filter(r -> resolution == null || r.id().equals(resolution)).map(ResolutionView::kind).distinct().toList();
      if (kinds == null || there.isEmpty() || there.stream().anyMatch(kinds::contains)) return Optional.empty();
      return Optional.of("it is for a resolution to %s, and what is resolved here is to %s".formatted(
          either(kinds), there.stream().map(AnswerWords::say).collect(Collectors.joining(", to "))));
    }

    private static String either(Set<String> ids) {
      return ids.stream().map(AnswerWords::say).sorted().collect(Collectors.joining(" or "));
    }

    /**
     * Which of the open holds on the act bar the way to the task, first the one to be told. What was open when the task
     * was done before did not bar it then, and does not now. Before the decision, what somebody has to do bars the way
     * rather than a period that runs by itself or what nobody is asked for before that, and the task's own hold last.
     *
     * @param open as a case meets them
     * @param doneAt when the task was done last
     * @param position where a kind of hold stands on a case's way
     * @param isNobodysTurn whether a kind of hold is lifted by tasks, and none of them waits
     */
    List<HoldView> inTheWay(List<HoldView> open, Optional<Instant> doneAt, ToIntFunction<String> position,
        Predicate<String> isNobodysTurn) {
      var barring = open.stream()
          .filter(h -> after == null || position.applyAsInt(h.kind()) <= position.applyAsInt(after))
          .filter(h -> doneAt.isEmpty() || h.since() != null && h.since().isAfter(doneAt.get()));
      if (act != Act.DECIDE) return barring.toList();
      return barring
          .sorted(Comparator.comparingInt(
              h -> h.kind().equals(hold) ? 2 : h.until() != null || isNobodysTurn.test(h.kind()) ? 1 : 0))
          .toList();
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

  /** Whether a kind of hold is lifted by tasks, and none of them is among those that wait. */
  boolean isNobodysTurn(String hold, Set<String> waiting) {
    var lifting = byTask.values().stream().filter(each -> hold.equals(each.hold())).map(TaskAct::task).toList();
    return !lifting.isEmpty() && lifting.stream().noneMatch(waiting::contains);
  }

  /** Which of the tasks that wait helps to bring about the same act as another one, once the decision is taken. */
  Optional<TaskAct> before(TaskAct asked, List<String> waiting) {
    return waiting.stream().map(byTask::get)
        .filter(each -> each != null && each.act() == asked.act() && each.act() != Act.DECIDE)
        .findFirst();
  }

  Optional<TaskAct> of(String taskKey) {
    return Optional.ofNullable(byTask.get(taskKey));
  }
}

package org.remit.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remit.cases.TaskActs.TaskAct;
import org.remit.gate.HoldView;
import org.remit.reference.Role;

@DisplayName("What bars the way to a task")
class TaskActsTest {

  private static final Instant PROPOSED = Instant.parse("2026-11-20T09:00:00Z");
  private static final Instant DONE = Instant.parse("2026-11-24T09:00:00Z");

  private final TaskActs acts = new TaskActs();
  private final List<String> kinds = kinds();

  @ParameterizedTest(name = "{0}, with {1}: {2}")
  @CsvSource({
    "Task_SignContract,           call-in-window* standstill*,                         call-in-window standstill",
    "Task_VerifyImplications,     report-not-cleared findings-unanswered,              findings-unanswered",
    "Task_RecordCabinetDecision,  agenda-open* key-decision-notice*,                   key-decision-notice agenda-open",
    "Task_DecideAsOfficer,        key-decision-notice* consultation authority,"
        + "                                                             consultation key-decision-notice authority",
    "Task_RecordScrutinyComments, pre-decision-scrutiny report-not-cleared key-decision-notice*,",
    "Task_PublishDecision,        record-not-published not-decided,                    not-decided",
    "Task_PublishTender,          social-value conflicts-assessment pension-risk,"
        + "                                                             pension-risk social-value conflicts-assessment",
    "Task_RecordMeasures,         contract-not-signed tupe-measures call-in-window*,   call-in-window",
  })
  void is_what_its_process_waits_for_first_what_a_person_has_to_do(String task, String open, String barring) {
    assertThat(inTheWay(task, holds(open, PROPOSED), null))
        .isEqualTo(barring == null ? List.of() : List.of(barring.split(" +")));
  }

  @Test
  void is_nothing_that_was_open_when_it_was_done_before() {
    assertThat(inTheWay("Task_PublishAgenda", holds("key-decision-notice* agenda-open*", PROPOSED), DONE)).isEmpty();
    assertThat(inTheWay("Task_PublishAgenda", holds("report-not-cleared", DONE.plusSeconds(1)), DONE))
        .as("opened since").containsExactly("report-not-cleared");
  }

  @Test
  void is_named_in_the_file_by_kinds_of_hold_that_there_are() throws IOException {
    try (var file = getClass().getResourceAsStream("/cases/task-acts.yaml")) {
      for (var each : new YAMLMapper().readTree(file)) {
        if (each.has("after")) assertThat(kinds).contains(each.get("after").asText());
      }
    }
  }

  private List<String> inTheWay(String task, List<HoldView> open, Instant doneAt) {
    TaskAct act = acts.of(task).orElseThrow();
    return act.inTheWay(open, Optional.ofNullable(doneAt), kinds::indexOf).stream().map(HoldView::kind).toList();
  }

  /** @param written kinds of hold; with a star where a period lifts it */
  private List<HoldView> holds(String written, Instant since) {
    return Arrays.stream(written.split(" +"))
        .map(each -> hold(each.replace("*", ""), since, each.endsWith("*") ? LocalDate.of(2026, 12, 1) : null))
        .sorted(Comparator.comparingInt(h -> kinds.indexOf(h.kind())))
        .toList();
  }

  private static HoldView hold(String kind, Instant since, LocalDate until) {
    return new HoldView(null, kind, "", "", Set.of(), "", since, "", Role.LEGAL, "", until, null, null, null, null,
        null);
  }

  private static List<String> kinds() {
    try (var file = TaskActsTest.class.getResourceAsStream("/holds.yaml")) {
      return StreamSupport.stream(new YAMLMapper().readTree(file).spliterator(), false)
          .map(each -> each.get("id").asText()).toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}

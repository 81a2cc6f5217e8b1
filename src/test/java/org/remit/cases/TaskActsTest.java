package org.remit.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remit.cases.TaskActs.TaskAct;
import org.remit.gate.HoldView;
import org.remit.proposal.DecisionView;
import org.remit.proposal.ResolutionView;
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
    "Task_RecordScrutinyOutcome,  grant-not-classified called-in,",
    "Task_CheckCallInRequest,     call-in-window*,",
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

  @ParameterizedTest(name = "{0} by {1} to {2}: {3}")
  @CsvSource(delimiter = '|', textBlock = """
      Task_PublishReport | cabinet | make-grant     | it is for decisions by cabinet member or officer, \
      and this is one by cabinet
      Task_PublishReport | officer | make-grant     |
      Task_StartService  | cabinet | make-grant     | it is for a resolution to award contract or enter arrangement, \
      and what is resolved here is to make grant
      Task_StartService  | cabinet | award-contract |
      Task_ApproveReport | council | note           |
      """)
  void is_the_decision_itself_where_it_never_asks_for_the_task(String task, String maker, String kind, String why) {
    var resolution = new ResolutionView("a", kind, "", null, null, null, null, null, null);
    var decision = new DecisionView(null, null, "", null, null, null, null, maker, 1, null, null, null,
        List.of(resolution), null, null, null, null, null);

    assertThat(acts.of(task).orElseThrow().whyNever(decision, "a")).isEqualTo(Optional.ofNullable(why));
  }

  @Test
  void is_never_a_maker_or_a_kind_of_resolution_whose_process_has_the_task() throws IOException {
    var makers = new HashMap<String, Set<String>>();
    for (var maker : List.of("cabinet", "cabinet-member", "officer", "council")) {
      tasksOf("decision/" + maker + "-decision")
          .forEach(task -> makers.computeIfAbsent(task, t -> new HashSet<>()).add(maker));
    }
    assertThat(makers).allSatisfy((task, by) ->
        assertThat(acts.of(task).orElseThrow().makers()).as(task).isEqualTo(by.size() == 4 ? null : by));

    var kinds = Map.of(
        "procurement/procurement", Set.of("approve-procurement"),
        "contract/contract-award", Set.of("award-contract", "enter-arrangement"),
        "contract/contract-variation", Set.of("extend-contract", "vary-contract"),
        "contract/grant-agreement", Set.of("make-grant"),
        "transfer/staff-transfer", Set.of("approve-procurement", "award-contract", "enter-arrangement"),
        "pension/pension-admission",
        Set.of("approve-procurement", "award-contract", "enter-arrangement", "admit-to-pension-fund"));
    for (var model : kinds.keySet()) {
      assertThat(tasksOf(model)).allSatisfy(task ->
          assertThat(acts.of(task).orElseThrow().kinds()).as(task).isEqualTo(kinds.get(model)));
    }
  }

  private static List<String> tasksOf(String model) throws IOException {
    return Pattern.compile("<bpmn:userTask id=\"(Task_\\w+)\"")
        .matcher(Files.readString(Path.of("processes/" + model + ".bpmn"))).results().map(t -> t.group(1)).toList();
  }

  @Test
  void is_the_period_where_what_is_to_be_done_after_it_is_asked_of_nobody_yet() {
    var open = holds("key-decision-notice* general-exception-reasons", PROPOSED);

    assertThat(inTheWay("Task_RecordCabinetDecision", open, null, Set.of()))
        .containsExactly("key-decision-notice", "general-exception-reasons");
    assertThat(inTheWay("Task_RecordCabinetDecision", open, null, Set.of("Task_PublishExceptionReasons")))
        .containsExactly("general-exception-reasons", "key-decision-notice");
  }

  @Test
  void is_the_task_that_waits_on_the_way_to_the_same_act() {
    var start = acts.of("Task_StartService").orElseThrow();

    assertThat(acts.before(start, List.of("Task_ApproveReport", "Task_RecordTransferDay"))).get()
        .extracting(TaskAct::rule).isEqualTo("SI 2006/246 reg 4");
    assertThat(acts.before(start, List.of("Task_ApproveReport"))).isEmpty();
  }

  private List<String> inTheWay(String task, List<HoldView> open, Instant doneAt) {
    return inTheWay(task, open, doneAt, kind -> false);
  }

  private List<String> inTheWay(String task, List<HoldView> open, Instant doneAt, Set<String> waiting) {
    return inTheWay(task, open, doneAt, kind -> acts.isNobodysTurn(kind, waiting));
  }

  private List<String> inTheWay(String task, List<HoldView> open, Instant doneAt, Predicate<String> isNobodysTurn) {
    TaskAct act = acts.of(task).orElseThrow();
    return act.inTheWay(open, Optional.ofNullable(doneAt), kinds::indexOf, isNobodysTurn).stream()
        .map(HoldView::kind).toList();
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

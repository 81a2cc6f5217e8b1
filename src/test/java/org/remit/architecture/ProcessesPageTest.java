package org.remit.architecture;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.remit.architecture.Models.Model;
import org.remit.calendar.Rule;
import org.remit.constitution.Constitutions;
import org.remit.constitution.Figure;
import org.remit.constitution.Figures.CallInWindow;
import org.remit.constitution.Figures.Notice;
import org.remit.reference.Authority;
import org.remit.routing.Kit;
import org.remit.routing.StandstillQuestion;

/**
 * {@code processes/README.md}: every process, deadline, person's task and decision table, from the models themselves.
 */
@DisplayName("processes/README.md")
class ProcessesPageTest {

  /** Which period of law lies behind which timer. The models know an instant only. */
  private static final Map<String, List<String>> BEHIND = behind();

  private static final LocalDate SOME_DAY = LocalDate.of(2026, 6, 1);

  private static Map<String, List<String>> behind() {
    var periods = new LinkedHashMap<String, List<String>>();
    periods.put("call-in/CatchEvent_WindowEnded", List.of("call-in-window"));
    periods.put("contract-award/CatchEvent_StandstillEnded", List.of("standstill"));
    periods.put("contract-management/CatchEvent_TimeToDecide", List.of());
    periods.put("contract-management/CatchEvent_ReviewAhead", List.of());
    periods.put("contract-management/BoundaryEvent_EndReached", List.of());
    periods.put("cabinet-decision/CatchEvent_MeetingHeld", List.of("notice-agenda"));
    periods.put("council-decision/CatchEvent_MeetingHeld", List.of("notice-agenda"));
    periods.put("cabinet-member-decision/CatchEvent_ReportOpen", List.of("report-cabinet-member"));
    periods.put("officer-decision/CatchEvent_ReportOpen", List.of("report-officer"));
    periods.put("key-decision-notice/CatchEvent_ExceptionRun", List.of("notice-general-exception"));
    periods.put("key-decision-notice/CatchEvent_RepresentationsPossible", List.of());
    periods.put("key-decision-notice/CatchEvent_NoticesRun",
        List.of("notice-key-decision", "notice-private-meeting", "notice-private-meeting-response"));
    periods.put("procurement/CatchEvent_TenderDeadlinePassed", List.of());
    periods.put("pre-decision-scrutiny/CatchEvent_ScrutinyMeeting", List.of());
    periods.put("staff-transfer/CatchEvent_TransferDayCome", List.of());
    return periods;
  }

  private final List<Model> models = Models.all();

  @Test
  void says_what_the_models_say() throws IOException {
    var page = new GeneratedPage("processes/README.md", "Processes, tasks, deadlines and decision tables");
    page.paragraph(
        "What a councillor or an officer reads to see how Remit works: one picture for each process. The folder is the",
        "module that owns it; forms lie in the folder of the same name under `forms/`. The law is in the documentation"
            + " of",
        "each model and of each step in it.");
    processes(page);
    timers(page);
    periods(page);
    tasks(page);
    tables(page);
    page.check();
  }

  private void processes(GeneratedPage page) {
    page.section("Processes").head("Process", "Picture", "Module", "Called by", "What it does, and its legal basis");
    for (var model : models) {
      var process = model.process();
      var path = model.module() + "/" + process.getId();
      page.row(process.getName() + " `" + process.getId() + "`",
          "[picture](" + path + ".svg), [model](" + path + ".bpmn)",
          "`" + model.module() + "`", callersOf(process.getId()), documentation(process));
    }
  }

  private void timers(GeneratedPage page) {
    page.section("Deadlines that a process waits for");
    page.paragraph(
        "A timer takes an instant that was worked out before, and only wakes the case up: whether a period has run is"
            + " read",
        "from the clock table. Where no period is named, the day is one that somebody fixed.");
    page.head("Process", "Waits until", "Step", "Period behind it", "Why");
    var seen = new TreeSet<String>();
    for (var model : models) {
      for (var event : model.bpmn().getModelElementsByType(CatchEvent.class)) {
        if (event.getEventDefinitions().stream().noneMatch(TimerEventDefinition.class::isInstance)) continue;
        var id = model.process().getId() + "/" + event.getId();
        seen.add(id);
        assertThat(BEHIND).as("the period behind each timer").containsKey(id);
        page.row(model.process().getName(), event.getName(), "`" + event.getId() + "`",
            BEHIND.get(id).isEmpty() ? "a day that was fixed" : ticked(BEHIND.get(id)), documentation(event));
      }
    }
    assertThat(BEHIND.keySet()).as("every timer that is explained exists").isEqualTo(seen);
  }

  private void periods(GeneratedPage page) {
    page.section("Periods");
    page.paragraph(
        "The figures in force in the packs (`src/main/resources/constitutions/`), how their days are counted",
        "([record 22](../src/docs/decisions/0022-counting-conventions.md)) and how sure each is: *confirmed* (the text"
            + " was",
        "read), *observed* (inferred from published records) or *assumed* (a person must confirm it).");
    page.head("Period", "Whose", "Length", "Source", "How sure");
    var named = new TreeSet<String>();
    for (var field : List.of("notice-key-decision", "notice-private-meeting", "notice-private-meeting-response",
        "notice-general-exception", "notice-agenda", "report-cabinet-member", "report-officer", "call-in-window")) {
      named.add(field);
      figures(page, field);
    }
    named.add("standstill");
    for (var regime : List.of("pcr-2015", "pa-2023", "psr")) {
      var answer = Kit.PERIODS.standstill(new StandstillQuestion(regime, "open", false, SOME_DAY, true, 0));
      law(page, "standstill", answer.period().rule());
    }
    named.add("employee-information");
    law(page, "employee-information", Kit.PERIODS.employeeInformation(LocalDate.of(2014, 4, 30)).rule());
    law(page, "employee-information", Kit.PERIODS.employeeInformation(SOME_DAY).rule());
    assertThat(named).containsAll(BEHIND.values().stream().flatMap(List::stream).toList());
  }

  private static void figures(GeneratedPage page, String field) {
    var packs = Kit.CONSTITUTIONS;
    packs.statute().history(field).forEach(figure -> figure(page, "every council", figure));
    for (var council : packs.known()) {
      if (council.equals(Constitutions.STATUTE)) continue;
      var constitution = packs.of(new Authority(council));
      constitution.history(field).stream()
          .filter(figure -> figure.pack().equals(council))
          .forEach(figure -> figure(page, constitution.name(), figure));
    }
  }

  private static void figure(GeneratedPage page, String whose, Figure<?> figure) {
    if (figure.validTo() != null) return;
    page.row("`" + figure.name() + "`", whose, length(figure.value()), figure.source(), figure.confirmation().id());
  }

  private static String length(Object value) {
    if (value == null) return "not known: nothing is counted, and nothing is presumed";
    if (value instanceof Notice notice) {
      return (notice.days() + " " + notice.convention().replace('-', ' '))
          .replaceFirst("after$", "after its publication");
    }
    var window = (CallInWindow) value;
    var from = window.days() + " working days after the " + window.startsFrom();
    return window.officerStartsFrom().equals(window.startsFrom())
        ? from : from + "; for an officer's decision after the " + window.officerStartsFrom();
  }

  private static void law(GeneratedPage page, String period, Rule rule) {
    page.row("`" + period + "`", "every council", rule.text(), rule.citation(), rule.confirmation().id());
  }

  private void tasks(GeneratedPage page) {
    page.section("Tasks for people");
    page.paragraph(
        "In Tasklist the name of a task is followed by the decision's reference, and its role is the council's own:",
        "`finance` at Leeds is `finance.leeds`.");
    page.head("Process", "Task", "Role", "Form", "Why");
    for (var model : models) {
      for (var task : model.bpmn().getModelElementsByType(UserTask.class)) {
        page.row(model.process().getName(), name(task), roles(task),
            "[" + task.getCamundaFormRef() + "](../forms/" + model.module() + "/" + task.getCamundaFormRef() + ".form)",
            documentation(task));
      }
    }
  }

  private void tables(GeneratedPage page) {
    page.section("Decision tables");
    page.paragraph("Each asks one question. No table has a row that catches the rest, and 'unknown' is an answer of"
        + " its own. The tables of the route stand in one file, joined by what each needs to know of the others: boxes"
        + " are questions, rounded boxes facts, wavy ones the rules that they rest on.");
    page.paragraph("![The route of a decision: which question needs the answer of which](routing/decision-route.svg)");
    page.head("Table", "Question", "Module", "What to know");
    for (var file : Models.tables()) {
      var folder = file.getParent().getFileName().toString();
      for (var decision : Dmn.readModelFromFile(file.toFile()).getModelElementsByType(Decision.class)) {
        page.row("[" + decision.getId() + "](" + folder + "/" + file.getFileName() + ")", decision.getName(),
            "`" + folder + "`", decision.getDescription() == null ? "" : decision.getDescription().getTextContent());
      }
    }
  }

  private String callersOf(String process) {
    return models.stream()
        .filter(m -> m.bpmn().getModelElementsByType(CallActivity.class).stream()
            .anyMatch(call -> process.equals(call.getCalledElement())))
        .map(m -> "`" + m.process().getId() + "`")
        .collect(joining(", "));
  }

  private static String name(UserTask task) {
    return task.getName().replaceAll("\\$\\{.*?}", "…");
  }

  private static String roles(UserTask task) {
    return Arrays.stream(task.getCamundaCandidateGroups().split(","))
        .map(String::strip)
        .map(role -> role.startsWith("${") ? "each discipline that is asked" : "`" + role + "`")
        .collect(joining(", "));
  }

  private static String ticked(List<String> names) {
    return names.stream().map(name -> "`" + name + "`").collect(joining(", "));
  }

  private static String documentation(BaseElement element) {
    assertThat(element.getDocumentations()).as("documentation of %s", element.getId()).isNotEmpty();
    return element.getDocumentations().stream().map(ModelElementInstance::getTextContent).collect(joining(" "));
  }
}

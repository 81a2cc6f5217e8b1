package org.remit.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SignalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.remit.architecture.Models.Model;
import org.remit.reference.Role;
import org.springframework.util.StringUtils;

@DisplayName("Every BPMN model")
class ModelConventionsTest {

  private static final Pattern BEAN = Pattern.compile("\\$\\{([a-z]\\w+)}");
  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{[^}]*}");
  private static final Pattern ASKED = Pattern.compile("\\$\\{!?([a-z]\\w+)\\.[a-z]\\w+\\(execution\\)}");
  private static final Set<String> CHOSEN_AT_RUNTIME = Set.of("${", "#{");

  private static final Map<Class<? extends FlowNode>, String> PREFIXES = prefixes();

  private final ObjectMapper json = new ObjectMapper();

  private static Map<Class<? extends FlowNode>, String> prefixes() {
    var prefixes = new LinkedHashMap<Class<? extends FlowNode>, String>();
    prefixes.put(StartEvent.class, "StartEvent_");
    prefixes.put(EndEvent.class, "EndEvent_");
    prefixes.put(IntermediateCatchEvent.class, "CatchEvent_");
    prefixes.put(BoundaryEvent.class, "BoundaryEvent_");
    prefixes.put(Gateway.class, "Gateway_");
    prefixes.put(Task.class, "Task_");
    prefixes.put(CallActivity.class, "CallActivity_");
    return prefixes;
  }

  private interface Rule {
    void holdsFor(Model model) throws Exception;
  }

  @TestFactory
  Stream<DynamicNode> follows_the_house_style() {
    var rules = new LinkedHashMap<String, Rule>();
    rules.put("is named after its file, executable, versioned, and says how long history is kept", this::identity);
    rules.put("gives every element an id that says what it is", this::ids);
    rules.put("names every task, and every event by what has happened", this::names);
    rules.put("asks a question at every split and labels each answer", this::questions);
    rules.put("answers a yes/no question cautiously by default, and no other", this::defaults);
    rules.put("splits and joins with separate symbols", this::splitsAndJoins);
    rules.put("calls beans of its own module, never classes or inline expressions", this::beans);
    rules.put("saves before each service task", this::savePoints);
    rules.put("catches only errors that it names, and sends no signals", this::errors);
    rules.put("uses no lanes", this::lanes);
    rules.put("calls other processes by their deployment, with the business key and each value named", this::calls);
    rules.put("gives every user task a form, documentation, a known role and one complete listener", this::userTasks);
    rules.put("declares every field of a task's form, and no other", this::forms);
    rules.put("is drawn from left to right", this::leftToRight);
    rules.put("has its picture beside it, of this very model", this::picture);
    return Models.all().stream()
        .map(
            model ->
                dynamicContainer(
                    model.toString(),
                    rules.entrySet().stream()
                        .map(rule -> dynamicTest(rule.getKey(), () -> rule.getValue().holdsFor(model)))));
  }

  @Test
  void catches_each_message_in_one_place_of_one_model() {
    var places = new LinkedHashMap<String, List<String>>();
    for (var model : Models.all()) {
      for (var event : model.bpmn().getModelElementsByType(CatchEvent.class)) {
        event.getEventDefinitions().stream()
            .filter(MessageEventDefinition.class::isInstance)
            .map(definition -> ((MessageEventDefinition) definition).getMessage().getName())
            .forEach(
                message ->
                    places.computeIfAbsent(message, m -> new ArrayList<>()).add(model + " " + event.getId()));
      }
    }
    assertThat(places).allSatisfy((message, where) -> assertThat(where).as(message).hasSize(1));
  }

  @Test
  void calls_only_processes_that_there_are() {
    var keys = Models.all().stream().map(model -> model.process().getId()).collect(Collectors.toSet());
    for (var model : Models.all()) {
      assertThat(model.bpmn().getModelElementsByType(CallActivity.class))
          .allSatisfy(call -> assertThat(keys).as(call.getId()).contains(call.getCalledElement()));
    }
  }

  private void identity(Model model) {
    var process = model.process();
    assertThat(model.file().getFileName().toString()).isEqualTo(process.getId() + ".bpmn");
    assertThat(process.getName()).isNotBlank();
    assertThat(process.isExecutable()).isTrue();
    assertThat(process.getCamundaVersionTag()).matches("\\d+\\.\\d+\\.\\d+");
    assertThat(process.getCamundaHistoryTimeToLiveString()).matches("P\\d+D");
  }

  private void ids(Model model) {
    PREFIXES.forEach(
        (type, prefix) ->
            assertThat(model.bpmn().getModelElementsByType(type))
                .allSatisfy(node -> assertThat(node.getId()).matches(prefix + "[A-Z]\\w+")));
    assertThat(model.bpmn().getModelElementsByType(SequenceFlow.class))
        .allSatisfy(flow -> assertThat(flow.getId()).matches("Flow_[A-Z]\\w+"));
    assertThat(model.bpmn().getModelElementsByType(Message.class))
        .allSatisfy(message -> assertThat(message.getId()).isEqualTo("Message_" + message.getName()));
    assertThat(model.bpmn().getModelElementsByType(MessageEventDefinition.class))
        .allSatisfy(definition ->
            assertThat(definition.getId()).isEqualTo("MessageDefinition_" + definition.getMessage().getName()));
    assertThat(model.bpmn().getModelElementsByType(ErrorEventDefinition.class))
        .allSatisfy(definition -> assertThat(definition.getId()).matches("ErrorDefinition_[A-Z]\\w+"));
    assertThat(model.bpmn().getModelElementsByType(TimerEventDefinition.class))
        .allSatisfy(definition -> assertThat(definition.getId()).matches("Timer_[A-Z]\\w+"));
  }

  private void names(Model model) {
    assertThat(model.bpmn().getModelElementsByType(Activity.class))
        .allSatisfy(activity -> assertThat(activity.getName()).as(activity.getId()).isNotBlank());
    assertThat(model.bpmn().getModelElementsByType(Event.class))
        .allSatisfy(
            event -> {
              assertThat(event.getName()).as(event.getId()).isNotBlank();
              assertThat(event.getName()).as(event.getId()).isNotIn("Start", "End");
            });
  }

  private void questions(Model model) {
    splits(model)
        .forEach(
            split -> {
              assertThat(split.getName()).as(split.getId()).endsWith("?");
              assertThat(model.leaving(split))
                  .allSatisfy(answer -> assertThat(answer.getName()).as(answer.getId()).isNotBlank());
            });
  }

  /**
   * A split that knows more than two answers has no default: an answer that it does not know stops as an incident.
   * Whatever is not the default says when it is taken, by an answer that is given: what is missing is no 'no'.
   */
  private void defaults(Model model) {
    splits(model).forEach(split -> {
      var other = defaultOf(split);
      assertThat(other == null).as("default of " + split.getId()).isEqualTo(model.leaving(split).size() > 2);
      assertThat(model.leaving(split)).allSatisfy(answer ->
          assertThat(answer.getConditionExpression() == null).as("whether " + answer.getId() + " is the default")
              .isEqualTo(answer.equals(other)));
    });
    assertThat(model.bpmn().getModelElementsByType(ConditionExpression.class)).allSatisfy(condition ->
        assertThat(condition.getTextContent()).doesNotContainPattern("!(?![a-zA-Z]+\\.)|\\b(ne|not)\\b"));
  }

  private static SequenceFlow defaultOf(Gateway split) {
    return split instanceof ExclusiveGateway exclusive
        ? exclusive.getDefault()
        : ((InclusiveGateway) split).getDefault();
  }

  private static Stream<Gateway> splits(Model model) {
    return model.bpmn().getModelElementsByType(Gateway.class).stream()
        .filter(gateway -> gateway instanceof ExclusiveGateway || gateway instanceof InclusiveGateway)
        .filter(gateway -> model.leaving(gateway).size() > 1);
  }

  /** A loop may lead back straight into the question that is to be asked again. */
  private void splitsAndJoins(Model model) {
    assertThat(model.bpmn().getModelElementsByType(Gateway.class))
        .filteredOn(gateway -> model.leaving(gateway).size() > 1)
        .allSatisfy(
            split ->
                assertThat(model.reaching(split))
                    .filteredOn(flow -> !flow.getId().startsWith("Flow_BackTo"))
                    .as(split.getId() + " splits and joins at once")
                    .hasSizeLessThanOrEqualTo(1));
  }

  private void beans(Model model) {
    assertThat(model.bpmn().getModelElementsByType(ServiceTask.class))
        .allSatisfy(
            task -> {
              assertThat(task.getCamundaDelegateExpression()).as(task.getId()).isNotNull();
              assertThat(task.getCamundaClass()).as(task.getId()).isNull();
              assertThat(task.getCamundaExpression()).as(task.getId()).isNull();
              assertThatBeanIsOf(model, task.getId(), task.getCamundaDelegateExpression());
            });
    assertThat(model.bpmn().getModelElementsByType(CamundaTaskListener.class))
        .allSatisfy(
            listener -> assertThatBeanIsOf(model, "a task listener", listener.getCamundaDelegateExpression()));
    EXPRESSION.matcher(read(model.file())).results().map(MatchResult::group)
        .filter(expression -> expression.contains("("))
        .forEach(expression -> assertThatItAsksABeanOf(model, expression));
  }

  /** Conditions, timers and collections may ask a bean of the module's process package one thing, of this execution. */
  private static void assertThatItAsksABeanOf(Model model, String expression) {
    var asked = ASKED.matcher(expression);
    assertThat(asked.matches()).as(expression + " asks one bean one question").isTrue();
    var bean = asked.group(1);
    try (var files = Files.list(Path.of("src/main/java/org/remit", model.module(), "process"))) {
      assertThat(files.map(file -> Map.entry(file.getFileName().toString(), read(file)))).as(expression)
          .anyMatch(source -> source.getValue().contains("@Component(\"" + bean + "\")")
              || source.getKey().equals(StringUtils.capitalize(bean) + ".java")
                  && source.getValue().contains("@Component\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Found by its source: the bean's name is its class's with a small first letter. */
  private static void assertThatBeanIsOf(Model model, String where, String expression) {
    var bean = BEAN.matcher(String.valueOf(expression));
    assertThat(bean.matches()).as(where + " calls " + expression).isTrue();
    var className = bean.group(1).substring(0, 1).toUpperCase(Locale.ROOT) + bean.group(1).substring(1);
    assertThat(Path.of("src/main/java/org/remit", model.module(), "process", className + ".java"))
        .as(where + " calls " + expression)
        .exists();
  }

  private void savePoints(Model model) {
    assertThat(model.bpmn().getModelElementsByType(ServiceTask.class))
        .allSatisfy(task -> assertThat(task.isCamundaAsyncBefore()).as(task.getId()).isTrue());
  }

  private void errors(Model model) {
    assertThat(model.bpmn().getModelElementsByType(ErrorEventDefinition.class))
        .allSatisfy(definition -> assertThat(definition.getError()).isNotNull());
    assertThat(model.bpmn().getModelElementsByType(SignalEventDefinition.class)).isEmpty();
  }

  private void lanes(Model model) {
    assertThat(model.bpmn().getModelElementsByType(Lane.class)).isEmpty();
  }

  private void calls(Model model) {
    assertThat(model.bpmn().getModelElementsByType(CallActivity.class))
        .allSatisfy(
            call -> {
              assertThat(call.getCalledElement()).as(call.getId()).doesNotContain(CHOSEN_AT_RUNTIME);
              assertThat(call.getCamundaCalledElementBinding()).as(call.getId()).isEqualTo("deployment");
              var passed = call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list();
              assertThat(passed)
                  .as(call.getId() + " passes the business key")
                  .anyMatch(in -> in.getCamundaBusinessKey() != null);
              assertThat(passed)
                  .as(call.getId() + " passes the council")
                  .anyMatch(in -> "council".equals(in.getCamundaTarget()));
              assertThat(passed).as(call.getId()).noneMatch(in -> in.getCamundaVariables() != null);
              assertThat(call.getExtensionElements().getElementsQuery().filterByType(CamundaOut.class).list())
                  .as(call.getId())
                  .noneMatch(out -> out.getCamundaVariables() != null);
            });
  }

  private void userTasks(Model model) {
    assertThat(model.bpmn().getModelElementsByType(UserTask.class))
        .allSatisfy(
            task -> {
              assertThat(task.getCamundaFormRef()).as(task.getId() + " has a form").isNotBlank();
              assertThat(task.getCamundaFormRefBinding()).as(task.getId()).isEqualTo("deployment");
              assertThat(formFile(model, task)).as(task.getId()).exists();
              assertThat(documentation(task)).as(task.getId() + " says why it exists").isNotBlank();
              assertThat(task.getCamundaCandidateUsers()).as(task.getId()).isNull();
              assertThat(task.getCamundaAssignee()).as(task.getId()).isNull();
              assertThat(rolesOf(task)).as(task.getId()).isNotEmpty().allSatisfy(ModelConventionsTest::isRole);
              var listeners = listenersOf(task);
              assertThat(listeners).as(task.getId()).hasSize(1);
              assertThat(listeners.get(0).getCamundaEvent()).as(task.getId()).isEqualTo("complete");
            });
  }

  private static List<CamundaTaskListener> listenersOf(UserTask task) {
    return task.getExtensionElements() == null
        ? List.of()
        : task.getExtensionElements().getElementsQuery().filterByType(CamundaTaskListener.class).list();
  }

  private static List<String> rolesOf(UserTask task) {
    var groups = task.getCamundaCandidateGroups();
    return groups == null ? List.of() : Stream.of(groups.split(",")).map(String::strip).toList();
  }

  private static void isRole(String group) {
    if (!group.startsWith("${")) assertThat(Role.find(group)).as(group).isPresent();
  }

  private static String documentation(BaseElement element) {
    return element.getDocumentations().stream().map(d -> d.getTextContent()).collect(Collectors.joining());
  }

  private void forms(Model model) throws IOException {
    for (var task : model.bpmn().getModelElementsByType(UserTask.class)) {
      var form = json.readTree(formFile(model, task).toFile());
      assertThat(form.path("id").asText()).isEqualTo(task.getCamundaFormRef());
      assertThat(form.path("schemaVersion").asInt()).as(task.getCamundaFormRef()).isEqualTo(16);
      var keys = new TreeSet<String>();
      collectKeys(form, keys);
      keys.remove("factsVersion");
      assertThat(declaredInputs(task)).as(task.getId() + " and " + task.getCamundaFormRef()).isEqualTo(keys);
      assertThat(form.toString()).as(task.getCamundaFormRef()).doesNotContain("\"dynamiclist\"");
    }
  }

  private static Path formFile(Model model, UserTask task) {
    return Path.of("forms", model.module(), task.getCamundaFormRef() + ".form");
  }

  private static void collectKeys(JsonNode node, Set<String> keys) {
    if (node.has("key") && node.has("type")) keys.add(node.get("key").asText());
    node.path("components").forEach(component -> collectKeys(component, keys));
  }

  private static Set<String> declaredInputs(UserTask task) {
    var declared = new TreeSet<String>();
    if (task.getExtensionElements() == null) return declared;
    task.getExtensionElements().getElementsQuery().filterByType(CamundaInputOutput.class).list().stream()
        .flatMap(mapping -> mapping.getCamundaInputParameters().stream())
        .map(CamundaInputParameter::getCamundaName)
        .forEach(declared::add);
    return declared;
  }

  private void leftToRight(Model model) {
    assertThat(model.bpmn().getModelElementsByType(SequenceFlow.class))
        .allSatisfy(
            flow -> {
              assertThat(flow.getDiagramElement()).as(flow.getId() + " is drawn").isNotNull();
              var points = List.copyOf(flow.getDiagramElement().getWaypoints());
              var goesBack = points.get(points.size() - 1).getX() < points.get(0).getX();
              assertThat(goesBack)
                  .as(flow.getId() + " runs from right to left")
                  .isEqualTo(flow.getId().startsWith("Flow_BackTo"));
            });
  }

  private void picture(Model model) throws IOException {
    var file = Path.of(model.file().toString().replaceAll("\\.bpmn$", ".svg"));
    assertThat(file).exists();
    var picture = Files.readString(file);
    assertThat(model.bpmn().getModelElementsByType(FlowNode.class))
        .allSatisfy(node -> assertThat(picture).contains("data-element-id=\"" + node.getId() + "\""));
    assertThat(model.bpmn().getModelElementsByType(SequenceFlow.class))
        .allSatisfy(flow -> assertThat(picture).contains("data-element-id=\"" + flow.getId() + "\""));
  }
}

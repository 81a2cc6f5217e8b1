package org.remit.commissioning;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService;
import static org.mockito.Mockito.mock;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.remit.support.ChildModels;
import org.remit.support.ModelTestEngine;

@Deployment(resources = "processes/commissioning/route-determination.bpmn")
@DisplayName("Route determination")
class RouteDeterminationModelTest {

  @RegisterExtension static final ProcessEngineCoverageExtension engine = ModelTestEngine.covering(1.0);

  /** What each look at the route finds, in turn. */
  private final Deque<Map<String, Object>> routes = new ArrayDeque<>();

  @BeforeEach
  void stubTheWorkBehindTheModel() {
    Mocks.register("determineRoute", (JavaDelegate) process -> process.setVariables(routes.remove()));
    askedAre("commissioning-officer");
    Mocks.register("recordAnswers", mock(TaskListener.class));
    Mocks.register("recordAdviceOnLinkedAwards", mock(TaskListener.class));
    Mocks.register("recordOneOrSeveral", mock(TaskListener.class));
  }

  @AfterEach
  void forgetStubs() {
    Mocks.reset();
  }

  /** The roles that the model asks for, without the case behind it. */
  public static class Answerers {

    private final List<String> roles;
    private boolean waits = true;

    Answerers(List<String> roles) {
      this.roles = roles;
    }

    public List<String> whoAnswers(DelegateExecution process) {
      return roles;
    }

    public boolean anyWaits(DelegateExecution process) {
      return waits;
    }
  }

  private static Answerers askedAre(String... roles) {
    var answerers = new Answerers(List.of(roles));
    Mocks.register("findingsToAnswer", answerers);
    return answerers;
  }

  @Test
  void a_proposal_that_raises_no_question_has_its_route_at_once() {
    routes.add(found(false, false));

    assertThat(theRouteIsAsked()).hasPassed("EndEvent_RouteDetermined").isEnded();
  }

  @Test
  void findings_are_answered_until_none_waits() {
    routes.add(found(false, true));
    routes.add(found(false, true));
    routes.add(found(false, false));
    var route = theRouteIsAsked();

    assertThat(route).isWaitingAt("Task_AnswerFindings");
    assertThat(task(route)).hasCandidateGroup("commissioning-officer");
    completed(route);
    assertThat(route).isWaitingAt("Task_AnswerFindings");
    completed(route);

    assertThat(route).isEnded();
  }

  @Test
  void each_role_that_a_finding_names_answers_its_own() {
    askedAre("commissioning-officer", "legal");
    routes.add(found(false, true));
    routes.add(found(false, false));
    var route = theRouteIsAsked();

    complete(taskFor(route, "legal"));
    ChildModels.settle();
    assertThat(route).isWaitingAt("Task_AnswerFindings");
    complete(taskFor(route, "commissioning-officer"));
    ChildModels.settle();

    assertThat(route).isEnded();
  }

  @Test
  void nobody_is_asked_for_what_was_answered_in_another_role() {
    var answerers = askedAre("commissioning-officer", "legal");
    routes.add(found(false, true));
    routes.add(found(false, false));
    var route = theRouteIsAsked();

    answerers.waits = false;
    complete(taskFor(route, "legal"));
    ChildModels.settle();

    assertThat(route).isEnded();
  }

  @Test
  void a_finding_that_is_put_right_is_no_longer_asked() {
    askedAre("commissioning-officer", "legal");
    routes.add(found(false, true));
    routes.add(found(false, true));
    routes.add(found(false, false));
    var route = theRouteIsAsked();

    askedAre("legal");
    questionsChange(route);
    assertThat(route).isWaitingAt("Task_AnswerFindings");
    assertThat(task(route)).hasCandidateGroup("legal");
    questionsChange(route);

    assertThat(route).hasPassed("BoundaryEvent_QuestionsChanged").isEnded();
  }

  @Test
  void linked_awards_that_cross_no_limit_any_more_are_no_longer_asked() {
    routes.add(found(true, false));
    routes.add(found(false, false));
    var route = theRouteIsAsked();

    questionsChange(route);

    assertThat(route).hasNotPassed("Task_DecideOneOrSeveral").isEnded();
  }

  private static void questionsChange(ProcessInstance route) {
    runtimeService().createMessageCorrelation("QuestionsChanged").processInstanceId(route.getId()).correlate();
    ChildModels.settle();
  }

  private static Task taskFor(ProcessInstance route, String role) {
    return taskService().createTaskQuery().processInstanceId(route.getId()).taskCandidateGroup(role).singleResult();
  }

  @Test
  void linked_awards_are_answered_by_the_decision_maker_on_the_monitoring_officers_advice() {
    routes.add(found(true, false));
    routes.add(found(false, false));
    var route = theRouteIsAsked();

    assertThat(route).isWaitingAt("Task_AdviseOnLinkedAwards");
    assertThat(task(route)).hasCandidateGroup("monitoring-officer");
    completed(route);
    assertThat(route).isWaitingAt("Task_DecideOneOrSeveral");
    assertThat(task(route)).hasCandidateGroup("director");
    completed(route);

    assertThat(route).hasPassedInOrder("Task_DecideOneOrSeveral", "Task_DetermineRoute", "EndEvent_RouteDetermined")
        .isEnded();
  }

  private static Map<String, Object> found(boolean linkedAwards, boolean answersNeeded) {
    return Map.of("linkedAwards", linkedAwards, "answersNeeded", answersNeeded);
  }

  private static ProcessInstance theRouteIsAsked() {
    var route = runtimeService()
        .startProcessInstanceByKey("route-determination", "LEE-2026-0001", Map.of("council", "leeds"));
    ChildModels.settle();
    return route;
  }

  private static void completed(ProcessInstance route) {
    complete(task(route));
    ChildModels.settle();
  }
}

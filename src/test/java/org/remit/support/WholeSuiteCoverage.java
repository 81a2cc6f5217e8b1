package org.remit.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Which nodes and flows of which process any test has passed, over all test classes that run Remit. */
@TestConfiguration(proxyBeanMethods = false)
public class WholeSuiteCoverage {

  private static final Set<String> ALL = ConcurrentHashMap.newKeySet();
  private static final Set<String> PASSED = ConcurrentHashMap.newKeySet();

  /** The elements, as {@code process/element}, that no test has passed so far. */
  public static Set<String> missed() {
    var missed = new TreeSet<>(ALL);
    missed.removeAll(PASSED);
    return missed;
  }

  @Bean
  ProcessEnginePlugin wholeSuiteCoveragePlugin() {
    return new AbstractProcessEnginePlugin() {
      @Override
      public void preInit(ProcessEngineConfigurationImpl engine) {
        watchedBy(engine);
      }
    };
  }

  /** Model tests' own engines are watched too. */
  public static void watchedBy(ProcessEngineConfigurationImpl engine) {
    if (engine.getCustomPostBPMNParseListeners() == null) {
      engine.setCustomPostBPMNParseListeners(new ArrayList<>());
    }
    engine
        .getCustomPostBPMNParseListeners()
        .add(
            new AbstractBpmnParseListener() {
              @Override
              public void parseProcess(Element element, ProcessDefinitionEntity process) {
                visit(process.getKey(), process.getActivities());
              }
            });
  }

  private static void visit(String process, List<ActivityImpl> activities) {
    for (var activity : activities) {
      watch(process + "/" + activity.getId(), passed -> activity.addListener(ExecutionListener.EVENTNAME_START, passed));
      for (var flow : activity.getOutgoingTransitions()) {
        watch(
            process + "/" + flow.getId(),
            passed -> ((TransitionImpl) flow).addListener(ExecutionListener.EVENTNAME_TAKE, passed));
      }
      visit(process, activity.getActivities());
    }
  }

  private static void watch(String element, Consumer<ExecutionListener> listen) {
    ALL.add(element);
    listen.accept(execution -> PASSED.add(element));
  }
}

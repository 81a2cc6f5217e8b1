package org.remit.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

/** Which nodes and flows of which process any test has passed: in Remit as it runs, and in the model tests' engine. */
@TestConfiguration(proxyBeanMethods = false)
public class WholeSuiteCoverage {

  private static final Map<String, Set<String>> PASSED = new ConcurrentHashMap<>();

  /** The elements of the process that a test has passed so far. */
  public static Set<String> passedIn(String process) {
    return Set.copyOf(PASSED.getOrDefault(process, Set.of()));
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
    engine.getCustomPostBPMNParseListeners().add(new AbstractBpmnParseListener() {
      @Override
      public void parseProcess(Element element, ProcessDefinitionEntity process) {
        visit(process.getKey(), process.getActivities());
      }
    });
  }

  private static void visit(String process, List<ActivityImpl> activities) {
    for (var activity : activities) {
      activity.addListener(ExecutionListener.EVENTNAME_START, passed(process, activity.getId()));
      for (var flow : activity.getOutgoingTransitions()) {
        ((TransitionImpl) flow).addListener(ExecutionListener.EVENTNAME_TAKE, passed(process, flow.getId()));
      }
      visit(process, activity.getActivities());
    }
  }

  private static ExecutionListener passed(String process, String element) {
    return execution -> PASSED.computeIfAbsent(process, key -> ConcurrentHashMap.newKeySet()).add(element);
  }
}

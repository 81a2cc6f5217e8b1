package org.remit.support;

import java.util.ArrayList;
import java.util.List;
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

/** Tells {@link WholeSuite} which nodes and flows are passed: in Remit as it runs, and in the model tests' engine. */
@TestConfiguration(proxyBeanMethods = false)
public class WholeSuiteCoverage {

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
    return execution -> WholeSuite.passed(process, element);
  }
}

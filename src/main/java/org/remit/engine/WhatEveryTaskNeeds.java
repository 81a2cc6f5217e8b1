package org.remit.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * Gives every process its onlookers, and every user task what models would otherwise repeat: its council's group, the
 * decision's reference in its name, its due date and facts, and the checks before anybody's answer counts. Those checks
 * are built-in listeners, which the engine calls before the model's own.
 */
@Component
class WhatEveryTaskNeeds extends AbstractProcessEnginePlugin {

  private final BriefTheTask brief;
  private final CheckTheAnswer check;
  private final CockpitOfTheCouncil onlookers = new CockpitOfTheCouncil();
  private final OnlyWhatTheFormAsks onlyFields = new OnlyWhatTheFormAsks();
  private final ClaimOnesOwnTask claims;
  private final FactsOfTheMoment facts;

  WhatEveryTaskNeeds(BriefTheTask brief, CheckTheAnswer check, Briefings briefings, WhoeverIsKeptOut keptOut) {
    this.brief = brief;
    this.check = check;
    this.claims = new ClaimOnesOwnTask(keptOut);
    this.facts = new FactsOfTheMoment(briefings);
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    if (engine.getCustomPostBPMNParseListeners() == null) {
      engine.setCustomPostBPMNParseListeners(new ArrayList<>());
    }
    engine.getCustomPostBPMNParseListeners().add(new Prepare());
    // After the engine's own interceptors, where the command's context is open.
    if (engine.getCustomPostCommandInterceptorsTxRequired() == null) {
      engine.setCustomPostCommandInterceptorsTxRequired(new ArrayList<>());
    }
    engine.getCustomPostCommandInterceptorsTxRequired().addAll(List.of(onlyFields, facts, claims));
  }

  private class Prepare extends AbstractBpmnParseListener {

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
      process.addListener(ExecutionListener.EVENTNAME_START, onlookers);
      process.addListener(ExecutionListener.EVENTNAME_END, onlookers);
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
      if (!(activity.getActivityBehavior() instanceof UserTaskActivityBehavior userTask)) return;
      var task = userTask.getTaskDefinition();
      task.setNameExpression(new TaskName(task.getNameExpression()));
      qualifyGroups(task);
      task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, brief);
      task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, check);
    }

    private void qualifyGroups(TaskDefinition task) {
      var groups = task.getCandidateGroupIdExpressions();
      var qualified = groups.stream().map(GroupOfTheCouncil::new).toList();
      groups.clear();
      groups.addAll(qualified);
    }
  }
}

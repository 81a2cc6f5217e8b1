package org.remit.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionImpl;
import org.remit.routing.DecisionTables;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The decision tables under {@code processes/}, parsed once and asked without database or history. House tables hold
 * unary tests only, so the engine's legacy FEEL answers them, thirty times faster. A table answers the same facts
 * always alike, and its facts are words of short lists: what was answered once is remembered.
 */
@Component
public class DmnDecisionTables implements DecisionTables {

  /** More than the tables have questions; beyond it what was remembered is dropped. */
  private static final int MOST_ANSWERS = 50_000;

  private final DmnEngine engine;
  private final Map<String, DmnDecision> decisions = new TreeMap<>();
  private final ThreadLocal<List<RuleHit>> hits = new ThreadLocal<>();
  private final Map<Question, List<RuleHit>> answered = new ConcurrentHashMap<>();

  private record Question(String table, Map<String, Object> facts) {}

  /** Parses every table on the classpath. */
  public DmnDecisionTables() {
    var configuration = (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
    configuration.getCustomPostDecisionTableEvaluationListeners().add(this::remember);
    configuration.setEnableFeelLegacyBehavior(true);
    engine = configuration.buildEngine();
    try {
      for (var table : new PathMatchingResourcePatternResolver().getResources("classpath*:processes/**/*.dmn")) {
        try (InputStream in = table.getInputStream()) {
          engine.parseDecisions(in).forEach(decision -> decisions.put(decision.getKey(), alone(decision)));
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The decision tables cannot be read.", unreadable);
    }
  }

  /** The engine would evaluate what a table requires before it; here those answers are handed in. */
  private static DmnDecision alone(DmnDecision decision) {
    ((DmnDecisionImpl) decision).setRequiredDecision(List.of());
    return decision;
  }

  @Override
  public List<RuleHit> evaluate(String key, Map<String, Object> facts) {
    var question = new Question(key, facts);
    var known = answered.get(question);
    if (known != null) return known;
    var found = ask(key, facts);
    if (answered.size() >= MOST_ANSWERS) answered.clear();
    answered.put(new Question(key, new HashMap<>(facts)), found);
    return found;
  }

  private List<RuleHit> ask(String key, Map<String, Object> facts) {
    var decision = decisions.get(key);
    if (decision == null) throw new IllegalArgumentException("There is no decision table '" + key + "'");
    hits.set(new ArrayList<>());
    try {
      engine.evaluateDecisionTable(decision, facts);
      return List.copyOf(hits.get());
    } catch (DmnEngineException lacking) {
      // Legacy FEEL does not take an absent variable for null: better to stop than to answer without it.
      throw new IllegalArgumentException("The decision table '" + key + "' lacks a fact among " + facts.keySet(),
          lacking);
    } finally {
      hits.remove();
    }
  }

  private void remember(DmnDecisionTableEvaluationEvent event) {
    var inputs = new LinkedHashMap<String, Object>();
    for (var input : event.getInputs()) inputs.put(input.getName(), input.getValue().getValue());
    for (var rule : event.getMatchingRules()) {
      var outputs = new LinkedHashMap<String, Object>();
      for (var output : rule.getOutputEntries().values()) outputs.put(output.getOutputName(), output.getValue()
          .getValue());
      hits.get().add(new RuleHit(rule.getId(), Collections.unmodifiableMap(outputs),
          Collections.unmodifiableMap(inputs)));
    }
  }
}

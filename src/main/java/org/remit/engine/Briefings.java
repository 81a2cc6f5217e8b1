package org.remit.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.remit.engine.TaskFacts.Known;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts together what a task's form shows: what every task has, and what the task's own capability adds. */
@Component
class Briefings {

  /** As the engine keeps it: one JSON value that no form changes, and the version that the answer must carry. */
  record Prepared(JsonValue facts, long factsVersion, Instant due) {}

  private final ObjectProvider<TaskBriefing> briefing;
  private final ObjectProvider<TaskFacts> more;
  private final ObjectMapper json;

  Briefings(ObjectProvider<TaskBriefing> briefing, ObjectProvider<TaskFacts> more, ObjectMapper json) {
    this.briefing = briefing;
    this.more = more;
    this.json = json;
  }

  /** What a task keeps; nothing for a process that is about no decision. */
  Optional<Prepared> prepare(String businessKey, String taskKey, String resolution) {
    return prepare(businessKey, taskKey, resolution, TaskFacts::facts);
  }

  /** What its form shows to whoever opens it now, which the engine does not keep. */
  Optional<JsonValue> opened(String businessKey, String taskKey, String resolution) {
    return prepare(businessKey, taskKey, resolution, TaskFacts::opened).map(Prepared::facts);
  }

  private Optional<Prepared> prepare(String businessKey, String taskKey, String resolution,
      Function<TaskFacts, Known<Map<String, Object>>> of) {
    var decision = decision(businessKey);
    var source = briefing.getIfAvailable();
    if (source == null || decision.isEmpty()) return Optional.empty();
    var told = source.briefingFor(decision.get(), taskKey, resolution);
    var facts = new LinkedHashMap<>(told.facts());
    more.orderedStream()
        .filter(own -> own.taskKeys().contains(taskKey))
        .forEach(own -> facts.putAll(of.apply(own).of(decision.get(), resolution)));
    var due = more.orderedStream()
        .filter(own -> own.taskKeys().contains(taskKey))
        .flatMap(own -> own.due().of(decision.get(), resolution).stream())
        .findFirst()
        .orElse(told.due());
    return Optional.of(new Prepared(asJson(Markdown.shown(facts)), told.factsVersion(), due));
  }

  /** What has changed since an older version of the facts; empty if they have not. */
  Optional<String> changesSince(String businessKey, long factsVersion) {
    var decision = decision(businessKey);
    var source = briefing.getIfAvailable();
    if (source == null || decision.isEmpty()) return Optional.empty();
    var current = source.factsVersionOf(decision.get());
    if (factsVersion > current) {
      throw TaskForm.refusal(
          BriefTheTask.FACTS_VERSION, "There is no version %d of the facts; the newest is %d."
              .formatted(factsVersion, current));
    }
    if (factsVersion == current) return Optional.empty();
    return Optional.of(source.changesSince(decision.get(), factsVersion));
  }

  static Optional<DecisionReference> decision(String businessKey) {
    try {
      return Optional.of(new DecisionReference(businessKey));
    } catch (Refused noReference) {
      return Optional.empty();
    }
  }

  private JsonValue asJson(Object facts) {
    try {
      return SpinValues.jsonValue(json.writeValueAsString(facts)).create();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The facts of a task could not be written as JSON", e);
    }
  }
}

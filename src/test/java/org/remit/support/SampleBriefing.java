package org.remit.support;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.remit.engine.TaskBriefing;
import org.remit.reference.DecisionReference;
import org.springframework.beans.factory.ObjectProvider;

/** Knows samples, which are no decisions, and leaves every real decision to the real briefing. */
public class SampleBriefing implements TaskBriefing {

  /** When every sample's task is due; a day later with each version of its facts. */
  public static final Instant DUE = Instant.parse("2030-01-01T12:00:00Z");

  private final ObjectProvider<TaskBriefing> all;
  private final Map<String, Long> versions = new ConcurrentHashMap<>();

  SampleBriefing(ObjectProvider<TaskBriefing> all) {
    this.all = all;
  }

  /** The sample's facts have changed. */
  public void change(DecisionReference sample) {
    versions.merge(sample.value(), 2L, (before, two) -> before + 1);
  }

  @Override
  public Briefing briefingFor(DecisionReference decision, String taskKey, String resolution) {
    if (!Samples.isSample(decision)) return real().briefingFor(decision, taskKey, resolution);
    var version = versions.getOrDefault(decision.value(), 1L);
    return new Briefing(Map.of("reference", decision.value(), "title", "Sample " + version), version,
        DUE.plus(Duration.ofDays(version - 1)));
  }

  @Override
  public long factsVersionOf(DecisionReference decision) {
    return Samples.isSample(decision)
        ? versions.getOrDefault(decision.value(), 1L) : real().factsVersionOf(decision);
  }

  @Override
  public String changesSince(DecisionReference decision, long factsVersion) {
    return Samples.isSample(decision) ? "the sample's weight." : real().changesSince(decision, factsVersion);
  }

  private TaskBriefing real() {
    return all.stream().filter(briefing -> briefing != this).findFirst().orElseThrow();
  }
}

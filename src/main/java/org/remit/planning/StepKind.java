package org.remit.planning;

import java.util.List;

/**
 * A kind of step, as {@code plan-steps.yaml} describes it.
 *
 * @param by who takes it: a role, or words where it is nobody's task
 * @param day on which days it can fall: {@code working}, {@code meeting}, {@code person} or {@code any}
 * @param duration the pack's figure for the working days it usually takes; null where it takes none that are planned
 */
record StepKind(String id, String name, String by, String rule, String day, String duration) {

  /** The same under the rule of the law that applies, where it is known which does. */
  StepKind under(List<String> citations) {
    return citations.isEmpty() ? this : new StepKind(id, name, by, String.join("; ", citations), day, duration);
  }
}

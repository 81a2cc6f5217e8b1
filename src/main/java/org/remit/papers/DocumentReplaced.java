package org.remit.papers;

import org.remit.reference.DecisionReference;

/**
 * A document of a decision was handed in for the first time, or with other contents than before.
 *
 * @param document its name within the decision, alike for every version: {@code report}
 */
public record DocumentReplaced(DecisionReference decision, String document, int version) {}

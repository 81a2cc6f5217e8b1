package org.remit.proposal;

import java.util.List;
import org.remit.reference.DecisionReference;

/**
 * What is known of a decision has changed and its route was worked out anew.
 *
 * @param pointers the facts that changed, as JSON pointers into the proposal
 * @param noticeStale whether the change is of the matter or its maker, so that notices given no longer name it
 */
public record FactsChanged(DecisionReference decision, long factsVersion, List<String> pointers, boolean noticeStale) {}

package org.remit.proposal;

import org.remit.reference.DecisionReference;

/** The resolution will not be carried out: dropped on reconsideration, by council, or withdrawn. */
public record ResolutionFell(DecisionReference decision, String resolution) {}

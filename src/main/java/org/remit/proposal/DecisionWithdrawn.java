package org.remit.proposal;

import org.remit.reference.DecisionReference;

/** A decision was withdrawn; nothing of it goes on. */
public record DecisionWithdrawn(DecisionReference decision) {}

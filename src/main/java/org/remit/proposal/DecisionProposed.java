package org.remit.proposal;

import org.remit.reference.Authority;
import org.remit.reference.DecisionReference;

/** A proposal was registered and has its reference; its lifecycle begins. */
public record DecisionProposed(DecisionReference decision, Authority authority) {}

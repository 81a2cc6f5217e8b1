package org.remit.papers;

import java.util.Optional;
import org.remit.reference.Authority;
import org.remit.reference.DecisionReference;

/**
 * Says whose a decision is, for papers that are stored on it. Without an answer it is the council of whoever stores.
 */
public interface CouncilOf {

  Optional<Authority> councilOf(DecisionReference decision);
}

package org.remit.proposal;

import java.util.Optional;
import org.remit.reference.DecisionReference;

/** Where the plain text of a decision's report comes from, for the checks that read it; the papers answer it. */
public interface ReportText {

  /** The text of the latest version of the report; empty while none was uploaded or none can be read. */
  Optional<String> of(DecisionReference decision);
}

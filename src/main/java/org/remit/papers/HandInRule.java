package org.remit.papers;

import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;

/** What others know that forbids a document to be handed in; asked before anything of it is kept. */
public interface HandInRule {

  /** @throws Refused if a document of this name, or a new version of it, is no longer taken */
  void mustTake(DecisionReference decision, String document);

  /** What is still missing once a document was handed in, as sentences for whoever did; empty for nothing. */
  default String stillToCome(DecisionReference decision) {
    return "";
  }
}

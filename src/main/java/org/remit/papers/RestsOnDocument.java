package org.remit.papers;

import java.util.Optional;
import org.remit.reference.DecisionReference;

/** What others know of a case that rests on a document: while anything does, it is not withdrawn. */
public interface RestsOnDocument {

  /** What rests on it, as a sentence; empty for nothing. */
  Optional<String> whatRests(DecisionReference decision, DocumentView document);
}

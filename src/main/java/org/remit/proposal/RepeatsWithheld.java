package org.remit.proposal;

import java.util.List;
import org.remit.reference.DecisionReference;

/** Which public documents of a decision say what stands in a withheld one; the papers answer it. */
public interface RepeatsWithheld {

  /** What the finding about such a document cites, and no other. */
  String RULE = "SI 2012/2089 reg 20; LGA 1972 Schedule 12A";

  /** Their names within the decision; empty where nothing is withheld or nothing repeated. */
  List<String> documents(DecisionReference decision);
}

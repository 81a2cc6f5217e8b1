package org.remit.papers;

import java.util.List;
import org.remit.reference.DecisionReference;

/** How a case is called, and the decisions that it carries out: for telling what stands only in secret. */
public interface SaidInPublic {

  /**
   * The title, the resolutions, why they are as they are, and the post that decides. The law has them in notices and
   * records, so their words are no secret. A sum among them is one as long as it stands in no public paper.
   */
  List<String> saidOf(DecisionReference decision);

  /** The decisions that it carries out, from the nearest. */
  List<DecisionReference> above(DecisionReference decision);

  /**
   * Whether somebody answered for what a public document repeats of a withheld one.
   *
   * @param document as it is called within the decision: 'annex, version 2'
   */
  boolean isAnsweredFor(DecisionReference decision, String document);
}

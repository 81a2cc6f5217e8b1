package org.remit.papers;

import java.util.List;
import org.remit.reference.DecisionReference;

/** What a case says in public by law, and the decisions that it carries out: for telling what stands only in secret. */
public interface SaidInPublic {

  /** The title, the resolutions and why they are as they are. */
  List<String> saidOf(DecisionReference decision);

  /** The decisions that it carries out, from the nearest. */
  List<DecisionReference> above(DecisionReference decision);
}

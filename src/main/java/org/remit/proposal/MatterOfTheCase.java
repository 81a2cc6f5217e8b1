package org.remit.proposal;

import java.util.ArrayList;
import java.util.List;
import org.remit.people.Matters;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Follows a decision to the one that it carries out: an award to the procurement, a variation to the award. */
@Component
class MatterOfTheCase implements Matters {

  private final DecisionRows decisions;

  MatterOfTheCase(DecisionRows decisions) {
    this.decisions = decisions;
  }

  @Override
  @Transactional(readOnly = true)
  public List<DecisionReference> upwardsFrom(DecisionReference decision) {
    var all = new ArrayList<DecisionReference>();
    for (var next = decision; next != null && !all.contains(next);) {
      all.add(next);
      next = decisions.findById(next.value()).map(Decision::parent).orElse(null);
    }
    return all;
  }
}

package org.remit.commissioning;

import java.util.ArrayList;
import java.util.List;
import org.remit.papers.SaidInPublic;
import org.remit.proposal.Decisions;
import org.remit.proposal.RepeatsWithheld;
import org.remit.proposal.ResolutionView;
import org.remit.reference.DecisionReference;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The title, the resolutions, whose decision it is and the route's reasons: what notices and records say of a case. */
@Component
class SaidOfTheCase implements SaidInPublic {

  private final Decisions decisions;

  SaidOfTheCase(@Lazy Decisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public List<String> saidOf(DecisionReference reference) {
    return decisions.find(reference).map(d -> {
      var all = new ArrayList<String>();
      all.add(d.title());
      d.resolutions().stream().map(ResolutionView::words).forEach(all::add);
      d.proposal().decisionMaker().post().map(all::add);
      var route = decisions.route(d);
      for (var part : List.of(route.key(), route.callable())) {
        if (part.reason() != null) all.add(part.reason().sentence());
      }
      return List.copyOf(all);
    }).orElse(List.of());
  }

  @Override
  public List<DecisionReference> above(DecisionReference reference) {
    var all = new ArrayList<DecisionReference>();
    var parent = parentOf(reference);
    while (parent != null && !all.contains(parent)) {
      all.add(parent);
      parent = parentOf(parent);
    }
    return List.copyOf(all);
  }

  @Override
  public boolean isAnsweredFor(DecisionReference reference, String document) {
    return decisions.findings(reference).stream()
        .anyMatch(f -> f.answer() != null && f.sentence().equals(RepeatsWithheld.sentence(document)));
  }

  private DecisionReference parentOf(DecisionReference reference) {
    return decisions.find(reference).map(d -> d.parent()).orElse(null);
  }
}

package org.remit.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.remit.papers.Papers;
import org.remit.proposal.DecisionView;
import org.remit.reference.Actor;

/**
 * The facts of a decision as somebody may have them: of a paper that they may not read, that it is withheld and under
 * what, and neither its name nor the reasons, which may say what it holds (SI 2012/2089 reg 20).
 */
final class WhatIsWithheld {

  private static final List<String> KEPT = List.of("publicity", "paragraph", "reviewOn");

  private WhatIsWithheld() {}

  static JsonNode from(DecisionView decision, Papers papers, Actor actor) {
    if (decision.facts() == null) return null;
    var facts = decision.facts().deepCopy();
    for (var document : facts.path("documents")) {
      var kind = document.path("publicity").asText("public");
      if (!(document instanceof ObjectNode known) || kind.equals("public") || kind.equals("unknown")) continue;
      if (papers.mayKnowOf(decision.reference(), known.path("id").asText(), kind, actor)) continue;
      known.retain(KEPT);
    }
    return facts;
  }
}

package org.remit.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.remit.people.Actors;
import org.remit.proposal.Decisions;
import org.remit.routing.WhatWouldChange.Change;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What would change the route of a decision, part by part; worked out when somebody asks. */
@Controller
@ConditionalOnWebApplication
class WhatWouldChangePage {

  private final AllCases cases;
  private final Decisions decisions;
  private final Actors actors;

  WhatWouldChangePage(AllCases cases, Decisions decisions, Actors actors) {
    this.cases = cases;
    this.decisions = decisions;
    this.actors = actors;
  }

  /** A part of the route with the changes of one fact after which it is another. */
  public record ChangedPart(String part, String question, String answer, List<OneChange> changes) {}

  /** One fact in words, what it is, what it would have to be, and what the part would say then. */
  public record OneChange(String fact, String now, String instead, String wouldBe) {}

  @GetMapping("/decisions/{reference}/what-would-change")
  ModelAndView show(@PathVariable String reference) {
    var decision = AllCases.reference(reference);
    var page = new ModelAndView("what-would-change");
    page.addObject("decision", cases.require(decision, actors.person()));
    var view = decisions.get(decision);
    page.addObject("on", decisions.rulesOf(view));
    page.addObject("parts", parts(decisions.whatWouldChange(view)));
    return page;
  }

  private static List<ChangedPart> parts(Map<String, List<Change>> changes) {
    var parts = new ArrayList<ChangedPart>();
    changes.forEach((part, each) -> parts.add(new ChangedPart(part, RouteWords.question(part),
        RouteWords.value(each.get(0).answer()), each.stream().map(WhatWouldChangePage::change).toList())));
    return parts;
  }

  private static OneChange change(Change change) {
    boolean money = change.fact().matches(".*(total|annual|value|savings|budget) of .*|savings|the service's budget");
    return new OneChange(change.fact(), money ? RouteWords.pounds(change.value()) : RouteWords.value(change.value()),
        money ? RouteWords.pounds(change.instead()) : RouteWords.value(change.instead()),
        RouteWords.value(change.wouldBe()));
  }
}

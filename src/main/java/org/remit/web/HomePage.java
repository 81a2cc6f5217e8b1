package org.remit.web;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.remit.calendar.London;
import org.remit.constitution.PackAdoptions;
import org.remit.engine.EngineLife;
import org.remit.engine.OpenTask;
import org.remit.engine.OpenTasks;
import org.remit.papers.ExemptionReviews;
import org.remit.people.Actors;
import org.remit.proposal.DecisionView;
import org.remit.proposal.Decisions;
import org.remit.reference.Role;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What waits for me, and the decisions I may see. */
@Controller
@ConditionalOnWebApplication
class HomePage {

  /** A task as the page shows it. */
  record Line(String id, String name, String decision, String due, boolean late) {}

  /** Decisions under one heading; none stands under two. */
  record Part(String id, String heading, List<CaseLine> cases) {}

  private final OpenTasks tasks;
  private final AllCases cases;
  private final Decisions decisions;
  private final Actors actors;
  private final PackAdoptions packs;
  private final EngineLife engine;
  private final ExemptionReviews exemptions;
  private final Clock clock;

  HomePage(
      OpenTasks tasks,
      AllCases cases,
      Decisions decisions,
      Actors actors,
      PackAdoptions packs,
      EngineLife engine,
      ExemptionReviews exemptions,
      Clock clock) {
    this.tasks = tasks;
    this.cases = cases;
    this.decisions = decisions;
    this.actors = actors;
    this.packs = packs;
    this.engine = engine;
    this.exemptions = exemptions;
    this.clock = clock;
  }

  @GetMapping("/")
  ModelAndView home() {
    var page = new ModelAndView("home");
    page.addObject("tasks", lines(tasks.mine()));
    page.addObject("reviews", exemptions.due(actors.person()));
    var all = cases.visibleTo(actors.person());
    var mine = decisions.visibleTo(actors.person()).stream()
        .filter(d -> d.author().equalsIgnoreCase(actors.person().user())).map(DecisionView::reference)
        .collect(Collectors.toSet());
    var started = all.stream().filter(c -> mine.contains(c.reference())).toList();
    var others = all.stream().filter(c -> !mine.contains(c.reference())).toList();
    page.addObject("none", all.isEmpty());
    page.addObject("parts", List.of(new Part("started", "What I started", started),
        new Part("decisions", started.isEmpty() ? "Decisions" : "Other decisions", others)));
    var week = London.today(clock).plusDays(7);
    page.addObject("week", all.stream().filter(c -> c.next() != null && !c.next().isAfter(week))
        .sorted(Comparator.comparing(CaseLine::next)).toList());
    var council = actors.person().authority();
    if (council != null) packs.find(council.id()).ifPresent(pack -> page.addObject("pack", pack));
    // A matter for those who run Remit; whoever approves can do nothing about it.
    if (actors.person().has(Role.ADMINISTRATOR)) page.addObject("engine", engine);
    return page;
  }

  private List<Line> lines(List<OpenTask> mine) {
    return mine.stream()
        .map(
            t ->
                new Line(
                    t.id(),
                    t.name(),
                    t.decision() == null ? null : t.decision().value(),
                    t.due() == null ? "" : London.say(t.due()),
                    t.due() != null && t.due().isBefore(clock.instant())))
        .toList();
  }
}

package org.remit.web;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.remit.assurance.IrregularityService;
import org.remit.calendar.London;
import org.remit.constitution.PackAdoptions;
import org.remit.engine.EngineLife;
import org.remit.engine.OpenTask;
import org.remit.engine.OpenTasks;
import org.remit.papers.ExemptionReviews;
import org.remit.people.Actors;
import org.remit.reference.Role;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What waits for me, and the decisions I may see: those at work, and the latest that have come to their end. */
@Controller
@ConditionalOnWebApplication
class HomePage {

  /** How many decisions are shown that have come to their end, unless all are asked for. */
  private static final int ENDED = 10;

  /** A task as the page shows it. */
  record Line(String id, String name, String decision, String due, boolean late) {}

  /** Decisions under one heading; none stands under two. */
  record Part(String id, String heading, List<CaseLine> cases) {}

  private final OpenTasks tasks;
  private final AllCases cases;
  private final Actors actors;
  private final PackAdoptions packs;
  private final EngineLife engine;
  private final ExemptionReviews exemptions;
  private final IrregularityService irregularities;
  private final OwedByCommand owed;
  private final Clock clock;

  HomePage(
      OpenTasks tasks,
      AllCases cases,
      Actors actors,
      PackAdoptions packs,
      EngineLife engine,
      ExemptionReviews exemptions,
      IrregularityService irregularities,
      OwedByCommand owed,
      Clock clock) {
    this.tasks = tasks;
    this.cases = cases;
    this.actors = actors;
    this.packs = packs;
    this.engine = engine;
    this.exemptions = exemptions;
    this.irregularities = irregularities;
    this.owed = owed;
    this.clock = clock;
  }

  /** @param ended 'all' for every decision that has come to its end, and not the latest alone */
  @GetMapping("/")
  ModelAndView home(@RequestParam(defaultValue = "") String ended) {
    var page = new ModelAndView("home");
    var person = actors.person();
    page.addObject("tasks", lines(tasks.mine()));
    page.addObject("reviews", exemptions.due(person));
    var council = person.authority();
    if (council != null && person.has(Role.MONITORING_OFFICER)) {
      page.addObject("irregularities", irregularities.withoutNote(council));
    }
    var open = cases.openTo(person);
    page.addObject("owed", person.has(Role.COMMISSIONING_OFFICER)
        ? owed.of(open.stream().map(CaseLine::reference).toList()) : List.of());
    var started = open.stream().filter(c -> c.author().equalsIgnoreCase(person.user())).toList();
    var others = open.stream().filter(c -> !c.author().equalsIgnoreCase(person.user())).toList();
    var over = cases.endedFor(person, ended.equals("all") ? Integer.MAX_VALUE : ENDED + 1);
    var more = !ended.equals("all") && over.size() > ENDED;
    page.addObject("none", open.isEmpty() && over.isEmpty());
    page.addObject("parts", List.of(new Part("started", "What I started", started),
        new Part("decisions", started.isEmpty() ? "Decisions" : "Other decisions", others)));
    page.addObject("ended", more ? over.subList(0, ENDED) : over);
    page.addObject("moreEnded", more);
    var week = London.today(clock).plusDays(7);
    page.addObject("week", open.stream().filter(c -> c.next() != null && !c.next().isAfter(week))
        .sorted(Comparator.comparing(CaseLine::next)).toList());
    if (council != null) packs.find(council.id()).ifPresent(pack -> page.addObject("pack", pack));
    // A matter for those who run Remit; whoever approves can do nothing about it.
    if (person.has(Role.ADMINISTRATOR)) page.addObject("engine", engine);
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
                    t.due() == null ? "" : London.sayBy(t.due()),
                    t.due() != null && t.due().isBefore(clock.instant())))
        .toList();
  }
}

package org.remit.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.remit.assurance.CorrectionService;
import org.remit.clearance.ClearanceService;
import org.remit.clearance.ClearanceView;
import org.remit.engine.ModelPictures;
import org.remit.engine.ModelPictures.Awaited;
import org.remit.engine.OpenTask;
import org.remit.engine.OpenTasks;
import org.remit.ledger.LastLooks;
import org.remit.ledger.LedgerEntry;
import org.remit.ledger.LedgerReader;
import org.remit.papers.Papers;
import org.remit.papers.StatutoryPapers;
import org.remit.people.Actors;
import org.remit.proposal.Decisions;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Role;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One decision: what is asked, who decides and why, what runs, what is held, its papers and its trail. */
@Controller
@ConditionalOnWebApplication
class DecisionPage {

  /** Entries that record a reading: they change nothing. */
  private static final Set<String> READINGS = Set.of("withheld-document-read", "contract-days-read");

  private static final String VERIFY = "Task_VerifyImplications";

  /** Tasks that nobody can do while there is no report. */
  private static final Set<String> OF_THE_REPORT = Set.of(VERIFY, "Task_ApproveReport");

  private final AllCases cases;
  private final Papers papers;
  private final StatutoryPapers statutory;
  private final LedgerReader ledger;
  private final LastLooks looks;
  private final Commands commands;
  private final OpenTasks tasks;
  private final Decisions decisions;
  private final ClearanceService clearances;
  private final CorrectionService corrections;
  private final ModelPictures pictures;
  private final CaseTimeline timeline;
  private final CaseTracks tracks;
  private final OwedByCommand owed;
  private final Actors actors;

  DecisionPage(
      AllCases cases,
      Papers papers,
      StatutoryPapers statutory,
      LedgerReader ledger,
      LastLooks looks,
      Commands commands,
      OpenTasks tasks,
      Decisions decisions,
      ClearanceService clearances,
      CorrectionService corrections,
      ModelPictures pictures,
      CaseTimeline timeline,
      CaseTracks tracks,
      OwedByCommand owed,
      Actors actors) {
    this.cases = cases;
    this.papers = papers;
    this.statutory = statutory;
    this.ledger = ledger;
    this.looks = looks;
    this.commands = commands;
    this.tasks = tasks;
    this.decisions = decisions;
    this.clearances = clearances;
    this.corrections = corrections;
    this.pictures = pictures;
    this.timeline = timeline;
    this.tracks = tracks;
    this.owed = owed;
    this.actors = actors;
  }

  /**
   * A task that waits in the decision; only whoever may do it is led to it.
   *
   * @param whose for whom it waits, in words
   */
  public record Waiting(String name, String whose, String link, boolean mine) {}

  /**
   * What is new to whoever looks.
   *
   * @param heading over it, in words
   * @param unseen whether they have not been shown it before
   */
  public record SinceLastLook(String heading, boolean unseen, List<Trail> entries) {

    /** What an entry says to a reader: what only a program compares stands in the trail. */
    public List<String> said(Trail entry) {
      return entry.facts().stream().filter(f -> !f.matches("(?s)(id|digest)s?: .*")).toList();
    }
  }

  @GetMapping("/decisions/{reference}")
  ModelAndView show(@PathVariable String reference, @RequestParam(required = false) String done) {
    var actor = actors.person();
    var decision = AllCases.reference(reference);
    var page = new ModelAndView("decision");
    page.addObject("decision", cases.require(decision, actor));
    page.addObject("clearances", clearances.of(decision));
    page.addObject("reportStands", clearances.whyReportStands(decision));
    page.addObject("models", pictures.of(decision));
    decisions.find(decision).ifPresent(d -> page.addObject(
        "facts", KnownFact.of(WhatIsWithheld.from(d, papers, actor), d.sources())).addObject("tracks", tracks.of(d))
        .addObject("decidedAt", d.decidedAt()));
    var documents = papers.documents(decision, actor);
    page.addObject("publicDocuments", documents.stream().filter(d -> d.publicity().isPublic()).toList());
    page.addObject("withheldDocuments", documents.stream().filter(d -> !d.publicity().isPublic()).toList());
    page.addObject("withdrawn", papers.withdrawn(decision, actor));
    page.addObject("papers", statutory.published(decision));
    page.addObject("corrected", corrections.inWords(decision));
    var read = ledger.verified(decision.value());
    var entries = read.entries();
    page.addObject("trail", Trail.of(entries));
    page.addObject("meets", timeline.meets(decision));
    page.addObject("past", timeline.past(entries));
    var coming = decisions.find(decision).map(d -> timeline.coming(d, entries)).orElse(List.of());
    page.addObject("coming", coming);
    page.addObject("ahead", CaseTimeline.whyNotStarted(coming));
    page.addObject("tooLate", decisions.find(decision)
        .map(d -> CaseTimeline.plannedTooLate(d.proposal().decision().planned(), coming)).orElse(null));
    page.addObject("heldAtTheAward", CaseTimeline.heldAtTheAward(coming));
    page.addObject("since", sinceLastLook(decision, entries, actor));
    page.addObject("verified", read.chain());
    var waiting = waiting(decision);
    page.addObject("owed", decisions.find(decision).filter(d -> !d.stage().isEnd() && d.decidedAt() == null).isPresent()
        ? owed.of(List.of(decision)) : List.of());
    page.addObject("mayGiveWhatIsOwed", actor.has(Role.COMMISSIONING_OFFICER));
    page.addObject("waiting", waiting);
    // A decision that has ended waits for nothing, though a review of its contract is ahead.
    var awaited = waiting.isEmpty() && decisions.find(decision).filter(d -> !d.stage().isEnd()).isPresent()
        ? pictures.waitFor(List.of(decision)).getOrDefault(decision, Set.of()) : Set.<Awaited>of();
    page.addObject("waitsFor", timeline.waitsFor(decision, awaited));
    page.addObject("commands", commands.offered(actor, decision));
    page.addObject("done", doneWords(done, decision, actor));
    return page;
  }

  private SinceLastLook sinceLastLook(DecisionReference decision, List<LedgerEntry> entries, Actor actor) {
    var look = looks.look(actor.user(), decision, entries.isEmpty() ? 0 : entries.get(entries.size() - 1).sequence());
    var after = entries.stream().filter(e -> e.sequence() > look.since() && !READINGS.contains(e.kind())).toList();
    if (look.first()) {
      return new SinceLastLook("This is the first time that you look at this decision.", false, List.of());
    }
    if (!look.isNew() || after.isEmpty()) {
      return new SinceLastLook("Nothing has changed since you last looked.", false, Trail.of(after));
    }
    return new SinceLastLook(after.size() == 1 ? "One thing has changed since you last looked."
        : after.size() + " things have changed since you last looked.", true, Trail.of(after));
  }

  private List<Waiting> waiting(DecisionReference decision) {
    var mine = tasks.mineIn(decision);
    var withoutReport = clearances.report(decision).isEmpty();
    var again = clearances.of(decision).stream().filter(c -> c.askedAgain() != null)
        .collect(Collectors.toMap(c -> Role.of(c.discipline()).words(), ClearanceView::askedAgain, (a, b) -> a,
            LinkedHashMap::new));
    var waiting = new ArrayList<Waiting>();
    for (var task : tasks.of(decision)) {
      var told = task.key().equals(VERIFY) ? again.remove(role(task)) : null;
      waiting.add(new Waiting(task.name(), whose(task) + (told == null ? "" : ", " + told)
          + (withoutReport && OF_THE_REPORT.contains(task.key()) ? ", once the report is handed in" : ""),
          task.link(), mine.contains(task.id())));
    }
    // Their task comes once what was asked before is answered.
    again.forEach((who, told) -> waiting.add(
        new Waiting("Clear the report again", who + ", " + told + "; once what is asked now is answered", null,
            false)));
    return waiting;
  }

  /** The role that it waits for; one that has no role's group is somebody's own. */
  private static String whose(OpenTask task) {
    var role = role(task);
    if (task.assignee() == null) return role == null ? "nobody yet" : role;
    return role == null ? task.assignee() : role + ", claimed by " + task.assignee();
  }

  private static String role(OpenTask task) {
    var group = task.group();
    return group == null ? null : Role.find(group.contains(".") ? group.substring(0, group.indexOf('.')) : group)
        .map(Role::words).orElse(group);
  }

  private String doneWords(String done, DecisionReference decision, Actor actor) {
    return commands.find(done, actor)
        .map(c -> "You have done this, and it is on record: " + c.title() + ". " + c.stillToCome(decision))
        .map(String::strip).orElse(null);
  }
}

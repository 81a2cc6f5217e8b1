package org.remit.clearance;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.remit.gate.Gate;
import org.remit.gate.Gate.How;
import org.remit.papers.DocumentReplaced;
import org.remit.papers.DocumentView;
import org.remit.papers.Papers;
import org.remit.people.Actors;
import org.remit.proposal.DecisionView;
import org.remit.proposal.Decisions;
import org.remit.proposal.FactsChanged;
import org.remit.routing.Part;
import org.remit.routing.Reason;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Happened;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.StringUtils;

/**
 * Asks the disciplines that the route names, records what they answer, and lets the director approve the report when
 * every clearance stands. The hold {@code report-not-cleared} is lifted by the approval and by nothing else.
 */
@Service
@Transactional
public class ClearanceService {

  static final String HOLD = "report-not-cleared";
  static final String REPORT = "report";
  private static final String FOUR_EYES = "Constitution, report clearance: four eyes";

  private final ClearanceRows clearances;
  private final ReportApprovals approvals;
  private final ReportRevisions revisions;
  private final ReportVersions versions;
  private final ReportAuthors authors;
  private final Coverage coverage;
  private final Decisions decisions;
  private final Papers papers;
  private final Gate gate;
  private final ClearanceWorkflow workflow;
  private final Actors actors;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  ClearanceService(
      ClearanceRows clearances,
      ReportApprovals approvals,
      ReportRevisions revisions,
      ReportVersions versions,
      ReportAuthors authors,
      Coverage coverage,
      Decisions decisions,
      Papers papers,
      Gate gate,
      ClearanceWorkflow workflow,
      Actors actors,
      Clock clock,
      ApplicationEventPublisher events) {
    this.clearances = clearances;
    this.approvals = approvals;
    this.revisions = revisions;
    this.versions = versions;
    this.authors = authors;
    this.coverage = coverage;
    this.decisions = decisions;
    this.papers = papers;
    this.gate = gate;
    this.workflow = workflow;
    this.actors = actors;
    this.clock = clock;
    this.events = events;
  }

  /** The rule by which this discipline is asked. */
  private static Reason reason(Part<List<String>> asked, String discipline) {
    return asked.reasons().stream()
        .filter(r -> r.ruleId().toLowerCase(Locale.ROOT).startsWith("rule_clear" + discipline))
        .findFirst()
        .orElseGet(asked::reason);
  }

  /**
   * Asks every discipline that the route names and whose clearance does not stand for the facts as they are.
   *
   * @return those whose answer is outstanding
   */
  public List<String> requireFor(DecisionReference reference) {
    var decision = decisions.get(reference);
    var asked = decisions.route(decision).clearances();
    var required = asked.cautious();
    for (var discipline : required) {
      var because = reason(asked, discipline);
      var known = clearances.of(reference.value(), discipline);
      if (known.isPresent() && known.get().isCleared()) continue;
      var clearance = known.orElseGet(() -> new Clearance(reference, discipline));
      clearance.ask(decision.factsVersion(), because.sentence(), clock.instant());
      clearances.save(clearance);
      events.publishEvent(
          Happened.to(reference, "clearance-asked", actors.current())
              .with("discipline", discipline)
              .with("factsVersion", decision.factsVersion())
              .with("rule", because.citation()));
    }
    for (var other : clearances.of(reference.value())) {
      if (!required.contains(other.discipline()) && other.isOutstanding()) {
        other.notNeeded();
        events.publishEvent(
            Happened.to(reference, "clearance-not-needed", actors.current())
                .with("discipline", other.discipline())
                .with("factsVersion", decision.factsVersion()));
      }
    }
    return outstanding(reference);
  }

  /** The newest version of the decision's report; empty while none is handed in, or it was taken down. */
  @Transactional(readOnly = true)
  public Optional<DocumentView> report(DecisionReference reference) {
    return papers.documents(reference, Actor.system("looking for the report")).stream()
        .filter(d -> d.document().equals(REPORT))
        .findFirst()
        .filter(d -> d.takenDownAt() == null);
  }

  /** Those of these decisions of which a report is on file. */
  @Transactional(readOnly = true)
  public Set<DecisionReference> withReport(Collection<DecisionReference> references) {
    return papers.having(REPORT, references);
  }

  /** The disciplines whose answer is outstanding. */
  @Transactional(readOnly = true)
  public List<String> outstanding(DecisionReference reference) {
    return clearances.of(reference.value()).stream()
        .filter(Clearance::isOutstanding)
        .map(Clearance::discipline)
        .toList();
  }

  @Transactional(readOnly = true)
  public boolean anyReturned(DecisionReference reference) {
    return clearances.of(reference.value()).stream().anyMatch(Clearance::isReturned);
  }

  /** Every clearance of a decision, by discipline. */
  @Transactional(readOnly = true)
  public List<ClearanceView> of(DecisionReference reference) {
    return clearances.of(reference.value()).stream().map(Clearance::view).toList();
  }

  /** What the director said on returning the report; empty if they did not return it last. */
  @Transactional(readOnly = true)
  public String returnedByDirector(DecisionReference reference) {
    return approvals.findById(reference.value()).filter(ReportApproval::isReturned).map(ReportApproval::reasons)
        .orElse("");
  }

  /** Records the answer of a discipline that needs no evidence. */
  public void verify(DecisionReference reference, String discipline, boolean cleared, String comment) {
    verify(reference, discipline, cleared, comment, null, null);
  }

  /**
   * Records a discipline's answer on the facts as they are.
   *
   * @param comment required when it is returned
   * @param evidence of equality, when it clears: the name of the screening or impact assessment on file; null for none
   * @param noneNeeded of equality, when it clears without one: why neither is needed
   * @throws Refused if the person is not of this discipline and council, or wrote the report, or clears one that is not
   *     on file, or clears equality without what shows due regard
   */
  public void verify(DecisionReference reference, String discipline, boolean cleared, String comment, String evidence,
      String noneNeeded) {
    var decision = decisions.get(reference);
    var person = actors.person();
    requireRole(person, Role.of(discipline), decision, "verify the " + discipline + " implications");
    requireNotAuthor(person, decision, "clears");
    if (!cleared && (comment == null || comment.isBlank())) {
      throw new Refused("Say what has to be put right before you return it.").at("/comment");
    }
    if (cleared) requireReport(decision, "cleared");
    var clearance =
        clearances
            .of(reference.value(), discipline)
            .orElseThrow(
                () -> new Refused("Nobody asked for the " + discipline + " implications of " + reference + ".")
                    .at("/discipline"));
    var shown = cleared && discipline.equals(Role.EQUALITY.id()) ? dueRegard(reference, evidence, noneNeeded) : null;
    if (cleared) {
      clearance.clear(decision.factsVersion(), comment, person.user(), clock.instant());
      if (shown != null) clearance.restsOn(shown);
    } else {
      clearance.giveBack(decision.factsVersion(), comment, person.user(), clock.instant());
    }
    if (discipline.equals(Role.EQUALITY.id())) {
      if (cleared) {
        gate.lift(reference, null, EqualityHolds.HOLD, How.MET, shown.noneNeeded() == null
            ? "the equality officer verified the screening or impact assessment on file"
            : "the equality officer said on record why no screening or impact assessment is needed");
      } else {
        gate.restate(reference, null, EqualityHolds.HOLD, "The equality officer returned the report.");
      }
    }
    var happened = Happened.to(reference, cleared ? "implications-cleared" : "implications-returned", person)
        .with("discipline", discipline)
        .with("factsVersion", decision.factsVersion())
        .withholding("comment", comment);
    events.publishEvent(shown == null ? happened : happened
        .with("evidenceVersion", shown.version())
        .withholding("evidence", shown.document())
        .withholding("noneNeeded", shown.noneNeeded()));
  }

  /** What a tick says nobody can look up afterwards: the document that the maker saw, or why there is none. */
  private DueRegard dueRegard(DecisionReference reference, String evidence, String noneNeeded) {
    var rule = "Equality Act 2010 s.149";
    var named = evidence == null || evidence.isBlank() ? null : evidence.strip();
    var why = noneNeeded == null || noneNeeded.isBlank() ? null : noneNeeded.strip();
    if (named == null && why == null) {
      throw new Refused("Name the screening or impact assessment that shows due regard, or say why neither is needed.")
          .at("/evidence").because(EqualityHolds.HOLD, rule);
    }
    if (named == null) return new DueRegard(null, null, false, why);
    if (why != null) {
      throw new Refused("Either a document shows due regard, or none is needed: give one of the two.")
          .at("/noneNeeded").because(EqualityHolds.HOLD, rule);
    }
    return papers.documents(reference, actors.person()).stream()
        .filter(d -> named.equals(d.document()))
        .findFirst()
        .filter(d -> d.takenDownAt() == null)
        .map(d -> new DueRegard(named, d.version(), !d.publicity().isPublic(), null))
        .orElseThrow(() -> new Refused(("There is no document '%s' on file that you may see. It is handed in on the"
            + " decision's page, under 'Hand in a document'; then the decision maker has it too.").formatted(named))
            .at("/evidence").because(EqualityHolds.HOLD, rule));
  }

  /**
   * The author put right what was returned; those who returned it are asked again.
   *
   * @throws Refused to anybody but a commissioning officer of the council, and without what was put right
   */
  public void revise(DecisionReference reference, String changes) {
    var decision = decisions.get(reference);
    var person = actors.person();
    requireRole(person, Role.COMMISSIONING_OFFICER, decision, "revise the report");
    if (changes == null || changes.isBlank()) throw new Refused("Say what was put right.").at("/changes");
    revisions.save(new ReportRevision(reference, person.user(), changes, clock.instant()));
    events.publishEvent(
        Happened.to(reference, "report-revised", person)
            .with("factsVersion", decision.factsVersion())
            .withholding("changes", changes));
  }

  /**
   * Which facts changed after the newest version of the report was handed in, in words; empty if none did. What the
   * public reads may then say otherwise than what is decided on.
   */
  @Transactional(readOnly = true)
  public String changedAfterReport(DecisionReference reference) {
    return versions.findById(reference.value())
        .map(handedIn -> decisions.factsChangedSince(reference, handedIn.factsVersion()))
        .orElse("");
  }

  /**
   * Why the approved report may stand although facts changed after it, as whoever approved it said; empty where none
   * did.
   */
  @Transactional(readOnly = true)
  public String whyReportStands(DecisionReference reference) {
    return approvals.findById(reference.value())
        .filter(ReportApproval::isApproved)
        .map(ReportApproval::whyNoNewVersion)
        .orElse("");
  }

  /**
   * Approves the report for publication.
   *
   * @param whyNoNewVersion required where facts changed after its newest version: why what it says still holds
   * @throws Refused while no report is on file, a clearance that the route asks for does not stand for the facts as
   *     they are, or facts changed after the report and nobody says why it needs no new version
   */
  public void approve(DecisionReference reference, String reasons, String whyNoNewVersion) {
    var decision = decisions.get(reference);
    var person = requireMayApprove(decision);
    requireReport(decision, "approved for publication");
    var missing = missing(decision);
    if (!missing.isEmpty()) {
      throw new Refused(
              "The report cannot be approved yet: " + String.join(", ", missing)
                  + " must clear it first on the facts as they are.")
          .at("/outcome")
          .because(HOLD, "SI 2012/2089 reg 7; constitution, report clearance");
    }
    var itStands = whyItStands(reference, whyNoNewVersion);
    answer(decision, ReportApproval.State.APPROVED, reasons, itStands, person);
    gate.lift(reference, null, HOLD, How.MET,
        "every implication is verified and the report is approved for publication");
  }

  /** What is published is what is decided on (SI 2012/2089 reg 7), or somebody answers for it that it may stand. */
  private String whyItStands(DecisionReference reference, String whyNoNewVersion) {
    var changed = changedAfterReport(reference);
    if (changed.isEmpty()) return null;
    if (whyNoNewVersion == null || whyNoNewVersion.isBlank()) {
      throw new Refused(("Facts changed after the report was handed in: %s. Return it so that a new version is handed"
          + " in, or say why it needs none.").formatted(changed))
          .at("/whyNoNewVersion").because(HOLD, "SI 2012/2089 reg 7");
    }
    papers.mustNotRepeatWithheld(reference, "/whyNoNewVersion", "why the report needs no new version", whyNoNewVersion);
    return whyNoNewVersion.strip();
  }

  /**
   * Returns the report to its author.
   *
   * @throws Refused to anybody but a director of the council who did not write it, and without reasons
   */
  public void giveBack(DecisionReference reference, String reasons) {
    var decision = decisions.get(reference);
    var person = requireMayApprove(decision);
    if (reasons == null || reasons.isBlank()) {
      throw new Refused("Say what has to be put right before you return it.").at("/reasons");
    }
    answer(decision, ReportApproval.State.RETURNED, reasons, null, person);
  }

  private Actor requireMayApprove(DecisionView decision) {
    var person = actors.person();
    requireRole(person, Role.DIRECTOR, decision, "approve the report for publication");
    requireNotAuthor(person, decision, "approves");
    return person;
  }

  /** Whoever clears or approves has a report before them: what is published is what they looked at. */
  private void requireReport(DecisionView decision, String answer) {
    if (report(decision.reference()).isPresent()) return;
    throw new Refused(
            ("There is no report of %s yet, so that nothing can be %s. Its author hands it in on the decision's page,"
                + " under 'Hand in a document', as the report.")
                .formatted(decision.reference(), answer))
        .at("/outcome")
        .because(HOLD, "SI 2012/2089 regs 7 and 14; constitution, report clearance");
  }

  private void answer(
      DecisionView decision, ReportApproval.State answer, String reasons, String whyNoNewVersion, Actor person) {
    var approval =
        approvals.findById(decision.reference().value()).orElseGet(() -> new ReportApproval(decision.reference()));
    approval.answer(answer, decision.factsVersion(), reasons, whyNoNewVersion, person.user(), clock.instant());
    approvals.save(approval);
    events.publishEvent(
        Happened.to(
                decision.reference(),
                answer == ReportApproval.State.APPROVED ? "report-approved" : "report-returned",
                person)
            .with("factsVersion", decision.factsVersion())
            .withholding("reasons", reasons)
            .withholding("whyNoNewVersion", whyNoNewVersion));
  }

  /**
   * Facts have changed: what was cleared on them no longer stands. Only the disciplines that cover a changed fact are
   * asked again; once the decision is taken, nobody is.
   */
  @EventListener
  @Order(0) // before the tasks that wait are told what has changed
  void on(FactsChanged change) {
    var decision = decisions.get(change.decision());
    if (decision.decidedAt() != null || decision.stage().isEnd()) return;
    goStale(decision, d -> changedOf(d, change, decision), "A fact that they cover has changed.");
    reopen(decision, "Facts changed after the report was approved");
  }

  /**
   * What was cleared and approved was the report before: everybody looks at the new one. Whoever handed it in counts
   * among its authors (invariant 6).
   */
  @EventListener
  @Order(0) // before the tasks that wait are told what has changed
  void on(DocumentReplaced replaced) {
    var decision = decisions.find(replaced.decision()).orElse(null);
    if (decision == null || decision.decidedAt() != null || decision.stage().isEnd()) return;
    if (!replaced.document().equals(REPORT)) {
      evidenceReplaced(decision, replaced);
      return;
    }
    versions.save(new ReportVersion(decision.reference(), decision.factsVersion()));
    var by = actors.current();
    if (!by.isSystem()) {
      revisions.save(new ReportRevision(decision.reference(), by.user(), "Handed the report in.", clock.instant()));
    }
    var newVersion = "Version " + replaced.version() + " of the report was handed in.";
    if (goStale(decision, discipline -> clause(newVersion), newVersion)) {
      reopen(decision, "The report was replaced after it was approved");
    }
  }

  /** What equality cleared the report on is another document now. */
  private void evidenceReplaced(DecisionView decision, DocumentReplaced replaced) {
    var rests = clearances.of(decision.reference().value(), Role.EQUALITY.id())
        .filter(c -> c.restsOnDocument(replaced.document())).isPresent();
    var anew = "What shows due regard was handed in anew.";
    if (rests && goStale(decision, d -> d.equals(Role.EQUALITY.id()) ? clause(anew) : null, anew)) {
      reopen(decision, "What shows due regard was replaced after the report was approved");
    }
  }

  /** Which of the changed facts a discipline covers, in words; null where none is. */
  private String changedOf(String discipline, FactsChanged change, DecisionView decision) {
    var touched = change.pointers().stream().filter(p -> coverage.touches(discipline, List.of(p))).toList();
    return touched.isEmpty() ? null : "these facts have changed: " + Decisions.inWords(touched, decision);
  }

  private static String clause(String sentence) {
    return StringUtils.uncapitalize(sentence.replaceFirst("[.]$", ""));
  }

  /** @param why what each discipline is told; null where its clearance stands */
  private boolean goStale(DecisionView decision, UnaryOperator<String> why, String because) {
    var stale = new ArrayList<String>();
    for (var clearance : clearances.of(decision.reference().value())) {
      var told = clearance.isCleared() ? why.apply(clearance.discipline()) : null;
      if (told != null) {
        clearance.goStale(told, clock.instant());
        stale.add(clearance.discipline());
      }
    }
    if (stale.isEmpty()) return false;
    if (stale.contains(Role.EQUALITY.id())) {
      gate.open(decision.reference(), null, EqualityHolds.HOLD, because);
    }
    events.publishEvent(
        Happened.to(decision.reference(), "clearances-stale", actors.current())
            .with("disciplines", stale)
            .with("because", because)
            .with("factsVersion", decision.factsVersion()));
    events.publishEvent(new ClearancesWentStale(decision.reference(), stale));
    return true;
  }

  /** An approval stands only on clearances that stand, of every discipline that the route asks for now. */
  private void reopen(DecisionView decision, String why) {
    var missing = missing(decision);
    if (missing.isEmpty()) return;
    var reference = decision.reference();
    approvals
        .findById(reference.value())
        .filter(ReportApproval::isApproved)
        .ifPresent(
            approval -> {
              approval.goStale(why + ".");
              events.publishEvent(
                  Happened.to(reference, "report-approval-stale", actors.current())
                      .with("factsVersion", decision.factsVersion()));
              gate.open(
                  reference, null, HOLD,
                  why + ": " + String.join(", ", missing) + " must clear it again.");
            });
    workflow.clearancesWentStale(reference);
  }

  private List<String> missing(DecisionView decision) {
    return missing(
        decisions.route(decision).clearances().cautious(),
        clearances.of(decision.reference().value()));
  }

  /** Of the disciplines that a route asks for, those whose clearance does not stand. */
  static List<String> missing(List<String> required, List<Clearance> asked) {
    var cleared = asked.stream().filter(Clearance::isCleared).map(Clearance::discipline).collect(Collectors.toSet());
    return required.stream().filter(d -> !cleared.contains(d)).toList();
  }

  private static void requireRole(Actor person, Role role, DecisionView decision, String act) {
    if (!person.has(role) || !person.belongsTo(decision.authority())) {
      throw new Refused(
              "Only " + role.words() + " of " + decision.authority().words() + " may " + act + " of "
                  + decision.reference() + ".")
          .because(HOLD, "Constitution, report clearance");
    }
  }

  /**
   * @param acts what nobody does to their own report: clears or approves
   * @throws Refused if the signed-in person is one of the report's authors (invariant 6)
   */
  public void requireNotAuthor(DecisionReference reference, String acts) {
    requireNotAuthor(actors.person(), decisions.get(reference), acts);
  }

  private void requireNotAuthor(Actor person, DecisionView decision, String acts) {
    if (authors.wrote(person, decision.reference())) {
      throw new Refused(
              "Nobody " + acts + " a report they wrote, or whose facts they changed: somebody else must look at "
                  + decision.reference() + ".")
          .because(HOLD, FOUR_EYES);
    }
  }
}

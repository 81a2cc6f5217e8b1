package org.remit.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.remit.calendar.London;
import org.remit.constitution.Constitutions;
import org.remit.gate.Gate;
import org.remit.gate.Gate.How;
import org.remit.people.Actors;
import org.remit.reference.Actor;
import org.remit.reference.Authority;
import org.remit.reference.DecisionReference;
import org.remit.reference.Happened;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.remit.routing.Finding;
import org.remit.routing.InvalidProposal;
import org.remit.routing.Money;
import org.remit.routing.Proposal;
import org.remit.routing.ProposalReader;
import org.remit.routing.Route;
import org.remit.routing.Routing;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.StringUtils;

/** Registers proposals, changes what is known of them, answers findings, withdraws. */
@Service
@Transactional
public class ProposalService {

  /** Facts whose change makes it another matter, or another maker: a notice that named the old one is stale (reg 9). */
  private static final Set<String> NAMED_IN_NOTICES = Set.of("/title", "/decisionMaker");

  /** The check for the notice of a key decision. */
  private static final int KEY_NOTICE = 15;

  /** The check for what is withheld. */
  private static final int EXEMPTIONS = 14;

  private final Constitutions constitutions;
  private final ProposalReader reader;
  private final Routing routing;
  private final Decisions views;
  private final DecisionRows decisions;
  private final DecisionNumbers numbers;
  private final Resolutions resolutions;
  private final FactsVersions facts;
  private final FindingRows findings;
  private final ProposalRequestRows requests;
  private final Gate gate;
  private final ObjectProvider<OpensHolds> capabilities;
  private final ObjectProvider<ReportText> reports;
  private final ObjectProvider<RepeatsWithheld> repeats;
  private final ObjectProvider<BegunToBeCarriedOut> begun;
  private final ObjectProvider<FactsRule> rules;
  private final ObjectMapper json;
  private final Clock clock;
  private final Actors actors;
  private final ApplicationEventPublisher events;

  ProposalService(
      Constitutions constitutions,
      ProposalReader reader,
      Routing routing,
      Decisions views,
      DecisionRows decisions,
      DecisionNumbers numbers,
      Resolutions resolutions,
      FactsVersions facts,
      FindingRows findings,
      ProposalRequestRows requests,
      Gate gate,
      ObjectProvider<OpensHolds> capabilities,
      ObjectProvider<ReportText> reports,
      ObjectProvider<RepeatsWithheld> repeats,
      ObjectProvider<BegunToBeCarriedOut> begun,
      ObjectProvider<FactsRule> rules,
      ObjectMapper json,
      Clock clock,
      Actors actors,
      ApplicationEventPublisher events) {
    this.constitutions = constitutions;
    this.reader = reader;
    this.routing = routing;
    this.views = views;
    this.decisions = decisions;
    this.numbers = numbers;
    this.resolutions = resolutions;
    this.facts = facts;
    this.findings = findings;
    this.requests = requests;
    this.gate = gate;
    this.capabilities = capabilities;
    this.reports = reports;
    this.repeats = repeats;
    this.begun = begun;
    this.rules = rules;
    this.json = json;
    this.clock = clock;
    this.actors = actors;
    this.events = events;
  }

  /**
   * A proposal becomes a decision with a reference, and its lifecycle begins.
   *
   * @param document the proposal
   * @param sources JSON pointer to where the fact comes from; may be null
   * @throws org.remit.routing.InvalidProposal if anything in the document is wrong; nothing is kept then
   * @throws Refused if the actor may not propose at this council, or its policy pack waits to be adopted or put right
   */
  public DecisionReference register(JsonNode document, JsonNode sources, Actor actor) {
    var proposal = reader.read(document);
    mustWriteFor(proposal.authority(), actor, Role.COMMISSIONING_OFFICER, Role.PROCUREMENT);
    constitutions.mustTakeCases(proposal.authority());
    if (proposal.linkedAwards().known()) throw isAnsweredInItsTask().at("/linkedAwards");
    DecisionReference parent = null;
    if (proposal.parent() != null) {
      parent = new DecisionReference(proposal.parent());
      var known = views.find(parent).filter(p -> p.authority().equals(proposal.authority()));
      if (known.isEmpty()) {
        throw new Refused("There is no decision " + parent + " of " + proposal.authority().words()
            + " that this could carry out.")
            .at("/parent");
      }
    }
    return store(document, sources, proposal, parent, null, actor);
  }

  /**
   * As {@link #register(JsonNode, JsonNode, Actor)}, once: the same person's request with the same key finds the
   * decision that it made before. Whoever did not get the answer asks again and makes no second one (invariant 13).
   *
   * @param request the sender's own key, up to 100 characters; null or blank where the request is not repeated
   * @throws Refused if the key was used for another proposal
   */
  public DecisionReference registerOnce(JsonNode document, String request, Actor actor) {
    if (request == null || request.isBlank()) return register(document, null, actor);
    var key = new ProposalRequest.Key(actor.user(), request.strip());
    if (key.request().length() > 100) {
      throw new Refused("An Idempotency-Key has up to 100 characters.").at("");
    }
    var digest = digest(document);
    // Two at once: the second waits, and then finds what became of the first.
    requests.oneAtATime(key.toString());
    var before = requests.findById(key);
    if (before.isPresent()) {
      if (before.get().says(digest)) return before.get().decision();
      throw new Refused("With this Idempotency-Key another proposal was sent, which became "
          + before.get().decision() + ". A new proposal has a key of its own.").at("");
    }
    var reference = register(document, null, actor);
    requests.save(new ProposalRequest(key, digest, reference, clock.instant()));
    return reference;
  }

  private static String digest(JsonNode document) {
    try {
      return HexFormat.of().formatHex(
          MessageDigest.getInstance("SHA-256").digest(document.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * A decision that carries out a resolution of another: an award, an extension. Whoever recommended it is its author.
   *
   * @param parentResolution the resolution of the parent that it carries out
   */
  public DecisionReference registerChild(
      JsonNode document, JsonNode sources, DecisionReference parent, String parentResolution, Actor author) {
    var proposal = reader.readAsItStands(document);
    views.get(parent).resolution(parentResolution);
    return store(document, sources, proposal, parent, parentResolution, author);
  }

  private DecisionReference store(
      JsonNode document, JsonNode sources, Proposal proposal, DecisionReference parent, String parentResolution,
      Actor actor) {
    var now = clock.instant();
    if (proposal.resolutions().isEmpty()) {
      throw new Refused("Add at least one resolution.").at("/resolutions");
    }
    mustBeToDecide(proposal, "");
    var reference = number(proposal.authority(), now);
    var proposed =
        new Decision(reference, proposal.authority(), proposal.title(), parent, parentResolution, actor.user(), now);
    proposed.know(1, proposal.title());
    proposed.route("officer", JsonNodeFactory.instance.objectNode(), London.date(now));
    // What is saved is a copy, because its key was given: only the copy is written from here on.
    var decision = decisions.save(proposed);
    var known = sources == null ? JsonNodeFactory.instance.objectNode() : sources;
    facts.save(new FactsVersion(reference, 1, document, known, List.of(), "as proposed", actor.user(), now));
    var position = 0;
    for (var each : proposal.resolutions()) {
      resolutions.save(new Resolution(reference, each.id(), position++, each.kind(), words(each)));
      gate.open(reference, each.id(), "not-decided", "Nobody has decided it yet.");
    }
    events.publishEvent(
        Happened.to(reference, "decision-proposed", actor)
            .with("resolutions", proposal.resolutions().size())
            .with("parent", parent)
            .withholding("title", proposal.title())
            .withholding("author", actor.user()));
    routeAnew(decision);
    openHolds(reference);
    events.publishEvent(new DecisionProposed(reference, proposal.authority()));
    return reference;
  }

  private DecisionReference number(Authority authority, Instant now) {
    var key = new DecisionNumber.Key(authority.id(), London.date(now).getYear());
    var number = numbers.findWithLockByKey(key)
        .orElseGet(() -> numbers.saveAndFlush(new DecisionNumber(authority, key.year())));
    return number.next();
  }

  /**
   * What is known of a decision changes: it is routed anew, findings are looked for anew, and whoever verified what has
   * changed is asked again.
   *
   * @throws Refused if the decision has been taken or has ended, or the actor may not
   */
  public void changeFacts(DecisionReference reference, FactsCommand command, Actor actor) {
    if (command.changes() != null && command.changes().keySet().stream().anyMatch(p -> p.startsWith("/linkedAwards"))) {
      throw isAnsweredInItsTask().at("/changes");
    }
    if (command.changes() != null && command.changes().keySet().stream().anyMatch(p -> p.startsWith("/parent"))) {
      throw new Refused("Which decision this one carries out is settled when it is proposed. Withdraw it, and propose"
          + " it again under the other.").at("/changes/parent");
    }
    change(reference, command, actor);
  }

  /**
   * Whether linked awards are one key decision or several becomes a fact of the case; it is routed anew by it.
   *
   * @param answer {@code one} or {@code several}
   */
  public void answerLinkedAwards(DecisionReference reference, String answer, Actor actor) {
    change(
        reference,
        new FactsCommand(
            Map.of("/linkedAwards", TextNode.valueOf(answer)),
            "decision maker, on the monitoring officer's advice",
            "The decision maker answered whether the linked awards are one key decision or several."),
        actor);
  }

  private static Refused isAnsweredInItsTask() {
    return new Refused("Whether linked awards are one key decision or several is no fact to be entered: the decision"
            + " maker answers it, on the monitoring officer's advice.")
        .because("linked-awards", "SI 2012/2089 reg 8");
  }

  private void change(DecisionReference reference, FactsCommand command, Actor actor) {
    var decision = row(reference);
    mustWriteFor(decision.authority(), actor, Role.COMMISSIONING_OFFICER, Role.DEMOCRATIC_SERVICES,
        Role.MONITORING_OFFICER, Role.DIRECTOR, Role.PROCUREMENT, Role.HR, Role.PENSIONS, Role.LEGAL);
    if (decision.hasEnded()) throw new Refused(reference + " has ended; its facts no longer change.");
    if (decision.decidedAt() != null) {
      throw new Refused("%s was decided on %s; what it was decided on no longer changes. Enter a correction instead."
              .formatted(reference, London.say(decision.decidedAt())))
          .because("decided-once", "A decision rests on the facts it was taken on");
    }
    rules.forEach(rule -> rule.mustTake(reference));
    if (command.changes() == null || command.changes().isEmpty()) {
      throw new Refused("Say which facts change.").at("/changes");
    }
    if (command.why() == null || command.why().isBlank()) throw new Refused("Say why the facts change.").at("/why");
    views.mustKnowWhatChanged(reference, command.seen());
    var before = known(decision);
    var document = FactsDocument.changed(before.document(), command.changes());
    if (document.equals(before.document())) throw new Refused("These facts stand like that already.").at("/changes");
    var proposal = readAsChanged(document);
    if (!proposal.authority().equals(decision.authority())) {
      throw new Refused("A decision stays with its council.").at("/changes/authority");
    }
    mustBeToDecide(proposal, "/changes");
    mustNameNothingWithheld(reference, reader.readAsItStands(before.document()), proposal);
    var pointers = command.changes().keySet().stream().sorted().toList();
    var sources = before.sources().deepCopy();
    if (sources instanceof com.fasterxml.jackson.databind.node.ObjectNode all && command.source() != null) {
      pointers.forEach(p -> all.put(p, command.source()));
    }
    var next = decision.factsVersion() + 1;
    facts.save(new FactsVersion(reference, next, document, sources, pointers, command.why(), actor.user(),
        clock.instant()));
    decision.know(next, proposal.title());
    describeResolutions(reference, proposal);
    var changed = Happened.to(reference, "facts-changed", actor)
        .with("facts", pointers)
        .with("version", next)
        .withholding("source", command.source())
        .withholding("why", command.why());
    // A fact may be one of a withheld paper, or tell of a person: what it was and what it is are digests in the entry.
    for (var pointer : pointers) {
      changed = changed.withholding("before " + pointer, said(before.document().at(pointer)))
          .withholding("after " + pointer, said(document.at(pointer)));
    }
    events.publishEvent(changed);
    routeAnew(decision);
    openHolds(reference);
    var stale = pointers.stream().anyMatch(p -> NAMED_IN_NOTICES.stream().anyMatch(p::startsWith));
    events.publishEvent(new FactsChanged(reference, next, pointers, stale));
  }

  /** What a case is called by is no secret, so it is not called by one: only what it is called anew is looked at. */
  private void mustNameNothingWithheld(DecisionReference reference, Proposal before, Proposal now) {
    var said = calledBy(before);
    calledBy(now).forEach((pointer, text) -> {
      if (text.equals(said.get(pointer))) return;
      repeats.forEach(each -> each.mustNotRepeat(reference, "/changes" + pointer, "how the case is called", text));
    });
  }

  /** The texts in it that somebody wrote, by their places. */
  private static Map<String, String> calledBy(Proposal proposal) {
    var all = new LinkedHashMap<String, String>();
    all.put("/title", proposal.title());
    all.put("/decisionMaker/post", proposal.decisionMaker().post().or(""));
    for (var i = 0; i < proposal.resolutions().size(); i++) {
      var resolution = proposal.resolutions().get(i);
      var at = "/resolutions/" + i;
      all.put(at + "/what", resolution.what().or(""));
      all.put(at + "/supplier", resolution.supplier().or(""));
      if (resolution.term() != null) {
        all.put(at + "/term/breaks", String.join("\n", resolution.term().breaks().or(List.of())));
      }
      if (resolution.internalWaiver() != null) {
        all.put(at + "/internalWaiver/rules", String.join("\n", resolution.internalWaiver().rules()));
      }
    }
    return all;
  }

  /** What a proposal says was taken or published would choose the rules of that day: these days are recorded acts. */
  private static void mustBeToDecide(Proposal proposal, String under) {
    var days = proposal.decision();
    if (days.taken().isUnknown() && days.published().isUnknown()) return;
    throw new Refused("What is proposed has not been decided or published: both days are recorded when it is.")
        .at(under + (days.taken().known() ? "/decision/taken" : "/decision/published"))
        .because("not-decided", "SI 2012/2089 regs 12 to 14");
  }

  private static String said(JsonNode fact) {
    if (fact.isMissingNode() || fact.isNull()) return "unknown";
    return fact.isTextual() && !fact.asText().isBlank() ? fact.asText() : fact.toString();
  }

  private Proposal readAsChanged(JsonNode document) {
    try {
      return reader.read(document);
    } catch (InvalidProposal invalid) {
      throw invalid.under("/changes");
    }
  }

  private void describeResolutions(DecisionReference reference, Proposal proposal) {
    var rows = resolutions.of(reference.value());
    for (var row : rows) {
      var now = proposal.resolution(row.letter())
          .orElseThrow(() -> new Refused("Resolution " + row.letter()
              + " is withdrawn by withdrawing the decision, not by removing it.")
              .at("/changes"));
      row.describe(now.kind(), words(now));
    }
    var position = rows.size();
    for (var each : proposal.resolutions()) {
      if (rows.stream().noneMatch(r -> r.letter().equals(each.id()))) {
        resolutions.save(new Resolution(reference, each.id(), position++, each.kind(), words(each)));
        gate.open(reference, each.id(), "not-decided", "Nobody has decided it yet.");
      }
    }
  }

  /** Works the route out by the rules of the day and opens the holds that it asks for. Also after a new report text. */
  public void routeAnew(DecisionReference reference) {
    routeAnew(row(reference));
  }

  private void routeAnew(Decision decision) {
    var reference = decision.reference();
    decisions.saveAndFlush(decision);
    var view = views.view(decision);
    var route = views.route(view);
    decision.route(route.maker().cautious().id(), json.valueToTree(route), route.on());
    lookForFindings(decision, view, route);
    holdWhatTheRouteAsks(decision, route);
    events.publishEvent(
        Happened.to(reference, "decision-routed", actors.current())
            .with("maker", decision.maker())
            .with("key", String.valueOf(route.key().answer()))
            .with("category", route.category().answer())
            .with("callable", String.valueOf(route.callable().answer()))
            .with("on", route.on()));
  }

  /**
   * Notices are given by the case's own process, and a hold forbids the decision until they have run: that none is on
   * record yet is no finding while the case is prepared.
   */
  private static boolean isToBeAnswered(Finding finding) {
    return finding.check() != KEY_NOTICE || finding.severity() != Finding.Severity.ERROR;
  }

  private void lookForFindings(Decision decision, DecisionView view, Route route) {
    var reference = decision.reference();
    var source = reports.getIfAvailable();
    var text = source == null ? null : source.of(reference).orElse(null);
    var found = new ArrayList<>(routing.findings(view.proposal(), route, views.parentOf(view).orElse(null), text, null,
        view.sources()).stream()
        .filter(ProposalService::isToBeAnswered)
        .toList());
    repeats.stream().flatMap(each -> each.documents(reference).stream()).map(ProposalService::repeating)
        .forEach(found::add);
    var before = findings.standing(reference.value());
    for (var old : before) {
      if (found.stream().noneMatch(old::says)) old.gone(clock.instant());
    }
    for (Finding each : found) {
      if (before.stream().noneMatch(old -> old.says(each))) {
        findings.save(new FindingRow(reference, each, clock.instant()));
        events.publishEvent(
            Happened.to(reference, "finding-made", actors.current())
                .with("check", each.check())
                .with("severity", each.severity().id())
                .with("paragraph", each.paragraph())
                .with("citation", each.citation()));
      }
    }
    findings.flush();
  }

  /** Check 14. */
  private static Finding repeating(String document) {
    return new Finding(EXEMPTIONS, Finding.Severity.WARNING, RepeatsWithheld.sentence(document), RepeatsWithheld.RULE,
        "", "", "monitoring-officer");
  }

  /** The words of the case's documents are looked at again, as after one was handed in. */
  public void readAgain(DecisionReference reference) {
    var decision = row(reference);
    var view = views.view(decision);
    lookForFindings(decision, view, views.route(view));
    askForAnswers(reference);
  }

  /** Holds on deciding, closed until what the route asks for is on record; what it no longer asks for is not needed. */
  private void holdWhatTheRouteAsks(Decision decision, Route route) {
    var reference = decision.reference();
    var notices = route.notices().cautious();
    var unknown = UnknownFacts.of(views.view(decision).proposal(), route);
    question(reference, !unknown.isEmpty(), "facts-unknown", String.join(" ", unknown),
        "every fact that the route rests on is known");
    question(reference, route.linkedAwardsQuestion(), "linked-awards", "Together they cross the council's limit.",
        "it is answered");
    askForAnswers(reference);
    hold(reference, true, "report-not-cleared",
        route.clearances().cautious().isEmpty()
            ? "The director has not approved the report for publication."
            : "To be verified: " + String.join(", ", route.clearances().cautious())
            + "; then approved for publication.");
    hold(reference, notices.stream()
        .anyMatch(n -> Set.of("key-decision", "general-exception", "special-urgency").contains(n)),
        "key-decision-notice", "No notice has been published.");
    var inPrivate = notices.contains("private-meeting") || notices.contains("private-meeting-agreement");
    hold(reference, inPrivate, "private-meeting-notice", "No notice has been published.");
    hold(reference, inPrivate, "private-meeting-response",
        "No statement has been published.");
    hold(reference, Boolean.TRUE.equals(route.scrutinyFirst().cautious()), "pre-decision-scrutiny",
        "The committee has not considered it.");
  }

  private void askForAnswers(DecisionReference reference) {
    question(reference, views.findings(reference).stream().anyMatch(FindingView::blocks), "findings-unanswered",
        "See the findings on the decision's page.", "each is put right or answered");
  }

  /** A question that may be asked again: open while it waits for its answer, and for what it waits now. */
  private void question(DecisionReference reference, boolean open, String kind, String reason, String answered) {
    if (!open) {
      gate.lift(reference, null, kind, How.MET, answered);
      return;
    }
    gate.open(reference, null, kind, reason);
    gate.restate(reference, null, kind, reason);
  }

  /** Something to be done once: what was done is not asked for again, unless it becomes stale. */
  private void hold(DecisionReference reference, boolean needed, String kind, String reason) {
    if (!needed) {
      gate.lift(reference, null, kind, How.NOT_NEEDED, "the route does not ask for it");
    } else if (gate.holds(reference).stream().noneMatch(h -> h.kind().equals(kind) && "met".equals(h.ended()))) {
      gate.open(reference, null, kind, reason);
    }
  }

  private void openHolds(DecisionReference reference) {
    var decision = views.get(reference);
    var route = views.route(decision);
    capabilities.orderedStream().forEach(each -> each.openHolds(decision, route));
  }

  /**
   * Answers a warning on record. An error cannot be answered away: the report is put right.
   *
   * @throws Refused if the finding is an error, or another role must answer it
   */
  public void answerFinding(DecisionReference reference, UUID finding, String answer, Actor actor) {
    var decision = row(reference);
    var row = findings.findById(finding).orElseThrow(() -> new Refused("There is no such finding.").at("/finding"));
    var view = row.view();
    mustWriteFor(decision.authority(), actor, Role.of(view.answerableBy()), Role.MONITORING_OFFICER);
    if (answer == null || answer.isBlank()) throw new Refused("Write the answer.").at("/answer");
    if (view.severity().equals("error")) {
      throw new Refused("This is an error in law, not a question: " + view.sentence())
          .because("findings-unanswered", view.citation());
    }
    row.answer(answer, actor.user(), clock.instant());
    findings.flush();
    askForAnswers(reference);
    events.publishEvent(
        Happened.to(reference, "finding-answered", actor)
            .with("check", view.check())
            .withholding("answer", answer));
  }

  /**
   * Withdraws a decision, at any point before it is carried out.
   *
   * @throws Refused if something of it was carried out, or it has ended; and once it was taken, to everybody but
   *     whoever decides such matters and the monitoring officer: what Cabinet decided no officer takes back
   */
  public void withdraw(DecisionReference reference, String reason, Actor actor) {
    var decision = row(reference);
    requireWithdrawable(decision, actor);
    if (reason == null || reason.isBlank()) throw new Refused("Say why it is withdrawn.").at("/reason");
    resolutions.of(reference.value()).forEach(Resolution::withdraw);
    gate.clocks(reference).stream().filter(c -> c.state().equals("running"))
        .forEach(c -> gate.stop(reference, c.resolution(), c.kind(), "the decision was withdrawn"));
    decision.end(Stage.WITHDRAWN, reason, clock.instant());
    events.publishEvent(Happened.to(reference, "decision-withdrawn", actor).withholding("reason", reason));
    events.publishEvent(new DecisionWithdrawn(reference));
  }

  /** Whether somebody could withdraw a decision as it stands. */
  @Transactional(readOnly = true)
  public boolean mayWithdraw(DecisionReference reference, Actor actor) {
    try {
      requireWithdrawable(row(reference), actor);
      return true;
    } catch (Refused no) {
      return false;
    }
  }

  /** Whether anybody could withdraw a decision as it stands: nothing of it was carried out or begun. */
  @Transactional(readOnly = true)
  public boolean canBeWithdrawn(DecisionReference reference) {
    try {
      requireNothingBegun(reference);
      return true;
    } catch (Refused no) {
      return false;
    }
  }

  private void requireWithdrawable(Decision decision, Actor actor) {
    var reference = decision.reference();
    var maker = Role.deciding(decision.maker());
    if (decision.decidedAt() != null && !actor.has(maker, Role.MONITORING_OFFICER)) {
      throw new Refused(reference + " was decided by the " + maker.words() + ", who alone can take it back; the"
          + " monitoring officer may enter that they did.")
          .because("authority", "Local Government Act 2000 s.9D; the scheme of delegation");
    }
    mustWriteFor(
        decision.authority(), actor, Role.COMMISSIONING_OFFICER, Role.DIRECTOR, Role.MONITORING_OFFICER, maker);
    requireNothingBegun(reference);
  }

  private void requireNothingBegun(DecisionReference reference) {
    var rows = resolutions.of(reference.value());
    if (rows.stream().anyMatch(r -> r.state() == ResolutionState.CARRIED_OUT
        && (!r.isCarriedOutByEffectAlone() || decisions.existsByParentAndDecidedAtIsNotNull(reference.value())))) {
      throw new Refused("A resolution of " + reference + " was carried out already; it can no longer be withdrawn.");
    }
    begun.stream().flatMap(each -> each.begun(reference).stream()).findFirst().ifPresent(done -> {
      throw new Refused(reference + " can no longer be withdrawn. " + done)
          .because("carried-out", "Local Government Act 2000 s.9F(4); what implements a decision is not undone by it");
    });
  }

  private Decision row(DecisionReference reference) {
    return decisions
        .findById(reference.value())
        .orElseThrow(() -> new Refused("There is no decision " + reference + ".").at("/reference"));
  }

  private FactsVersion known(Decision decision) {
    return facts.findById(new FactsVersion.Key(decision.reference().value(), decision.factsVersion())).orElseThrow();
  }

  /** Remit itself registers what it proposes by its own rules. */
  private static void mustWriteFor(Authority council, Actor actor, Role... roles) {
    if (!actor.isSystem()) actor.mustBe(council, roles);
  }

  /** The rules from which it asks leave to depart: that is decided too, and the record says so. */
  private static String waiver(Proposal.Resolution resolution) {
    if (resolution.internalWaiver() == null || resolution.internalWaiver().rules().isEmpty()) return "";
    return ", waiving the council's contract procedure rules "
        + String.join(" and ", resolution.internalWaiver().rules());
  }

  private static String words(Proposal.Resolution resolution) {
    var value = resolution.value() == null || resolution.value().total() == null
        || resolution.value().total().isUnknown()
        ? "" : ", " + Money.say(resolution.value().total().value());
    // Where nobody is named yet, what it is about tells one resolution from another.
    var about = resolution.supplier() != null && resolution.supplier().known() ? resolution.supplier()
        : resolution.what();
    var supplier = about == null || about.isUnknown() ? "" : ": " + about.value();
    return StringUtils.capitalize(resolution.kind().replace('-', ' ')) + supplier + value + term(resolution)
        + waiver(resolution) + (about == resolution.what() ? "" : inTheReportsWords(resolution));
  }

  /** For how long it commits the council: that is decided with it. */
  private static String term(Proposal.Resolution resolution) {
    var term = resolution.term();
    if (term == null) return "";
    var words = new StringBuilder();
    if (term.months().known()) words.append(", for ").append(term.months().value()).append(" months");
    if (term.from().known()) {
      words.append(words.isEmpty() ? ", from " : " from ").append(London.say(term.from().value()));
    }
    if (term.months().isUnknown() && term.to().known()) {
      words.append(words.isEmpty() ? ", until " : " until ").append(London.say(term.to().value()));
    }
    if (!term.extensions().isEmpty()) {
      words.append(", which may be extended by ").append(term.extensions().stream().map(String::valueOf)
          .collect(Collectors.joining(" and "))).append(" months");
    }
    if (term.breaks().is(each -> !each.isEmpty())) {
      words.append(", which the council may break: ").append(String.join("; ", term.breaks().value()));
    }
    return words.toString();
  }

  /** On one line, as a list of resolutions has it. */
  private static String inTheReportsWords(Proposal.Resolution resolution) {
    return resolution.what() == null || resolution.what().isUnknown() ? ""
        : " (in the report's words: " + resolution.what().value().strip().replaceAll("\\s+", " ") + ")";
  }
}

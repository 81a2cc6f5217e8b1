package org.remit.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.remit.calendar.London;
import org.remit.gate.DecidedBy;
import org.remit.reference.Actor;
import org.remit.reference.Authority;
import org.remit.reference.DecisionReference;
import org.remit.reference.InBatches;
import org.remit.reference.NotFound;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.remit.routing.Fact;
import org.remit.routing.Parent;
import org.remit.routing.ProposalReader;
import org.remit.routing.Route;
import org.remit.routing.Routing;
import org.remit.routing.WhatWouldChange;
import org.remit.routing.WhatWouldChange.Change;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads decisions. */
@Service
@Transactional(readOnly = true)
public class Decisions implements DecidedBy {

  private final DecisionRows decisions;
  private final Resolutions resolutions;
  private final FactsVersions facts;
  private final FindingRows findings;
  private final ProposalReader reader;
  private final Routing routing;
  private final WhatWouldChange changes;
  private final Clock clock;

  Decisions(
      DecisionRows decisions,
      Resolutions resolutions,
      FactsVersions facts,
      FindingRows findings,
      ProposalReader reader,
      Routing routing,
      WhatWouldChange changes,
      Clock clock) {
    this.decisions = decisions;
    this.resolutions = resolutions;
    this.facts = facts;
    this.findings = findings;
    this.reader = reader;
    this.routing = routing;
    this.changes = changes;
    this.clock = clock;
  }

  /** @throws NotFound if there is none */
  @Override
  public Role decidedBy(DecisionReference reference) {
    return decisions.findById(reference.value())
        .map(d -> Role.deciding(d.maker()))
        .orElseThrow(() -> new NotFound("There is no decision " + reference + "."));
  }

  /** @throws NotFound if there is none; without reading the case */
  public Authority authorityOf(DecisionReference reference) {
    return decisions.findById(reference.value()).map(Decision::authority)
        .orElseThrow(() -> new NotFound("There is no decision " + reference + "."));
  }

  public Optional<DecisionView> find(DecisionReference reference) {
    return decisions.findById(reference.value()).map(this::view);
  }

  /** Those of them that there are, by a few questions to the database however many they are. */
  public Map<DecisionReference, DecisionView> find(Collection<DecisionReference> references) {
    var values = references.stream().map(DecisionReference::value).toList();
    return views(InBatches.of(values, decisions::findAllById)).stream()
        .collect(Collectors.toMap(DecisionView::reference, Function.identity()));
  }

  /** @throws NotFound if there is no such decision */
  public DecisionView get(DecisionReference reference) {
    return find(reference)
        .orElseThrow(() -> new NotFound("There is no decision " + reference + "."));
  }

  /**
   * @throws NotFound if there is no such decision
   * @throws Refused if it has no such resolution
   */
  public DecisionView get(DecisionReference reference, String resolution) {
    var decision = get(reference);
    decision.resolution(resolution);
    return decision;
  }

  /** @throws NotFound if there is none that this person may see: a council's cases are its own */
  public DecisionView get(DecisionReference reference, Actor reader) {
    return find(reference)
        .filter(d -> maySee(d, reader))
        .orElseThrow(() -> new NotFound("There is no decision " + reference + " that you may see."));
  }

  /** Whether it waits for its decision still; without reading the case. */
  public boolean isUndecided(DecisionReference reference) {
    return decisions.findById(reference.value()).filter(Decision::isUndecided).isPresent();
  }

  /** Those that wait for their decision still; without reading the cases. */
  public Set<DecisionReference> undecidedAmong(Collection<DecisionReference> references) {
    return InBatches.of(references.stream().map(DecisionReference::value).toList(),
            decisions::undecidedOf).stream()
        .filter(Decision::isUndecided)
        .map(Decision::reference)
        .collect(Collectors.toSet());
  }

  /** When those of them were withdrawn that were; without reading the cases. */
  public Map<DecisionReference, Instant> withdrawnAmong(Collection<DecisionReference> references) {
    var values = references.stream().map(DecisionReference::value).distinct().toList();
    return InBatches.of(values, decisions::findAllById).stream()
        .filter(d -> d.stage() == Stage.WITHDRAWN)
        .collect(Collectors.toMap(Decision::reference, Decision::closedAt));
  }

  /** @throws NotFound if there is no such resolution; without reading the case */
  public ResolutionState stateOf(DecisionReference reference, String resolution) {
    return resolutions
        .findById(new Resolution.Key(reference.value(), resolution))
        .map(Resolution::state)
        .orElseThrow(() -> new NotFound(reference + " has no resolution '" + resolution + "'."));
  }

  /** The decisions that this person may see, latest first. */
  public List<DecisionView> visibleTo(Actor reader) {
    return views(rowsFor(reader));
  }

  /** Those of them whose reference or title has these words. */
  public List<DecisionView> called(String words, Actor reader) {
    var wanted = words.toLowerCase(Locale.ROOT);
    return views(rowsFor(reader).stream()
        .filter(d -> d.title().toLowerCase(Locale.ROOT).contains(wanted)
            || d.reference().value().toLowerCase(Locale.ROOT).contains(wanted))
        .toList());
  }

  /** The same that have not come to their end. */
  public List<DecisionView> openTo(Actor reader) {
    return views(rowsFor(reader).stream().filter(d -> !d.hasEnded()).toList());
  }

  /** Those that have come to their end, the latest to end first. */
  public List<DecisionView> endedFor(Actor reader, int most) {
    return views(rowsFor(reader).stream().filter(Decision::hasEnded)
        .sorted(Comparator.comparing(Decision::closedAt, Comparator.nullsFirst(Comparator.naturalOrder())).reversed())
        .limit(most).toList());
  }

  /** The references of the decisions that this person may see, latest first; without reading the cases. */
  public List<DecisionReference> referencesVisibleTo(Actor reader) {
    return rowsFor(reader).stream().map(Decision::reference).toList();
  }

  private List<Decision> rowsFor(Actor reader) {
    var all = reader.authority() == null
        ? decisions.findAllByOrderByRegisteredAtDesc()
        : decisions.findByAuthorityOrderByRegisteredAtDesc(reader.authority().id());
    return all.stream().filter(d -> maySee(d.authority(), reader)).toList();
  }

  public List<DecisionView> childrenOf(DecisionReference parent) {
    return views(decisions.findByParentOrderByReference(parent.value()));
  }

  /** Whether a decision was taken that carries this one out: what it delegates has been used. */
  public boolean wasDecidedUnder(DecisionReference parent) {
    return decisions.existsByParentAndDecidedAtIsNotNull(parent.value());
  }

  /** Decisions that are being carried out, and of which nothing is left to be. */
  public List<DecisionReference> withNothingLeftToDo() {
    return decisions.withNothingLeftToDo().stream().map(Decision::reference).toList();
  }

  /** Whether this person changed what is known of a decision after it was proposed. */
  @Transactional(readOnly = true)
  public boolean hasChangedFacts(String user, DecisionReference reference) {
    return facts.findByKeyDecisionOrderByKeyFactsVersion(reference.value()).stream()
        .anyMatch(version -> version.isChangedBy(user));
  }

  /** The route as the facts stand, by the rules of the day that the facts name, or else of today. */
  public Route route(DecisionView decision) {
    return routing.route(decision.proposal(), rulesOf(decision), parentOf(decision).orElse(null));
  }

  /**
   * For each part of the route the changes of one fact after which it is another, the smallest first; the facts in
   * words. It takes many routes: asked for only when somebody wants to know.
   */
  public Map<String, List<Change>> whatWouldChange(DecisionView decision) {
    var all = new LinkedHashMap<String, List<Change>>();
    changes.of(decision.facts(), rulesOf(decision), parentOf(decision).orElse(null)).forEach((part, each) ->
        all.put(part, each.stream().map(change -> inWords(change, decision)).toList()));
    return all;
  }

  /** What the decision waits for by its hold 'facts-unknown', in sentences; empty where nothing is missing. */
  public List<String> unknown(DecisionView decision) {
    return UnknownFacts.of(decision.proposal(), route(decision));
  }

  /**
   * Which facts the decision waits for by its hold 'facts-unknown': those that change what it says once they are known.
   *
   * @param tries what each fact that is not known may turn out to be, by its place in the proposal
   */
  public Set<String> missing(DecisionView decision, Map<String, List<JsonNode>> tries) {
    var waits = unknown(decision);
    if (waits.isEmpty()) return Set.of();
    var parent = parentOf(decision).orElse(null);
    return tries.entrySet().stream()
        .filter(each -> !Routing.follows(decision.proposal(), each.getKey()))
        .filter(each -> each.getValue().stream().anyMatch(value -> settles(decision, each.getKey(), value, parent,
            waits)))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private boolean settles(DecisionView decision, String place, JsonNode value, Parent parent, List<String> waits) {
    try {
      var known = reader.readAsItStands(FactsDocument.changed(decision.facts(), Map.of(place, value)));
      return !UnknownFacts.of(known, routing.route(known, rulesOf(decision), parent)).containsAll(waits);
    } catch (Refused | DateTimeException cannotBe) {
      return false;
    }
  }

  private static Change inWords(Change change, DecisionView decision) {
    var fact = change.fact().equals("on") ? "day whose rules apply" : FactWords.of(change.fact(), decision.facts());
    return new Change(change.part(), change.answer(), change.wouldBe(), fact, change.value(), change.instead());
  }

  /** What a route needs to know of the decision that this one carries out: its key-ness and what it delegated. */
  Optional<Parent> parentOf(DecisionView decision) {
    if (decision.parent() == null) return Optional.empty();
    var parent = get(decision.parent());
    var delegations = parent.proposal().resolutions().stream()
        .filter(r -> r.kind().equals("delegate") && r.delegation() != null)
        .toList();
    var inForce = delegations.stream().anyMatch(r -> hasEffect(parent.resolution(r.id())));
    var answered = route(parent).key();
    // What was only taken as key covers nothing that may be key itself.
    var key = answered.takenAs() == null ? answered.answer() : Boolean.FALSE;
    return Optional.of(
        new Parent(
            parent.reference().value(),
            key == null ? Fact.unknown() : Fact.known(key),
            delegations.stream().findFirst().map(r -> r.delegation().to()).orElse(Fact.unknown()),
            delegations.stream().flatMap(r -> r.delegation().consulting().stream()).toList(),
            delegations.isEmpty() ? Fact.unknown() : Fact.known(inForce)));
  }

  private static boolean hasEffect(ResolutionView resolution) {
    return resolution.state() == ResolutionState.EFFECTIVE || resolution.state() == ResolutionState.CARRIED_OUT;
  }

  /**
   * The day whose rules apply: the day the decision was taken, or is planned for, or today. What is planned for a day
   * that has gone was not decided then, so the rules of that day are not chosen by writing it.
   */
  public LocalDate rulesOf(DecisionView decision) {
    if (decision.decidedAt() != null) return London.date(decision.decidedAt());
    var today = London.today(clock);
    var planned = decision.proposal().decision().planned();
    return planned.known() && planned.value().isAfter(today) ? planned.value() : today;
  }

  /** What the checks noticed, with its answer if it has one; what no longer holds is left out. */
  public List<FindingView> findings(DecisionReference reference) {
    return findings.standing(reference.value()).stream()
        .map(FindingRow::view)
        .toList();
  }

  /** The same of several decisions; one without any is left out. */
  public Map<DecisionReference, List<FindingView>> findings(Collection<DecisionReference> references) {
    return InBatches.of(references.stream().map(DecisionReference::value).toList(),
            findings::standingOf).stream()
        .collect(Collectors.groupingBy(f -> new DecisionReference(f.decision()),
            Collectors.mapping(FindingRow::view, Collectors.toList())));
  }

  /** In words, what has changed in the facts since a version; empty if nothing has. */
  public String changesSince(DecisionReference reference, long version) {
    return facts
        .findByKeyDecisionAndKeyFactsVersionGreaterThanOrderByKeyFactsVersion(reference.value(), version)
        .stream()
        .map(v -> London.say(v.enteredAt()) + ": " + inWords(v) + " (" + v.why() + ")")
        .reduce((a, b) -> a + "; " + b)
        .orElse("");
  }

  /**
   * In words, which facts have changed since a version; empty if none has. The answer on linked awards is a decision
   * and no fact.
   */
  public String factsChangedSince(DecisionReference reference, long version) {
    return facts
        .findByKeyDecisionAndKeyFactsVersionGreaterThanOrderByKeyFactsVersion(reference.value(), version)
        .stream()
        .filter(FactsVersion::changesFacts)
        .flatMap(Decisions::changedWords)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /**
   * Two people may have the same facts before them: whoever sends second is told of what the first has changed.
   *
   * @param seen the version of the facts that was before them; null where nobody looked
   * @throws Refused if the facts have changed since, or never stood like that
   */
  public void mustKnowWhatChanged(DecisionReference reference, Long seen) {
    if (seen == null) return;
    var newest = decisions.findById(reference.value()).map(Decision::factsVersion).orElse(0L);
    if (seen > newest) {
      throw new Refused("There is no version " + seen + " of the facts; the newest is " + newest + ".")
          .at("/factsVersion");
    }
    var since = changesSince(reference, seen);
    if (since.isEmpty()) return;
    throw new Refused("The facts were changed after you opened this page: " + since + ". Nothing of yours is lost: send"
        + " it again if it still holds.").at("/factsVersion");
  }

  /** Facts by their places, as people call them. */
  public static String inWords(Collection<String> pointers, DecisionView decision) {
    return pointers.stream().map(pointer -> FactWords.of(pointer, decision.facts())).distinct()
        .collect(Collectors.joining(", "));
  }

  private static String inWords(FactsVersion version) {
    return changedWords(version).collect(Collectors.joining(", "));
  }

  private static Stream<String> changedWords(FactsVersion version) {
    return version.changed().stream().map(pointer -> FactWords.of(pointer, version.document())).distinct();
  }

  /** A council's cases are its own people's; those who run Remit for all councils see that they are there. */
  public boolean maySee(DecisionView decision, Actor reader) {
    return maySee(decision.authority(), reader);
  }

  private static boolean maySee(Authority council, Actor reader) {
    return reader.isSystem() || reader.belongsTo(council)
        || (reader.authority() == null && reader.has(Role.ADMINISTRATOR));
  }

  DecisionView view(Decision d) {
    var known = facts.findById(new FactsVersion.Key(d.reference().value(), d.factsVersion())).orElseThrow();
    return view(d, known, resolutions.of(d.reference().value()));
  }

  /** As {@link #view(Decision)}, by a few questions to the database however many they are. */
  private List<DecisionView> views(List<Decision> all) {
    var references = all.stream().map(d -> d.reference().value()).toList();
    var known = InBatches.of(references, facts::newestOf).stream()
        .collect(Collectors.toMap(FactsVersion::decision, Function.identity()));
    var parts = InBatches.of(references, resolutions::ofAll).stream()
        .collect(Collectors.groupingBy(Resolution::decision));
    return all.stream()
        .map(d -> view(d, known.get(d.reference().value()), parts.getOrDefault(d.reference().value(), List.of())))
        .toList();
  }

  private DecisionView view(Decision d, FactsVersion known, List<Resolution> parts) {
    return new DecisionView(
        d.reference(),
        d.authority(),
        d.title(),
        d.stage(),
        d.parent(),
        d.parentResolution(),
        d.author(),
        d.maker(),
        d.factsVersion(),
        known.document(),
        known.sources(),
        reader.readAsItStands(known.document()),
        parts.stream().map(Resolution::view).toList(),
        d.registeredAt(),
        d.decidedAt(),
        d.publishedAt(),
        d.closedAt(),
        d.because());
  }

  /** A council's decisions, for boards and sweeps. */
  public List<DecisionView> of(Authority council) {
    return views(decisions.findByAuthorityOrderByRegisteredAtDesc(council.id()));
  }
}

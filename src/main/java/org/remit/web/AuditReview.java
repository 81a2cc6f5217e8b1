package org.remit.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.remit.calendar.London;
import org.remit.gate.Gate;
import org.remit.gate.HoldView;
import org.remit.ledger.LedgerEntry;
import org.remit.ledger.LedgerReader;
import org.remit.ledger.Verification;
import org.remit.people.Interests;
import org.remit.proposal.DecisionView;
import org.remit.proposal.Decisions;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Happened;
import org.remit.reference.NotFound;
import org.remit.routing.Money;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Searches the trail for whoever audits a council, and records in the council's own stream that it was looked at: what
 * was asked, never what was found. An auditor with an interest in a matter does not see who is behind its entries.
 */
@Component
@Transactional
class AuditReview {

  private static final int MOST = 500;
  private static final String REMIT = "remit";

  private static final Set<String> RISKS = Set.of(
      "irregularity-recorded", "correction-approved", "urgency-answered", "paper-taken-down", "clearances-stale");

  private final Decisions decisions;
  private final LedgerReader ledger;
  private final Gate gate;
  private final Interests interests;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  AuditReview(
      Decisions decisions, LedgerReader ledger, Gate gate, Interests interests, Clock clock,
      ApplicationEventPublisher events) {
    this.decisions = decisions;
    this.ledger = ledger;
    this.gate = gate;
    this.interests = interests;
    this.clock = clock;
    this.events = events;
  }

  /**
   * @param decision a reference, or a stream beside the decisions; empty for every one that the auditor may see
   * @param person a sign-in name, or words of a capacity such as 'finance'; empty for anybody
   * @param kind what has happened, such as {@code decision-taken}; empty for anything
   */
  record Question(String decision, String person, String kind, LocalDate from, LocalDate to) {}

  /** One entry that was found. */
  record Line(String stream, long sequence, String when, String what, String who, String facts) {}

  /**
   * @param chains how the chain of each stream that was searched stands
   * @param more whether there were more than are shown
   */
  record Found(List<Line> lines, List<Verification> chains, boolean more) {

    public List<Verification> broken() {
      return chains.stream().filter(chain -> !chain.isOk()).toList();
    }

    /** How many entries hold together, of all chains. */
    public long entries() {
      return chains.stream().mapToLong(Verification::entries).sum();
    }

    Sheet sheet() {
      return Sheet.of("found", "Entries found", "", "No entry was found.",
          List.of("Stream", "Entry", "When", "What", "In which capacity", "What the trail says"),
          lines.stream().map(l -> Sheet.Row.of(null, false, l.stream(), l.sequence(), l.when(), l.what(), l.who(),
              l.facts())).toList());
    }
  }

  /**
   * One entry, with the one before it about the same thing, so that what was before and after stand side by side.
   *
   * @param before the entry of the same kind before it in its stream; null where it is the first
   */
  record Seen(LedgerEntry entry, LedgerEntry before, Verification chain, String when, boolean names) {}

  /** @param seed what a random sample is drawn with; null to draw a new one */
  record Sampling(String by, int size, Long seed) {}

  record Sample(List<Drawn> decisions, int outOf, Long seed) {}

  /** @param why why it is in the sample: its value, what makes it a risk, or its place in the draw */
  record Drawn(DecisionReference reference, String title, String stage, String why) {}

  @Transactional(readOnly = true)
  public List<String> kinds(Actor auditor) {
    return ledger.kinds(streams("", auditor));
  }

  /** Every stream that is searched is read once and checked, also those in which nothing is found. */
  public Found search(Question question, Actor auditor) {
    var chains = new ArrayList<Verification>();
    var latest = new PriorityQueue<>(Comparator.comparing(LedgerEntry::realInstant));
    var more = new AtomicBoolean();
    ledger.eachVerified(streams(question.decision(), auditor), stream -> {
      chains.add(stream.chain());
      for (var entry : stream.entries()) {
        if (!takes(question, entry, auditor)) continue;
        latest.add(entry);
        if (latest.size() <= MOST) continue;
        latest.remove();
        more.set(true);
      }
    });
    recordThat(auditor, "trail-searched", question.decision().isEmpty() ? "all" : question.decision(),
        question.person());
    var lines = latest.stream().sorted(Comparator.comparing(LedgerEntry::realInstant).reversed())
        .map(AuditReview::line).toList();
    return new Found(lines, chains, more.get());
  }

  private boolean takes(Question question, LedgerEntry entry, Actor auditor) {
    var day = London.date(entry.instant());
    return (question.kind().isEmpty() || entry.kind().equals(question.kind()))
        && (question.from() == null || !day.isBefore(question.from()))
        && (question.to() == null || !day.isAfter(question.to()))
        && (question.person().isEmpty() || isBy(entry, question.person(), auditor));
  }

  private boolean isBy(LedgerEntry entry, String person, Actor auditor) {
    if (entry.capacity().toLowerCase(Locale.ROOT).contains(person.toLowerCase(Locale.ROOT))) return true;
    return entry.withheld().entrySet().stream()
            .anyMatch(w -> w.getKey().startsWith("actor.") && w.getValue() != null
                && w.getValue().equalsIgnoreCase(person))
        && maySeeNames(entry.stream(), auditor);
  }

  public Seen entry(String stream, long sequence, Actor auditor) {
    if (!streams("", auditor).contains(stream)) throw new NotFound("There is no trail '" + stream + "' for you.");
    var read = ledger.verified(stream);
    var entries = read.entries();
    var entry = entries.stream().filter(e -> e.sequence() == sequence).findFirst()
        .orElseThrow(() -> new NotFound("The trail of " + stream + " has no entry " + sequence + "."));
    var before = entries.stream()
        .filter(e -> e.sequence() < sequence && e.kind().equals(entry.kind()) && isAboutTheSame(e, entry))
        .reduce((first, last) -> last).orElse(null);
    recordThat(auditor, "trail-entry-read", stream + "/" + sequence, "");
    var names = maySeeNames(stream, auditor);
    return new Seen(names ? entry : entry.withoutWithheldValues(),
        before == null || names ? before : before.withoutWithheldValues(), read.chain(),
        London.say(entry.instant()), names);
  }

  private static boolean isAboutTheSame(LedgerEntry one, LedgerEntry other) {
    return Objects.equals(one.facts().get("resolution"), other.facts().get("resolution"))
        && Objects.equals(one.facts().get("hold"), other.facts().get("hold"));
  }

  /** @param kept whether personal and withheld values are asked for too; whoever may not see names has none */
  public List<String> export(String stream, boolean kept, Actor auditor) {
    if (!streams("", auditor).contains(stream)) throw new NotFound("There is no trail '" + stream + "' for you.");
    recordThat(auditor, "trail-exported", stream, "");
    return ledger.export(stream, kept && maySeeNames(stream, auditor));
  }

  /** Draws a sample; a random one is drawn again alike by its seed. */
  public Sample sample(Sampling sampling, Actor auditor) {
    var all = new ArrayList<>(decisions.visibleTo(auditor));
    all.sort(Comparator.comparing(d -> d.reference().value()));
    var seed = sampling.by().equals("random")
        ? sampling.seed() == null ? clock.millis() : sampling.seed() : null;
    var drawn = switch (sampling.by()) {
      case "random" -> {
        Collections.shuffle(all, new Random(seed));
        yield all.stream().map(d -> drawn(d, "drawn at random")).toList();
      }
      case "value" -> all.stream().sorted(Comparator.comparing(AuditReview::value).reversed())
          .map(d -> drawn(d, Money.say(value(d)))).toList();
      default -> byRisk(all);
    };
    recordThat(auditor, "trail-sampled", sampling.by(), "");
    return new Sample(drawn.stream().limit(sampling.size()).toList(), all.size(), seed);
  }

  private record Risk(DecisionView decision, List<String> why) {}

  /** What an auditor looks at first: waivers, irregularities, overrides, corrections, urgency. */
  private List<Drawn> byRisk(List<DecisionView> all) {
    var references = all.stream().map(DecisionView::reference).toList();
    var overridden = gate.overridden(references);
    var told = ledger.entries(references.stream().map(DecisionReference::value).toList(), RISKS, null, null).stream()
        .collect(Collectors.groupingBy(LedgerEntry::stream));
    return all.stream()
        .map(d -> new Risk(d, risks(d, overridden.getOrDefault(d.reference(), List.of()),
            told.getOrDefault(d.reference().value(), List.of()))))
        .sorted(Comparator.comparing((Risk r) -> r.why().size()).reversed())
        .map(r -> drawn(r.decision(), r.why().isEmpty() ? "nothing stands out" : String.join("; ", r.why())))
        .toList();
  }

  private static List<String> risks(DecisionView decision, List<HoldView> overridden, List<LedgerEntry> told) {
    var why = new ArrayList<String>();
    if (decision.proposal().resolutions().stream().anyMatch(r -> r.internalWaiver() != null)) why.add("a waiver");
    overridden.forEach(hold -> why.add(hold.ended() + ": " + hold.words()));
    told.forEach(entry -> why.add(Plain.words(entry.kind()).toLowerCase(Locale.ROOT)));
    return why.stream().distinct().toList();
  }

  private static BigDecimal value(DecisionView decision) {
    return decision.proposal().resolutions().stream()
        .filter(r -> r.value() != null && r.value().total().known())
        .map(r -> r.value().total().value())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Drawn drawn(DecisionView decision, String why) {
    return new Drawn(decision.reference(), decision.title(), decision.stage().words(), why);
  }

  private List<String> streams(String decision, Actor auditor) {
    var theirs = besideTheDecisions(auditor);
    if (theirs.contains(decision)) return List.of(decision);
    if (auditor.authority() == null) {
      if (decision.isEmpty()) return theirs;
      throw new NotFound("There is no trail '" + decision + "' for you.");
    }
    if (!decision.isEmpty()) {
      return List.of(decisions.get(AllCases.reference(decision), auditor).reference().value());
    }
    var all = new ArrayList<String>();
    decisions.referencesVisibleTo(auditor).forEach(d -> all.add(d.value()));
    all.addAll(theirs);
    return all;
  }

  /** Their council's own acts, and what those did who run Remit for all councils, which is every council's matter. */
  private static List<String> besideTheDecisions(Actor auditor) {
    return auditor.authority() == null ? List.of(REMIT) : List.of("council:" + auditor.authority().id(), REMIT);
  }

  private boolean maySeeNames(String stream, Actor auditor) {
    if (stream.startsWith("council:") || stream.equals(REMIT)) return true;
    return !interests.excludes(auditor, new DecisionReference(stream));
  }

  private void recordThat(Actor auditor, String what, String of, String person) {
    var looked =
        auditor.authority() == null ? Happened.inRemit(what, auditor) : Happened.at(auditor.authority(), what, auditor);
    events.publishEvent(looked.with("of", of).withholding("person", person));
  }

  private static Line line(LedgerEntry entry) {
    return new Line(entry.stream(), entry.sequence(), London.say(entry.instant()), Plain.words(entry.kind()),
        entry.capacity(), String.join("; ", Plain.facts(entry)));
  }
}

package org.remit.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.remit.assurance.CorrectionService;
import org.remit.assurance.PublicReasons;
import org.remit.calendar.London;
import org.remit.callin.CallInView;
import org.remit.callin.CallIns;
import org.remit.constitution.Constitutions;
import org.remit.papers.Papers;
import org.remit.papers.PublishedPapers;
import org.remit.papers.StatutoryPaperView;
import org.remit.papers.StatutoryPapers;
import org.remit.proposal.DecisionView;
import org.remit.proposal.Decisions;
import org.remit.proposal.ResolutionState;
import org.remit.proposal.Stage;
import org.remit.reference.Authority;
import org.remit.reference.DecisionReference;
import org.remit.reference.NotFound;
import org.remit.reference.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of decisions. A decision stands in it once its record is published, and what one person is to decide
 * from the day on which its report is open; before that it can be read by its reference as far as a notice or agenda
 * announced it.
 */
@Service
@Transactional(readOnly = true)
public class Register {

  public static final int PER_PAGE = 25;

  private final PublishedPapers published;
  private final StatutoryPapers papers;
  private final Papers documents;
  private final Decisions decisions;
  private final CallIns callIns;
  private final CorrectionService corrections;
  private final ForwardPlan forwardPlan;
  private final Constitutions constitutions;

  Register(
      PublishedPapers published,
      StatutoryPapers papers,
      Papers documents,
      Decisions decisions,
      CallIns callIns,
      CorrectionService corrections,
      ForwardPlan forwardPlan,
      Constitutions constitutions) {
    this.published = published;
    this.papers = papers;
    this.documents = documents;
    this.decisions = decisions;
    this.callIns = callIns;
    this.corrections = corrections;
    this.forwardPlan = forwardPlan;
    this.constitutions = constitutions;
  }

  public List<String> councils() {
    return constitutions.known();
  }

  /**
   * The council of that short name; null for none.
   *
   * @throws Refused if no council here has it
   */
  public Authority council(String name) {
    if (RegisterQuestion.blank(name)) return null;
    var council = RegisterQuestion.authority(name);
    mustBeKnown(council);
    return council;
  }

  /** @throws Refused if the council is not one of Remit's, or there is no such page */
  public RegisterAnswer search(RegisterQuestion question, int page) {
    if (page < 1 || page > 100_000) throw new Refused("The pages are counted from 1.").at("/page");
    var answer = find(question, (page - 1) * PER_PAGE, PER_PAGE);
    var pages = Math.max(1, (answer.all() + PER_PAGE - 1) / PER_PAGE);
    if (page > pages) throw new Refused("There is no page " + page + ": the last is " + pages + ".").at("/page");
    return new RegisterAnswer(lines(answer.papers()), page, pages, answer.all());
  }

  /** The latest, without pages. @throws Refused if the council is not one of Remit's */
  public List<RegisterLine> latest(RegisterQuestion question, int most) {
    return lines(find(question, 0, most).papers());
  }

  private PublishedPapers.Answer find(RegisterQuestion question, int skip, int most) {
    if (question.council() != null) mustBeKnown(question.council());
    return published.find(
        new PublishedPapers.Question(
            MakerKind.records(question.maker()), MakerKind.openings(question.maker()), question.council(),
            question.from(), question.to(), question.words()),
        skip, most);
  }

  private void mustBeKnown(Authority council) {
    if (constitutions.known().contains(council.id())) return;
    throw new Refused("No council called '" + council + "' publishes here. Those that do: "
        + String.join(", ", constitutions.known()) + ".").at("/council");
  }

  private List<RegisterLine> lines(List<StatutoryPaperView> papers) {
    var withdrawn = decisions.withdrawnAmong(papers.stream().map(StatutoryPaperView::decision).toList());
    return papers.stream().map(paper -> line(paper, withdrawn.get(paper.decision()))).toList();
  }

  private static RegisterLine line(StatutoryPaperView paper, Instant withdrawn) {
    var says = new Published(paper);
    var toBeDecided = MakerKind.openings(null).contains(paper.kind());
    return new RegisterLine(
        paper.decision().value(), paper.council().id(), says.title(), says.text("maker"),
        MakerKind.ofPaper(paper.kind()).id(), says.day("date"), toBeDecided, says.day("earliest"),
        toBeDecided && paper.takenDownAt() == null ? withdrawn : null,
        paper.publishedAt(), paper.corrects() == null ? null : paper.publishedAt(), paper.takenDownAt());
  }

  private Optional<DecisionView> withdrawn(DecisionReference reference) {
    return decisions.find(reference).filter(d -> d.stage() == Stage.WITHDRAWN);
  }

  /** @throws NotFound if nothing of it has been published */
  public PublicDecision get(DecisionReference reference) {
    var all = papers.published(reference);
    if (all.isEmpty()) {
      throw new NotFound("Nothing has been published of a decision " + reference + ". Check the reference.");
    }
    var standing = all.stream().filter(p -> p.correctedBy() == null).toList();
    var recordPaper = last(standing.stream().filter(p -> p.subject().isEmpty()).toList(),
        Set.copyOf(MakerKind.records(null)));
    var notice = last(standing, Set.of("decision-notice"));
    var decision = recordPaper.isEmpty() ? null : decisions.find(reference).orElse(null);
    var announced = forwardPlan.of(reference).orElse(null);
    var record = recordPaper.filter(p -> p.takenDownAt() == null).map(p -> record(p, notice)).orElse(null);
    var opening = last(standing, Set.copyOf(MakerKind.openings(null)));
    var opened = recordPaper.isPresent() || opening.isPresent() || last(standing, Set.of("agenda")).isPresent();
    var callIn = callIns.of(reference).filter(c -> decision != null).orElse(null);
    return new PublicDecision(
        reference.value(), all.get(0).council().id(), title(record, notice, announced, standing),
        standing(reference, recordPaper, opening), announced, record, resolutions(decision),
        callIn(callIn, notice), timeline(all, record, decision, callIn),
        all.stream().map(p -> paper(p, standing)).toList(),
        Stream.concat(
            documents.published(reference).stream().map(d -> PublicDecision.Document.of(d, false)),
            documents.superseded(reference).stream().map(d -> PublicDecision.Document.of(d, true))).toList(),
        opened ? documents.withheld(reference) : List.of(), whyWithheld(standing), takenDown(standing),
        corrected(all, reference));
  }

  private static Optional<StatutoryPaperView> last(List<StatutoryPaperView> papers, Set<String> kinds) {
    return papers.stream().filter(p -> kinds.contains(p.kind())).reduce((earlier, later) -> later);
  }

  /** The matter, in the words of whichever paper that bears it is up. */
  private static String title(
      PublicDecision.Record record, Optional<StatutoryPaperView> notice, PlannedDecision announced,
      List<StatutoryPaperView> standing) {
    if (record != null) return record.title();
    if (notice.isPresent()) return new Published(notice.get()).title();
    if (announced != null) return announced.matter();
    return standing.stream().map(p -> new Published(p).text("matter")).filter(m -> m != null).findFirst().orElse(null);
  }

  private String standing(
      DecisionReference reference, Optional<StatutoryPaperView> record, Optional<StatutoryPaperView> opening) {
    var withdrawn = withdrawn(reference);
    if (record.isPresent()) {
      return withdrawn.map(d -> "Decided, and withdrawn on " + London.say(d.closedAt()) + ": it is not carried out")
          .orElse("Decided");
    }
    if (withdrawn.isPresent()) return "Withdrawn: it will not be decided";
    return opening.filter(p -> p.takenDownAt() == null).map(Published::new)
        .map(says -> "To be decided by " + says.text("maker") + ", "
            + (says.day("earliest") == null ? RegisterLine.NO_DAY_YET : "not before " + says.text("earliest")))
        .orElse("No decision has been published yet");
  }

  private static PublicDecision.Record record(StatutoryPaperView paper, Optional<StatutoryPaperView> notice) {
    var says = new Published(paper);
    return new PublicDecision.Record(
        says.title(), says.text("maker"), says.day("date"),
        says.paragraphs("decision").stream().skip(1).toList(), says.paragraphs("reasons"), says.list("alternatives"),
        says.list("conflicts"), says.list("dispensations"),
        notice.map(n -> new Published(n).text("effective")).orElse(null));
  }

  private static List<PublicDecision.Resolution> resolutions(DecisionView decision) {
    if (decision == null) return List.of();
    return decision.resolutions().stream()
        .map(r -> new PublicDecision.Resolution(r.id(), r.state().words(), r.effectiveOn()))
        .toList();
  }

  private static List<String> callIn(CallInView callIn, Optional<StatutoryPaperView> notice) {
    var sentences = new ArrayList<String>();
    if (callIn != null) {
      sentences.add(words(callIn));
      sentences.addAll(callIn.gone());
      if (callIn.because() != null) sentences.add(callIn.because());
    } else {
      notice.map(n -> new Published(n).text("call-in")).ifPresent(until -> sentences.add("Open to call-in. " + until));
    }
    notice.map(n -> new Published(n).paragraphs("not-callable")).orElse(List.of())
        .forEach(why -> sentences.add("Not open to call-in: " + why));
    return List.copyOf(sentences);
  }

  private static String words(CallInView callIn) {
    if (callIn.state().equals("open") && !callIn.isCalledIn()) {
      return "Open to call-in until " + London.sayUntil(callIn.closesAt()) + ". It has effect from "
          + London.say(callIn.effectiveOn()) + ", unless it is called in.";
    }
    return switch (callIn.state()) {
      case "open", "at-scrutiny" ->
          "Called in. Nothing of what was called in is carried out until overview and scrutiny has considered it.";
      case "at-council" -> "Called in, and referred to the council. Nothing of what was called in is carried out yet.";
      case "at-maker" -> "Called in, and referred back to the decision maker, who decides it once more.";
      default -> callIn.items().isEmpty()
          ? "It could be called in until " + London.sayUntil(callIn.closesAt()) + ", and was not." + askedInVain(callIn)
          : callIn.items().values().stream().allMatch("withdrawn"::equals)
              ? "It was called in, and took effect without scrutiny because no valid request was left."
              : "It was called in, and the call-in has ended: " + ended(callIn.items()) + ".";
    };
  }

  private static String ended(Map<String, String> items) {
    var letters = new LinkedHashMap<String, List<String>>();
    items.forEach((letter, how) -> letters.computeIfAbsent(how, same -> new ArrayList<>()).add(letter));
    return letters.entrySet().stream()
        .map(e -> (e.getValue().size() == 1 ? "resolution " : "resolutions ") + String.join(" and ", e.getValue())
            + (e.getValue().size() == 1 ? " was " : " were ") + ended(e.getKey()))
        .collect(Collectors.joining("; "));
  }

  private static String ended(String how) {
    return switch (how) {
      case "released" -> "released, and took effect";
      case "withdrawn" -> "named by no valid request any longer, and took effect";
      case "lapsed" -> "not considered by scrutiny in time, and took effect";
      default -> how;
    };
  }

  /** That members asked is public; their grounds and the reasons of the answer are told to them alone. */
  private static String askedInVain(CallInView callIn) {
    var refused = callIn.requests().stream().filter(r -> r.state().equals("not valid")).count();
    return refused == 0 ? ""
        : refused == 1 ? " One request was made, and found not valid by the council's rules."
            : " " + refused + " requests were made, and found not valid by the council's rules.";
  }

  private static List<PublicDecision.Event> timeline(
      List<StatutoryPaperView> all, PublicDecision.Record record, DecisionView decision, CallInView callIn) {
    var events = new ArrayList<PublicDecision.Event>();
    if (record != null && record.date() != null) {
      events.add(new PublicDecision.Event(record.date(), "Decided by " + record.maker()));
    }
    for (var paper : all) {
      events.add(event(paper.publishedAt(), paper.title() + (paper.corrects() == null ? " published"
          : " published once more, corrected") + about(paper)));
      if (paper.takenDownAt() != null) events.add(event(paper.takenDownAt(), paper.title() + " taken down"));
    }
    if (callIn != null) events.add(new PublicDecision.Event(callIn.lastDay(), "Last day for a call-in"));
    if (decision != null) {
      decision.resolutions().stream()
          .filter(r -> r.effectiveOn() != null
              && (r.state() == ResolutionState.EFFECTIVE || r.state() == ResolutionState.CARRIED_OUT))
          .forEach(r -> events.add(
              new PublicDecision.Event(r.effectiveOn(), "Resolution " + r.id() + " has effect from this day")));
    }
    return events.stream().sorted(Comparator.comparing(PublicDecision.Event::on)).toList();
  }

  /** What tells a paper from others of its kind; of the outcome of a call-in, what it was. */
  private static String about(StatutoryPaperView paper) {
    if (paper.subject().isEmpty()) return "";
    if (!paper.kind().equals("call-in-outcome")) return ", " + paper.subject();
    var outcome = new Published(paper).paragraphs("outcome").stream()
        // Papers that lack the content 'wordings' have the new ones in this.
        .map(said -> said.replaceFirst(", it now says: (?s).*", "").replaceFirst("[.]$", ""))
        .collect(Collectors.joining("; "));
    return ", " + paper.subject() + (outcome.isEmpty() ? "" : ". " + outcome);
  }

  private static PublicDecision.Event event(Instant at, String what) {
    LocalDate day = London.date(at);
    return new PublicDecision.Event(day, what);
  }

  private static PublicDecision.Paper paper(StatutoryPaperView paper, List<StatutoryPaperView> standing) {
    return new PublicDecision.Paper(
        paper.id(), paper.title(), paper.subject(), paper.version(), paper.publishedAt(),
        paper.takenDownAt() == null ? paper.whatWasWrong() : null, paper.correctedBy() != null, paper.takenDownAt(),
        paper.takenDownAt() == null ? null : whyTakenDown(PublicReasons.name(paper), standing));
  }

  private static String whyTakenDown(String name, List<StatutoryPaperView> standing) {
    return takedowns(standing).filter(says -> name.equals(says.text("paper"))).map(says -> says.text("reasons"))
        .reduce((earlier, later) -> later).orElse(null);
  }

  private static Stream<Published> takedowns(List<StatutoryPaperView> standing) {
    return standing.stream().filter(p -> p.kind().equals("takedown-reasons") && p.takenDownAt() == null)
        .map(Published::new);
  }

  /** Documents stand in no list once they are taken down: what is said of them is said here. */
  private static List<String> takenDown(List<StatutoryPaperView> standing) {
    return takedowns(standing).filter(says -> PublicReasons.isDocument(says.text("paper")))
        .map(says -> says.text("paper") + ", was taken down on " + says.text("taken-down") + ": "
            + says.text("reasons")).toList();
  }

  /** Nothing but what was published on it: the reasons on the documents themselves may say too much. */
  private static List<String> whyWithheld(List<StatutoryPaperView> standing) {
    var why = new ArrayList<>(ForwardPlan.inPrivate(standing));
    standing.stream().filter(p -> p.kind().equals("agenda") || MakerKind.openings(null).contains(p.kind()))
        .forEach(p -> why.addAll(new Published(p).list("not-for-publication")));
    standing.stream().filter(p -> p.kind().equals("withholding-reasons") && p.takenDownAt() == null)
        .map(Published::new).forEach(says -> why.add(says.text("under") + ": " + says.text("reasons")));
    standing.stream().filter(p -> p.kind().equals("council-minutes"))
        .forEach(p -> why.addAll(new Published(p).paragraphs("exclusion")));
    return why.stream().distinct().toList();
  }

  private List<String> corrected(List<StatutoryPaperView> all, DecisionReference reference) {
    var sentences = new ArrayList<String>();
    all.stream().filter(p -> p.corrects() != null)
        .forEach(p -> sentences.add(p.title() + " corrected on " + London.say(London.date(p.publishedAt()))
            + (p.takenDownAt() == null ? ": " + p.whatWasWrong() : ".")));
    sentences.addAll(corrections.inPublic(reference));
    return List.copyOf(sentences);
  }
}

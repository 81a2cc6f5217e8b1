package org.remit.papers;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.remit.people.Actors;
import org.remit.reference.Actor;
import org.remit.reference.Authority;
import org.remit.reference.DecisionReference;
import org.remit.reference.Happened;
import org.remit.reference.NotFound;
import org.remit.reference.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Produces the notices and records that statute asks for, and keeps each as it was published. Producing is publishing:
 * who may, and when, is the calling service's to judge.
 */
@Service
@Transactional
public class StatutoryPapers {

  private static final String DOCX = FileType.DOCX.mediaType();

  private final PaperKinds kinds;
  private final StatutoryPaperRows rows;
  private final PaperSetter setter;
  private final PaperPrinter printer;
  private final Papers papers;
  private final Stores stores;
  private final Actors actors;
  private final Clock clock;
  private final ApplicationEventPublisher events;
  private final ObjectProvider<CountsByPapers> counters;
  private final ObjectProvider<RecordOfTheCase> records;

  StatutoryPapers(
      PaperKinds kinds,
      StatutoryPaperRows rows,
      PaperSetter setter,
      PaperPrinter printer,
      Papers papers,
      Stores stores,
      Actors actors,
      Clock clock,
      ApplicationEventPublisher events,
      ObjectProvider<CountsByPapers> counters,
      ObjectProvider<RecordOfTheCase> records) {
    this.kinds = kinds;
    this.rows = rows;
    this.setter = setter;
    this.printer = printer;
    this.papers = papers;
    this.stores = stores;
    this.actors = actors;
    this.clock = clock;
    this.events = events;
    this.counters = counters;
    this.records = records;
  }

  /**
   * Publishes a paper; a later one of the same kind and subject is its next version, as a fresh notice is.
   *
   * @param kind of {@code statutory-papers.yaml}: {@code key-decision-notice}
   * @throws Refused naming the content that is missing and its regulation, or the content that would disclose something
   */
  public StatutoryPaperView produce(String kind, DecisionReference decision, PaperContent content) {
    return publish(kinds.of(kind), decision, content, null, null, null);
  }

  /**
   * Whether a paper could be published as it is.
   *
   * @throws Refused as {@link #produce} would
   */
  @Transactional(readOnly = true)
  public void mustBePublishable(String kind, DecisionReference decision, PaperContent content) {
    drafted(kinds.of(kind), decision, content, null);
  }

  /**
   * Publishes a paper in the place of one that was wrong, marked 'corrected on' (invariant 15). The wrong one stays.
   * What is counted by it is counted anew before, and the right one says it.
   *
   * @throws Refused unless it says what was wrong, and corrects the newest version
   */
  public StatutoryPaperView correct(UUID id, PaperContent content, String whatWasWrong) {
    return correct(id, content, whatWasWrong, null);
  }

  private StatutoryPaperView correct(UUID id, PaperContent content, String whatWasWrong, String approval) {
    var wrong = rows.findById(id).orElseThrow(StatutoryPapers::noSuchPaper);
    var kind = kinds.of(wrong.kind());
    var right = content.about(wrong.subject());
    var change = change(kind, wrong, right, whatWasWrong);
    for (var counter : counters) {
      for (var said : counter.publishedAgain(change).entrySet()) right = right.text(said.getKey(), said.getValue());
    }
    return publish(kind, wrong.decision(), right, wrong, whatWasWrong.strip(), approval);
  }

  /**
   * Publishes a paper again with one content put right: one that was wrong, or was taken down for what it said. Who
   * asked, and who approved it, is the calling service's to judge.
   *
   * @param content the key of what was wrong, as {@code statutory-papers.yaml} has it
   * @param right what it says now; for a list, one item a line
   * @param approval who asked for it and who approved it, as a sentence that the paper bears
   * @throws Refused if the paper is none of the decision's, was corrected already, would lack or disclose something, or
   *     would say otherwise what the case has settled
   */
  public StatutoryPaperView correct(
      DecisionReference decision, UUID id, String content, String right, String whatWasWrong, String approval,
      Actor actor) {
    var wrong = of(decision, id, actor);
    return correct(wrong.id(), corrected(wrong, content, right), whatWasWrong, approval);
  }

  /**
   * A correction as it would be published.
   *
   * @param paper the one that it puts right
   * @param right what it would say; for a list, one item a line
   */
  public record Correctable(StatutoryPaperView paper, String right) {}

  /**
   * The paper that such a correction would put right, and how; nothing is published yet.
   *
   * @param right null to take what the case has on record, where it has settled this content
   * @throws Refused as {@link #correct(DecisionReference, UUID, String, String, String, String, Actor)} would
   */
  @Transactional(readOnly = true)
  public Correctable mustBeCorrectable(
      DecisionReference decision, UUID id, String content, String right, String whatWasWrong, Actor actor) {
    var wrong = of(decision, id, actor);
    var corrected = corrected(wrong, content, right);
    change(kinds.of(wrong.kind()), wrong, corrected.about(wrong.subject()), whatWasWrong);
    return new Correctable(view(wrong), OnRecord.text(corrected.contents().get(content)));
  }

  /**
   * Publishes a paper again where what is counted is no longer what it says. Nothing is published where it says so, or
   * is not public.
   */
  public void sayWhatIsCounted(UUID id, String whatWasWrong) {
    var paper = rows.findById(id).orElseThrow(StatutoryPapers::noSuchPaper);
    if (paper.isTakenDown() || rows.findFirstByCorrects(id).isPresent()) return;
    var change = new CountsByPapers.Change(paper.decision(), paper.kind(), paper.contents(), paper.contents());
    var says = paper.contents();
    var differs = counters.stream()
        .flatMap(counter -> counter.publishedAgain(change).entrySet().stream())
        .anyMatch(said -> !said.getValue().equals(says.get(said.getKey())));
    if (differs) correct(id, saying(paper), whatWasWrong);
  }

  private StatutoryPaper of(DecisionReference decision, UUID id, Actor actor) {
    if (id == null) throw new Refused("Choose the paper.").at("/paper");
    return rows.findById(id).filter(p -> p.decision().equals(decision) && actor.belongsTo(p.council()))
        .orElseThrow(() -> new Refused("There is no such paper of " + decision + ".").at("/paper"));
  }

  private PaperContent corrected(StatutoryPaper wrong, String content, String right) {
    var kind = kinds.of(wrong.kind());
    var asked = kind.contents().stream().filter(c -> c.key().equals(content)).findFirst()
        .orElseThrow(() -> new Refused("'%s' has no content '%s'. It has: %s.".formatted(kind.title(), content,
            kind.contents().stream().map(PaperKind.Content::key).collect(Collectors.joining(", ")))).at("/content"));
    if (isCounted(kind.id(), content)) {
      throw new Refused("'%s' is counted and not typed: correct the day on which it rests, and the paper says what"
          .formatted(asked.words()) + " follows.").at("/content");
    }
    var says = saying(wrong);
    var value = asked.settled() == null ? right : onRecord(wrong, kind, asked, right);
    if (value == null || value.isBlank()) throw new Refused("Write what it says now.").at("/right");
    var again = asked.list() ? says.list(content, value.lines().toList()) : says.text(content, value);
    if (!wrong.isTakenDown() && Objects.equals(again.contents().get(content), says.contents().get(content))) {
      throw new Refused("The paper says so already, under: " + asked.words() + ".").at("/right");
    }
    return again;
  }

  /** Where nobody keeps it otherwise, on record is what was published. */
  private String onRecord(StatutoryPaper wrong, PaperKind kind, PaperKind.Content asked, String right) {
    var record = records.stream()
        .map(each -> OnRecord.text(each.onRecord(view(wrong)).get(asked.key())))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseGet(() -> OnRecord.text(saying(wrong).contents().get(asked.key())));
    if (right == null || right.isBlank() || OnRecord.isTheSame(right, record)) return record;
    if (wrong.isTakenDown() && OnRecord.leavesOut(asked.key(), right, record)) return right;
    throw new Refused("'%s' changes %s, and no correction says otherwise.%s".formatted(
        asked.words(), asked.settled(),
        wrong.isTakenDown()
            ? " Leave it empty for what the case has on record; words of it that must not be public are left out as "
                + OnRecord.WITHHELD + "."
            : " The case has on record: " + record))
        .at("/right").because("on-record", kind.citation());
  }

  private PaperContent saying(StatutoryPaper paper) {
    var content = PaperContent.empty();
    for (var each : kinds.of(paper.kind()).contents()) {
      var said = paper.contents().get(each.key());
      if (said instanceof List<?> items) {
        content = content.list(each.key(), items.stream().map(String::valueOf).toList());
      } else if (said != null) {
        content = each.list() ? content.list(each.key(), List.of()) : content.text(each.key(), said.toString());
      }
    }
    return content;
  }

  private boolean isCounted(String kind, String content) {
    return counters.stream().anyMatch(counter -> counter.counted(kind).contains(content));
  }

  /** What may be put right in papers of a kind, by key, in the order in which it is printed. */
  public Map<String, String> contentsOf(String kind) {
    var contents = new LinkedHashMap<String, String>();
    kinds.of(kind).contents().stream().filter(c -> !isCounted(kind, c.key()))
        .forEach(c -> contents.put(c.key(), c.words()));
    return contents;
  }

  /** Every paper of a decision in the order of publication; those taken down without their contents. */
  @Transactional(readOnly = true)
  public List<StatutoryPaperView> published(DecisionReference decision) {
    return views(rows.of(decision.value()));
  }

  /**
   * Everything published of the decisions that these papers are of, with one question however many they are.
   *
   * @param council null for all
   */
  @Transactional(readOnly = true)
  public List<StatutoryPaperView> publishedWith(Collection<UUID> papers, Authority council) {
    return papers.isEmpty() ? List.of() : views(rows.with(papers, council == null ? null : council.id()));
  }

  /** The decisions of which a paper was ever taken down, whether it is up again or not. */
  @Transactional(readOnly = true)
  public List<DecisionReference> withTakenDown() {
    return rows.decisionsWithTakenDown().stream().map(DecisionReference::new).toList();
  }

  /** @throws NotFound if there is none */
  @Transactional(readOnly = true)
  public StatutoryPaperView get(UUID id) {
    return view(rows.findById(id).orElseThrow(StatutoryPapers::noSuchPaper));
  }

  /** The paper as it was published, in HTML. @throws NotFound if there is none, or it was taken down */
  @Transactional(readOnly = true)
  public PaperFile html(UUID id) {
    var paper = up(id);
    return new PaperFile(name(paper, "html"), "text/html;charset=UTF-8", stores.open().read(paper.htmlDigest()));
  }

  /** The paper as it was published, in .docx. @throws NotFound if there is none, or it was taken down */
  @Transactional(readOnly = true)
  public PaperFile docx(UUID id) {
    var paper = up(id);
    return new PaperFile(name(paper, "docx"), DOCX, stores.open().read(paper.docxDigest()));
  }

  /** The paper as it was published, printed with tags. @throws NotFound if there is none, or it was taken down */
  @Transactional(readOnly = true)
  public PaperFile pdf(UUID id) {
    var paper = up(id);
    return new PaperFile(
        name(paper, "pdf"), FileType.PDF.mediaType(), printer.pdf(stores.open().read(paper.htmlDigest())));
  }

  /**
   * Takes a paper down at once; why is recorded, its digests stay.
   *
   * @throws Refused without a reason
   */
  public StatutoryPaperView takeDown(UUID id, String reason, Actor actor) {
    var paper = rows.findById(id).filter(p -> actor.belongsTo(p.council())).orElseThrow(StatutoryPapers::noSuchPaper);
    Papers.requireMayTakeDown(actor);
    if (reason == null || reason.isBlank()) throw new Refused("Say why the paper is taken down.").at("/reason");
    paper.takeDown(reason, clock.instant());
    rows.saveAndFlush(paper);
    papers.withdrawFromPublicStore(paper.htmlDigest());
    papers.withdrawFromPublicStore(paper.docxDigest());
    events.publishEvent(
        Happened.to(paper.decision(), "paper-taken-down", actor)
            .with("id", id)
            .with("kind", paper.kind())
            .with("version", paper.version())
            .with("html", paper.htmlDigest())
            .with("docx", paper.docxDigest())
            .withholding("reason", reason));
    return view(paper);
  }

  /** What is put right, in a paper that is complete, says why, discloses nothing and may say so. */
  private CountsByPapers.Change change(
      PaperKind kind, StatutoryPaper wrong, PaperContent right, String whatWasWrong) {
    if (whatWasWrong == null || whatWasWrong.isBlank()) throw new Refused("Say what was wrong.").at("/whatWasWrong");
    if (rows.findFirstByCorrects(wrong.id()).isPresent()) {
      throw new Refused("The paper has been corrected already. Correct the newer one.").at("/paper");
    }
    var change = new CountsByPapers.Change(
        wrong.decision(), kind.id(), wrong.contents(),
        drafted(kind, wrong.decision(), right, whatWasWrong).contents());
    counters.forEach(counter -> counter.mustTake(change));
    return change;
  }

  private PaperDraft drafted(PaperKind kind, DecisionReference decision, PaperContent content, String whatWasWrong) {
    var withheldNames = papers.withheldNames(decision);
    var draft = PaperDraft.of(kind, content, withheldNames);
    var withheld = papers.withheldWords(decision);
    for (var each : draft.sections()) {
      var text = String.join("\n", each.paragraphs()) + "\n" + String.join("\n", each.items());
      var leaks = kind.discloses(each.key()) ? withheld.standInDisclosure(text) : withheld.standIn(text);
      if (leaks) throw Papers.repeats("/" + each.key(), each.heading());
    }
    if (whatWasWrong != null) {
      // It is printed in the paper.
      if (withheld.standIn(whatWasWrong)) throw Papers.repeats("/whatWasWrong", "What was wrong");
      if (PaperDraft.discloses(whatWasWrong, content.withheld(), withheldNames)) {
        throw new Refused("Say what was wrong without the name of a document that is withheld.")
            .at("/whatWasWrong").because("withheld-content", "SI 2012/2089 regs 9(3) and 20");
      }
    }
    return draft;
  }

  private StatutoryPaperView publish(
      PaperKind kind, DecisionReference decision, PaperContent content, StatutoryPaper wrong, String whatWasWrong,
      String approval) {
    var actor = actors.current();
    var draft = drafted(kind, decision, content, whatWasWrong);
    var version =
        rows.findFirstByDecisionAndKindAndSubjectOrderByVersionDesc(decision.value(), kind.id(), content.subject())
            .map(p -> p.version() + 1)
            .orElse(1);
    var now = clock.instant();
    var imprint =
        new PaperSetter.Imprint(
            decision, papers.councilOf(decision, actor), content.subject(), version, now,
            wrong == null ? null : now, whatWasWrong, approval);
    var paper =
        rows.save(
            new StatutoryPaper(
                draft, imprint, wrong == null ? null : wrong.id(),
                stores.open().keep(setter.html(draft, imprint)),
                stores.open().keep(setter.docx(draft, imprint))));
    var told = Happened.to(decision, wrong == null ? "paper-published" : "paper-corrected", actor)
        .with("id", paper.id())
        .with("kind", kind.id())
        .with("subject", content.subject())
        .with("version", version)
        .with("html", paper.htmlDigest())
        .with("docx", paper.docxDigest())
        .with("rule", kind.citation())
        .withholding("whatWasWrong", whatWasWrong);
    events.publishEvent(wrong == null ? told
        : told.with("contents", new CountsByPapers.Change(decision, kind.id(), wrong.contents(), draft.contents())
            .contents()));
    return view(paper);
  }

  private StatutoryPaperView view(StatutoryPaper paper) {
    return paper.view(rows.findFirstByCorrects(paper.id()).map(StatutoryPaper::id).orElse(null));
  }

  /** A correction is of the same decision, and so among them. */
  private static List<StatutoryPaperView> views(List<StatutoryPaper> ofWholeDecisions) {
    var corrections = ofWholeDecisions.stream().filter(p -> p.corrects() != null)
        .collect(Collectors.toMap(StatutoryPaper::corrects, StatutoryPaper::id, (first, later) -> first));
    return ofWholeDecisions.stream().map(p -> p.view(corrections.get(p.id()))).toList();
  }

  private StatutoryPaper up(UUID id) {
    return rows.findById(id).filter(p -> !p.isTakenDown()).orElseThrow(StatutoryPapers::noSuchPaper);
  }

  private static String name(StatutoryPaper paper, String ending) {
    var about = paper.subject().isEmpty() ? "" : "-" + paper.subject().replaceAll("[^A-Za-z0-9-]+", "-");
    return paper.decision() + "-" + paper.kind() + about + "-" + paper.version() + "." + ending;
  }

  private static NotFound noSuchPaper() {
    return new NotFound("There is no such paper, or it has been taken down.");
  }
}

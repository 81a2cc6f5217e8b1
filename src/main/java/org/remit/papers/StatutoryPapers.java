package org.remit.papers;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.remit.people.Actors;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Forbidden;
import org.remit.reference.Happened;
import org.remit.reference.NotFound;
import org.remit.reference.Refused;
import org.remit.reference.Role;
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

  StatutoryPapers(
      PaperKinds kinds,
      StatutoryPaperRows rows,
      PaperSetter setter,
      PaperPrinter printer,
      Papers papers,
      Stores stores,
      Actors actors,
      Clock clock,
      ApplicationEventPublisher events) {
    this.kinds = kinds;
    this.rows = rows;
    this.setter = setter;
    this.printer = printer;
    this.papers = papers;
    this.stores = stores;
    this.actors = actors;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Publishes a paper; a later one of the same kind and subject is its next version, as a fresh notice is.
   *
   * @param kind of {@code statutory-papers.yaml}: {@code key-decision-notice}
   * @throws Refused naming the content that is missing and its regulation, or the content that would disclose something
   */
  public StatutoryPaperView produce(String kind, DecisionReference decision, PaperContent content) {
    return publish(kinds.of(kind), decision, content, null, null);
  }

  /**
   * Publishes a paper in the place of one that was wrong, marked 'corrected on' (invariant 15). The wrong one stays.
   *
   * @throws Refused unless it says what was wrong, and corrects the newest version
   */
  public StatutoryPaperView correct(UUID id, PaperContent content, String whatWasWrong) {
    var wrong = rows.findById(id).orElseThrow(StatutoryPapers::noSuchPaper);
    if (whatWasWrong == null || whatWasWrong.isBlank()) throw new Refused("Say what was wrong.").at("/whatWasWrong");
    if (rows.findFirstByCorrects(id).isPresent()) {
      throw new Refused("The paper has been corrected already. Correct the newer one.").at("/id");
    }
    return publish(
        kinds.of(wrong.kind()), wrong.decision(), content.about(wrong.subject()), wrong, whatWasWrong.strip());
  }

  /**
   * Publishes a paper again with one content put right: one that was wrong, or was taken down for what it said.
   *
   * @param content the key of what was wrong, as {@code statutory-papers.yaml} has it
   * @param right what it says now; for a list, one item a line
   * @throws Forbidden to anybody but the council's democratic services
   * @throws Refused if the paper is none of the decision's, was corrected already, or would lack or disclose something
   */
  public StatutoryPaperView correct(
      DecisionReference decision, UUID id, String content, String right, String whatWasWrong, Actor actor) {
    if (id == null) throw new Refused("Choose the paper.").at("/paper");
    var wrong = rows.findById(id).filter(p -> p.decision().equals(decision) && actor.belongsTo(p.council()))
        .orElseThrow(() -> new Refused("There is no such paper of " + decision + ".").at("/paper"));
    if (!actor.has(Role.DEMOCRATIC_SERVICES)) {
      throw new Forbidden("Only democratic services publish a paper again.");
    }
    var kind = kinds.of(wrong.kind());
    var asked = kind.contents().stream().filter(c -> c.key().equals(content)).findFirst()
        .orElseThrow(() -> new Refused("'%s' has no content '%s'. It has: %s.".formatted(kind.title(), content,
            kind.contents().stream().map(PaperKind.Content::key).collect(Collectors.joining(", ")))).at("/content"));
    if (right == null || right.isBlank()) throw new Refused("Write what it says now.").at("/right");
    var paper = PaperContent.empty();
    for (var each : kind.contents()) {
      var said = wrong.contents().get(each.key());
      if (said instanceof List<?> items) {
        paper = paper.list(each.key(), items.stream().map(String::valueOf).toList());
      } else if (said != null) {
        paper = each.list() ? paper.list(each.key(), List.of()) : paper.text(each.key(), said.toString());
      }
    }
    paper = asked.list() ? paper.list(content, right.lines().toList()) : paper.text(content, right);
    return correct(id, paper, whatWasWrong);
  }

  /** What papers of a kind contain, by key, in the order in which it is printed. */
  public Map<String, String> contentsOf(String kind) {
    var contents = new LinkedHashMap<String, String>();
    kinds.of(kind).contents().forEach(c -> contents.put(c.key(), c.words()));
    return contents;
  }

  /** Every paper of a decision in the order of publication; those taken down without their contents. */
  @Transactional(readOnly = true)
  public List<StatutoryPaperView> published(DecisionReference decision) {
    return rows.findByDecisionOrderByPublishedAtAscKindAscVersionAsc(decision.value()).stream()
        .map(this::view).toList();
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
            .with("reason", reason));
    return view(paper);
  }

  private StatutoryPaperView publish(
      PaperKind kind, DecisionReference decision, PaperContent content, StatutoryPaper wrong, String whatWasWrong) {
    var actor = actors.current();
    var withheldNames = papers.withheldNames(decision);
    var draft = PaperDraft.of(kind, content, withheldNames);
    var withheld = papers.withheldWords(decision);
    for (var each : draft.sections()) {
      var text = String.join("\n", each.paragraphs()) + "\n" + String.join("\n", each.items());
      if (withheld.standIn(text)) throw Papers.repeats("/" + each.key(), each.heading());
    }
    if (whatWasWrong != null) {
      // It is printed in the paper.
      if (withheld.standIn(whatWasWrong)) throw Papers.repeats("/whatWasWrong", "What was wrong");
      if (PaperDraft.discloses(whatWasWrong, content.withheld(), withheldNames)) {
        throw new Refused("Say what was wrong without the name of a document that is withheld.")
            .at("/whatWasWrong").because("withheld-content", "SI 2012/2089 regs 9(3) and 20");
      }
    }
    var version =
        rows.findFirstByDecisionAndKindAndSubjectOrderByVersionDesc(decision.value(), kind.id(), content.subject())
            .map(p -> p.version() + 1)
            .orElse(1);
    var now = clock.instant();
    var imprint =
        new PaperSetter.Imprint(
            decision, papers.councilOf(decision, actor), content.subject(), version, now,
            wrong == null ? null : now, whatWasWrong);
    var paper =
        rows.save(
            new StatutoryPaper(
                draft, imprint, wrong == null ? null : wrong.id(),
                stores.open().keep(setter.html(draft, imprint)),
                stores.open().keep(setter.docx(draft, imprint))));
    events.publishEvent(
        Happened.to(decision, wrong == null ? "paper-published" : "paper-corrected", actor)
            .with("id", paper.id())
            .with("kind", kind.id())
            .with("subject", content.subject())
            .with("version", version)
            .with("html", paper.htmlDigest())
            .with("docx", paper.docxDigest())
            .with("rule", kind.citation())
            .with("whatWasWrong", whatWasWrong));
    return view(paper);
  }

  private StatutoryPaperView view(StatutoryPaper paper) {
    return paper.view(rows.findFirstByCorrects(paper.id()).map(StatutoryPaper::id).orElse(null));
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

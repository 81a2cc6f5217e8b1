package org.remit.assurance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.remit.calendar.London;
import org.remit.papers.DocumentView;
import org.remit.papers.PaperContent;
import org.remit.papers.Papers;
import org.remit.papers.Publicity;
import org.remit.papers.StatutoryPaperView;
import org.remit.papers.StatutoryPapers;
import org.remit.proposal.Decisions;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the public why something is withheld or was taken down, by a paper of its own: what was recorded inside the
 * council may say too much, so somebody decides what is said, and it repeats nothing that is not public.
 */
@Service
@Transactional
public class PublicReasons {

  static final String WITHHOLDING = "withholding-reasons";
  static final String TAKEDOWN = "takedown-reasons";

  private static final String DOCUMENT = "A document published on ";
  private static final Pattern OPENING = Pattern.compile("agenda|decision-record-.*|council-minutes");

  private final Papers papers;
  private final StatutoryPapers notices;
  private final Decisions decisions;

  PublicReasons(Papers papers, StatutoryPapers notices, Decisions decisions) {
    this.papers = papers;
    this.notices = notices;
    this.decisions = decisions;
  }

  /**
   * Something that the public may be told the reasons of.
   *
   * @param id {@code paragraph-3}, {@code confidential}, or the id of what was taken down
   * @param words what it is, without anything of its contents
   * @param recorded the reasons that were recorded inside the council
   */
  public record Topic(String id, String words, String recorded) {}

  @Transactional(readOnly = true)
  public List<Topic> of(DecisionReference reference, Actor actor) {
    var topics = new ArrayList<Topic>();
    grounds(reference).forEach((id, under) -> topics.add(new Topic(id, under.get(0).ground(),
        under.stream().map(p -> p.publicInterest() == null ? p.prohibition() : p.publicInterest())
            .filter(Objects::nonNull).distinct().collect(Collectors.joining(" ")))));
    notices.published(reference).stream().filter(p -> p.takenDownAt() != null)
        .forEach(p -> topics.add(new Topic(p.id().toString(), name(p), p.takenDownBecause())));
    documents(reference, actor)
        .forEach(d -> topics.add(new Topic(d.id().toString(), name(d), d.takenDownBecause())));
    return topics;
  }

  /**
   * Publishes the reasons.
   *
   * @param about the id of a {@link Topic}
   * @throws Refused without reasons, about nothing that is withheld or taken down, or if they repeat anything of it
   */
  public StatutoryPaperView publish(DecisionReference reference, String about, String reasons, Actor actor) {
    actor.mustBe(
        decisions.get(reference).authority(), Papers.TAKING_DOWN.stream().sorted().toArray(Role[]::new));
    var topic = of(reference, actor).stream().filter(t -> t.id().equals(about)).findFirst()
        .orElseThrow(() -> new Refused(
            "The public knows nothing of it, or it is neither withheld nor taken down.").at("/about"));
    if (reasons == null || reasons.isBlank()) throw new Refused("Say what the public is told.").at("/reasons");
    papers.mustNotRepeatWithheld(reference, "/reasons", "the reasons", reasons);
    papers.mustNotRepeatTakenDown(reference, "/reasons", "the reasons", reasons);
    var under = grounds(reference).get(about);
    return under == null
        ? notices.produce(TAKEDOWN, reference, takedown(reference, topic, actor).text("reasons", reasons))
        : notices.produce(WITHHOLDING, reference,
            withholding(topic, under).text("reasons", reasons));
  }

  private static PaperContent withholding(Topic topic, List<Publicity> under) {
    var content = PaperContent.empty().about(topic.words()).text("under", topic.words());
    var reviews = under.stream().map(Publicity::reviewOn).filter(Objects::nonNull).distinct().sorted()
        .map(London::say).collect(Collectors.joining("; "));
    return reviews.isEmpty() ? content : content.text("review", reviews).when("exempt");
  }

  private PaperContent takedown(DecisionReference reference, Topic topic, Actor actor) {
    var id = UUID.fromString(topic.id());
    var day = notices.published(reference).stream().filter(p -> p.id().equals(id))
        .map(StatutoryPaperView::takenDownAt).findFirst()
        .or(() -> documents(reference, actor).stream().filter(d -> d.id().equals(id)).map(DocumentView::takenDownAt)
            .findFirst()).map(London::date).orElseThrow();
    return PaperContent.empty().about(topic.words()).text("paper", topic.words()).day("taken-down", day);
  }

  /**
   * What is withheld, by the ground on which it is: the public cannot tell one paper from another. It knows of none
   * before agenda or record are open.
   */
  private Map<String, List<Publicity>> grounds(DecisionReference reference) {
    if (notices.published(reference).stream().noneMatch(p -> OPENING.matcher(p.kind()).matches())) return Map.of();
    return papers.withheldUnder(reference).stream().collect(Collectors.groupingBy(
        p -> p.paragraph() == null ? "confidential" : "paragraph-" + p.paragraph(), LinkedHashMap::new,
        Collectors.toList()));
  }

  /** Public documents that were open once and are no longer. */
  private List<DocumentView> documents(DecisionReference reference, Actor actor) {
    return papers.documents(reference, actor).stream()
        .filter(d -> d.publicity().isPublic() && d.publishedAt() != null && d.takenDownAt() != null).toList();
  }

  /** As the register calls it. */
  public static String name(StatutoryPaperView paper) {
    return paper.title() + (paper.subject().isEmpty() ? "" : ", " + paper.subject()) + ", version " + paper.version();
  }

  /** Whether what was taken down is a document, by the name that it has here. */
  public static boolean isDocument(String name) {
    return name.startsWith(DOCUMENT);
  }

  /** Its file's name may be what was wrong with it. */
  private static String name(DocumentView document) {
    return DOCUMENT + London.say(London.date(document.publishedAt())) + ", number "
        + document.id().toString().substring(0, 8);
  }
}

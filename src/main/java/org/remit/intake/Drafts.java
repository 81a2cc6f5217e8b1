package org.remit.intake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.remit.proposal.ProposalService;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Forbidden;
import org.remit.reference.NotFound;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.remit.reference.WrongFields;
import org.remit.reference.WrongFields.Wrong;
import org.remit.routing.InvalidProposal;
import org.remit.routing.InvalidProposal.Problem;
import org.remit.routing.ProposalReader;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the drafts of those who may propose, and sends them. */
@Service
@Transactional
public class Drafts {

  private static final int MOST = 60;

  private final ProposalDrafts drafts;
  private final ProposalReader reader;
  private final IntakeQuestions questions;
  private final ProposalService proposals;
  private final Clock clock;

  Drafts(ProposalDrafts drafts, ProposalReader reader, IntakeQuestions questions, ProposalService proposals,
      Clock clock) {
    this.drafts = drafts;
    this.reader = reader;
    this.questions = questions;
    this.proposals = proposals;
    this.clock = clock;
  }

  /** Whoever may propose at a council may write there. */
  public static boolean mayWrite(Actor actor) {
    return actor.authority() != null && actor.has(Role.COMMISSIONING_OFFICER, Role.PROCUREMENT);
  }

  /** What this person has begun and not sent, the latest first. */
  @Transactional(readOnly = true)
  public List<DraftView> of(Actor actor) {
    requireWriter(actor);
    return drafts.findByPersonIgnoreCaseAndDecisionIsNullOrderByChangedAtDesc(actor.user()).stream()
        .map(ProposalDraft::view).toList();
  }

  /** @throws Forbidden if the actor may not propose */
  public UUID begin(Actor actor) {
    requireWriter(actor);
    var document = JsonNodeFactory.instance.objectNode();
    document.put("authority", actor.authority().id());
    return drafts.save(new ProposalDraft(actor.user(), document, clock.instant())).view().id();
  }

  /** @throws NotFound if there is none, or it is another's */
  @Transactional(readOnly = true)
  public DraftView get(UUID id, Actor actor) {
    return row(id, actor).view();
  }

  /**
   * What was answered is kept, be it that there is nothing on a list; what cannot stand in a proposal is refused, and
   * nothing is changed.
   *
   * @param body checked against the question's fields, by their names
   * @throws WrongFields naming each wrong field
   * @throws NotFound if there is no such draft or item, it is another's, or it was sent
   * @throws Refused if something is on a list of which it is said that nothing is
   */
  public void answer(UUID id, Place place, ObjectNode body, Actor actor) {
    var draft = open(id, actor);
    var document = draft.document();
    Answers.write(place.question(), body, place.in(document));
    var wrong = unreadable(document).stream().filter(p -> place.fieldAt(p.pointer()) != null)
        .map(p -> new Wrong("/" + place.fieldAt(p.pointer()), p.sentence())).toList();
    if (!wrong.isEmpty()) throw new WrongFields(wrong);
    draft.holds(document, clock.instant());
  }

  /**
   * One more thing on a list: the place that it has there.
   *
   * @throws Refused if the list is full
   */
  public int add(UUID id, Question list, Actor actor) {
    var draft = open(id, actor);
    var document = draft.document();
    var items = document.withArrayProperty(list.id());
    if (items.size() == MOST) throw new Refused("There are " + MOST + " already, and no more can be added here.");
    items.add(Answers.newThing(list, items));
    draft.holds(document, clock.instant());
    return items.size() - 1;
  }

  /** @throws NotFound if the list has no such item */
  public void remove(UUID id, Question list, int item, Actor actor) {
    var draft = open(id, actor);
    var document = draft.document();
    new Place(list, list, item).in(document);
    var items = document.withArrayProperty(list.id());
    items.remove(item);
    if (items.isEmpty()) document.remove(list.id());
    draft.holds(document, clock.instant());
  }

  /** What still keeps it from being sent; empty where nothing does. */
  @Transactional(readOnly = true)
  public List<Problem> problems(ObjectNode document) {
    return Stream.concat(unreadable(document).stream(), unanswered(document)).toList();
  }

  /** A proposal has no way to say that this is not known: left out there, it would be taken for no. */
  private Stream<Problem> unanswered(ObjectNode document) {
    return questions.of(document).stream().flatMap(asked -> Place.all(asked, document, questions))
        .filter(place -> place.question().isNeeded()
            && Answers.whether(place.question(), place.in(document)) == Whether.OPEN)
        .map(place -> new Problem(place.pointer() + place.question().no().at(),
            "Choose yes or no. What says nothing of it would be taken for no."));
  }

  private List<Problem> unreadable(ObjectNode document) {
    try {
      reader.read(document);
      return List.of();
    } catch (InvalidProposal invalid) {
      return invalid.problems();
    }
  }

  public void discard(UUID id, Actor actor) {
    drafts.delete(open(id, actor));
  }

  /**
   * It becomes a decision, once: whoever presses twice finds the one that the first made.
   *
   * @throws org.remit.routing.InvalidProposal if anything in it is wrong; it stays a draft then
   */
  public DecisionReference send(UUID id, Actor actor) {
    var draft = row(id, actor);
    var sent = draft.view().decision();
    if (sent != null) return sent;
    var problems = problems(draft.document());
    if (!problems.isEmpty()) throw new InvalidProposal(problems);
    var reference = proposals.registerOnce(draft.document(), "draft " + id, actor);
    draft.became(reference, clock.instant());
    return reference;
  }

  private ProposalDraft open(UUID id, Actor actor) {
    var draft = row(id, actor);
    var sent = draft.view().decision();
    if (sent != null) throw new NotFound("This draft was sent, and is " + sent + " now.");
    return draft;
  }

  private ProposalDraft row(UUID id, Actor actor) {
    requireWriter(actor);
    return drafts.findById(id).filter(d -> d.isOf(actor.user()))
        .orElseThrow(() -> new NotFound("There is no such draft of yours."));
  }

  private static void requireWriter(Actor actor) {
    if (!mayWrite(actor)) {
      throw new Forbidden("Decisions are proposed by the council's commissioning officers and by procurement.");
    }
  }
}

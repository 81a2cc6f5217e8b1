package org.remit.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.remit.reference.NotFound;

/**
 * Where a question is asked: of the proposal, or of one thing of a list in it.
 *
 * @param list null where it is asked of the proposal
 * @param item its place in the list, from 0
 */
public record Place(Question question, Question list, int item) {

  public static Place of(Question question) {
    return new Place(question, null, 0);
  }

  /** Where this is asked in a proposal: once, or of each thing of a list whatever is asked about it. */
  public static Stream<Place> all(Question asked, ObjectNode proposal, IntakeQuestions questions) {
    if (!asked.isList()) return Stream.of(of(asked));
    return IntStream.range(0, proposal.path(asked.id()).size()).boxed().flatMap(item -> questions
        .about(asked, proposal.path(asked.id()).path(item)).stream().map(each -> new Place(each, asked, item)));
  }

  /** Where the first question is asked about one more thing of a list. */
  public static Place ofOneMore(Question list, ObjectNode proposal) {
    return new Place(list.items().get(0), list, proposal.path(list.id()).size());
  }

  /** Whether it is asked of one thing more than the list has. */
  public boolean isOfOneMore(ObjectNode proposal) {
    return list != null && item == proposal.path(list.id()).size();
  }

  /** @throws NotFound if the list has no such item */
  public ObjectNode in(ObjectNode proposal) {
    if (list == null) return proposal;
    if (proposal.path(list.id()).path(item) instanceof ObjectNode found) return found;
    throw new NotFound("There is no " + list.thing() + " " + (item + 1) + ".");
  }

  /** The pointer of what it is asked of: empty for the proposal. */
  public String pointer() {
    return list == null ? "" : "/" + list.id() + "/" + item;
  }

  /** The field that a pointer into the proposal leads to; null where it is none of this question's. */
  public String fieldAt(String pointer) {
    return question.fields().stream()
        .filter(f -> pointer.equals(pointer() + f.at()) || pointer.startsWith(pointer() + f.at() + "/"))
        .map(f -> f.field().name()).findFirst()
        .orElse(question.canBeNo() && pointer.equals(pointer() + question.no().at()) ? Whether.FIELD : null);
  }
}

package org.remit.intake;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.remit.command.Field;

/**
 * One page of the intake: a question, with what it is for.
 *
 * @param id its name in addresses
 * @param words the question
 * @param why what hangs on it, in a sentence; empty where it speaks for itself
 * @param kinds the kinds of resolution for which it is asked; empty where it always is
 * @param fields what is asked for; empty for a list
 * @param items the questions about each thing of a list; empty where this is no list
 * @param thing what one thing of the list is called: 'resolution'; null where this is no list
 * @param no how it is answered by no; null where it cannot be
 */
public record Question(
    String id, String words, String why, Set<String> kinds, List<Asked> fields, List<Question> items, String thing,
    No no) {

  /**
   * @param words what no says here: 'No, nobody moves'
   * @param at where the answer stands in the proposal, or in the item that is asked about
   * @param is what stands there for no; null where a proposal says so by saying nothing
   */
  public record No(String words, JsonPointer at, JsonNode is) {}

  public boolean isList() {
    return thing != null;
  }

  /** Whether it is answered by yes, no or not known first, and only yes has more to say. */
  public boolean canBeNo() {
    return no != null;
  }

  /** Whether it is answered before the proposal is sent: what says nothing of it would be taken for no. */
  public boolean isNeeded() {
    return canBeNo() && no.is().isNull();
  }

  /**
   * What a page asks first of a question that may be answered by no.
   *
   * @param mayBeOpen whether it may be left unknown where this is asked
   */
  public Optional<Field> whether(boolean mayBeOpen) {
    if (!canBeNo()) return Optional.empty();
    var answers = new LinkedHashMap<String, String>();
    answers.put(Whether.YES.id(), "Yes");
    answers.put(Whether.NO.id(), no.words());
    if (mayBeOpen) answers.put(Whether.OPEN.id(), "Not known yet");
    return Optional.of(Field.radio(Whether.FIELD, words).optional().options(answers));
  }

  /** One thing of this list as the first question about it must be answered, in one of the ways it may be. */
  JsonNode oneThing(LocalDate day) {
    var thing = JsonNodeFactory.instance.objectNode();
    items.get(0).fields().stream().filter(asked -> asked.field().required())
        .forEach(asked -> thing.set(asked.at().substring(1), asked.tries(day).get(0)));
    return thing;
  }

  /** Every field of its page, by name. */
  public Optional<Field> field(String name) {
    return Stream.concat(whether(true).stream(), fields.stream().map(Asked::field))
        .filter(f -> f.name().equals(name)).findFirst();
  }

  /** Whether it is asked in this proposal: of an item by its own kind, of the proposal by that of any resolution. */
  boolean isAskedOf(JsonNode about) {
    if (kinds.isEmpty()) return true;
    if (about.has("kind")) return kinds.contains(about.path("kind").asText());
    return about.path("resolutions").valueStream()
        .anyMatch(r -> kinds.contains(r.path("kind").asText()));
  }
}

package org.remit.intake;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

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
 * @param none what an empty list, or a question without another answer, says once somebody has said so; empty where
 *     nobody can
 */
public record Question(
    String id, String words, String why, Set<String> kinds, List<Asked> fields, List<Question> items, String thing,
    String none) {

  public boolean isList() {
    return thing != null;
  }

  /** Whether somebody may say no to it as a whole: until they have, or have answered it, nothing is known. */
  public boolean canBeNone() {
    return !isList() && !none.isEmpty();
  }

  /** Whether it has an answer there, be it that there is none. */
  public boolean isAnsweredIn(JsonNode about) {
    return about.has(part());
  }

  /** Whether what was said there is no. */
  public boolean isNoneIn(JsonNode about) {
    return canBeNone() && about.path(part()).isNull();
  }

  /** Whether the answer there is a list with nothing on it: that is said, and not left open. */
  public boolean isEmptyIn(JsonNode about) {
    var said = about.path(part());
    return !isList() && said.isArray() && said.isEmpty();
  }

  /** The part of the document that holds all its answers; null there says that there is none. */
  String part() {
    return JsonPointer.compile(fields.get(0).at()).getMatchingProperty();
  }

  /** Whether it is asked in this proposal: of an item by its own kind, of the proposal by that of any resolution. */
  boolean isAskedOf(JsonNode about) {
    if (kinds.isEmpty()) return true;
    if (about.has("kind")) return kinds.contains(about.path("kind").asText());
    return about.path("resolutions").valueStream()
        .anyMatch(r -> kinds.contains(r.path("kind").asText()));
  }
}

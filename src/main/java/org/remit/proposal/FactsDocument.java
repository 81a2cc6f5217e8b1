package org.remit.proposal;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.remit.reference.Refused;

/** Changes a proposal's document at JSON pointers (RFC 6901); '-' at the end of a list appends. */
final class FactsDocument {

  private FactsDocument() {}

  static JsonNode changed(JsonNode document, Map<String, JsonNode> changes) {
    var copy = document.deepCopy();
    changes.forEach((pointer, value) -> change(copy, pointer, value));
    return copy;
  }

  private static void change(JsonNode document, String text, JsonNode value) {
    JsonPointer pointer;
    try {
      pointer = JsonPointer.compile(text);
    } catch (IllegalArgumentException e) {
      throw new Refused("'" + text + "' is no JSON pointer; write it like /decision/planned.").at("/changes");
    }
    if (pointer.matches()) throw new Refused("Name the fact that changes, not the whole document.").at("/changes");
    if (value != null && !value.isNull()) makeRoom(document, pointer.head());
    var parent = document.at(pointer.head());
    var last = pointer.last().getMatchingProperty();
    if (parent instanceof ObjectNode object) {
      if (value == null || value.isNull()) object.remove(last);
      else object.set(last, value);
    } else if (parent instanceof ArrayNode list) {
      changeEntry(list, last, pointer.last().getMatchingIndex(), value, text);
    } else {
      throw new Refused("There is nothing at " + pointer.head() + " that could hold " + last + ".")
          .at("/changes" + text);
    }
  }

  /** A fact may be the first of its part of the document. */
  private static void makeRoom(JsonNode document, JsonPointer part) {
    if (part == null || part.matches() || !document.at(part).isMissingNode()) return;
    makeRoom(document, part.head());
    if (document.at(part.head()) instanceof ObjectNode whole) whole.putObject(part.last().getMatchingProperty());
  }

  private static void changeEntry(ArrayNode list, String last, int index, JsonNode value, String text) {
    if (last.equals("-")) {
      list.add(value);
    } else if (index < 0 || index >= list.size()) {
      throw new Refused("The list has " + list.size() + " entries; " + text + " is not one of them.")
          .at("/changes" + text);
    } else if (value == null || value.isNull()) {
      list.remove(index);
    } else {
      list.set(index, value);
    }
  }
}

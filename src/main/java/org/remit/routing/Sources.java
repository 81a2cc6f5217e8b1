package org.remit.routing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Where in the report each fact stands, as far as that is known: by JSON pointers into the proposal. */
final class Sources {

  /** A paragraph's number, or the words that stand for a place without one, before what is said of it. */
  private static final Pattern PLACE = Pattern.compile("^\\s*(\\([^)]*\\)|[^(;]*?)\\s*(?:[(;].*)?$");
  private static final int LONGEST = 40;

  private final JsonNode all;

  /** @param all an object of pointers with a place each; null where nobody knows */
  Sources(JsonNode all) {
    this.all = all;
  }

  /** The places of these facts, or of what contains them, or of what they contain; empty where none is known. */
  String of(String... pointers) {
    var places = new LinkedHashSet<String>();
    if (all != null && all.isObject()) {
      for (var pointer : pointers) of(pointer, places);
    }
    return String.join(", ", places);
  }

  private void of(String pointer, Set<String> places) {
    for (var at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
      if (add(at, places)) return;
    }
    all.fieldNames().forEachRemaining(each -> {
      if (each.startsWith(pointer + "/")) add(each, places);
    });
  }

  private boolean add(String pointer, Set<String> places) {
    var said = all.path(pointer).asText("");
    var place = PLACE.matcher(said);
    if (said.isBlank() || !place.matches() || place.group(1).isBlank()) return false;
    if (place.group(1).length() <= LONGEST) places.add(place.group(1).strip());
    return true;
  }
}

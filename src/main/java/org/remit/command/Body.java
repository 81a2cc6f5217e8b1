package org.remit.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.remit.reference.Refused;

/** Reads the fields of a command's body, which were checked before; what is absent is null, or an empty list. */
public final class Body {

  private Body() {}

  public static String text(JsonNode body, String name) {
    return body.hasNonNull(name) ? body.get(name).asText() : null;
  }

  public static LocalDate date(JsonNode body, String name) {
    return body.hasNonNull(name) ? LocalDate.parse(body.get(name).asText()) : null;
  }

  public static List<String> lines(JsonNode body, String name) {
    return body.path(name).valueStream().map(JsonNode::asText).toList();
  }

  /** @throws Refused if it is the id of nothing */
  public static UUID id(JsonNode body, String name) {
    var text = text(body, name);
    try {
      return text == null ? null : UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new Refused("'" + text + "' names nothing here.").at("/" + name);
    }
  }
}

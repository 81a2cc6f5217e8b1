package org.remit.assurance.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.UUID;
import org.remit.reference.Refused;

/** Reads the fields of a command's body; what is absent is null. */
final class Body {

  private Body() {}

  static String text(JsonNode body, String name) {
    return body.hasNonNull(name) ? body.get(name).asText() : null;
  }

  static LocalDate date(JsonNode body, String name) {
    return body.hasNonNull(name) ? LocalDate.parse(body.get(name).asText()) : null;
  }

  static UUID id(JsonNode body, String name) {
    var text = text(body, name);
    try {
      return text == null ? null : UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new Refused("'" + text + "' names nothing here.").at("/" + name);
    }
  }
}

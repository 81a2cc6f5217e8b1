package org.remit.callin.web;

import com.fasterxml.jackson.databind.JsonNode;
import org.remit.reference.Refused;

/** The number of the request that a path names. */
final class Item {

  private Item() {}

  static int number(JsonNode body) {
    var text = body.path("item").asText();
    if (!text.matches("\\d{1,6}")) throw new Refused("A call-in request has a number, not '" + text + "'.").at("/item");
    return Integer.parseInt(text);
  }
}

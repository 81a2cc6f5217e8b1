package org.remit.routing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who decides, as the four decision processes know it. Leader and cabinet committees decide as their process does. */
public enum Maker {
  CABINET,
  CABINET_MEMBER,
  OFFICER,
  COUNCIL;

  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Maker of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}

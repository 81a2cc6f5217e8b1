package org.remit.calendar;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How sure a figure or a rule is. What rests on several is as sure as the least sure of them. */
public enum Confirmation {
  /** The text of the law, or the council's own published page, was read. */
  CONFIRMED,
  /** Inferred from published dates and records; the text of the rule was not read. */
  OBSERVED,
  /** Known from recollection or judgement only; a person must confirm it before it is relied on. */
  ASSUMED;

  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The less sure of the two. */
  public Confirmation and(Confirmation other) {
    return other != null && other.compareTo(this) > 0 ? other : this;
  }

  public boolean isConfirmed() {
    return this == CONFIRMED;
  }
}

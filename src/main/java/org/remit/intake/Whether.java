package org.remit.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** What was answered to a question that may be answered by no: not known is neither. */
public enum Whether {
  YES,
  NO,
  OPEN;

  /** The field of a form that asks for it. */
  public static final String FIELD = "whether";

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whoever answers what belongs to yes, and says no more, says yes. */
  static Whether said(Question question, ObjectNode body) {
    if (body.hasNonNull(FIELD)) return valueOf(body.get(FIELD).asText().toUpperCase(Locale.ROOT));
    return question.fields().stream().anyMatch(f -> body.hasNonNull(f.field().name())) ? YES : OPEN;
  }
}

package org.remit.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.remit.reference.Refused;

/** A refusal as problem details (RFC 9457), with {@code message} for Tasklist, which shows that. */
public final class Problems {

  public static final int UNPROCESSABLE = 422;

  private Problems() {}

  /** With the hold and the rule behind it where there are, and a pointer to the wrong field where one is wrong. */
  public static Map<String, Object> of(Refused refused) {
    var problem = new LinkedHashMap<String, Object>();
    problem.put("type", "about:blank");
    problem.put("title", "Refused");
    problem.put("status", UNPROCESSABLE);
    problem.put("detail", refused.getMessage());
    problem.put("message", refused.getMessage());
    if (refused.hold() != null) problem.put("hold", refused.hold());
    if (refused.rule() != null) problem.put("rule", refused.rule());
    if (!refused.pointer().isEmpty()) {
      problem.put("errors", List.of(Map.of("pointer", refused.pointer(), "detail", refused.getMessage())));
    }
    return problem;
  }
}

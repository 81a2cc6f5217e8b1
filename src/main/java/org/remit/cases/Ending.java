package org.remit.cases;

import java.time.Instant;
import java.util.List;
import org.remit.calendar.London;
import org.remit.cases.CaseFile.Ends;
import org.remit.reference.DecisionReference;

/**
 * How a case ended when it was played.
 *
 * @param at the last moment of it
 * @param hold the kind of hold that refused; null unless refused
 * @param rule the rule behind it, as cited; null unless refused
 * @param because the refusal in a sentence; empty unless refused
 * @param decisions the decisions of the case, the one proposed first before its awards
 * @param asExpected whether that is how its file says it ends
 */
public record Ending(
    String name,
    Ends kind,
    Instant at,
    String hold,
    String rule,
    String because,
    List<DecisionReference> decisions,
    boolean asExpected) {

  /** The closing line. */
  public String line() {
    var day = London.say(London.date(at));
    return switch (kind) {
      case COMPLETED -> "CASE %s completed %s".formatted(name, day);
      case OPEN -> "CASE %s open %s".formatted(name, day);
      case REFUSED -> "CASE %s refused %s hold=%s rule=%s: %s".formatted(name, day, hold, rule, because);
    };
  }
}

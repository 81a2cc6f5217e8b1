package org.remit.routing;

import java.util.Locale;
import org.remit.calendar.Confirmation;
import org.remit.routing.DecisionTables.RuleHit;

/** Reads what tables answer, and writes facts as tables read them. */
final class Answers {

  private Answers() {}

  static Confirmation confirmation(RuleHit hit) {
    var said = hit.text("confirmation");
    return said.isEmpty() ? Confirmation.CONFIRMED : Confirmation.valueOf(said.toUpperCase(Locale.ROOT));
  }

  static String yesNo(Fact<Boolean> fact) {
    return fact.isUnknown() ? "unknown" : fact.value() ? "yes" : "no";
  }

  /** Of two answers that both count: yes before unknown, unknown before no. */
  static String moreCautious(String one, String other) {
    if (one.equals("yes") || other.equals("yes")) return "yes";
    return one.equals("unknown") || other.equals("unknown") ? "unknown" : "no";
  }
}

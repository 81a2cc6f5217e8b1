package org.remit.routing;

import java.util.LinkedHashMap;
import org.remit.constitution.Rules;
import org.remit.routing.DecisionTables.RuleHit;

/** The one way in which the call-in table is asked. */
final class CallInTable {

  static final String KEY = "call-in-eligibility";

  private CallInTable() {}

  static RuleHit ask(DecisionTables tables, Rules rules, String body, String category, String framework, String waived,
      String alreadyCalledIn) {
    var facts = new LinkedHashMap<String, Object>();
    facts.put("function", body.equals("council") || body.equals("committee") ? "council" : "executive");
    facts.put("matter", category.equals("noting") ? "noting" : "substantive");
    facts.put("framework", framework);
    facts.put("alreadyCalledIn", alreadyCalledIn);
    facts.put("waived", waived);
    facts.put("scope", rules.callInCallable().value().of(body));
    facts.put("key", switch (category) {
      case "key" -> "yes";
      case "depends" -> "depends";
      default -> "no";
    });
    var hits = tables.evaluate(KEY, facts);
    if (hits.size() != 1) throw new IllegalStateException(KEY + " has no answer to " + facts);
    return hits.get(0);
  }
}

package org.remit.routing;

import java.util.List;
import java.util.Set;
import org.remit.constitution.Rules;

/** The one way in which the call-in table is asked, for a route as for a clock. */
final class CallInTable {

  static final String KEY = "call-in-eligibility";

  /** Rows that fire because the pack excludes something. */
  private static final String[] EXCLUDED = {"Rule_CallInNoting", "Rule_CallInWaived", "Rule_CallInFramework",
      "Rule_CallInAllFrameworkUnknown", "Rule_CallInKeyFrameworkUnknown"};
  /** Rows that fire for the body whose decision it is. */
  private static final String[] OF_THE_BODY = {"Rule_CallInBodyExcluded", "Rule_CallInAll",
      "Rule_CallInAllFrameworkUnknown", "Rule_CallInKey", "Rule_CallInNotKey", "Rule_CallInKeyUnknown",
      "Rule_CallInKeyFrameworkUnknown"};

  private CallInTable() {}

  /**
   * What is asked about.
   *
   * @param function executive, council or depends
   * @param body see {@link Words#BODIES}
   * @param noting whether it only notes something
   * @param calledIn whether it has been through call-in already
   * @param waived whether call-in was waived for urgency, by an approval on record
   * @param framework inside, contrary, is-the-framework or unknown
   * @param key yes, no, covered or depends
   */
  record Matter(String function, String body, boolean noting, boolean calledIn, boolean waived, String framework,
      String key) {}

  static Asked ask(DecisionTables tables, Rules rules, Matter matter) {
    var callables = rules.callInCallable();
    var exclusions = rules.callInExclusions();
    var scope = callables.value().of(matter.body());
    var asked = new Asked(tables, KEY)
        .with("function", matter.function())
        .with("exclusion", exclusion(exclusions.isSet() ? exclusions.value() : List.of(), rules, matter))
        .with("scope", scope)
        .with("key", matter.key())
        .mayBe("function", "executive", "the function is the executive's", "council", "it is the council's")
        .mayBe("exclusion", "none", "it is inside the framework", "budget-and-policy-framework", "it departs from it")
        .mayBe("key", "yes", "it is key", "no", "it is not")
        .showing("matter", matter.noting() ? "noting" : "substantive")
        .showing("framework", matter.framework())
        .restingOn(callables, matter.body() + ": " + scope, OF_THE_BODY)
        .restingOn(exclusions, "excluded: " + (exclusions.isSet() ? String.join(", ", exclusions.value()) : "unknown"),
            EXCLUDED);
    if (matter.calledIn()) {
      var once = rules.callInOnceOnly();
      asked.restingOn(once, once.value() ? "called in once only" : "may be called in again", "Rule_CallInOnce");
    }
    return asked;
  }

  /** What the council's rules exclude it for; only decisions of the executive are called in whatever they say. */
  private static String exclusion(List<String> excluded, Rules rules, Matter matter) {
    if (matter.noting() && excluded.contains("noting")) return "noting";
    if (matter.calledIn() && rules.callInOnceOnly().value()) return "already-called-in";
    if (matter.waived() && excluded.contains("urgent")) return "urgent";
    if (!excluded.contains("budget-and-policy-framework")) return "none";
    if (Set.of("contrary", "is-the-framework").contains(matter.framework())) return "budget-and-policy-framework";
    return matter.framework().equals("unknown") ? "unknown" : "none";
  }
}

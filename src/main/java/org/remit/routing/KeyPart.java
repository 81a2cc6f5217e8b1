package org.remit.routing;

import java.util.ArrayList;
import org.remit.constitution.Figure;
import org.remit.constitution.Figures.KeyLimit;
import org.remit.routing.Proposal.Resolution;

/** Whether it is a key decision: statute's two limbs, on the basis that the council's pack gives. */
final class KeyPart extends RoutePart {

  KeyPart(RouteGround ground) {
    super(ground);
  }

  Part<Boolean> key(Part<String> function) {
    var limit = use(rules.keyLimit());
    var wards = use(rules.keyWards());
    var asked = ask("key-decision")
        .with("function", word(function))
        .with("matter", proposal.isSubstantive() ? "substantive" : "noting")
        .with("parent", parentCovers())
        .with("spend", spend(limit))
        .with("effect", effect(wards.value()))
        .mayBe("function", "executive", "the function is the executive's", "council", "it is the council's")
        .mayBe("parent", "covers", "the earlier key decision covers it", "does-not", "it does not")
        .mayBe("spend", "above", "spend or savings go beyond the limit, or linked awards are one decision", "within",
            "they stay within it, or linked awards are several")
        .mayBe("effect", "significant", "the effect on communities is significant", "not-significant", "it is not");
    asked.restingOn(limit, limit.isSet() ? "limit " + words(limit.value()) : "limit not confirmed and not used",
        "Rule_KeyBySpend", "Rule_KeyNeitherLimb", "Rule_KeyLinkedAwardsOpen", "Rule_KeyEffectUnknown",
        "Rule_KeySpendUnknown", "Rule_KeyBothUnknown");
    asked.showing("sums", saySums());
    if (proposal.effects().savings().known()) {
      asked.showing("savings", Money.say(proposal.effects().savings()) + " a year");
    }
    asked.restingOn(wards, "wards: " + wards.value() + " or more", "Rule_KeyByEffect", "Rule_KeyNeitherLimb");
    if (parent != null) {
      var award = use(rules.awardKey());
      asked.restingOn(award, "an award: when delegated " + award.value().whenDelegated() + ", otherwise "
          + award.value().otherwise(), "Rule_KeyCovered", "Rule_KeyParentUnknown");
    }
    return yesOrNo(asked, true);
  }

  /** As the tables that require it read it: yes, covered, no or depends. */
  static String keyWord(Part<Boolean> key) {
    return key.is(false) && key.reason().ruleId().equals("Rule_KeyCovered") ? "covered" : RoutePart.word(key);
  }

  /** Whether linked awards cross the limit only together and nobody has answered the question yet. */
  private String linked(Figure<KeyLimit> limit) {
    if (!limit.isSet() || sums.all().size() < 2) return "no";
    if (sums.all().stream().anyMatch(s -> s.atLeast(limit.value().basis()).is(limit.value()::reachedBy))) return "no";
    var together = sums.together(limit.value().basis());
    if (!together.is(limit.value()::reachedBy)) return "no";
    if (proposal.linkedAwards().is("one") || use(rules.linkedAwardsAdded()).value().equals("always")) return "one";
    return proposal.linkedAwards().is("several") ? "several" : "together";
  }

  /** Whether the decision maker must answer 'one key decision or several'. */
  boolean linkedAwardsQuestion() {
    return linked(rules.keyLimit()).equals("together");
  }

  private String spend(Figure<KeyLimit> limit) {
    if (!limit.isSet()) return "unknown";
    var basis = limit.value().basis();
    if (proposal.effects().savings().is(limit.value()::reachedBy)) return "above";
    for (var sum : sums.all()) {
      if (sum.atLeast(basis).is(limit.value()::reachedBy)) return "above";
    }
    switch (linked(limit)) {
      case "one":
        return "above";
      case "together":
        return "together";
      default:
        break;
    }
    for (var sum : sums.all()) {
      if (!sum.atMost(basis).is(s -> !limit.value().reachedBy(s))) return "unknown";
    }
    return "within";
  }

  private String effect(int wardsNeeded) {
    var effects = proposal.effects();
    if (effects.significant().is(false)) return "not-significant";
    if (effects.wards().is(w -> !w.contains("all") && w.size() < wardsNeeded)) return "not-significant";
    if (effects.significant().isUnknown()) return "unknown";
    return effects.wards().known() || wardsNeeded <= 1 ? "significant" : "unknown";
  }

  private String parentCovers() {
    if (parent == null) return "none";
    var award = rules.awardKey().value();
    if (proposal.resolutions().stream().noneMatch(r -> r.kind().equals("award-contract"))) return "does-not";
    var delegated = Delegated.is(proposal, parent);
    String rule;
    if (award.whenDelegated().equals(award.otherwise()) || delegated.is(true)) rule = award.whenDelegated();
    else if (delegated.is(false)) rule = award.otherwise();
    else return "unknown";
    if (!rule.equals("covered-by-parent")) return "does-not";
    return parent.key().isUnknown() ? "unknown" : parent.key().value() ? "covers" : "does-not";
  }

  private String saySums() {
    if (sums.all().isEmpty()) return "none";
    var each = new ArrayList<String>();
    for (var sum : sums.all()) {
      var ids = String.join("+", sum.of().stream().map(Resolution::id).toList());
      each.add(ids + " " + (sum.total().known() ? Money.say(sum.total()) : sum.annual().known()
          ? Money.say(sum.annual()) + " a year" : "unknown"));
    }
    var words = String.join(", ", each);
    var together = sums.together("sum");
    return sums.all().size() > 1 && together.known() ? words + "; together " + Money.say(together) : words;
  }

  private static String words(KeyLimit limit) {
    return (limit.comparison().equals("from") ? "from " : "above ") + Money.say(limit.amount())
        + switch (limit.basis()) {
          case "annual" -> " a year";
          case "whole-life" -> " over the whole life";
          default -> "";
        };
  }
}

package org.remit.routing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import org.remit.constitution.Figures.KeyLimit;
import org.remit.routing.Proposal.Resolution;
import org.remit.routing.Sums.Sum;

/** Whether it is a key decision: statute's two limbs, on the basis that the council's pack gives. */
final class KeyPart extends RoutePart {

  private static final int YEAR = 12;

  KeyPart(RouteGround ground) {
    super(ground);
  }

  Part<Boolean> key(Part<String> function) {
    var figure = use(rules.keyLimit());
    var limit = new Limit(figure.value(), proposal.effects().budget());
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
    asked.restingOn(figure, figure.isSet() ? "limit " + limit.words() : "limit not confirmed and not used",
        "Rule_KeyBySpend", "Rule_KeyNeitherLimb", "Rule_KeyLinkedAwardsOpen", "Rule_KeyEffectUnknown",
        "Rule_KeySpendUnknown", "Rule_KeyBothUnknown");
    if (!figure.isSet()) asked.forWantOf("spend", figure);
    var withoutSum = sums.all().stream().filter(s -> s.total().isUnknown() && s.annual().isUnknown())
        .flatMap(s -> s.of().stream()).map(Resolution::id).toList();
    if (!figure.isSet() && !withoutSum.isEmpty()) {
      asked.lacking("spend", "Not known: the value of resolution " + String.join(", ", withoutSum) + ".");
    }
    asked.showing("sums", saySums(limit));
    if (limit.isOn("budget")) asked.showing("budget", Money.say(proposal.effects().budget()) + " a year");
    if (proposal.effects().savings().known()) {
      asked.showing("savings", Money.say(proposal.effects().savings()) + " a year");
    }
    asked.restingOn(wards, "wards: " + wards.value() + " or more", "Rule_KeyByEffect", "Rule_KeyNeitherLimb");
    if (parent != null) {
      var award = use(rules.awardKey());
      asked.restingOn(award, "an award: when delegated " + award.value().whenDelegated() + ", otherwise "
          + award.value().otherwise(), "Rule_KeyCovered", "Rule_KeyParentUnknown");
    }
    var key = yesOrNo(asked, true);
    return key.depends() && asked.waitsForFiguresOnly()
        ? key.taken("Taken as key, because the council's limit is not known.") : key;
  }

  /** As the tables that require it read it: yes, covered, no or depends. */
  static String keyWord(Part<Boolean> key) {
    return key.is(false) && key.reason().ruleId().equals("Rule_KeyCovered") ? "covered" : RoutePart.word(key);
  }

  /** Whether linked awards cross the limit, and only together. */
  private boolean linked(Limit limit) {
    return sums.all().size() > 1 && !anyPasses(limit) && limit.isPassedBy(sums.together(limit.basis()));
  }

  private boolean anyPasses(Limit limit) {
    return sums.all().stream().anyMatch(s -> limit.isPassedBy(s.atLeast(limit.basis())));
  }

  private boolean areOne() {
    return proposal.linkedAwards().is("one") || use(rules.linkedAwardsAdded()).value().equals("always");
  }

  /** Whether the decision maker must answer 'one key decision or several'. */
  boolean linkedAwardsQuestion() {
    var limit = new Limit(rules.keyLimit().value(), proposal.effects().budget());
    return linked(limit) && !areOne() && !proposal.linkedAwards().is("several");
  }

  private String spend(Limit limit) {
    if (!limit.isSet()) return "unknown";
    var savings = savings(limit);
    if (limit.isPassedBy(savings) || anyPasses(limit)) return "above";
    if (linked(limit)) {
      if (areOne()) return "above";
      if (!proposal.linkedAwards().is("several")) return "together";
    }
    if (savings.known() && !limit.isKeptBy(savings)) return "unknown";
    return sums.all().stream().allMatch(s -> limit.isKeptBy(s.atMost(limit.basis()))) ? "within" : "unknown";
  }

  /** Savings are stated for a year; over more than a year they come to as many as the longest term has. */
  private Fact<BigDecimal> savings(Limit limit) {
    var year = proposal.effects().savings();
    if (limit.isOn("annual") || limit.isOn("budget")) return year;
    var months = proposal.resolutions().stream().filter(r -> r.term().months().known())
        .mapToInt(r -> r.term().months().value() + (limit.isOn("whole-life")
            ? r.term().extensions().stream().mapToInt(Integer::intValue).sum() : 0))
        .max().orElse(YEAR);
    return year.map(y -> y.multiply(BigDecimal.valueOf(Math.max(months, YEAR)))
        .divide(BigDecimal.valueOf(YEAR), 2, RoundingMode.HALF_UP));
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

  private String saySums(Limit limit) {
    if (sums.all().isEmpty()) return "none";
    var each = new ArrayList<String>();
    for (var sum : sums.all()) {
      var ids = String.join("+", sum.of().stream().map(Resolution::id).toList());
      each.add(ids + " " + (sum.total().known() ? Money.say(sum.total()) : sum.annual().known()
          ? Money.say(sum.annual()) + " a year" : "unknown") + onBasis(sum, limit));
    }
    var words = String.join(", ", each);
    var together = sums.together("sum");
    return sums.all().size() > 1 && together.known() ? words + "; together " + Money.say(together) : words;
  }

  /** How the sum stands on the limit's basis, where that is another than the sum itself. */
  private static String onBasis(Sum sum, Limit limit) {
    if (limit.isOn("whole-life")) {
      return sum.extensions() == 0 ? " (no extension is named)"
          : " (with extensions of " + sum.extensions() + " months " + sum.life().words() + ")";
    }
    var averaged = (limit.isOn("annual") || limit.isOn("budget")) && sum.total().known()
        && sum.of().stream().allMatch(r -> r.value().annual().isUnknown());
    return averaged ? " (a year " + sum.year().words() + ", on average)" : "";
  }

  /**
   * The council's limit.
   *
   * @param figure null where nobody has confirmed one
   * @param budget the service's, for a year
   */
  record Limit(KeyLimit figure, Fact<BigDecimal> budget) {

    boolean isSet() {
      return figure != null;
    }

    boolean isOn(String basis) {
      return isSet() && figure.basis().equals(basis);
    }

    String basis() {
      return isSet() ? figure.basis() : "sum";
    }

    /** Whether the sum is known to be key; an amount beside an unknown budget is never more than the limit. */
    boolean isPassedBy(Fact<BigDecimal> sum) {
      if (!isSet() || sum.isUnknown()) return false;
      var limit = figure.limit(budget.or(null));
      if (limit == null) limit = figure.amount();
      return limit != null && figure.reachedBy(sum.value(), limit);
    }

    /** Whether the sum is known not to be key. */
    boolean isKeptBy(Fact<BigDecimal> sum) {
      if (!isSet() || sum.isUnknown()) return false;
      var limit = figure.limit(budget.or(null));
      return limit != null && !figure.reachedBy(sum.value(), limit);
    }

    String words() {
      var compared = figure.comparison().equals("from") ? "from " : "above ";
      return switch (figure.basis()) {
        case "annual" -> compared + Money.say(figure.amount()) + " a year";
        case "whole-life" -> compared + Money.say(figure.amount()) + " over the whole life, extensions included";
        case "budget" -> compared + figure.percent().toPlainString() + " % of the service's budget of a year"
            + (figure.amount() == null ? "" : ", or " + Money.say(figure.amount()) + " if that is less");
        default -> compared + Money.say(figure.amount());
      };
    }
  }
}

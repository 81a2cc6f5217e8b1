package org.remit.contract;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.remit.contract.VariationService.Test;
import org.remit.reference.Refused;
import org.remit.routing.ModificationAnswer;
import org.remit.routing.ModificationQuestion;
import org.remit.routing.Money;

/**
 * Whether a regime permits a modification on the ground that procurement names (PCR 2015 reg 72; Procurement Act 2023
 * s.74 and Schedule 8): one that the route leaves open to it. What a ground rests on must be known: what is not known
 * permits nothing.
 */
final class ModificationRules {

  private final Regime regime;
  private final Contract contract;
  private final BigDecimal before;

  /** @param before by how much earlier changes have raised or lowered the value, in pounds; null where unknown */
  ModificationRules(Regime regime, Contract contract, BigDecimal before) {
    this.regime = regime;
    this.contract = contract;
    this.before = before;
  }

  /** What the route is asked of the change. */
  ModificationQuestion question(Test test) {
    return new ModificationQuestion(regime.id(), isLightTouch(), signed(), before, test.valueChange(),
        contract.extensionsLeft());
  }

  /** @throws Refused if the ground does not carry the change */
  void mustPermit(Test test, ModificationAnswer open) {
    if (!regime.is("pcr-2015") && !regime.is("pa-2023")) {
      mustBeOpen(test.ground(), open);
      return;
    }
    switch (test.ground()) {
      case "light-touch" -> {
        if (!isLightTouchUnderTheAct()) {
          throw refused("Only a light touch contract under the Procurement Act 2023 may be modified freely.",
              "Procurement Act 2023 s.74(2)");
        }
      }
      case "provided-for" -> mustBeProvidedFor(test);
      case "additional", "unforeseen" -> mustBeAtMostHalf(test, open,
          cited("PCR 2015 reg 72(1)(b), (c)", "Procurement Act 2023 Sch 8"));
      case "not-substantial" -> {
        if (test.scopeChanges() || test.balanceChanges()) {
          throw refused("A change of the scope, or of the economic balance towards the supplier, is substantial.",
              cited("PCR 2015 reg 72(8)", "Procurement Act 2023 s.74(3)"));
        }
        if (regime.is("pa-2023")) mustKeepTheTerm(test);
      }
      case "below-threshold" -> mustBeSmallAndBelow(test, open,
          cited("PCR 2015 reg 72(5), (6)", "Procurement Act 2023 s.74(4)"));
      case "outside" -> {
        if (regime.isBelowThreshold()) return;
        throw refused("The contract is inside its procurement regime: name the ground on which it may be modified.",
            cited("PCR 2015 reg 72", "Procurement Act 2023 s.74"));
      }
      default -> throw refused("Without a ground the modification is a contract of its own.",
          cited("PCR 2015 reg 72(9)", "Procurement Act 2023 s.74(1)"));
    }
    mustBeOpen(test.ground(), open);
  }

  private static void mustBeOpen(String ground, ModificationAnswer open) {
    var grounds = open.grounds();
    if (grounds.cautious().contains(ground)) return;
    throw refused(grounds.reasons().size() == 1 ? grounds.reason().sentence()
        : "The contract cannot be changed on this ground; open are: " + grounds.cautious().stream()
            .map(g -> g.replace('-', ' ')).collect(Collectors.joining(", ")) + ".", grounds.reason().citation());
  }

  private void mustBeProvidedFor(Test test) {
    if (test.extensionsUsed() == 0 && test.termChangeMonths() > 0 && contract.neverAllowedExtension()) {
      throw refused(contract.number() + " never provided for an extension, so none carries it "
          + test.termChangeMonths() + " months further: name another ground, or procure anew.",
          cited("PCR 2015 reg 72(1)(a)", "Procurement Act 2023 Sch 8 para 1"));
    }
    if (test.extensionsUsed() == 0) return;
    if (contract.neverAllowedExtension()) {
      throw refused(contract.number() + " never provided for an extension: name another ground, or procure anew.",
          cited("PCR 2015 reg 72(1)(a)", "Procurement Act 2023 Sch 8 para 1"));
    }
    if (contract.extensionsLeft() == null) {
      throw refused("Nobody knows how many extensions " + contract.number()
          + " still allows; enter it as a fact first.",
          cited("PCR 2015 reg 72(1)(a)", "Procurement Act 2023 Sch 8 para 1"));
    }
    if (test.extensionsUsed() > contract.extensionsLeft()) {
      throw refused(contract.number() + " still allows " + contract.extensionsLeft() + " extensions, not "
          + test.extensionsUsed() + ".",
          cited("PCR 2015 reg 72(1)(a)", "Procurement Act 2023 Sch 8 para 1"));
    }
  }

  private void mustBeAtMostHalf(Test test, ModificationAnswer open, String rule) {
    mustBeMeasured(open, rule);
    if (open.share().equals("above-half")) throw more(test, "half", rule);
  }

  private void mustBeSmallAndBelow(Test test, ModificationAnswer open, String rule) {
    mustBeMeasured(open, rule);
    if (!open.isSmall()) throw more(test, open.smallest(), rule);
    if (open.aggregate().equals("below")) return;
    throw refused(theChange(test) + (open.aggregate().equals("above") ? " is not below the threshold ("
        : " cannot be said to be below the threshold (") + open.thresholds() + ").", rule);
  }

  private void mustBeMeasured(ModificationAnswer open, String rule) {
    if (!open.share().equals("unknown")) return;
    throw refused("The value of " + contract.number()
        + " is not known, so the change cannot be measured against it.", rule);
  }

  private Refused more(Test test, String share, String rule) {
    return refused(theChange(test) + " is more than " + share + " of " + Money.say(signed())
        + (before.signum() == 0 ? "." : ", the value as it was signed."), rule);
  }

  private String theChange(Test test) {
    if (before == null || before.signum() == 0) return "The change of " + Money.say(test.valueChange().abs());
    return "With earlier changes of " + Money.say(before.abs()) + " the change of "
        + Money.say(before.add(test.valueChange()).abs());
  }

  /** The value as it was signed, in pounds; null where unknown. */
  private BigDecimal signed() {
    return contract.value() == null || before == null ? null : contract.value().subtract(before);
  }

  private void mustKeepTheTerm(Test test) {
    if (test.termChangeMonths() == 0) return;
    if (contract.starts() == null || contract.ends() == null) {
      throw refused("The term of " + contract.number() + " is not known, so the change cannot be measured against it.",
          "Procurement Act 2023 s.74(3)(a)");
    }
    if (!termChangeIsSmall(test)) {
      throw refused("The term changes by more than a tenth, which is substantial.", "Procurement Act 2023 s.74(3)(a)");
    }
  }

  /** Before the contract is modified (Procurement Act 2023 s.75); small changes and light touch have none. */
  boolean changeNoticeDue(Test test, ModificationAnswer open) {
    if (!test.permitted() || !regime.is("pa-2023") || isLightTouchUnderTheAct()) return false;
    if (regime.isBelowThreshold() || test.ground().equals("outside")) return false;
    return !(open.isSmall() && termChangeIsSmall(test));
  }

  /** After it was modified (PCR 2015 reg 72(3)). */
  boolean modificationNoticeDue(Test test) {
    return test.permitted() && regime.is("pcr-2015") && List.of("additional", "unforeseen").contains(test.ground());
  }

  private boolean termChangeIsSmall(Test test) {
    if (test.termChangeMonths() == 0) return true;
    if (contract.starts() == null || contract.ends() == null) return false;
    var months = ChronoUnit.MONTHS.between(contract.starts(), contract.ends().plusDays(1));
    return Math.abs(test.termChangeMonths()) * 10L <= months;
  }

  /** Why no change notice is due, with the rule of the contract's own regime. */
  String whyNoChangeNotice() {
    return cited("PCR 2015 reg 72 asks for no notice before the modification",
        "Procurement Act 2023 s.75 asks for none here");
  }

  /** The rule of the regime that the contract was made under; both where it is none of the two. */
  private String cited(String pcr, String act) {
    return Regime.cited(regime.id(), pcr, act);
  }

  private boolean isLightTouchUnderTheAct() {
    return regime.is("pa-2023") && isLightTouch();
  }

  private boolean isLightTouch() {
    return regime.lightTouch() || contract.lightTouch();
  }

  private static Refused refused(String sentence, String rule) {
    return new Refused(sentence).at("/ground").because("modification-not-tested", rule);
  }
}

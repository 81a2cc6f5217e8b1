package org.remit.routing;

import java.math.BigDecimal;
import java.util.List;
import org.remit.routing.Proposal.Resolution;
import org.remit.routing.Sums.Range;
import org.remit.routing.Thresholds.Bought;
import org.remit.routing.Thresholds.Comparison;

/**
 * On which grounds an existing contract may be changed, by the law that it was procured under. Shares are of the
 * contract's value as it was signed; against the threshold stand the changes, not the contract.
 */
final class ModificationPart extends RoutePart {

  static final BigDecimal TENTH = new BigDecimal("0.10");
  static final BigDecimal OF_WORKS = new BigDecimal("0.15");
  static final BigDecimal HALF = new BigDecimal("0.50");

  private final ProcurementPart procurement;
  private final Thresholds thresholds;

  ModificationPart(RouteGround ground, ProcurementPart procurement) {
    super(ground);
    this.procurement = procurement;
    this.thresholds = ground.thresholds();
  }

  /** The grounds that the change's value leaves open; none where no contract is changed. */
  Part<List<String>> grounds(Resolution resolution, Part<String> regime) {
    if (!ProcurementPart.isChange(resolution)) {
      return none("Fact_NoChange", "SI 2015/102 reg 72; Procurement Act 2023 s.74", "act",
          ProcurementPart.act(resolution), "No contract is changed.");
    }
    var contract = resolution.existing(proposal);
    var change = sums.of(resolution).life();
    var value = contract == null ? Fact.<BigDecimal>unknown() : contract.value();
    var asked = asked(word(regime), Answers.yesNo(resolution.procurement().lightTouch()),
        share(resolution, change.exact(), value), compared(resolution, change).answer(),
        extensions(resolution, contract == null ? Fact.unknown() : contract.extensionsLeft()))
        .showing("change", change.words())
        .showing("contract", Money.say(value));
    if (!regime.depends()) asked.noSurerThan(regime);
    return list(asked);
  }

  /** The same of a change as procurement tests it, on the contract as the register has it. */
  ModificationAnswer answer(Resolution resolution, ModificationQuestion question) {
    var measured = question.measured();
    var change = measured == null ? Range.UNKNOWN : Range.exactly(measured);
    var share = share(resolution, change.exact(), fact(question.signed()));
    var compared = compared(resolution, change);
    var asked = asked(question.regime().equals("unknown") ? "depends" : question.regime(),
        question.lightTouch() ? "yes" : "no", share, compared.answer(),
        extensions(resolution, fact(question.extensionsLeft())));
    return new ModificationAnswer(list(asked), share, isWorks(resolution) ? "15 %" : "a tenth", compared.answer(),
        compared.figure());
  }

  private Asked asked(String regime, String lightTouch, String share, String aggregate, String extensions) {
    return ask("modification-grounds")
        .with("regime", regime)
        .with("act", "change")
        .with("lightTouch", lightTouch)
        .with("share", share)
        .with("aggregate", aggregate)
        .with("extensions", extensions);
  }

  /** The change as a part of the contract that it changes. */
  private static String share(Resolution resolution, Fact<BigDecimal> change, Fact<BigDecimal> contract) {
    if (change.is(c -> c.signum() == 0)) return "small";
    if (contract.isUnknown() || change.isUnknown()) return "unknown";
    var small = isWorks(resolution) ? OF_WORKS : TENTH;
    if (change.value().compareTo(contract.value().multiply(small)) <= 0) return "small";
    return change.value().compareTo(contract.value().multiply(HALF)) <= 0 ? "to-half" : "above-half";
  }

  private static boolean isWorks(Resolution resolution) {
    return resolution.procurement().subject().is("works");
  }

  /** What the changes come to against the threshold of the contract's own procurement. */
  private Comparison compared(Resolution resolution, Range change) {
    return thresholds.compare(procurement.commenced(resolution).value(), change, sums.of(resolution).vat(),
        Bought.by(resolution.procurement()));
  }

  private static String extensions(Resolution resolution, Fact<Integer> left) {
    if (!resolution.kind().equals("extend-contract")) return "not-an-extension";
    return left.isUnknown() ? "unknown" : left.is(0) ? "none-left" : "left";
  }

  private static <T> Fact<T> fact(T known) {
    return known == null ? Fact.unknown() : Fact.known(known);
  }
}

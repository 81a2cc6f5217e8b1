package org.remit.routing;

import java.math.BigDecimal;
import java.util.List;
import org.remit.routing.Proposal.ExistingContract;
import org.remit.routing.Proposal.Resolution;
import org.remit.routing.Sums.Range;
import org.remit.routing.Thresholds.Bought;

/** On which grounds an existing contract may be changed, by the law that it was procured under. */
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
    var aggregate = aggregate(resolution, change, value);
    var asked = ask("modification-grounds")
        .with("regime", word(regime))
        .with("act", ProcurementPart.act(resolution))
        .with("lightTouch", Answers.yesNo(resolution.procurement().lightTouch()))
        .with("share", share(resolution, change, value))
        .with("aggregate", aggregate)
        .with("extensions", extensions(resolution, contract))
        .showing("change", change.words())
        .showing("contract", Money.say(value));
    if (!regime.depends()) asked.noSurerThan(regime);
    return list(asked);
  }

  /** The change as a part of the contract that it changes. */
  private static String share(Resolution resolution, Range change, Fact<BigDecimal> contract) {
    if (contract.isUnknown() || change.exact().isUnknown()) return "unknown";
    var small = resolution.procurement().subject().is("works") ? OF_WORKS : TENTH;
    var sum = change.exact().value();
    if (sum.compareTo(contract.value().multiply(small)) <= 0) return "small";
    return sum.compareTo(contract.value().multiply(HALF)) <= 0 ? "to-half" : "above-half";
  }

  private String aggregate(Resolution resolution, Range change, Fact<BigDecimal> contract) {
    if (contract.isUnknown()) return "unknown";
    var both = new Range(change.least().map(contract.value()::add), change.most().map(contract.value()::add));
    return thresholds.compare(procurement.commenced(resolution).value(), both, sums.of(resolution).vat(),
        Bought.by(resolution.procurement())).answer();
  }

  private static String extensions(Resolution resolution, ExistingContract contract) {
    if (!resolution.kind().equals("extend-contract")) return "not-an-extension";
    if (contract == null || contract.extensionsLeft().isUnknown()) return "unknown";
    return contract.extensionsLeft().is(0) ? "none-left" : "left";
  }
}

package org.remit.contract;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.remit.proposal.Amendment;
import org.remit.proposal.DecisionView;
import org.remit.reference.Given;
import org.remit.reference.Refused;
import org.remit.routing.Money;
import org.remit.routing.Proposal;
import org.springframework.stereotype.Component;

/**
 * The sum that a resolution may commit: what was approved for it, as proposed or as amended, less what resolutions that
 * share it have committed.
 */
@Component
class ApprovedSum {

  private final ContractAwards awards;
  private final Variations variations;
  private final GrantAgreements grants;

  ApprovedSum(ContractAwards awards, Variations variations, GrantAgreements grants) {
    this.awards = awards;
    this.variations = variations;
    this.grants = grants;
  }

  /** @throws Refused if the sum exceeds what was approved; a resolution without a stated sum approves none */
  void mustCover(DecisionView decision, String resolution, BigDecimal sum) {
    var own = decision.proposal().resolution(resolution).orElseThrow();
    var sharing = sharing(decision.proposal(), own);
    var approved = sharing.stream()
        .map(id -> decision.proposal().resolution(id).orElseThrow().value().total())
        .filter(total -> total.known())
        .map(total -> total.value())
        .findFirst();
    if (approved.isEmpty()) {
      if (own.kind().equals("enter-arrangement") || sum.signum() <= 0) return;
      throw new Refused("The decision states no sum for resolution " + resolution
          + ", so nothing was approved to be spent.")
          .at("/value").because("approved-sum", "Nobody decides without authority: a value is covered or it is not");
    }
    var committed = sharing.stream()
        .filter(id -> !id.equals(resolution))
        .map(id -> committed(decision, id))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
    var left = approved.get().subtract(committed);
    var amended = Amendment.of(decision.resolution(resolution).wording()).sum().orElse(left);
    if (sum.compareTo(left.min(amended)) <= 0) return;
    throw new Refused("%s is more than was approved for resolution %s: %s%s.".formatted(
            Money.say(sum), resolution, Money.say(approved.get().min(amended)),
            committed.signum() == 0 ? "" : ", of which " + Money.say(committed)
                + " is committed under a resolution that shares it"))
        .at("/value").because("approved-sum", "Nobody decides without authority: a value is covered or it is not");
  }

  /**
   * Whether the value of a contract is with VAT: as the sum was approved; where the decision leaves that open, as it is
   * stated.
   *
   * @param stated inclusive or exclusive; null where it is not
   * @throws Refused if nobody says it, or it is not as the sum was approved
   */
  static String vat(DecisionView decision, String resolution, String stated) {
    var approved = decision.proposal().resolution(resolution).orElseThrow().value().vat();
    if (stated == null && approved.isUnknown()) {
      throw new Refused("The decision does not say whether its sum is with VAT: say whether the contract's is.")
          .at("/vat");
    }
    if (stated != null) Given.oneOf(stated, "/vat", "inclusive", "exclusive");
    if (stated != null && approved.known() && !approved.value().equals(stated)) {
      throw new Refused("The sum was approved " + approved.value() + " of VAT: give the value of the contract so too.")
          .at("/vat").because("approved-sum", "Nobody decides without authority: a value is covered or it is not");
    }
    return approved.or(stated);
  }

  private BigDecimal committed(DecisionView decision, String resolution) {
    var key = ResolutionKey.of(decision.reference(), resolution);
    return Optional.<BigDecimal>empty()
        .or(() -> awards.findById(key).filter(ContractAward::isSigned).map(ContractAward::signedValue))
        .or(() -> variations.findById(key).filter(Variation::isSigned).map(Variation::signedValue))
        .or(() -> grants.findById(key).filter(GrantAgreement::isSigned).map(GrantAgreement::signedValue))
        .orElse(BigDecimal.ZERO);
  }

  /** The resolution and those with which it shares one sum, whichever of them says so. */
  private static Set<String> sharing(Proposal proposal, Proposal.Resolution own) {
    var all = new LinkedHashSet<String>();
    all.add(own.id());
    all.addAll(own.value().sharedWith());
    for (var other : proposal.resolutions()) {
      if (other.value().sharedWith().stream().anyMatch(all::contains)) all.add(other.id());
    }
    return all;
  }
}

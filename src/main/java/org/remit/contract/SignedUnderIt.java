package org.remit.contract;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.remit.calendar.London;
import org.remit.proposal.BegunToBeCarriedOut;
import org.remit.proposal.Decisions;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** What was signed binds the council: its decision is not withdrawn, the contract is varied or ended. */
@Component
class SignedUnderIt implements BegunToBeCarriedOut {

  private final ContractAwards awards;
  private final Variations variations;
  private final GrantAgreements grants;
  private final Decisions decisions;

  SignedUnderIt(ContractAwards awards, Variations variations, GrantAgreements grants, Decisions decisions) {
    this.awards = awards;
    this.variations = variations;
    this.grants = grants;
    this.decisions = decisions;
  }

  @Override
  public Optional<String> begun(DecisionReference decision) {
    return decisions.get(decision).resolutions().stream()
        .flatMap(resolution -> signed(ResolutionKey.of(decision, resolution.id()))
            .map(at -> "What resolution " + resolution.id() + " approved was signed on " + London.say(London.date(at))
                + ". A contract is varied, or ended by notice; a grant by the terms of its agreement."))
        .findFirst();
  }

  private Stream<Instant> signed(ResolutionKey key) {
    return Stream.of(
            awards.findById(key).filter(ContractAward::isSigned).map(ContractAward::signedAt),
            variations.findById(key).filter(Variation::isSigned).map(Variation::signedAt),
            grants.findById(key).filter(GrantAgreement::isSigned).map(GrantAgreement::signedAt))
        .flatMap(Optional::stream);
  }
}

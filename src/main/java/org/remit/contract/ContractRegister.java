package org.remit.contract;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.remit.calendar.London;
import org.remit.people.Actors;
import org.remit.proposal.DecisionView;
import org.remit.proposal.Decisions;
import org.remit.reference.Authority;
import org.remit.reference.DecisionReference;
import org.remit.reference.Happened;
import org.remit.reference.InBatches;
import org.remit.reference.Refused;
import org.remit.routing.Proposal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.StringUtils;

/** The register of contracts (Local Government Transparency Code 2015). Everything in it is public. */
@Service
@Transactional
public class ContractRegister {

  private final Contracts contracts;
  private final ContractChanges changes;
  private final ContractAwards awards;
  private final Decisions decisions;
  private final Actors actors;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  ContractRegister(
      Contracts contracts,
      ContractChanges changes,
      ContractAwards awards,
      Decisions decisions,
      Actors actors,
      Clock clock,
      ApplicationEventPublisher events) {
    this.contracts = contracts;
    this.changes = changes;
    this.awards = awards;
    this.decisions = decisions;
    this.actors = actors;
    this.clock = clock;
    this.events = events;
  }

  @Transactional(readOnly = true)
  public List<ContractView> of(Authority council) {
    return contracts.findByAuthorityOrderByNumber(council.id()).stream().map(Contract::view).toList();
  }

  /**
   * The register as everybody may read it, by a few questions to the database however long it is.
   *
   * @param council null for every council's
   */
  @Transactional(readOnly = true)
  public List<PublishedContract> published(Authority council) {
    var all = council == null
        ? contracts.findAllByOrderByNumber() : contracts.findByAuthorityOrderByNumber(council.id());
    var views = all.stream().map(Contract::view).toList();
    var awarded = InBatches.of(
            views.stream().map(c -> ResolutionKey.of(c.decision(), c.resolution())).collect(Collectors.toSet()),
            awards::findAllById).stream()
        .collect(Collectors.toMap(ContractAward::key, Function.identity()));
    var changed = InBatches.of(views.stream().map(ContractView::id).toList(), changes::findByContractInOrderByChangedAt)
        .stream().collect(Collectors.groupingBy(ContractChange::contract,
            Collectors.mapping(ContractChange::view, Collectors.toList())));
    var decided = decisions.find(views.stream().map(ContractView::decision).collect(Collectors.toSet()));
    return all.stream().map(entry -> published(entry,
            Optional.ofNullable(awarded.get(ResolutionKey.of(entry.view().decision(), entry.view().resolution()))),
            changed.getOrDefault(entry.id(), List.of()), decided.get(entry.view().decision())))
        .toList();
  }

  private static PublishedContract published(
      Contract entry, Optional<ContractAward> award, List<ContractChangeView> changes, DecisionView decision) {
    var contract = entry.view();
    if (entry.takenDownOn() != null) {
      return PublishedContract.takenDown(contract.number(), contract.authority(), contract.decision().value(),
          entry.takenDownOn());
    }
    return new PublishedContract(contract.number(), contract.authority(), contract.title(),
        description(contract, decision), contract.responsiblePost(), contract.supplier(), contract.supplierNumber(),
        contract.supplierKind(), contract.value(),
        award.map(ContractAward::vat).flatMap(AwardPapers::vatInWords).orElse(null),
        contract.starts(), contract.ends(), contract.reviewDates(),
        contract.breakDates(), contract.extensionsUsed(), contract.extensionsLeft(), contract.decideBy(),
        contract.indicators(), published(changes),
        award.map(a -> a.regime().procedureInWords()).orElse(null),
        award.map(a -> a.regime().law()).orElse(null), contract.decision().value(), contract.decidedUnder(),
        entry.correctedOn(), null);
  }

  private static List<PublishedContract.Change> published(List<ContractChangeView> changes) {
    var all = new ArrayList<PublishedContract.Change>();
    var together = BigDecimal.ZERO;
    for (var change : changes) {
      var by = change.valueBefore() == null || change.valueAfter() == null
          ? null : change.valueAfter().subtract(change.valueBefore());
      together = by == null || together == null ? null : together.add(by);
      all.add(new PublishedContract.Change(change.decision().value(), London.date(change.changedAt()), change.ground(),
          by, together, change.endsAfter()));
    }
    return List.copyOf(all);
  }

  /** By how much the changes of a contract have raised or lowered its value so far, in pounds; null where unknown. */
  BigDecimal changedTogether(UUID contract) {
    var made = published(changesOf(contract));
    return made.isEmpty() ? BigDecimal.ZERO : made.get(made.size() - 1).together();
  }

  private static String description(ContractView contract, DecisionView decision) {
    return Optional.ofNullable(decision)
        .flatMap(d -> d.proposal().resolution(contract.resolution()))
        .map(r -> r.what().or(null))
        .orElse(null);
  }

  /** The contracts that a decision brought into the register. */
  @Transactional(readOnly = true)
  public List<ContractView> of(DecisionReference decision) {
    return contracts.findByDecisionOrderByNumber(decision.value()).stream().map(Contract::view).toList();
  }

  @Transactional(readOnly = true)
  public Optional<ContractView> find(String number) {
    return contracts.findByNumber(number).map(Contract::view);
  }

  /** The ledger of a contract's variations and extensions, in the order in which they were made. */
  @Transactional(readOnly = true)
  public List<ContractChangeView> changesOf(UUID contract) {
    return changes.findByContractOrderByChangedAt(contract).stream().map(ContractChange::view).toList();
  }

  Contract get(UUID id) {
    return contracts.findById(id).orElseThrow();
  }

  Contract enter(DecisionView decision, String resolution, ContractAward award) {
    var supplier = decision.proposal().resolution(resolution).orElseThrow().supplier().or("unknown");
    var contract = contracts.save(
        new Contract(decision, resolution, award, supplier, authorityBehind(decision), clock.instant()));
    events.publishEvent(
        Happened.to(decision.reference(), "contract-registered", actors.current())
            .with("number", contract.number())
            .with("value", award.value().toPlainString())
            .with("starts", award.starts())
            .with("ends", award.ends())
            .with("decidedUnder", contract.view().decidedUnder())
            .withholding("supplier", supplier));
    return contract;
  }

  /** The contract that a resolution changes; one that is not in the register yet is entered from the facts. */
  Contract changedBy(DecisionView decision, Proposal.Resolution resolution) {
    var council = decision.authority().id();
    var id = resolution.contract();
    if (id == null) {
      throw new Refused("Resolution " + resolution.id() + " of " + decision.reference() + " names no contract.")
          .at("/contract");
    }
    var inRegister = contracts.findByNumber(id)
        .filter(c -> c.view().authority().id().equals(council))
        .or(() -> contracts.findFirstByAuthorityAndLocalIdOrderByRegisteredAt(council, id));
    if (inRegister.isPresent()) return inRegister.get();
    var known = decision.proposal().contracts().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
    var contract = contracts.save(new Contract(decision, resolution.id(), known, clock.instant()));
    events.publishEvent(
        Happened.to(decision.reference(), "contract-entered-from-facts", actors.current())
            .with("number", contract.number())
            .with("resolution", resolution.id())
            .withholding("supplier", contract.view().supplier()));
    return contract;
  }

  void change(DecisionReference decision, String resolution, Variation variation) {
    var contract = get(variation.contract());
    var change = new ContractChange(decision, resolution, contract, variation, clock.instant());
    contract.vary(variation.signedValue(), variation.ends(), variation.extensionsUsed());
    changes.save(change.after(contract));
    events.publishEvent(
        Happened.to(decision, "contract-varied", actors.current())
            .with("number", contract.number())
            .with("resolution", resolution)
            .with("ground", variation.ground())
            .with("by", variation.signedValue().toPlainString())
            .with("ends", contract.ends())
            .with("extensionsUsed", variation.extensionsUsed()));
  }

  private static String authorityBehind(DecisionView decision) {
    var post = decision.proposal().decisionMaker().post();
    var maker = post.known() ? post.value() : decision.maker().replace('-', ' ');
    maker = StringUtils.capitalize(maker);
    return decision.parent() == null ? maker : maker + ", carrying out " + decision.parent();
  }
}

package org.remit.contract;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.remit.calendar.London;
import org.remit.gate.Act;
import org.remit.gate.Gate;
import org.remit.gate.Gate.How;
import org.remit.people.Actors;
import org.remit.proposal.DecisionView;
import org.remit.proposal.Decisions;
import org.remit.reference.DecisionReference;
import org.remit.reference.Happened;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.remit.routing.Money;
import org.remit.routing.Routing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Variations and extensions: permitted by the regime, signed within what was approved, entered in the register. */
@Service
@Transactional
public class VariationService {

  /** The grounds on which procurement may rest a modification; {@code none} where it is not permitted. */
  public static final List<String> GROUNDS = List.of("light-touch", "provided-for", "additional", "unforeseen",
      "not-substantial", "below-threshold", "outside", "none");

  /**
   * The test of a modification.
   *
   * @param ground light-touch, provided-for, additional, unforeseen, not-substantial, below-threshold, outside or none
   * @param valueChange in pounds; below nothing where the value falls
   */
  public record Test(
      boolean permitted, String ground, BigDecimal valueChange, int termChangeMonths, int extensionsUsed,
      boolean scopeChanges, boolean balanceChanges, String reasons) {}

  /** Which notices a tested modification has: one before the signature, one after. */
  public record Notices(boolean changeNoticeDue, boolean modificationNoticeDue) {}

  private final Variations variations;
  private final ContractRegister register;
  private final AwardPapers papers;
  private final ApprovedSum approved;
  private final Decisions decisions;
  private final Routing routing;
  private final Gate gate;
  private final Desk desk;
  private final Actors actors;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  VariationService(
      Variations variations,
      ContractRegister register,
      AwardPapers papers,
      ApprovedSum approved,
      Decisions decisions,
      Routing routing,
      Gate gate,
      Desk desk,
      Actors actors,
      Clock clock,
      ApplicationEventPublisher events) {
    this.variations = variations;
    this.register = register;
    this.papers = papers;
    this.approved = approved;
    this.decisions = decisions;
    this.routing = routing;
    this.gate = gate;
    this.desk = desk;
    this.actors = actors;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Finds the contract in the register, or enters it from the facts. Again changes nothing.
   *
   * @throws Refused if the resolution has no effect yet
   */
  public void open(DecisionReference reference, String resolution) {
    var decision = desk.mustHaveEffect(reference, resolution);
    if (variations.existsById(ResolutionKey.of(reference, resolution))) return;
    var contract = register.changedBy(decision, decision.proposal().resolution(resolution).orElseThrow());
    variations.save(new Variation(reference, resolution, contract.id(), clock.instant()));
    events.publishEvent(
        Happened.to(reference, "variation-opened", actors.current())
            .with("resolution", resolution)
            .with("contract", contract.number()));
  }

  /** @throws Refused if the change is said to be permitted on a ground that does not carry it */
  public Notices test(DecisionReference reference, String resolution, Test test) {
    var actor = desk.mustBe(reference, Role.PROCUREMENT);
    var decision = desk.mustHaveEffect(reference, resolution);
    var variation = of(reference, resolution);
    var rules = new ModificationRules(regime(decision, resolution, variation), register.get(variation.contract()),
        register.changedTogether(variation.contract()));
    if (test.extensionsUsed() < 0) throw new Refused("Extensions used are not below nothing.").at("/extensionsUsed");
    var open = routing.modification(decision.proposal(), resolution, decisions.route(decision).on(),
        rules.question(test));
    if (test.permitted()) rules.mustPermit(test, open);
    variation.tested(test);
    events.publishEvent(
        Happened.to(reference, "modification-tested", actor)
            .with("resolution", resolution)
            .with("permitted", test.permitted())
            .with("ground", test.ground())
            .with("valueChange", test.valueChange().toPlainString())
            .with("termChangeMonths", test.termChangeMonths())
            .withholding("reasons", test.reasons()));
    var notices = new Notices(rules.changeNoticeDue(test, open), rules.modificationNoticeDue(test));
    if (test.permitted()) {
      gate.lift(reference, resolution, "modification-not-tested", How.MET, "ground: " + test.ground());
    }
    if (test.permitted() && !notices.changeNoticeDue()) {
      gate.lift(reference, resolution, "change-notice", How.NOT_NEEDED, rules.whyNoChangeNotice());
    }
    return notices;
  }

  /** The regime does not permit the modification: the resolution is not carried out as one. The hold stays. */
  public void refuse(DecisionReference reference, String resolution) {
    of(reference, resolution);
    events.publishEvent(Happened.to(reference, "modification-needs-procurement", actors.current())
        .with("resolution", resolution));
  }

  /**
   * The change notice was published before the contract is modified.
   *
   * @throws Refused if it is not procurement's, the resolution has no effect yet, or for a day to come
   */
  public void publishChangeNotice(DecisionReference reference, String resolution, String notice, LocalDate on) {
    var actor = desk.mustBe(reference, Role.PROCUREMENT);
    desk.mustHaveEffect(reference, resolution);
    London.mustHaveCome(on, clock, "/publishedOn");
    var variation = of(reference, resolution);
    variation.changeNoticePublished(notice, on);
    var contract = register.get(variation.contract());
    papers.change(decisions.get(reference), resolution, contract, variation.ground().replace('-', ' '),
        contract.value() == null ? "Changed by " + Money.say(variation.testedChange())
            : Money.say(contract.value().add(variation.testedChange())), notice, on);
    events.publishEvent(
        Happened.to(reference, "change-notice-published", actor)
            .with("resolution", resolution)
            .with("notice", notice)
            .with("publishedOn", on));
    gate.lift(reference, resolution, "change-notice", How.MET, "notice " + notice);
  }

  /**
   * The variation is signed.
   *
   * @param by the value that it adds, in pounds
   * @param ends the new end; null where it stays, or is not known
   * @throws Refused while a hold forbids it, twice, or beyond what was approved or tested
   */
  public void sign(DecisionReference reference, String resolution, Signature signature, BigDecimal by, LocalDate ends) {
    var actor = desk.mustBe(reference, Role.LEGAL);
    gate.require(reference, resolution, Act.SIGN);
    var decision = desk.mustHaveEffect(reference, resolution);
    var variation = of(reference, resolution);
    ApprovedTerms.mustCoverNewEnd(decision, resolution, register.get(variation.contract()).ends(), ends);
    variation.sign(signature, by, ends, clock.instant());
    approved.mustCover(decision, resolution, by);
    signature.mustBind(decision.authority(), register.get(variation.contract()).supplier());
    events.publishEvent(
        Happened.to(reference, "variation-signed", actor)
            .with("resolution", resolution)
            .with("by", by.toPlainString())
            .with("ends", ends)
            .with("method", signature.method())
            .with("document", signature.documentDigest())
            .withholding("signatories", String.join("; ", signature.signatories())));
  }

  /** Enters a signed variation in the register. Again changes nothing. */
  public void enter(DecisionReference reference, String resolution) {
    var variation = of(reference, resolution);
    if (variation.isRegistered()) return;
    variation.registered();
    register.change(reference, resolution, variation);
  }

  /**
   * The notice that follows some modifications (PCR 2015 reg 72(3)).
   *
   * @throws Refused if it is not procurement's, or for a day to come
   */
  public void publishModificationNotice(DecisionReference reference, String resolution, String notice, LocalDate on) {
    var actor = desk.mustBe(reference, Role.PROCUREMENT);
    London.mustHaveCome(on, clock, "/publishedOn");
    of(reference, resolution).modificationNoticePublished(notice, on);
    events.publishEvent(
        Happened.to(reference, "modification-notice-published", actor)
            .with("resolution", resolution)
            .with("notice", notice)
            .with("publishedOn", on));
  }

  private Regime regime(DecisionView decision, String resolution, Variation variation) {
    var own = Regime.of(decisions.route(decision), decision.proposal(), resolution);
    var contract = register.get(variation.contract());
    // A contract stays under the law it was procured under; of an older one only the decision can say.
    return contract.regime() == null
        ? own : new Regime(contract.regime(), own.procedure(), contract.lightTouch(), own.value());
  }

  private Variation of(DecisionReference reference, String resolution) {
    return variations
        .findById(ResolutionKey.of(reference, resolution))
        .orElseThrow(() -> new Refused("No variation by resolution " + resolution + " of " + reference + " is open."));
  }
}

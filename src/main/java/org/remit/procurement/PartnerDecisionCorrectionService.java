package org.remit.procurement;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.remit.calendar.London;
import org.remit.proposal.DecisionView;
import org.remit.proposal.Decisions;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Given;
import org.remit.reference.Happened;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A partner's decision that is on record wrongly, or that the partner took back, is put right by two persons: one says
 * what it is, the monitoring officer confirms it. From the first word on nothing is notified or signed until that is
 * answered; then the award waits for what the partner really decided.
 */
@Service
@Transactional
public class PartnerDecisionCorrectionService {

  /** The partner agreed, and what is on record of its refusal or withdrawal is wrong. */
  public static final String NEVER_REFUSED = "never-refused";

  private final PartnerDecisionCorrections corrections;
  private final PartnerDecisions rows;
  private final PartnerDecisionService partners;
  private final Decisions decisions;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  PartnerDecisionCorrectionService(
      PartnerDecisionCorrections corrections,
      PartnerDecisions rows,
      PartnerDecisionService partners,
      Decisions decisions,
      Clock clock,
      ApplicationEventPublisher events) {
    this.corrections = corrections;
    this.rows = rows;
    this.partners = partners;
    this.decisions = decisions;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Somebody says what a partner really decided.
   *
   * @param outcome agreed, refused, withdrawn, or {@link #NEVER_REFUSED}
   * @param command the partner and its decision, as the evidence shows them
   * @param why how the mistake is known, or what has happened since
   * @throws Refused if nothing is on record of that partner, the same is, another correction of it waits, or it is said
   *     to have agreed after its refusal and not on a later day, or nothing of its own shows that
   */
  public void ask(
      DecisionReference reference, String outcome, PartnerDecisionCommand command, String why, Actor actor) {
    var decision = decisions.get(reference);
    actor.mustBe(decision.authority(), Role.PROCUREMENT, Role.LEGAL, Role.COMMISSIONING_OFFICER,
        Role.DEMOCRATIC_SERVICES, Role.MONITORING_OFFICER);
    var partner = partners.partner(decision, command.authority());
    var wrong = partners.known(decision).stream().filter(k -> k.isOf(partner))
        .min(Comparator.comparing(PartnerDecision::isAgreed))
        .orElseThrow(() -> new Refused("No decision of " + partner + " is on record: record it.").at("/authority"));
    var neverRefused = NEVER_REFUSED.equals(outcome);
    var right = neverRefused ? PartnerOutcome.AGREED : PartnerOutcome.of(outcome);
    var checked = partners.checked(decision, partner, right, command);
    Given.text(why, "/why", "Say how the mistake is known, or what has happened since.");
    mustDiffer(wrong, right, checked);
    mustComeAfter(wrong, right, checked);
    if (neverRefused && wrong.isAgreed()) {
      throw new Refused("No refusal of " + partner + " is on record.").at("/outcome");
    }
    var after = right == PartnerOutcome.AGREED && !wrong.isAgreed() && !neverRefused;
    if (after) mustBeALaterOne(wrong, checked);
    if (of(decision).anyMatch(c -> c.isOpen() && c.isOf(wrong))) {
      throw new Refused("A correction of " + partner
          + "'s decision was asked for already; the monitoring officer answers that one.").at("/authority");
    }
    var words = right.inWords(partner, checked.taken(), checked.effective())
        + (neverRefused ? "; the record that " + wrong.inWords() + " is wrong"
            : after ? "; before that, " + wrong.inWords() : "");
    var row = new PartnerDecisionCorrection(wrong, right, checked, words, why.strip(), actor.user(), clock.instant());
    corrections.saveAndFlush(row);
    events.publishEvent(
        Happened.to(reference, "partner-decision-correction-requested", actor)
            .with("partner", partner)
            .with("correction", row.id())
            .with("outcome", outcome)
            .with("reference", checked.reference())
            .with("taken", checked.taken())
            .with("effective", checked.effective())
            .with("notCallable", checked.notCallable())
            .withholding("evidence", checked.evidence())
            .withholding("why", why.strip()));
    affected(wrong).forEach(partners::hold);
  }

  private static void mustDiffer(PartnerDecision wrong, PartnerOutcome outcome, PartnerDecisionCommand right) {
    var onRecord = wrong.view();
    if (onRecord.outcome().equals(outcome.id()) && onRecord.taken().equals(right.taken())
        && Objects.equals(onRecord.effective(), right.effective()) && onRecord.reference().equals(right.reference())
        && onRecord.evidence().equals(right.evidence())) {
      throw new Refused("That is what is on record already.").at("/outcome");
    }
  }

  /** Nobody withdraws what they have not decided yet, nor what they never agreed to. */
  private static void mustComeAfter(PartnerDecision wrong, PartnerOutcome outcome, PartnerDecisionCommand right) {
    if (outcome != PartnerOutcome.WITHDRAWN) return;
    if (wrong.view().outcome().equals("refused")) {
      throw new Refused("It refused: there is nothing to withdraw.").at("/outcome");
    }
    if (wrong.isAgreed() && right.taken().isBefore(wrong.taken())) {
      throw new Refused("It cannot have been withdrawn before it was taken.").at("/taken");
    }
  }

  /** After a refusal a partner agrees by another decision, on a later day, that something else shows. */
  private static void mustBeALaterOne(PartnerDecision refusal, PartnerDecisionCommand right) {
    if (!right.taken().isAfter(refusal.taken())) {
      throw new Refused(("%s. After that it can have agreed on a later day only; what was decided before counts no"
          + " longer.").formatted(refusal.inWords())).at("/taken").because(PartnerDecisionService.HOLD,
              PartnerDecisionService.RULE.citation());
    }
    if (right.evidence().equalsIgnoreCase(refusal.evidence())) {
      throw new Refused("That shows what it decided on %s. Name what shows its later decision.".formatted(
          London.say(refusal.taken()))).at("/evidence").because(PartnerDecisionService.HOLD,
              PartnerDecisionService.RULE.citation());
    }
  }

  /**
   * The monitoring officer answers. What is approved takes the place of what was wrong, on every award that waited for
   * it; what was done meanwhile without the partner is told to whoever keeps the irregularities.
   *
   * @throws Refused to whoever asked for it, and if it was answered
   */
  public void answer(DecisionReference reference, UUID correction, boolean approved, String why, Actor actor) {
    var decision = decisions.get(reference);
    actor.mustBe(decision.authority(), Role.MONITORING_OFFICER);
    Given.words(why, "/why", "Say what you saw: the partner's minute or notice, and where it is.");
    var row = of(decision).filter(c -> c.id().equals(correction)).findFirst()
        .orElseThrow(() -> new Refused("There is no such correction of " + reference + ".").at("/correction"));
    row.decide(approved, why.strip(), actor.user(), clock.instant());
    corrections.saveAndFlush(row);
    var wrong = partners.known(decision).stream().filter(row::isOf).findFirst()
        .orElseThrow(() -> new Refused("What it corrects counts no longer.").at("/correction"));
    var before = wrong.view();
    events.publishEvent(
        Happened.to(reference, "partner-decision-correction-" + row.state(), actor)
            .with("partner", before.partner())
            .with("correction", row.id())
            .with("outcome", row.outcome().id())
            .with("taken", row.taken())
            .with("effective", row.effective())
            .with("effectiveOnBefore", before.effective())
            .withholding("requestedBy", row.requestedBy())
            .withholding("why", why.strip()));
    if (approved) takesItsPlace(wrong, row);
    var all = affected(wrong);
    all.forEach(partners::hold);
    if (approved) all.forEach(each -> tell(each, row, before.partner(), actor));
  }

  private void takesItsPlace(PartnerDecision wrong, PartnerDecisionCorrection right) {
    wrong.supersede(clock.instant());
    rows.saveAndFlush(wrong);
    rows.saveAndFlush(new PartnerDecision(wrong, right, clock.instant()));
  }

  private void tell(DecisionView decision, PartnerDecisionCorrection right, String partner, Actor actor) {
    if (partners.known(decision).stream().noneMatch(k -> k.isOf(partner))) return;
    var from = switch (right.outcome()) {
      case AGREED -> partners.allowedFrom(decision);
      case WITHDRAWN -> right.taken();
      case REFUSED -> null;
    };
    for (var resolution : decision.resolutions()) {
      if (!resolution.startsAService()) continue;
      events.publishEvent(new PartnerDecisionPutRight(decision.reference(), resolution.id(), right.outcome().id(),
          right.after(), from, PartnerDecisionService.RULE, actor));
    }
  }

  /** The decision on which it was recorded, and those that carry that out. */
  private List<DecisionView> affected(PartnerDecision row) {
    return Stream.concat(Stream.of(decisions.get(row.decision())), decisions.childrenOf(row.decision()).stream())
        .toList();
  }

  private Stream<PartnerDecisionCorrection> of(DecisionView decision) {
    return corrections.ofDecisions(PartnerDecisionService.references(decision)).stream();
  }

  /** What was asked to be put right of the partners' decisions, in the order in which it was asked for. */
  @Transactional(readOnly = true)
  public List<PartnerDecisionCorrectionView> of(DecisionReference reference) {
    return of(decisions.get(reference)).map(PartnerDecisionCorrection::view).toList();
  }

  /** The partners of whose decision something is on record. */
  @Transactional(readOnly = true)
  public List<String> onRecord(DecisionReference reference) {
    return partners.known(decisions.get(reference)).stream().map(k -> k.view().partner()).toList();
  }
}

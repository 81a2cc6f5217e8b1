package org.remit.contract;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.remit.calendar.Calendars;
import org.remit.calendar.Counting;
import org.remit.calendar.London;
import org.remit.calendar.Rule;
import org.remit.gate.Act;
import org.remit.gate.Gate;
import org.remit.gate.Gate.How;
import org.remit.people.Actors;
import org.remit.proposal.DecisionView;
import org.remit.proposal.Decisions;
import org.remit.reference.Authority;
import org.remit.reference.DecisionReference;
import org.remit.reference.Happened;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.remit.routing.Money;
import org.remit.routing.SubsidyFigures;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Grants: in substance and not by name, within the subsidy rules of the day, signed and paid within what was approved.
 */
@Service
@Transactional
public class GrantService {

  /** The bases that finance may name; which of them count is a matter of the day. */
  public static final List<String> SUBSIDY_BASES =
      List.of("no-subsidy", "de-minimis", "block-exemption", "tca-principles", "mfa", "principles");

  /** What legal found; {@code serviceObligation}: whether the council could enforce the service. */
  public record Classification(
      boolean grant, boolean serviceObligation, boolean fees, boolean indicators, boolean clawback, String reasons) {}

  /**
   * @param basis no-subsidy, de-minimis, block-exemption, tca-principles, mfa or principles
   * @param otherAssistance declared by the recipient over three financial years, in pounds; null where not declared
   * @param notifiedOn when the recipient was told the value and asked to confirm; null where it was not
   * @param confirmation the reference of the recipient's written confirmation, of {@code confirmedOn}; may be null
   */
  public record SubsidyCheck(
      boolean lawful, String basis, BigDecimal otherAssistance, LocalDate notifiedOn, String confirmation,
      LocalDate confirmedOn, String reasons) {}

  /** @param value in pounds; what is paid under it is no more */
  public record Agreement(
      String title, BigDecimal value, LocalDate starts, LocalDate ends, List<String> conditions,
      String responsiblePost) {}

  private final GrantAgreements grants;
  private final ApprovedSum approved;
  private final Decisions decisions;
  private final Calendars calendars;
  private final Gate gate;
  private final Desk desk;
  private final Actors actors;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  GrantService(
      GrantAgreements grants,
      ApprovedSum approved,
      Decisions decisions,
      Calendars calendars,
      Gate gate,
      Desk desk,
      Actors actors,
      Clock clock,
      ApplicationEventPublisher events) {
    this.grants = grants;
    this.approved = approved;
    this.decisions = decisions;
    this.calendars = calendars;
    this.gate = gate;
    this.desk = desk;
    this.actors = actors;
    this.clock = clock;
    this.events = events;
  }

  /** @throws Refused if it is called a grant although the council could enforce a service under it */
  public void classify(DecisionReference reference, String resolution, Classification answer) {
    var actor = desk.mustBe(reference, Role.LEGAL);
    desk.mustHaveEffect(reference, resolution);
    if (answer.grant() && answer.serviceObligation()) {
      throw new Refused("An obligation to provide a service that the council can enforce makes it a contract, whatever"
              + " it is called.")
          .at("/outcome").because("grant-not-classified", "PCR 2015 reg 2(1); Procurement Act 2023 s.3");
    }
    if (grants.existsById(ResolutionKey.of(reference, resolution))) {
      throw new Refused("The grant by resolution " + resolution + " has been classified already.")
          .because("each-step-once", "Each step of a grant is taken once, in order");
    }
    grants.save(new GrantAgreement(reference, resolution, answer));
    events.publishEvent(
        Happened.to(reference, "grant-classified", actor)
            .with("resolution", resolution)
            .with("grant", answer.grant())
            .with("serviceObligation", answer.serviceObligation())
            .with("fees", answer.fees())
            .with("indicators", answer.indicators())
            .with("clawback", answer.clawback())
            .withholding("reasons", answer.reasons()));
    if (answer.grant()) {
      gate.lift(reference, resolution, "grant-not-classified", How.MET, "legal finds that it is a grant");
    }
  }

  /** It is a contract in substance: the resolution is not carried out as a grant. The hold stays. */
  public void refuseAsGrant(DecisionReference reference, String resolution) {
    of(reference, resolution);
    events.publishEvent(Happened.to(reference, "grant-needs-procurement", actors.current())
        .with("resolution", resolution));
  }

  /** @throws Refused if it is found lawful on a basis that is not of the day, or does not carry it */
  public void checkSubsidy(DecisionReference reference, String resolution, SubsidyCheck check) {
    var actor = desk.mustBe(reference, Role.FINANCE);
    var decision = desk.mustHaveEffect(reference, resolution);
    var rules = new SubsidyRules(London.today(clock));
    var amount = decision.proposal().resolution(resolution).orElseThrow().value().total().or(null);
    var enterprise = enterprise(decision, resolution);
    var ownRecord = ownRecord(decision.authority(), enterprise, rules);
    if (check.lawful()) rules.mustAllow(check, amount, ownRecord);
    of(reference, resolution).checked(check, decision.authority().id(), enterprise, ownRecord);
    events.publishEvent(
        Happened.to(reference, "subsidy-checked", actor)
            .with("resolution", resolution)
            .with("lawful", check.lawful())
            .with("basis", check.basis())
            .with("rule", rules.rule())
            .withholding("otherAssistance", check.otherAssistance() == null ? null
                : check.otherAssistance().toPlainString())
            .withholding("confirmation", check.confirmation())
            .withholding("reasons", check.reasons()));
    if (check.lawful()) {
      gate.lift(reference, resolution, "subsidy-not-checked",
          check.basis().equals("no-subsidy") ? How.NOT_NEEDED : How.MET, rules.rule() + ": " + check.basis());
    }
  }

  private static String enterprise(DecisionView decision, String resolution) {
    var supplier = decision.proposal().resolution(resolution).orElseThrow().supplier();
    return supplier == null ? null : supplier.or(null);
  }

  /** What the council's own records show of minimal assistance to an enterprise over the years that count. */
  private BigDecimal ownRecord(Authority council, String enterprise, SubsidyRules rules) {
    if (enterprise == null) return BigDecimal.ZERO;
    return grants.findByCouncilAndEnterpriseIgnoreCase(council.id(), enterprise).stream()
        .map(grant -> grant.minimalAssistanceSince(rules.countsFrom()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What of minimal assistance the council's own records show of the recipient, in words. */
  @Transactional(readOnly = true)
  public String assistanceOnRecord(DecisionReference reference, String resolution) {
    var decision = decisions.get(reference);
    var rules = new SubsidyRules(London.today(clock));
    var enterprise = enterprise(decision, resolution);
    if (enterprise == null) return "The decision names no recipient, so nothing can be added up.";
    var known = ownRecord(decision.authority(), enterprise, rules);
    var most = SubsidyFigures.OF_THE_ACT.minimalAssistance().amount();
    var sum = decision.proposal().resolution(resolution).orElseThrow().value().total();
    var together = sum.known() ? known.add(sum.value()) : null;
    return "Minimal financial assistance from the council to " + enterprise + " since "
        + London.say(rules.countsFrom()) + ", by its own records: " + Money.say(known) + ". "
        + (together == null ? "The sum of this grant is not known. "
            : "With this grant " + Money.say(together) + ", "
                + (together.compareTo(most) > 0 ? "which is more than " : "which is within ")
                + Money.say(most) + ". ")
        + "What others gave counts too: as minimal assistance all of it together stays within "
        + Money.say(most) + ".";
  }

  /** It may not be given: the resolution is not carried out. The hold stays. */
  public void refuseSubsidy(DecisionReference reference, String resolution) {
    of(reference, resolution);
    events.publishEvent(Happened.to(reference, "subsidy-refused", actors.current()).with("resolution", resolution));
  }

  /** @throws Refused while a hold forbids it, twice, or beyond what was approved */
  public void sign(DecisionReference reference, String resolution, Signature signature, Agreement agreement) {
    var actor = desk.mustBe(reference, Role.LEGAL);
    gate.require(reference, resolution, Act.SIGN);
    var decision = desk.mustHaveEffect(reference, resolution);
    if (agreement.value().signum() <= 0) throw new Refused("A grant is more than nothing.").at("/value");
    if (agreement.ends().isBefore(agreement.starts())) {
      throw new Refused("The agreement ends before it starts.").at("/ends");
    }
    var rules = new SubsidyRules(London.today(clock));
    var grant = of(reference, resolution);
    rules.mustStillAllow(grant, agreement.value(),
        ownRecord(decision.authority(), enterprise(decision, resolution), rules));
    grant.sign(signature, agreement, clock.instant());
    approved.mustCover(decision, resolution, agreement.value());
    ApprovedTerms.mustCover(decision, resolution, agreement.starts(), agreement.ends(), List.of());
    signature.mustBind(decision.authority(), ApprovedTerms.otherParty(decision, resolution));
    events.publishEvent(
        Happened.to(reference, "grant-signed", actor)
            .with("resolution", resolution)
            .with("value", agreement.value().toPlainString())
            .with("starts", agreement.starts())
            .with("ends", agreement.ends())
            .with("document", signature.documentDigest())
            .withholding("title", agreement.title())
            .withholding("signatories", String.join("; ", signature.signatories())));
    gate.lift(reference, resolution, "agreement-not-signed", How.MET, "the agreement was signed");
    if (rules.mustBeEntered(grant.subsidyBasis(), agreement.value())) {
      grant.mustBeEntered();
      runClockForTheEntry(reference, resolution, SubsidyRules.entryAbove(grant.subsidyBasis()));
    }
  }

  private void runClockForTheEntry(DecisionReference reference, String resolution, SubsidyFigures.Figure above) {
    var figure = SubsidyFigures.OF_THE_ACT.entryWithin();
    var today = London.today(clock);
    var days = (int) ChronoUnit.DAYS.between(today, today.plusMonths(figure.months()));
    gate.start(reference, resolution,
        Counting.daysBeginningWith("subsidy-entry", today, days, calendars.england(), new Rule(figure.citation(),
            "Within " + figure.months() + " months of the agreement, for a subsidy above " + above.words() + ".",
            figure.confirmation().and(above.confirmation()))), null);
  }

  /**
   * The subsidy was entered in the public database. Too late is recorded as it happened.
   *
   * @throws Refused if it is not finance's, for a day to come, twice, or where no entry is due
   */
  public void enter(DecisionReference reference, String resolution, String entry, LocalDate on) {
    var actor = desk.mustBe(reference, Role.FINANCE);
    London.mustHaveCome(on, clock, "/enteredOn");
    of(reference, resolution).entered(entry, on);
    var late = gate.isLate(reference, resolution, "subsidy-entry", on);
    events.publishEvent(
        Happened.to(reference, "subsidy-entered", actor)
            .with("resolution", resolution)
            .with("entry", entry)
            .with("enteredOn", on)
            .with("late", late));
    gate.stop(reference, resolution, "subsidy-entry", "entered on " + London.say(on));
  }

  /** Whether the grant is to stand in the public database of subsidies. */
  @Transactional(readOnly = true)
  public boolean isEntryDue(DecisionReference reference, String resolution) {
    return of(reference, resolution).entryDue();
  }

  /** @throws Refused while a hold forbids it, twice, beyond what was agreed, or without a statement that is due */
  public void pay(
      DecisionReference reference, String resolution, BigDecimal amount, String payment, String statement) {
    var actor = desk.mustBe(reference, Role.FINANCE);
    gate.require(reference, resolution, Act.PAY);
    desk.mustHaveEffect(reference, resolution);
    if (amount.signum() <= 0) throw new Refused("A payment is more than nothing.").at("/amount");
    of(reference, resolution).pay(amount, payment, statement, clock.instant());
    events.publishEvent(
        Happened.to(reference, "grant-paid", actor)
            .with("resolution", resolution)
            .with("amount", amount.toPlainString())
            .with("payment", payment));
  }

  /** The grants of a decision. */
  @Transactional(readOnly = true)
  public List<GrantView> of(DecisionReference reference) {
    return grants.findByKeyDecision(reference.value()).stream().map(GrantAgreement::view).toList();
  }

  private GrantAgreement of(DecisionReference reference, String resolution) {
    return grants
        .findById(ResolutionKey.of(reference, resolution))
        .orElseThrow(() -> new Refused("The grant by resolution " + resolution + " has not been classified."));
  }
}

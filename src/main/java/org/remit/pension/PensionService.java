package org.remit.pension;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.remit.calendar.Confirmation;
import org.remit.calendar.Counting;
import org.remit.calendar.London;
import org.remit.calendar.Period;
import org.remit.calendar.Rule;
import org.remit.constitution.Constitutions;
import org.remit.gate.Act;
import org.remit.gate.Gate;
import org.remit.gate.Gate.How;
import org.remit.gate.HoldView;
import org.remit.people.Actors;
import org.remit.proposal.DecisionView;
import org.remit.proposal.Decisions;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Given;
import org.remit.reference.Happened;
import org.remit.reference.PartyName;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.remit.routing.Fact;
import org.remit.routing.LegalPeriods;
import org.remit.routing.Money;
import org.remit.routing.Proposal.Resolution;
import org.remit.routing.Proposal.Staff;
import org.remit.transfer.RiskAtStart;
import org.remit.transfer.StaffTransferService;
import org.remit.transfer.StaffTransferView;
import org.remit.transfer.TransferScoped;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the pensions of staff who move are protected. Each method is one act of one person. */
@Service
@Transactional
public class PensionService {

  public static final String BEFORE_TENDER = "before-tender";
  public static final String AFTER_AWARD = "after-award";

  private static final String ADMISSION = "admission";
  private static final String NO_LGPS = "none-lgps";
  private static final String PART_3 = "SI 2013/2356 Sch 2 Pt 3 para ";
  private static final String BOND_CLOCK = "bond-renewal";
  private static final Set<String> CONDITIONS = Set.of(PensionHolds.PROTECTION, PensionHolds.SECURITY);
  private static final Set<String> PARTIES = Set.of("contractor", "scheme employer", "administering authority");

  /**
   * Where a case stands when its pension process begins.
   *
   * @param lgpsRights yes, no or unknown
   * @param route null while none is settled
   */
  public record Position(String stage, String lgpsRights, String route, boolean routeSettled) {}

  /**
   * @param outcome executed, confirmed, drafted, not-yet or unchanged; {@code parties} one per line, such as
   *     'contractor: Coram'
   * @param evidence the paper of the executed agreement, or its SHA-256 digest; the authority's letter that confirms it
   */
  public record AgreementAnswer(
      String outcome, List<String> parties, LocalDate executedOn, LocalDate effectiveFrom, LocalDate confirmedOn,
      String evidence, String reasons) {}

  private final PensionProtections protections;
  private final AdmissionAgreements agreements;
  private final PensionSecurities securities;
  private final PensionHolds holds;
  private final StaffTransferService transfers;
  private final RiskAtStart risks;
  private final Decisions decisions;
  private final Constitutions constitutions;
  private final AdministeringAuthorities funds;
  private final NamedAuthorities named;
  private final LegalPeriods periods;
  private final Gate gate;
  private final Clock clock;
  private final Actors actors;
  private final PensionWorkflow workflow;
  private final ApplicationEventPublisher events;

  PensionService(
      PensionProtections protections,
      AdmissionAgreements agreements,
      PensionSecurities securities,
      PensionHolds holds,
      StaffTransferService transfers,
      RiskAtStart risks,
      Decisions decisions,
      Constitutions constitutions,
      AdministeringAuthorities funds,
      NamedAuthorities named,
      LegalPeriods periods,
      Gate gate,
      Clock clock,
      Actors actors,
      PensionWorkflow workflow,
      ApplicationEventPublisher events) {
    this.protections = protections;
    this.agreements = agreements;
    this.securities = securities;
    this.holds = holds;
    this.transfers = transfers;
    this.risks = risks;
    this.decisions = decisions;
    this.constitutions = constitutions;
    this.funds = funds;
    this.named = named;
    this.periods = periods;
    this.gate = gate;
    this.clock = clock;
    this.actors = actors;
    this.workflow = workflow;
    this.events = events;
  }

  @Transactional(readOnly = true)
  public Optional<PensionView> find(DecisionReference reference, String resolution) {
    return protections.findById(key(reference, resolution))
        .map(row -> named.against(row).isEmpty() ? row.view() : row.viewUnconfirmed());
  }

  /**
   * Reads where the case stands; Remit's own step. After the award, what was settled before the tender goes on.
   *
   * @param stage before-tender or after-award; null: concluded from the case
   */
  public Position begin(DecisionReference reference, String resolution, String stage) {
    var decision = decisions.get(reference, resolution);
    var now = stage != null ? stage : concludedStage(decision, resolution);
    var awarded = AFTER_AWARD.equals(now);
    var row = protections.findById(key(reference, resolution)).orElse(null);
    if (row == null) {
      row = new PensionProtection(reference, resolution);
      var before = inherited(decision);
      before.ifPresent(row::carryOver);
      protections.save(row);
      events.publishEvent(
          Happened.to(reference, "pension-protection-begun", actors.current())
              .with("resolution", resolution)
              .with("stage", now)
              .with("carriedOver", before.isPresent()));
    }
    var rights = rights(decision, resolution, row);
    if (rights.equals("no")) {
      notNeeded(reference, resolution, !awarded, "no staff who move have LGPS rights, as is on record");
    } else {
      holds.open(reference, resolution, !awarded);
      sayWhatStandsAgainst(row);
    }
    return new Position(now, rights, row.route(), settledFor(row, rights));
  }

  private String concludedStage(DecisionView decision, String resolution) {
    return decision.resolution(resolution).startsAService() ? AFTER_AWARD : BEFORE_TENDER;
  }

  private Optional<PensionProtection> inherited(DecisionView decision) {
    if (decision.parent() == null) return Optional.empty();
    if (decision.parentResolution() != null) return protections.findById(key(decision.parent(),
        decision.parentResolution()));
    var all = protections.findByKeyDecision(decision.parent().value());
    return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
  }

  private static boolean settledFor(PensionProtection row, String rights) {
    if (row.route() == null) return false;
    if (row.route().equals(ADMISSION)) return row.security() != null;
    return !row.route().equals(NO_LGPS) || rights.equals("no");
  }

  private String rights(DecisionView decision, String resolution, PensionProtection row) {
    var scoped = transfers.findOrInherited(decision, resolution).map(StaffTransferView::lgpsRights).orElse("unknown");
    if (scoped.equals("yes")) return scoped;
    if (row.lgpsRights() != null) return row.lgpsRights();
    if (!scoped.equals("unknown")) return scoped;
    if (NO_LGPS.equals(row.route())) return "no";
    var said = decision.proposal().staffOf(resolution).stream()
        .filter(Staff::mayTransfer)
        .map(Staff::pension)
        .toList();
    if (said.stream().anyMatch(p -> p.is("lgps"))) return "yes";
    return !said.isEmpty() && said.stream().allMatch(p -> p.is("not-lgps")) ? "no" : "unknown";
  }

  /**
   * HR or pensions says whether any of the staff who move have LGPS rights.
   *
   * @param members counts by group, one per line; never names
   * @return whether a route that fits is settled
   * @throws Refused if it is neither HR's nor pensions', nothing shows it, members are not counted by group, or the
   * scope of the transfer says otherwise
   */
  public boolean establishRights(
      DecisionReference reference, String resolution, boolean any, List<String> members, LocalDate on,
          String evidence) {
    var decision = decisions.get(reference, resolution);
    var actor = actors.person().mustBe(decision.authority(), Role.HR, Role.PENSIONS);
    London.mustHaveCome(on, clock, "/establishedOn");
    Given.text(evidence, "/evidence", "Name the evidence: whose answer, which letter.");
    for (var line : members) {
      if (!line.matches(".+:\\s*\\d{1,6}")) {
        throw new Refused(
            ("'%s' is no group with its count: write 'Adoption support: 3'. Groups are counted, never named by person,"
                + " and never below nobody.")
                .formatted(line)).at("/members");
      }
    }
    if (!any && transfers.findOrInherited(decision, resolution).filter(t -> t.lgpsRights().equals("yes")).isPresent()) {
      throw new Refused("By the scope of the transfer some who move are members of the LGPS. Who says otherwise has HR"
          + " put the scope right.").at("/outcome").because(PensionHolds.PROTECTION, PART_3 + "3");
    }
    if (any && members.isEmpty()) throw new Refused("Write how many members there are, one group per line.")
        .at("/members");
    var row = row(reference, resolution);
    row.rights(any ? "yes" : "no", members, evidence);
    events.publishEvent(
        Happened.to(reference, "pension-rights-established", actor)
            .with("resolution", resolution)
            .with("lgpsRights", any)
            .with("members", members)
            .with("on", on)
            .withholding("evidence", evidence));
    if (!any) notNeeded(reference, resolution, false,
        "no staff who move have LGPS rights, established on " + London.say(on));
    return settledFor(row, any ? "yes" : "no");
  }

  private void notNeeded(DecisionReference reference, String resolution, boolean tendering, String because) {
    if (tendering) {
      gate.lift(reference, resolution, PensionHolds.RISK, How.NOT_NEEDED, because);
    } else {
      gate.lift(reference, resolution, PensionHolds.PROTECTION, How.NOT_NEEDED, because);
      gate.lift(reference, resolution, PensionHolds.SECURITY, How.NOT_NEEDED, because);
    }
  }

  /**
   * Pensions settles the route; bidders price it.
   *
   * @throws Refused if it is not pensions', the route cannot carry the case as it stands, or who runs the fund or is
   * party is not named
   */
  public String settleRoute(DecisionReference reference, String resolution, PensionRoute route) {
    var decision = decisions.get(reference, resolution);
    var actor = actors.person().mustBe(decision.authority(), Role.PENSIONS);
    Given.oneOf(route.route(), "/route", ADMISSION, "comparable-scheme", "scheme-employer", NO_LGPS);
    Given.text(route.reasons(), "/reasons", "Write the reasons, or name the evidence.");
    var row = row(reference, resolution);
    if (agreements.existsById(key(reference, resolution)) && !route.route().equals(ADMISSION)) {
      throw new Refused("There is an admission agreement for this contract already; its route no longer changes.")
          .at("/route");
    }
    if (route.route().equals(NO_LGPS) && rights(decision, resolution, row).equals("yes")) {
      throw new Refused("Some of the staff have LGPS rights, as is on record: choose how they are protected.")
          .at("/route");
    }
    if (route.route().equals(NO_LGPS) && decision.resolution(resolution).startsAService()) {
      throw new Refused(
          "The contract is awarded: whether staff have LGPS rights is established, not chosen as a route.")
          .at("/route");
    }
    if (route.route().equals(ADMISSION)) {
      Given.oneOf(route.bodyKind(), "/bodyKind", "1(a)", "1(b)", "1(d)(i)", "1(d)(ii)", "1(d)(iii)");
      Given.oneOf(route.joiners(), "/joiners", "open", "closed");
      Given.oneOf(route.sharing(), "/sharing", "pass-through", "full");
      Given.text(route.schemeEmployer(), "/schemeEmployer",
          "Name the Scheme employer: it is party to the agreement (para 3).");
    }
    var fund = constitutions.of(decision.authority()).on(London.today(clock)).fund().filter(f -> f.isSet());
    var told = route.administeringAuthority();
    if (told == null && fund.isEmpty() && !route.route().equals(NO_LGPS)) {
      throw new Refused("Name the administering authority: the council's pack names no fund.")
          .at("/administeringAuthority");
    }
    var protects = !route.route().equals(NO_LGPS);
    if (told != null && protects) funds.mustRunAFund(told);
    var authority = told != null ? told : fund.map(f -> f.value().administeringAuthority()).orElse(null);
    var unknown = protects ? named.name(row, told, route.reasons(), actor) : null;
    var confirmed = unknown != null ? unknown.isConfirmed()
        : told != null || fund.map(f -> f.confirmed()).orElse(false);
    row.settle(route, authority, confirmed, unknown == null ? null : unknown.id());
    gate.lift(reference, resolution, PensionHolds.ROUTE, How.MET, "the route is " + words(route.route()));
    if (!route.route().equals(ADMISSION)) {
      gate.lift(reference, resolution, PensionHolds.RISK, How.NOT_NEEDED,
          "an assessment is asked for an admission only (" + PART_3 + "6); the route is " + words(route.route()));
    } else if (row.security() == null) {
      holds.open(reference, resolution, !decision.resolution(resolution).startsAService());
    }
    sayWhatStandsAgainst(row);
    events.publishEvent(
        Happened.to(reference, "pension-route-settled", actor)
            .with("resolution", resolution)
            .with("route", route.route())
            .with("confirmed", confirmed)
            .with("named", unknown == null ? null : unknown.id())
            .with("bodyKind", route.bodyKind())
            .with("joiners", route.joiners())
            .with("sharing", route.sharing())
            .withholding("administeringAuthority", authority)
            .withholding("schemeEmployer", route.schemeEmployer())
            .withholding("reasons", route.reasons()));
    return route.route();
  }

  private void sayWhatStandsAgainst(PensionProtection row) {
    var settled = row.view();
    named.against(row).ifPresent(why ->
        gate.restate(settled.decision(), settled.resolution(), PensionHolds.PROTECTION, why));
  }

  /** Nobody is admitted to the fund of a body that one person alone takes for one that runs it. */
  private void mustBeKnownOrConfirmed(PensionProtection row) {
    named.against(row).ifPresent(why -> {
      throw new Refused(why).because(PensionHolds.PROTECTION, "SI 2013/2356 Sch 3");
    });
  }

  /** The resolutions whose settled parties may still be put right: no agreement is executed, nothing else is shown. */
  @Transactional(readOnly = true)
  public List<String> correctable(DecisionReference reference) {
    return protections.findByKeyDecision(reference.value()).stream().map(PensionProtection::view)
        .filter(p -> p.route() != null && !p.route().equals(NO_LGPS) && p.shown().isEmpty()
            && !agreements.existsById(key(reference, p.resolution())))
        .map(PensionView::resolution).toList();
  }

  /**
   * Pensions puts right who runs the fund and who will be party to an admission, because the settled route named the
   * wrong body. The route itself stays: bidders priced it.
   *
   * @throws Refused if no route is settled, what protects is on record already, or the named council runs no fund
   */
  public void correctParties(DecisionReference reference, String resolution, String administeringAuthority,
      String schemeEmployer, String reasons) {
    if (!correctable(reference).contains(resolution)) {
      throw new Refused("No route is settled for resolution " + resolution
          + " by which somebody is still to be protected.").at("/resolution");
    }
    var settled = row(reference, resolution).view();
    settleRoute(reference, resolution, new PensionRoute(settled.route(),
        administeringAuthority, schemeEmployer, settled.bodyKind(), settled.joiners(), settled.sharing(), reasons));
  }

  /**
   * Pensions records the assessment on the actuary's report, and the security that it asks for, which may be none.
   *
   * @throws Refused if it is not pensions', the route is no admission, its days are in the wrong order, or the risk
   * ends before the contract
   */
  public void assessRisk(DecisionReference reference, String resolution, AdmissionRisk risk) {
    var decision = decisions.get(reference, resolution);
    var actor = actors.person().mustBe(decision.authority(), Role.PENSIONS);
    var row = row(reference, resolution);
    if (!ADMISSION.equals(row.route())) throw new Refused(
        "An admission's risk is assessed where the route is an admission agreement.");
    London.mustHaveCome(risk.instructedOn(), clock, "/instructedOn");
    London.mustHaveCome(risk.reportOn(), clock, "/reportOn");
    if (risk.reportOn().isBefore(risk.instructedOn())) {
      throw new Refused("The actuary cannot have reported before being instructed.").at("/reportOn");
    }
    Given.oneOf(risk.security(), "/security", "bond", "indemnity", "guarantee", "none");
    Given.text(risk.conclusion(), "/conclusion", "Write the conclusion.");
    if (!risk.security().equals("none")) {
      positive(risk.amount(), "/amount");
      if (risk.riskPeriodEnds() == null) throw new Refused("Say when the risk period ends.").at("/riskPeriodEnds");
      notBeforeContractEnds(decision, resolution, risk.riskPeriodEnds(), "/riskPeriodEnds", "The risk period");
    }
    row.assess(risk);
    gate.lift(reference, resolution, PensionHolds.RISK, How.MET,
        "assessed on the actuary's report of " + London.say(risk.reportOn()) + "; security: " + risk.security());
    events.publishEvent(
        Happened.to(reference, "admission-risk-assessed", actor)
            .with("resolution", resolution)
            .with("instructedOn", risk.instructedOn())
            .with("reportOn", risk.reportOn())
            .with("security", risk.security())
            .with("riskPeriodEnds", risk.riskPeriodEnds())
            .withholding("amount", risk.amount() == null ? null : risk.amount().toPlainString())
            .withholding("conclusion", risk.conclusion()));
  }

  /**
   * Legal records the admission agreement. Executed after the transfer, though effective from it, it protects nobody in
   * time, and no more does one that takes effect after it: the hold stays, or is one again, until the administering
   * authority's written confirmation, or until the risk is taken by name.
   *
   * @throws Refused if a party is missing or another than the settled route names, nothing shows the agreement, it
   * takes effect after the transfer and nobody says why, the award may not be signed yet, or the contract has an
   * agreement already
   */
  public void recordAgreement(DecisionReference reference, String resolution, AgreementAnswer answer) {
    var decision = decisions.get(reference, resolution);
    var actor = actors.person().mustBe(decision.authority(), Role.LEGAL);
    Given.oneOf(answer.outcome(), "/outcome", "executed", "confirmed", "drafted", "not-yet", "unchanged");
    var row = row(reference, resolution);
    if (!ADMISSION.equals(row.route())) throw new Refused("The settled route is not an admission agreement.");
    var agreement = agreements.findById(key(reference, resolution));
    var day = transferDay(decision, resolution);
    switch (answer.outcome()) {
      case "executed" -> {
        gate.require(reference, resolution, Act.SIGN);
        mustBeKnownOrConfirmed(row);
        London.mustHaveCome(answer.executedOn(), clock, "/executedOn");
        given(answer.effectiveFrom(), "/effectiveFrom", "Give the day from which the agreement takes effect.");
        mustBeShown(answer.evidence());
        mustFollowTheDecision(decision, resolution, answer.executedOn());
        if (!fromTheStart(answer.effectiveFrom(), day)) {
          Given.text(answer.reasons(), "/reasons", ("The staff move on %s and the agreement takes effect on %s: until"
              + " then nobody is admitted, though it may take effect before it is executed (%s14). Write why it does"
              + " not; the start stays held.").formatted(London.say(day.get()), London.say(answer.effectiveFrom()),
              PART_3));
        }
        var one = agreement.orElseGet(() -> new AdmissionAgreement(reference, resolution));
        var parties = parties(row, answer.parties());
        mustBeTheSupplier(decision, resolution, parties.get("contractor"), answer.reasons());
        one.execute(parties, answer.executedOn(), answer.effectiveFrom(), answer.evidence());
        agreements.save(one);
        row.confirmAuthority();
        if (day.isEmpty() || one.protectsFrom(day.get())) {
          gate.lift(reference, resolution, PensionHolds.PROTECTION, How.MET,
              "admission agreement executed on " + London.say(answer.executedOn()) + " (" + PART_3 + "3)");
        } else {
          var why = ("An admission agreement was executed on %s, effective from %s, and the staff move on %s: it needs"
              + " the administering authority's written confirmation from that day, or the risk is taken by name.")
              .formatted(London.say(answer.executedOn()), London.say(answer.effectiveFrom()), London.say(day.get()));
          if (holds.protectionEndedAs(reference, resolution, "met")) {
            gate.open(reference, resolution, PensionHolds.PROTECTION, why);
          }
          gate.restate(reference, resolution, PensionHolds.PROTECTION, why);
        }
      }
      case "confirmed" -> {
        mustBeKnownOrConfirmed(row);
        London.mustHaveCome(answer.confirmedOn(), clock, "/confirmedOn");
        given(answer.effectiveFrom(), "/effectiveFrom", "Give the day from which the agreement takes effect.");
        Given.text(answer.evidence(), "/evidence", "Name the administering authority's letter.");
        if (!fromTheStart(answer.effectiveFrom(), day)) {
          throw new Refused("The confirmation protects only if the agreement takes effect from the transfer day, "
                  + London.say(day.get()) + ", or before.")
              .at("/effectiveFrom").because(PensionHolds.PROTECTION, PART_3 + "14");
        }
        var one = agreement.orElseGet(() -> new AdmissionAgreement(reference, resolution));
        one.confirm(answer.confirmedOn(), answer.effectiveFrom(), answer.evidence());
        agreements.save(one);
        row.confirmAuthority();
        gate.lift(reference, resolution, PensionHolds.PROTECTION, How.MET,
            "the administering authority confirmed in writing on " + London.say(answer.confirmedOn()) + " (" + PART_3
                + "14)");
      }
      case "drafted" -> {
        parties(row, answer.parties());
        Given.text(answer.evidence(), "/evidence", "Name the paper of the draft, or where it is filed.");
        gate.restate(reference, resolution, PensionHolds.PROTECTION,
            "A draft of the admission agreement is with its parties; it is not executed."
                + named.against(row).map(why -> " " + why).orElse(""));
      }
      case "not-yet" -> Given.text(answer.reasons(), "/reasons", "Write why there is none yet.");
      default -> {
        if (agreement.isEmpty()) throw new Refused("There is no earlier answer that could stand: say how it is.")
            .at("/outcome");
        return;
      }
    }
    events.publishEvent(
        Happened.to(reference, "admission-agreement-recorded", actor)
            .with("resolution", resolution)
            .with("outcome", answer.outcome())
            .with("executedOn", answer.executedOn())
            .with("effectiveFrom", answer.effectiveFrom())
            .with("confirmedOn", answer.confirmedOn())
            .with("afterTheTransfer", answer.executedOn() != null && day.isPresent() && answer.executedOn()
                .isAfter(day.get()))
            .withholding("evidence", answer.evidence())
            .withholding("reasons", answer.reasons()));
  }

  /**
   * The transfer day was fixed or moved: an agreement that was in time for another day may protect nobody from this
   * one, and the other way round. What protects no longer is asked for again, with the confirmation that mends it.
   */
  @EventListener
  void judgeAnew(TransferScoped scoped) {
    protectWhomTheScopeNames(scoped);
    var agreement = agreements.findById(key(scoped.decision(), scoped.resolution()));
    if (agreement.isEmpty() || scoped.transferOn() == null) return;
    var on = "the transfer day is now " + London.say(scoped.transferOn());
    if (agreement.get().protectsFrom(scoped.transferOn())) {
      // The risk was taken for another day; for this one there is none.
      if (holds.protectionEndedAs(scoped.decision(), scoped.resolution(), "accepted")) {
        gate.open(scoped.decision(), scoped.resolution(), PensionHolds.PROTECTION, "Judged anew: " + on + ".");
      }
      gate.lift(scoped.decision(), scoped.resolution(), PensionHolds.PROTECTION, How.MET,
          "admission agreement " + agreement.get().words() + "; " + on);
    } else if (holds.protectionEndedAs(scoped.decision(), scoped.resolution(), "met", "accepted")) {
      gate.open(scoped.decision(), scoped.resolution(), PensionHolds.PROTECTION,
          "The admission agreement, " + agreement.get().words() + ", is too late: " + on + ".");
      workflow.protectionLost(scoped.decision(), scoped.resolution());
    }
  }

  /** Members whom nobody knew of when it was said that there are none, are protected as others are. */
  private void protectWhomTheScopeNames(TransferScoped scoped) {
    var members = transfers.find(scoped.decision(), scoped.resolution())
        .filter(t -> t.lgpsRights().equals("yes")).isPresent();
    if (!members || !holds.protectionEndedAs(scoped.decision(), scoped.resolution(), "not-needed")) return;
    holds.open(scoped.decision(), scoped.resolution(), false);
    workflow.protectionLost(scoped.decision(), scoped.resolution());
  }

  private static void mustFollowTheDecision(DecisionView decision, String resolution, LocalDate on) {
    var effective = decision.resolution(resolution).effectiveOn();
    if (effective == null || !on.isBefore(effective)) return;
    throw new Refused("The award has effect from " + London.say(effective) + ": an agreement executed on "
        + London.say(on) + " carries it out too early.")
        .at("/executedOn").because("not-in-effect", "Local Government Act 2000 s.9F(4)");
  }

  /** An agreement that nobody can be shown protects nobody; it is made available for inspection too (para 12(f)). */
  private static void mustBeShown(String evidence) {
    Given.text(evidence, "/evidence", "Name the paper of the executed agreement, or give its SHA-256 digest.");
    if (evidence.strip().matches("0{64}")) {
      throw new Refused("64 zeros are the digest of no file: give the one that 'sha256sum' prints for the executed"
          + " agreement.")
          .at("/evidence");
    }
    if (evidence.strip().matches("[0-9A-Fa-f]{32,}") && !evidence.strip().matches("[0-9A-Fa-f]{64}")) {
      throw new Refused("A digest of the executed agreement has 64 characters, 0 to 9 and a to f.").at("/evidence");
    }
  }

  private static boolean fromTheStart(LocalDate effective, Optional<LocalDate> transfer) {
    return transfer.isEmpty() || !effective.isAfter(transfer.get());
  }

  private static Map<String, String> parties(PensionProtection row, List<String> lines) {
    var parties = new LinkedHashMap<String, String>();
    for (var line : lines) {
      var colon = line.indexOf(':');
      var part = colon < 0 ? "" : line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      if (!PARTIES.contains(part) || line.substring(colon + 1).isBlank()) {
        throw new Refused(
                "'%s' is no party: write 'contractor: …', 'scheme employer: …' or 'administering authority: …'."
                    .formatted(line))
            .at("/parties");
      }
      parties.put(part, line.substring(colon + 1).strip());
    }
    var sameBody = row.schemeEmployer() != null && row.schemeEmployer().equalsIgnoreCase(row.administeringAuthority());
    for (var part : List.of("contractor", "scheme employer", "administering authority")) {
      if (parties.containsKey(part) || sameBody && part.equals("scheme employer")) continue;
      throw new Refused("The " + part
          + " is missing: contractor, Scheme employer and administering authority are parties.")
          .at("/parties").because(PensionHolds.PROTECTION, PART_3 + "3");
    }
    mustBe(row.administeringAuthority(), parties, "administering authority");
    mustBe(row.schemeEmployer(), parties, "scheme employer");
    return parties;
  }

  /**
   * Whoever provides the service under the contract is admitted (LGPS Regulations 2013 Sch 2 Pt 3 para 1(d)(i)): the
   * supplier, or another whose part in it is on record.
   */
  private static void mustBeTheSupplier(
      DecisionView decision, String resolution, String contractor, String reasons) {
    var supplier = decision.proposal().resolution(resolution).map(Resolution::supplier).orElse(Fact.unknown());
    if (!supplier.is(name -> !PartyName.of(name).isSameAs(contractor)) || reasons != null && !reasons.isBlank()) return;
    throw new Refused(("The contract goes to %s, and the agreement admits %s. Write in the reasons what part they have"
            + " in the service, as a subcontractor has one whom the staff move to.")
            .formatted(supplier.value(), contractor))
        .at("/reasons").because(PensionHolds.PROTECTION, PART_3 + "1(d)(i)");
  }

  /** The body that the settled route names is the party: another cannot admit anybody to the fund. */
  private static void mustBe(String settled, Map<String, String> parties, String part) {
    var party = parties.get(part);
    if (settled == null || party == null || party.equalsIgnoreCase(settled.strip())) return;
    throw new Refused(("By the settled route the %s is %s, not %s. If the route names the wrong body, put its parties"
            + " right first.")
            .formatted(part, settled.strip(), party))
        .at("/parties").because(PensionHolds.PROTECTION, PART_3 + "3");
  }

  /**
   * Pensions records the security. What was assessed is the measure: kind, amount, and that a bond runs to the end of
   * the risk period and of the contract. A clock watches over its renewal.
   *
   * @param outcome given, not-needed, not-yet or unchanged
   * @param given null unless given
   * @throws Refused if it is not pensions', or what is given is not what the assessment asks for
   */
  public void recordSecurity(DecisionReference reference, String resolution, String outcome, SecurityGiven given,
      String reasons) {
    var decision = decisions.get(reference, resolution);
    var actor = actors.person().mustBe(decision.authority(), Role.PENSIONS);
    Given.oneOf(outcome, "/outcome", "given", "not-needed", "not-yet", "unchanged");
    var row = row(reference, resolution);
    if (row.security() == null) {
      throw new Refused("The risk has not been assessed, so nobody knows which security it asks for.")
          .at("/outcome").because(PensionHolds.RISK, PART_3 + "6");
    }
    switch (outcome) {
      case "given" -> give(decision, resolution, row, given);
      case "not-needed" -> {
        if (!row.security().equals("none")) {
          throw new Refused("The risk assessment asks for a " + row.security()
              + "; only an assessment that asks for none makes it unnecessary.")
              .at("/outcome").because(PensionHolds.SECURITY, PART_3 + "7");
        }
        gate.lift(reference, resolution, PensionHolds.SECURITY, How.NOT_NEEDED,
            "the risk assessment asks for none (" + PART_3 + "7)");
      }
      case "not-yet" -> Given.text(reasons, "/reasons", "Write why there is none yet.");
      default -> {
        if (!securities.existsById(key(reference, resolution)) && !row.security().equals("none")) {
          throw new Refused("There is no earlier answer that could stand: say how it is.").at("/outcome");
        }
        return;
      }
    }
    events.publishEvent(
        Happened.to(reference, "pension-security-recorded", actor)
            .with("resolution", resolution)
            .with("outcome", outcome)
            .with("kind", given == null ? null : given.kind())
            .with("expires", given == null ? null : given.expires())
            .withholding("amount", given == null || given.amount() == null ? null : given.amount().toPlainString())
            .withholding("reasons", reasons));
  }

  private void give(DecisionView decision, String resolution, PensionProtection row, SecurityGiven given) {
    Given.oneOf(given.kind(), "/security", "bond", "indemnity", "guarantee");
    positive(given.amount(), "/amount");
    Given.text(given.by(), "/givenBy", "Say who gives it.");
    London.mustHaveCome(given.on(), clock, "/givenOn");
    mustFollowTheAssessment(row, given.on());
    if (!row.security().equals("none") && !given.kind().equals(row.security())) {
      throw new Refused("The risk assessment asks for a " + row.security() + ", not a " + given.kind() + ".")
          .at("/security");
    }
    if (row.amount() != null && given.amount().compareTo(row.amount()) < 0) {
      throw new Refused("The risk assessment asks for " + Money.say(row.amount()) + " or more.").at("/amount");
    }
    if (given.expires() == null && !given.kind().equals("guarantee")) {
      throw new Refused("Say when the " + given.kind() + " expires.").at("/expires");
    }
    if (given.expires() != null) {
      if (given.expires().isBefore(London.today(clock))) {
        throw new Refused("The " + given.kind() + " expired on " + London.say(given.expires())
            + ": it secures nothing any more.").at("/expires").because(PensionHolds.SECURITY, PART_3 + "7");
      }
      if (row.riskPeriodEnds() != null && given.expires().isBefore(row.riskPeriodEnds())) {
        throw new Refused("It ends before the risk period does, on " + London.say(row.riskPeriodEnds()) + ".")
            .at("/expires").because(PensionHolds.SECURITY, PART_3 + "7");
      }
      notBeforeContractEnds(decision, resolution, given.expires(), "/expires", "The " + given.kind());
    }
    var reference = decision.reference();
    mustBeCounted(decision, given);
    var one = securities.findById(key(reference, resolution))
        .orElseGet(() -> new PensionSecurity(reference, resolution));
    one.give(given);
    securities.save(one);
    gate.stop(reference, resolution, BOND_CLOCK, "it was renewed or replaced");
    if (given.expires() != null) gate.start(reference, resolution, untilItExpires(given), null);
    gate.lift(reference, resolution, PensionHolds.SECURITY, How.MET,
        given.kind() + " given on " + London.say(given.on()) + " (" + PART_3 + "7, 8)");
  }

  /** What was given before nobody knew the risk cannot have been measured by it (para 6). */
  private static void mustFollowTheAssessment(PensionProtection row, LocalDate on) {
    if (row.reportOn() == null || !on.isBefore(row.reportOn())) return;
    throw new Refused("The risk was assessed on the actuary's report of " + London.say(row.reportOn())
            + "; security given before, on " + London.say(on) + ", is not measured by it. Have it confirmed, and give"
            + " the day of that.")
        .at("/givenOn").because(PensionHolds.SECURITY, PART_3 + "6");
  }

  /** The clock of the renewal is counted anew whenever a calendar changes: one that cannot be is refused at once. */
  private void mustBeCounted(DecisionView decision, SecurityGiven given) {
    if (given.expires() == null) return;
    try {
      Counting.again(untilItExpires(given), periods.calendar(decision.authority(), given.on()));
    } catch (Refused uncountable) {
      throw new Refused("The time until the " + given.kind() + " expires cannot be counted from "
          + London.say(given.on()) + ": no rules of the council are known of that day. Give the day on which it was"
          + " given or confirmed.").at("/givenOn");
    }
  }

  private static Period untilItExpires(SecurityGiven given) {
    return new Period(BOND_CLOCK, "until the day it expires", given.on(), given.on(), given.expires(), null, null,
        List.of(),
        new Rule(PART_3 + "7", "Security runs as long as the risk: it is renewed before it expires.",
            Confirmation.CONFIRMED), false, List.of());
  }

  /**
   * Legal says since when a copy of the agreement is open to public inspection (para 12(f)).
   *
   * @throws Refused if it is not legal's, or there is no executed agreement by that day
   */
  public void recordDeposit(DecisionReference reference, String resolution, String outcome, LocalDate on, String place,
      String reasons) {
    var decision = decisions.get(reference, resolution);
    var actor = actors.person().mustBe(decision.authority(), Role.LEGAL);
    Given.oneOf(outcome, "/outcome", "deposited", "not-yet", "unchanged");
    switch (outcome) {
      case "deposited" -> {
        London.mustHaveCome(on, clock, "/depositedOn");
        Given.text(place, "/place", "Say where the copy can be seen.");
        agreements.findById(key(reference, resolution))
            .orElseThrow(() -> new Refused("There is no agreement to deposit yet.").at("/outcome"))
            .deposit(on, place);
      }
      case "not-yet" -> Given.text(reasons, "/reasons", "Write why it is not open to inspection yet.");
      default -> {
        if (agreements.findById(key(reference, resolution)).filter(a -> a.depositedOn() != null).isEmpty()) {
          throw new Refused("There is no earlier answer that could stand: say how it is.").at("/outcome");
        }
        return;
      }
    }
    events.publishEvent(
        Happened.to(reference, "admission-agreement-inspection", actor)
            .with("resolution", resolution)
            .with("outcome", outcome)
            .with("on", on)
            .with("rule", PART_3 + "12(f)")
            .withholding("reasons", reasons));
  }

  /**
   * Pensions records the certificate of a broadly comparable scheme.
   *
   * @param outcome certified, not-yet or unchanged
   * @throws Refused if it is not pensions', it is not the settled route, or the employees could not enforce it
   */
  public void recordComparableScheme(
      DecisionReference reference, String resolution, String outcome, String scheme, String certifiedBy, LocalDate on,
      boolean enforceable, String reasons) {
    var actor = actors.person().mustBe(decisions.get(reference, resolution).authority(), Role.PENSIONS);
    Given.oneOf(outcome, "/outcome", "certified", "not-yet", "unchanged");
    if (outcome.equals("certified")) {
      Given.text(scheme, "/scheme", "Name the scheme.");
      Given.text(certifiedBy, "/certifiedBy", "Say who certified it.");
      London.mustHaveCome(on, clock, "/certifiedOn");
      if (!enforceable) {
        throw new Refused("The contract must make the protection enforceable by each employee.")
            .at("/enforceable").because(PensionHolds.PROTECTION,
                "Best Value Authorities Staff Transfers (Pensions) Direction 2007");
      }
    }
    show(reference, resolution, "comparable-scheme", outcome, outcome.equals("certified"), reasons,
        outcome.equals("certified") ? Map.of("scheme", scheme, "certifiedBy", certifiedBy, "certifiedOn",
            on.toString()) : Map.of(), actor);
  }

  /**
   * Pensions records that the transferee is itself a Scheme employer.
   *
   * @param outcome shown, not-yet or unchanged
   * @throws Refused if it is not pensions', it is not the settled route, or nothing shows it
   */
  public void recordSchemeEmployer(
      DecisionReference reference, String resolution, String outcome, String employer, String evidence,
          String reasons) {
    var actor = actors.person().mustBe(decisions.get(reference, resolution).authority(), Role.PENSIONS);
    Given.oneOf(outcome, "/outcome", "shown", "not-yet", "unchanged");
    if (outcome.equals("shown")) {
      Given.text(employer, "/employer", "Name the body.");
      Given.text(evidence, "/evidence", "Name the evidence.");
    }
    show(reference, resolution, "scheme-employer", outcome, outcome.equals("shown"), reasons,
        outcome.equals("shown") ? Map.of("employer", employer, "evidence", evidence) : Map.of(), actor);
  }

  private void show(
      DecisionReference reference, String resolution, String route, String outcome, boolean shown, String reasons,
      Map<String, String> what, Actor actor) {
    var row = row(reference, resolution);
    if (!route.equals(row.route())) throw new Refused("The settled route is " + words(String.valueOf(row.route()))
        + ", not " + words(route) + ".");
    if (outcome.equals("unchanged")) {
      if (row.shown().isEmpty()) throw new Refused("There is no earlier answer that could stand: say how it is.")
          .at("/outcome");
      return;
    }
    if (outcome.equals("not-yet")) Given.text(reasons, "/reasons", "Write why it is not shown yet.");
    if (shown) {
      mustBeKnownOrConfirmed(row);
      row.show(what);
      gate.lift(reference, resolution, PensionHolds.PROTECTION, How.MET, words(route));
    }
    gate.lift(reference, resolution, PensionHolds.SECURITY, How.NOT_NEEDED,
        "security is asked for an admission only (" + PART_3 + "7); the route is " + words(route));
    events.publishEvent(
        Happened.to(reference, "pension-protection-shown", actor)
            .with("resolution", resolution)
            .with("route", route)
            .with("outcome", outcome)
            .withholding("reasons", reasons)
            .withholding("evidence", what.get("evidence")));
  }

  /** The pension conditions on the start that are still open. */
  @Transactional(readOnly = true)
  public List<HoldView> openConditions(DecisionReference reference, String resolution) {
    return risks.open(reference, resolution, CONDITIONS);
  }

  /**
   * The officer whom the pack names, or else the head of paid service or the monitoring officer, takes the risk or does
   * not.
   */
  public boolean takeRisk(DecisionReference reference, String resolution, boolean accepted, String reasons) {
    return risks.take(reference, resolution, CONDITIONS, "pension-risk", accepted, reasons);
  }

  /** Says what came of it; Remit's own step, once nothing is open. */
  public String close(DecisionReference reference, String resolution) {
    var row = row(reference, resolution);
    var outcome = ADMISSION.equals(row.route()) ? "admitted" : row.route();
    row.close(outcome);
    events.publishEvent(
        Happened.to(reference, "pensions-protected", actors.current()).with("resolution", resolution)
            .with("outcome", outcome));
    return outcome;
  }

  /** Ready text for forms, by name. */
  @Transactional(readOnly = true)
  public Map<String, Object> inWords(DecisionReference reference, String resolution) {
    var decision = decisions.get(reference, resolution);
    var row = protections.findById(key(reference, resolution)).orElse(null);
    var words = new LinkedHashMap<String, Object>();
    words.put("fund", constitutions.of(decision.authority()).on(London.today(clock)).fund().filter(f -> f.isSet())
        .map(f -> f.value().name() + " (" + f.value()
            .administeringAuthority() + ")" + (f.confirmed() ? "" : ", unconfirmed"))
        .orElse("not known"));
    words.put("staffGroups", transfers.findOrInherited(decision, resolution).map(StaffTransferView::groupsInWords)
        .orElse("not known"));
    words.put("transferDay", transferDay(decision, resolution).map(London::say).orElse("not fixed"));
    words.put("pensionRoute", row == null || row.route() == null ? "not settled" : words(row.route()));
    words.put("securityAssessed", row == null || row.security() == null ? "not assessed" : row.security()
        + (row.amount() == null ? "" : ", " + Money.say(row.amount()))
        + (row.riskPeriodEnds() == null ? "" : ", until " + London.say(row.riskPeriodEnds())));
    words.put("agreement", agreements.findById(key(reference, resolution)).map(AdmissionAgreement::words)
        .orElse("none yet"));
    words.put("openConditions", openConditions(reference, resolution).stream().map(HoldView::words)
        .collect(Collectors.joining(" ")));
    return words;
  }

  private static String words(String route) {
    return switch (route) {
      case ADMISSION -> "an admission agreement";
      case "comparable-scheme" -> "a certified comparable scheme";
      case "scheme-employer" -> "a transferee that is a Scheme employer";
      case NO_LGPS -> "none, as no staff have LGPS rights";
      default -> "not settled";
    };
  }

  /** The day on which the staff move or moved, by which their pensions are protected; empty while none is fixed. */
  @Transactional(readOnly = true)
  public Optional<LocalDate> transferDay(DecisionReference reference, String resolution) {
    return transferDay(decisions.get(reference), resolution);
  }

  private Optional<LocalDate> transferDay(DecisionView decision, String resolution) {
    var scoped = transfers.findOrInherited(decision, resolution)
        .map(t -> t.transferredOn() != null ? t.transferredOn() : t.transferOn());
    if (scoped.isPresent()) return scoped;
    return decision.proposal().staffOf(resolution).stream()
        .map(Staff::on)
        .filter(f -> f.known())
        .map(Fact::value)
        .findFirst();
  }

  private static void notBeforeContractEnds(DecisionView decision, String resolution, LocalDate day, String field,
      String what) {
    decision.proposal().resolution(resolution).map(r -> r.term()).filter(t -> t != null).flatMap(PensionService::end)
        .filter(day::isBefore)
        .ifPresent(end -> {
          throw new Refused(what + " ends before the contract does, on " + London.say(end) + ".")
              .at(field).because(PensionHolds.SECURITY, PART_3 + "7");
        });
  }

  private static Optional<LocalDate> end(org.remit.routing.Proposal.Term term) {
    if (term.to() != null && term.to().known()) return Optional.of(term.to().value());
    if (term.from() == null || term.months() == null || !term.from().known() || !term.months()
        .known()) return Optional.empty();
    return Optional.of(term.from().value().plusMonths(term.months().value()).minusDays(1));
  }

  private PensionProtection row(DecisionReference reference, String resolution) {
    return protections
        .findById(key(reference, resolution))
        .orElseThrow(() -> new Refused("The pensions of " + reference + " resolution " + resolution
            + " have not been begun."));
  }

  private static PensionProtection.Key key(DecisionReference reference, String resolution) {
    return new PensionProtection.Key(reference.value(), resolution);
  }

  private static void given(LocalDate day, String field, String sentence) {
    if (day == null) throw new Refused(sentence).at(field);
  }

  private static void positive(BigDecimal amount, String field) {
    if (amount == null || amount.signum() <= 0) throw new Refused("Give the amount, above nothing.").at(field);
  }
}

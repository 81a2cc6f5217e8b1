package org.remit.contract;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.remit.calendar.Calendars;
import org.remit.calendar.Confirmation;
import org.remit.calendar.London;
import org.remit.calendar.Period;
import org.remit.calendar.WorkingCalendar;
import org.remit.gate.Act;
import org.remit.gate.Gate;
import org.remit.gate.Gate.How;
import org.remit.papers.Papers;
import org.remit.people.Actors;
import org.remit.proposal.Decisions;
import org.remit.reference.DecisionReference;
import org.remit.reference.Faults;
import org.remit.reference.Given;
import org.remit.reference.Happened;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.remit.routing.LegalPeriods;
import org.remit.routing.Money;
import org.remit.routing.ProcurementNotice;
import org.remit.routing.StandstillQuestion;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From an award in effect to a service that has started. */
@Service
@Transactional
public class ContractAwardService {

  /**
   * What is to be done for an award; not known counts as yes.
   *
   * @param detailsDue whether details are to be published after the signature
   * @param contractToSign whether there is another party: not where the council provides the service itself
   */
  public record Opened(boolean noticeNeeded, boolean detailsDue, boolean staffMayMove, boolean contractToSign) {}

  /**
   * The award as it was told.
   *
   * @param sentOn the day of the last notice
   * @param electronic whether all were told electronically
   * @param summariesSent whether every tenderer got the summaries, or reasons and scores
   * @param voluntaryDays of a chosen standstill; 0 for none
   */
  public record AwardNotice(
      String reference, LocalDate sentOn, boolean electronic, boolean conflictsConfirmed, boolean summariesSent,
      int voluntaryDays) {}

  /**
   * What was agreed.
   *
   * @param value over the whole life, in pounds
   * @param vat whether the value is inclusive or exclusive of VAT; null for as it was approved
   * @param extensions possible ones, in months each
   */
  public record Terms(
      String title, BigDecimal value, String vat, LocalDate starts, LocalDate ends, List<Integer> extensions,
      String responsiblePost, Management management) {

    public Terms(String title, BigDecimal value, LocalDate starts, LocalDate ends, List<Integer> extensions,
        String responsiblePost) {
      this(title, value, null, starts, ends, extensions, responsiblePost, Management.NOTHING);
    }
  }

  /**
   * What the contract says of its own management, and who the supplier is.
   *
   * @param indicators key performance indicators, one each
   * @param noIndicatorsBecause why the performance cannot be assessed by any; null where it can
   * @param supplierKind sme, vcse, sme-and-vcse or neither; null where it is not known
   * @param supplierNumber of the company or charity; null where it is not known
   */
  public record Management(
      List<String> indicators, String noIndicatorsBecause, List<LocalDate> reviewDates, List<LocalDate> breakDates,
      String supplierKind, String supplierNumber) {

    public static final List<String> SUPPLIER_KINDS = List.of("sme", "vcse", "sme-and-vcse", "neither");

    static final Management NOTHING = new Management(List.of(), null, List.of(), List.of(), null, null);
  }

  /** @param reference of the contract details notice */
  public record Details(String reference, LocalDate publishedOn) {}

  /** @param withheld what was left out of the copy, and why; null for nothing */
  public record Copy(String reference, LocalDate publishedOn, String withheld) {}

  /** Procurement Act 2023 s.52(1). */
  private static final int INDICATORS = 3;

  /** Confirmed in the award notice itself, whenever that is entered. */
  private static final String CONFLICTS = "conflicts-assessment";

  private final ContractAwards awards;
  private final ContractRegister register;
  private final ApprovedSum approved;
  private final PerformanceService performances;
  private final ChallengeService challenges;
  private final AwardPapers papers;
  private final Papers documents;
  private final Decisions decisions;
  private final LegalPeriods periods;
  private final Calendars calendars;
  private final Gate gate;
  private final Desk desk;
  private final ContractWorkflow workflow;
  private final Actors actors;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  ContractAwardService(
      ContractAwards awards,
      ContractRegister register,
      ApprovedSum approved,
      PerformanceService performances,
      ChallengeService challenges,
      AwardPapers papers,
      Papers documents,
      Decisions decisions,
      LegalPeriods periods,
      Calendars calendars,
      Gate gate,
      Desk desk,
      ContractWorkflow workflow,
      Actors actors,
      Clock clock,
      ApplicationEventPublisher events) {
    this.awards = awards;
    this.register = register;
    this.approved = approved;
    this.performances = performances;
    this.challenges = challenges;
    this.papers = papers;
    this.documents = documents;
    this.decisions = decisions;
    this.periods = periods;
    this.calendars = calendars;
    this.gate = gate;
    this.desk = desk;
    this.workflow = workflow;
    this.actors = actors;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Answers by the regime what is to be done, and lifts the holds for what it does not ask for. Again changes nothing.
   *
   * @throws Refused if the resolution has no effect yet
   */
  public Opened open(DecisionReference reference, String resolution) {
    var decision = desk.mustHaveEffect(reference, resolution);
    var route = decisions.route(decision);
    var regime = Regime.of(route, decision.proposal(), resolution);
    var known = awards.findById(ResolutionKey.of(reference, resolution));
    if (known.isEmpty()) {
      known = Optional.of(awards.save(new ContractAward(reference, resolution, regime,
          decision.proposal().resolution(resolution).orElseThrow().value().vat().or("unknown"), clock.instant())));
      events.publishEvent(
          Happened.to(reference, "award-opened", actors.current())
              .with("resolution", resolution)
              .with("regime", regime.id())
              .with("procedure", regime.procedure())
              .with("noticeNeeded", regime.noticeBeforeSignature()));
      if (!regime.noticeBeforeSignature()) {
        gate.lift(reference, resolution, "award-notice-missing", How.NOT_NEEDED, regime.whyNoNotice());
        gate.lift(reference, resolution, "standstill", How.NOT_NEEDED, regime.whyNoNotice());
        gate.lift(reference, resolution, "conflicts-assessment", How.NOT_NEEDED, regime.whyNoNotice());
      }
    }
    var award = known.get();
    var inHouse = decision.proposal().resolution(resolution).orElseThrow().isInHouse();
    return new Opened(award.noticeNeeded(), award.detailsDue(), route.staffMayMove(decision.proposal(), resolution),
        !inHouse);
  }

  /**
   * Says by which process of the Provider Selection Regime health care was awarded, where the decision names none. It
   * is one that is told by a notice of intention: what does without notice and standstill has to be decided on.
   *
   * @throws Refused if it is not procurement's, it is named already, or it is none of these
   */
  public void nameProcess(DecisionReference reference, String resolution, String process) {
    desk.mustBe(reference, Role.PROCUREMENT);
    var award = of(reference, resolution);
    if (award.regime().namesItsProcess()) {
      throw new Refused("It was awarded by a procedure that is named already: " + award.regime().procedureInWords()
          + ".").at("/selectionProcess");
    }
    Given.oneOf(process, "/selectionProcess", Regime.processesTold().toArray(String[]::new));
    award.followed(process);
  }

  /** Whether the notice has to say by which process it was awarded, because the decision names none of its regime. */
  @Transactional(readOnly = true)
  public boolean asksForProcess(DecisionReference reference, String resolution) {
    return !of(reference, resolution).regime().namesItsProcess();
  }

  /**
   * The award was told to those who tendered and to the public; a standstill, mandatory or chosen, runs from it.
   *
   * @return the moment from which the contract may be signed; empty where no standstill runs
   * @throws Refused while a hold forbids it, for a day to come or before the award may be told, or if what the regime
   * asks for beside the notice is missing
   */
  public Optional<Instant> publishNotice(DecisionReference reference, String resolution, AwardNotice notice) {
    var actor = desk.mustBe(reference, Role.PROCUREMENT);
    if (notice.conflictsConfirmed()) {
      gate.lift(reference, resolution, CONFLICTS, How.MET,
          "the assessment was reviewed and is confirmed in the notice");
    }
    gate.require(reference, resolution, Act.AWARD_NOTICE);
    var decision = desk.mustHaveEffect(reference, resolution);
    var award = of(reference, resolution);
    var regime = award.regime();
    if (!regime.namesItsProcess()) {
      throw new Refused("Health care is awarded by a process of the Provider Selection Regime, and the decision names"
          + " none: say by which of " + String.join(", ", Regime.processesTold()) + ".")
          .at("/selectionProcess").because("procurement-procedure", "SI 2023/1348");
    }
    var effective = decision.resolution(resolution).effectiveOn();
    London.mustHaveCome(notice.sentOn(), clock, "/sentOn");
    var told = decision.publishedAt() == null ? null : London.date(decision.publishedAt());
    if (effective != null && notice.sentOn().isBefore(effective) && !gate.implementsIt(reference, Act.AWARD_NOTICE)) {
      // By the council's rules the notice implements nothing: it may run beside call-in, and so may the standstill.
      if (told != null && notice.sentOn().isBefore(told)) {
        throw new Refused("The decision was published on " + London.say(told) + "; a notice sent before counts for"
            + " nothing. Enter what happened as an irregularity and send the notice again.")
            .at("/sentOn").because("record-not-published", "SI 2012/2089 regs 12 to 14");
      }
    } else if (effective != null && notice.sentOn().isBefore(effective)) {
      throw new Refused("The award has effect from " + London.say(effective)
              + "; a notice sent before counts for nothing. Enter what happened as an irregularity and send the notice"
              + " again.")
          .at("/sentOn").because("not-in-effect", "Local Government Act 2000 s.9F(4)");
    }
    mustHaveBeenFree(Act.AWARD_NOTICE, notice.sentOn(), "/sentOn", reference, resolution);
    if (regime.asksForSummaries() && !notice.summariesSent()) {
      throw new Refused("Every tenderer gets the assessment summaries, or the reasons and scores, before the"
          + " standstill runs.")
          .at("/summariesSent").because("award-notice-missing", "PCR 2015 reg 86(2); Procurement Act 2023 s.50(3)");
    }
    var standstill = periods.standstill(new StandstillQuestion(regime.id(), regime.procedure(), regime.lightTouch(),
        notice.sentOn(), notice.electronic(), notice.voluntaryDays()));
    award.notified(notice, standstill.because());
    papers.award(decision, resolution, regime, notice.reference(), notice.sentOn(), standstill);
    events.publishEvent(
        Happened.to(reference, "award-notified", actor)
            .with("resolution", resolution)
            .with("procedure", regime.procedure())
            .with("notice", notice.reference())
            .with("sentOn", notice.sentOn())
            .with("enteredOn", notice.sentOn().equals(London.today(clock)) ? null : London.today(clock))
            .with("electronic", notice.electronic())
            .with("standstill", standstill.mandatory() ? "mandatory" : standstill.period() == null ? "none" : "chosen")
            .with("because", standstill.because()));
    gate.lift(reference, resolution, "award-notice-missing", How.MET, "notice " + notice.reference());
    if (standstill.period() == null) {
      gate.lift(reference, resolution, "standstill", How.NOT_NEEDED, standstill.because());
      return Optional.empty();
    }
    gate.start(reference, resolution, standstill.period(), "standstill");
    challenges.noticeIsOnRecord(reference, resolution, actor);
    return Optional.of(standstill.period().effectiveFrom());
  }

  /**
   * The contract is signed. Its term begins on the day of the signature at the earliest: a term that began before would
   * bind the council for days on which call-in, standstill or another hold may still have forbidden it to enter into
   * the contract (PCR 2015 reg 87; Procurement Act 2023 s.51). No rule known to Remit lets a signature reach back, so
   * none does; a service that did run without a contract is an irregularity.
   *
   * @throws Refused while a hold forbids it, twice, beyond what was approved (the value, the term, the other party), or
   * with a term that began before the signature
   */
  public void sign(DecisionReference reference, String resolution, Signature signature, Terms terms) {
    sign(reference, resolution, signature, signature.signatories(), terms, new Faults());
  }

  /**
   * The same of a form that is read: what of it cannot be read is null and among the faults already, and all that can
   * be known to be wrong is told together.
   *
   * @param signature null where it cannot be read as a whole
   * @param signatories those of the signature, as far as they can be read
   * @throws Refused while a hold forbids it, twice, where the council provides the service itself, or with every fault
   */
  public void sign(DecisionReference reference, String resolution, Signature signature, List<String> signatories,
      Terms terms, Faults faults) {
    var actor = desk.mustBe(reference, Role.LEGAL);
    gate.require(reference, resolution, Act.SIGN);
    var decision = desk.mustHaveEffect(reference, resolution);
    if (decision.proposal().resolution(resolution).orElseThrow().isInHouse()) {
      throw new Refused("The council provides it itself: there is nobody to sign a contract with.").at("/signatories");
    }
    var award = of(reference, resolution);
    check(terms, faults);
    mustBeFitForTheRegister(reference, terms, faults);
    var vat = faults.concern("/vat") ? null
        : faults.read(() -> ApprovedSum.vat(decision, resolution, terms.vat()));
    // No concession contract needs them (Procurement Act 2023 s.52(6)).
    var concession = decision.proposal().resolution(resolution).orElseThrow().procurement().concession();
    faults.check(() -> mustHaveIndicators(award.regimeOf(terms.value(), vat), terms.management()),
        concession.is(true) ? null : terms, terms.value(), vat, terms.management().indicators());
    faults.check(() -> approved.mustCover(decision, resolution, terms.value()), terms.value());
    ApprovedTerms.check(decision, resolution, terms.starts(), terms.ends(), terms.extensions(), faults);
    faults.check(() -> Signature.mustBind(
        signatories, decision.authority(), ApprovedTerms.otherParty(decision, resolution)), signatories);
    faults.check(() -> mustNotReachBack(terms.starts()), terms.starts());
    faults.refuse();
    award.sign(signature, terms, vat, clock.instant());
    events.publishEvent(
        Happened.to(reference, "contract-signed", actor)
            .with("resolution", resolution)
            .with("value", terms.value().toPlainString())
            .with("vat", vat)
            .with("starts", terms.starts())
            .with("ends", terms.ends())
            .with("method", signature.method())
            .with("document", signature.documentDigest())
            .withholding("title", terms.title())
            .withholding("signatories", String.join("; ", signature.signatories())));
  }

  private void mustNotReachBack(LocalDate starts) {
    var today = London.today(clock);
    if (!starts.isBefore(today)) return;
    throw new Refused("The contract is signed on %s: its term cannot begin before, on %s. If the service ran without a"
            .formatted(London.say(today), London.say(starts)) + " contract, enter that as an irregularity.")
        .at("/starts").because("contract-not-signed", "Contract procedure rules");
  }

  /** The register of contracts is public from the moment of signing. */
  private void mustBeFitForTheRegister(DecisionReference reference, Terms terms, Faults faults) {
    var indicators = terms.management().indicators();
    faults.check(() -> documents.mustNotRepeatWithheld(
        reference, "/contractTitle", "title of the contract", terms.title()), terms.title());
    faults.check(() -> documents.mustNotRepeatWithheld(
        reference, "/responsiblePost", "responsible post", terms.responsiblePost()), terms.responsiblePost());
    faults.check(() -> documents.mustNotRepeatWithheld(
        reference, "/indicators", "performance indicators", String.join("\n", indicators)), indicators);
  }

  /** What is wrong with the terms in themselves, whatever was approved. */
  private static void check(Terms terms, Faults faults) {
    faults.check(() -> {
      if (terms.value().signum() <= 0) throw new Refused("A contract is worth more than nothing.").at("/value");
    }, terms.value());
    faults.check(() -> {
      if (terms.ends().isBefore(terms.starts())) throw new Refused("The contract ends before it starts.").at("/ends");
    }, terms.starts(), terms.ends());
    if (faults.concern("/starts") || faults.concern("/ends")) return;
    var reviews = terms.management().reviewDates();
    var breaks = terms.management().breakDates();
    faults.check(() -> reviews.forEach(day -> mustLieWithin(terms, day, "review", "/reviewDates")), reviews);
    faults.check(() -> breaks.forEach(day -> mustLieWithin(terms, day, "break", "/breakDates")), breaks);
  }

  private static void mustLieWithin(Terms terms, LocalDate day, String what, String pointer) {
    if (!day.isBefore(terms.starts()) && !day.isAfter(terms.ends())) return;
    throw new Refused("The contract runs from %s to %s: %s is no day of %s in it.".formatted(
        London.say(terms.starts()), London.say(terms.ends()), London.say(day), what)).at(pointer);
  }

  private static void mustHaveIndicators(Regime regime, Management management) {
    var duty = regime.indicators();
    var excused = management.noIndicatorsBecause() != null && !management.noIndicatorsBecause().isBlank();
    if (duty.isEmpty() || management.indicators().size() >= INDICATORS || excused) return;
    throw new Refused("A contract above " + Money.say(duty.get().over()) + " has at least three"
            + " key performance indicators before it is signed, not " + management.indicators().size()
            + "; or say why its performance cannot be assessed by any.")
        .at("/indicators").because("indicators", duty.get().citation());
  }

  /**
   * Enters a signed contract in the register and starts the clocks for its details and its copy. Again changes nothing.
   *
   * @return the contract's number
   * @throws Refused if no contract was signed
   */
  public String register(DecisionReference reference, String resolution) {
    var award = of(reference, resolution);
    if (award.contract() != null) return register.get(award.contract()).number();
    award.mustBeSigned();
    var decision = decisions.get(reference);
    var contract = register.enter(decision, resolution, award);
    award.registered(contract.id());
    gate.lift(reference, resolution, "contract-not-signed", How.MET, "entered in the register as " + contract.number());
    if (award.detailsDue()) {
      award.regime().details().ifPresent(notice -> runClockFor("contract-details", notice, award));
    }
    award.regime().copy().ifPresent(notice -> runClockFor("contract-copy", notice, award));
    performances.begin(award);
    workflow.registered(reference, resolution);
    return contract.number();
  }

  /** A notice that is due as soon as practicable has no clock. */
  private void runClockFor(String clockKind, ProcurementNotice notice, ContractAward award) {
    notice.period(clockKind, London.date(award.signedAt()), calendars.england())
        .ifPresent(period -> gate.start(award.view().decision(), award.view().resolution(), period, null));
  }

  /**
   * The details of the contract were published. Too late is recorded as it happened; before the signature is refused,
   * whatever the regime: the period begins with the day on which the contract is entered into (Procurement Act 2023
   * s.53(1)), and what PCR 2015 reg 50 asks for is told once the contract is concluded.
   *
   * @throws Refused for a day to come, a day before the signature, or a second time
   */
  public void publishDetails(DecisionReference reference, String resolution, Details details) {
    var actor = desk.mustBe(reference, Role.PROCUREMENT);
    London.mustHaveCome(details.publishedOn(), clock, "/publishedOn");
    var award = of(reference, resolution);
    award.detailsPublished(details);
    papers.details(decisions.get(reference), resolution, award, details.reference(), details.publishedOn());
    events.publishEvent(
        Happened.to(reference, "contract-details-published", actor)
            .with("resolution", resolution)
            .with("notice", details.reference())
            .with("publishedOn", details.publishedOn())
            .with("late", gate.isLate(reference, resolution, "contract-details", details.publishedOn())));
    gate.stop(reference, resolution, "contract-details", "published on " + London.say(details.publishedOn()));
  }

  /**
   * A copy of the contract was published. Too late is recorded as it happened.
   *
   * @throws Refused for a day to come, a day before the signature, or a second time
   */
  public void publishCopy(DecisionReference reference, String resolution, Copy copy) {
    var actor = desk.mustBe(reference, Role.PROCUREMENT);
    London.mustHaveCome(copy.publishedOn(), clock, "/publishedOn");
    of(reference, resolution).copyPublished(copy);
    events.publishEvent(
        Happened.to(reference, "contract-copy-published", actor)
            .with("resolution", resolution)
            .with("reference", copy.reference())
            .with("publishedOn", copy.publishedOn())
            .with("late", gate.isLate(reference, resolution, "contract-copy", copy.publishedOn()))
            .withholding("withheld", copy.withheld()));
    gate.stop(reference, resolution, "contract-copy", "published on " + London.say(copy.publishedOn()));
  }

  /** The end of the last day of a running clock of a resolution; empty where none of this kind runs. */
  @Transactional(readOnly = true)
  public Optional<Instant> lastMoment(DecisionReference reference, String resolution, String clockKind) {
    return gate.clocks(reference).stream()
        .filter(c -> c.kind().equals(clockKind) && resolution.equals(c.resolution()) && c.state().equals("running"))
        .map(c -> London.endOf(c.period().lastDay()))
        .findFirst();
  }

  /** Whether a copy of the signed contract is to be published. */
  @Transactional(readOnly = true)
  public boolean isCopyDue(DecisionReference reference, String resolution) {
    return of(reference, resolution).copyDue();
  }

  /** The notice by which the details are published: its name, when and by which rule; and the indicators with it. */
  @Transactional(readOnly = true)
  public String detailsNotice(DecisionReference reference, String resolution) {
    var award = of(reference, resolution);
    var notice = award.regime().details().map(ContractAwardService::inWords)
        .orElse("Which notice this law asks for Remit does not know: ask legal.");
    var indicators = award.management().indicators();
    return indicators.isEmpty() ? notice
        : notice + " The indicators are published with it: " + String.join("; ", indicators) + ".";
  }

  /** The notice by which the copy is published, in words. */
  @Transactional(readOnly = true)
  public String copyNotice(DecisionReference reference, String resolution) {
    return of(reference, resolution).regime().copy().map(ContractAwardService::inWords)
        .orElse("No copy is asked for.");
  }

  /** Whether indicators are to be set before the signature, in words. */
  @Transactional(readOnly = true)
  public String indicatorsAsked(DecisionReference reference, String resolution) {
    var decision = decisions.get(reference);
    return Regime.of(decisions.route(decision), decision.proposal(), resolution).indicators()
        .map(ContractAwardService::inWords)
        .orElse("No key performance indicators are asked for by law.");
  }

  private static String inWords(ProcurementNotice notice) {
    return (notice.code() == null ? "" : notice.code() + ", ") + notice.name() + ": " + notice.due().words() + " ("
        + notice.citation() + (notice.confirmation() == Confirmation.CONFIRMED ? ")." : "; not confirmed).");
  }

  /**
   * The service has started.
   *
   * @throws Refused while a staff or pension condition is open, the staff have not moved, or the contract is not in the
   * register; also for a day on which any of this held it still, whenever it is recorded
   */
  public void start(DecisionReference reference, String resolution, LocalDate on) {
    var actor = desk.mustBe(reference, Role.COMMISSIONING_OFFICER);
    gate.require(reference, resolution, Act.START);
    var facts = desk.mustHaveEffect(reference, resolution).proposal().resolution(resolution).orElseThrow();
    London.mustHaveCome(on, clock, "/startedOn");
    mustHaveBeenFree(Act.START, on, "/startedOn", reference, resolution);
    if (facts.isInHouse()) of(reference, resolution).startedInHouse(on);
    else of(reference, resolution).started(on);
    events.publishEvent(Happened.to(reference, "service-started", actor).with("resolution", resolution).with("on", on));
  }

  /** What is entered later was lawful on its own day, or is an irregularity: nothing reaches back over a hold. */
  private void mustHaveBeenFree(
      Act act, LocalDate on, String pointer, DecisionReference reference, String resolution) {
    gate.allowsFrom(reference, resolution, act)
        .filter(c -> c.period().effectiveOn().isAfter(on))
        .ifPresent(c -> {
          throw new Refused("It may be done from %s, so it cannot have been done on %s. %s".formatted(
                  London.say(c.period().effectiveOn()), London.say(on), c.period().rule().text()))
              .at(pointer).because(c.kind(), c.period().rule().citation());
        });
    gate.forbadeAt(London.endOf(on), reference, act).stream()
        .filter(h -> h.resolution() == null || h.resolution().equals(resolution))
        .filter(h -> !h.kind().equals(CONFLICTS))
        .findFirst()
        .ifPresent(h -> {
          throw new Refused("On %s it could not be done yet: %s If it was, enter that as an irregularity."
                  .formatted(London.say(on), h.words()))
              .at(pointer).because(h.kind(), h.rule());
        });
  }

  /** The working days by which the standstill of an award is counted. */
  @Transactional(readOnly = true)
  public WorkingCalendar standstillCalendar(DecisionReference reference, String resolution) {
    return periods.standstillCalendar(of(reference, resolution).regime().id());
  }

  /**
   * The standstill of an award, counted from another day than was recorded.
   *
   * @throws Refused if the award has none
   */
  @Transactional(readOnly = true)
  public Period standstillFrom(DecisionReference reference, String resolution, LocalDate sentOn) {
    var award = of(reference, resolution);
    var regime = award.regime();
    var standstill = periods.standstill(new StandstillQuestion(
        regime.id(), regime.procedure(), regime.lightTouch(), sentOn, award.wasElectronic(), award.voluntaryDays()));
    if (standstill.period() == null) {
      throw new Refused("The award has no standstill: " + standstill.because()).at("/clock");
    }
    return standstill.period();
  }

  /** What was approved for a resolution, in words: '£27,000, without VAT, for 12 months, with no extension'. */
  @Transactional(readOnly = true)
  public String approved(DecisionReference reference, String resolution) {
    var facts = decisions.get(reference).proposal().resolution(resolution).orElseThrow();
    var total = facts.value().total();
    return (total.known() ? Money.say(total.value()) + AwardPapers.vat(facts.value().vat().or("unknown"))
            : "a sum that is not stated")
        + (facts.term().months().known() ? ", for " + facts.term().months().value() + " months" : "")
        + (facts.value().sharedWith().isEmpty() ? "" : ", shared with resolution "
            + String.join(", ", facts.value().sharedWith()))
        + (facts.term().extensions().isEmpty() ? ", with no extension"
            : ", with extensions of " + facts.term().extensions().stream().map(String::valueOf)
            .collect(Collectors.joining(" and ")) + " months");
  }

  /** The law and the procedure of an award, in words. */
  @Transactional(readOnly = true)
  public String law(DecisionReference reference, String resolution) {
    var regime = of(reference, resolution).regime();
    if (!regime.namesItsProcess()) return regime.law() + ", by which of its processes is not said";
    var procedure = regime.procedureInWords();
    return regime.law() + (regime.isModelled() || regime.isOutside() ? "" : ", which Remit does not model: ask legal")
        + ", procedure: " + procedure
        + (regime.lightTouch() && !procedure.equals("light touch") ? ", light touch" : "");
  }

  /** The awards of a decision. */
  @Transactional(readOnly = true)
  public List<ContractAwardView> of(DecisionReference reference) {
    return awards.findByKeyDecision(reference.value()).stream().map(ContractAward::view).toList();
  }

  private ContractAward of(DecisionReference reference, String resolution) {
    return awards
        .findById(ResolutionKey.of(reference, resolution))
        .orElseThrow(() -> new Refused("No award of resolution " + resolution + " of " + reference + " is open."));
  }
}

package org.remit.contract;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.remit.calendar.Calendars;
import org.remit.calendar.Counting;
import org.remit.calendar.London;
import org.remit.gate.Gate;
import org.remit.proposal.Decisions;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Given;
import org.remit.reference.Happened;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.remit.routing.ProcurementNotice;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Performance against the indicators is assessed and published at least every twelve months; a breach or poor
 * performance within thirty days (Procurement Act 2023 s.71).
 */
@Service
@Transactional
public class PerformanceService {

  private static final String ASSESSMENT = "assessment";
  private static final String POOR = "poor-performance";

  private final ContractAwards awards;
  private final ContractPerformances performances;
  private final Contracts contracts;
  private final AwardPapers papers;
  private final Decisions decisions;
  private final Calendars calendars;
  private final Gate gate;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  PerformanceService(
      ContractAwards awards,
      ContractPerformances performances,
      Contracts contracts,
      AwardPapers papers,
      Decisions decisions,
      Calendars calendars,
      Gate gate,
      Clock clock,
      ApplicationEventPublisher events) {
    this.awards = awards;
    this.performances = performances;
    this.contracts = contracts;
    this.papers = papers;
    this.decisions = decisions;
    this.calendars = calendars;
    this.gate = gate;
    this.clock = clock;
    this.events = events;
  }

  /** The first twelve months begin with the signature, where the contract has indicators that are published. */
  void begin(ContractAward award) {
    if (award.management().indicators().isEmpty()) return;
    award.regime().performance().ifPresent(notice ->
        runTwelveMonths(award.view().decision(), award.view().resolution(), notice, London.date(award.signedAt())));
  }

  private void runTwelveMonths(
      DecisionReference reference, String resolution, ProcurementNotice notice, LocalDate from) {
    gate.start(reference, resolution,
        Counting.fixedDay(clockOf(ASSESSMENT), from.plusMonths(notice.due().months()), notice.rule()), null);
  }

  private static String clockOf(String kind) {
    return kind.equals(ASSESSMENT) ? "performance-assessment" : kind + "-notice";
  }

  /** The resolutions whose signed contracts are to be told of by performance notices. */
  @Transactional(readOnly = true)
  public List<String> open(DecisionReference reference) {
    return awards.findByKeyDecision(reference.value()).stream()
        .filter(award -> award.isSigned() && award.regime().performance().isPresent())
        .map(award -> award.view().resolution()).sorted().toList();
  }

  /**
   * An assessment or a failure is recorded, with its notice or before it. A failure that is not published yet starts
   * its thirty days. Too late is recorded as it happened.
   *
   * @throws Refused if the law asks for no such notice of the contract, or the days cannot be
   */
  public void record(DecisionReference reference, PerformanceCommand said, Actor actor) {
    var decision = decisions.get(reference, actor);
    actor.mustBe(decision.authority(), Role.PROCUREMENT, Role.COMMISSIONING_OFFICER);
    var award = mustBeAsked(reference, said);
    Given.text(said.summary(), "/summary", "Say what is published.");
    mustHaveHappened(award, said);
    var known = known(reference, said);
    if (known.isEmpty() && said.kind().equals(ASSESSMENT) && said.publishedOn() == null) {
      throw new Refused("An assessment is recorded with its notice: give its reference and its day.")
          .at("/publishedOn");
    }
    if ((said.publishedOn() == null) != (said.noticeReference() == null)) {
      throw new Refused("Give the reference of the notice and its day, or neither.")
          .at(said.publishedOn() == null ? "/publishedOn" : "/noticeReference");
    }
    var performance = known.orElseGet(() ->
        performances.save(new ContractPerformance(reference, said, actor.user())));
    if (known.isEmpty()) {
      events.publishEvent(Happened.to(reference, "contract-performance-recorded", actor)
          .with("resolution", said.resolution())
          .with("performance", said.kind())
          .with("on", said.on())
          .withholding("summary", said.summary()));
      if (!said.kind().equals(ASSESSMENT)) runThirtyDays(award, said);
    } else if (said.publishedOn() == null) {
      throw new Refused("It is on record already: give the notice by which it was published.").at("/noticeReference");
    }
    if (said.publishedOn() != null) publish(award, performance, said, actor);
  }

  private ContractAward mustBeAsked(DecisionReference reference, PerformanceCommand said) {
    Given.oneOf(said.kind(), "/kind", ASSESSMENT, "breach", POOR);
    var award = awards.signed(reference, said.resolution());
    if (award.regime().performance().isEmpty()) {
      throw new Refused("No performance notice is asked for of this contract, by its law or its value.")
          .at("/resolution").because("performance", "Procurement Act 2023 s.71");
    }
    if (said.kind().equals(ASSESSMENT) && award.management().indicators().isEmpty()) {
      throw new Refused("The contract has no key performance indicators to assess.").at("/kind")
          .because("performance", "Procurement Act 2023 s.71");
    }
    if (said.kind().equals(POOR) && award.regime().lightTouch()) {
      throw new Refused("Poor performance is not reported of a light-touch contract.").at("/kind")
          .because("performance", "Procurement Act 2023 s.71");
    }
    return award;
  }

  private void mustHaveHappened(ContractAward award, PerformanceCommand said) {
    var today = London.today(clock);
    if (said.on() == null) throw new Refused("Say on which day it was.").at("/on");
    if (said.on().isAfter(today) || said.on().isBefore(London.date(award.signedAt()))) {
      throw new Refused("It lies between the signature, on " + London.say(London.date(award.signedAt()))
          + ", and today.").at("/on");
    }
    if (said.publishedOn() != null) London.mustHaveCome(said.publishedOn(), clock, "/publishedOn");
  }

  private Optional<ContractPerformance> known(DecisionReference reference, PerformanceCommand said) {
    return performances.findByDecisionOrderByHappenedOn(reference.value()).stream()
        .filter(p -> p.resolution().equals(said.resolution()) && p.kind().equals(said.kind())
            && p.happenedOn().equals(said.on()))
        .findFirst();
  }

  private void runThirtyDays(ContractAward award, PerformanceCommand said) {
    var notice = award.regime().performance().orElseThrow();
    notice.period(clockOf(said.kind()), said.on(), calendars.england())
        .ifPresent(period -> gate.start(award.view().decision(), said.resolution(), period, null));
  }

  private void publish(ContractAward award, ContractPerformance performance, PerformanceCommand said, Actor actor) {
    var reference = award.view().decision();
    var resolution = said.resolution();
    performance.told(said.noticeReference(), said.publishedOn());
    papers.performance(decisions.get(reference), resolution, award,
        said.kind().replace('-', ' ') + ", " + London.say(said.on()), performance.summary(), said.noticeReference(),
        said.publishedOn());
    var clockKind = clockOf(said.kind());
    var late = gate.isLate(reference, resolution, clockKind, said.publishedOn());
    events.publishEvent(Happened.to(reference, "performance-notice-published", actor)
        .with("resolution", resolution)
        .with("performance", said.kind())
        .with("notice", said.noticeReference())
        .with("publishedOn", said.publishedOn())
        .with("late", late));
    var untold = performances.findByDecisionOrderByHappenedOn(reference.value()).stream()
        .anyMatch(p -> p.resolution().equals(resolution) && p.kind().equals(said.kind()) && !p.isTold());
    if (untold) return;
    gate.stop(reference, resolution, clockKind, "published on " + London.say(said.publishedOn()));
    if (said.kind().equals(ASSESSMENT) && !hasEnded(reference, resolution)) {
      runTwelveMonths(reference, resolution, award.regime().performance().orElseThrow(), said.on());
    }
  }

  private boolean hasEnded(DecisionReference reference, String resolution) {
    return contracts.findByDecisionOrderByNumber(reference.value()).stream()
        .anyMatch(c -> c.resolution().equals(resolution) && c.hasEnded());
  }

  /** What is on record of the performance of a decision's contracts. */
  @Transactional(readOnly = true)
  public List<ContractPerformanceView> of(DecisionReference reference) {
    return performances.findByDecisionOrderByHappenedOn(reference.value()).stream()
        .map(ContractPerformance::view).toList();
  }
}

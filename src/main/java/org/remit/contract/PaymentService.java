package org.remit.contract;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.stream.Collectors;
import org.remit.calendar.Calendars;
import org.remit.calendar.London;
import org.remit.gate.Gate;
import org.remit.proposal.Decisions;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Given;
import org.remit.reference.Happened;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.remit.routing.Money;
import org.remit.routing.ProcurementNotice;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Each large payment under a public contract is published after its quarter (Procurement Act 2023 s.70). */
@Service
@Transactional
public class PaymentService {

  private final ContractAwards awards;
  private final ContractPayments payments;
  private final AwardPapers papers;
  private final Decisions decisions;
  private final Calendars calendars;
  private final Gate gate;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  PaymentService(
      ContractAwards awards,
      ContractPayments payments,
      AwardPapers papers,
      Decisions decisions,
      Calendars calendars,
      Gate gate,
      Clock clock,
      ApplicationEventPublisher events) {
    this.awards = awards;
    this.payments = payments;
    this.papers = papers;
    this.decisions = decisions;
    this.calendars = calendars;
    this.gate = gate;
    this.clock = clock;
    this.events = events;
  }

  /** The resolutions whose signed contracts have payments that are published. */
  @Transactional(readOnly = true)
  public List<String> open(DecisionReference reference) {
    return awards.findByKeyDecision(reference.value()).stream()
        .filter(award -> award.isSigned() && award.regime().payments().isPresent())
        .map(award -> award.view().resolution()).sorted().toList();
  }

  /** The ends of the quarters in which payments wait to be published, the earliest first. */
  @Transactional(readOnly = true)
  public List<LocalDate> untold(DecisionReference reference) {
    return payments.findByDecisionOrderByPaidOn(reference.value()).stream().filter(p -> !p.isTold())
        .map(ContractPayment::quarterEnd).distinct().sorted().toList();
  }

  /**
   * A payment was made. Its quarter's notice is due from then on.
   *
   * @param amount in pounds, with VAT
   * @throws Refused if the law asks for no notice of it: the contract or the sum is not one that is published
   */
  public void paid(DecisionReference reference, String resolution, BigDecimal amount, LocalDate on, Actor actor) {
    actor.mustBe(decisions.get(reference, actor).authority(), Role.FINANCE);
    var award = awards.signed(reference, resolution);
    var notice = award.regime().payments().orElseThrow(() -> new Refused(
            "Payments under this contract are not published: it is none under the Procurement Act 2023.")
        .at("/resolution").because("payments", "Procurement Act 2023 s.70"));
    if (amount == null || amount.signum() <= 0) throw new Refused("Give the sum that was paid.").at("/amount");
    if (amount.compareTo(notice.over()) <= 0) {
      throw new Refused("Only a payment above " + Money.say(notice.over()) + " is published, not one of "
          + Money.say(amount) + ".").at("/amount").because("payments", notice.citation());
    }
    if (on == null) throw new Refused("Give the day of the payment.").at("/paidOn");
    if (on.isAfter(London.today(clock)) || on.isBefore(London.date(award.signedAt()))) {
      throw new Refused("It was paid between the signature, on " + London.say(London.date(award.signedAt()))
          + ", and today.").at("/paidOn");
    }
    var quarter = quarterEnd(on);
    payments.save(new ContractPayment(reference, resolution, amount, on, quarter, actor.user()));
    events.publishEvent(
        Happened.to(reference, "contract-payment-recorded", actor)
            .with("resolution", resolution)
            .with("amount", amount.toPlainString())
            .with("paidOn", on)
            .with("quarterEnd", quarter));
    runClockFor(reference, resolution, notice, quarter);
  }

  /** Quarters end in March, June, September and December. */
  static LocalDate quarterEnd(LocalDate day) {
    return day.with(IsoFields.DAY_OF_QUARTER, 1).plusMonths(3).minusDays(1);
  }

  /** One clock for each contract and quarter. */
  private void runClockFor(
      DecisionReference reference, String resolution, ProcurementNotice notice, LocalDate quarter) {
    var kind = clockOf(quarter);
    if (gate.clocks(reference).stream().anyMatch(c -> c.kind().equals(kind) && resolution.equals(c.resolution())
        && c.state().equals("running"))) return;
    notice.period(kind, quarter, calendars.england())
        .ifPresent(period -> gate.start(reference, resolution, period, null));
  }

  private static String clockOf(LocalDate quarter) {
    return "payments-to-" + quarter;
  }

  /**
   * The payments of a quarter were published. Too late is recorded as it happened.
   *
   * @throws Refused if none of the quarter waits for it, or it was published before the last of them was made
   */
  public void published(
      DecisionReference reference, String resolution, LocalDate quarterEnd, String notice, LocalDate on, Actor actor) {
    var decision = decisions.get(reference, actor);
    actor.mustBe(decision.authority(), Role.PROCUREMENT, Role.FINANCE);
    var award = awards.signed(reference, resolution);
    if (quarterEnd == null) throw new Refused("Give the last day of the quarter.").at("/quarterEnd");
    Given.text(notice, "/noticeReference", "Give the reference of the notice.");
    London.mustHaveCome(on, clock, "/publishedOn");
    var waiting = payments.findByDecisionOrderByPaidOn(reference.value()).stream()
        .filter(p -> p.resolution().equals(resolution) && p.quarterEnd().equals(quarterEnd) && !p.isTold()).toList();
    if (waiting.isEmpty()) {
      throw new Refused("No payment of the quarter to " + London.say(quarterEnd) + " waits to be published.")
          .at("/quarterEnd");
    }
    var last = waiting.get(waiting.size() - 1);
    if (on.isBefore(last.paidOn())) {
      throw new Refused("A payment of the quarter was made on " + London.say(last.paidOn())
          + ": it cannot have been published before.").at("/publishedOn");
    }
    waiting.forEach(payment -> payment.told(notice, on));
    papers.payments(decision, resolution, award, quarterEnd, waiting.stream()
        .map(p -> Money.say(p.amount()) + " on " + London.say(p.paidOn())).collect(Collectors.toList()),
        notice, on);
    var kind = clockOf(quarterEnd);
    events.publishEvent(
        Happened.to(reference, "payment-notice-published", actor)
            .with("resolution", resolution)
            .with("quarterEnd", quarterEnd)
            .with("payments", waiting.size())
            .with("notice", notice)
            .with("publishedOn", on)
            .with("late", gate.isLate(reference, resolution, kind, on)));
    gate.stop(reference, resolution, kind, "published on " + London.say(on));
  }

  /** The payments on record for a decision's contracts. */
  @Transactional(readOnly = true)
  public List<ContractPaymentView> of(DecisionReference reference) {
    return payments.findByDecisionOrderByPaidOn(reference.value()).stream().map(ContractPayment::view).toList();
  }
}

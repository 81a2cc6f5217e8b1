package org.remit.procurement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.remit.calendar.London;
import org.remit.papers.PaperContent;
import org.remit.papers.StatutoryPapers;
import org.remit.procurement.ProcurementService.Tender;
import org.remit.proposal.DecisionView;
import org.remit.proposal.Decisions;
import org.remit.reference.Given;
import org.remit.reference.Refused;
import org.remit.routing.Money;
import org.remit.routing.ProcurementNotice;
import org.remit.routing.ProcurementNotices;
import org.springframework.stereotype.Component;

/** The tender notice as it is drafted from what is known, and what goes before it. */
@Component
class TenderNotices {

  private static final String ACT = "pa-2023";
  private static final String NOTICE = "notice";
  private static final String NO_NOTICE = "no-notice";

  private final Decisions decisions;
  private final StatutoryPapers papers;

  TenderNotices(Decisions decisions, StatutoryPapers papers) {
    this.decisions = decisions;
    this.papers = papers;
  }

  /** The notices that may go before a tender of this resolution; none where its law knows none. */
  List<ProcurementNotice> before(DecisionView decision, String resolution) {
    return of(decision, resolution, null).stream().filter(n -> n.on().equals("engagement")).toList();
  }

  /** The notice by which a tender under the Procurement Act is published; empty where another law applies. */
  Optional<ProcurementNotice> tender(DecisionView decision, String resolution, String procedure) {
    return of(decision, resolution, procedure).stream()
        .filter(n -> n.on().equals("tender") && "tender-notice".equals(n.paper())).findFirst();
  }

  private List<ProcurementNotice> of(DecisionView decision, String resolution, String procedure) {
    var facts = decision.proposal().resolution(resolution).orElseThrow();
    var needs = decisions.route(decision).resolution(resolution);
    if (!ACT.equals(needs.map(n -> n.regime().cautious()).orElse(null))) return List.of();
    var asked = needs.map(n -> n.procedure().cautious()).orElse("unknown");
    return ProcurementNotices.of(ACT, procedure != null ? procedure : asked == null ? "unknown" : asked,
        facts.procurement().lightTouch().is(true), facts.value().total().or(null));
  }

  /**
   * @param isEngagementPublished whether the notice of preliminary market engagement is on record
   * @throws Refused unless it is said whether the market was engaged, and the notice of it went before, or why not
   */
  void mustSayOfTheMarket(DecisionView decision, String resolution, Tender tender, boolean isEngagementPublished) {
    if (tender(decision, resolution, tender.procedure()).isEmpty()) return;
    var rule = "Procurement Act 2023 s.17";
    var said = tender.notice().marketEngagement();
    if (said == null || !List.of("none", NOTICE, NO_NOTICE).contains(said)) {
      throw new Refused("Say whether the market was engaged before the tender, and whether a notice of it went before.")
          .at("/marketEngagement").because("engagement", rule);
    }
    if (said.equals(NOTICE) && !isEngagementPublished) {
      throw new Refused("No preliminary market engagement notice is on record: record it first, or say why none was"
          + " published.").at("/marketEngagement").because("engagement", rule);
    }
    if (said.equals(NO_NOTICE)) {
      Given.text(tender.notice().engagementReasons(), "/engagementReasons",
          "The tender notice says why the market was engaged without a notice of it.");
    }
  }

  /** @throws Refused if a content that the law asks for is not known, or would disclose something */
  void publish(DecisionView decision, String resolution, Tender tender, boolean staffMayMove, LocalDate today) {
    if (tender(decision, resolution, tender.procedure()).isEmpty()) return;
    var facts = decision.proposal().resolution(resolution).orElseThrow();
    var noNotice = NO_NOTICE.equals(tender.notice().marketEngagement());
    papers.produce("tender-notice", decision.reference(), PaperContent.empty()
        .about("resolution " + resolution)
        .text("authority", decision.authority().words() + " Council")
        .text("subject", subject(decision, resolution))
        .text("procedure", tender.procedure().replace('-', ' '))
        .text("value", value(decision, resolution, tender.notice()))
        .text("term", term(facts.term().months().or(null), tender.notice()))
        .text("deadline", London.say(tender.deadline()))
        .list("criteria", tender.criteria().isEmpty() ? List.of("As the tender documents have them.")
            : tender.criteria())
        .when(!tender.providerLimits().isEmpty(), "providers-limited")
        .text("limits", tender.providerLimits().isEmpty() ? null : String.join("; ", tender.providerLimits()))
        .when(staffMayMove, "staff-may-transfer")
        .text("pension", staffMayMove
            ? "Staff may move with the service: the tender documents give the pension terms that the price allows for."
            : null)
        .when(noNotice, "engaged-without-notice")
        .text("engagement", noNotice ? tender.notice().engagementReasons() : null)
        .text("reference", tender.noticeReference() + ", " + London.say(today)));
  }

  private static String value(DecisionView decision, String resolution, ProcurementService.NoticeFacts said) {
    var facts = decision.proposal().resolution(resolution).orElseThrow().value();
    if (said.estimatedValue() != null) {
      if (said.estimatedValue().signum() <= 0) {
        throw new Refused("The estimated value is more than nothing.").at("/estimatedValue");
      }
      return Money.say(said.estimatedValue());
    }
    if (facts.total().known()) {
      return Money.say(facts.total().value()) + switch (facts.vat().or("unknown")) {
        case "inclusive" -> ", with VAT";
        case "exclusive" -> ", without VAT";
        default -> "";
      };
    }
    throw new Refused("The tender notice gives the estimated value, and the decision does not say it: state it.")
        .at("/estimatedValue").because("tender-notice", "Procurement Act 2023 s.21");
  }

  private static String term(Integer months, ProcurementService.NoticeFacts said) {
    if (said.duration() != null && !said.duration().isBlank()) return said.duration();
    if (months != null) return months + " months";
    throw new Refused("The tender notice gives the duration, and the decision does not say it: state it.")
        .at("/duration").because("tender-notice", "Procurement Act 2023 s.21");
  }

  static String subject(DecisionView decision, String resolution) {
    var what = decision.proposal().resolution(resolution).orElseThrow().what();
    return what.known() ? what.value() : decision.title();
  }
}

package org.remit.contract;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.remit.calendar.London;
import org.remit.papers.PaperContent;
import org.remit.papers.StatutoryPapers;
import org.remit.proposal.DecisionView;
import org.remit.routing.Proposal;
import org.remit.routing.StandstillAnswer;
import org.springframework.stereotype.Component;

/**
 * The notices of an award, drawn from what is known and kept as they were published. One without a content that its law
 * asks for is refused, and so is one that would disclose what is withheld.
 */
@Component
class AwardPapers {

  private final StatutoryPapers papers;

  AwardPapers(StatutoryPapers papers) {
    this.papers = papers;
  }

  /** The award notice, or the notice of intention to award; nothing where the law is not known. */
  void award(DecisionView decision, String resolution, Regime regime, String reference, LocalDate sentOn,
      StandstillAnswer standstill) {
    var kind = regime.awardPaper();
    if (kind.isEmpty()) return;
    var until = standstill.period() == null ? null : London.say(standstill.period().lastDay());
    var common = common(decision, resolution, reference, sentOn);
    papers.produce(kind.get(), decision.reference(), kind.get().equals("intention-to-award-notice")
        ? common.text("representations", until == null ? "No standstill runs."
            : "In writing to the council, until the end of " + until + ".")
        : common.day("decided", decision.decidedAt() == null ? null : London.date(decision.decidedAt()))
            .text("standstill", until == null ? null : "It ends at the end of " + until + ".")
            .when(until != null, "standstill-applies"));
  }

  /** The details of the contract as it was signed; nothing where the law is not known. */
  void details(DecisionView decision, String resolution, ContractAward award, String reference, LocalDate publishedOn) {
    var notice = award.regime().details();
    if (notice.isEmpty() || notice.get().paper() == null) return;
    var asked = decision.proposal().resolution(resolution).orElseThrow();
    papers.produce(notice.get().paper(), decision.reference(), common(decision, resolution, reference, publishedOn)
        .text("subject", award.title())
        .text("value", ApprovedSum.pounds(award.value()) + vat(asked))
        .day("signed", London.date(award.signedAt()))
        .text("term", London.say(award.starts()) + " to " + London.say(award.ends()) + extensions(award.extensions())));
  }

  private static PaperContent common(
      DecisionView decision, String resolution, String reference, LocalDate publishedOn) {
    var asked = decision.proposal().resolution(resolution).orElseThrow();
    var total = asked.value().total();
    var term = asked.term();
    return PaperContent.empty().about("resolution " + resolution)
        .text("authority", name(decision.authority().id()))
        .text("supplier", asked.supplier() == null ? null : asked.supplier().or(null))
        .text("subject", asked.what() != null && asked.what().known() ? asked.what().value() : decision.title())
        .text("value", total.known() ? ApprovedSum.pounds(total.value()) + vat(asked) : null)
        .text("term", term.months().known() ? term.months().value() + " months" + extensions(term.extensions())
            : term.to().known() ? "to " + London.say(term.to().value()) : null)
        .text("reference", reference + ", " + London.say(publishedOn));
  }

  private static String vat(Proposal.Resolution asked) {
    return switch (asked.value().vat().or("unknown")) {
      case "inclusive" -> ", with VAT";
      case "exclusive" -> ", without VAT";
      default -> "";
    };
  }

  private static String extensions(List<Integer> months) {
    return months.isEmpty() ? "" : "; extensions of "
        + months.stream().map(String::valueOf).collect(Collectors.joining(" and ")) + " months are possible";
  }

  private static String name(String council) {
    return Arrays.stream(council.split("-")).map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
        .collect(Collectors.joining(" ")) + " Council";
  }
}

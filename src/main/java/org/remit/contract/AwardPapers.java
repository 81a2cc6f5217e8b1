package org.remit.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.remit.calendar.London;
import org.remit.papers.PaperContent;
import org.remit.papers.StatutoryPapers;
import org.remit.proposal.DecisionView;
import org.remit.routing.Money;
import org.remit.routing.ProcurementNotice;
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

  /** The notice before a direct award. */
  void transparency(DecisionView decision, String resolution, String justification, String reference,
      LocalDate publishedOn) {
    papers.produce("transparency-notice", decision.reference(), named(decision, resolution, reference, publishedOn)
        .text("value", value(decision.proposal().resolution(resolution).orElseThrow()))
        .text("justification", justification));
  }

  /** The notice before a contract is changed: the change as it was decided, and its value then. */
  void change(DecisionView decision, String resolution, Contract contract, String ground, String value,
      String reference, LocalDate publishedOn) {
    var decided = decision.resolution(resolution);
    papers.produce("contract-change-notice", decision.reference(),
        named(decision, resolution, reference, publishedOn)
            .text("supplier", contract.supplier())
            .text("subject", contract.title())
            .text("change", decided.wording() == null || decided.wording().isBlank() ? decided.words()
                : decided.wording())
            .text("ground", ground)
            .text("value", value));
  }

  /** The notice of a contract's end; nothing where its law asks for none. */
  void end(DecisionView decision, Contract contract, ProcurementNotice notice, String how, String reference,
      LocalDate publishedOn) {
    if (notice.paper() == null) return;
    papers.produce(notice.paper(), decision.reference(),
        named(decision, contract.resolution(), reference, publishedOn)
            .text("supplier", contract.supplier())
            .text("subject", contract.title())
            .day("ended", contract.ends())
            .text("how", how));
  }

  /** How the contract performs. */
  void performance(DecisionView decision, String resolution, ContractAward award, String what, String summary,
      String reference, LocalDate publishedOn) {
    papers.produce("contract-performance-notice", decision.reference(),
        named(decision, resolution, reference, publishedOn)
            .about("resolution " + resolution + ", " + what)
            .text("subject", award.title())
            .text("what", what)
            .text("summary", summary));
  }

  /** What was paid under the contract in a quarter. */
  void payments(DecisionView decision, String resolution, ContractAward award, LocalDate quarterEnd,
      List<String> paid, String reference, LocalDate publishedOn) {
    papers.produce("payments-notice", decision.reference(),
        named(decision, resolution, reference, publishedOn)
            .about("resolution " + resolution + ", quarter to " + London.say(quarterEnd))
            .text("subject", award.title())
            .text("quarter", "To " + London.say(quarterEnd))
            .list("payments", paid));
  }

  /** The details of the contract as it was signed; nothing where the law is not known. */
  void details(DecisionView decision, String resolution, ContractAward award, String reference, LocalDate publishedOn) {
    var notice = award.regime().details();
    if (notice.isEmpty() || notice.get().paper() == null) return;
    papers.produce(notice.get().paper(), decision.reference(), common(decision, resolution, reference, publishedOn)
        .text("subject", award.title())
        .text("value", Money.say(award.value()) + vat(award.vat()))
        .day("signed", London.date(award.signedAt()))
        .text("term", London.say(award.starts()) + " to " + London.say(award.ends()) + extensions(award.extensions())));
  }

  /** Who, with whom, of what, and where it was published: of every notice. */
  private static PaperContent named(
      DecisionView decision, String resolution, String reference, LocalDate publishedOn) {
    var asked = decision.proposal().resolution(resolution).orElseThrow();
    return PaperContent.empty().about("resolution " + resolution)
        .text("authority", decision.authority().words() + " Council")
        .text("supplier", asked.supplier() == null ? null : asked.supplier().or(null))
        .text("subject", asked.what() != null && asked.what().known() ? asked.what().value() : decision.title())
        .text("reference", reference + ", " + London.say(publishedOn));
  }

  private static String value(Proposal.Resolution asked) {
    var total = asked.value().total();
    return total.known() ? Money.say(total.value()) + vat(asked.value().vat().or("unknown")) : null;
  }

  private static PaperContent common(
      DecisionView decision, String resolution, String reference, LocalDate publishedOn) {
    var asked = decision.proposal().resolution(resolution).orElseThrow();
    var term = asked.term();
    return named(decision, resolution, reference, publishedOn)
        .text("value", value(asked))
        .text("term", term.months().known() ? term.months().value() + " months" + extensions(term.extensions())
            : term.to().known() ? "to " + London.say(term.to().value()) : null);
  }

  /** After a sum; empty where its basis is not known. */
  static String vat(String basis) {
    return vatInWords(basis).map(words -> ", " + words).orElse("");
  }

  /** @param basis inclusive, exclusive or unknown */
  static Optional<String> vatInWords(String basis) {
    return switch (basis) {
      case "inclusive" -> Optional.of("with VAT");
      case "exclusive" -> Optional.of("without VAT");
      default -> Optional.empty();
    };
  }

  private static String extensions(List<Integer> months) {
    return months.isEmpty() ? "" : "; extensions of "
        + months.stream().map(String::valueOf).collect(Collectors.joining(" and ")) + " months are possible";
  }
}

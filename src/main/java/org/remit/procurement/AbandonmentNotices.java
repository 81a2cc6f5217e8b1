package org.remit.procurement;

import java.time.LocalDate;
import java.util.Optional;
import org.remit.calendar.Confirmation;
import org.remit.calendar.London;
import org.remit.papers.PaperContent;
import org.remit.papers.StatutoryPapers;
import org.remit.proposal.DecisionView;
import org.remit.proposal.Decisions;
import org.remit.routing.ProcurementNotice;
import org.remit.routing.ProcurementNotices;
import org.springframework.stereotype.Component;

/** By which notice the end of a procurement is told, and what it says. */
@Component
class AbandonmentNotices {

  private final Procurements procurements;
  private final Decisions decisions;
  private final StatutoryPapers papers;

  AbandonmentNotices(Procurements procurements, Decisions decisions, StatutoryPapers papers) {
    this.procurements = procurements;
    this.decisions = decisions;
    this.papers = papers;
  }

  /** The notice of its law; empty where the law has none, and before a tender was published: nobody knows of it. */
  Optional<ProcurementNotice> of(DecisionView decision, String resolution) {
    var procedure = procurements.findById(new Procurement.Key(decision.reference().value(), resolution))
        .map(Procurement::procedure);
    if (procedure.isEmpty()) return Optional.empty();
    var facts = decision.proposal().resolution(resolution).orElseThrow();
    var regime = decisions.route(decision).resolution(resolution).map(r -> r.regime().cautious()).orElse("unknown");
    var lightTouch = facts.procurement().lightTouch().is(true);
    return ProcurementNotices.of(regime, procedure.get(), lightTouch, facts.value().total().or(null)).stream()
        .filter(n -> n.on().equals("abandonment"))
        .findFirst();
  }

  String inWords(DecisionView decision, String resolution) {
    return of(decision, resolution)
        .map(n -> (n.code() == null ? "" : n.code() + ", ") + n.name() + ": " + n.due().words() + " (" + n.citation()
            + (n.confirmation() == Confirmation.CONFIRMED ? ")" : "; not confirmed)"))
        .orElse("The law that applies has no notice for it: tell whoever tendered");
  }

  /** Where its law has a notice for the public, it becomes a public paper; tenderers are told by letter. */
  void publish(DecisionView decision, String resolution, Lot lot, LocalDate decided, String reasons, String reference,
      LocalDate on) {
    var notice = of(decision, resolution);
    if (notice.isEmpty() || notice.get().paper() == null) return;
    var what = decision.proposal().resolution(resolution).orElseThrow().what();
    papers.produce(notice.get().paper(), decision.reference(), PaperContent.empty()
        .about("resolution " + resolution + (lot.isWhole() ? "" : ", " + lot.words()))
        .text("authority", decision.authority().words() + " Council")
        .text("subject", (what.known() ? what.value() : decision.title()) + (lot.isWhole() ? "" : ", " + lot.words()))
        .day("decided", decided)
        .text("reasons", reasons)
        .text("reference", reference + ", " + London.say(on)));
  }
}

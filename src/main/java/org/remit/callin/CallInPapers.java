package org.remit.callin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.remit.calendar.London;
import org.remit.papers.PaperContent;
import org.remit.papers.StatutoryPaperView;
import org.remit.papers.StatutoryPapers;
import org.remit.proposal.DecisionView;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** What the public is told of a call-in: each valid request, what became of it, and how the call-in came out. */
@Component
class CallInPapers {

  private final StatutoryPapers papers;
  private final CallInRequestRows requests;
  private final CallInSignatureRows signatures;

  CallInPapers(StatutoryPapers papers, CallInRequestRows requests, CallInSignatureRows signatures) {
    this.papers = papers;
    this.requests = requests;
    this.signatures = signatures;
  }

  /** Tells the public of a valid request; again, with what became of it, when a signature was withdrawn. */
  void noticeOf(DecisionView decision, CallInRequest request) {
    var reference = decision.reference();
    var subject = "request " + request.number();
    var told = papers.published(reference).stream()
        .filter(p -> p.kind().equals("call-in-notice") && p.subject().equals(subject))
        .reduce((earlier, later) -> later);
    var all = signatures.of(reference.value(), request.number());
    papers.produce("call-in-notice", reference, PaperContent.empty()
        .about(subject)
        .text("decision", decision.title() + " (" + reference + "), resolutions "
            + String.join(", ", request.resolutions()))
        .day("date", London.date(decision.decidedAt()))
        .list("requested-by", requestedBy(all))
        .list("grounds", told.map(CallInPapers::groundsTold).orElseGet(
            () -> List.of(request.grounds().isBlank() ? "None stated." : request.grounds())))
        .moment("received", request.receivedAt())
        .text("consequence", consequence(reference, request)));
  }

  private static List<String> requestedBy(List<CallInSignature> all) {
    var by = new ArrayList<String>();
    by.add(all.stream().filter(CallInSignature::counts).count() + " members of the council");
    var withdrawn = all.stream().filter(CallInSignature::isWithdrawnByAMember).count();
    if (withdrawn > 0) by.add(withdrawn + " more, who " + (withdrawn == 1 ? "has" : "have") + " withdrawn");
    return by;
  }

  /** What was taken down is not published again. */
  private static List<String> groundsTold(StatutoryPaperView notice) {
    return notice.takenDownAt() == null && notice.contents().get("grounds") instanceof List<?> grounds
        ? grounds.stream().map(String::valueOf).toList() : List.of("They are not published.");
  }

  private String consequence(DecisionReference reference, CallInRequest request) {
    var waits = "Nothing of these resolutions is implemented until overview and scrutiny has considered them.";
    if (request.isValid()) return waits;
    var left = requests.of(reference.value()).stream()
        .filter(CallInRequest::isValid)
        .flatMap(r -> r.resolutions().stream())
        .collect(Collectors.toSet());
    var free = request.resolutions().stream().filter(l -> !left.contains(l)).toList();
    var held = request.resolutions().stream().filter(left::contains).toList();
    return "This request " + request.endedBecause().replaceFirst("\\.$", "") + "."
        + (free.isEmpty() ? "" : " No valid request names " + resolutions(free) + " any longer: not called in by"
            + " another one, it takes effect, not before the call-in window is over.")
        + (held.isEmpty() ? "" : " Another valid request names " + resolutions(held) + ": nothing of it is implemented"
            + " until overview and scrutiny has considered it.");
  }

  private static String resolutions(List<String> letters) {
    return (letters.size() == 1 ? "resolution " : "resolutions ") + String.join(" and ", letters);
  }

  /**
   * How scrutiny, council or the decision maker answered.
   *
   * @param outcome what was answered, with what it says anew of each resolution
   * @param by whoever answered: scrutiny, Cabinet, a post
   */
  void outcomeOf(
      DecisionView decision, PaperContent outcome, String reasons, String by, LocalDate on, String effective) {
    papers.produce("call-in-outcome", decision.reference(), outcome
        .about("by " + by)
        .text("decision", decision.title() + " (" + decision.reference() + ")")
        .day("date", on)
        .text("reasons", reasons)
        .text("effective", effective));
  }
}

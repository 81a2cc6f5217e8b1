package org.remit.commissioning;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.remit.calendar.London;
import org.remit.papers.CouncilOf;
import org.remit.papers.DocumentView;
import org.remit.papers.HandInRule;
import org.remit.papers.Papers;
import org.remit.papers.RestsOnDocument;
import org.remit.proposal.Decisions;
import org.remit.proposal.RepeatsWithheld;
import org.remit.proposal.ReportText;
import org.remit.reference.Actor;
import org.remit.reference.Authority;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;
import org.springframework.stereotype.Component;

/** What the case and its papers know of one another: whose a decision is, and what its report says. */
@Component
class ReportOnFile implements ReportText, RepeatsWithheld, CouncilOf, HandInRule, RestsOnDocument {

  static final String REPORT = "report";

  private final Papers papers;
  private final Decisions decisions;

  ReportOnFile(Papers papers, @org.springframework.context.annotation.Lazy Decisions decisions) {
    this.papers = papers;
    this.decisions = decisions;
  }

  @Override
  public Optional<Authority> councilOf(DecisionReference decision) {
    return decisions.find(decision).map(d -> d.authority());
  }

  /**
   * What was decided on is published as it was considered (SI 2012/2089 reg 14): it is not replaced afterwards. Only
   * where it had to be taken down does a version that can be public take its place.
   */
  @Override
  public void mustTake(DecisionReference decision, String document) {
    if (!document.equals(REPORT) || wasTakenDown(decision)) return;
    decisions.find(decision).filter(d -> d.decidedAt() != null).ifPresent(d -> {
      throw new Refused(("%s was decided on %s on the report as it lay there; hand what is new in under another name,"
          + " or enter a correction.")
              .formatted(decision, London.say(d.decidedAt())))
          .at("/document")
          .because("decided-once", "SI 2012/2089 reg 14; a decision rests on the report it was taken on");
    });
  }

  /** A stray file beside the report is none: whoever handed it in may think that the report is there. */
  @Override
  public String stillToCome(DecisionReference decision) {
    var asked = decisions.find(decision).filter(d -> d.decidedAt() == null && !d.stage().isEnd()).isPresent();
    return asked && isMissing(decision) ? "This is not the report, which is still to be handed in." : "";
  }

  private boolean isMissing(DecisionReference decision) {
    return papers.documents(decision, Actor.system("looking for the report")).stream()
        .noneMatch(d -> d.document().equals(REPORT));
  }

  /** What lay before whoever decided is what was decided on (SI 2012/2089 reg 14). */
  @Override
  public Optional<String> whatRests(DecisionReference decision, DocumentView document) {
    return decisions.find(decision).map(d -> d.decidedAt()).filter(at -> !document.storedAt().isAfter(at))
        .map(at -> "It was on file when the decision was taken, on " + London.say(at) + ".");
  }

  @Override
  public List<String> documents(DecisionReference decision) {
    return papers.thatRepeatWithheld(decision);
  }

  @Override
  public void mustNotRepeat(DecisionReference decision, String pointer, String field, String text) {
    papers.mustNotRepeatWithheld(decision, pointer, field, text);
  }

  private boolean wasTakenDown(DecisionReference decision) {
    return papers.documents(decision, Actor.system("looking for the report")).stream()
        .filter(d -> d.document().equals(REPORT))
        .findFirst()
        .filter(d -> d.takenDownAt() != null)
        .isPresent();
  }

  /** The report's text as far as it is public: an exempt part is never quoted in a finding. */
  @Override
  public Optional<String> of(DecisionReference decision) {
    var system = Actor.system("reading the report");
    return papers.documents(decision, system).stream()
        .filter(d -> d.document().equals(REPORT) && d.publicity().isPublic() && d.takenDownAt() == null)
        .filter(d -> d.mediaType().startsWith("text/plain"))
        .findFirst()
        .map(DocumentView::id)
        .map(id -> new String(papers.read(id, system).bytes(), StandardCharsets.UTF_8));
  }
}

package org.remit.commissioning;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.remit.papers.CouncilOf;
import org.remit.papers.DocumentView;
import org.remit.papers.Papers;
import org.remit.proposal.Decisions;
import org.remit.proposal.ReportText;
import org.remit.reference.Actor;
import org.remit.reference.Authority;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** What the case and its papers know of one another: whose a decision is, and what its report says. */
@Component
class ReportOnFile implements ReportText, CouncilOf {

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

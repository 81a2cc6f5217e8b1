package org.remit.notice;

import java.util.Optional;
import org.remit.papers.DocumentView;
import org.remit.papers.RestsOnDocument;
import org.remit.papers.StatutoryPapers;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** A notice of a private meeting tells the public why it is private (SI 2012/2089 reg 5): a withheld document is. */
@Component
class PrivateOnItsAccount implements RestsOnDocument {

  private final StatutoryPapers papers;

  PrivateOnItsAccount(StatutoryPapers papers) {
    this.papers = papers;
  }

  @Override
  public Optional<String> whatRests(DecisionReference decision, DocumentView document) {
    if (document.publicity().isPublic()) return Optional.empty();
    return papers.published(decision).stream()
        .filter(p -> p.kind().startsWith("private-") && p.correctedBy() == null && p.takenDownAt() == null)
        .filter(p -> !p.publishedAt().isBefore(document.storedAt()))
        .findFirst()
        .map(p -> "'" + p.title() + "' was published on its account.");
  }
}

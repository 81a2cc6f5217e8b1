package org.remit.callin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.remit.papers.DocumentView;
import org.remit.papers.Papers;
import org.remit.papers.StatutoryPaperView;
import org.remit.papers.StatutoryPapers;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a decision that may be called in is published by (SI 2012/2089 reg 14): its record, the notice that tells of it,
 * and the report that was considered, as far as it is public.
 */
@Component
@Transactional(readOnly = true)
class PublishedDecision {

  private static final String REPORT = "report";

  private final StatutoryPapers papers;
  private final Papers documents;

  PublishedDecision(StatutoryPapers papers, Papers documents) {
    this.papers = papers;
    this.documents = documents;
  }

  /** What was published of it and is not public now; empty when all of it is. */
  List<String> missing(DecisionReference reference) {
    return missing(reference, null);
  }

  /** The same, but for papers of a kind that are about to be published again. */
  List<String> missing(DecisionReference reference, String republished) {
    var missing = new ArrayList<String>();
    var newest = new LinkedHashMap<String, StatutoryPaperView>();
    papers.published(reference).stream()
        .filter(p -> WhatMayBeCalledIn.isIn(p.kind()) && !p.kind().equals(republished))
        .forEach(p -> newest.put(p.kind() + p.subject(), p));
    newest.values().stream().filter(p -> p.takenDownAt() != null).forEach(p -> missing.add(p.name()));
    // The newest version that was opened is what was considered; an older one does not take its place.
    documents.documents(reference, Actor.system("looking whether the report is public")).stream()
        .filter(d -> d.document().equals(REPORT) && d.publicity().isPublic() && d.publishedAt() != null)
        .findFirst()
        .filter(d -> d.takenDownAt() != null)
        .ifPresent(d -> missing.add("The report"));
    return missing;
  }

  /** The newest notice of it; empty where there is none. */
  Optional<StatutoryPaperView> notice(DecisionReference reference) {
    return papers.published(reference).stream()
        .filter(p -> p.kind().equals(WhatMayBeCalledIn.NOTICE) && p.correctedBy() == null)
        .reduce((earlier, later) -> later);
  }
}

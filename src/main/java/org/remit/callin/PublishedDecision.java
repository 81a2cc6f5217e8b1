package org.remit.callin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
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

  private static final String NOTICE = "decision-notice";
  private static final String RECORD = "decision-record-";
  private static final Set<String> REPORT = Set.of("report");

  private final StatutoryPapers papers;
  private final Papers documents;

  PublishedDecision(StatutoryPapers papers, Papers documents) {
    this.papers = papers;
    this.documents = documents;
  }

  /** What was published of it and is not public now; empty when all of it is. */
  List<String> missing(DecisionReference reference) {
    var missing = new ArrayList<String>();
    var newest = new LinkedHashMap<String, StatutoryPaperView>();
    papers.published(reference).stream()
        .filter(p -> p.kind().equals(NOTICE) || p.kind().startsWith(RECORD))
        .forEach(p -> newest.put(p.kind(), p));
    newest.values().stream().filter(p -> p.takenDownAt() != null).forEach(p -> missing.add(p.title()));
    var reports = documents.documents(reference, Actor.system("looking whether the report is public")).stream()
        .filter(d -> REPORT.contains(d.document()) && d.publicity().isPublic() && d.publishedAt() != null)
        .toList();
    if (!reports.isEmpty() && reports.stream().allMatch(d -> d.takenDownAt() != null)) missing.add("The report");
    return missing;
  }
}

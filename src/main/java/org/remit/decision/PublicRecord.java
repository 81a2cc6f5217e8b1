package org.remit.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.remit.calendar.London;
import org.remit.engine.OpenTasks;
import org.remit.gate.Gate;
import org.remit.gate.Gate.How;
import org.remit.papers.Papers;
import org.remit.papers.StatutoryPaperView;
import org.remit.papers.StatutoryPapers;
import org.remit.proposal.Decisions;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Happened;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A decision is carried out while its record, its notice and the report that was considered can be read (SI 2012/2089
 * reg 14; SI 2014/2095 reg 8): from the moment one of them is taken down until it is published again nothing of it is
 * carried out, whether a call-in window runs or not.
 */
@Component
class PublicRecord {

  private static final Logger LOG = LoggerFactory.getLogger(PublicRecord.class);
  private static final String HOLD = "taken-down";
  private static final String NOTICE = "decision-notice";
  private static final String REPORT = "report";
  private static final Set<String> CHANGES = Set.of("paper-taken-down", "paper-corrected", "paper-published");
  private static final Set<String> OF_ALL = Set.of("document-taken-down", "documents-published", "decision-published");

  private final StatutoryPapers papers;
  private final Papers documents;
  private final Decisions decisions;
  private final Gate gate;
  private final OpenTasks tasks;
  private final TransactionTemplate transaction;

  PublicRecord(
      StatutoryPapers papers, Papers documents, Decisions decisions, Gate gate, OpenTasks tasks,
      TransactionTemplate transaction) {
    this.papers = papers;
    this.documents = documents;
    this.decisions = decisions;
    this.gate = gate;
    this.tasks = tasks;
    this.transaction = transaction;
  }

  @EventListener
  void on(Happened happened) {
    var paper = CHANGES.contains(happened.kind()) && tells(String.valueOf(happened.facts().get("kind")));
    if (!paper && !OF_ALL.contains(happened.kind())) return;
    var reference = new DecisionReference(happened.stream());
    transaction.executeWithoutResult(t -> look(reference));
  }

  /** What was taken down while nothing looked holds too. */
  @EventListener(ApplicationReadyEvent.class)
  void started() {
    var all = new TreeSet<>(Comparator.comparing(DecisionReference::value));
    all.addAll(papers.withTakenDown());
    all.addAll(documents.withTakenDown());
    for (var reference : all) {
      try {
        transaction.executeWithoutResult(t -> look(reference));
      } catch (RuntimeException e) {
        LOG.error("Whether the record of {} is public could not be looked at", reference, e);
      }
    }
  }

  private void look(DecisionReference reference) {
    if (decisions.find(reference).filter(d -> d.publishedAt() != null).isEmpty()) return;
    var down = down(reference);
    gate.holds(reference).stream().filter(h -> h.kind().equals(HOLD) && h.resolution() != null)
        .forEach(h -> gate.lift(reference, h.resolution(), HOLD, How.MET, "it holds the whole decision"));
    if (down.isEmpty()) {
      gate.lift(reference, null, HOLD, How.MET, "it is published again");
    } else {
      var reason = "Taken down: %s."
          .formatted(String.join(", ", down));
      gate.open(reference, null, HOLD, reason);
      gate.restate(reference, null, HOLD, reason);
    }
    tasks.refreshFacts(reference);
  }

  private static boolean tells(String kind) {
    return kind.equals(NOTICE) || Arrays.stream(RecordKind.values()).anyMatch(k -> k.paper().equals(kind));
  }

  /** What was published of the decision last, and is not up. */
  private List<String> down(DecisionReference reference) {
    var newest = new LinkedHashMap<String, StatutoryPaperView>();
    papers.published(reference).stream().filter(p -> tells(p.kind()))
        .forEach(p -> newest.put(p.kind() + p.subject(), p));
    var down = new ArrayList<String>();
    newest.values().stream().filter(p -> p.takenDownAt() != null)
        .forEach(p -> down.add(on(p.name(), p.takenDownAt())));
    // The newest version that was opened is what was considered; an older one does not take its place.
    documents.documents(reference, Actor.system("looking whether the report is public")).stream()
        .filter(d -> d.document().equals(REPORT) && d.publicity().isPublic() && d.publishedAt() != null)
        .findFirst()
        .filter(d -> d.takenDownAt() != null)
        .ifPresent(d -> down.add(on("The report", d.takenDownAt())));
    return down;
  }

  private static String on(String title, Instant takenDownAt) {
    return title + ", on " + London.say(London.date(takenDownAt));
  }
}

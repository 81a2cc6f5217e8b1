package org.remit.decision;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.remit.calendar.Period;
import org.remit.gate.Act;
import org.remit.gate.Gate;
import org.remit.papers.DocumentReplaced;
import org.remit.papers.Papers;
import org.remit.people.Actors;
import org.remit.proposal.DecisionView;
import org.remit.proposal.FactsChanged;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Happened;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is decided is what was open to the public for its period (invariant 3; SI 2012/2089 regs 6(2), 7 and 14). A
 * report that is replaced after it was opened, that is given a further paper, or whose matter changes, is opened anew
 * as soon as it is cleared, and the period counts from then: a meeting that comes earlier puts the matter off. What was
 * opened before stays on file.
 */
@Component
@Transactional
class OpenedAnew {

  private static final String AGENDA = BeforeDeciding.AGENDA;
  private static final String REPORT = BeforeDeciding.REPORT;
  private static final String NOT_CLEARED = "report-not-cleared";
  private static final Set<String> BEFORE_IT_IS_OPENED = Set.of(NOT_CLEARED, "findings-unanswered");

  /** The facts that say what is to be decided, by whom and on whom it tells. */
  private static final List<String> THE_MATTER =
      List.of("/title", "/decisionMaker", "/resolutions", "/effects", "/contracts", "/staff", "/pension");

  private final BeforeDeciding before;
  private final Meetings meetings;
  private final ReportPublications reports;
  private final Papers documents;
  private final Gate gate;
  private final Actors actors;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  OpenedAnew(
      BeforeDeciding before,
      Meetings meetings,
      ReportPublications reports,
      Papers documents,
      Gate gate,
      Actors actors,
      Clock clock,
      ApplicationEventPublisher events) {
    this.before = before;
    this.meetings = meetings;
    this.reports = reports;
    this.documents = documents;
    this.gate = gate;
    this.actors = actors;
    this.clock = clock;
    this.events = events;
  }

  @EventListener
  @Order(1) // after the clearances that went stale by it, before the tasks that wait are told
  void on(FactsChanged change) {
    if (change.pointers().stream().noneMatch(p -> THE_MATTER.stream().anyMatch(p::startsWith))) return;
    isAnother(change.decision(), "What is to be decided has changed since its report was opened to the public.");
  }

  @EventListener
  @Order(1) // as above
  void on(DocumentReplaced replaced) {
    var versions = documents
        .documents(replaced.decision(), Actor.system("looking whether the public had an earlier version")).stream()
        .filter(d -> d.document().equals(replaced.document()))
        .toList();
    var opened = versions.stream().filter(d -> d.publishedAt() != null).findFirst();
    // What was taken down is put up again in its own way.
    if (opened.filter(d -> d.takenDownAt() != null).isPresent()) return;
    if (opened.isEmpty() && versions.stream().findFirst().filter(d -> d.publicity().isPublic()).isEmpty()) return;
    isAnother(replaced.decision(), opened.isPresent()
        ? "'%s', which was open to the public, was replaced by version %d."
            .formatted(replaced.document(), replaced.version())
        : "'%s' was handed in after the report was opened to the public.".formatted(replaced.document()));
  }

  /** What waited for the clearance of the report, or for an answer that it discloses nothing, goes on. */
  @EventListener
  void on(Happened happened) {
    if (!happened.kind().equals("hold-lifted")) return;
    if (!BEFORE_IT_IS_OPENED.contains(String.valueOf(happened.facts().get("hold")))) return;
    var reference = new DecisionReference(happened.stream());
    before.undecided(reference).ifPresent(decision -> opened(decision).ifPresent(o -> openIfCleared(reference, o)));
  }

  /** What is open before a decision: the hold that waits for it, and the period if it is opened now. */
  private record Opened(String hold, Period period) {}

  private Optional<Opened> opened(DecisionView decision) {
    var reference = decision.reference();
    if (decision.decidedAtAMeeting()) {
      // Of a matter that its chair finds urgent the law asks for no period (LGA 1972 s.100B(4)(b)).
      return meetings.standing(reference)
          .filter(m -> m.urgencyOpinion() == null && clock.instant().isBefore(m.meetsAt()))
          .map(m -> new Opened(AGENDA, before.agendaPeriod(decision)));
    }
    return reports.existsByKeyDecision(reference.value()) && before.reportPeriodNeeded(decision)
        ? Optional.of(new Opened(REPORT, before.period(decision)))
        : Optional.empty();
  }

  private void isAnother(DecisionReference reference, String what) {
    var opened = before.undecided(reference).flatMap(this::opened).orElse(null);
    if (opened == null) return;
    var because = what + " Cleared, it is opened anew and its period counts from then; a meeting that comes earlier"
        + " puts the matter off.";
    gate.stop(reference, null, opened.period().kind(), because);
    gate.open(reference, null, opened.hold(), because);
    gate.restate(reference, null, opened.hold(), because);
    openIfCleared(reference, opened);
  }

  private void openIfCleared(DecisionReference reference, Opened opened) {
    if (!waits(reference, opened) || gate.isOpen(reference, null, NOT_CLEARED)) return;
    if (before.isTakenDown(reference) || opened.hold().equals(AGENDA) && before.isAgendaTakenDown(reference)) return;
    if (before.repeatsWithheld(reference).isPresent()) return;
    documents.publish(reference);
    if (waits(reference, opened)) gate.start(reference, null, opened.period(), opened.hold());
    events.publishEvent(
        Happened.to(reference, "report-opened-anew", actors.current())
            .with("earliest", opened.period().effectiveOn())
            .with("rule", opened.period().rule().citation()));
  }

  private boolean waits(DecisionReference reference, Opened opened) {
    return gate.openHolds(reference, null, Act.DECIDE).stream()
        .anyMatch(h -> h.kind().equals(opened.hold()) && h.until() == null);
  }
}

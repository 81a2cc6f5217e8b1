package org.remit.procurement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.remit.calendar.London;
import org.remit.papers.Papers;
import org.remit.proposal.Decisions;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Given;
import org.remit.reference.Happened;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is asked about a tender while tenders may come in: every tenderer gets the same answer. */
@Service
@Transactional
public class ClarificationService {

  private final Clarifications clarifications;
  private final Procurements procurements;
  private final Decisions decisions;
  private final Papers documents;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  ClarificationService(Clarifications clarifications, Procurements procurements, Decisions decisions,
      Papers documents, Clock clock, ApplicationEventPublisher events) {
    this.clarifications = clarifications;
    this.procurements = procurements;
    this.decisions = decisions;
    this.documents = documents;
    this.clock = clock;
    this.events = events;
  }

  /** The resolutions for which tenders may come in today. */
  @Transactional(readOnly = true)
  public List<String> open(DecisionReference reference) {
    return procurements.findByKeyDecision(reference.value()).stream()
        .filter(p -> !p.isAbandoned() && p.isStillOpenOn(London.today(clock)))
        .map(Procurement::resolution).sorted().toList();
  }

  /**
   * A question was answered to every tenderer.
   *
   * @throws Refused if no tenders may come in on that day, or it would tell what is withheld
   */
  public void answered(DecisionReference reference, String resolution, String question, String answer,
      LocalDate sentOn, Actor actor) {
    var decision = decisions.get(reference, actor);
    actor.mustBe(decision.authority(), Role.PROCUREMENT);
    Given.text(resolution, "/resolution", "Say which tender it is about.");
    Given.text(question, "/question", "Say what was asked.");
    Given.text(answer, "/answer", "Say what every tenderer was answered.");
    London.mustHaveCome(sentOn, clock, "/sentOn");
    var procurement = procurements.findById(new Procurement.Key(reference.value(), resolution))
        .orElseThrow(() -> new Refused("No tender of resolution " + resolution + " has been published.")
            .at("/resolution"));
    procurement.mustBeOutToTenderOn(sentOn);
    documents.mustNotRepeatWithheld(reference, "/question", "question", question);
    documents.mustNotRepeatWithheld(reference, "/answer", "answer", answer);
    clarifications.save(new Clarification(reference, resolution, question, answer, sentOn, actor.user()));
    events.publishEvent(
        Happened.to(reference, "clarification-sent", actor)
            .with("resolution", resolution)
            .with("sentOn", sentOn)
            .withholding("question", question)
            .withholding("answer", answer));
  }

  /** What was asked and answered about the tenders of a decision. */
  @Transactional(readOnly = true)
  public List<ClarificationView> of(DecisionReference reference) {
    return clarifications.findByDecisionOrderBySentOn(reference.value()).stream().map(Clarification::view).toList();
  }
}

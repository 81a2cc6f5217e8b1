package org.remit.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.remit.calendar.London;
import org.remit.papers.Papers;
import org.remit.papers.StatutoryPapers;
import org.remit.proposal.DecisionView;
import org.remit.proposal.ResolutionView;
import org.remit.reference.Given;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The record of what was decided once more, on reconsideration after a call-in. It is an executive decision like the
 * first, and its record has the same contents (SI 2012/2089 regs 12 and 13); it stands beside the first. It is
 * published in the transaction of whoever takes the decision.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ReconsideredRecords {

  /** What the record is about, beside the first of the same decision. */
  public static final String SUBJECT = "on reconsideration";

  private final DecisionRecords records;
  private final ConflictsForTheRecord declared;
  private final PrivatePart privatePart;
  private final StatutoryPapers papers;
  private final Papers documents;
  private final Clock clock;

  ReconsideredRecords(
      DecisionRecords records, ConflictsForTheRecord declared, PrivatePart privatePart, StatutoryPapers papers,
      Papers documents, Clock clock) {
    this.records = records;
    this.declared = declared;
    this.privatePart = privatePart;
    this.papers = papers;
    this.documents = documents;
    this.clock = clock;
  }

  /**
   * What was decided.
   *
   * @param on the day of the meeting; for one person, of their decision
   * @param alternatives considered and rejected; empty to take the report's; the one line 'none' if there was none
   * @param conflicts declared, beside those on the decision's page; the one line 'none' if there was none
   * @param privatePart whether part of the item was considered in private; then {@code exclusion} is needed
   * @param byDeputy whether a deputy decided for whoever holds the post
   * @param byItsAuthor whether whoever decided wrote the report
   */
  public record Reconsidered(
      LocalDate on, List<Answer> answers, String reasons, List<String> alternatives, List<String> conflicts,
      List<String> dispensations, boolean privatePart, String exclusion, boolean byDeputy, boolean byItsAuthor) {}

  /**
   * On one resolution.
   *
   * @param resolution as it was before
   * @param answer confirmed, amended or dropped
   * @param wording what it says now; null unless amended
   * @param reason where it has one of its own; null otherwise
   */
  public record Answer(ResolutionView resolution, String answer, String wording, String reason) {

    private ResolutionOutcome outcome() {
      var says = resolution.wording() == null || resolution.wording().isBlank()
          ? resolution.words() : resolution.wording();
      return new ResolutionOutcome(resolution.id(), says, answer, wording, reason, false, false, null);
    }
  }

  /** @throws org.remit.reference.Refused if the record would lack something that its regulation asks, or disclose it */
  public void publish(DecisionView decision, Reconsidered said) {
    var first = records.findById(decision.reference().value()).map(DecisionRecord::view).orElseThrow();
    privatePart.check(decision, said.privatePart(), said.exclusion());
    var conflicts = declared.conflicts(decision, said.conflicts());
    var dispensations = new ArrayList<>(Given.linesOrNone(said.dispensations(), "/dispensations"));
    dispensations.addAll(declared.dispensations(decision));
    var maker = DecisionMaking.makerWords(decision);
    var outcomes = said.answers().stream().map(Answer::outcome).toList();
    var falls = outcomes.stream().allMatch(o -> o.state().equals("dropped"));
    var underWhat = decision.maker().equals("officer") ? first.authority() : null;
    var record = new DecisionRecordView(
        decision.reference(), first.kind(), first.maker(), maker, said.byDeputy() ? maker : null,
        London.startOf(said.on()), falls ? "refused" : "approved", outcomes, said.reasons(),
        DecisionMaking.alternatives(decision, said.alternatives()), conflicts, dispensations, underWhat, List.of(),
        said.byItsAuthor() ? underWhat + " lets the author decide" : null,
        said.privatePart() ? said.exclusion() : null, clock.instant());
    papers.produce(record.kind(), decision.reference(),
        DecisionMaking.recordPaper(decision, record, documents).about(SUBJECT));
  }
}

package org.remit.notice;

import java.time.Clock;
import org.remit.calendar.London;
import org.remit.gate.Gate;
import org.remit.gate.Gate.How;
import org.remit.people.Actors;
import org.remit.people.Authors;
import org.remit.people.Chairs;
import org.remit.people.Chairs.Office;
import org.remit.people.UrgencyChain;
import org.remit.proposal.DecisionView;
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

/** Who agrees that a matter is urgent: the first person in the chain of regs 5(6) and 11(1) who can act. */
@Service
@Transactional
public class UrgencyAnswers {

  private static final String CHAIN = "SI 2012/2089 reg 5(6), reg 11(1)";

  private final UrgencyAgreements agreements;
  private final Decisions decisions;
  private final Gate gate;
  private final Actors actors;
  private final Authors authors;
  private final Chairs chairs;
  private final UrgencyChain chain;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  UrgencyAnswers(
      UrgencyAgreements agreements,
      Decisions decisions,
      Gate gate,
      Actors actors,
      Authors authors,
      Chairs chairs,
      UrgencyChain chain,
      Clock clock,
      ApplicationEventPublisher events) {
    this.agreements = agreements;
    this.decisions = decisions;
    this.gate = gate;
    this.actors = actors;
    this.authors = authors;
    this.chairs = chairs;
    this.chain = chain;
    this.clock = clock;
    this.events = events;
  }

  /**
   * The answer of the chair of the relevant overview and scrutiny committee, or the record that nobody can give it.
   *
   * @param matter {@link NoticeService#OF_THE_DECISION} or {@link NoticeService#OF_THE_MEETING}
   * @param answer {@code agreed} or {@code refused}, by the chair alone; or, by democratic services alone, {@code
   *     no-chair}, {@code no-chair-of-either} (the committee's and the council's) or {@code unable-to-act}
   * @param evidence for the three of democratic services: what shows it
   * @param committee the relevant committee, where it has no chair and another one of overview and scrutiny has; null
   *     with every other answer
   * @throws Refused if it is no such answer, the person may not give it or wrote the report, reasons or evidence are
   *     missing, nobody is entered on such a committee, or the appointments show that there is a chair or that somebody
   *     else is it
   */
  public void answer(
      DecisionReference reference, String matter, String answer, String reasons, String evidence, String committee) {
    var decision = decisions.get(reference);
    var person = actors.person();
    NoticeService.requireCouncil(person, decision);
    Given.oneOf(answer, "/outcome", UrgencyAgreement.AGREED, UrgencyAgreement.REFUSED, UrgencyAgreement.UNABLE,
        UrgencyAgreement.NO_CHAIR, UrgencyAgreement.NO_CHAIR_OF_EITHER);
    var byChair = answer.equals(UrgencyAgreement.AGREED) || answer.equals(UrgencyAgreement.REFUSED);
    if (!person.has(byChair ? Role.SCRUTINY_CHAIR : Role.DEMOCRATIC_SERVICES)) {
      throw new Refused(
              "Only the chair of the relevant overview and scrutiny committee agrees or refuses; democratic services"
                  + " record that there is no chair, or that the chair is unable to act.")
          .at("/outcome")
          .because(NoticeService.holdOf(matter), CHAIN);
    }
    if (byChair) requireNotAuthor(person, reference);
    Given.text(reasons, "/reasons", "Give the reasons.");
    if (committee != null) requireRelevant(decision, matter, answer, committee);
    if (byChair) {
      chain.requireInOffice(asked(decision, matter), Office.SCRUTINY_CHAIR, person.user());
    } else {
      UrgencyChain.requireEvidence(evidence, "/evidence");
      if (!answer.equals(UrgencyAgreement.UNABLE)) {
        chain.requireVacant(asked(decision, matter), Office.SCRUTINY_CHAIR, committee);
      }
      if (answer.equals(UrgencyAgreement.NO_CHAIR_OF_EITHER)) {
        chain.requireVacant(asked(decision, matter), Office.COUNCIL_CHAIR, null);
      }
    }
    var agreement = new UrgencyAgreement(reference, matter, answer, reasons, person.user(), clock.instant());
    if (!byChair) agreement.passOver(evidence.strip());
    agreements.save(agreement);
    events.publishEvent(
        Happened.to(reference, "urgency-answered", person)
            .with("matter", matter)
            .with("asked", Office.SCRUTINY_CHAIR.words())
            .with("answer", answer)
            .with("committee", committee)
            .withholding("reasons", reasons)
            .withholding("evidence", evidence));
    if (agreement.isAgreed()) lift(reference, agreement);
  }

  /**
   * The answer of the chair of the council, or of its vice-chair where there is no chair of either.
   *
   * @param answer {@code agreed} or {@code refused}
   * @throws Refused if it is no such answer, the person is not the council's chair or wrote the report, reasons are
   *     missing, the chair of the committee has not been asked, it was answered already, or the appointments show that
   *     somebody else is to answer
   */
  public void answerForCouncil(DecisionReference reference, String matter, String answer, String reasons) {
    var decision = decisions.get(reference);
    var person = actors.person();
    NoticeService.requireCouncil(person, decision);
    if (!person.has(Role.COUNCIL_CHAIR)) {
      throw new Refused("Only the chair of the council answers in place of the scrutiny chair.")
          .because(NoticeService.holdOf(matter), CHAIN);
    }
    requireNotAuthor(person, reference);
    Given.oneOf(answer, "/outcome", UrgencyAgreement.AGREED, UrgencyAgreement.REFUSED);
    Given.text(reasons, "/reasons", "Give the reasons.");
    var agreement =
        agreements.findFirstByDecisionAndMatterAndStaleAtIsNullOrderByAnsweredAtDesc(reference.value(), matter)
            .orElseThrow(() -> new Refused("The chair of the scrutiny committee has not been asked yet."));
    var office = chain.atCouncil(asked(decision, matter), agreement.isWithoutChairOfEither(), person.user());
    agreement.answerForCouncil(answer, office, reasons, person.user(), clock.instant());
    events.publishEvent(
        Happened.to(reference, "urgency-answered", person)
            .with("matter", matter)
            .with("asked", agreement.capacity())
            .with("answer", answer)
            .withholding("reasons", reasons));
    if (agreement.isAgreed()) lift(reference, agreement);
  }

  /** What is told of it stands on record in clear (invariant 12), so it is the name of a committee and nothing else. */
  private void requireRelevant(DecisionView decision, String matter, String answer, String committee) {
    if (!answer.equals(UrgencyAgreement.NO_CHAIR) && !answer.equals(UrgencyAgreement.NO_CHAIR_OF_EITHER)) {
      throw new Refused("The relevant committee is named only where it has no chair.")
          .at("/committee").because(NoticeService.holdOf(matter), CHAIN);
    }
    if (chairs.isEntered(decision.authority(), committee, London.today(clock))) return;
    throw new Refused("Nobody is entered on an overview and scrutiny committee '%s' under 'People'."
        .formatted(committee)).at("/committee").because(NoticeService.holdOf(matter), CHAIN);
  }

  private UrgencyChain.Question asked(DecisionView decision, String matter) {
    return new UrgencyChain.Question(
        decision.authority(), London.today(clock), "/outcome", NoticeService.holdOf(matter), CHAIN);
  }

  /** Invariant 6; that there is no chair, or none who can act, is democratic services' to record. */
  private void requireNotAuthor(Actor person, DecisionReference decision) {
    if (!authors.wrote(person, decision)) return;
    throw new Refused("You wrote the report of " + decision
            + ", or changed its facts; somebody else says whether it is urgent.")
        .because("four-eyes", "Constitution: whoever wrote a report does not approve its urgency");
  }

  /** The law asks for the agreement; its reasons follow as soon as practicable. */
  private void lift(DecisionReference reference, UrgencyAgreement agreement) {
    var because = "urgency was agreed by the " + agreement.capacity();
    if (agreement.matter().equals(NoticeService.OF_THE_MEETING)) {
      gate.lift(reference, null, NoticeKind.PRIVATE_MEETING.hold(), How.MET, because);
      gate.lift(reference, null, NoticeKind.PRIVATE_MEETING_RESPONSE.hold(), How.MET, because);
    } else {
      gate.lift(reference, null, NoticeService.KEY_HOLD, How.MET, because);
      gate.lift(reference, null, NoticeService.REASONS_HOLD, How.NOT_NEEDED,
          "special urgency takes the general exception's place");
    }
  }
}

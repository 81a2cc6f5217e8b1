package org.remit.decision;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.remit.calendar.London;
import org.remit.papers.Papers;
import org.remit.papers.RecordOfTheCase;
import org.remit.papers.StatutoryPaperView;
import org.remit.people.Appointments;
import org.remit.people.Interests;
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

/**
 * Who decided, when and what, as the case has it on record: record and notice are corrected to that alone. The words of
 * a resolution that were noted down wrongly are put right by the decision maker; nothing is public by that. A record or
 * notice says it when democratic services ask for its correction and the monitoring officer approves it.
 */
@Service
@Transactional
public class DecisionOnRecord implements RecordOfTheCase {

  private static final String NOTICE = "decision-notice";
  private static final String RULE = "SI 2012/2089 regs 12 and 13; SI 2014/2095 reg 7";

  private final DecisionRecords records;
  private final DecidedWordsRows words;
  private final Decisions decisions;
  private final Interests interests;
  private final Appointments appointments;
  private final Papers papers;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  DecisionOnRecord(
      DecisionRecords records,
      DecidedWordsRows words,
      Decisions decisions,
      Interests interests,
      Appointments appointments,
      Papers papers,
      Clock clock,
      ApplicationEventPublisher events) {
    this.records = records;
    this.words = words;
    this.decisions = decisions;
    this.interests = interests;
    this.appointments = appointments;
    this.papers = papers;
    this.clock = clock;
    this.events = events;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<String, Object> onRecord(StatutoryPaperView paper) {
    // What was decided on reconsideration is kept by its paper alone.
    if (!paper.subject().isEmpty()) return Map.of();
    var record = records.findById(paper.decision().value()).map(DecisionRecord::view)
        .filter(r -> paper.kind().equals(NOTICE) || paper.kind().equals(r.kind())).orElse(null);
    if (record == null) return Map.of();
    var all = new LinkedHashMap<String, Object>();
    all.put("maker", record.makerWords());
    all.put("date", London.say(London.date(record.takenAt())));
    all.put("decision", DecisionMaking.decided(decisions.get(paper.decision()), outcomes(record), papers));
    if (record.exclusion() != null) all.put("exclusion", record.exclusion());
    return all;
  }

  /** The resolutions that were decided, by their letter, as the case has their words on record. */
  @Transactional(readOnly = true)
  public Map<String, String> resolutions(DecisionReference reference) {
    var all = new LinkedHashMap<String, String>();
    records.findById(reference.value()).map(DecisionRecord::view)
        .ifPresent(record -> outcomes(record).forEach(o -> all.put(o.resolution(), o.says())));
    return all;
  }

  private List<ResolutionOutcome> outcomes(DecisionRecordView record) {
    var right = words.findByDecisionOrderBySaidAt(record.decision().value()).stream()
        .collect(Collectors.toMap(DecidedWords::resolution, DecidedWords::rightWords, (earlier, later) -> later));
    return record.outcomes().stream()
        .map(o -> right.containsKey(o.resolution()) ? o.inTheWords(right.get(o.resolution())) : o)
        .toList();
  }

  /** Those who decided it: nobody else says in which words. */
  @Transactional(readOnly = true)
  public Role whoPutsRight(DecisionReference reference) {
    return Role.deciding(decisions.get(reference).maker());
  }

  /**
   * Puts on record in which words a resolution was really decided. Whether it was approved or refused is not put right
   * so: that is a decision.
   *
   * @throws Refused if it is not the decision maker who says it, nothing was decided, or nothing shows it
   */
  public void putRight(DecisionReference reference, DecidedWordsCommand said, Actor actor) {
    var decision = decisions.get(reference, actor);
    actor.mustBe(decision.authority(), whoPutsRight(reference));
    interests.requireNone(actor, reference);
    var record = records.findById(reference.value()).map(DecisionRecord::view)
        .orElseThrow(() -> new Refused(reference + " has not been decided.").because("not-decided", RULE));
    mustActForTheMaker(decision, actor);
    var before = outcomes(record).stream().filter(o -> o.resolution().equals(said.resolution())).findFirst()
        .orElseThrow(() -> new Refused(reference + " has no resolution '" + said.resolution() + "'.")
            .at("/resolution"));
    Given.text(said.words(), "/words", "Write what was decided.");
    Given.text(said.shownBy(), "/shownBy", "Say what shows it, such as where the minutes are filed.");
    if (said.words().strip().equals(before.says())) {
      throw new Refused("The record has these words already.").at("/words");
    }
    papers.mustNotRepeatWithheld(reference, "/words", "what was decided", said.words());
    words.save(new DecidedWords(reference, said, before.says(), actor.user(), clock.instant()));
    events.publishEvent(
        Happened.to(reference, "decided-words-put-right", actor)
            .with("resolution", said.resolution())
            .with("rule", RULE)
            .withholding("wrong", before.says())
            .withholding("right", said.words())
            .withholding("shownBy", said.shownBy()));
  }

  /** One person's decision is put right by whoever holds the post, or deputises for it. */
  private void mustActForTheMaker(DecisionView decision, Actor actor) {
    var post = decision.proposal().decisionMaker().post();
    if (decision.decidedAtAMeeting() || post.isUnknown()) return;
    appointments.actingFor(decision.authority(), post.value(), actor, London.today(clock));
  }
}

package org.remit.assurance;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.remit.calendar.London;
import org.remit.callin.WindowsCountedAnew;
import org.remit.gate.ClockView;
import org.remit.gate.Gate;
import org.remit.papers.Papers;
import org.remit.papers.StatutoryPapers;
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
 * A mistake is corrected, never erased (invariant 15): an entry of its own, asked for by one person and approved by
 * another. A clock that rested on it is counted anew; a last day that was published is never brought forward (invariant
 * 14).
 */
@Service
@Transactional
public class CorrectionService {

  public static final Set<Role> REQUESTERS =
      EnumSet.complementOf(EnumSet.of(Role.AUDITOR, Role.ADMINISTRATOR, Role.SCRUTINY, Role.COUNCIL));

  private static final String CALL_IN = "call-in";

  private final Corrections corrections;
  private final Recount recount;
  private final DoneTooEarly doneTooEarly;
  private final WindowsCountedAnew windows;
  private final Decisions decisions;
  private final Gate gate;
  private final StatutoryPapers papers;
  private final Papers documents;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  CorrectionService(
      Corrections corrections,
      Recount recount,
      DoneTooEarly doneTooEarly,
      WindowsCountedAnew windows,
      Decisions decisions,
      Gate gate,
      StatutoryPapers papers,
      Papers documents,
      Clock clock,
      ApplicationEventPublisher events) {
    this.corrections = corrections;
    this.recount = recount;
    this.doneTooEarly = doneTooEarly;
    this.windows = windows;
    this.decisions = decisions;
    this.gate = gate;
    this.papers = papers;
    this.documents = documents;
    this.clock = clock;
    this.events = events;
  }

  /** Records a correction that somebody asks for, or the monitoring officer's answer to one. */
  public CorrectionView take(DecisionReference reference, CorrectionCommand command, Actor actor) {
    return command.correction() == null ? request(reference, command, actor) : answer(reference, command, actor);
  }

  private CorrectionView request(DecisionReference reference, CorrectionCommand command, Actor actor) {
    var decision = decisions.get(reference);
    actor.mustBe(decision.authority(), REQUESTERS.stream().sorted().toArray(Role[]::new));
    Given.text(command.subject(), "/subject", "Say what was written down wrongly.");
    Given.text(command.wrong(), "/wrong", "Write what stands there.");
    Given.text(command.right(), "/right", "Write the right value.");
    Given.text(command.why(), "/why", "Say how the mistake is known.");
    if (command.wrong().strip().equals(command.right().strip())) {
      throw new Refused("The right value is what stands there already.").at("/right");
    }
    if (command.resolution() != null) decision.resolution(command.resolution());
    if (command.clock() != null) {
      var right = day(command.right());
      mustBePossible(decision, clock(reference, command.clock(), command.resolution()), right);
      recount.mustKnow(command.clock());
    } else {
      mustBePossible(decision, command.wrong(), command.right());
    }
    var row = corrections.save(new Correction(reference, command, actor.user(), clock.instant()));
    events.publishEvent(
        Happened.to(reference, "correction-requested", actor)
            .with("clock", command.clock())
            .with("resolution", command.resolution())
            .withholding("subject", command.subject())
            .withholding("wrong", command.wrong())
            .withholding("right", command.right())
            .withholding("why", command.why()));
    return row.view();
  }

  /**
   * Records that a notice or record is to be published again with one part put right. Until the monitoring officer
   * approves it, nothing changes for the public. What the case has settled is put right to what it has on record.
   *
   * @throws Refused if it is not democratic services who ask, or the paper could not be published so
   */
  public CorrectionView ask(DecisionReference reference, PaperCorrection asked, Actor actor) {
    actor.mustBe(decisions.get(reference).authority(), Role.DEMOCRATIC_SERVICES);
    var correctable = papers.mustBeCorrectable(
        reference, asked.paper(), asked.content(), asked.right(), asked.whatWasWrong(), actor);
    var paper = correctable.paper();
    if (corrections.findByDecisionOrderByRequestedAt(reference.value()).stream()
        .anyMatch(c -> c.isOpen() && paper.id().equals(c.paper()))) {
      throw new Refused("A correction of this paper was asked for already; the monitoring officer answers that one.")
          .at("/paper");
    }
    var subject = "%s, version %d: %s".formatted(
        paper.title(), paper.version(), papers.contentsOf(paper.kind()).get(asked.content()));
    var row = corrections.save(
        new Correction(reference, asked, correctable.right(), subject, actor.user(), clock.instant()));
    events.publishEvent(
        Happened.to(reference, "correction-requested", actor)
            .with("subject", subject)
            .with("paper", paper.id())
            .with("content", asked.content())
            .withholding("right", correctable.right())
            .withholding("whatWasWrong", asked.whatWasWrong()));
    return row.view();
  }

  private CorrectionView answer(DecisionReference reference, CorrectionCommand command, Actor actor) {
    var decision = decisions.get(reference);
    actor.mustBe(decision.authority(), Role.MONITORING_OFFICER);
    if (command.approve() == null) throw new Refused("Say whether it is approved.").at("/approve");
    Given.text(command.why(), "/why", "Say why.");
    var row = corrections.findById(command.correction())
        .filter(c -> c.decision().equals(reference))
        .orElseThrow(() -> new Refused("There is no such correction of " + reference + ".").at("/correction"));
    row.mustBeAnsweredBy(actor.user());
    var effect = command.approve() ? effect(decision, row, actor) : null;
    row.decide(command.approve(), command.why(), effect, actor.user(), clock.instant());
    events.publishEvent(
        Happened.to(reference, command.approve() ? "correction-approved" : "correction-rejected", actor)
            .with("correction", command.correction())
            .with("effect", effect)
            .withholding("subject", row.subject())
            .withholding("requestedBy", row.requestedBy())
            .withholding("why", command.why()));
    return row.view();
  }

  private String effect(DecisionView decision, Correction row, Actor actor) {
    if (row.paper() != null) {
      var again = papers.correct(
          decision.reference(), row.paper(), row.content(), row.after(), row.before(), approval(row), actor);
      return windows.afterCorrection(decision.reference(), again.kind());
    }
    if (row.clockKind() != null) return countAnew(decision, row, actor);
    mustBePossible(decision, row.before(), row.after());
    return null;
  }

  private String approval(Correction row) {
    return "Asked for by democratic services on %s, approved by the monitoring officer on %s.".formatted(
        London.say(London.date(row.requestedAt())), London.say(London.today(clock)));
  }

  private String countAnew(DecisionView decision, Correction row, Actor approver) {
    var running = clock(decision.reference(), row.clockKind(), row.resolution());
    var before = running.period();
    mustBePossible(decision, running, day(row.after()));
    var period = recount.of(decision, running, day(row.after()));
    if (PublishedLastDays.has(running.kind()) && period.lastDay().isBefore(before.lastDay())) {
      return "The last day stays " + London.say(before.lastDay()) + ": a published last day is never brought forward.";
    }
    var because = "Corrected: the day from which it is counted was written down wrongly.";
    // A window that is open moves as a whole: for whoever may still ask, and for every resolution in it.
    var moved = running.kind().equals(CALL_IN)
        && (windows.recount(decision.reference(), period, because)
            || windows.reopen(decision.reference(), period, because));
    if (!moved && running.state().equals("running")) {
      gate.recount(running.id(), period, because);
    } else if (!moved) {
      // It seemed to have run: what it lifted is a hold again until the right day.
      gate.start(decision.reference(), running.resolution(), period, recount.holdOf(running.kind()));
    }
    return "Counted anew: last day %s, before %s.%s".formatted(
        London.say(period.lastDay()), London.say(before.lastDay()),
        doneTooEarly.recorded(decision, running, period, approver)
            ? " What was done before it allowed that is on record as an irregularity." : "");
  }

  private ClockView clock(DecisionReference reference, String kind, String resolution) {
    return gate.clocks(reference).stream()
        .filter(c -> c.kind().equals(kind) && Objects.equals(c.resolution(), resolution)
            && !c.state().equals("stopped"))
        .reduce((earlier, later) -> later)
        .orElseThrow(() -> new Refused("No clock '" + kind + "' runs or ran on " + reference
            + (resolution == null ? "." : " resolution " + resolution + ".")).at("/clock"));
  }

  /**
   * What a clock rests on has happened: not before there was anything to publish, not on a day to come, and not before
   * Remit published it.
   */
  private void mustBePossible(DecisionView decision, ClockView running, LocalDate right) {
    var afterDeciding = running.kind().equals(CALL_IN) && decision.decidedAt() != null;
    var first = London.date(afterDeciding ? decision.decidedAt() : decision.registeredAt());
    if (right.isBefore(first) && right.isBefore(running.period().startsFrom())) {
      throw new Refused("It cannot have been before " + London.say(first) + ": "
          + (afterDeciding ? "the decision was taken that day." : "the matter was proposed that day."))
          .at("/right");
    }
    if (right.isAfter(London.today(clock))) throw new Refused("It cannot have been on a day to come.").at("/right");
    recount.publishedHere(decision, running).filter(right::isBefore).ifPresent(here -> {
      throw new Refused("It cannot have been before %s: Remit itself published it then, and nobody enters that moment."
          .formatted(London.say(here))).at("/right").because(recount.holdOf(running.kind()),
              running.period().rule().citation());
    });
  }

  /**
   * Where the day on which it was decided stands there: it was decided when it could lawfully be, not on a day to come,
   * not before it was proposed, and not before the periods that have to run first had run. A day that breaks a period
   * is an irregularity and no slip of the pen.
   */
  private void mustBePossible(DecisionView decision, String wrong, String right) {
    var decided = decision.decidedAt() == null ? null : London.date(decision.decidedAt());
    if (dayIn(wrong).filter(day -> day.equals(decided)).isEmpty()) return;
    var on = dayIn(right).orElseThrow(
        () -> new Refused("It was decided on a day: write the right value as 2026-03-27.").at("/right"));
    if (on.isAfter(London.today(clock))) throw new Refused("It cannot have been on a day to come.").at("/right");
    var proposed = London.date(decision.registeredAt());
    if (on.isBefore(proposed)) {
      throw new Refused("It cannot have been before " + London.say(proposed) + ": the matter was proposed that day.")
          .at("/right");
    }
    gate.clocks(decision.reference()).stream()
        .filter(c -> Recount.isBeforeDeciding(c.kind()) && !c.state().equals("stopped"))
        .filter(c -> c.period().effectiveOn() != null && !c.period().effectiveOn().isAfter(decided))
        .filter(c -> on.isBefore(c.period().effectiveOn()))
        .findFirst()
        .ifPresent(c -> {
          throw new Refused(("It cannot lawfully have been decided before %s. If it was, enter that as an"
              + " irregularity.").formatted(London.say(c.period().effectiveOn())))
              .at("/right").because(recount.holdOf(c.kind()), c.period().rule().citation());
        });
  }

  private static LocalDate day(String text) {
    return dayIn(text).orElseThrow(
        () -> new Refused("A clock rests on a day: write the right value as 2026-03-27.").at("/right"));
  }

  private static Optional<LocalDate> dayIn(String text) {
    try {
      return Optional.of(LocalDate.parse(text.strip()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * What was corrected of a decision, and when, for its own council: a published paper's correction stands with the
   * paper. What a withheld paper says is not repeated.
   */
  @Transactional(readOnly = true)
  public List<String> inWords(DecisionReference reference) {
    return approvedBesidePapers(reference)
        .map(c -> {
          var said = "%s: from %s to %s".formatted(c.subject(), inWords(c.wrong()), inWords(c.right()));
          var what = documents.repeatsWithheld(reference, said) ? "What a withheld paper says was" : said + ";";
          return corrected(c, what, "") + (c.effect() == null ? "" : " " + c.effect());
        })
        .toList();
  }

  /** The same for everybody: days, and no word that somebody wrote of them. */
  @Transactional(readOnly = true)
  public List<String> inPublic(DecisionReference reference) {
    return approvedBesidePapers(reference).map(CorrectionService::inPublic).toList();
  }

  private static String inPublic(CorrectionView correction) {
    if (correction.effect() != null) return corrected(correction, "The days were", "") + " " + correction.effect();
    var wrong = dayIn(correction.wrong());
    var right = dayIn(correction.right());
    if (wrong.isEmpty() || right.isEmpty()) return corrected(correction, "What is on record of it was", "");
    return corrected(correction, "A day on record was",
        " from " + London.say(wrong.get()) + " to " + London.say(right.get()));
  }

  private static String corrected(CorrectionView correction, String what, String how) {
    return what + " corrected on " + London.say(London.date(correction.decidedAt())) + how + ".";
  }

  private static String inWords(String value) {
    return dayIn(value).map(London::say).orElse(value);
  }

  private Stream<CorrectionView> approvedBesidePapers(DecisionReference reference) {
    return of(reference).stream().filter(c -> c.state().equals("approved") && c.paper() == null);
  }

  /** The corrections of a decision, in the order in which they were asked for. */
  @Transactional(readOnly = true)
  public List<CorrectionView> of(DecisionReference reference) {
    return corrections.findByDecisionOrderByRequestedAt(reference.value()).stream().map(Correction::view).toList();
  }
}

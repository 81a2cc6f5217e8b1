package org.remit.transfer;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.remit.calendar.London;
import org.remit.gate.Act;
import org.remit.gate.Gate;
import org.remit.gate.Gate.How;
import org.remit.gate.HoldView;
import org.remit.people.Actors;
import org.remit.people.Authors;
import org.remit.proposal.DecisionView;
import org.remit.proposal.Decisions;
import org.remit.proposal.StartOfService;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Given;
import org.remit.reference.Happened;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.remit.routing.LegalPeriods;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the council does, and records, where staff may move with a service (TUPE 2006). Each method is one act of one
 * person.
 */
@Service
@Transactional
public class StaffTransferService {

  public static final String BEFORE_TENDER = "before-tender";
  public static final String AFTER_AWARD = "after-award";

  private static final int OLDEST_INFORMATION = 14;
  private static final String EXCUSED = "afterSpecialCircumstances";
  private static final String TOLD_DAY = "transferOn";
  private static final String FIRST_INFORMED = "firstInformedOn";
  private static final String ANOTHER_DAY = "for-another-day";
  private static final Set<String> CONDITIONS =
      Arrays.stream(Duty.values()).map(Duty::hold).collect(Collectors.toSet());

  /**
   * What HR says of the scope.
   *
   * @param transfers yes, no, or unknown before the tender
   * @param councilPart transferor, transferee or neither; may be null before the tender
   * @param groups one per line; see {@link StaffGroup#of}
   * @param transferOn the planned day; may be null before the tender
   * @param ground why nobody transfers; null where somebody does
   */
  public record Scope(
      String transfers, String councilPart, List<String> groups, LocalDate transferOn, String ground, String reasons) {}

  /** @param transferDay the first moment of it; null while none is fixed */
  public record Scoped(String transfers, String councilPart, Instant transferDay) {}

  /**
   * What came of a duty.
   *
   * @param outcome done, special-circumstances, not-needed, not-done or unchanged
   * @param on the day it was done; null unless done
   * @param rule the rule that makes it unnecessary; null unless not needed
   */
  public record Answer(String outcome, LocalDate on, String rule, String reasons) {}

  /**
   * Who was informed.
   *
   * @param representatives union, elected or direct
   * @param employerSize how many people the employer employs; null unless direct
   * @param none no representatives, and none invited
   */
  public record Informed(String representatives, Integer employerSize, boolean none) {}

  /**
   * Who moved on the day.
   *
   * @param groups one per line; see {@link StaffGroup#moved}
   * @param reasons why another number moved than was scoped; null where none did
   * @param identifiedBy who found that more are assigned to the service, and in what; null unless more moved
   * @param told what those were told before they moved, themselves or by their representatives: informed, where no
   *     measures are envisaged; consulted, where some are; not-told. Null unless more moved
   */
  public record Moved(List<String> groups, String reasons, String identifiedBy, String told) {}

  private final StaffTransfers transfers;
  private final TransferSteps steps;
  private final TransferHolds holds;
  private final RiskAtStart risks;
  private final Decisions decisions;
  private final LegalPeriods periods;
  private final Gate gate;
  private final Clock clock;
  private final Actors actors;
  private final Authors authors;
  private final TransferWorkflow workflow;
  private final ObjectProvider<StartOfService> starts;
  private final ApplicationEventPublisher events;

  StaffTransferService(
      StaffTransfers transfers,
      TransferSteps steps,
      TransferHolds holds,
      RiskAtStart risks,
      Decisions decisions,
      LegalPeriods periods,
      Gate gate,
      Clock clock,
      Actors actors,
      Authors authors,
      TransferWorkflow workflow,
      ObjectProvider<StartOfService> starts,
      ApplicationEventPublisher events) {
    this.transfers = transfers;
    this.steps = steps;
    this.holds = holds;
    this.risks = risks;
    this.decisions = decisions;
    this.periods = periods;
    this.gate = gate;
    this.clock = clock;
    this.actors = actors;
    this.authors = authors;
    this.workflow = workflow;
    this.starts = starts;
    this.events = events;
  }

  @Transactional(readOnly = true)
  public Optional<StaffTransferView> find(DecisionReference reference, String resolution) {
    return transfers.findById(new StaffTransfer.Key(reference.value(), resolution)).map(StaffTransfer::view);
  }

  /** What is on record for this resolution, or else for the one that it carries out. */
  @Transactional(readOnly = true)
  public Optional<StaffTransferView> findOrInherited(DecisionView decision, String resolution) {
    var own = find(decision.reference(), resolution);
    if (own.isPresent() || decision.parent() == null || decision.parentResolution() == null) return own;
    return find(decision.parent(), decision.parentResolution());
  }

  /**
   * HR says whether staff transfer, who is who, and how many. Opens the holds that follow, and after the award starts
   * the clock of employee liability information, counted back from the transfer day.
   *
   * @throws Refused if it is not HR's, a group is misread or negative, what the stage needs is missing, or the day lies
   * before the award has effect or the signed contract begins
   */
  public Scoped scope(DecisionReference reference, String resolution, String stage, Scope scope) {
    var decision = decisions.get(reference, resolution);
    var actor = actors.person().mustBe(decision.authority(), Role.HR);
    var awarded = AFTER_AWARD.equals(stage);
    Given.oneOf(scope.transfers(), "/transfers", "yes", "no", "unknown");
    var groups = scope.groups().stream().map(StaffGroup::of).toList();
    NoTransferGround ground = null;
    if (scope.transfers().equals("no")) {
      if (scope.ground() == null) throw new Refused("Say why nobody transfers.").at("/noTransferGround");
      ground = NoTransferGround.of(scope.ground());
      Given.text(scope.reasons(), "/reasons",
          "Write the reasons why nobody transfers: the legal officer is asked to clear them.");
    } else {
      complete(scope, groups, awarded);
      if (awarded) mustBePossible(reference, resolution, scope.transferOn());
    }
    var row = transfers
        .findById(new StaffTransfer.Key(reference.value(), resolution))
        .orElseGet(() -> new StaffTransfer(reference, resolution));
    row.scope(scope.transfers(), scope.councilPart(), groups, scope.transferOn(), ground, scope.reasons(),
        actor.user());
    transfers.save(row);
    holds.open(reference, resolution, !awarded);
    events.publishEvent(
        Happened.to(reference, "staff-transfer-scoped", actor)
            .with("resolution", resolution)
            .with("stage", stage)
            .with("transfers", scope.transfers())
            .with("councilPart", scope.councilPart())
            .with("staff", groups.stream().mapToInt(StaffGroup::count).sum())
            .withholding("groups", String.join("\n", groups.stream().map(StaffGroup::words).toList()))
            .with("transferOn", scope.transferOn())
            .with("ground", ground == null ? null : ground.id())
            .withholding("reasons", scope.reasons()));
    events.publishEvent(new TransferScoped(reference, resolution, scope.transfers(), scope.transferOn()));
    if (awarded && ground == null) countFrom(row, reference, resolution);
    workflow.scoped(reference);
    return new Scoped(scope.transfers(), scope.councilPart(), moment(scope.transferOn()));
  }

  /**
   * HR moves the planned day of a transfer. Liability information is counted back from the new day, and what was done
   * is judged anew by it: what was in time may be late, and then holds the start again.
   *
   * @throws Refused if it is not HR's, the staff have moved, no day was fixed after the award, the day is the same, or
   * it lies before the award has effect or the signed contract begins
   */
  public void moveTransferDay(DecisionReference reference, String resolution, LocalDate on, String reasons) {
    var actor = hr(reference, resolution);
    var row = row(reference, resolution);
    if (!isCounted(reference, resolution)) {
      throw new Refused("HR fixes the day when it confirms after the award who transfers; until then none can move.")
          .because(TransferHolds.SCOPE, "SI 2006/246 regs 3 and 4");
    }
    Given.text(reasons, "/reasons", "Write why the day moves.");
    mustBePossible(reference, resolution, on);
    var before = row.transferOn();
    row.moveTo(on);
    events.publishEvent(
        Happened.to(reference, "transfer-day-moved", actor)
            .with("resolution", resolution)
            .with("from", before)
            .with("to", on)
            .withholding("reasons", reasons));
    countFrom(row, reference, resolution);
    events.publishEvent(new TransferScoped(reference, resolution, row.transfers(), on));
    workflow.dayMoved(reference, resolution);
  }

  /** Nobody moves by an award before it has effect: one that has none yet can have it from today at the earliest. */
  private void mustBePossible(DecisionReference reference, String resolution, LocalDate on) {
    var effective = decisions.get(reference).resolution(resolution).effectiveOn();
    if (on.isBefore(effective == null ? London.today(clock) : effective)) {
      throw new Refused(effective == null ? "The award has no effect yet: nobody moves by it on a day that has gone."
          : "The award has effect from " + London.say(effective) + ": nobody moves by it before.")
          .at("/transferOn").because("not-in-effect", "Local Government Act 2000 s.9F(4)");
    }
    mustNotMoveBeforeTheService(reference, resolution, on, "/transferOn");
  }

  /** Staff move with a service, and by its contract the service starts on a day (SI 2006/246 reg 3(1)(b)). */
  private void mustNotMoveBeforeTheService(
      DecisionReference reference, String resolution, LocalDate on, String field) {
    starts.stream().flatMap(each -> each.startOf(reference, resolution).stream()).filter(on::isBefore).findFirst()
        .ifPresent(start -> {
          throw new Refused(("By the signed contract the service starts on %s: nobody moves with it before, on %s. Move"
              + " the transfer day; if the service did change hands before, enter that as an irregularity.")
              .formatted(London.say(start), London.say(on)))
              .at(field).because(TransferHolds.DAY, "SI 2006/246 reg 3(1)(b)");
        });
  }

  /** The resolutions of a decision whose staff move on a day that is fixed and has not been recorded. */
  @Transactional(readOnly = true)
  public List<StaffTransferView> withDayToCome(DecisionReference reference) {
    return transfers.findByKeyDecision(reference.value()).stream()
        .map(StaffTransfer::view)
        .filter(t -> t.transferOn() != null && t.transferredOn() == null && isCounted(reference, t.resolution()))
        .toList();
  }

  /** Whether days are counted from the transfer day: they are from the award on. */
  private boolean isCounted(DecisionReference reference, String resolution) {
    return gate.holds(reference).stream()
        .anyMatch(h -> h.kind().equals(TransferHolds.DAY) && resolution.equals(h.resolution()));
  }

  private void countFrom(StaffTransfer row, DecisionReference reference, String resolution) {
    countBackFrom(reference, resolution, row.transferOn());
    gate.stop(reference, resolution, TransferHolds.DAY, "the transfer day is now " + London.say(row.transferOn()));
    gate.start(reference, resolution, periods.transferDay(row.transferOn()), TransferHolds.DAY);
    judgeAnew(row, reference, resolution, Duty.LIABILITY_INFORMATION);
    judgeAnew(row, reference, resolution, Duty.INFORMED);
    judgeAnew(row, reference, resolution, Duty.CONSULTED);
  }

  /**
   * Says of what is on record whether it is in time for the transfer day as it is now. A risk that was taken was taken
   * for the day as it stood.
   */
  private void judgeAnew(StaffTransfer row, DecisionReference reference, String resolution, Duty duty) {
    var on = row.transferOn();
    if (isAccepted(reference, resolution, duty)) {
      gate.open(reference, resolution, duty.hold(),
          duty.missing() + " The risk was taken for another day; the transfer day is now " + London.say(on) + ".");
    }
    step(reference, resolution, duty).filter(s -> s.doneOn() != null).ifPresent(step -> {
      var told = step.detail().get(TOLD_DAY);
      var another = told != null && !told.equals(on.toString());
      var outcome = another ? ANOTHER_DAY : inTimeFor(on, row, duty, step) ? "done" : "late";
      var known = step.outcome();
      step.judge(outcome);
      var because = "done on " + London.say(step.doneOn()) + ", the transfer day is now " + London.say(on);
      if (!outcome.equals(known)) events.publishEvent(
          Happened.to(reference, "staff-duty-judged-anew", actors.current())
              .with("resolution", resolution)
              .with("duty", duty.id())
              .with("outcome", outcome)
              .with("on", step.doneOn())
              .with("transferOn", on)
              .with("rule", duty.rule()));
      if (outcome.equals("done")) {
        gate.lift(reference, resolution, duty.hold(), How.MET, because + " (" + duty.rule() + ")");
      } else {
        var late = another ? toldOfAnotherDay(step, on) : "It was " + because + ": that is too late.";
        gate.open(reference, resolution, duty.hold(), late);
        gate.restate(reference, resolution, duty.hold(), late);
      }
    });
  }

  private static String toldOfAnotherDay(TransferStep informed, LocalDate on) {
    return "The representatives were informed on %s of a transfer on %s; it is now planned for %s, of which they are to"
        .formatted(London.say(informed.doneOn()), London.say(LocalDate.parse(informed.detail().get(TOLD_DAY))),
            London.say(on)) + " be informed too, long enough before.";
  }

  /** Whether the representatives were told of another day than the transfer has now, and not yet of this one. */
  @Transactional(readOnly = true)
  public boolean isToldOfAnotherDay(DecisionReference reference, String resolution) {
    return step(reference, resolution, Duty.INFORMED).filter(s -> s.outcome().equals(ANOTHER_DAY)).isPresent();
  }

  private boolean isAccepted(DecisionReference reference, String resolution, Duty duty) {
    return gate.holds(reference).stream().anyMatch(h -> h.kind().equals(duty.hold())
        && resolution.equals(h.resolution()) && "accepted".equals(h.ended()));
  }

  private boolean inTimeFor(LocalDate transfer, StaffTransfer row, Duty duty, TransferStep step) {
    if (duty == Duty.LIABILITY_INFORMATION && !step.detail().containsKey(EXCUSED)) {
      return !step.doneOn().isAfter(periods.employeeInformation(transfer).lastDay());
    }
    var employer = step.detail().get("employerSize");
    return step.doneOn().isBefore(transfer)
        && (employer == null || DirectInformation.allows(transfer, Integer.parseInt(employer), row.count()));
  }

  private void complete(Scope scope, List<StaffGroup> groups, boolean awarded) {
    if (scope.transfers().equals("yes") && groups.isEmpty()) {
      throw new Refused("Write who transfers, one group per line.").at("/groups");
    }
    if (awarded && scope.transfers().equals("unknown")) {
      throw new Refused("The contract is awarded: say whether staff transfer. Liability information has a last day.")
          .at("/transfers");
    }
    if (awarded) {
      Given.oneOf(scope.councilPart(), "/councilPart", "transferor", "transferee", "neither");
      if (scope.transferOn() == null) {
        throw new Refused("Give the transfer day: liability information is counted back from it.").at("/transferOn");
      }
    }
    if (scope.councilPart() != null) {
      Given.oneOf(scope.councilPart(), "/councilPart", "transferor", "transferee", "neither");
    }
    var own = groups.stream().anyMatch(g -> g.transferor().equals("council"));
    var others = !groups.isEmpty() && groups.stream().allMatch(g -> g.transferor().equals("contractor"));
    if (own && scope.councilPart() != null && !scope.councilPart().equals("transferor")) {
      throw new Refused("A group moves from the council, so the council is the transferor.").at("/councilPart");
    }
    if (others && "transferor".equals(scope.councilPart())) {
      throw new Refused("Every group moves from a contractor, so the council is not the transferor.")
          .at("/councilPart");
    }
  }

  private void countBackFrom(DecisionReference reference, String resolution, LocalDate day) {
    var period = periods.employeeInformation(day);
    var running = gate.clocks(reference).stream()
        .filter(c -> c.kind().equals(period.kind()) && resolution.equals(c.resolution()) && c.state().equals("running"))
        .findFirst();
    if (running.isPresent()) {
      gate.recount(running.get().id(), period, "the transfer day is now " + London.say(day));
    } else {
      gate.start(reference, resolution, period, null);
    }
  }

  /**
   * Legal clears, or does not, that nobody transfers. Only a ground that the Regulations know clears it: a transfer
   * happens by law, whatever posts are vacant and whoever does not wish to move.
   *
   * @param ground the ground in law; null unless cleared
   * @throws Refused if the ground is none in law, or the same person scoped it or wrote the report
   */
  public boolean clearNoTransfer(DecisionReference reference, String resolution, boolean cleared, String ground,
      String reasons) {
    var decision = decisions.get(reference, resolution);
    var actor = actors.person().mustBe(decision.authority(), Role.LEGAL);
    var row = row(reference, resolution);
    if (authors.wrote(actor, reference) || actor.user().equalsIgnoreCase(row.scopedBy())) {
      throw new Refused("Whoever wrote the report, or said that nobody transfers, does not clear it.")
          .because("four-eyes", "Nobody clears what they wrote");
    }
    Given.text(reasons, "/reasons", "Write the reasons.");
    if (cleared) {
      if (ground == null) throw new Refused("Name the ground in law on which nobody transfers.").at("/ground");
      var named = NoTransferGround.of(ground);
      if (!named.isInLaw()) {
        throw new Refused("That " + named.words()
                + " is no reason in law: staff assigned to the service transfer whatever is vacant and whoever does "
                + "not wish to move. Name a ground that the Regulations know, or answer 'not cleared'.")
            .at("/ground")
            .because(TransferHolds.SCOPE, "SI 2006/246 regs 3(1)(b), 3(3), 4(1)");
      }
      row.clear(named);
      var because = named.words() + " (" + named.rule() + "), cleared by legal";
      gate.lift(reference, resolution, TransferHolds.SCOPE, How.NOT_NEEDED, because);
      for (var duty : Duty.values()) gate.lift(reference, resolution, duty.hold(), How.NOT_NEEDED, because);
      gate.lift(reference, resolution, TransferHolds.DAY, How.NOT_NEEDED, because);
      gate.stop(reference, resolution, "employee-information", "nobody transfers");
      gate.stop(reference, resolution, TransferHolds.DAY, "nobody transfers");
    }
    events.publishEvent(
        Happened.to(reference, cleared ? "no-transfer-cleared" : "no-transfer-not-cleared", actor)
            .with("resolution", resolution)
            .with("ground", ground)
            .withholding("reasons", reasons));
    return cleared;
  }

  /**
   * Anonymised workforce information is in the tender pack: the tender may be published.
   *
   * @throws Refused if it is not HR's, nobody confirms that it is anonymised, or for a day to come
   */
  public void provideAnonymisedData(
      DecisionReference reference, String resolution, LocalDate on, String contents, boolean anonymised) {
    var decision = decisions.get(reference, resolution);
    var actor = actors.person().mustBe(decision.authority(), Role.HR);
    London.mustHaveCome(on, clock, "/providedOn");
    Given.text(contents, "/contents", "Say what the data holds.");
    if (!anonymised) {
      throw new Refused("Confirm that nothing in the data allows a person to be recognised.").at("/anonymised");
    }
    row(reference, resolution).dataProvided(on, contents);
    gate.lift(reference, resolution, TransferHolds.SCOPE, How.MET,
        "scope settled, and anonymised data in the tender pack since " + London.say(on));
    events.publishEvent(
        Happened.to(reference, "anonymised-workforce-data-provided", actor)
            .with("resolution", resolution)
            .with("on", on)
            .withholding("contents", contents));
  }

  /**
   * The transferee's measures letter (reg 13(4)). No measures, no duty to consult (reg 13(6)).
   *
   * @param measures whether measures are envisaged; null unless the letter has come
   * @return whether measures are envisaged; so long as nobody knows, they are
   * @throws Refused if it is not HR's, or a letter that has come does not say whether there are any
   */
  public boolean recordMeasures(DecisionReference reference, String resolution, Answer answer, Boolean measures) {
    var duty = Duty.MEASURES;
    var actor = hr(reference, resolution);
    if (isDone(answer) && measures == null) throw new Refused("Say whether measures are envisaged.").at("/measures");
    var detail = measures == null ? Map.<String, String>of() : Map.of("measures", measures ? "yes" : "no");
    settle(reference, resolution, duty, answer, "/receivedOn", detail, actor);
    var envisaged = !"no".equals(measures(reference, resolution));
    if (isDone(answer) && !envisaged) {
      gate.lift(reference, resolution, Duty.CONSULTED.hold(), How.NOT_NEEDED,
          "no measures are envisaged (" + Duty.CONSULTED.rule() + ")");
    }
    // What was said not to be needed, for want of measures, is needed once there are some.
    if (isDone(answer) && envisaged && step(reference, resolution, Duty.CONSULTED)
        .filter(s -> settles(s.outcome()) && !s.outcome().equals("not-needed")).isEmpty()) {
      gate.open(reference, resolution, Duty.CONSULTED.hold(),
          "Measures are envisaged and consultation is not on record.");
    }
    return envisaged;
  }

  /**
   * The representatives were informed (reg 13(2)), of the day on which the transfer is planned now: told of another day
   * they are not informed of it. Notice to staff implements the decision, so it waits for its effect.
   *
   * @throws Refused if the resolution has no effect yet, or the staff were informed themselves where reg 13A does not
   * allow it; or nothing new is said of representatives who were told of another day
   */
  public void inform(DecisionReference reference, String resolution, Answer answer, Informed informed) {
    var actor = hr(reference, resolution);
    if (answer.outcome().equals("unchanged") && isToldOfAnotherDay(reference, resolution)) {
      throw new Refused(toldOfAnotherDay(step(reference, resolution, Duty.INFORMED).orElseThrow(),
          row(reference, resolution).transferOn()) + " Record that they were, or why they were not.")
          .at("/outcome").because(Duty.INFORMED.hold(), Duty.INFORMED.rule());
    }
    var detail = new LinkedHashMap<String, String>();
    if (isDone(answer)) {
      gate.require(reference, resolution, Act.STAFF_NOTICE);
      Given.oneOf(informed.representatives(), "/representatives", "union", "elected", "direct");
      detail.put("representatives", informed.representatives());
      if (informed.representatives().equals("direct")) {
        mayInformDirectly(row(reference, resolution), informed);
        detail.put("employerSize", informed.employerSize().toString());
      }
      answer = beforeTheTransfer(reference, resolution, answer, "/informedOn");
    }
    settle(reference, resolution, Duty.INFORMED, answer, "/informedOn", detail, actor);
  }

  /**
   * Notice to staff implements the decision, so one given before its effect counts for nothing; one given when the
   * staff had moved is recorded as late, and lifts nothing.
   */
  private Answer beforeTheTransfer(DecisionReference reference, String resolution, Answer answer, String field) {
    London.mustHaveCome(answer.on(), clock, field);
    effectBefore(reference, resolution, answer.on()).ifPresent(effective -> {
      throw new Refused("The decision has effect from " + London.say(effective) + "; what staff were told before, on "
              + London.say(answer.on()) + ", counts for nothing. Enter it as an irregularity, and tell them again.")
          .at(field).because("not-in-effect", "Local Government Act 2000 s.9F(4); SI 2006/246 reg 13");
    });
    var moves = row(reference, resolution).transferOn();
    return moves == null || answer.on().isBefore(moves) ? answer
        : new Answer("late", answer.on(), null, answer.reasons());
  }

  /** The day from which the decision has effect, if this day lies before it. */
  private Optional<LocalDate> effectBefore(DecisionReference reference, String resolution, LocalDate day) {
    return Optional.ofNullable(decisions.get(reference).resolution(resolution).effectiveOn()).filter(day::isBefore);
  }

  /**
   * Until the award has effect there is no transferee by it whom anybody could notify; bidders had anonymised data.
   *
   * @throws Refused if it has no effect yet, or the day lies before it
   */
  private void mustFollowTheAward(DecisionReference reference, String resolution, LocalDate on, String field) {
    London.mustHaveCome(on, clock, field);
    var effective = decisions.get(reference).resolution(resolution).effectiveOn();
    if (effective != null && !on.isBefore(effective)) return;
    throw new Refused((effective == null ? "The award has no effect yet" : "The award has effect from "
            + London.say(effective)) + ": before it nobody is the transferee to whom information of "
            + London.say(on) + " could have been given. It is given, or confirmed, once the award has effect.")
        .at(field).because("not-in-effect", "Local Government Act 2000 s.9F(4); SI 2006/246 regs 2(1), 11(1)");
  }

  private static void mayInformDirectly(StaffTransfer row, Informed informed) {
    if (!informed.none()) {
      throw new Refused(
          "Staff are informed themselves only where there are no representatives and none were invited to be elected.")
          .at("/noRepresentatives").because(Duty.INFORMED.hold(), "SI 2006/246 reg 13A");
    }
    if (informed.employerSize() == null) {
      throw new Refused("Say how many people the employer employs: reg 13A depends on it.").at("/employerSize");
    }
    if (informed.employerSize() < 0) throw new Refused("An employer employs nobody or more people.")
        .at("/employerSize");
    if (informed.employerSize() < row.count()) {
      throw new Refused("No employer of " + informed.employerSize() + " transfers " + row.count() + ".")
          .at("/employerSize");
    }
    if ("transferor".equals(row.councilPart()) && informed.employerSize() < DirectInformation.SMALL) {
      throw new Refused("The council itself is the employer, and no council employs fewer than "
          + DirectInformation.SMALL + ".").at("/employerSize").because(Duty.INFORMED.hold(), "SI 2006/246 reg 13A");
    }
    if (!DirectInformation.allows(row.transferOn(), informed.employerSize(), row.count())) {
      throw new Refused(DirectInformation.rule(row.transferOn()) + " This employer has " + informed.employerSize()
              + " and " + row.count() + " transfer on " + London.say(row.transferOn()) + ".")
          .at("/representatives").because(Duty.INFORMED.hold(), "SI 2006/246 reg 13A");
    }
  }

  /**
   * The representatives were consulted on the measures (reg 13(6), (7)).
   *
   * @throws Refused if the resolution has no effect yet, or it is said not to be needed and no measures letter says
   * that none are envisaged: nothing else makes it unnecessary
   */
  public void consult(DecisionReference reference, String resolution, Answer answer, String replies) {
    var actor = hr(reference, resolution);
    if (answer.outcome().equals("not-needed")) mustEnvisageNone(measures(reference, resolution), "/outcome");
    if (isDone(answer)) {
      gate.require(reference, resolution, Act.STAFF_NOTICE);
      Given.text(replies, "/replies",
          "Say what was said and how it was answered: each rejected representation is owed reasons (reg 13(7)).");
      answer = beforeTheTransfer(reference, resolution, answer, "/consultedOn");
      mustFollowTheInformation(reference, resolution, answer.on());
    }
    settle(reference, resolution, Duty.CONSULTED, answer, "/consultedOn",
        replies == null ? Map.of() : Map.of("replies", replies), actor);
  }

  /** Representatives are consulted on what they were informed of, long enough before (reg 13(2)). */
  private void mustFollowTheInformation(DecisionReference reference, String resolution, LocalDate consultedOn) {
    var informedOn = step(reference, resolution, Duty.INFORMED).map(StaffTransferService::firstInformedOn).orElse(null);
    if (informedOn == null || !consultedOn.isBefore(informedOn)) return;
    throw new Refused("The representatives were informed on " + London.say(informedOn)
        + "; nobody consulted them on it before, on " + London.say(consultedOn) + ".")
        .at("/consultedOn").because(Duty.CONSULTED.hold(), "SI 2006/246 reg 13(2), (6)");
  }

  /** A second information of another day leaves the measures as they were told first. */
  private static LocalDate firstInformedOn(TransferStep informed) {
    var first = informed.detail().get(FIRST_INFORMED);
    return first == null ? informed.doneOn() : LocalDate.parse(first);
  }

  private static void mustEnvisageNone(String measures, String field) {
    if ("no".equals(measures)) return;
    throw new Refused((measures == null
            ? "No measures letter is on record, so nobody knows that no measures are envisaged."
            : "The measures letter says that measures are envisaged, so the representatives are consulted on them.")
        + " Consultation is not needed only where no measures are envisaged; circumstances that made it impracticable"
        + " are special circumstances.")
        .at(field).because(Duty.CONSULTED.hold(), Duty.CONSULTED.rule());
  }

  /** What the measures letter says of measures, yes or no; null where none is on record. */
  private String measures(DecisionReference reference, String resolution) {
    return step(reference, resolution, Duty.MEASURES).map(s -> s.detail().get("measures")).orElse(null);
  }

  /**
   * Employee liability information was given (reg 11), since the award has effect. Given after its last day, it is
   * recorded as late and lifts nothing: the start then needs the risk taken by name.
   *
   * @param asAt the day as at which it stood, at most 14 days before it was given (reg 11(3)); null unless given
   * @throws Refused if it is not HR's, it was given before the award has effect, or it stood as at an older day
   */
  public void giveLiabilityInformation(DecisionReference reference, String resolution, Answer answer, LocalDate asAt) {
    var actor = hr(reference, resolution);
    if (isDone(answer)) {
      mustFollowTheAward(reference, resolution, answer.on(), "/givenOn");
      if (asAt == null) throw new Refused("Say as at which day the information stood.").at("/asAt");
      if (asAt.isAfter(answer.on()) || asAt.isBefore(answer.on().minusDays(OLDEST_INFORMATION))) {
        throw new Refused("The information is given as it stood at most 14 days before: on " + London.say(answer.on())
                + " that is " + London.say(answer.on().minusDays(OLDEST_INFORMATION)) + " or later, not "
                    + London.say(asAt) + ".")
            .at("/asAt").because(Duty.LIABILITY_INFORMATION.hold(), "SI 2006/246 reg 11(3)");
      }
      answer = inTime(reference, resolution, answer);
    }
    var detail = new LinkedHashMap<String, String>();
    if (asAt != null) detail.put("asAt", asAt.toString());
    if (isExcused(reference, resolution)) detail.put(EXCUSED, "yes");
    settle(reference, resolution, Duty.LIABILITY_INFORMATION, answer, "/givenOn", detail, actor);
  }

  private boolean isExcused(DecisionReference reference, String resolution) {
    return step(reference, resolution, Duty.LIABILITY_INFORMATION)
        .filter(s -> s.outcome().equals("special-circumstances") || s.detail().containsKey(EXCUSED)).isPresent();
  }

  private Answer inTime(DecisionReference reference, String resolution, Answer answer) {
    // After special circumstances it is in time as soon as it is practicable (reg 11(6)), before the staff move.
    var row = row(reference, resolution);
    var last = isExcused(reference, resolution) ? row.transferOn().minusDays(1)
        : periods.employeeInformation(row.transferOn()).lastDay();
    return answer.on().isAfter(last) ? new Answer("late", answer.on(), null, answer.reasons()) : answer;
  }

  /**
   * What the outgoing contractor confirms, where the council is neither transferor nor transferee. Consultation is
   * confirmed as not needed only together with the measures letter, and not where the letter names measures.
   *
   * @param confirmed duty's id to confirmed, not-needed or not-confirmed
   * @param evidence the letter
   * @throws Refused if it is not HR's, the council has duties of its own, or it is said before the award has effect; or
   * a duty is left out, or said not to be needed while measures may be envisaged
   */
  public void recordConfirmations(
      DecisionReference reference, String resolution, Map<String, String> confirmed, LocalDate liabilityGivenOn,
      LocalDate confirmedOn, String evidence, String rule, String reasons) {
    var actor = hr(reference, resolution);
    if (!"neither".equals(row(reference, resolution).councilPart())) {
      throw new Refused(
          "The council has duties of its own in this transfer: a contractor's confirmations do not meet them.");
    }
    mustFollowTheAward(reference, resolution, confirmedOn, "/confirmedOn");
    if ("not-needed".equals(confirmed.get(Duty.CONSULTED.id()))) {
      mustEnvisageNone(asConfirmed(reference, resolution, confirmed.get(Duty.MEASURES.id())), "/consulted");
    }
    Given.text(evidence, "/evidence", "Name the letter or message in which the contractor confirms.");
    for (var duty : Duty.values()) {
      var answer = switch (String.valueOf(confirmed.get(duty.id()))) {
        case "confirmed" -> confirmation(reference, resolution, duty, liabilityGivenOn, confirmedOn, reasons);
        case "not-needed" -> new Answer("not-needed", null, rule, reasons);
        case "not-confirmed" -> new Answer("not-done", null, null, reasons);
        default -> throw new Refused("Say for each duty whether it is confirmed, not needed or not confirmed.")
            .at("/" + field(duty));
      };
      settle(reference, resolution, duty, answer, "/confirmedOn", Map.of("evidence", evidence), actor);
    }
  }

  /** A contractor who confirms the measures letter, and that no consultation is needed, says that it names none. */
  private String asConfirmed(DecisionReference reference, String resolution, String letter) {
    var onRecord = measures(reference, resolution);
    return onRecord == null && "confirmed".equals(letter) ? "no" : onRecord;
  }

  private Answer confirmation(
      DecisionReference reference, String resolution, Duty duty, LocalDate givenOn, LocalDate confirmedOn,
          String reasons) {
    if (duty != Duty.LIABILITY_INFORMATION) return new Answer("done", confirmedOn, null, reasons);
    if (givenOn == null) throw new Refused("Say on which day the liability information was given.")
        .at("/liabilityGivenOn");
    mustFollowTheAward(reference, resolution, givenOn, "/liabilityGivenOn");
    return inTime(reference, resolution, new Answer("done", givenOn, null, reasons));
  }

  private static String field(Duty duty) {
    return duty == Duty.LIABILITY_INFORMATION ? "liabilityInformation" : duty.id();
  }

  private void settle(
      DecisionReference reference, String resolution, Duty duty, Answer answer, String dateField,
      Map<String, String> detail, Actor actor) {
    Given.oneOf(answer.outcome(), "/outcome", "done", "late", "special-circumstances", "not-needed", "not-done",
        "unchanged");
    var before = step(reference, resolution, duty);
    if (answer.outcome().equals("unchanged")) {
      if (before.isEmpty()) throw new Refused("There is no earlier answer that could stand: say how it is.")
          .at("/outcome");
      return;
    }
    if (answer.outcome().equals("not-done") && before.filter(s -> settles(s.outcome())).isPresent()) {
      throw new Refused("It is on record already as " + before.get().outcome()
          .replace('-', ' ') + ". Choose 'nothing new'.").at("/outcome");
    }
    switch (answer.outcome()) {
      case "done", "late" -> London.mustHaveCome(answer.on(), clock, dateField);
      case "not-needed" -> {
        if (duty != Duty.CONSULTED) {
          throw new Refused("Where staff transfer, it is owed whatever the circumstances: record that it was done, or"
              + " why it was not.")
              .at("/outcome")
              .because(duty.hold(), duty.rule());
        }
        Given.text(answer.rule(), "/rule", "Name the rule that makes it unnecessary.");
        Given.text(answer.reasons(), "/reasons", "Write why that rule applies here.");
      }
      default -> Given.text(answer.reasons(), "/reasons", "Write the reasons.");
    }
    var step = before.orElseGet(() -> new TransferStep(reference, resolution, duty));
    var kept = duty == Duty.INFORMED ? ofTheDay(reference, resolution, before, answer, detail) : detail;
    step.record(answer.outcome(), answer.on(), answer.rule(), answer.reasons(), kept, actor.user(), clock.instant());
    steps.save(step);
    lift(reference, resolution, duty, answer);
    events.publishEvent(
        Happened.to(reference, "staff-duty-recorded", actor)
            .with("resolution", resolution)
            .with("duty", duty.id())
            .with("outcome", answer.outcome())
            .with("on", answer.on())
            .with("rule", duty.rule())
            .withholding("ruleNamed", answer.rule())
            .withholding("reasons", answer.reasons())
            .withholding("replies", detail.get("replies")));
  }

  /** Of which day the representatives were told, and when for the first time. */
  private Map<String, String> ofTheDay(DecisionReference reference, String resolution, Optional<TransferStep> before,
      Answer answer, Map<String, String> detail) {
    if (answer.on() == null) return detail;
    var kept = new LinkedHashMap<>(detail);
    kept.put(TOLD_DAY, row(reference, resolution).transferOn().toString());
    before.map(StaffTransferService::firstInformedOn).filter(first -> first.isBefore(answer.on()))
        .ifPresent(first -> kept.put(FIRST_INFORMED, first.toString()));
    return kept;
  }

  private void lift(DecisionReference reference, String resolution, Duty duty, Answer answer) {
    switch (answer.outcome()) {
      case "done" -> gate.lift(reference, resolution, duty.hold(), How.MET,
          "done on " + London.say(answer.on()) + " (" + duty.rule() + ")");
      case "late" -> gate.restate(reference, resolution, duty.hold(),
          late(duty, answer.on(), row(reference, resolution).transferOn()));
      case "special-circumstances" -> {
        if (duty == Duty.MEASURES) throw new Refused("The measures letter has no exception for special circumstances.")
            .at("/outcome");
        gate.restate(reference, resolution, duty.hold(), duty.missing() + " Special circumstances are on record ("
            + (duty == Duty.LIABILITY_INFORMATION ? "SI 2006/246 reg 11(6)" : "SI 2006/246 reg 13(9)")
            + "): it follows as soon as reasonably practicable. Whoever decides on the open conditions has it put right"
            + " then, or takes the risk by name.");
      }
      case "not-needed" -> gate.lift(reference, resolution, duty.hold(), How.NOT_NEEDED,
          "the rule that makes it unnecessary is on record with its reasons");
      default -> { }
    }
  }

  /** On the day between the two readings of 'not less than N days before' nobody is told of a breach. */
  private String late(Duty duty, LocalDate on, LocalDate transfer) {
    var given = duty == Duty.LIABILITY_INFORMATION;
    if (given && on.equals(periods.employeeInformation(transfer).lastDay().plusDays(1))) {
      return ("It was given on %s for the transfer on %s: a day late by the earlier of the two readings of '%s', which"
          + " is judgement and not confirmed. The start needs that risk taken by name.").formatted(
              London.say(on), London.say(transfer), periods.employeeInformation(transfer).rule().text());
    }
    return "It was %s on %s, too late for the transfer on %s: the start needs the risk taken by name.".formatted(
        given ? "given" : "done", London.say(on), London.say(transfer));
  }

  private static boolean settles(String outcome) {
    return outcome.equals("done") || outcome.equals("not-needed");
  }

  /** The staff conditions on the start that are still open. */
  @Transactional(readOnly = true)
  public List<HoldView> openConditions(DecisionReference reference, String resolution) {
    return risks.open(reference, resolution, CONDITIONS);
  }

  /**
   * The officer whom the council's pack names, or else the head of paid service or the monitoring officer, takes what
   * is open as a risk, or does not.
   */
  public boolean takeRisk(DecisionReference reference, String resolution, boolean accepted, String reasons) {
    return risks.take(reference, resolution, CONDITIONS, "staff-risk", accepted, reasons);
  }

  /**
   * Records the day on which the staff transferred, and how many by group.
   *
   * @throws Refused for a day to come, or another than the planned one: that is moved first, so that information and
   * notice are judged by the day on which the staff did move; for one before the signed contract begins, whenever that
   * was signed; also for a group that was not scoped, another number of people without reasons, or more of them while
   * nobody says who identified them and what they were told
   */
  public void recordTransferDay(DecisionReference reference, String resolution, LocalDate on, Moved moved) {
    var actor = hr(reference, resolution);
    London.mustHaveCome(on, clock, "/transferredOn");
    if (moved.groups().isEmpty()) throw new Refused("Write who moved, one group per line.").at("/moved");
    var row = row(reference, resolution);
    if (!on.equals(row.transferOn())) {
      throw new Refused("It was planned for " + London.say(row.transferOn()) + ". Move the transfer day to "
              + London.say(on) + " first: what the staff were told, and when, is then judged by that day, and the"
              + " service starts no earlier.")
          .at("/transferredOn").because(TransferHolds.DAY, "SI 2006/246 regs 11(6), 13(2)");
    }
    mustNotMoveBeforeTheService(reference, resolution, on, "/transferredOn");
    var groups = moved.groups().stream().map(StaffGroup::moved).toList();
    if (mustBeScoped(row, groups, moved)) mustHaveBeenTold(reference, resolution, moved.told());
    row.transferred(on, groups);
    events.publishEvent(
        Happened.to(reference, "staff-transferred", actor)
            .with("resolution", resolution)
            .with("on", on)
            .with("staff", groups.stream().mapToInt(StaffGroup::count).sum())
            .with("moreWereTold", moved.told())
            .withholding("groups", String.join("\n", groups.stream().map(g -> g.name() + ": " + g.count()).toList()))
            .withholding("identifiedBy", moved.identifiedBy())
            .withholding("reasons", moved.reasons()));
  }

  /** @return whether more moved: they were assigned to the service by law (reg 4), and somebody found that */
  private static boolean mustBeScoped(StaffTransfer row, List<StaffGroup> groups, Moved moved) {
    for (var group : groups) {
      if (row.groups().stream().noneMatch(g -> g.name().equalsIgnoreCase(group.name()))) {
        throw new Refused("'" + group.name() + "' is none of the groups that were scoped: "
            + String.join(", ", row.groups().stream().map(StaffGroup::name).toList()) + ".").at("/moved");
      }
    }
    var scoped = counted(row.groups());
    var counts = counted(groups);
    var more = false;
    for (var name : scoped.keySet()) {
      var count = counts.getOrDefault(name, 0);
      var were = "%d moved and %d were scoped".formatted(count, scoped.get(name));
      if (!count.equals(scoped.get(name))) {
        Given.text(moved.reasons(), "/reasons", were + ": write why they differ.");
      }
      if (count <= scoped.get(name)) continue;
      Given.words(moved.identifiedBy(), "/identifiedBy",
          were + ": say who found that more are assigned to the service, and in what.");
      more = true;
    }
    return more;
  }

  /** Whoever moves is owed what the others were told (reg 13): that they were not is on record too. */
  private void mustHaveBeenTold(DecisionReference reference, String resolution, String told) {
    Given.oneOf(told, "/told", "informed", "consulted", "not-told");
    var confirmed = step(reference, resolution, Duty.CONSULTED).filter(s -> s.outcome().equals("not-needed"));
    if (told.equals("informed") && confirmed.isEmpty()) mustEnvisageNone(measures(reference, resolution), "/told");
  }

  private static Map<String, Integer> counted(List<StaffGroup> groups) {
    return groups.stream().collect(
        Collectors.toMap(g -> g.name().toLowerCase(Locale.ROOT), StaffGroup::count, Integer::sum, LinkedHashMap::new));
  }

  /** In words, for forms: whether measures are envisaged as far as is known. */
  @Transactional(readOnly = true)
  public String measuresInWords(DecisionReference reference, String resolution) {
    var said = measures(reference, resolution);
    return said == null ? "not known" : said.equals("yes") ? "envisaged" : "none";
  }

  /** In words, for forms: what HR says where nobody transfers. */
  @Transactional(readOnly = true)
  public String noTransferInWords(DecisionReference reference, String resolution) {
    return transfers.findById(new StaffTransfer.Key(reference.value(), resolution))
        .filter(t -> t.ground() != null)
        .map(t -> t.ground().words() + " (" + (t.ground().isInLaw() ? t.ground().rule() : "no reason in law") + ").")
        .orElse("");
  }

  /** In words, for forms: the rule of reg 13A on the transfer day. */
  @Transactional(readOnly = true)
  public String directRule(LocalDate transfer) {
    return transfer == null ? "" : DirectInformation.rule(transfer);
  }

  /** The last day to give liability information, for a transfer on a day. */
  @Transactional(readOnly = true)
  public LocalDate liabilityInformationBy(LocalDate transfer) {
    return periods.employeeInformation(transfer).lastDay();
  }

  private Actor hr(DecisionReference reference, String resolution) {
    var actor = actors.person().mustBe(decisions.get(reference, resolution).authority(), Role.HR);
    var row = row(reference, resolution);
    if (!"yes".equals(row.transfers()) || row.transferOn() == null) {
      throw new Refused("First settle who transfers and on which day.")
          .because(TransferHolds.SCOPE, "SI 2006/246 regs 3 and 4");
    }
    return actor;
  }

  private StaffTransfer row(DecisionReference reference, String resolution) {
    return transfers
        .findById(new StaffTransfer.Key(reference.value(), resolution))
        .orElseThrow(() -> new Refused("HR has not scoped the transfer of " + reference + " resolution " + resolution
            + " yet.")
            .because(TransferHolds.SCOPE, "SI 2006/246 regs 3 and 4"));
  }

  private Optional<TransferStep> step(DecisionReference reference, String resolution, Duty duty) {
    return steps.findById(new TransferStep.Key(reference.value(), resolution, duty.id()));
  }

  private static boolean isDone(Answer answer) {
    return "done".equals(answer.outcome());
  }

  private static Instant moment(LocalDate day) {
    return day == null ? null : London.startOf(day);
  }
}

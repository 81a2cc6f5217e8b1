package org.remit.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.remit.calendar.London;
import org.remit.proposal.Amendment;
import org.remit.proposal.DecisionView;
import org.remit.reference.Faults;
import org.remit.reference.Refused;
import org.remit.routing.Proposal;

/**
 * With whom, for how long and from when a resolution may commit, beside its sum. What it does not say approves nothing.
 */
final class ApprovedTerms {

  private static final String AUTHORITY = "Nobody decides without authority: a term is covered or it is not";

  private ApprovedTerms() {}

  /**
   * @param extensions those that are to be possible, in months each
   * @throws Refused if the other party or the term was not approved, or it begins before the approved day or before the
   *     resolution has effect
   */
  static void mustCover(DecisionView decision, String resolution, LocalDate starts, LocalDate ends,
      List<Integer> extensions) {
    var faults = new Faults();
    check(decision, resolution, starts, ends, extensions, faults);
    faults.refuse();
  }

  /** The same of what could be read of it: null is what could not. */
  static void check(DecisionView decision, String resolution, LocalDate starts, LocalDate ends,
      List<Integer> extensions, Faults faults) {
    var approved = decision.proposal().resolution(resolution).orElseThrow();
    faults.check(() -> mustNameTheOtherParty(approved));
    faults.check(() -> mustNotBeginBeforeItsEffect(decision, resolution, starts), starts);
    faults.check(() -> mustNotBeginBeforeItsTerm(approved, starts), starts);
    faults.check(() -> mustEndInTime(approved, starts, ends), starts, ends);
    faults.check(() -> mustEndAsAmended(decision, resolution, starts, ends), starts, ends);
    faults.check(() -> mustBeAmongTheExtensions(approved, extensions), extensions);
  }

  /**
   * A variation moves the end of a contract no further than the resolution approved: its months count from the end that
   * the contract has, or from the day of effect where that is later or the contract's end is not known.
   *
   * @param before the end of the contract as it stands; null where nobody knows it
   * @throws Refused if no term was approved, or the new end lies beyond it
   */
  static void mustCoverNewEnd(DecisionView decision, String resolution, LocalDate before, LocalDate ends) {
    if (ends == null || before != null && !ends.isAfter(before)) return;
    var effective = decision.resolution(resolution).effectiveOn();
    var starts = before != null && before.isAfter(effective) ? before.plusDays(1) : effective;
    mustEndInTime(decision.proposal().resolution(resolution).orElseThrow(), starts, ends);
    mustEndAsAmended(decision, resolution, starts, ends);
  }

  /** Whom the resolution names: the supplier, or the recipient of a grant. */
  static String otherParty(DecisionView decision, String resolution) {
    var approved = decision.proposal().resolution(resolution).orElseThrow();
    mustNameTheOtherParty(approved);
    return approved.supplier().value();
  }

  private static void mustNameTheOtherParty(Proposal.Resolution approved) {
    if (approved.supplier() != null && approved.supplier().known()) return;
    throw new Refused("The decision does not say with whom: resolution " + approved.id()
        + " names no supplier or recipient.")
        .because("approved-supplier", "Nobody decides without authority: what was not named was not approved");
  }

  /** To begin is to implement: signed afterwards, it would have begun all the same. */
  private static void mustNotBeginBeforeItsEffect(DecisionView decision, String resolution, LocalDate starts) {
    var effective = decision.resolution(resolution).effectiveOn();
    if (effective == null || !starts.isBefore(effective)) return;
    throw new Refused(("Resolution %s has effect from %s; nothing under it begins on %s. What did begin before is"
            + " entered as an irregularity.").formatted(resolution, London.say(effective), London.say(starts)))
        .at("/starts").because("not-in-effect", "Local Government Act 2000 s.9F(4); constitution, call-in");
  }

  /** What begins sooner runs for days that were not approved, however long it runs in all. */
  private static void mustNotBeginBeforeItsTerm(Proposal.Resolution approved, LocalDate starts) {
    var from = approved.term().from().or(null);
    if (from == null || !starts.isBefore(from)) return;
    throw new Refused("The decision approved a term from %s; it does not begin on %s."
            .formatted(London.say(from), London.say(starts)))
        .at("/starts").because("approved-term", AUTHORITY);
  }

  /** Twelve months from 30 October end with 29 October. */
  private static void mustEndInTime(Proposal.Resolution approved, LocalDate starts, LocalDate ends) {
    var last = lastDay(approved.term(), starts);
    if (last == null) {
      throw new Refused("The decision states no term for resolution " + approved.id() + ", so no end was approved.")
          .at("/ends").because("approved-term", AUTHORITY);
    }
    if (!ends.isAfter(last)) return;
    throw new Refused("The decision approved " + words(approved.term()) + "; from " + London.say(starts)
        + " they end by " + London.say(last) + ".")
        .at("/ends").because("approved-term", AUTHORITY);
  }

  /** What was amended to a shorter term is not approved for the longer one. */
  private static void mustEndAsAmended(DecisionView decision, String resolution, LocalDate starts, LocalDate ends) {
    Amendment.of(decision.resolution(resolution).wording()).term()
        .filter(months -> ends.isAfter(starts.plusMonths(months).minusDays(1)))
        .ifPresent(months -> {
          throw new Refused("The decision was amended to " + months + " months; from " + London.say(starts)
              + " they end by " + London.say(starts.plusMonths(months).minusDays(1)) + ".")
              .at("/ends").because("approved-term", AUTHORITY);
        });
  }

  /** Where both are approved, a later beginning moves the end no further than the approved day. */
  private static LocalDate lastDay(Proposal.Term term, LocalDate starts) {
    var to = term.to().or(null);
    if (!term.months().known()) return to;
    var months = starts.plusMonths(term.months().value()).minusDays(1);
    return to != null && to.isBefore(months) ? to : months;
  }

  private static String words(Proposal.Term term) {
    if (!term.months().known()) return "a term to " + London.say(term.to().value());
    return term.months().value() + " months" + (term.to().known() ? " to " + London.say(term.to().value()) : "");
  }

  private static void mustBeAmongTheExtensions(Proposal.Resolution approved, List<Integer> extensions) {
    var left = new ArrayList<>(approved.term().extensions());
    for (var extension : extensions) {
      if (left.remove(extension)) continue;
      throw new Refused("The decision approved no extension of " + extension + " months"
              + (approved.term().extensions().isEmpty() ? "." : "; it approved " + approved.term().extensions() + "."))
          .at("/extensions").because("approved-term", AUTHORITY);
    }
  }
}

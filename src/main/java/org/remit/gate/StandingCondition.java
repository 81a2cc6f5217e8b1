package org.remit.gate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import org.remit.calendar.London;
import org.remit.reference.DecisionReference;

/**
 * What must be so on the very day of an act, although the hold was lifted before: a notice that names the day. The gate
 * asks it whenever the hold of its kind is not open; while it fails, the hold is open.
 */
public interface StandingCondition {

  /** The kind of hold that it keeps open. */
  String kind();

  /** Why it fails on this day, as a sentence; empty when it does not. */
  Optional<String> failing(DecisionReference decision, LocalDate day);

  /** {@link #failing} of several decisions, of which what it needs to know is asked together where that is less. */
  default Function<DecisionReference, Optional<String>> of(Collection<DecisionReference> decisions, LocalDate day) {
    return decision -> failing(decision, day);
  }

  /** Why a meeting at this hour, held or announced, could not decide it; empty when it could. */
  default Optional<String> failingForMeeting(DecisionReference decision, Instant meets) {
    return failing(decision, London.date(meets));
  }
}

package org.remit.gate;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.remit.calendar.London;
import org.remit.reference.Role;

/**
 * A hold as everybody may see it.
 *
 * @param resolution the resolution it is on; null for the whole decision
 * @param words what is missing; {@code reason} says it of this case
 * @param since null where nobody opened it, such as while nobody at the deciding post can decide
 * @param liftable what would lift it, {@code by} who acts first to bring that about, and {@code until} when at the
 *     earliest (null if no clock runs)
 * @param runsOut the last day of the period that alone lifts it, where nobody has to do anything; null otherwise
 * @param due by when it must be lifted; null where nothing says it
 * @param who everybody who has a part in lifting it, in the order in which they act, in words
 * @param ended null while it is open; otherwise {@code met}, {@code not-needed}, {@code accepted} or {@code waived}
 * @param liftedAt null while it is open, as is the reason why it ended
 */
public record HoldView(
    String resolution,
    String kind,
    String words,
    String reason,
    Set<Act> acts,
    String rule,
    Instant since,
    String liftable,
    Role by,
    String who,
    LocalDate until,
    LocalDate runsOut,
    LocalDate due,
    String ended,
    String because,
    Instant liftedAt) {

  @JsonIgnore
  public boolean isOpen() {
    return ended == null;
  }

  /** In a line of a list: who lifts it, or the last day of the period that does. */
  public String whoOrWhen() {
    return runsOut == null ? who : "its last day is " + London.say(runsOut);
  }

  /** As a task's form tells it: what is missing, and what would lift it and who can. */
  public Map<String, String> onAForm() {
    return Map.of("what", words, "lifts", liftable + " (" + whoOrWhen() + ")"
        + (due == null ? "." : ", by " + London.say(due) + "."));
  }
}

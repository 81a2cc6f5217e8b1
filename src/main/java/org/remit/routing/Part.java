package org.remit.routing;

import java.util.List;
import org.remit.calendar.Confirmation;

/**
 * One answer of a route, with its reasons.
 *
 * @param answer null where it depends on something that is not known
 * @param cautious what to act on until it is known: the answer that the law cannot be broken by; equals the answer
 * where there is one
 * @param reasons at least one
 * @param dependsOn a sentence with each possible answer; null where the answer stands
 * @param takenAs a sentence that the cautious answer is taken, because only a figure of the council's rules is not
 * known, which no fact of the case would settle; null where the answer stands or a fact is missing
 */
public record Part<T>(T answer, T cautious, List<Reason> reasons, String dependsOn, String takenAs) {

  public Part {
    reasons = List.copyOf(reasons);
  }

  Part(T answer, T cautious, List<Reason> reasons, String dependsOn) {
    this(answer, cautious, reasons, dependsOn, null);
  }

  public static <T> Part<T> of(T answer, Reason reason) {
    return new Part<>(answer, answer, List.of(reason), null);
  }

  public static <T> Part<T> of(T answer, List<Reason> reasons) {
    return new Part<>(answer, answer, reasons, null);
  }

  public static <T> Part<T> depends(T cautious, String on, Reason reason) {
    return new Part<>(null, cautious, List.of(reason), on);
  }

  public boolean depends() {
    return answer == null;
  }

  /** The same, but the case goes by the cautious answer: nothing that anybody could enter would settle it. */
  Part<T> taken(String as) {
    return new Part<>(answer, cautious, reasons, dependsOn, as);
  }

  /** Whether it waits for a fact that somebody could enter. */
  public boolean waitsForAFact() {
    return depends() && takenAs == null;
  }

  /** What the case goes by: the answer, or what is taken in its place; null while a fact is missing. */
  public T settled() {
    return waitsForAFact() ? null : cautious;
  }

  public boolean is(T value) {
    return value.equals(answer);
  }

  /** As sure as the least sure of its reasons. */
  public Confirmation confirmation() {
    return reasons.stream().map(Reason::confirmation).reduce(Confirmation.CONFIRMED, Confirmation::and);
  }

  /** Which figures or rules behind it are not confirmed, in sentences. */
  public List<String> unconfirmed() {
    return reasons.stream().flatMap(reason -> reason.unconfirmed().stream()).distinct().toList();
  }

  /** The first reason: the rule that decided. */
  public Reason reason() {
    return reasons.get(0);
  }
}

package org.remit.decision;

import java.time.Instant;

/**
 * An answer to the question whether call-in is waived.
 *
 * @param answer {@code agreed}, {@code refused}, or {@code unable} or {@code no-chair} while it has fallen to the
 *     chair of the council
 * @param capacity in what capacity it was given; null while it waits for the chair of the council
 * @param unableBecause why whoever the constitution names could not act, or is not there; null where they did
 * @param sentence the whole of it, as records and notices say it
 */
public record CallInWaiverView(
    String answer, String capacity, String unableBecause, String reasons, Instant answeredAt, String sentence) {

  public boolean agreed() {
    return answer.equals("agreed");
  }
}

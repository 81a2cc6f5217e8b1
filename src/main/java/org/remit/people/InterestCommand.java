package org.remit.people;

/**
 * A declaration of an interest, or a dispensation from one.
 *
 * @param person the sign-in name of whoever has the interest; null for one's own
 * @param kind dpi or other
 * @param what the interest, in words; null in a dispensation from the only one of its kind
 * @param excludes for another interest than a pecuniary one: whether the person keeps out of the matter
 * @param dispensation by whom and for what it is dispensed with; null if it is not
 * @param sensitive whether the monitoring officer agrees that its details are kept back (Localism Act 2011 s.32)
 */
public record InterestCommand(
    String person, InterestKind kind, String what, boolean excludes, String dispensation, boolean sensitive) {

  /** One whose details may be public. */
  public InterestCommand(String person, InterestKind kind, String what, boolean excludes, String dispensation) {
    this(person, kind, what, excludes, dispensation, false);
  }
}

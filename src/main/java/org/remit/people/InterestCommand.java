package org.remit.people;

/**
 * A declaration of an interest, or a dispensation from one.
 *
 * @param person the sign-in name of whoever has the interest; null for one's own
 * @param kind dpi or other
 * @param what the interest, in words; null in a dispensation from the only one of its kind
 * @param excludes for another interest than a pecuniary one: whether the person keeps out of the matter
 * @param dispensation by whom and for what it is dispensed with; null if it is not
 */
public record InterestCommand(String person, InterestKind kind, String what, boolean excludes, String dispensation) {}

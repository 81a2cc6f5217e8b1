package org.remit.people;

/**
 * In what capacity somebody acts for a post.
 *
 * @param recorded whether it is entered who holds the post or deputises for it on that day; where nobody is, the role
 *     alone says who may act, and the record says so
 * @param deputy whether they act as deputy
 * @param principal the sign-in name of the holder whom a deputy acts for; null where nobody holds the post, or its
 *     holder acts
 */
public record ActingFor(boolean recorded, boolean deputy, String principal) {

  /** By the role alone. */
  public static ActingFor nobodyEntered() {
    return new ActingFor(false, false, null);
  }
}

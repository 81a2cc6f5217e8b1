package org.remit.people;

/** What somebody has taken in hand and not finished. */
public interface WorkInHand {

  /**
   * Gives every task that a person has claimed back to those whose it is.
   *
   * @return how many
   */
  int giveBackAllOf(String person);
}

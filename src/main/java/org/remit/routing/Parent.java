package org.remit.routing;

import java.util.List;

/**
 * What a route needs to know of the decision that this one carries out.
 *
 * @param reference its reference
 * @param key whether it was a key decision, with its notice
 * @param delegatedTo the post to which it delegated this decision; unknown where it did not say
 * @param consulting the posts to be consulted before the delegate decides
 * @param inForce whether its delegation has effect and has not expired
 */
public record Parent(
    String reference, Fact<Boolean> key, Fact<String> delegatedTo, List<String> consulting, Fact<Boolean> inForce) {

  /** All that is known of a parent of which only the reference was given. */
  public static Parent unread(String reference) {
    return new Parent(reference, Fact.unknown(), Fact.unknown(), List.of(), Fact.unknown());
  }
}

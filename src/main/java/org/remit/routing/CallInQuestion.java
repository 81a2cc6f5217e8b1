package org.remit.routing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What decides whether and how long a decision may be called in. One of the two days is needed; what else is null is
 * taken as a callable Cabinet decision, and said so.
 *
 * @param body see {@link Words#BODIES}
 * @param category see {@link #CATEGORIES}
 * @param resolution a kind of resolution; {@code note} makes it a noting item whatever its category
 * @param waived whether call-in was waived for urgency
 * @param calledInBefore whether it has been through call-in already
 */
public record CallInQuestion(
    LocalDate decided, Instant published, String body, String category, String resolution, boolean waived,
    boolean calledInBefore) {

  /** As routes tell decisions apart; {@code depends} where whether it is key is open. */
  public static final List<String> CATEGORIES =
      List.of("key", "significant-operational", "administrative", "non-key", "noting", "depends");

  public CallInQuestion(
      LocalDate decided, Instant published, String body, String category, String resolution, boolean waived) {
    this(decided, published, body, category, resolution, waived, false);
  }

  public CallInQuestion(LocalDate decided, Instant published, String body, String category, boolean waived) {
    this(decided, published, body, category, null, waived, false);
  }
}

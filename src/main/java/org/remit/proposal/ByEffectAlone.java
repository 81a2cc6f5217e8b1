package org.remit.proposal;

import java.util.Map;
import java.util.Optional;

/**
 * What asks for no further act: it is carried out by having effect, in the same moment. Nothing was done under it by
 * that, so that it waits again where its effect came too early.
 */
public final class ByEffectAlone {

  private static final Map<String, String> BROUGHT_ABOUT = Map.of(
      "note", "noted",
      "delegate", "delegation in force",
      "authorise", "authorised",
      "accept-funding", "funding accepted",
      "recommend-to-council", "recommended to council");

  private ByEffectAlone() {}

  /** What a resolution of this kind has brought about once it has effect; empty where somebody carries it out. */
  public static Optional<String> of(String kind) {
    return Optional.ofNullable(BROUGHT_ABOUT.get(kind));
  }
}

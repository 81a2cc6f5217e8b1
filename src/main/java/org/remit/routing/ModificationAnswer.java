package org.remit.routing;

import java.util.List;

/**
 * What a change of a contract may rest on, and how it measures against the contract and the threshold.
 *
 * @param grounds that the change leaves open, see {@link Route.ResolutionRoute#modification}
 * @param share of the contract's value as it was signed: small, to-half, above-half or unknown
 * @param smallest up to which share it is small, in words
 * @param aggregate the changes together against the threshold: below, above or unknown
 * @param thresholds the figures of that threshold, in words
 */
public record ModificationAnswer(
    Part<List<String>> grounds, String share, String smallest, String aggregate, String thresholds) {

  /** Whether it is so small a part of the contract that the law asks neither test nor notice for its value. */
  public boolean isSmall() {
    return share.equals("small");
  }
}

package org.remit.decision;

import java.util.List;

/**
 * What was found when somebody asked whether a post may decide.
 *
 * @param valid whether there is authority
 * @param cited the delegation, as the record cites it; null if there is none
 * @param because a sentence: why there is none, or what is to be known of the one found
 * @param consulting the posts to be consulted first
 * @param mayDecideOwnReport whether the constitution lets the author of a report decide it
 * @param reportBackTo whom to report to afterwards; null if nobody
 */
public record AuthorityFound(
    boolean valid, String cited, String because, List<String> consulting, boolean mayDecideOwnReport,
    String reportBackTo) {

  static AuthorityFound none(String because) {
    return new AuthorityFound(false, null, because, List.of(), false, null);
  }
}

package org.remit.cases;

import java.util.List;

/** The case files of the project. */
final class OwnCases {

  /** The five council reports; the one with several awards is played with either answer of its decision maker. */
  static final List<String> REPORTS =
      List.of(
          "leeds-2017-peer-mentoring-waiver",
          "thurrock-2015-adoption-partnership",
          "leeds-2015-family-valued-awards-several",
          "leeds-2015-family-valued-awards-one",
          "peterborough-2015-permanency-service",
          "sefton-2017-regional-adoption-procurement");

  /** The five as history: the one of several answers once. */
  static final List<String> HISTORY =
      REPORTS.stream().filter(name -> !name.equals("leeds-2015-family-valued-awards-one")).toList();

  /** Each differs from a report's case in one thing, and is refused for it. */
  static final List<String> REFUSED =
      List.of(
          "refused/signed-a-day-too-early",
          "refused/decided-before-the-notice-has-run",
          "refused/decided-by-the-wrong-person",
          "refused/a-fact-removed",
          "refused/started-before-the-pension-is-protected",
          "refused/awarded-before-a-partner-decided",
          "refused/consulted-on-a-day-to-come",
          "refused/agreed-for-longer-than-approved",
          "refused/begun-before-it-had-effect",
          "refused/staff-informed-before-the-effect",
          "refused/before-it-was-proposed");

  /** The five reports as they would be today, each stopped at another stage. */
  static final List<String> TODAY =
      List.of(
          "today/leeds-peer-mentoring",
          "today/leeds-family-valued",
          "today/thurrock-adoption-partnership",
          "today/sefton-regional-adoption",
          "today/peterborough-permanency-service");

  private OwnCases() {}
}

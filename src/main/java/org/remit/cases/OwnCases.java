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

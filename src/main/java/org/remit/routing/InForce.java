package org.remit.routing;

import java.time.LocalDate;

/**
 * From which day each law applies, or applies as amended. The sentences of the decision tables say some of these days
 * too, for whoever reads a table.
 */
public final class InForce {

  /** TUPE reg 3(2A): activities that are fundamentally the same (SI 2014/16). */
  static final LocalDate SAME_ACTIVITIES = LocalDate.of(2014, 1, 31);

  /** The Local Government Pension Scheme Regulations 2013 (SI 2013/2356). */
  static final LocalDate LGPS_2013 = LocalDate.of(2014, 4, 1);

  /** TUPE reg 11(6): 28 days of liability information for transfers from this day, 14 before (SI 2014/16 reg 10). */
  static final LocalDate LONGER_EMPLOYEE_INFORMATION = LocalDate.of(2014, 5, 1);

  /** TUPE reg 13A: small employers may inform staff themselves, for transfers from this day (SI 2014/16 reg 11). */
  public static final LocalDate DIRECT_INFORMATION = LocalDate.of(2014, 7, 31);

  /** TUPE reg 13A is wider for transfers from this day (SI 2023/1426). */
  public static final LocalDate WIDER_DIRECT_INFORMATION = LocalDate.of(2024, 7, 1);

  /** The Public Contracts Regulations 2015 (SI 2015/102). */
  static final LocalDate PCR_2015 = LocalDate.of(2015, 2, 26);

  /** The Trade and Cooperation Agreement, in place of State aid law. */
  public static final LocalDate TRADE_AND_COOPERATION = LocalDate.of(2021, 1, 1);

  public static final LocalDate SUBSIDY_CONTROL_ACT = LocalDate.of(2023, 1, 4);

  /** The Provider Selection Regime (SI 2023/1348). */
  static final LocalDate PSR = LocalDate.of(2024, 1, 1);

  static final LocalDate PROCUREMENT_ACT = LocalDate.of(2025, 2, 24);

  private InForce() {}
}

package org.remit.transfer;

import java.time.LocalDate;

/**
 * Whether an employer may inform and consult the staff themselves, without representatives (TUPE 2006 reg 13A): never
 * where there are representatives, or any were invited to be elected, and only for small employers or transfers.
 */
final class DirectInformation {

  /** SI 2014/16 reg 11: transfers on or after this day. */
  private static final LocalDate FIRST = LocalDate.of(2014, 7, 31);

  /** SI 2023/1426: wider for transfers on or after this day. */
  private static final LocalDate WIDER = LocalDate.of(2024, 7, 1);

  /** Of fewer employees the amended regulation speaks. */
  static final int SMALL = 50;

  private DirectInformation() {}

  static boolean allows(LocalDate transfer, int employer, int transferring) {
    if (transfer.isBefore(FIRST)) return false;
    return transfer.isBefore(WIDER) ? employer < 10 : employer < SMALL || transferring < 10;
  }

  /** The rule of the day, as people read it. */
  static String rule(LocalDate transfer) {
    if (transfer.isBefore(FIRST)) {
      return "Staff cannot be informed in place of representatives: reg 13A applies to transfers from 31 July 2014.";
    }
    return transfer.isBefore(WIDER)
        ? "Staff may be informed themselves only by an employer of fewer than 10, with no representatives and none "
            + "invited (reg 13A)."
        : "Staff may be informed themselves only by an employer of fewer than 50, or where fewer than 10 transfer, "
            + "with no representatives and none invited (reg 13A as amended by SI 2023/1426).";
  }
}

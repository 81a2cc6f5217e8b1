package org.remit.transfer;

import java.time.LocalDate;
import org.remit.calendar.London;
import org.remit.routing.InForce;

/**
 * Whether an employer may inform and consult the staff themselves, without representatives (TUPE 2006 reg 13A): never
 * where there are representatives, or any were invited to be elected, and only for small employers or transfers.
 */
final class DirectInformation {

  /** Of fewer employees the amended regulation speaks. */
  static final int SMALL = 50;

  /** Employees of an employer, or staff who transfer: of fewer than these each edition of the regulation speaks. */
  private static final int FEW = 10;

  private DirectInformation() {}

  static boolean allows(LocalDate transfer, int employer, int transferring) {
    if (transfer.isBefore(InForce.DIRECT_INFORMATION)) return false;
    return transfer.isBefore(InForce.WIDER_DIRECT_INFORMATION)
        ? employer < FEW : employer < SMALL || transferring < FEW;
  }

  /** The rule of the day, as people read it. */
  static String rule(LocalDate transfer) {
    if (transfer.isBefore(InForce.DIRECT_INFORMATION)) {
      return "Staff cannot be informed in place of representatives: reg 13A applies to transfers from "
          + London.say(InForce.DIRECT_INFORMATION) + ".";
    }
    return transfer.isBefore(InForce.WIDER_DIRECT_INFORMATION)
        ? ("Staff may be informed themselves only by an employer of fewer than %d, with no representatives and none"
            + " invited (reg 13A).").formatted(FEW)
        : ("Staff may be informed themselves only by an employer of fewer than %d, or where fewer than %d transfer,"
            + " with no representatives and none invited (reg 13A as amended by SI 2023/1426).").formatted(SMALL, FEW);
  }
}

package org.remit.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.remit.reference.Refused;

/** A day in a page's address, as a browser's date field sends it: 2027-04-01. */
final class AskedDay {

  private AskedDay() {}

  /**
   * @return null where nothing was asked
   * @throws Refused if it is no day; the pointer names the field
   */
  static LocalDate of(String text, String pointer) {
    try {
      return text.isBlank() ? null : LocalDate.parse(text.strip());
    } catch (DateTimeException e) {
      throw new Refused("'" + text + "' is no day: give it as 2027-04-01.").at(pointer);
    }
  }
}

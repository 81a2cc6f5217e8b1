package org.remit.transfer;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A change in employee liability information after it was given (TUPE 2006 reg 11(5)).
 *
 * @param kinds what of the information changed, of {@link #KINDS}
 * @param employees how many it concerns; no names
 * @param knownOn the day on which the transferor came to know of it
 * @param notifiedOn the day of the writing
 * @param writing where it is: the letter, the message, the entry in the file
 */
public record InformationChangeCommand(
    String resolution, List<String> kinds, int employees, LocalDate knownOn, LocalDate notifiedOn, String writing) {

  /** What employee liability information consists of (TUPE 2006 reg 11(2)), with its words. */
  public static final Map<String, String> KINDS = theirWords();

  private static Map<String, String> theirWords() {
    var kinds = new LinkedHashMap<String, String>();
    kinds.put("identity-and-age", "Identity and age");
    kinds.put("particulars", "Particulars of employment");
    kinds.put("discipline-and-grievance", "Disciplinary and grievance matters of the last two years");
    kinds.put("claims", "Claims of the last two years, or to be expected");
    kinds.put("collective-agreements", "Collective agreements");
    return kinds;
  }
}

package org.remit.transfer;

import java.time.LocalDate;
import java.util.List;

/**
 * A change in employee liability information that was notified, as its council's people may see it.
 *
 * @param kinds see {@link InformationChangeCommand#KINDS}
 * @param employees how many it concerns
 * @param knownOn the day on which the transferor came to know of it
 * @param writing where the notification is
 */
public record InformationChangeView(
    String resolution, List<String> kinds, int employees, LocalDate knownOn, LocalDate notifiedOn, String writing) {}

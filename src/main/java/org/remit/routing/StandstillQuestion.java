package org.remit.routing;

import java.time.LocalDate;

/**
 * @param regime pcr-2015, pa-2023 or psr
 * @param procedure see {@link Words#PROCEDURES}
 * @param sentOn the day of the last notice: award decision notice, contract award notice or notice of intention
 * @param electronic whether all were told electronically (PCR 2015 only)
 * @param voluntaryDays the days chosen where none are mandatory; 0 for none
 */
public record StandstillQuestion(
    String regime, String procedure, boolean lightTouch, LocalDate sentOn, boolean electronic, int voluntaryDays) {}

package org.remit.planning;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * How far a case has come: what is done is not planned again.
 *
 * @param taken the steps that were taken, by their ids, with their days; what lies before one of them is over too. An
 *     exception that was used is one of them: {@code general-exception}, {@code special-urgency},
 *     {@code private-meeting-urgency} or {@code call-in-waiver}
 * @param notBefore days that are set for steps to come, such as that of a meeting, by the steps' ids; the last day
 *     for tenders comes on the very day
 * @param notAfter days after which steps to come cannot be taken as the case stands, such as the last that a notice
 *     names, by the steps' ids; one that cannot be kept counts for nothing
 * @param fallen the resolutions for which nothing more is done
 */
public record Underway(
    Map<String, LocalDate> taken, Map<String, LocalDate> notBefore, Map<String, LocalDate> notAfter,
    Set<String> fallen) {

  public static final Underway NOT_BEGUN = new Underway(Map.of(), Map.of(), Map.of(), Set.of());
}

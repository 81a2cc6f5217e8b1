package org.remit.contract;

import java.time.LocalDate;

/**
 * How a contract performs.
 *
 * @param kind assessment, breach or poor-performance
 * @param on the day of the assessment or of the failure
 * @param summary as it is published
 * @param noticeReference null while it is not published, as {@code publishedOn} is
 */
public record PerformanceCommand(
    String resolution, String kind, LocalDate on, String summary, String noticeReference, LocalDate publishedOn) {}

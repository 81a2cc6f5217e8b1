package org.remit.contract;

import java.time.LocalDate;

/**
 * An assessment of a contract's performance or a failure in it, as the council's own people may see it.
 *
 * @param kind assessment, breach or poor-performance
 * @param noticeReference null while it is not published, as {@code publishedOn} is
 */
public record ContractPerformanceView(
    String resolution, String kind, LocalDate happenedOn, String summary, String noticeReference,
    LocalDate publishedOn) {}

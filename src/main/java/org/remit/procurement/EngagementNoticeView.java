package org.remit.procurement;

import java.time.LocalDate;

/**
 * A notice before a tender, as the council's own people may see it.
 *
 * @param kind engagement (UK2) or planned (UK3)
 */
public record EngagementNoticeView(
    String resolution, String kind, String about, String noticeReference, LocalDate publishedOn) {}

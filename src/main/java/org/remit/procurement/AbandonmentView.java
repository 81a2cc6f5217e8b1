package org.remit.procurement;

import java.time.LocalDate;
import java.util.List;

/**
 * That a procurement, or some of its lots, goes no further, as the council's own people may see it.
 *
 * @param lots by number; {@code whole} where it has none; empty before a tender was published
 * @param stage how far it had come, in words: 'before the evaluation'
 * @param noticeReference of the notice or letter by which it was told; null where none was, or none yet
 */
public record AbandonmentView(
    String resolution, List<String> lots, String stage, String reasons, LocalDate decidedOn, String noticeReference,
    LocalDate noticePublishedOn) {}

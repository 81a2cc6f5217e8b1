package org.remit.contract;

import java.time.LocalDate;

/**
 * The notice before a direct award.
 *
 * @param ground see {@link TransparencyService#grounds}
 * @param reasons why the ground is there
 * @param conflictsAssessed whether an assessment of conflicts was prepared and reviewed before it
 * @param noticeReference null where the ground asks for no notice, as {@code publishedOn} is
 */
public record TransparencyCommand(
    String resolution, String ground, String reasons, boolean conflictsAssessed, String noticeReference,
    LocalDate publishedOn) {}

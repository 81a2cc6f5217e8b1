package org.remit.contract;

import java.time.LocalDate;

/**
 * The notice before a direct award, as the council's own people may see it.
 *
 * @param noticeReference null where the ground asks for no notice, as {@code publishedOn} is
 */
public record TransparencyNoticeView(
    String resolution, String ground, String reasons, String noticeReference, LocalDate publishedOn) {}

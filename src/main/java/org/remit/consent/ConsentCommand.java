package org.remit.consent;

import java.time.LocalDate;

/**
 * A consent that was given, or the reason why none is needed.
 *
 * @param kind the kind of hold that waits for it: successor-consent, commissioners-consent or funder-consent
 * @param resolution the resolution it is for
 * @param given false where legal says that none is needed
 * @param by who gave it; null where none is needed
 * @param on the day on which it was given; null where none is needed
 * @param evidence the letter or where it is filed; the reason where none is needed
 */
public record ConsentCommand(
    String kind, String resolution, boolean given, String by, LocalDate on, String evidence) {}

package org.remit.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A key decision to come, as its notice has it (SI 2012/2089 regs 9 and 10). Where the notice was taken down, only
 * reference, council and instants are left.
 *
 * @param maker the body, or the one person's name, with {@code makerTitle}
 * @param members of the body; empty for one person
 * @param when in the words of the notice
 * @param from the first day that the notice names; {@code to} the last, null where it names none
 * @param inPrivate why a part of the meeting is to be in private, as its notices say; empty where none does
 */
public record PlannedDecision(
    String reference, String council, String notice, String matter, String maker, String makerTitle,
    List<String> members, String when, LocalDate from, LocalDate to, List<String> documents, String address,
    List<String> inPrivate, Instant published, Instant corrected, Instant takenDown, UUID paper) {}

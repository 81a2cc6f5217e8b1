package org.remit.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A notice as it was given.
 *
 * @param kind {@code key-decision-notice}, {@code general-exception-notice}, {@code private-meeting-notice} or
 *     {@code private-meeting-response}
 * @param periodFrom the first day it names, for a meeting its day
 * @param paper the paper that was published
 * @param staleBecause why it no longer stands; null while it does
 */
public record NoticeView(
    UUID id,
    String kind,
    String matter,
    String maker,
    List<String> makerNames,
    LocalDate periodFrom,
    LocalDate periodTo,
    Instant publishedAt,
    UUID paper,
    UUID clock,
    Instant staleAt,
    String staleBecause) {}

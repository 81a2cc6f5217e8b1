package org.remit.contract;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.remit.reference.DecisionReference;

/**
 * How far an award has come.
 *
 * @param state in words: 'notified'
 * @param regime the law it is made under
 * @param standstillBecause why a standstill runs or none does; null before the notice
 * @param indicators the key performance indicators that the contract sets
 * @param value as signed, in pounds over the whole life; null before
 */
public record ContractAwardView(
    DecisionReference decision,
    String resolution,
    String state,
    String regime,
    String procedure,
    boolean lightTouch,
    boolean noticeNeeded,
    String noticeReference,
    LocalDate noticeSentOn,
    String standstillBecause,
    String title,
    BigDecimal value,
    LocalDate starts,
    LocalDate ends,
    Instant signedAt,
    String documentDigest,
    boolean detailsDue,
    String detailsReference,
    LocalDate detailsPublishedOn,
    boolean copyDue,
    String copyReference,
    LocalDate copyPublishedOn,
    List<String> indicators,
    LocalDate startedOn) {}

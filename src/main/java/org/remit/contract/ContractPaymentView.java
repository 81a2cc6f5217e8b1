package org.remit.contract;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A payment under a public contract, as the council's own people may see it.
 *
 * @param amount in pounds, with VAT
 * @param quarterEnd the last day of its quarter
 * @param noticeReference null while it is not published, as {@code publishedOn} is
 */
public record ContractPaymentView(
    String resolution, BigDecimal amount, LocalDate paidOn, LocalDate quarterEnd, String noticeReference,
    LocalDate publishedOn) {}

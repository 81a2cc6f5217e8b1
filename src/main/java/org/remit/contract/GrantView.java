package org.remit.contract;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.remit.reference.DecisionReference;

/**
 * A grant and how far it has come; what has not happened yet is null. Money is in pounds.
 *
 * @param otherAssistance what the recipient declared, and {@code assistanceBefore} what our own records show
 * @param statement to the recipient, that minimal assistance was given
 * @param entryDue whether it must stand in the public database of subsidies
 */
public record GrantView(
    DecisionReference decision,
    String resolution,
    String state,
    boolean grantInSubstance,
    boolean serviceObligation,
    boolean fees,
    boolean indicators,
    boolean clawback,
    String reasons,
    Boolean subsidyLawful,
    String subsidyBasis,
    BigDecimal otherAssistance,
    String confirmation,
    BigDecimal assistanceBefore,
    LocalDate notifiedOn,
    LocalDate confirmedOn,
    String statement,
    boolean entryDue,
    String entryReference,
    LocalDate enteredOn,
    String title,
    BigDecimal value,
    LocalDate starts,
    LocalDate ends,
    List<String> conditions,
    String responsiblePost,
    Instant signedAt,
    BigDecimal paid,
    Instant paidAt) {}

package org.remit.contract;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.remit.reference.DecisionReference;

/** A grant and how far it has come; what has not happened yet is null. Money is in pounds. */
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
    String title,
    BigDecimal value,
    LocalDate starts,
    LocalDate ends,
    List<String> conditions,
    String responsiblePost,
    Instant signedAt,
    BigDecimal paid,
    Instant paidAt) {}

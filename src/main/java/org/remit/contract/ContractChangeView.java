package org.remit.contract;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.remit.reference.DecisionReference;

/** One line of a contract's ledger of variations and extensions; what is not known is null. */
public record ContractChangeView(
    DecisionReference decision,
    String resolution,
    String ground,
    BigDecimal valueBefore,
    BigDecimal valueAfter,
    LocalDate endsBefore,
    LocalDate endsAfter,
    int extensionsUsed,
    Instant changedAt) {}

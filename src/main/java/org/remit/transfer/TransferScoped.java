package org.remit.transfer;

import java.time.LocalDate;
import org.remit.reference.DecisionReference;

/**
 * HR has said whether staff transfer, or has moved the day on which they do.
 *
 * @param transfers yes, no or unknown
 * @param transferOn the planned day; null where none is fixed
 */
public record TransferScoped(DecisionReference decision, String resolution, String transfers, LocalDate transferOn) {}

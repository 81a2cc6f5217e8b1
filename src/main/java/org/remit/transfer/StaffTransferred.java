package org.remit.transfer;

import java.time.LocalDate;
import org.remit.reference.DecisionReference;

/** Staff have transferred, by law; its day is on record. */
public record StaffTransferred(DecisionReference decision, String resolution, LocalDate on) {}

package org.remit.procurement;

import java.time.LocalDate;

/**
 * A partner council's decision, by its evidence.
 *
 * @param authority the partner as the facts name it
 * @param reference the partner's own reference or minute
 * @param taken the day it was taken
 * @param effective the day from which it may be carried out by the partner's own rules
 * @param evidence what shows it: a document of this decision, or where it is published
 * @param notCallable whether it was not open to call-in there, as the evidence shows
 */
public record PartnerDecisionCommand(
    String authority, String reference, LocalDate taken, LocalDate effective, String evidence, boolean notCallable) {

  public PartnerDecisionCommand(
      String authority, String reference, LocalDate taken, LocalDate effective, String evidence) {
    this(authority, reference, taken, effective, evidence, false);
  }
}

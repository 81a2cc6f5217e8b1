package org.remit.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.remit.reference.Authority;
import org.springframework.util.StringUtils;

/**
 * A contract as its council publishes it (Local Government Transparency Code 2015, the register of contracts above
 * £5,000). What is not on record is null.
 *
 * @param reference the number in the register: {@code LEE-2017-0001/a}
 * @param description what the decision said is bought
 * @param responsible the post that answers for it
 * @param supplierNumber of the company or charity
 * @param supplierKind sme, vcse, sme-and-vcse or neither
 * @param value over the whole life, in pounds
 * @param vat whether the value is with VAT, in words; null where it is not on record
 * @param breakDates days on which the council may break it
 * @param extensionsUsed how many extensions it has had, and {@code extensionsLeft} how many it still allows
 * @param decideBy by when what follows it is begun, for a new decision to be in time
 * @param changes its variations and extensions, in order
 * @param process how it was awarded, in words: 'open procedure'
 * @param law the procurement law that it was awarded under, in words
 * @param decidedBy who decided, and the delegation behind it
 * @param correctedOn when the entry was last corrected; null where it never was
 * @param takenDownOn when the entry was taken down; then it says nothing else but its number, council and decision
 */
public record PublishedContract(
    String reference, Authority council, String title, String description, String responsible, String supplier,
    String supplierNumber, String supplierKind, BigDecimal value, String vat, LocalDate starts, LocalDate ends,
    List<LocalDate> reviewDates, List<LocalDate> breakDates, int extensionsUsed, Integer extensionsLeft,
    LocalDate decideBy, List<String> indicators, List<Change> changes, String process, String law, String decision,
    String decidedBy, LocalDate correctedOn, LocalDate takenDownOn) {

  static PublishedContract takenDown(String reference, Authority council, String decision, LocalDate on) {
    return new PublishedContract(reference, council, null, null, null, null, null, null, null, null, null, null,
        List.of(), List.of(), 0, null, null, List.of(), List.of(), null, null, decision, null, null, on);
  }

  /**
   * A variation or extension.
   *
   * @param decision that made it
   * @param by how much the value changed, in pounds; null where nobody knows it
   * @param together how much all changes so far have changed the value; null where nobody knows it
   */
  public record Change(String decision, LocalDate on, String ground, BigDecimal by, BigDecimal together,
      LocalDate ends) {}

  /** What the supplier is, as the Code asks; null where it is not on record. */
  public String supplierKindInWords() {
    if (supplierKind == null) return null;
    return switch (supplierKind) {
      case "sme" -> "small or medium-sized enterprise";
      case "vcse" -> "voluntary or community sector organisation";
      case "sme-and-vcse" -> "small or medium-sized enterprise, and voluntary or community sector organisation";
      default -> "neither";
    };
  }

  /** Who decided, in a sentence; of a contract older than this register, where it was entered from. */
  public String decidedInWords() {
    if (decidedBy == null) return "Not recorded who decided";
    if (decidedBy.startsWith(Contract.ENTERED)) return decidedBy;
    return "Decided by " + StringUtils.capitalize(decidedBy);
  }

  /** The first review that is still to come on this day; null where none is. */
  public LocalDate nextReview(LocalDate today) {
    return reviewDates.stream().filter(day -> !day.isBefore(today)).findFirst().orElse(null);
  }
}

package org.remit.transfer;

import java.time.LocalDate;
import java.util.List;
import org.remit.reference.DecisionReference;

/**
 * A staff transfer as its council's people may see it; counts by group only.
 *
 * @param transfers yes, no or unknown
 * @param councilPart transferor, transferee, neither; null where nobody transfers or nobody said
 * @param transferOn the planned day; null while none is fixed
 * @param clearedGround the ground in law for which nobody transfers, as legal cleared it; null otherwise
 * @param transferredOn the day recorded; null until then
 */
public record StaffTransferView(
    DecisionReference decision,
    String resolution,
    String transfers,
    String councilPart,
    List<StaffGroup> groups,
    LocalDate transferOn,
    String clearedGround,
    LocalDate dataProvidedOn,
    LocalDate transferredOn,
    List<StaffGroup> moved) {

  /** yes, no or unknown: whether any of them has rights in the Local Government Pension Scheme. */
  public String lgpsRights() {
    if (groups.stream().anyMatch(g -> g.pension().equals("lgps") && g.count() > 0)) return "yes";
    var allKnown = !groups.isEmpty() && groups.stream().allMatch(g -> g.pension().equals("not-lgps"));
    return allKnown ? "no" : "unknown";
  }

  /** The groups in words, or that none is known. */
  public String groupsInWords() {
    return groups.isEmpty() ? "not known" : String.join("; ", groups.stream().map(StaffGroup::words).toList());
  }
}

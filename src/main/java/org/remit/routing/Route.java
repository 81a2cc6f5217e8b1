package org.remit.routing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.remit.reference.Authority;
import org.remit.routing.Proposal.Staff;

/**
 * The computed answer to who decides, whether it is key, what must be published, and what each resolution needs.
 *
 * @param on the day whose rules were applied
 * @param function executive or council
 * @param key whether it is a key decision, by statute and the council's limits
 * @param category the council's own: key, significant-operational, administrative, non-key
 * @param notices key-decision, private-meeting, private-meeting-response, general-exception, special-urgency, decision
 * @param record how the decision is recorded; the citation is the reason's
 * @param linkedAwardsQuestion whether the decision maker must answer 'one key decision or several'
 * @param clearances the disciplines that must verify the report
 * @param unconfirmed each figure behind the route that nobody has confirmed, in sentences
 */
public record Route(
    Authority authority,
    LocalDate on,
    Part<String> function,
    Part<Boolean> key,
    Part<String> category,
    Part<Maker> maker,
    Part<List<String>> notices,
    Part<Boolean> privateMeeting,
    Part<Boolean> scrutinyFirst,
    Part<Boolean> callable,
    Part<String> record,
    boolean linkedAwardsQuestion,
    Part<List<String>> clearances,
    Map<String, ResolutionRoute> resolutions,
    List<String> unconfirmed) {

  public Optional<ResolutionRoute> resolution(String id) {
    return Optional.ofNullable(resolutions.get(id));
  }

  /** Whether staff may move with a resolution of the proposal. What is not known counts as 'may'. */
  public boolean staffMayMove(Proposal proposal, String resolution) {
    return resolution(resolution)
        .map(r -> !r.staffSteps().cautious().isEmpty() || !r.pensionSteps().cautious().isEmpty())
        .orElseGet(() -> proposal.staffOf(resolution).stream().anyMatch(Staff::mayTransfer));
  }

  /**
   * What one resolution needs.
   *
   * @param regime pcr-2006, pcr-2015, pa-2023, psr, outside (no procurement)
   * @param procedure the procedure that regime and value ask for
   * @param competition what the council's own rules ask for at this value: none, quotes or tenders
   * @param waiver whether the council's contract procedure rules must be waived
   * @param waiverGrant whether whoever is to grant the waiver may: not-needed, as-proposed or by-another
   * @param modification the grounds that a change of a contract may rest on; empty where none is changed
   * @param grantSteps what must be answered before a grant is given; empty where nothing is granted
   * @param duties consents and duties beside the council's constitution, such as {@code successor-consent}
   * @param staffSteps of the staff transfer, in order; empty where none
   * @param pensionSteps of the pension admission, in order; empty where none
   */
  public record ResolutionRoute(
      String id,
      Part<Boolean> callable,
      Part<String> regime,
      Part<String> procedure,
      Part<String> competition,
      Part<Boolean> waiver,
      Part<String> waiverGrant,
      Part<List<String>> modification,
      Part<List<String>> grantSteps,
      Part<List<String>> duties,
      Part<List<String>> staffSteps,
      Part<List<String>> pensionSteps) {

    /** What the law asks for where it leaves the procedure to the council, or has none. */
    private static final Set<String> UNREGULATED =
        Set.of("none", "council-rules", "provider-selection", "not-modelled");

    /** The procedures that are none of the law's above its threshold: whoever is chosen so is chosen directly. */
    private static final Set<String> WITHOUT_COMPETITION = Set.of("none", "quotes", "existing-provider");

    /**
     * The procedure that an award counts as. Above the threshold one without a call for competition is a direct award,
     * whatever it is called (PCR 2015 reg 32; Procurement Act 2023 ss.41 to 44); so it is where the value is not known.
     * Below it the law knows no direct award: there is only an award without competition.
     *
     * @param stated the award as the proposal states it
     * @return the stated procedure, or what the law asks for where none is stated; 'unknown' where neither is known, as
     *     where the law asks for one of several
     */
    public String followed(Proposal.Resolution stated) {
      var asked = procedure.cautious() == null ? "unknown" : procedure.cautious();
      var followed = stated.procurement().procedure().or(asked.equals("provider-selection") ? "unknown" : asked);
      if (!ProcurementPart.act(stated).equals("award")) return followed;
      if (followed.equals("direct-award") && asked.equals("council-rules")) return "none";
      return WITHOUT_COMPETITION.contains(followed) && !UNREGULATED.contains(asked) ? "direct-award" : followed;
    }

    /** Whether an award is told to those who tendered or to the public before it is signed; not known counts as yes. */
    public boolean asksForAwardNotice(Proposal.Resolution stated) {
      var law = regime.cautious() == null ? "unknown" : regime.cautious();
      return ProcurementNotices.areDueBeforeSignature(law, followed(stated),
          stated.procurement().lightTouch().is(true), stated.value().total().or(null));
    }
  }
}

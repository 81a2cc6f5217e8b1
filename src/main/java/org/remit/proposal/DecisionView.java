package org.remit.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.remit.calendar.London;
import org.remit.reference.Authority;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;
import org.remit.routing.Proposal;

/**
 * A decision as its council's people may see it.
 *
 * @param parent the decision that this one carries out; null for one of its own
 * @param parentResolution the resolution of the parent that it carries out
 * @param author the sign-in name of whoever wrote the report: they neither clear nor approve it (invariant 6)
 * @param maker {@code cabinet}, {@code cabinet-member}, {@code officer} or {@code council}
 * @param factsVersion grows by one with each change of facts
 * @param facts the proposal's document as it stands; {@code proposal} is the same, read
 */
public record DecisionView(
    DecisionReference reference,
    Authority authority,
    String title,
    Stage stage,
    DecisionReference parent,
    String parentResolution,
    String author,
    String maker,
    long factsVersion,
    JsonNode facts,
    JsonNode sources,
    Proposal proposal,
    List<ResolutionView> resolutions,
    Instant registeredAt,
    Instant decidedAt,
    Instant publishedAt,
    Instant closedAt,
    String because) {

  /** Since when there is something to speak of: the day of its report or, where that is later, of its registration. */
  public LocalDate reportedOn() {
    var registered = London.date(registeredAt);
    var report = proposal.report().date().or(registered);
    return report.isBefore(registered) ? report : registered;
  }

  /** Whether a meeting decides it, cabinet's or the council's, and not one person. */
  public boolean decidedAtAMeeting() {
    return maker.equals("cabinet") || maker.equals("council");
  }

  public Optional<ResolutionView> find(String resolution) {
    return resolutions.stream().filter(r -> r.id().equals(resolution)).findFirst();
  }

  /** @throws Refused unless the resolution may be carried out */
  public void mustHaveEffect(String resolution) {
    var state = resolution(resolution).state();
    if (state == ResolutionState.EFFECTIVE) return;
    throw new Refused("Resolution %s of %s is not in effect: %s.".formatted(
            resolution, reference, state.words().toLowerCase(Locale.ROOT)))
        .because("not-in-effect", "Local Government Act 2000 s.9F(4); constitution, call-in");
  }

  /** @throws Refused if the decision has no such resolution */
  public ResolutionView resolution(String id) {
    return find(id)
        .orElseThrow(() -> new Refused(reference + " has no resolution '" + id + "'.").at("/resolution"));
  }
}

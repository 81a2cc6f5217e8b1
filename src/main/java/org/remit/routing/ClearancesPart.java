package org.remit.routing;

import java.util.List;

/** Which officers verify the report's implications; where a fact is not known, who is asked until it is. */
final class ClearancesPart extends RoutePart {

  ClearancesPart(RouteGround ground) {
    super(ground);
  }

  Part<List<String>> clearances(String matter) {
    var staff = staff();
    var asked = ask("required-clearances")
        .with("matter", matter)
        .with("buys", buys() ? "yes" : "no")
        .with("anyStaff", !proposal.pension().isEmpty() && staff.equals("no") ? "unknown" : staff)
        .with("anyPension", pension());
    return list(asked);
  }

  private String staff() {
    if (!proposal.staff().isEmpty()) {
      return proposal.staff().stream().map(StaffPart::transfers).reduce("no", Answers::moreCautious);
    }
    var moves = proposal.resolutions().stream().anyMatch(r -> Words.MOVING.contains(r.kind()));
    return proposal.says("staff") || !moves ? "no" : "unknown";
  }

  private String pension() {
    if (!proposal.pension().isEmpty()) return "yes";
    // Where nobody says whether staff move, nobody says whether they have pension rights.
    if (proposal.staff().isEmpty()) return proposal.says("pension") ? "no" : staff();
    return proposal.staff().stream().map(StaffPart::lgps).reduce("no", Answers::moreCautious);
  }

  private boolean buys() {
    return proposal.resolutions().stream()
        .anyMatch(r -> Words.BOUGHT.contains(r.kind()) || r.kind().equals("make-grant"));
  }
}

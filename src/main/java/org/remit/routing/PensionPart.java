package org.remit.routing;

import java.util.List;
import org.remit.routing.Proposal.Resolution;

/** The steps of the pension protection of staff who transfer. */
final class PensionPart extends RoutePart {

  private final StaffPart transfer;

  PensionPart(RouteGround ground, StaffPart transfer) {
    super(ground);
    this.transfer = transfer;
  }

  Part<List<String>> pensionSteps(Resolution resolution) {
    var staff = transfer.staffOf(resolution);
    var entries = proposal.pension().stream().filter(p -> p.resolution() == null
        ? Words.MOVING.contains(resolution.kind()) || resolution.kind().equals("admit-to-pension-fund")
        : p.resolution().equals(resolution.id())).toList();
    var admits = resolution.kind().equals("admit-to-pension-fund");
    var staffWord = admits || (!entries.isEmpty() && staff.isEmpty()) ? "unknown" : transfer.staffWord(resolution);
    var lgps = staff.isEmpty() ? "unknown" : staff.stream().map(StaffPart::lgps).reduce("no",
        Answers::moreCautious);
    var transferee = entries.stream().anyMatch(p -> p.route().is("scheme-employer")) ? "scheme-employer"
        : entries.stream().anyMatch(p -> p.body().known()) ? "other" : "unknown";
    var asked = ask("pension-steps")
        .with("staff", staffWord)
        .with("lgps", lgps)
        .with("transferee", transferee)
        .with("lgpsRules",
            transfer.transferDay(resolution, staff).isBefore(InForce.LGPS_2013) ? "before-2014" : "from-2014");
    rules.fund().ifPresent(fund -> asked.restingOn(use(fund), fund.value().name() + ", " + fund.value()
        .administeringAuthority()));
    var word = staffWord.equals("no") || lgps.equals("no") ? "no"
        : staffWord.equals("yes") && lgps.equals("yes") ? "yes" : "unknown";
    return StaffPart.steps(asked, word, "staff with pension rights transfer",
        "Best Value Authorities Staff Transfers (Pensions) Direction 2007",
        "No staff transfer who have rights in the Local Government Pension Scheme.");
  }
}

package org.remit.routing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import org.remit.constitution.Rules;
import org.remit.routing.Proposal.Resolution;
import org.remit.routing.Route.ResolutionRoute;

/** Puts one route together from its parts, each in the order in which it needs the others. */
final class RouteBuilder {

  private final RouteGround ground;
  private final MakerPart makers;
  private final KeyPart keys;
  private final CategoryPart categories;
  private final PublicityPart publicity;
  private final CallInPart callIn;
  private final RecordPart records;
  private final ClearancesPart clearances;
  private final ProcurementPart procurement;
  private final ModificationPart modification;
  private final GrantPart grants;
  private final DutiesPart duties;
  private final StaffPart staff;
  private final PensionPart pension;

  RouteBuilder(Proposal proposal, LocalDate on, Parent parent, Rules rules, DecisionTables tables, LegalPeriods periods,
      Thresholds thresholds) {
    ground = new RouteGround(proposal, on, parent, rules, tables, periods, thresholds, new Sums(proposal),
        new LinkedHashSet<>());
    makers = new MakerPart(ground);
    keys = new KeyPart(ground);
    categories = new CategoryPart(ground);
    publicity = new PublicityPart(ground);
    callIn = new CallInPart(ground);
    records = new RecordPart(ground);
    clearances = new ClearancesPart(ground);
    procurement = new ProcurementPart(ground);
    staff = new StaffPart(ground);
    pension = new PensionPart(ground, staff);
    modification = new ModificationPart(ground, procurement);
    grants = new GrantPart(ground);
    duties = new DutiesPart(ground, staff);
  }

  Route build() {
    var proposal = ground.proposal();
    var function = makers.function();
    var key = keys.key(function);
    var maker = makers.maker(function);
    var resolutions = new LinkedHashMap<String, ResolutionRoute>();
    for (var resolution : proposal.resolutions()) {
      resolutions.put(resolution.id(), resolution(resolution, function, key));
    }
    var category = categories.category(key, maker, resolutions);
    var privateMeeting = publicity.privateMeeting();
    var notices = publicity.notices(key, maker, privateMeeting);
    var matter = proposal.isSubstantive() ? "substantive" : "noting";
    return new Route(proposal.authority(), ground.on(), function, key, category, maker, notices, privateMeeting,
        publicity.scrutinyFirst(), callIn.callable(matter, function, key), records.record(function, maker),
        keys.linkedAwardsQuestion(),
        clearances.clearances(matter), resolutions, List.copyOf(ground.unconfirmed()));
  }

  ModificationAnswer modification(Resolution resolution, ModificationQuestion question) {
    return modification.answer(resolution, question);
  }

  private ResolutionRoute resolution(Resolution resolution, Part<String> function, Part<Boolean> key) {
    var matter = resolution.kind().equals("note") ? "noting" : "substantive";
    var regime = procurement.regime(resolution);
    var competition = procurement.competition(resolution);
    var waiver = procurement.waiver(resolution, competition);
    return new ResolutionRoute(resolution.id(), callIn.callable(matter, function, key), regime,
        procurement.procedure(resolution, regime), competition, waiver,
        procurement.waiverGrant(resolution, waiver), modification.grounds(resolution, regime),
        grants.steps(resolution), duties.duties(resolution), staff.staffSteps(resolution),
        pension.pensionSteps(resolution));
  }
}

package org.remit.routing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.remit.constitution.Constitutions;
import org.remit.reference.Authority;
import org.springframework.stereotype.Service;

/** Who decides, what must be published, and what each resolution needs: the route of a proposal, with its reasons. */
@Service
public class Routing {

  private static final Pattern OF_A_RESOLUTION = Pattern.compile("/resolutions/(\\d+)/(.+)");

  private final Constitutions constitutions;
  private final DecisionTables tables;
  private final LegalPeriods periods;
  private final Thresholds thresholds = new Thresholds();

  public Routing(Constitutions constitutions, DecisionTables tables, LegalPeriods periods) {
    this.constitutions = constitutions;
    this.tables = tables;
    this.periods = periods;
  }

  /** The route by the rules of a day; of a parent only the reference is known. */
  public Route route(Proposal proposal, LocalDate on) {
    return route(proposal, on, proposal.parent() == null ? null : Parent.unread(proposal.parent()));
  }

  /** @param parent the decision that this one carries out; null for a decision of its own */
  public Route route(Proposal proposal, LocalDate on, Parent parent) {
    var rules = constitutions.of(proposal.authority()).on(on);
    return new RouteBuilder(proposal, on, parent, rules, tables, periods, thresholds).build();
  }

  /** What a change of a contract in the register may rest on, by the rules of a day. */
  public ModificationAnswer modification(Proposal proposal, String resolution, LocalDate on,
      ModificationQuestion question) {
    var rules = constitutions.of(proposal.authority()).on(on);
    return new RouteBuilder(proposal, on, null, rules, tables, periods, thresholds)
        .modification(proposal.resolution(resolution).orElseThrow(), question);
  }

  /** Whether a sum or a term that is not stated follows from what is, so that nothing waits for it. */
  public static boolean follows(Proposal proposal, String place) {
    var part = OF_A_RESOLUTION.matcher(place);
    return part.matches()
        && new Sums(proposal).follows(proposal.resolutions().get(Integer.parseInt(part.group(1))), part.group(2));
  }

  /** The thresholds for a procurement that commenced on a day, in words, with their VAT basis. */
  public String threshold(LocalDate commenced) {
    return thresholds.compare(commenced, Sums.Range.UNKNOWN, "unknown", Thresholds.Bought.services(Fact.unknown()))
        .figure();
  }

  /** Where the facts of that council's proposals may pass a figure of its rules on that day, or of the law. */
  TurningPoints turningPoints(Authority authority, LocalDate on) {
    return new TurningPoints(constitutions.of(authority), thresholds, on);
  }

  /**
   * What the checks notice in a report of which nothing but its words is known: 1, 6, 7, 8 and 18. The others read
   * facts.
   *
   * @throws org.remit.reference.Refused if there is no pack for the council
   */
  public List<Finding> findings(Authority authority, String reportText) {
    constitutions.of(authority);
    var text = new TextChecks(reportText, null);
    var findings = new ArrayList<>(text.all());
    text.notCallableWithoutRule().ifPresent(findings::add);
    findings.sort(Comparator.comparingInt(Finding::check));
    return List.copyOf(findings);
  }

  /** What the checks notice; {@code reportText} is the report's plain text, or null. */
  public List<Finding> findings(Proposal proposal, Route route, String reportText) {
    return findings(proposal, route, null, reportText, null, null);
  }

  /** Without knowing where in the report the facts stand. */
  public List<Finding> findings(Proposal proposal, Route route, Parent parent, String reportText,
      List<Cleared> cleared) {
    return findings(proposal, route, parent, reportText, cleared, null);
  }

  /**
   * @param parent the decision that this one carries out, or null
   * @param cleared the verifications given so far; null where check 5 is not to be made
   * @param sources where in the report each fact stands, by JSON pointers into the proposal; null where nobody knows
   */
  public List<Finding> findings(Proposal proposal, Route route, Parent parent, String reportText,
      List<Cleared> cleared, JsonNode sources) {
    var rules = constitutions.of(proposal.authority()).on(route.on());
    return new Checks(proposal, route, parent, reportText, cleared, rules, periods, new Sources(sources)).all();
  }
}

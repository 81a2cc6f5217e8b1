package org.remit.routing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.remit.routing.Proposal.Resolution;

/** The consents and duties that stand beside a decision whatever the council's own constitution says. */
final class DutiesPart extends RoutePart {

  /** Pounds above which a direction asks for the successor's consent (LGPIHA 2007 s.24): not capital, and capital. */
  static final BigDecimal CONTRACT = new BigDecimal(100_000);
  static final BigDecimal CAPITAL_CONTRACT = new BigDecimal(1_000_000);

  /** When regulations under the Employment Rights Act 2025 s.32 were announced for. */
  static final LocalDate WORKFORCE_RULES_ANNOUNCED = LocalDate.of(2026, 10, 1);

  private static final Set<String> CONTRACTS = Set.of("call", "award", "arrange", "change");

  private final StaffPart staff;

  DutiesPart(RouteGround ground, StaffPart staff) {
    super(ground);
    this.staff = staff;
  }

  /** The consents and duties by name; none where something is only noted. */
  Part<List<String>> duties(Resolution resolution) {
    if (resolution.kind().equals("note")) {
      return none("Fact_NotedOnly", "Equality Act 2010 s.149", "matter", "noting", "Something is only noted.");
    }
    var asked = ask("duties")
        .with("act", ProcurementPart.act(resolution))
        .with("matter", "substantive")
        .with("subject", resolution.procurement().subject().map(s -> s.equals("services") ? s : "other").words())
        .with("funded", proposal.resolutions().stream().anyMatch(r -> r.kind().equals("accept-funding")) ? "yes" : "no")
        .with("workforce", on.isBefore(WORKFORCE_RULES_ANNOUNCED) || staff.staffWord(resolution).equals("no")
            ? "not" : "announced")
        .with("carriesOut", proposal.parent() == null ? "no" : "yes")
        .saying("contract", Money.say(CONTRACT))
        .saying("capitalContract", Money.say(CAPITAL_CONTRACT));
    asked.with("successor", successor(resolution, asked));
    asked.with("commissioners", commissioners(asked));
    asked.with("quiet", quiet(asked));
    return list(asked);
  }

  private String successor(Resolution resolution, Asked asked) {
    var figure = rules.dissolution().orElse(null);
    if (figure == null || !figure.isSet() || !CONTRACTS.contains(ProcurementPart.act(resolution))) return "not";
    use(figure);
    asked.restingOn(figure, "dissolved on " + say(Fact.known(figure.value().on())) + ", successor "
        + figure.value().successor(), "Rule_DutySuccessor", "Rule_DutySuccessorPerhaps");
    var value = sums.of(resolution).life();
    asked.showing("value", value.words());
    var day = figure.value().on();
    var more = resolution.term().extensions().stream().mapToInt(Integer::intValue).sum();
    var ends = ends(resolution);
    if (ends.is(end -> !end.plusMonths(more).isAfter(day)) || value.most().is(most -> most.compareTo(CONTRACT) <= 0)) {
      return "not";
    }
    // Whether works are a capital contract is not known; nothing else is taken as one.
    var limit = resolution.procurement().subject().is("works") ? CAPITAL_CONTRACT : CONTRACT;
    return ends.is(end -> end.isAfter(day)) && value.least().is(least -> least.compareTo(limit) > 0)
        ? "needed" : "perhaps";
  }

  /** The last day of the term, without any extension. */
  private static Fact<LocalDate> ends(Resolution resolution) {
    var term = resolution.term();
    if (term.to().known() || term.from().isUnknown() || term.months().isUnknown()) return term.to();
    return term.from().map(from -> from.plusMonths(term.months().value()).minusDays(1));
  }

  private String commissioners(Asked asked) {
    var figure = rules.intervention().orElse(null);
    if (figure == null || !figure.isSet()) return "no";
    asked.restingOn(use(figure), figure.value(), "Rule_DutyCommissioners");
    return "yes";
  }

  private String quiet(Asked asked) {
    var figure = rules.quietPeriods().orElse(null);
    var planned = proposal.decision().planned();
    if (figure == null || !figure.isSet() || planned.isUnknown()) return "no";
    for (var period : figure.value()) {
      if (planned.value().isBefore(period.from()) || planned.value().isAfter(period.to())) continue;
      asked.restingOn(use(figure), period.why() + ", " + say(Fact.known(period.from())) + " to "
          + say(Fact.known(period.to())), "Rule_DutyQuietPeriod");
      return "yes";
    }
    return "no";
  }
}

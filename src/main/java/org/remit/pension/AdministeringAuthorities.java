package org.remit.pension;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.remit.calendar.London;
import org.remit.constitution.Constitutions;
import org.remit.constitution.Figures;
import org.remit.reference.Authority;
import org.remit.reference.Refused;
import org.springframework.stereotype.Component;

/**
 * The councils that run a pension fund: LGPS Regulations 2013 (SI 2013/2356) Sch 3 names them, and not every council is
 * one. Only such a council admits anybody. What a council's pack says of its fund is what Remit knows.
 */
@Component
class AdministeringAuthorities {

  private static final Pattern KIND_OF_COUNCIL = Pattern.compile(
      "\\b(city|metropolitan|borough|district|county|unitary|council|of|the|mbc|mdc|cc|bc)\\b|[^a-z ]");

  private final Constitutions constitutions;
  private final Clock clock;

  AdministeringAuthorities(Constitutions constitutions, Clock clock) {
    this.constitutions = constitutions;
    this.clock = clock;
  }

  /** @throws Refused if this is a council whose own staff are in a fund that another runs */
  void mustRunAFund(String named) {
    for (var council : constitutions.inForce()) {
      if (!core(named).equals(council.replace('-', ' '))) continue;
      runBy(new Authority(council)).filter(fund -> !core(fund.administeringAuthority()).equals(core(named)))
          .ifPresent(fund -> {
            throw new Refused(("%s runs no pension fund: its staff are in the %s, whose administering authority is %s."
                + " Name that, or the authority of the fund that admits the contractor.")
                .formatted(named.strip(), fund.name(), fund.administeringAuthority()))
                .at("/administeringAuthority").because(PensionHolds.ROUTE, "SI 2013/2356 Sch 3");
          });
    }
  }

  private Optional<Figures.Fund> runBy(Authority council) {
    return constitutions.of(council).on(London.today(clock)).fund().filter(f -> f.isSet()).map(f -> f.value());
  }

  /** {@code City of Bradford MDC}: bradford. */
  private static String core(String council) {
    return KIND_OF_COUNCIL.matcher(council.toLowerCase(Locale.ROOT)).replaceAll(" ").strip().replaceAll(" +", " ");
  }
}

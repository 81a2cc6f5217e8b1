package org.remit.pension;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.remit.calendar.London;
import org.remit.constitution.Constitutions;
import org.remit.constitution.Figures;
import org.remit.reference.Authority;
import org.remit.reference.Refused;
import org.springframework.stereotype.Component;

/**
 * The councils that run a pension fund: LGPS Regulations 2013 (SI 2013/2356) Sch 3 names them, and not every council is
 * one. Only such a council admits anybody. Known are every county and whom a council's pack names; of those, the one of
 * the council's own fund needs nobody else's word.
 */
@Component
class AdministeringAuthorities {

  private static final Pattern KIND_OF_COUNCIL = Pattern.compile(
      "\\b(city|metropolitan|borough|district|county|unitary|council|of|the|mbc|mdc|cc|bc)\\b|[^a-z ]");

  private static final Pattern OTHER_THAN_A_COUNTY =
      Pattern.compile("(?i)\\b(city|metropolitan|borough|district|unitary|mbc|mdc|bc)\\b");
  private static final Set<String> COUNTIES = counties();

  private record Document(List<String> counties) {}

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

  /**
   * Whether it is known as the one of this council's staff: by the council's pack or, where that names none, as one
   * that the law or another pack names. Of a fund that is not the council's own somebody else sees what shows it.
   */
  boolean isKnown(Authority council, String named) {
    return isOne(named) && runBy(council).map(Figures.Fund::administeringAuthority)
        .map(own -> core(own).equals(core(named))).orElse(true);
  }

  private boolean isOne(String named) {
    var core = core(named);
    return COUNTIES.contains(core) && !OTHER_THAN_A_COUNTY.matcher(named).find()
        || constitutions.inForce().stream().flatMap(council -> runBy(new Authority(council)).stream())
            .map(Figures.Fund::administeringAuthority)
            .anyMatch(fund -> core(fund).equals(core) && !COUNTIES.contains(core));
  }

  private static Set<String> counties() {
    try (var file = AdministeringAuthorities.class.getResourceAsStream("/administering-authorities.yaml")) {
      return JsonMapper.builder(new YAMLFactory()).build().readValue(file, Document.class).counties().stream()
          .map(AdministeringAuthorities::core).collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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

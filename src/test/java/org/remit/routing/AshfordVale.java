package org.remit.routing;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.remit.constitution.Constitutions;
import org.remit.reference.Authority;

/** An invented council with the figures that a test gives it, over those of every council in England. */
final class AshfordVale {

  static final Authority COUNCIL = new Authority("ashford-vale");

  private static final String HEAD = """
      authority: ashford-vale
      name: Ashford Vale Council
      builds-on: england
      figures:
      """;

  private static final List<String> FIGURES = List.of(
      "key-limit: { amount: 250000, basis: annual, comparison: above }",
      "call-in-window: { days: 5, startsFrom: publication, officerStartsFrom: publication }",
      "call-in-signatories: { count: 3, pool: members }",
      "call-in-callable: { cabinet: all, cabinetCommittee: all, leader: all, cabinetMember: all,"
          + " jointCommittee: all, officer: key }");

  private AshfordVale() {}

  /** @param figures of its own, confirmed and in force since 2011: {@code key-wards: 3} */
  static Constitutions with(Path folder, String... figures) throws IOException {
    var names = Stream.of(figures).map(AshfordVale::name).toList();
    var all = Stream.concat(Stream.of(figures), FIGURES.stream().filter(each -> !names.contains(name(each))));
    Files.writeString(folder.resolve("ashford-vale.yaml"), all.map(each -> """
          %s:
            - { value: %s, validFrom: 2011-01-01, source: "Part 4", confirmation: confirmed }
        """.formatted(name(each), each.substring(name(each).length() + 2)))
        .collect(joining("", HEAD, "")));
    var constitutions = new Constitutions(folder.toString());
    assertThat(constitutions.faults()).isEmpty();
    return constitutions;
  }

  static Routing routing(Constitutions constitutions) {
    return new Routing(constitutions, Kit.TABLES, new LegalPeriods(constitutions, Kit.CALENDARS, Kit.TABLES));
  }

  private static String name(String figure) {
    return figure.substring(0, figure.indexOf(':'));
  }
}

package org.remit.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.remit.routing.Kit.day;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remit.calendar.Confirmation;
import org.remit.constitution.Constitutions;

/** What the law, those who stand over a council and those who fund it ask for beside its own constitution. */
@DisplayName("Consents and duties")
class DutiesRouteTest {

  private static final String PACK = """
      authority: ashford-vale
      name: Ashford Vale Council
      builds-on: leeds
      figures:
        %s
      """;

  private static final String DISSOLUTION = """
      dissolution:
          - value: { on: 2028-03-31, successor: Vale Unitary }
            validFrom: 2011-01-01
            source: a direction
            confirmation: observed""";

  @TempDir
  Path folder;

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource(delimiter = '|', textBlock = """
      total: 100000    | months: 24, from: 2027-04-01 | not
      total: 100000.01 | months: 24, from: 2027-04-01 | needed
      total: 100000.01 | months: 12, from: 2027-04-01 | not
      total: 100000.01 | months: 12, from: 2027-04-01, extensions: [1] | perhaps
      total: 100000.01, extensions: included | months: 12, from: 2027-04-01, extensions: [1] | perhaps
      total: 100000.01 | to: 2028-03-31   | not
      total: 100000.01 | to: 2028-04-01   | needed
      total: 900000    | months: 24       | perhaps
      total: unknown   | to: 2030-03-31   | perhaps
      """)
  void of_a_successor_are_needed_for_a_contract_above_the_limit_that_runs_past_the_dissolution(
      String value, String term, String consent) throws IOException {
    var part = duties(DISSOLUTION, "value: { " + value + " }, term: { " + term + " }", "");

    assertThat(part.cautious().contains("successor-consent")).isEqualTo(!consent.equals("not"));
    assertThat(part.reasons().stream().map(Reason::ruleId).filter(id -> id.startsWith("Rule_DutySuccessor")).toList())
        .isEqualTo(switch (consent) {
          case "needed" -> List.of("Rule_DutySuccessor");
          case "perhaps" -> List.of("Rule_DutySuccessorPerhaps");
          default -> List.of();
        });
  }

  @Test
  void rest_on_the_direction_as_surely_as_the_pack_says() throws IOException {
    var part = duties(DISSOLUTION, "value: { total: 200000 }, term: { to: 2030-03-31 }", "");

    assertThat(part.reasons()).filteredOn(r -> r.ruleId().equals("Rule_DutySuccessor")).singleElement()
        .satisfies(reason -> {
          assertThat(reason.citation()).contains("2007 s.24");
          assertThat(reason.facts().get("dissolution")).contains("31 March 2028").contains("Vale Unitary");
          assertThat(reason.confirmation()).isEqualTo(Confirmation.OBSERVED);
        });
  }

  @Test
  void of_commissioners_and_in_a_quiet_period_are_the_packs() throws IOException {
    var part = duties("""
        intervention:
            - { value: commissioners, validFrom: 2011-01-01, source: directions, confirmation: assumed }
          quiet-periods:
            - value: [{ from: 2027-03-22, to: 2027-05-06, why: before the elections }]
              validFrom: 2011-01-01
              source: calendar
              confirmation: confirmed""", "value: { total: 5 }", "decision: { planned: 2027-05-06 }, ");

    assertThat(part.cautious()).contains("commissioners-consent", "quiet-period");
    assertThat(part.dependsOn()).contains("before an election");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(delimiter = '|', textBlock = """
      approve-procurement, procurement: { subject: services } | social-value, equality, best-value
      approve-procurement, procurement: { subject: goods }    | equality, best-value
      award-contract, procurement: { subject: goods }         | equality, best-value
      make-grant                                              | equality, best-value
      delegate                                                | equality
      note                                                    | none
      """)
  void of_the_law_follow_from_what_is_done(String kind, String duties) {
    var part = route("leeds", kind, "staff: [], ", day("2026-06-01"), Kit.ROUTING, Kit.READER);
    assertThat(part.answer().isEmpty() ? "none" : String.join(", ", part.answer())).isEqualTo(duties);
  }

  @Test
  void of_social_value_depend_on_what_is_procured_where_nobody_says() {
    var part = route("leeds", "approve-procurement", "staff: [], ", day("2026-06-01"), Kit.ROUTING, Kit.READER);
    assertThat(part.dependsOn()).contains("If services are procured").contains("In any case: equality, best value.");
  }

  @ParameterizedTest(name = "an award of {0}, parent {1}: {2}")
  @CsvSource({"services, , true", "unknown, , true", "goods, , false", "services, LEE-2026-0004, false"})
  void of_social_value_are_open_for_an_award_that_carries_out_no_procurement(
      String subject, String parent, boolean open) {
    var part = route("leeds", "award-contract, procurement: { subject: " + subject + " }",
        "staff: [], " + (parent == null ? "" : "parent: " + parent + ", "), day("2026-06-01"), Kit.ROUTING, Kit.READER);
    assertThat(part.cautious().contains("social-value")).isEqualTo(open);
    assertThat(part.depends()).isEqualTo(open);
  }

  @Test
  void of_a_funder_depend_on_the_conditions_of_the_money() {
    var proposal = Kit.READER.read(Kit.yaml("""
        { authority: leeds, title: Funded, resolutions: [{ id: a, kind: award-contract },
          { id: b, kind: accept-funding }], staff: [] }"""));
    var part = Kit.ROUTING.route(proposal, day("2026-06-01")).resolution("a").orElseThrow().duties();
    assertThat(part.dependsOn()).contains("funder consents");
  }

  @ParameterizedTest(name = "on {0}, staff {1}: {2}")
  @CsvSource({"2026-09-30, true, false", "2026-10-01, true, true", "2026-10-01, false, false"})
  void of_a_two_tier_workforce_are_announced_and_never_said_to_be_in_force(String on, boolean staff, boolean told) {
    var part = route("leeds", "award-contract, procurement: { subject: goods }",
        staff ? "staff: [{ transfers: true }], " : "staff: [], ", day(on),
        Kit.ROUTING, Kit.READER);
    assertThat(part.cautious().contains("two-tier-workforce")).isEqualTo(told);
    assertThat(part.depends()).isEqualTo(told);
  }

  private Part<List<String>> duties(String figures, String award, String more) throws IOException {
    Files.writeString(folder.resolve("ashford-vale.yaml"), PACK.formatted(figures));
    var constitutions = new Constitutions(folder.toString());
    var routing = new Routing(constitutions, Kit.TABLES, new LegalPeriods(constitutions, Kit.CALENDARS, Kit.TABLES));
    return route("ashford-vale", "award-contract, " + award, "staff: [], " + more, day("2026-06-01"), routing,
        new ProposalReader(constitutions));
  }

  private static Part<List<String>> route(String council, String resolution, String more, LocalDate on,
      Routing routing, ProposalReader reader) {
    return routing.route(reader.read(Kit.yaml("""
        { authority: %s, title: Something, functionKind: executive, decisionMaker: { body: cabinet }, %s
          resolutions: [{ id: a, kind: %s }] }""".formatted(council, more, resolution))), on)
        .resolution("a").orElseThrow().duties();
  }
}

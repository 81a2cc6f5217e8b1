package org.remit.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.remit.routing.Kit.day;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remit.calendar.Confirmation;
import org.remit.calendar.London;
import org.remit.constitution.Constitutions;
import org.remit.reference.Authority;

/** LGA 2000 s.9F: functions of the executive; everything else about who may call in what is the council's own rule. */
@DisplayName("What a council excludes from call-in")
class CallInRulesTest {

  private static final Authority COUNCIL = new Authority("ashford-vale");

  @TempDir
  Path folder;

  @ParameterizedTest(name = "excluded {0}: noting {1}, waived {2}, contrary to the framework {3}")
  @CsvSource(delimiter = '|', textBlock = """
      noting, urgent, budget-and-policy-framework | no  | no  | no
      noting                                      | no  | yes | yes
      urgent                                      | yes | no  | yes
      budget-and-policy-framework                 | yes | yes | no
      ''                                          | yes | yes | yes
      """)
  void is_what_its_pack_says_and_nothing_more(String excluded, String noting, String waived, String contrary)
      throws IOException {
    var constitutions = constitutions(excluded, true);
    var periods = new LegalPeriods(constitutions, Kit.CALENDARS, Kit.TABLES);

    assertThat(callable(periods, "note", false, false)).isEqualTo(noting.equals("yes"));
    assertThat(callable(periods, "award-contract", true, false)).isEqualTo(waived.equals("yes"));
    assertThat(route(constitutions, "contrary").callable().answer()).isEqualTo(contrary.equals("yes"));
    assertThat(route(constitutions, "inside").callable().answer()).isTrue();
  }

  @Test
  void is_open_where_nobody_says_whether_it_departs_from_the_framework_and_that_is_excluded() throws IOException {
    var open = route(constitutions("budget-and-policy-framework", true), "unknown").callable();
    assertThat(open.dependsOn()).contains("If it is inside the framework, the answer is: yes.")
        .contains("If it departs from it, the answer is: no.");

    assertThat(route(constitutions("noting", true), "unknown").callable().answer()).isTrue();
  }

  @ParameterizedTest(name = "once only {0}: a decision that was called in may be again: {1}")
  @CsvSource({"true, false", "false, true"})
  void is_a_second_call_in_where_the_council_knows_only_one(boolean once, boolean again) throws IOException {
    var periods = new LegalPeriods(constitutions("noting", once), Kit.CALENDARS, Kit.TABLES);
    assertThat(callable(periods, "award-contract", false, true)).isEqualTo(again);
  }

  @Test
  void carries_its_source_and_how_sure_it_is() throws IOException {
    var periods = new LegalPeriods(constitutions("noting", true), Kit.CALENDARS, Kit.TABLES);
    assertThat(answer(periods, "note", false, false).rule().confirmation()).isEqualTo(Confirmation.OBSERVED);

    var route = route(constitutions("budget-and-policy-framework", true), "contrary");
    assertThat(route.callable().reason().facts().get("call-in-exclusions"))
        .isEqualTo("excluded: budget-and-policy-framework (observed: Part 4)");
  }

  private Route route(Constitutions constitutions, String framework) {
    var proposal = new ProposalReader(constitutions).read(Kit.yaml("""
        { authority: ashford-vale, title: One, functionKind: executive, framework: %s,
          decisionMaker: { body: cabinet }, resolutions: [{ id: a, kind: award-contract }] }""".formatted(framework)));
    return new Routing(constitutions, Kit.TABLES, new LegalPeriods(constitutions, Kit.CALENDARS, Kit.TABLES))
        .route(proposal, day("2020-01-06"));
  }

  private static boolean callable(LegalPeriods periods, String resolution, boolean waived, boolean before) {
    return answer(periods, resolution, waived, before).callable();
  }

  private static CallInAnswer answer(LegalPeriods periods, String resolution, boolean waived, boolean before) {
    return periods.callIn(COUNCIL, new CallInQuestion(day("2020-01-06"), London.startOf(day("2020-01-07")), "cabinet",
        "key", resolution, waived, before));
  }

  private Constitutions constitutions(String excluded, boolean once) throws IOException {
    Files.writeString(folder.resolve("ashford-vale.yaml"), """
        authority: ashford-vale
        name: Ashford Vale Council
        builds-on: leeds
        figures:
          call-in-exclusions:
            - { value: [%s], validFrom: 2011-01-01, source: "Part 4", confirmation: observed }
          call-in-once-only:
            - { value: %s, validFrom: 2011-01-01, source: "Part 4", confirmation: confirmed }
        """.formatted(excluded, once));
    return new Constitutions(folder.toString());
  }
}

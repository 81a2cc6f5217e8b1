package org.remit.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.remit.routing.Kit.ROUTING;
import static org.remit.routing.Kit.day;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remit.routing.Route.ResolutionRoute;

/** SI 2006/246 as amended by SI 2014/16 and SI 2023/1426; LGPS Regulations 2013 (SI 2013/2356) Sch 2 Pt 3. */
@DisplayName("The rules of a staff transfer")
class TransferRulesTest {

  @ParameterizedTest(name = "on {0}: {1}, {2}, {3}")
  @CsvSource({
      "2014-01-30, Rule_StaffScopeEarlier, Rule_StaffInform, Rule_StaffGiveInformation14",
      "2014-01-31, Rule_StaffScope, Rule_StaffInform, Rule_StaffGiveInformation14",
      "2014-04-30, Rule_StaffScope, Rule_StaffInform, Rule_StaffGiveInformation14",
      "2014-05-01, Rule_StaffScope, Rule_StaffInform, Rule_StaffGiveInformation28",
      "2014-07-30, Rule_StaffScope, Rule_StaffInform, Rule_StaffGiveInformation28",
      "2014-07-31, Rule_StaffScope, Rule_StaffInformDirectlyUnder10, Rule_StaffGiveInformation28",
      "2024-06-30, Rule_StaffScope, Rule_StaffInformDirectlyUnder10, Rule_StaffGiveInformation28",
      "2024-07-01, Rule_StaffScope, Rule_StaffInformDirectlyUnder50, Rule_StaffGiveInformation28"})
  void are_those_of_the_day_on_which_the_staff_transfer(String on, String scope, String inform, String information) {
    var award = award(on);

    assertThat(award.staffSteps().reasons()).extracting(Reason::ruleId).contains(scope, inform, information);
    assertThat(award.staffSteps().answer()).containsExactlyInAnyOrder("scope-and-anonymised-data",
        "transferee-measures", "inform-representatives", "consult-representatives", "give-employee-information",
        "record-transfer");
    assertThat(award.staffSteps().reasons()).filteredOn(r -> r.ruleId().equals(information))
        .extracting(Reason::sentence).containsExactly("The council gives employee liability information not less than "
            + information.replaceAll("\\D", "") + " days before.");
  }

  @ParameterizedTest(name = "on {0}: {1}")
  @CsvSource(delimiter = '|', textBlock = """
      2014-03-31 | pension-route, admission-agreement
      2014-04-01 | pension-route, actuarial-assessment, admission-agreement, security, inspection-copy
      """)
  void of_the_pension_scheme_are_modelled_from_the_regulations_of_2013(String on, String steps) {
    assertThat(award(on).pensionSteps().answer()).containsExactly(steps.split(", "));
  }

  private static ResolutionRoute award(String transfer) {
    return ROUTING.route(Kit.READER.read(Kit.yaml("""
        { authority: leeds, title: A transfer, functionKind: executive, decisionMaker: { body: cabinet },
          resolutions: [{ id: a, kind: award-contract }],
          staff: [{ resolution: a, transferor: council, transferee: Barca, count: 3, pension: lgps, on: %s,
            measures: true, transfers: true }],
          pension: [{ resolution: a, body: Barca, route: admission }] }""".formatted(transfer))), day("2015-06-01"))
        .resolution("a").orElseThrow();
  }
}

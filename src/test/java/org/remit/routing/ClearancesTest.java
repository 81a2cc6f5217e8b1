package org.remit.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.remit.routing.Kit.ROUTING;
import static org.remit.routing.Kit.day;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The implications that officers verify")
class ClearancesTest {

  @ParameterizedTest(name = "to {0}, staff {1}, pension {2}: {3}")
  @CsvSource(delimiter = '|', textBlock = """
      note                | []                                         | [] | legal
      accept-funding      | []                                         | [] | finance, legal, equality
      delegate            | unknown                                    | [] | finance, legal, equality
      vary-contract       | unknown                                    | [] | finance, legal, procurement, equality
      award-contract      | []                                         | [] | finance, legal, procurement, equality
      make-grant          | []                                         | [] | finance, legal, procurement, equality
      award-contract      | [{ count: 3, pension: not-lgps }]          | [] | finance, legal, procurement, hr, equality
      award-contract      | [{ count: 0 }]                             | [] | finance, legal, procurement, equality
      award-contract      | [{ count: 3, pension: lgps }]              | [] | \
          finance, legal, procurement, hr, equality, pensions
      award-contract      | [{ count: 3 }]                             | [] | \
          finance, legal, procurement, hr, equality, pensions
      award-contract      | [{ count: 0 }, { count: 3, pension: lgps }] | [] | \
          finance, legal, procurement, hr, equality, pensions
      award-contract      | []                                         | [{ route: admission }] | \
          finance, legal, procurement, hr, equality, pensions
      award-contract      | [{ count: 3, pension: not-lgps }]          | [{ route: admission }] | \
          finance, legal, procurement, hr, equality, pensions
      """)
  void are_those_of_what_is_bought_and_of_staff_who_may_move(
      String kind, String staff, String pension, String disciplines) {
    var document = ChecksTest.contract("leeds", 1000);
    ((ObjectNode) document.at("/resolutions/0")).put("kind", kind);
    document.set("staff", Kit.yaml(staff));
    document.set("pension", Kit.yaml(pension));

    assertThat(ROUTING.route(Kit.READER.read(document), day("2017-05-02")).clearances().cautious())
        .containsExactlyInAnyOrder(disciplines.split(", "));
  }

  @ParameterizedTest(name = "staff {0}, pension {1}")
  @CsvSource(delimiter = '|', textBlock = """
      []                                 | []                     |
      [{ count: 3, transfers: true, pension: lgps }]     | [] |
      [{ count: 3, transfers: true, pension: not-lgps }] | [] |
      unknown                            | unknown                | \
          If staff transfer, HR verifies what that means for them; if none do, nobody asks HR. If staff transfer who \
          have pension rights, pensions verifies what that means for them; if none do, nobody asks pensions. In any \
          case: finance, legal, procurement, equality.
      unknown                            | []                     | \
          If staff transfer, HR verifies what that means for them; if none do, nobody asks HR. In any case: finance, \
          legal, procurement, equality.
      [{ count: 3, transfers: true }]    | []                     | \
          If those who transfer have pension rights, pensions verifies what that means for them; if none has, nobody \
          asks pensions. In any case: finance, legal, procurement, HR, equality.
      """)
  void depend_on_whether_staff_move_and_have_pension_rights_where_nobody_says_so(
      String staff, String pension, String dependsOn) {
    var document = ChecksTest.contract("leeds", 1000);
    document.set("staff", Kit.yaml(staff));
    document.set("pension", Kit.yaml(pension));

    var asked = ROUTING.route(Kit.READER.read(document), day("2017-05-02")).clearances();

    assertThat(asked.dependsOn()).isEqualTo(dependsOn == null ? null : dependsOn.replaceAll(" +", " "));
    assertThat(asked.cautious().contains("pensions")).isEqualTo(dependsOn != null && dependsOn.contains("pensions")
        || staff.contains("lgps") && !staff.contains("not"));
  }

  @ParameterizedTest(name = "to {0}")
  @CsvSource({"award-contract", "approve-procurement", "enter-arrangement", "make-grant"})
  void are_those_for_staff_too_where_a_service_may_move_and_nobody_says_whether_staff_do(String kind) {
    var document = ChecksTest.contract("leeds", 1000);
    ((ObjectNode) document.at("/resolutions/0")).put("kind", kind);
    document.put("staff", "unknown");

    assertThat(ROUTING.route(Kit.READER.read(document), day("2017-05-02")).clearances().cautious()).contains("hr");
  }
}

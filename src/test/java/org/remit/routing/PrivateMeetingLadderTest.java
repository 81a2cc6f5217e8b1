package org.remit.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.remit.routing.Kit.ROUTING;
import static org.remit.routing.Kit.day;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SI 2012/2089 reg 5: 28 clear days and 5, or the agreement of reg 5(6). */
@DisplayName("The notices of a private meeting")
class PrivateMeetingLadderTest {

  @ParameterizedTest(name = "asked on {0} for 30 November 2026: {1}")
  @CsvSource(delimiter = '|', textBlock = """
      2026-11-01 | private-meeting, private-meeting-response
      2026-11-02 | private-meeting-agreement
      2026-11-29 | private-meeting-agreement
      """)
  void give_way_to_an_agreement_where_28_clear_days_are_not_left(String on, String notices) {
    var part = notices("exempt, paragraph: 3", "[]", on);

    assertThat(part.answer()).contains(notices.split(", "));
    assertThat(part.answer().contains("private-meeting-agreement")).isEqualTo(notices.endsWith("agreement"));
    assertThat(part.answer().contains("private-meeting-response")).isEqualTo(notices.endsWith("response"));
    if (notices.endsWith("agreement")) {
      assertThat(part.reasons()).anySatisfy(r -> {
        assertThat(r.citation()).isEqualTo("SI 2012/2089 reg 5(6) and (7)");
        assertThat(r.sentence()).contains("urgent and cannot reasonably be deferred");
      });
    }
  }

  @Test
  void are_enough_where_the_first_was_given_in_time() {
    var part = notices("exempt, paragraph: 3", "[{ kind: private-meeting, published: 2026-11-01 }]", "2026-11-20");
    assertThat(part.answer()).contains("private-meeting", "private-meeting-response")
        .doesNotContain("private-meeting-agreement");
  }

  @Test
  void are_none_of_a_public_meeting() {
    assertThat(notices("public", "[]", "2026-11-20").answer()).noneMatch(n -> n.startsWith("private-meeting"));
  }

  private static Part<List<String>> notices(String publicity, String given, String on) {
    return ROUTING.route(Kit.READER.read(Kit.yaml("""
        { authority: leeds, title: Prices, functionKind: executive, framework: inside, decisionMaker: { body: cabinet },
          decision: { planned: 2026-11-30 }, effects: { wards: [], communities: { significant: false } },
          notices: %s, documents: [{ id: prices, publicity: %s }],
          resolutions: [{ id: a, kind: award-contract, value: { total: 900000, annual: 900000 } }] }"""
        .formatted(given, publicity))), day(on)).notices();
  }
}

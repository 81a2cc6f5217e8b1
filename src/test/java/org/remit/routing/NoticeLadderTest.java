package org.remit.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.remit.routing.Kit.ROUTING;
import static org.remit.routing.Kit.day;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SI 2012/2089 regs 9 to 11: 28 clear days, or 5 after the general exception, or an agreement. */
@DisplayName("The notices of a key decision")
class NoticeLadderTest {

  @ParameterizedTest(name = "asked on {0} for 1 June 2017, given {1}: {2}")
  @CsvSource(delimiter = '|', textBlock = """
      2017-05-03 | []                                               | key-decision
      2017-05-04 | []                                               | general-exception
      2017-05-23 | []                                               | general-exception
      2017-05-24 | []                                               | special-urgency
      2017-05-31 | []                                               | special-urgency
      2017-06-01 | []                                               | key-decision
      2017-05-24 | [{ kind: key-decision, published: 2017-05-03 }]  | key-decision
      2017-05-24 | [{ kind: key-decision, published: 2017-05-04 }]  | special-urgency
      2017-05-24 | [{ kind: key-decision }]                         | special-urgency
      2017-05-24 | [{ kind: agenda, published: 2017-05-03 }]        | special-urgency
      """)
  void are_those_of_the_rung_that_the_planned_day_still_leaves(String on, String given, String notice) {
    var document = key();
    document.set("notices", Kit.yaml(given));

    assertThat(ROUTING.route(Kit.READER.read(document), day(on)).notices().answer())
        .containsExactly(notice, "agenda", "decision");
  }

  @Test
  void start_with_28_clear_days_where_no_day_is_planned() {
    var document = key();
    document.remove("decision");
    document.set("documents", Kit.yaml("[{ id: prices, publicity: exempt, paragraph: 3 }]"));

    assertThat(ROUTING.route(Kit.READER.read(document), day("2017-05-24")).notices().answer())
        .containsExactlyInAnyOrder("key-decision", "private-meeting", "private-meeting-response", "agenda",
            "decision");
    assertThat(ROUTING.route(Kit.READER.read(document), day("2017-05-24")).notices().reasons())
        .extracting(Reason::sentence)
        .contains("Agenda and report are open 5 clear working days before, or since the meeting was convened.",
            "Representations and the response to them are published 5 clear working days before.")
        .noneMatch(sentence -> sentence.contains("{"));
  }

  @ParameterizedTest(name = "asked on 24 May 2017 for 1 June, given {0}: {1}")
  @CsvSource(delimiter = '|', textBlock = """
      [{ kind: private-meeting, published: 2017-05-03 }] | private-meeting
      [{ kind: private-meeting, published: 2017-05-04 }] | private-meeting-agreement
      [{ kind: private-meeting }]                        | private-meeting-agreement
      [{ kind: key-decision, published: 2017-05-03 }]    | private-meeting-agreement
      """)
  void go_beside_those_of_its_private_part_each_with_28_clear_days_of_its_own(String given, String notice) {
    var document = key();
    document.set("documents", Kit.yaml("[{ id: prices, publicity: exempt, paragraph: 3 }]"));
    document.set("notices", Kit.yaml(given));

    assertThat(ROUTING.route(Kit.READER.read(document), day("2017-05-24")).notices().answer()).contains(notice);
  }

  @Test
  void depend_on_whether_it_is_key_and_name_what_is_needed_in_any_case() {
    var document = key();
    ((ObjectNode) document.at("/resolutions/0/value")).put("total", "unknown");

    var notices = ROUTING.route(Kit.READER.read(document), day("2017-05-03")).notices();

    assertThat(notices.dependsOn()).isEqualTo("If it is key it is announced 28 clear days before. Needed in any case:"
        + " agenda, decision.");
    assertThat(notices.cautious()).containsExactly("key-decision", "agenda", "decision");
  }

  @ParameterizedTest(name = "{0}: {1}, {2}")
  @CsvSource(delimiter = '|', textBlock = """
      public, exempt               | Rule_PrivateExempt       | 2, withheld 1
      exempt, confidential, public | Rule_PrivateConfidential | 3, withheld 2
      public                       | Rule_PrivateNot          | 1, withheld 0
      ''                           | Rule_PrivateUnknown      | none named
      """)
  void of_a_private_part_follow_from_the_papers(String publicity, String rule, String documents) {
    var document = key();
    var papers = document.putArray("documents");
    for (var each : publicity.isEmpty() ? new String[0] : publicity.split(", ")) {
      papers.addObject().put("id", each).put("publicity", each);
    }

    var reason = ROUTING.route(Kit.READER.read(document), day("2017-05-03")).privateMeeting().reason();

    assertThat(reason.ruleId()).isEqualTo(rule);
    assertThat(reason.facts()).containsEntry("documents", documents);
  }

  private static ObjectNode key() {
    var document = ChecksTest.contract("leeds", 600000);
    document.set("decision", Kit.yaml("{ planned: 2017-06-01 }"));
    return document;
  }
}

package org.remit.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A decision that follows from another")
class NextProposalTest {

  private static final JsonMapper YAML = new JsonMapper(new YAMLFactory());

  /** An empty list says that nobody moves: nothing that is not known becomes that on the way. */
  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(delimiter = '|', textBlock = """
      {}                                      | {}
      {staff: unknown}                        | {staff: unknown}
      {staff: []}                             | {staff: []}
      {staff: [{transfers: true}]}            | {staff: [{transfers: true, resolution: a, by: now}]}
      {staff: [{resolution: b, transfers: true}, {resolution: c, transfers: true}]} | \
          {staff: [{resolution: a, transfers: true, by: now}]}
      """)
  void knows_of_staff_what_was_known_and_no_more(String before, String after) throws Exception {
    var document = YAML.createObjectNode();

    NextProposal.carry(yaml(before), document, "staff", "b", "a", said -> said.put("by", "now"));

    assertThat((JsonNode) document).isEqualTo(yaml(after));
  }

  @Test
  void changes_nothing_in_the_one_before() throws Exception {
    var before = yaml("{staff: [{transfers: true}], partners: [{council: sefton}]}");
    var document = YAML.createObjectNode();

    NextProposal.carry(before, document, "staff", "b", "a", ObjectNode::removeAll);
    NextProposal.carry(before, document, "partners");
    ((ObjectNode) document.at("/partners/0")).put("council", "leeds");

    assertThat(before).isEqualTo(yaml("{staff: [{transfers: true}], partners: [{council: sefton}]}"));
  }

  @Test
  void is_of_a_resolution_that_there_is() throws Exception {
    var facts = yaml("{resolutions: [{id: a, kind: note}, {id: b, kind: delegate}]}");

    assertThat(NextProposal.resolution(facts, "b").path("kind").asText()).isEqualTo("delegate");
    assertThatThrownBy(() -> NextProposal.resolution(facts, "c")).isInstanceOf(IllegalStateException.class);
  }

  private static JsonNode yaml(String text) throws Exception {
    return YAML.readTree(text);
  }
}

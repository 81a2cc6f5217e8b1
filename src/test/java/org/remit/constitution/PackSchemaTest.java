package org.remit.constitution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.remit.constitution.Figures.Pool;
import org.remit.reference.Role;
import org.remit.routing.Words;

@DisplayName("The schema of policy packs")
class PackSchemaTest {

  private static final JsonNode FIGURES = PackSchema.document().at("/properties/figures/properties");

  @Test
  void it_knows_the_figures_that_remit_reads_in_their_order() {
    var names = new ArrayList<String>();
    FIGURES.fieldNames().forEachRemaining(names::add);

    assertThat(names).containsExactlyElementsOf(Figures.FIELDS.keySet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"england", "leeds", "peterborough", "sefton", "thurrock"})
  void the_packs_that_come_with_remit_are_as_it_asks(String pack) throws Exception {
    assertThat(PackSchema.check(new YAMLMapper().readTree(
        new File("src/main/resources/constitutions/" + pack + ".yaml")))).isEmpty();
  }

  @Test
  void a_pack_may_delegate_whatever_a_resolution_may_do_and_waivers() {
    var acts = new ArrayList<>(Words.RESOLUTION_KINDS);
    acts.add("waive");

    assertThat(words("/delegation/items/properties/value/items/properties/acts/items")).containsExactlyElementsOf(acts);
  }

  @Test
  void whoever_waives_call_in_or_accepts_a_risk_has_a_role_that_people_hold() {
    assertThat(PackSchema.document().at("/$defs/role/enum").valueStream().map(JsonNode::asText))
        .containsExactlyElementsOf(Stream.of(Role.values()).map(Role::id).toList());
  }

  @Test
  void a_call_in_is_signed_by_the_kinds_of_members_that_remit_can_tell_apart() {
    var pattern = PackSchema.document().at("/$defs/pool/pattern").asText();

    assertThat(pattern.substring(pattern.indexOf('(') + 1, pattern.indexOf(')')).split("\\|"))
        .containsExactly(Stream.of(Pool.Kind.values()).map(Pool.Kind::words).toArray(String[]::new));
  }

  @Test
  void the_steps_with_a_usual_duration_are_those_of_a_plan() throws Exception {
    var steps = new LinkedHashSet<String>();
    var plan = new YAMLMapper().readTree(new File("src/main/resources/plan-steps.yaml"));
    plan.findValuesAsText("duration").forEach(steps::add);

    assertThat(words("/planning/items/properties/value/items/properties/step"))
        .containsExactlyInAnyOrderElementsOf(steps);
  }

  @Test
  void check_pack_prints_it_for_an_editor() throws Exception {
    var said = new ByteArrayOutputStream();

    assertThat(CheckPack.run(new String[] {"--schema"}, null, new PrintStream(said))).isZero();

    assertThat(new ObjectMapper().readTree(said.toByteArray()).path("$id").asText()).isEqualTo("urn:remit:policy-pack");
  }

  private static List<String> words(String at) {
    return FIGURES.at(at + "/enum").valueStream().map(JsonNode::asText).toList();
  }
}

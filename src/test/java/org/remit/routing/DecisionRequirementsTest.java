package org.remit.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.remit.routing.Kit.day;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables are joined as one diagram, and the diagram is true: what it says is required is what Java hands in. */
@DisplayName("The decision requirements diagram")
class DecisionRequirementsTest {

  private static final Path FILE = Path.of("processes/routing/decision-route.dmn");
  private static final DmnModelInstance MODEL = Dmn.readModelFromFile(FILE.toFile());
  private static final String REPORTS = """
      leeds-2017-peer-mentoring-waiver          | 2017-10-30
      leeds-2015-family-valued-awards           | 2015-07-07
      thurrock-2015-adoption-partnership        | 2015-06-01
      peterborough-2015-permanency-service      | 2015-11-16
      sefton-2017-regional-adoption-procurement | 2017-11-01
      """;

  static Stream<Decision> decisions() {
    return MODEL.getModelElementsByType(Decision.class).stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("decisions")
  void requires_exactly_the_decisions_whose_answers_a_table_reads(Decision decision) {
    var answers = new HashMap<String, String>();
    decisions().forEach(each -> answers.put(firstOutput(each), each.getId()));
    var read = new LinkedHashSet<String>();
    inputs(decision).forEach(input -> {
      if (answers.containsKey(name(input))) read.add(answers.get(name(input)));
    });
    var required = decision.getInformationRequirements().stream()
        .filter(r -> r.getRequiredDecision() != null).map(r -> r.getRequiredDecision().getId()).toList();

    assertThat(required).containsExactlyInAnyOrderElementsOf(read);
    assertThat(answers).as("each question has an answer of its own name").hasSize((int) decisions().count());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("decisions")
  void knows_every_answer_that_a_required_table_may_give(Decision decision) {
    for (var requirement : decision.getInformationRequirements()) {
      var required = requirement.getRequiredDecision();
      if (required == null) continue;
      var answer = firstOutput(required);
      var allowed = inputs(decision).filter(i -> name(i).equals(answer)).findFirst().orElseThrow().getInputValues();
      table(required).getRules().forEach(rule -> assertThat(List.of(allowed.getTextContent().strip().split(",")))
          .as(decision.getId() + " knows what " + rule.getId() + " answers")
          .contains(rule.getOutputEntries().iterator().next().getTextContent().strip()));
    }
  }

  @Test
  void draws_every_decision_every_source_and_every_requirement_once() throws IOException {
    var text = Files.readString(FILE);
    var drawn = Pattern.compile("dmnElementRef=\"([^\"]+)\"").matcher(text).results()
        .map(m -> m.group(1)).toList();
    var elements = Pattern
        .compile("<(?:decision|inputData|knowledgeSource|informationRequirement|authorityRequirement) id=\"([^\"]+)\"")
        .matcher(text).results().map(m -> m.group(1)).toList();

    assertThat(elements).isNotEmpty();
    assertThat(drawn).containsExactlyInAnyOrderElementsOf(elements);
    var picture = Files.readString(FILE.resolveSibling("decision-route.svg"));
    assertThat(elements).as("the picture beside it shows the same")
        .allMatch(element -> picture.contains("data-element-id=\"" + element + "\""));
  }

  /**
   * The engine, asked for one table, works out what it requires first; Java asks each by itself. Both must say the same
   * of every part of every report.
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', textBlock = REPORTS)
  void answers_as_the_engine_does_when_it_follows_the_requirements(String report, String on) {
    var asked = new LinkedHashMap<String, Map<String, Object>>();
    DecisionTables remembering = (key, facts) -> {
      // Asked again it is about what a fact may turn out to be.
      asked.putIfAbsent(key, Map.copyOf(facts));
      return Kit.TABLES.evaluate(key, facts);
    };
    var routing = new Routing(Kit.CONSTITUTIONS, remembering, Kit.PERIODS);
    // One resolution, so that an answer about the decision is one about it.
    var document = Kit.document(report);
    var resolutions = document.withArray("resolutions");
    var first = resolutions.get(report.startsWith("sefton") ? 1 : 0).deepCopy();
    resolutions.removeAll().add(first);
    ((ObjectNode) first.get("value")).remove("sharedWith");
    routing.route(Kit.READER.read(document), day(on));
    var facts = new HashMap<String, Object>();
    asked.values().forEach(facts::putAll);
    var engine = engine();
    var whole = engine.parseDecisions(new ByteArrayInputStream(bytes()));

    asked.forEach((key, given) -> {
      var decision = whole.stream().filter(d -> d.getKey().equals(key)).findFirst().orElseThrow();
      var leaves = new HashMap<>(facts);
      outputs(decision).forEach(leaves::remove);
      assertThat(engine.evaluateDecision(decision, leaves).getResultList()).as(key + " " + given)
          .extracting(row -> row.get(firstOutput(key)))
          .containsExactlyElementsOf(Kit.TABLES.evaluate(key, given).stream().map(h -> (Object) h.answer()).toList());
    });
    assertThat(asked).hasSizeGreaterThan(10);
  }

  private static Stream<String> outputs(DmnDecision decision) {
    return decision.getRequiredDecisions().stream()
        .flatMap(d -> Stream.concat(Stream.of(firstOutput(d.getKey())), outputs(d)));
  }

  private static DmnEngine engine() {
    var configuration = (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
    configuration.setEnableFeelLegacyBehavior(true);
    return configuration.buildEngine();
  }

  private static byte[] bytes() {
    try {
      return Files.readAllBytes(FILE);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static DecisionTable table(Decision decision) {
    return decision.getChildElementsByType(DecisionTable.class).iterator().next();
  }

  private static Stream<Input> inputs(Decision decision) {
    return table(decision).getInputs().stream();
  }

  private static String name(Input input) {
    return input.getInputExpression().getText().getTextContent().strip();
  }

  private static String firstOutput(Decision decision) {
    return table(decision).getOutputs().iterator().next().getName();
  }

  private static String firstOutput(String key) {
    return decisions().filter(d -> d.getId().equals(key)).map(DecisionRequirementsTest::firstOutput).findFirst()
        .orElseThrow();
  }
}

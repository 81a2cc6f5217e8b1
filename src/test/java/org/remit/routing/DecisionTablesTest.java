package org.remit.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

@DisplayName("The decision tables")
class DecisionTablesTest {

  private static final String NO_CHANGE = "act=call|act=award|act=arrange|act=grant|act=none";

  /** Empty answers that are right: nothing to do. Everything else that no row covers is a gap. */
  private static final Map<String, String> MAY_BE_EMPTY = Map.of("staff-steps", "staff=no", "pension-steps",
      "staff=no|lgps=no", "modification-grounds", NO_CHANGE, "grant-steps", "act=call|act=award|act=arrange|act=change|"
          + "act=none", "duties", "matter=noting");

  record Table(String key, String policy, Map<String, List<String>> inputs, List<String> rules, Element root) {
    @Override
    public String toString() {
      return key;
    }
  }

  @ParameterizedTest(name = "{0} has neither gap nor overlap, and each of its rules is fired")
  @MethodSource("tables")
  void every_combination_of_facts_has_its_answer(Table table) {
    var fired = new LinkedHashSet<String>();
    for (var facts : combinations(table.inputs())) {
      var hits = Kit.TABLES.evaluate(table.key(), facts);
      if (table.policy().equals("UNIQUE")) {
        assertThat(hits).as(table.key() + " " + facts).hasSize(1);
      } else if (hits.isEmpty()) {
        assertThat(facts.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()))
            .as("a gap in " + table.key() + " " + facts)
            .containsAnyOf(MAY_BE_EMPTY.getOrDefault(table.key(), "").split("\\|"));
      }
      hits.forEach(h -> {
        fired.add(h.ruleId());
        assertThat(h.text("ruleReference")).as(h.ruleId()).isNotBlank();
        assertThat(h.text("sentence")).as(h.ruleId()).endsWith(".")
            .doesNotContainPattern("[0-9](th|st|nd|rd)? (clear |working )*day");
        assertThat(h.text("confirmation")).as(h.ruleId()).isIn("confirmed", "observed", "assumed");
      });
    }
    assertThat(fired).containsExactlyInAnyOrderElementsOf(table.rules());
  }

  @ParameterizedTest(name = "{0} keeps the house rules")
  @MethodSource("tables")
  void a_table_asks_a_question_has_no_catch_all_no_dates_and_names_its_rules(Table table) {
    var decision = table.root();
    assertThat(decision.getAttribute("name")).endsWith("?");
    assertThat(decision.getAttribute("camunda:historyTimeToLive")).isEqualTo("P2192D");
    assertThat(decision.getAttribute("camunda:versionTag")).isNotBlank();
    var rules = table.root().getElementsByTagName("rule");
    for (int i = 0; i < rules.getLength(); i++) {
      var rule = (Element) rules.item(i);
      var tests = texts(rule, "inputEntry");
      assertThat(tests).as(rule.getAttribute("id") + " is a catch-all").anyMatch(t -> !t.isBlank() && !t.equals("-"));
      assertThat(tests).as(rule.getAttribute("id")).noneMatch(t -> t.contains("date(") || t.contains("("));
      assertThat(rule.getAttribute("id")).matches("Rule_[A-Z][A-Za-z0-9]+");
    }
  }

  @ParameterizedTest(name = "{0} has no answer where a fact is missing, rather than a wrong one")
  @MethodSource("tables")
  void a_missing_fact_is_never_a_no(Table table) {
    assertThatThrownBy(() -> Kit.TABLES.evaluate(table.key(), Map.of())).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(table.key());
    var nothing = new LinkedHashMap<String, Object>();
    table.inputs().keySet().forEach(input -> nothing.put(input, null));
    assertThat(Kit.TABLES.evaluate(table.key(), nothing)).isEmpty();
  }

  static Stream<Table> tables() throws Exception {
    var tables = new ArrayList<Table>();
    for (var file : files()) {
      var root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile()).getDocumentElement();
      var decisions = root.getElementsByTagName("decision");
      for (int i = 0; i < decisions.getLength(); i++) tables.add(read((Element) decisions.item(i)));
    }
    assertThat(tables).hasSizeGreaterThanOrEqualTo(17);
    return tables.stream();
  }

  private static List<Path> files() throws IOException {
    try (var all = Files.walk(Path.of("processes"))) {
      return all.filter(file -> file.toString().endsWith(".dmn")).sorted().toList();
    }
  }

  private static Table read(Element decision) {
    var table = (Element) decision.getElementsByTagName("decisionTable").item(0);
    var inputs = new LinkedHashMap<String, List<String>>();
    var nodes = table.getElementsByTagName("input");
    for (int i = 0; i < nodes.getLength(); i++) {
      var input = (Element) nodes.item(i);
      inputs.put(texts(input, "inputExpression").get(0),
          List.of(texts(input, "inputValues").get(0).replace("\"", "").split(",")));
    }
    var rules = new ArrayList<String>();
    var ruleNodes = table.getElementsByTagName("rule");
    for (int i = 0; i < ruleNodes.getLength(); i++) rules.add(((Element) ruleNodes.item(i)).getAttribute("id"));
    return new Table(decision.getAttribute("id"), table.getAttribute("hitPolicy"), inputs, rules, decision);
  }

  private static List<String> texts(Element parent, String tag) {
    var texts = new ArrayList<String>();
    var nodes = parent.getElementsByTagName(tag);
    for (int i = 0; i < nodes.getLength(); i++) texts.add(nodes.item(i).getTextContent().strip());
    return texts;
  }

  private static List<Map<String, Object>> combinations(Map<String, List<String>> inputs) {
    List<Map<String, Object>> all = List.of(Map.of());
    for (var input : inputs.entrySet()) {
      var longer = new ArrayList<Map<String, Object>>();
      for (var facts : all) {
        for (var value : input.getValue()) {
          var more = new LinkedHashMap<>(facts);
          more.put(input.getKey(), value);
          longer.add(more);
        }
      }
      all = longer;
    }
    return all;
  }
}

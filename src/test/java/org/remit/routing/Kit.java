package org.remit.routing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.remit.calendar.Calendars;
import org.remit.constitution.Constitutions;
import org.remit.engine.DmnDecisionTables;

/** Routing as it runs, without Spring: packs, calendars and tables, built once. */
public final class Kit {

  public static final Constitutions CONSTITUTIONS = new Constitutions();
  public static final Calendars CALENDARS = new Calendars();
  public static final DecisionTables TABLES = new DmnDecisionTables();
  public static final LegalPeriods PERIODS = new LegalPeriods(CONSTITUTIONS, CALENDARS, TABLES);
  public static final Routing ROUTING = new Routing(CONSTITUTIONS, TABLES, PERIODS);
  public static final ProposalReader READER = new ProposalReader(CONSTITUTIONS);

  private static final YAMLMapper YAML = new YAMLMapper();

  private Kit() {}

  /** The proposal of one of the five reports, as a document that a test may change. */
  public static ObjectNode document(String report) {
    try (var in = Kit.class.getResourceAsStream("/cases/proposals/" + report + ".yaml")) {
      return (ObjectNode) YAML.readTree(in).get("proposal");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public static Proposal proposal(String report) {
    return READER.read(document(report));
  }

  public static JsonNode yaml(String text) {
    try {
      return YAML.readTree(text);
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }

  /** What the checks need of one of the five reports: its sentences with their numbers and headings, nothing more. */
  public static String text(String report) {
    try (var in = Kit.class.getResourceAsStream("/report-excerpts/" + report + ".txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public static LocalDate day(String date) {
    return LocalDate.parse(date);
  }
}

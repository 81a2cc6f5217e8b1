package org.remit.cases;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.remit.cases.CaseAct.Kind;
import org.remit.cases.CaseAct.Which;
import org.remit.cases.CaseFile.Adapted;
import org.remit.cases.CaseFile.Ends;
import org.remit.cases.CaseFile.Expected;
import org.remit.reference.Role;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.reader.ReaderException;

/** Reads a case file, strictly: what it does not know it refuses, naming file, act and field. */
public final class CaseReader {

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private static final Set<String> FILE =
      Set.of("name", "title", "proposal", "proposalFile", "sources", "report", "reportFile", "silent", "adapted",
          "start", "acts", "expect");
  private static final Set<String> VARIANT = Set.of("name", "title", "basedOn", "changes", "expect");
  private static final Set<String> CHANGE = Set.of("act", "field", "to", "remove");
  private static final Set<String> PROPOSAL_FILE = Set.of("proposal", "sources");
  private static final Set<String> EXCERPT = Set.of("at", "text", "omitted");
  private static final Pattern OMITTED = Pattern.compile("((?:\\d+\\.)*)(\\d+)-((?:\\d+\\.)*)(\\d+)");
  private static final Set<String> ADAPTED = Set.of("fact", "to", "because");
  private static final Set<String> EXPECT = Set.of("ends", "stage", "hold", "rule");
  private static final Set<String> ACT =
      Set.of("act", "at", "as", "propose", "task", "command", "upload", "appoint", "decision", "resolution", "fields",
          "body", "held");
  private static final List<String> KINDS = List.of("propose", "task", "command", "upload", "appoint");
  private static final Set<String> APPOINTMENT = Set.of("capacity", "place", "from", "until", "source");

  /** Bytes of a file; no case is longer by far. */
  private static final int LARGEST = 3_000_000;

  /** Fields within fields. */
  private static final int DEEPEST = 50;

  private final String file;
  private final Beside beside;
  private String folder = "";

  /** Files that a case file names, found beside it. */
  private interface Beside {
    InputStream open(String name) throws IOException;
  }

  private CaseReader(String file, Beside beside) {
    this.file = file;
    this.beside = beside;
  }

  /** @throws InvalidCase if it cannot be read or played */
  public static CaseFile read(Path path) {
    var reader =
        new CaseReader(
            path.getFileName().toString(),
            name -> Files.newInputStream(path.toAbsolutePath().resolveSibling(name)));
    return reader.read(path.getFileName().toString());
  }

  /** A case of the project's own, such as {@code leeds-2017-peer-mentoring-waiver} or {@code today/clearance}. */
  public static CaseFile ownCase(String name) {
    var folder = "cases/" + name.substring(0, name.lastIndexOf('/') + 1);
    var reader =
        new CaseReader(
            name + ".yaml",
            beside -> new ClassPathResource(folder + beside).getInputStream());
    return reader.read(name.substring(name.lastIndexOf('/') + 1) + ".yaml");
  }

  private CaseFile read(String own) {
    var all = basedOn(object(document(own, ""), ""));
    onlyKnows(all, FILE, "");
    var name = text(all, "name", "");
    if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw wrong("field 'name'", "a case is named in small letters, digits and hyphens, not '" + name + "'.");
    }
    return new CaseFile(
        name,
        text(all, "title", ""),
        proposal(all),
        sources(all),
        report(all),
        lines(all, "silent", ""),
        adapted(all),
        moment(all, "start", ""),
        acts(all),
        expected(all));
  }

  /** A file that changes another one: the other's content with the changes, under this one's name. */
  private JsonNode basedOn(JsonNode own) {
    if (!own.has("basedOn")) return own;
    onlyKnows(own, VARIANT, "");
    var base = text(own, "basedOn", "");
    var all = object(document(base, "field 'basedOn'"), "field 'basedOn'").<ObjectNode>deepCopy();
    folder = base.substring(0, base.lastIndexOf('/') + 1);
    for (var change : list(own, "changes", "")) change(all, change);
    for (var field : List.of("name", "title", "expect")) {
      if (own.has(field)) all.set(field, own.get(field));
    }
    return all;
  }

  private void change(JsonNode all, JsonNode change) {
    var where = "field 'changes'";
    onlyKnows(object(change, where), CHANGE, where);
    var label = text(change, "act", where);
    var acts = list(all, "acts", "");
    for (var act : acts) {
      if (!act.path("act").asText().equals(label)) continue;
      if (change.path("remove").asBoolean()) {
        ((ArrayNode) all.get("acts")).remove(acts.indexOf(act));
        return;
      }
      var field = text(change, "field", where);
      var pointer = JsonPointer.compile(field.startsWith("/") ? field : "/" + field);
      if (!(act.at(pointer.head()) instanceof ObjectNode holder)) {
        throw wrong(where, "the act '" + label + "' has no '" + field + "'.");
      }
      if (change.has("to")) holder.set(pointer.last().getMatchingProperty(), change.get("to"));
      else holder.remove(pointer.last().getMatchingProperty());
      return;
    }
    throw wrong(where, "there is no act '" + label + "'.");
  }

  private JsonNode proposal(JsonNode all) {
    if (all.has("proposal") == all.has("proposalFile")) {
      throw wrong("field 'proposal'", "a case has its proposal, or names its file in 'proposalFile', and not both.");
    }
    return all.has("proposal")
        ? object(all.get("proposal"), "field 'proposal'")
        : object(proposalFile(all).get("proposal"), "field 'proposalFile'");
  }

  private JsonNode proposalFile(JsonNode all) {
    var file = object(document(text(all, "proposalFile", ""), "field 'proposalFile'"), "field 'proposalFile'");
    onlyKnows(file, PROPOSAL_FILE, "field 'proposalFile'");
    return file;
  }

  private JsonNode sources(JsonNode all) {
    var sources = all.has("sources") ? all.get("sources") : all.has("proposalFile")
        ? proposalFile(all).get("sources") : null;
    if (sources == null) return YAML.createObjectNode();
    object(sources, "field 'sources'").properties().forEach(each -> {
      if (!each.getKey().startsWith("/") || !each.getValue().isValueNode()) {
        throw wrong("field 'sources'", "each line is a pointer and its paragraph, such as '/title: \"1.1\"'; '"
            + each.getKey() + "' is not.");
      }
    });
    return sources;
  }

  /** The sentences that are quoted, each under its paragraph's number as the report prints it. */
  private String report(JsonNode all) {
    if (all.has("report") && all.has("reportFile")) {
      throw wrong("field 'report'", "a case quotes its report, or names its file in 'reportFile', and not both.");
    }
    if (all.has("reportFile")) return fileBeside(text(all, "reportFile", ""), "field 'reportFile'");
    if (!all.has("report")) return null;
    if (all.get("report").isTextual()) return all.get("report").asText();
    return list(all, "report", "").stream().map(this::excerpt).collect(Collectors.joining("\n\n", "", "\n"));
  }

  private String excerpt(JsonNode excerpt) {
    onlyKnows(object(excerpt, "field 'report'"), EXCERPT, "field 'report'");
    if (excerpt.has("omitted")) return omitted(text(excerpt, "omitted", "field 'report'"));
    var at = excerpt.path("at").asText("");
    return (at.isEmpty() ? "" : at + " ") + text(excerpt, "text", "field 'report'").strip();
  }

  /** Paragraphs that are not quoted keep their numbers, so that no number looks skipped: '3.4-3.14'. */
  private String omitted(String range) {
    var parts = OMITTED.matcher(range);
    if (!parts.matches()) {
      throw wrong("field 'report', field 'omitted'", "it is a range such as 3.4-3.14, not '" + range + "'.");
    }
    return IntStream.rangeClosed(Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(4)))
        .mapToObj(number -> parts.group(1) + number + " [not quoted]")
        .collect(Collectors.joining("\n\n"));
  }

  private List<Adapted> adapted(JsonNode all) {
    var adapted = new ArrayList<Adapted>();
    for (var each : list(all, "adapted", "")) {
      var where = "field 'adapted', entry " + (adapted.size() + 1);
      onlyKnows(object(each, where), ADAPTED, where);
      var fact = text(each, "fact", where);
      if (!fact.startsWith("/") || !each.has("to")) throw wrong(where, "it has a fact, such as /report/date, and to.");
      adapted.add(new Adapted(fact, each.get("to"), each.path("because").asText("")));
    }
    return List.copyOf(adapted);
  }

  private List<CaseAct> acts(JsonNode all) {
    var acts = new ArrayList<CaseAct>();
    for (var each : list(all, "acts", "")) acts.add(act(each, acts.size() + 1));
    if (acts.isEmpty()) throw wrong("field 'acts'", "a case has at least one act.");
    var ofTheCase = acts.stream().filter(a -> a.kind() != Kind.APPOINT).map(CaseAct::kind).toList();
    if (ofTheCase.indexOf(Kind.PROPOSE) != 0 || ofTheCase.lastIndexOf(Kind.PROPOSE) != 0) {
      throw wrong("field 'acts'", "the first act, after any that appoint, proposes the decision, and no other does.");
    }
    return List.copyOf(acts);
  }

  private CaseAct act(JsonNode each, int number) {
    var where = "act " + number;
    onlyKnows(object(each, where), ACT, where);
    var kinds = KINDS.stream().filter(each::has).toList();
    if (kinds.size() != 1) {
      throw wrong(where, "an act is one of propose, task, command, upload or appoint; this one is "
          + (kinds.isEmpty() ? "none." : String.join(" and ", kinds) + "."));
    }
    var kind = Kind.valueOf(kinds.get(0).toUpperCase(java.util.Locale.ROOT));
    var content = kind == Kind.TASK ? "fields" : "body";
    var other = kind == Kind.TASK ? "body" : "fields";
    if (each.has(other)) throw wrong(where + ", field '" + other + "'", "a " + kinds.get(0) + " has " + content + ".");
    var written = each.has(content) ? object(each.get(content), where + ", field '" + content + "'")
        : YAML.createObjectNode();
    if (kind == Kind.APPOINT) onlyKnows(written, APPOINTMENT, where + ", field 'body'");
    return new CaseAct(
        number,
        each.has("act") ? text(each, "act", where) : null,
        each.has("at") ? moment(each, "at", where) : Moment.parse("now"),
        person(each, where),
        kind,
        kind == Kind.PROPOSE ? "propose" : text(each, kinds.get(0), where),
        which(each, where),
        each.has("resolution") ? text(each, "resolution", where) : null,
        written,
        each.has("held") ? text(each, "held", where) : null);
  }

  private String person(JsonNode each, String where) {
    var as = text(each, "as", where);
    var dot = as.lastIndexOf('.');
    if (dot < 1 || dot == as.length() - 1 || Role.find(as.substring(0, dot)).isEmpty()) {
      throw wrong(where + ", field 'as'", "'" + as + "' is no role of a council, such as finance.leeds.");
    }
    return as;
  }

  private Which which(JsonNode each, String where) {
    if (!each.has("decision")) return Which.PARENT;
    return switch (text(each, "decision", where)) {
      case "parent" -> Which.PARENT;
      case "award" -> Which.AWARD;
      default -> throw wrong(where + ", field 'decision'", "it is 'parent', the decision proposed first, or 'award'.");
    };
  }

  private Expected expected(JsonNode all) {
    if (!all.has("expect")) {
      throw wrong("field 'expect'", "say how the case is to end, such as 'expect: {ends: completed}'.");
    }
    var expect = object(all.get("expect"), "field 'expect'");
    onlyKnows(expect, EXPECT, "field 'expect'");
    var ends = text(expect, "ends", "field 'expect'");
    if (!Set.of("completed", "refused", "open").contains(ends)) {
      throw wrong("field 'expect'", "a case ends completed, refused or open, not '" + ends + "'.");
    }
    return new Expected(
        Ends.valueOf(ends.toUpperCase(java.util.Locale.ROOT)),
        expect.path("stage").asText(null),
        expect.path("hold").asText(null),
        expect.path("rule").asText(null));
  }

  private Moment moment(JsonNode node, String field, String where) {
    try {
      return Moment.parse(text(node, field, where));
    } catch (IllegalArgumentException e) {
      throw wrong(in(where, field), e.getMessage());
    }
  }

  private String text(JsonNode node, String field, String where) {
    var value = node.get(field);
    if (value == null || value.isNull()) throw wrong(in(where, field), "it is missing.");
    if (!value.isValueNode() || value.asText().isBlank()) throw wrong(in(where, field), "it is a text, and not empty.");
    return value.asText();
  }

  private List<String> lines(JsonNode node, String field, String where) {
    return list(node, field, where).stream().map(JsonNode::asText).toList();
  }

  private List<JsonNode> list(JsonNode node, String field, String where) {
    var value = node.get(field);
    if (value == null) return List.of();
    if (!value.isArray()) throw wrong(in(where, field), "it is a list.");
    var all = new ArrayList<JsonNode>();
    value.forEach(all::add);
    return all;
  }

  private JsonNode object(JsonNode node, String where) {
    if (node == null || !node.isObject()) throw wrong(where, "it consists of named fields.");
    return node;
  }

  private void onlyKnows(JsonNode node, Set<String> known, String where) {
    for (Map.Entry<String, JsonNode> each : node.properties()) {
      if (!known.contains(each.getKey())) {
        throw wrong(in(where, each.getKey()), "there is no such field; known are "
            + known.stream().sorted().collect(Collectors.joining(", ")) + ".");
      }
    }
  }

  private JsonNode document(String name, String where) {
    var text = fileBeside(name, where);
    var named = where.isEmpty() ? file : folder + name;
    try {
      mustBePlain(text, named);
      return YAML.readTree(text);
    } catch (MarkedYAMLException e) {
      throw noYaml(named, e.getProblemMark().getLine() + 1L, e.getProblem());
    } catch (ReaderException e) {
      throw noYaml(named, text.codePoints().limit(e.getPosition()).filter(c -> c == '\n').count() + 1,
          "no text has the character number " + e.getCodePoint());
    } catch (YAMLException e) {
      throw noYaml(named, 1, e.getMessage());
    } catch (JsonProcessingException e) {
      throw noYaml(named, e.getLocation() == null ? 1 : e.getLocation().getLineNr(), e.getOriginalMessage());
    }
  }

  private static InvalidCase noYaml(String named, long line, String problem) {
    return new InvalidCase(named, "line " + line, "it is no YAML: " + problem.replaceAll("\\.?\\s*\\R.*", "") + ".");
  }

  /** Names, lists and texts: what YAML has beside them is not read as its writer means it. */
  private static void mustBePlain(String text, String named) {
    var depth = 0;
    var documents = 0;
    for (var event : new Yaml().parse(new StringReader(text))) {
      if (event instanceof CollectionStartEvent) depth++;
      if (event instanceof CollectionEndEvent) depth--;
      if (event instanceof DocumentStartEvent) documents++;
      var why = documents > 1 ? "a case is one document, and a second one begins"
          : depth > DEEPEST ? "fields stand within fields more than " + DEEPEST + " times"
          : special(event);
      if (why != null) throw new InvalidCase(named, "line " + (event.getStartMark().getLine() + 1), why + ".");
    }
  }

  private static String special(Event event) {
    if (event instanceof AliasEvent alias) {
      return "'*" + alias.getAnchor() + "' stands for something else; write out what is meant";
    }
    if (event instanceof NodeEvent node && node.getAnchor() != null) {
      return "'&" + node.getAnchor() + "' names something to be repeated; write it out where it is meant";
    }
    if (event instanceof ScalarEvent text && text.isPlain() && text.getValue().equals("<<")) {
      return "'<<' takes fields from elsewhere; write them out";
    }
    var tag = event instanceof ScalarEvent text ? text.getTag()
        : event instanceof CollectionStartEvent start ? start.getTag() : null;
    return tag == null ? null : "'" + tag + "' says how to read what follows; write it without, texts in quotes";
  }

  private String fileBeside(String name, String where) {
    try (var in = beside.open(folder + name)) {
      var bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) throw wrong(where, "the file '" + name + "' is larger than 3 megabytes.");
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (FileNotFoundException | java.nio.file.NoSuchFileException e) {
      throw wrong(where, "there is no file '" + name + "'.");
    } catch (CharacterCodingException e) {
      throw wrong(where, "the file '" + name + "' is no text in UTF-8.");
    } catch (IOException e) {
      throw wrong(where, "the file '" + name + "' cannot be read: " + e.getMessage());
    }
  }

  private static String in(String where, String field) {
    return (where.isEmpty() ? "" : where + ", ") + "field '" + field + "'";
  }

  private InvalidCase wrong(String where, String sentence) {
    return new InvalidCase(file, where, sentence);
  }
}

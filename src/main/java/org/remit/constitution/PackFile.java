package org.remit.constitution;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The text of one policy pack, with the line on which each of its fields stands. */
final class PackFile {

  private final String name;
  private final String text;
  private final JsonNode document;
  private final Node lines;

  private final PackFault fault;

  private PackFile(String name, String text, JsonNode document, Node lines, PackFault fault) {
    this.name = name;
    this.text = text;
    this.document = document;
    this.lines = lines;
    this.fault = fault;
  }

  /** A file that is no pack at all, for whoever asks later. */
  static PackFile broken(PackFault fault) {
    return new PackFile(fault.file(), "", null, null, fault);
  }

  /** A pack, or a file with the fault for which it is none. */
  static PackFile readable(String name, String text) {
    try {
      return of(name, text);
    } catch (BrokenPack broken) {
      return broken(broken.faults().get(0));
    }
  }

  /** Why the file cannot be read; null where it can. */
  PackFault fault() {
    return fault;
  }

  /** @throws BrokenPack if it cannot be read or is no YAML, or says a field twice */
  static PackFile of(Path file) {
    try {
      return of(file.toString(), Files.readString(file, UTF_8));
    } catch (IOException unreadable) {
      throw new BrokenPack(
          List.of(new PackFault(file.toString(), 1, "", Files.exists(file)
              ? "The file cannot be read as UTF-8 text." : "There is no such file.")));
    }
  }

  /** @throws BrokenPack if it is no YAML, or says a field twice */
  static PackFile of(String name, String text) {
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    try {
      // Loading, not only composing, finds a field that is said twice.
      new Yaml(options).load(text);
      return new PackFile(name, text, new YAMLMapper().readTree(text),
          new Yaml(options).compose(new StringReader(text)), null);
    } catch (MarkedYAMLException broken) {
      var line = broken.getProblemMark() == null ? 1 : broken.getProblemMark().getLine() + 1;
      throw new BrokenPack(List.of(new PackFault(name, line, "", "This is no YAML: " + broken.getProblem() + ".")));
    } catch (YAMLException broken) {
      throw new BrokenPack(List.of(new PackFault(name, 1, "", "This is no YAML: " + broken.getMessage().lines()
          .findFirst().orElse("it cannot be read") + ".")));
    } catch (JsonProcessingException broken) {
      var at = broken.getLocation();
      throw new BrokenPack(List.of(new PackFault(name, at == null ? 1 : at.getLineNr(), "", "This is no YAML: "
          + broken.getOriginalMessage() + ".")));
    }
  }

  String name() {
    return name;
  }

  /** The whole text; empty where it cannot be read. */
  String text() {
    return text;
  }

  /** SHA-256 over the text in UTF-8, in small hexadecimal. */
  String digest() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whose pack it is; by the name of the file where its text does not say so. Null for a file of no such name. */
  String authority() {
    if (document != null && document.path("authority").isTextual()) return document.get("authority").asText();
    var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    return last.endsWith(".yaml") ? last.substring(0, last.length() - ".yaml".length()) : null;
  }

  JsonNode document() {
    return document;
  }

  /** The line of a field, or of what is nearest above it. */
  int line(String field) {
    var node = lines;
    var line = 1;
    if (node == null) return line;
    for (var part : field.split("/")) {
      var next = child(node, part);
      if (next == null) break;
      line = next.line();
      node = next.node();
    }
    return line;
  }

  private record Child(int line, Node node) {}

  private static Child child(Node node, String part) {
    if (node instanceof MappingNode mapping) {
      return mapping.getValue().stream()
          .filter(each -> each.getKeyNode() instanceof ScalarNode key && key.getValue().equals(part))
          .map(each -> new Child(each.getKeyNode().getStartMark().getLine() + 1, each.getValueNode()))
          .findFirst().orElse(null);
    }
    if (node instanceof SequenceNode sequence && part.matches("\\d{1,4}")
        && Integer.parseInt(part) < sequence.getValue().size()) {
      var item = sequence.getValue().get(Integer.parseInt(part));
      return new Child(item.getStartMark().getLine() + 1, item);
    }
    return null;
  }
}

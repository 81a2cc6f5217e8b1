package org.remit.papers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.remit.reference.Refused;

/**
 * A paper before it is set: the contents of its kind in order, each with its heading. It exists only when it is
 * complete and discloses nothing.
 */
record PaperDraft(PaperKind kind, List<Section> sections) {

  /** @param items for a list; {@code paragraphs} otherwise */
  record Section(String key, String heading, List<String> paragraphs, List<String> items) {}

  /** @throws Refused naming the content that is missing and the rule that asks for it, or the content that discloses */
  static PaperDraft of(PaperKind kind, PaperContent content, List<String> withheldNames) {
    for (var key : content.contents().keySet()) {
      if (kind.contents().stream().noneMatch(c -> c.key().equals(key))) {
        throw new Refused("'" + kind.title() + "' has no content '" + key + "'.").at("/" + key);
      }
    }
    var sections = new ArrayList<Section>();
    for (var asked : kind.contents()) {
      var given = content.contents().get(asked.key());
      if (isMissing(asked, given)) {
        if (asked.when() != null && !content.circumstances().contains(asked.when())) continue;
        throw new Refused("'" + kind.title() + "' cannot be published without: " + asked.words() + " ("
                + asked.rule() + ").")
            .at("/" + asked.key())
            .because(null, kind.citation() + ("practice".equals(asked.rule()) ? "" : ", " + asked.rule()));
      }
      var section = section(asked, given);
      requireDisclosesNothing(kind, section, content.withheld(), withheldNames);
      sections.add(section);
    }
    return new PaperDraft(kind, List.copyOf(sections));
  }

  private static boolean isMissing(PaperKind.Content asked, Object given) {
    if (given == null) return true;
    if (given instanceof List<?> list) return list.isEmpty() && asked.none() == null;
    return given.toString().isBlank();
  }

  private static Section section(PaperKind.Content asked, Object given) {
    if (given instanceof List<?> list) {
      return list.isEmpty()
          ? new Section(asked.key(), asked.words(), List.of(asked.none()), List.of())
          : new Section(asked.key(), asked.words(), List.of(), list.stream().map(String::valueOf).toList());
    }
    var paragraphs = Arrays.stream(given.toString().split("\\R\\s*\\R")).map(String::strip).toList();
    return new Section(asked.key(), asked.words(), paragraphs, List.of());
  }

  /** The refusal names the place and never repeats the words. */
  private static void requireDisclosesNothing(
      PaperKind kind, Section section, List<String> phrases, List<String> names) {
    var text = String.join("\n", section.paragraphs()) + "\n" + String.join("\n", section.items());
    if (discloses(text, phrases, names)) {
      throw new Refused("'" + kind.title() + "' would disclose what is withheld, under: " + section.heading()
              + ". Say it without the exempt or confidential words, or the withheld document's name.")
          .at("/" + section.key())
          .because("withheld-content", "SI 2012/2089 regs 9(3) and 20");
    }
  }

  /** @param names of the files that are withheld */
  static boolean discloses(String text, List<String> phrases, List<String> names) {
    return LeakGuard.leaks(text, phrases)
        || LeakGuard.leaks(text, names.stream().flatMap(n -> spellings(n).stream()).toList());
  }

  /** A file's name, and without its ending when it is more than 'Report' or 'Appendix 2', which may be said. */
  private static List<String> spellings(String fileName) {
    var dot = fileName.lastIndexOf('.');
    var stem = dot < 0 ? fileName : fileName.substring(0, dot);
    return stem.length() >= 15 || stem.split("[ _-]+").length >= 3 ? List.of(fileName, stem) : List.of(fileName);
  }

  /** As it is kept beside the renderings, for pages and open data. */
  Map<String, Object> contents() {
    var contents = new java.util.LinkedHashMap<String, Object>();
    for (var each : sections) {
      contents.put(each.key(), each.items().isEmpty() ? String.join("\n\n", each.paragraphs()) : each.items());
    }
    return contents;
  }
}

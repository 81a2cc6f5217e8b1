package org.remit.engine;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text in the markup of forms, which read what they show as markdown with HTML in it. A fact that is a plain text is
 * shown letter for letter, as it was written and will be published; only what Remit sets itself, such as a link or a
 * word in bold, is markup.
 */
public record Markdown(@JsonValue String text) {

  /** What marks up wherever it stands; a form reads a character's number as the bare character. */
  private static final Pattern ANYWHERE = Pattern.compile("[&<>#\\\\`*_~|\\[\\]]");

  /** What makes a list, a rule or a heading of a line that begins with it. */
  private static final Pattern AT_A_LINES_BEGINNING = Pattern.compile("(?m)^[ \\t]*([0-9]{1,9}(?=[.)])|)([-+=:.)])");

  /** Four of them would make code of the line. */
  private static final Pattern INDENT = Pattern.compile("(?m)^[ \\t]+");

  /** @param shown what is put into the markup, in the order of its {@code %s}; plain text is shown as it is written */
  public static Markdown of(String markup, Object... shown) {
    return new Markdown(markup.formatted(Arrays.stream(shown)
        .map(each -> each instanceof Markdown marked ? marked.text() : plain(String.valueOf(each)))
        .toArray()));
  }

  public static Markdown joined(String between, Collection<Markdown> parts) {
    return new Markdown(parts.stream().map(Markdown::text).collect(Collectors.joining(between)));
  }

  /** The facts of a form, every plain text in them such that it is shown letter for letter. */
  static Object shown(Object facts) {
    if (facts instanceof String text) return plain(text);
    if (facts instanceof Collection<?> list) return list.stream().map(Markdown::shown).toList();
    if (!(facts instanceof Map<?, ?> map)) return facts;
    var shown = new LinkedHashMap<Object, Object>();
    map.forEach((name, fact) -> shown.put(name, shown(fact)));
    return shown;
  }

  private static String plain(String text) {
    var inside = ANYWHERE.matcher(text).replaceAll(found -> number(found.group()));
    var begun = AT_A_LINES_BEGINNING.matcher(inside).replaceAll(found -> found.group(1) + number(found.group(2)));
    return INDENT.matcher(begun).replaceAll("");
  }

  private static String number(String character) {
    return "&#" + (int) character.charAt(0) + ";";
  }
}

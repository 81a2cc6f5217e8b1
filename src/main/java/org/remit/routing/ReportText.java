package org.remit.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A report's plain text, cut into its numbered paragraphs. Reports come out of converters with bold marks, list dashes
 * and broken lines; those are evened out, and nothing else is changed, so that words can be quoted.
 */
final class ReportText {

  /**
   * A paragraph.
   *
   * @param number as printed, such as 3.7 or (2); 'heading' before the first one
   * @param section the heading it stands under, in small letters
   */
  record Paragraph(String number, String section, String text) {

    Optional<String> quote(Pattern pattern) {
      var found = pattern.matcher(text);
      return found.find() ? Optional.of(found.group().strip()) : Optional.empty();
    }
  }

  private static final Pattern NUMBERED =
      Pattern.compile("^\\s*(?:-\\s+)?(\\(\\d{1,2}\\)|\\d{1,2}(?:\\.\\d{1,2}){0,2})\\.?\\s+(\\S.*)$");
  private static final Pattern PLAIN_HEADING = Pattern.compile("^[A-Z][A-Za-z /&(),:]{2,59}[A-Za-z)]$");
  private static final int LONGEST_HEADING = 90;
  private static final char NO_BREAK_SPACE = '\u00a0';

  private final List<Paragraph> paragraphs = new ArrayList<>();

  ReportText(String text) {
    var number = "heading";
    var section = "";
    // What stands before the first numbered paragraph is the report's heading, however many lines it has.
    var begun = false;
    var words = new StringBuilder();
    for (var raw : text.split("\\R")) {
      var line = raw.replace("**", "").replace(NO_BREAK_SPACE, ' ').strip();
      if (line.isEmpty()) continue;
      var numbered = NUMBERED.matcher(line);
      if (numbered.matches()) {
        add(number, section, words);
        begun = true;
        number = numbered.group(1);
        var rest = numbered.group(2).strip();
        if (isHeading(number, rest)) section = rest.toLowerCase(Locale.ROOT);
        words.append(rest);
      } else if (PLAIN_HEADING.matcher(line).matches() && line.split(" ").length <= 7 && !line.endsWith(",")) {
        add(number, section, words);
        section = line.toLowerCase(Locale.ROOT);
        if (begun) number = section;
        words.append(line);
      } else {
        if (words.length() > 0) words.append(' ');
        words.append(line);
      }
    }
    add(number, section, words);
  }

  private static boolean isHeading(String number, String rest) {
    if (number.contains(".") || number.contains("(")) return false;
    return rest.startsWith("Background") || rest.length() < LONGEST_HEADING && !rest.endsWith(".");
  }

  private void add(String number, String section, StringBuilder words) {
    if (words.length() > 0) paragraphs.add(new Paragraph(number, section, words.toString().replaceAll("\\s+", " ")
        .strip()));
    words.setLength(0);
  }

  List<Paragraph> paragraphs() {
    return paragraphs;
  }

  /** Every paragraph under a heading that contains these words. */
  List<Paragraph> under(String heading) {
    return paragraphs.stream().filter(p -> p.section().contains(heading)).toList();
  }

  /** The first words that match, and where. */
  Optional<Found> first(Pattern pattern) {
    for (var paragraph : paragraphs) {
      var found = pattern.matcher(paragraph.text());
      if (found.find()) return Optional.of(new Found(paragraph.number(), sentenceAround(paragraph.text(), found)));
    }
    return Optional.empty();
  }

  record Found(String number, String words) {}

  /** The sentence in which the match stands: what a reader recognises. */
  private static String sentenceAround(String text, Matcher found) {
    int from = text.lastIndexOf(". ", found.start());
    int to = text.indexOf(". ", found.end());
    return text.substring(from < 0 ? 0 : from + 2, to < 0 ? text.length() : to + 1).strip();
  }
}

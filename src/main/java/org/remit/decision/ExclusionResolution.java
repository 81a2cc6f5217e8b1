package org.remit.decision;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.remit.reference.Refused;

/**
 * The resolution that excludes the public while exempt information is considered: it identifies the proceedings, and
 * states by the paragraph of Schedule 12A of which description the information is (SI 2012/2089 reg 4(2)(b) and (3);
 * Local Government Act 1972 s.100A(4) and (5)).
 */
final class ExclusionResolution {

  static final String RULE = "SI 2012/2089 reg 4(2)(b); Local Government Act 1972 s.100A(4) and (5)";

  private static final String ONE = "\\d+(?!\\.?\\d)";
  private static final String NUMBERS = ONE + "(?:\\s*(?:,\\s*and|,\\s*or|,|and|or|&)\\s*" + ONE + ")*";
  private static final Pattern NAMED =
      Pattern.compile("\\bpara(?:s|graph|graphs)?\\.?\\s*(" + NUMBERS + ")", Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private ExclusionResolution() {}

  /** The paragraphs that its words name. */
  static Set<Integer> paragraphs(String words) {
    return NAMED.matcher(words).results()
        .flatMap(found -> NUMBER.matcher(found.group(1)).results())
        .map(number -> number.group())
        .filter(number -> number.length() < 3)
        .map(Integer::valueOf)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * @param exempt the paragraphs under which papers of the matter are exempt
   * @throws Refused if the words leave one of them out
   */
  static void mustName(String words, Collection<Integer> exempt) {
    var missing = new TreeSet<>(exempt);
    missing.removeAll(paragraphs(words));
    if (missing.isEmpty()) return;
    throw new Refused(("The resolution that excludes the public names the paragraph of Schedule 12A under which each"
        + " paper is exempt. Not named: %s. Write it as the minutes have it, such as 'under paragraph %d of Part 1 of"
        + " Schedule 12A'.").formatted(
            missing.stream().map(p -> "paragraph " + p).collect(Collectors.joining(", ")), missing.first()))
        .at("/exclusionResolution")
        .because("private-meeting-notice", RULE);
  }
}

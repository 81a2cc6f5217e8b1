package org.remit.papers;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a correction may say where the case has settled it: the words on record. Of a paper that was taken down for what
 * it said, words may be left out, each omission marked: nothing requires that exempt or confidential information is
 * disclosed (SI 2012/2089 reg 20).
 */
final class OnRecord {

  static final String WITHHELD = "[withheld]";

  /** Contents that are told in words; a day, a name or a sum is on record whole. */
  private static final Set<String> WORDED = Set.of("decision", "matter", "items", "grounds", "documents", "exclusion");

  private OnRecord() {}

  static String text(Object content) {
    if (content == null) return null;
    return content instanceof List<?> items
        ? items.stream().map(String::valueOf).collect(Collectors.joining("\n"))
        : content.toString();
  }

  static boolean isTheSame(String right, String record) {
    return record != null && onOneLine(right).equals(onOneLine(record));
  }

  /** Whether it is what stands on record, but for words that are marked as left out. */
  static boolean leavesOut(String content, String right, String record) {
    if (record == null || !WORDED.contains(content) || !right.contains(WITHHELD)) return false;
    var kept = Arrays.stream(right.split(Pattern.quote(WITHHELD), -1)).map(OnRecord::onOneLine).toList();
    if (kept.stream().allMatch(String::isEmpty)) return false;
    var pattern = kept.stream().map(Pattern::quote).collect(Collectors.joining(" ?.+? ?"));
    return Pattern.matches(pattern, onOneLine(record));
  }

  private static String onOneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}

package org.remit.callin;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.remit.papers.CountsByPapers.Change;

/**
 * What of a published decision says what may be called in: what was decided, and which part of it may not be called in.
 * Whatever else is put right leaves a window as it is. Until when it may be called in, and when it takes effect, is
 * counted and never typed.
 */
final class WhatMayBeCalledIn {

  static final String NOTICE = "decision-notice";
  static final String UNTIL = "call-in";
  static final String EFFECTIVE = "effective";

  private static final String RECORD = "decision-record-";
  private static final String DECISION = "decision";
  private static final String NOT_CALLABLE = "not-callable";
  private static final Set<String> COUNTED = Set.of(UNTIL, EFFECTIVE);
  private static final Pattern LETTER = Pattern.compile("(?m)^\\s*([a-z0-9]+):");

  private WhatMayBeCalledIn() {}

  /** Whether it stands in papers of this kind. */
  static boolean isIn(String kind) {
    return kind.equals(NOTICE) || kind.startsWith(RECORD);
  }

  static Set<String> counted(String kind) {
    return kind.equals(NOTICE) ? COUNTED : Set.of();
  }

  /** The contents that people put right. */
  static Set<String> putRight(Change change) {
    var contents = new LinkedHashSet<>(change.contents());
    contents.removeAll(counted(change.kind()));
    return contents;
  }

  static boolean isDecidedOtherwise(Change change) {
    return change.contents().contains(DECISION);
  }

  /** The resolutions that may not be called in by the wrong paper, and may by the right one. */
  static Set<String> freed(Change change) {
    var freed = letters(change.before().get(NOT_CALLABLE));
    freed.removeAll(letters(change.after().get(NOT_CALLABLE)));
    return freed;
  }

  /** The resolutions that may be called in by the wrong paper, and may not by the right one. */
  static Set<String> barred(Change change) {
    var barred = letters(change.after().get(NOT_CALLABLE));
    barred.removeAll(letters(change.before().get(NOT_CALLABLE)));
    return barred;
  }

  private static Set<String> letters(Object text) {
    var letters = new LinkedHashSet<String>();
    var found = LETTER.matcher(text == null ? "" : text.toString());
    while (found.find()) letters.add(found.group(1));
    return letters;
  }
}

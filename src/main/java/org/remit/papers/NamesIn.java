package org.remit.papers;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names in a text, in small letters: each word with a capital that English does not have without one, and each two
 * words with capitals in a row, whether English has them or not: {@code quillfeather}, {@code turning point}. Small
 * words between two of them, as in Health for All, are left out; so are the titles of statutes, which anybody may cite.
 *
 * @param all the names
 * @param inOrder every word of the text, with a capital or without
 */
record NamesIn(Set<String> all, List<String> inOrder) {

  /** What a sentence or a heading writes with a capital and no name consists of. */
  private static final Set<String> SMALL = Set.of(
      "a", "after", "although", "an", "and", "are", "as", "at", "before", "but", "by", "each", "for", "from",
      "has", "have", "he", "how", "if", "in", "into", "is", "it", "its", "no", "not", "of", "on", "or", "our",
      "over", "she", "since", "so", "such", "that", "the", "their", "there", "these", "they", "this", "those",
      "to", "under", "until", "upon", "was", "we", "were", "what", "when", "where", "which", "while", "who",
      "with", "within", "without");

  /** Two letters are initials, or the GP, HR and IT of any paper. */
  private static final int SHORTEST = 3;

  private static final Pattern LEFT_OUT = Pattern.compile("[\\p{Cf}\\p{M}\\u00ad]");
  private static final Pattern POSSESSIVE = Pattern.compile("(?i)(?<=\\p{L})['\u2019]s\\b");
  private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})['\u2019](?=\\p{L})");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /** Public Contracts Regulations 2015. The limit keeps a long text of capitals from being read again and again. */
  private static final Pattern STATUTE = Pattern.compile(
      "(?:\\p{Lu}\\p{L}*[\\s,()]+(?:(?:and|etc|for|in|of|the|to)\\b[\\s.,)]*){0,3}){1,12}"
          + "(?:Act|Order|Regulations|Rules)\\s+(?:19|20)\\d\\d");

  /** What may stand between two words of one name. */
  private static final Pattern WITHIN = Pattern.compile("[\\s\\p{Z}&\\p{Pd}/()]*");

  static NamesIn of(String text) {
    var plain = plain(text);
    var names = new HashSet<String>();
    var words = new ArrayList<String>();
    var statutes = STATUTE.matcher(plain).results().toList();
    var found = WORD.matcher(plain);
    String before = null;
    var end = 0;
    while (found.find()) {
      var written = found.group();
      var word = written.toLowerCase(Locale.ROOT);
      words.add(word);
      if (!isWithin(plain.substring(end, found.start()), before)) before = null;
      end = found.end();
      if (SMALL.contains(word)) continue;
      if (!isCapital(written)) {
        before = null;
        continue;
      }
      if (word.length() >= SHORTEST && !EnglishWords.have(word)) names.add(word);
      var start = found.start();
      var cited = statutes.stream().anyMatch(s -> s.start() <= start && start < s.end());
      if (before != null && !cited) names.add(before + " " + word);
      before = cited ? null : word;
    }
    return new NamesIn(names, words);
  }

  /** Whether both words may be of one name: a stop stands behind an initial or a title, as in J. Baker, Mr. Carter. */
  private static boolean isWithin(String between, String before) {
    var stop = between.startsWith(".") && before != null && before.length() <= SHORTEST ? 1 : 0;
    return WITHIN.matcher(between.substring(stop)).matches();
  }

  /** Within a word too, as in iMentor and 4Children, but for one letter behind a number, as in Schedule 12A. */
  private static boolean isCapital(String word) {
    return Character.isUpperCase(word.codePointAt(0))
        || word.chars().anyMatch(Character::isUpperCase)
            && word.chars().filter(Character::isLetter).count() >= SHORTEST;
  }

  private static String plain(String text) {
    var plain = LEFT_OUT.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    return APOSTROPHE.matcher(POSSESSIVE.matcher(plain).replaceAll("")).replaceAll("");
  }
}

package org.remit.papers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import morfologik.speller.Speller;
import morfologik.stemming.Dictionary;

/**
 * Which words British English has beside names: LanguageTool's dictionary, months, days, forms of companies and
 * what any report of a council abbreviates.
 */
final class EnglishWords {

  private static final Dictionary BRITISH = read("/org/languagetool/resource/en/hunspell/en_GB.dict");

  private static final Set<String> OF_ANYBODY = Stream.of(
          Arrays.stream(Month.values()).map(m -> m.getDisplayName(TextStyle.FULL, Locale.UK)),
          Arrays.stream(DayOfWeek.values()).map(d -> d.getDisplayName(TextStyle.FULL, Locale.UK)),
          Stream.of("ltd", "plc", "llp", "cic", "cio"),
          Stream.of("cqc", "gdpr", "hmrc", "icb", "lgps", "nhs", "ofsted", "tupe", "vat"))
      .flatMap(words -> words)
      .map(word -> word.toLowerCase(Locale.ROOT))
      .collect(Collectors.toUnmodifiableSet());

  private EnglishWords() {}

  /** @param word in small letters: a name is a word only with its capital */
  static boolean have(String word) {
    // A speller keeps buffers of its own, and is for one thread.
    return OF_ANYBODY.contains(word) || new Speller(BRITISH).isInDictionary(word);
  }

  private static Dictionary read(String resource) {
    try {
      return Dictionary.read(EnglishWords.class.getResource(resource));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}

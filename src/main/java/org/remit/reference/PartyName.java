package org.remit.reference;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The name of a party, by its words: capitals, marks, 'the' and the form of a company tell no two parties apart. Any
 * other word does: Barca and Barca Housing are two.
 */
public final class PartyName {

  private static final Set<String> FORMS =
      Set.of("the", "ltd", "limited", "plc", "llp", "lp", "cic", "cio", "co", "company", "inc");

  private final List<String> words;

  private PartyName(List<String> words) {
    this.words = words;
  }

  public static PartyName of(String name) {
    var all = List.of(name.toLowerCase(Locale.ROOT).replaceAll("['’.]", "").replace("&", " and ")
        .replaceAll("[^\\p{L}\\p{N}]+", " ").strip().split(" "));
    var telling = all.stream().filter(word -> !FORMS.contains(word)).toList();
    return new PartyName(telling.isEmpty() ? all : telling);
  }

  public boolean isSameAs(String other) {
    return words.equals(of(other).words);
  }

  /** Whether the name stands in a text, all of its words in a row. */
  public boolean standsIn(String text) {
    if (text == null) return false;
    var said = of(text).words;
    for (var start = 0; start + words.size() <= said.size(); start++) {
      if (said.subList(start, start + words.size()).equals(words)) return true;
    }
    return false;
  }

  /** Whether this is the council itself: 'Council', 'Leeds', 'Leeds City Council'. */
  public boolean isOf(Authority council) {
    if (words.equals(List.of("council")) || isSameAs(council.id())) return true;
    return words.contains("council") && of(council.id()).standsIn(String.join(" ", words));
  }
}

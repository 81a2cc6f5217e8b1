package org.remit.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Asks for much in a few questions: a database takes so many values in one. */
public final class InBatches {

  private static final int AT_ONCE = 1000;

  private InBatches() {}

  /** What the question answers for each batch, in one list; nothing is asked for none. */
  public static <K, T> List<T> of(Collection<K> keys, Function<List<K>, List<T>> question) {
    var all = List.copyOf(keys);
    var found = new ArrayList<T>();
    for (var from = 0; from < all.size(); from += AT_ONCE) {
      found.addAll(question.apply(all.subList(from, Math.min(all.size(), from + AT_ONCE))));
    }
    return found;
  }
}

package org.remit.reference;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.remit.reference.WrongFields.Wrong;

/**
 * What is wrong with an answer, gathered: whoever gave it hears of all of it together, and not of one thing after the
 * other. Of several things that are wrong with one field the first is told.
 */
public final class Faults {

  private final Map<String, Refused> found = new LinkedHashMap<>();

  /** What was written; null where it cannot be read, which is among the faults from then on. */
  public <T> T read(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (Refused wrong) {
      found.putIfAbsent(wrong.pointer(), wrong);
      return null;
    }
  }

  /** Makes a check, where all that it looks at could be read. */
  public void check(Runnable check, Object... lookedAt) {
    if (Arrays.stream(lookedAt).anyMatch(Objects::isNull)) return;
    read(() -> {
      check.run();
      return null;
    });
  }

  /** Whether something is wrong with this field already. */
  public boolean concern(String pointer) {
    return found.containsKey(pointer);
  }

  /** @throws Refused if anything was wrong: as it was found, or as {@link WrongFields} where it is several things */
  public void refuse() {
    if (found.isEmpty()) return;
    var all = found.values();
    if (all.size() == 1) throw all.iterator().next();
    var together = new WrongFields(all.stream().map(each -> new Wrong(each.pointer(), each.getMessage())).toList());
    all.stream().filter(each -> each.hold() != null).findFirst()
        .ifPresent(first -> together.because(first.hold(), first.rule()));
    throw together;
  }
}

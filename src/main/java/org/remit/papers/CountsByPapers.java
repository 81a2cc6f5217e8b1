package org.remit.papers;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.remit.reference.DecisionReference;

/** Whoever counts days by what a paper says. It is asked before the paper is published again. */
public interface CountsByPapers {

  /**
   * One paper in the place of another.
   *
   * @param before what the wrong one says, also where it was taken down
   * @param after what the right one would say, but for what is counted
   */
  record Change(DecisionReference decision, String kind, Map<String, Object> before, Map<String, Object> after) {

    /** The contents that are put right, by their keys. */
    public Set<String> contents() {
      var changed = new LinkedHashSet<>(before.keySet());
      changed.addAll(after.keySet());
      changed.removeIf(key -> Objects.equals(before.get(key), after.get(key)));
      return changed;
    }
  }

  /** What in a paper of this kind is counted, so that nobody types it; by the keys of its contents. */
  Set<String> counted(String kind);

  /** @throws org.remit.reference.Refused if the paper may not say so, by what is counted */
  void mustTake(Change change);

  /**
   * Counts anew what the change asks for, which was taken before.
   *
   * @return what is counted as the right paper says it, by the keys of its contents; what is absent stays
   */
  Map<String, String> publishedAgain(Change change);
}

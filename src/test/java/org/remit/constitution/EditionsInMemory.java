package org.remit.constitution;

import java.util.ArrayList;
import java.util.List;

/** Adopted editions as the database keeps them, for tests that need none. */
final class EditionsInMemory extends AdoptedEditions {

  private final List<AdoptedEdition> kept = new ArrayList<>();

  EditionsInMemory() {
    super(null);
  }

  @Override
  List<AdoptedEdition> all() {
    return List.copyOf(kept);
  }

  @Override
  int count() {
    return kept.size();
  }

  @Override
  List<AdoptedEdition> locked(String council) {
    return kept.stream().filter(each -> each.council().equals(council)).toList();
  }

  @Override
  void add(AdoptedEdition adopted) {
    kept.add(adopted);
  }
}

package org.remit.planning;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.remit.reference.Refused;

/** Which irregularities there are and what cures each: data, read once from {@code cures.yaml}. */
final class CureKinds {

  private static final String FILE = "cures.yaml";

  record Kind(String id, String words, String rule, List<CureKind> cures) {}

  /** @see Cure */
  record CureKind(String id, String words, String rule, String by, String notice, String privately, String signs) {}

  private final Map<String, Kind> kinds = new LinkedHashMap<>();

  CureKinds() {
    try (var in = CureKinds.class.getResourceAsStream("/" + FILE)) {
      for (var kind : new YAMLMapper().readValue(in, new TypeReference<List<Kind>>() {})) kinds.put(kind.id(), kind);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(FILE + " cannot be read: " + unreadable.getMessage(), unreadable);
    }
  }

  Kind of(String id) {
    var kind = kinds.get(id);
    if (kind == null) {
      throw new Refused("'" + id + "' is none of: " + String.join(", ", kinds.keySet()) + ".").at("/irregularity");
    }
    return kind;
  }
}

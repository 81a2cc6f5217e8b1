package org.remit.planning;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** The kinds of steps there are: data, read once. */
final class StepKinds {

  private static final String FILE = "plan-steps.yaml";

  private final Map<String, StepKind> kinds = new LinkedHashMap<>();

  StepKinds() {
    try (var in = StepKinds.class.getResourceAsStream("/" + FILE)) {
      for (var kind : new YAMLMapper().readValue(in, new TypeReference<List<StepKind>>() {})) {
        kinds.put(kind.id(), kind);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(FILE + " cannot be read: " + unreadable.getMessage(), unreadable);
    }
  }

  StepKind of(String id) {
    return Objects.requireNonNull(kinds.get(id), () -> FILE + " has no step '" + id + "'");
  }

  /** The names under which packs and questions give durations. */
  TreeSet<String> durations() {
    var names = new TreeSet<String>();
    kinds.values().stream().map(StepKind::duration).filter(Objects::nonNull).forEach(names::add);
    return names;
  }
}

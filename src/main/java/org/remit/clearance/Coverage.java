package org.remit.clearance;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Which facts a discipline's clearance covers: {@code clearance-coverage.yaml}. */
@Component
class Coverage {

  private static final String FILE = "clearance-coverage.yaml";

  private final Map<String, List<String>> covered;

  Coverage() {
    try (var file = new ClassPathResource(FILE).getInputStream()) {
      covered = new YAMLMapper().readValue(file, new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + ": " + e.getMessage(), e);
    }
  }

  /**
   * Whether a change of these facts touches what the discipline cleared. One that the file does not know covers all.
   */
  boolean touches(String discipline, Collection<String> pointers) {
    var prefixes = covered.get(discipline);
    if (prefixes == null) return !pointers.isEmpty();
    return pointers.stream().anyMatch(pointer -> prefixes.stream().anyMatch(prefix -> overlap(prefix, pointer)));
  }

  /** A fact below what is covered, or one that contains it: a whole list that was replaced. */
  private static boolean overlap(String prefix, String pointer) {
    var covered = steps(prefix);
    var changed = steps(pointer);
    for (int i = 0; i < Math.min(covered.size(), changed.size()); i++) {
      if (!covered.get(i).equals("*") && !covered.get(i).equals(changed.get(i))) return false;
    }
    return true;
  }

  private static List<String> steps(String pointer) {
    return Arrays.stream(pointer.split("/")).skip(1).toList();
  }
}

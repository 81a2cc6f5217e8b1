package org.remit.papers;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.remit.reference.NotFound;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The kinds of papers, read once from {@code statutory-papers.yaml}. */
@Component
public class PaperKinds {

  private final Map<String, PaperKind> kinds = new LinkedHashMap<>();

  PaperKinds() throws IOException {
    try (var yaml = new ClassPathResource("statutory-papers.yaml").getInputStream()) {
      new ObjectMapper(new YAMLFactory())
          .readValue(yaml, new TypeReference<List<PaperKind>>() {})
          .forEach(
              kind -> {
                if (kinds.put(kind.id(), kind) != null) {
                  throw new IllegalStateException("statutory-papers.yaml describes '" + kind.id() + "' twice");
                }
              });
    }
  }

  /** @throws NotFound if there is no such kind */
  public PaperKind of(String id) {
    var kind = kinds.get(id);
    if (kind == null) throw new NotFound("There is no kind of paper '" + id + "'.");
    return kind;
  }

  public List<PaperKind> all() {
    return List.copyOf(kinds.values());
  }
}

package org.remit.constitution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.remit.reference.Authority;
import org.remit.reference.Refused;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The policy packs, read and checked when Remit starts. A broken pack stops the start with a sentence that names the
 * file, the field and what is wrong.
 */
@Component
public class Constitutions {

  /** The pack that holds what statute says for every council. */
  public static final String STATUTE = "england";

  private final Map<String, Constitution> packs = new TreeMap<>();

  /** Reads the packs on the classpath. */
  public Constitutions() {
    this(onTheClasspath());
  }

  /** @param documents file name to its document */
  Constitutions(Map<String, JsonNode> documents) {
    var readers = new LinkedHashMap<String, PackReader>();
    documents.forEach((file, document) -> {
      var reader = new PackReader(file, document);
      readers.put(reader.authority(), reader);
    });
    readers.keySet().forEach(name -> build(name, readers, List.of()));
  }

  /** @throws Refused if there is no pack for that council */
  public Constitution of(Authority authority) {
    var found = packs.get(authority.id());
    if (found == null || authority.id().equals(STATUTE)) {
      throw new Refused("There is no policy pack for the council '" + authority.id() + "'. Known are: "
          + String.join(", ", known()) + ".").at("/authority");
    }
    return found;
  }

  /** What statute says for every council of England. */
  public Constitution statute() {
    return packs.get(STATUTE);
  }

  /** The short names of the councils that have a pack. */
  public List<String> known() {
    return packs.keySet().stream().filter(name -> !name.equals(STATUTE)).toList();
  }

  private Constitution build(String name, Map<String, PackReader> readers, List<String> under) {
    var built = packs.get(name);
    if (built != null) return built;
    var reader = readers.get(name);
    if (under.contains(name)) throw reader.wrong("builds-on", "Packs build on each other in a circle.");
    Constitution base = null;
    if (reader.buildsOn() != null) {
      if (!readers.containsKey(reader.buildsOn())) {
        throw reader.wrong("builds-on", "There is no pack '" + reader.buildsOn() + "'.");
      }
      var chain = new java.util.ArrayList<>(under);
      chain.add(name);
      base = build(reader.buildsOn(), readers, chain);
    }
    var pack = reader.read(base);
    packs.put(name, pack);
    return pack;
  }

  private static Map<String, JsonNode> onTheClasspath() {
    var documents = new TreeMap<String, JsonNode>();
    try {
      var files = new PathMatchingResourcePatternResolver().getResources("classpath*:constitutions/*.yaml");
      for (var file : files) {
        try (InputStream in = file.getInputStream()) {
          documents.put("constitutions/" + file.getFilename(), new YAMLMapper().readTree(in));
        } catch (IOException broken) {
          throw new IllegalStateException(
              "The policy pack constitutions/" + file.getFilename() + " is no YAML: " + broken.getMessage(), broken);
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The policy packs cannot be read.", unreadable);
    }
    return documents;
  }
}

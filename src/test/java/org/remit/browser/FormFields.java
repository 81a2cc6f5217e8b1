package org.remit.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of one form, as its file in {@code forms/} has them. */
final class FormFields {

  private final String form;
  private final Map<String, JsonNode> byKey = new LinkedHashMap<>();

  private FormFields(String form, JsonNode document) {
    this.form = form;
    document.get("components").forEach(each -> {
      if (each.has("key")) byKey.put(each.get("key").asText(), each);
    });
  }

  /** @param form its name, such as {@code verify-implications} */
  static FormFields of(String form) {
    try (var files = Files.walk(Path.of("forms"))) {
      var file = files.filter(each -> each.endsWith(form + ".form")).findFirst()
          .orElseThrow(() -> new AssertionError("There is no form " + form));
      return new FormFields(form, new ObjectMapper().readTree(file.toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A field as a person meets it. */
  record Field(String id, String type, String subtype, JsonNode options) {

    /** The place, from 0, of the choice that stands for this value. */
    int choice(String value) {
      for (var place = 0; place < options.size(); place++) {
        if (options.get(place).get("value").asText().equals(value)) return place;
      }
      throw new AssertionError("The form offers no '" + value + "' for " + id);
    }
  }

  Field field(String key) {
    var found = byKey.get(key);
    if (found == null) throw new AssertionError("The form " + form + " does not ask for " + key);
    return new Field(found.get("id").asText(), found.get("type").asText(), found.path("subtype").asText(""),
        found.path("values"));
  }

  String name() {
    return form;
  }
}

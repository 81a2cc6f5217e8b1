package org.remit.gate;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The kinds of hold there are: data, so that a kind is added without code. */
@Component
public class HoldKinds {

  private static final String FILE = "holds.yaml";

  private final Map<String, HoldKind> kinds = new LinkedHashMap<>();
  private final ObjectProvider<CouncilHoldKinds> councils;

  HoldKinds(ObjectProvider<CouncilHoldKinds> councils) {
    this.councils = councils;
    var yaml = JsonMapper.builder(new YAMLFactory())
        .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES).build();
    try (var file = new ClassPathResource(FILE).getInputStream()) {
      for (var kind : yaml.readValue(file, new TypeReference<List<HoldKind>>() {})) {
        if (kinds.put(kind.id(), kind) != null) {
          throw new IllegalStateException(FILE + " describes '" + kind.id() + "' twice");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + ": " + e.getMessage(), e);
    }
  }

  /** @throws Refused if no kind has this id */
  public HoldKind of(String id) {
    return find(id).orElseThrow(() -> new Refused("There is no kind of hold '" + id + "'.").at("/hold"));
  }

  /**
   * The kind of a hold that is on record. One whose council's policy pack describes it no more holds every act until
   * it is lifted or overridden by name: that its words are gone does not make lawful what it forbade.
   */
  public HoldKind ofRecord(String id) {
    return find(id).orElseGet(() -> new HoldKind(id,
        "The hold '" + id + "' is on record, and no policy pack describes it any more.", EnumSet.allOf(Act.class),
        "The council's rules of the day on which it was opened",
        "the council's policy pack describes it again and it is met", Role.MONITORING_OFFICER.id(), "", false, true,
        0));
  }

  private Optional<HoldKind> find(String id) {
    var kind = kinds.get(id);
    if (kind != null) return Optional.of(kind);
    return councils.stream().flatMap(c -> c.find(id).stream()).findFirst();
  }

  /** Where a kind stands on a case's way, counted from its beginning; a council's own come last. */
  public int position(String id) {
    var position = List.copyOf(kinds.keySet()).indexOf(id);
    return position < 0 ? kinds.size() : position;
  }

  public Collection<HoldKind> all() {
    return kinds.values();
  }
}

package org.remit.routing;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The notices of the procurement laws, by law, event and procedure: data, so that a notice is added without code. */
public final class ProcurementNotices {

  private static final String FILE = "/procurement-notices.yaml";

  /** The laws whose notices are known. */
  private static final Set<String> MODELLED = Set.of("pcr-2015", "pa-2023", "psr");

  private static final ProcurementNotices ALL = read();

  private final List<ProcurementNotice.Place> places;
  private final List<ProcurementNotice> notices;

  private ProcurementNotices(Document document) {
    places = List.copyOf(document.places());
    notices = List.copyOf(document.notices());
  }

  private record Document(List<ProcurementNotice.Place> places, List<ProcurementNotice> notices) {}

  /** Every notice, in the order in which an award meets those of its law. */
  public static List<ProcurementNotice> all() {
    return ALL.notices;
  }

  /**
   * The notices that an award asks for, in the order in which it meets them.
   *
   * @param law pcr-2015, pa-2023, psr or outside
   * @param procedure see {@link Words#PROCEDURES}; what the route asks for (such as council-rules) where none is stated
   * @param value over the whole life in pounds; null where unknown
   */
  public static List<ProcurementNotice> of(String law, String procedure, boolean lightTouch, BigDecimal value) {
    var kind = LegalPeriods.procedureClass(procedure);
    return ALL.notices.stream().filter(n -> n.isAskedOf(law, kind, lightTouch, value)).toList();
  }

  /**
   * Whether tenderers or the public must be told of an award before it is signed. Not known counts as yes.
   *
   * @param value over the whole life in pounds; null where unknown
   */
  public static boolean areDueBeforeSignature(String law, String procedure, boolean lightTouch, BigDecimal value) {
    if (law.equals("outside")) return false;
    // The Provider Selection Regime knows no threshold: by which of its processes it was is not known.
    if (isBelowThreshold(procedure)) return law.equals("psr");
    return !isModelled(law)
        || of(law, procedure, lightTouch, value).stream()
            .anyMatch(n -> n.law().equals(law) && n.on().equals("award") && !n.optional());
  }

  /** Whether an award by this procedure is one below the threshold, without a regulated procedure. */
  public static boolean isBelowThreshold(String procedure) {
    return LegalPeriods.procedureClass(procedure).equals("below-threshold");
  }

  /** Whether the notices of this law are known. */
  public static boolean isModelled(String law) {
    return MODELLED.contains(law);
  }

  /** Where a notice is published; empty if no place is known for a procurement that commenced on that day. */
  public static Optional<ProcurementNotice.Place> placeOf(ProcurementNotice notice, LocalDate commenced) {
    return ALL.places.stream()
        .filter(p -> p.id().equals(notice.place()))
        .filter(p -> !commenced.isBefore(p.from()) && (p.to() == null || !commenced.isAfter(p.to())))
        .findFirst();
  }

  private static ProcurementNotices read() {
    var yaml = JsonMapper.builder(new YAMLFactory())
        .addModule(new JavaTimeModule())
        .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .build();
    try (var file = ProcurementNotices.class.getResourceAsStream(FILE)) {
      return new ProcurementNotices(yaml.readValue(file, Document.class));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(FILE + " cannot be read.", unreadable);
    }
  }
}

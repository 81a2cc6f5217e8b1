package org.remit.routing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.remit.calendar.Confirmation;
import org.remit.routing.Sums.Range;

/** The procurement thresholds of a sub-central authority, by the day of commencement. */
final class Thresholds {

  static final String FILE = "src/main/resources/procurement-thresholds.yaml";

  /**
   * One period's thresholds in pounds; light touch and concession are null where there was none or it is not known.
   *
   * @param lightTouchConcession the same as {@code concession} where none of its own is known
   */
  record Edition(
      LocalDate from, LocalDate to, BigDecimal goodsAndServices, BigDecimal lightTouch, BigDecimal works,
      BigDecimal concession, BigDecimal lightTouchConcession, boolean withVat, String source,
      Confirmation confirmation) {

    /** The value with or without VAT, as the thresholds are; where that is unknown the lower or the higher of both. */
    BigDecimal on(BigDecimal value, String vat, boolean lower) {
      return Vat.on(value, vat, withVat ? "inclusive" : "exclusive", lower);
    }
  }

  /**
   * What is bought, as thresholds tell it apart.
   *
   * @param subject services, goods or works
   * @param concession not known: taken as none, whose lower threshold is the stricter one
   */
  record Bought(String subject, Fact<Boolean> lightTouch, Fact<Boolean> concession) {

    static Bought by(Proposal.Procurement procurement) {
      return new Bought(procurement.subject().or("services"), procurement.lightTouch(), procurement.concession());
    }

    static Bought services(Fact<Boolean> lightTouch) {
      return new Bought("services", lightTouch, Fact.known(false));
    }

    /** Whether it is one, as a reason shows it. */
    String concessionWords() {
      return concession.isUnknown() ? "not said, and taken as none: the lower threshold counts"
          : concession.value() ? "yes" : "no";
    }
  }

  /** @param answer above, below or unknown */
  record Comparison(String answer, String figure, Confirmation confirmation, String source) {}

  private final List<Edition> editions = new ArrayList<>();

  Thresholds() {
    JsonNode document;
    try (var in = Thresholds.class.getResourceAsStream("/procurement-thresholds.yaml")) {
      document = new YAMLMapper().readTree(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("procurement-thresholds.yaml cannot be read.", unreadable);
    }
    document.get("thresholds").forEach(t -> editions.add(new Edition(LocalDate.parse(t.get("from").asText()),
        LocalDate.parse(t.get("to").asText()), t.get("goodsAndServices").decimalValue(),
        pounds(t, "lightTouch"), t.get("works").decimalValue(), pounds(t, "concession"),
        pounds(t, t.has("lightTouchConcession") ? "lightTouchConcession" : "concession"),
        t.get("vat").asText().equals("inclusive"), t.get("source").asText(),
        Confirmation.valueOf(t.get("confirmation").asText().toUpperCase(Locale.ROOT)))));
  }

  private static BigDecimal pounds(JsonNode edition, String name) {
    return edition.has(name) ? edition.get(name).decimalValue() : null;
  }

  List<Edition> editions() {
    return List.copyOf(editions);
  }

  Optional<Edition> on(LocalDate commenced) {
    return editions.stream().filter(e -> !commenced.isBefore(e.from()) && !commenced.isAfter(e.to())).findFirst();
  }

  /**
   * A value against the threshold of the day. Where VAT or the kind of services is not known, the answer stands only if
   * it is the same either way.
   */
  Comparison compare(LocalDate commenced, Range value, String vat, Bought bought) {
    var edition = on(commenced).orElse(null);
    if (edition == null) return new Comparison("unknown", "no threshold is known for that day (" + FILE + ")",
        Confirmation.ASSUMED, FILE);
    var lowest = value.least().map(v -> edition.on(v, vat, true));
    var highest = value.most().map(v -> edition.on(v, vat, false));
    var limits = limits(edition, bought);
    boolean above = true;
    boolean below = true;
    for (var limit : limits) {
      if (limit == null) return new Comparison("unknown", say(edition), Confirmation.ASSUMED, edition.source());
      above &= lowest.is(v -> v.compareTo(limit) >= 0);
      below &= highest.is(v -> v.compareTo(limit) < 0);
    }
    return new Comparison(above ? "above" : below ? "below" : "unknown", say(edition), edition.confirmation(),
        edition.source());
  }

  private static List<BigDecimal> limits(Edition edition, Bought bought) {
    boolean concession = bought.concession().is(true);
    var ordinary = concession ? edition.concession()
        : bought.subject().equals("works") ? edition.works() : edition.goodsAndServices();
    var lightTouch = concession ? edition.lightTouchConcession() : edition.lightTouch();
    var limits = new ArrayList<BigDecimal>();
    if (!bought.subject().equals("services") || !bought.lightTouch().is(true)) limits.add(ordinary);
    if (bought.subject().equals("services") && !bought.lightTouch().is(false)) limits.add(lightTouch);
    return limits;
  }

  private static String say(Edition edition) {
    return "goods and services " + Money.say(edition.goodsAndServices()) + ", light touch "
        + (edition.lightTouch() == null ? "unknown" : Money.say(edition.lightTouch()))
        + (edition.concession() == null ? "" : ", concessions " + Money.say(edition.concession()))
        + (edition.withVat() ? ", with VAT" : ", without VAT");
  }
}

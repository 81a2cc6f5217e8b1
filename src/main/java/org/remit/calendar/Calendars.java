package org.remit.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The bank holidays, as data: England and Wales, and what Scotland and Northern Ireland add. */
@Component
public final class Calendars {

  /** The file to extend when a count runs beyond the data. */
  public static final String FILE = "src/main/resources/bank-holidays.yaml";

  private final Map<LocalDate, String> england = new TreeMap<>();
  private final Map<LocalDate, String> elsewhere = new TreeMap<>();
  private final int firstYear;
  private final int lastYear;
  private final int elsewhereFirstYear;
  private final int elsewhereLastYear;
  private final Map<Integer, Confirmation> confirmations = new HashMap<>();
  private final boolean projecting;

  /** Reads the data on the classpath. */
  public Calendars() {
    this(false);
  }

  private Calendars(boolean projecting) {
    this.projecting = projecting;
    JsonNode data;
    try (var in = Calendars.class.getResourceAsStream("/bank-holidays.yaml")) {
      data = new YAMLMapper().readTree(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("bank-holidays.yaml cannot be read.", unreadable);
    }
    var years = new TreeMap<Integer, JsonNode>();
    data.get("england-and-wales").fields().forEachRemaining(y -> years.put(Integer.parseInt(y.getKey()), y.getValue()));
    years.forEach((year, of) -> {
      confirmations.put(year, Confirmation.valueOf(of.get("confirmation").asText().toUpperCase(java.util.Locale.ROOT)));
      of.get("days").fields().forEachRemaining(d -> england.put(LocalDate.parse(d.getKey()), d.getValue().asText()));
    });
    firstYear = years.firstKey();
    lastYear = years.lastKey();
    data.get("rest-of-the-united-kingdom").get("days").fields()
        .forEachRemaining(d -> elsewhere.put(LocalDate.parse(d.getKey()), d.getValue().asText()));
    elsewhereFirstYear = data.get("rest-of-the-united-kingdom").get("from").asInt();
    elsewhereLastYear = data.get("rest-of-the-united-kingdom").get("to").asInt();
  }

  /** The same for plans: after the last year of the data, holidays are worked out by rule, and said to be projected. */
  public Calendars projecting() {
    return new Calendars(true);
  }

  /** England and Wales, as the executive arrangements regulations and contract regulations count. */
  public WorkingCalendar england() {
    return england(Map.of());
  }

  /** England and Wales without a council's closure days. */
  public WorkingCalendar england(Map<LocalDate, String> closureDays) {
    return new WorkingCalendar("England and Wales", england, closureDays, firstYear, lastYear, confirmations,
        projecting ? new ProjectedHolidays(false) : null);
  }

  /** The working day of the Procurement Act 2023 s.123: no bank holiday in any part of the United Kingdom. */
  public WorkingCalendar unitedKingdom() {
    return new WorkingCalendar("United Kingdom", england, elsewhere, Math.max(firstYear, elsewhereFirstYear),
        Math.min(lastYear, elsewhereLastYear), confirmations, projecting ? new ProjectedHolidays(true) : null);
  }
}

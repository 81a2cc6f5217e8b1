package org.remit.routing;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.remit.calendar.Confirmation;

/** How long tenders may come in at least, by law (Procurement Act 2023 s.54): data, each figure with its source. */
public final class TenderPeriods {

  private static final String FILE = "/tender-periods.yaml";
  private static final Document ALL = read();

  /**
   * A period of days.
   *
   * @param id of the case
   * @param law such as pa-2023
   * @param exceptional whether the law states the cases in which alone it applies
   * @param when what must be so, in words
   * @param procedures the only ones in which the case can be; empty for any
   * @param shownBy planned-notice or grounds; null where choosing it states it
   * @param confirmation how sure it is that the law has this case
   * @param note what a reader must know of it; null for nothing
   */
  public record Least(String id, String law, int days, boolean exceptional, String when, Set<String> procedures,
      String shownBy, String citation, Confirmation confirmation, String note) {

    public Least {
      procedures = procedures == null ? Set.of() : Set.copyOf(procedures);
    }

    /** '10 days in a state of urgency (observed, not confirmed)'. */
    public String inWords() {
      return days + " days " + when
          + (confirmation.isConfirmed() ? "" : " (" + confirmation.id() + ", not confirmed)");
    }

    /** Whether what shows it is to be written. */
    public boolean asksForGrounds() {
      return "grounds".equals(shownBy);
    }

    /** Whether a planned procurement notice on record shows it. */
    public boolean asksForPlannedNotice() {
      return "planned-notice".equals(shownBy);
    }
  }

  /**
   * The notice that allows a shorter period.
   *
   * @param notice its id, see {@link ProcurementNotice}
   * @param days that it allows
   * @param fromDays after its publication before which it allows nothing
   * @param toMonths after its publication after which it allows nothing any more
   */
  public record Shortened(
      String law, String notice, int days, int fromDays, int toMonths, String citation, Confirmation confirmation) {

    /** Whether it allows the shorter period for a tender of that day. */
    public boolean holdsOn(LocalDate tender, LocalDate published) {
      return !tender.isBefore(published.plusDays(fromDays)) && !tender.isAfter(published.plusMonths(toMonths));
    }
  }

  private record Document(List<Least> periods, Shortened planned) {}

  private TenderPeriods() {}

  /** The periods of a law, the longest first; empty where it sets none, or its text was not read. */
  public static List<Least> of(String law) {
    return ALL.periods.stream().filter(p -> p.law().equals(law))
        .sorted(Comparator.comparingInt(Least::days).reversed()).toList();
  }

  /** What a planned procurement notice allows. */
  public static Shortened planned() {
    return ALL.planned;
  }

  private static Document read() {
    var yaml = JsonMapper.builder(new YAMLFactory())
        .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .build();
    try (var file = TenderPeriods.class.getResourceAsStream(FILE)) {
      return yaml.readValue(file, Document.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(FILE + " cannot be read.", unreadable);
    }
  }
}

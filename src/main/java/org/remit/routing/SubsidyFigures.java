package org.remit.routing;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import org.remit.calendar.Confirmation;

/**
 * The figures of the Subsidy Control Act 2022, in pounds and months, each with its source and how sure it is.
 *
 * @param minimalAssistance what one enterprise may have of it, over which time
 * @param minimalEntryAbove the sum above which minimal assistance is entered in the public database
 * @param entryAbove the sum above which any other subsidy is
 * @param entryWithin the months within which that is done
 */
public record SubsidyFigures(
    Figure minimalAssistance, Figure minimalEntryAbove, Figure entryAbove, Figure entryWithin) {

  public static final SubsidyFigures OF_THE_ACT = read();

  private static final String FILE = "/subsidy-figures.yaml";

  public record Figure(
      BigDecimal amount, Integer months, String over, String citation, Confirmation confirmation) {

    /** The sum, and how sure it is where that is not confirmed: '£100,000 (assumed: Subsidy Control Act 2022 s.33)'. */
    public String words() {
      return Money.say(amount) + (confirmation.isConfirmed() ? "" : " (" + confirmation.id() + ": " + citation + ")");
    }
  }

  private static SubsidyFigures read() {
    var yaml = JsonMapper.builder(new YAMLFactory())
        .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .build();
    try (var file = SubsidyFigures.class.getResourceAsStream(FILE)) {
      return yaml.readValue(file, SubsidyFigures.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(FILE + " cannot be read.", unreadable);
    }
  }
}

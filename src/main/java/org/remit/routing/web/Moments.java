package org.remit.routing.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.remit.calendar.London;

/** A day, or a moment of one, as people and programs write it. */
final class Moments {

  /** Beyond a year of four digits nothing can be meant, and other parts of a program count no further. */
  private static final Instant FIRST = Instant.parse("0001-01-02T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-30T00:00:00Z");

  private static final List<Function<String, Instant>> FORMS = List.of(
      text -> London.startOf(LocalDate.parse(text)),
      text -> OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME).toInstant(),
      text -> LocalDateTime.parse(text).atZone(London.ZONE).toInstant());

  private Moments() {}

  /** 2016-01-20, 2016-01-20T16:30:00Z, or 2016-01-20T16:30 on London's clocks; empty if it is none of them. */
  static Optional<Instant> read(String text) {
    for (var form : FORMS) {
      try {
        return Optional.of(form.apply(text)).filter(moment -> moment.isAfter(FIRST) && moment.isBefore(LAST));
      } catch (DateTimeException e) {
        // The next form may fit.
      }
    }
    return Optional.empty();
  }
}

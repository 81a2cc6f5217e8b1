package org.remit.engine.pages;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.remit.engine.TimeTravel;
import org.remit.reference.Refused;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The evaluation run's clock for programs: which instant Remit works with, and moving it forward. */
@RestController
@ConditionalOnWebApplication
@ConditionalOnProperty("remit.evaluation")
class EvaluationClock {

  static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final Clock clock;
  private final TimeTravel time;

  EvaluationClock(Clock clock, TimeTravel time) {
    this.clock = clock;
    this.time = time;
  }

  /**
   * @param now the instant that Remit works with
   * @param steps how many steps were taken on the way there
   * @param failures what went wrong on the way, in words
   */
  record Reading(Instant now, int steps, List<String> failures) {}

  /** @param to an instant such as 2027-01-18T09:00:00Z, or a day, which is taken as 9 o'clock in London */
  record Move(String to) {}

  @GetMapping("/api/evaluation/clock")
  Reading read() {
    return new Reading(clock.instant(), 0, List.of());
  }

  /** Answers when due timers and the sweep have run. */
  @PostMapping(path = "/api/evaluation/clock", consumes = MediaType.APPLICATION_JSON_VALUE)
  Reading move(@RequestBody Move move) {
    var journey = time.forwardTo(instant(move.to()));
    return new Reading(journey.now(), journey.steps(), journey.failures());
  }

  private static Instant instant(String text) {
    if (text == null || text.isBlank()) throw notAnInstant(text);
    try {
      if (text.length() == "2027-01-18".length()) {
        return LocalDate.parse(text).atTime(LocalTime.of(9, 0)).atZone(LONDON).toInstant();
      }
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw notAnInstant(text);
    }
  }

  private static Refused notAnInstant(String text) {
    return new Refused("Write the instant as 2027-01-18T09:00:00Z, not '" + (text == null ? "" : text) + "'.")
        .at("/to");
  }
}

package org.remit.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The one clock of Remit and its engine. It shows real time, or, in the evaluation run and in replays, real time moved
 * by an offset, or stands still while time is being moved. Everybody injects it as {@link Clock}.
 */
@Component
class SettableClock extends Clock {

  private volatile Clock time = Clock.systemUTC();

  /** Goes on where the last run left time, before the engine starts anything that is due. */
  @Autowired
  SettableClock(ClockOffset offset) {
    this(offset.saved());
  }

  SettableClock(Duration ahead) {
    if (!ahead.isZero()) runAhead(ahead);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return time.withZone(zone);
  }

  @Override
  public Instant instant() {
    return time.instant();
  }

  /** Stands still, for the engine too, at an instant to the millisecond: more the engine cannot keep. */
  void freezeAt(Instant instant) {
    var exact = instant.truncatedTo(ChronoUnit.MILLIS);
    time = Clock.fixed(exact, ZoneOffset.UTC);
    ClockUtil.setCurrentTime(Date.from(exact));
  }

  /** Runs on from an instant; answers how far that is ahead of real time. */
  Duration runFrom(Instant instant) {
    var ahead = Duration.between(Instant.now(), instant).truncatedTo(ChronoUnit.MILLIS);
    runAhead(ahead);
    return ahead;
  }

  private void runAhead(Duration ahead) {
    time = Clock.offset(Clock.systemUTC(), ahead);
    ClockUtil.reset();
    ClockUtil.offset(ahead.toMillis());
  }
}

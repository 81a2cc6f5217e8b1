package org.remit.gate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.remit.calendar.London;
import org.remit.calendar.Period;
import org.remit.reference.DecisionReference;
import org.remit.reference.KeptAsJson;

/** A statutory or constitutional period on a decision: its rule, the days counted, and how it ended. */
@Entity
@Table(name = "clock")
class RunningClock {

  enum State {
    RUNNING,
    RUN,
    STOPPED
  }

  @Id private UUID id;

  @Column(name = "decision")
  private String decision;

  private String resolution;
  private String kind;
  private LocalDate effectiveOn;

  @KeptAsJson
  private Period period;

  @Enumerated(EnumType.STRING)
  private State state;

  private Instant startedAt;
  private Instant endedAt;
  private String because;

  @Version private long version;

  protected RunningClock() {}

  RunningClock(DecisionReference decision, String resolution, Period period, Instant now) {
    this.id = UUID.randomUUID();
    this.decision = decision.value();
    this.resolution = resolution;
    this.kind = period.kind();
    this.state = State.RUNNING;
    this.startedAt = now;
    count(period);
  }

  /** The same clock counted anew: a calendar has changed, or what it rested on was corrected. */
  void count(Period period) {
    this.period = period;
    this.effectiveOn = period.runsOutOn();
  }

  /** The law's question: has it run by this day? A stopped clock never has. */
  boolean hasRunBy(Instant now) {
    return state != State.STOPPED && !London.date(now).isBefore(effectiveOn);
  }

  /** Whether it had run by a moment that is past, though it may have been stopped since. */
  boolean hadRunBy(Instant then) {
    return !London.date(then).isBefore(effectiveOn) && (state != State.STOPPED || endedAt.isAfter(then));
  }

  boolean isRunning() {
    return state == State.RUNNING;
  }

  void run(Instant now) {
    state = State.RUN;
    endedAt = now;
  }

  void stop(String why, Instant now) {
    if (!isRunning()) return;
    state = State.STOPPED;
    because = why;
    endedAt = now;
  }

  /** What ran its time stays run, and says why it counts for nothing any more. */
  void countsNoLonger(String why) {
    if (state == State.RUN) because = why;
  }

  UUID id() {
    return id;
  }

  DecisionReference decision() {
    return new DecisionReference(decision);
  }

  String resolution() {
    return resolution;
  }

  String kind() {
    return kind;
  }

  Instant startedAt() {
    return startedAt;
  }

  LocalDate effectiveOn() {
    return effectiveOn;
  }

  Period period() {
    return period;
  }

  State state() {
    return state;
  }

  ClockView view() {
    return new ClockView(id, decision(), resolution, kind, period, state.name().toLowerCase(Locale.ROOT), startedAt,
        endedAt, because);
  }
}

package org.remit.callin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.remit.calendar.London;
import org.remit.calendar.Period;
import org.remit.reference.DecisionReference;

/** The window in which a decision may be called in, and how far its call-in has come. */
@Entity
@Table(name = "call_in")
class CallIn {

  enum State {
    OPEN,
    AT_SCRUTINY,
    AT_COUNCIL,
    AT_MAKER,
    ENDED
  }

  @Id private String decision;

  @Enumerated(EnumType.STRING)
  private State state;

  private Instant openedAt;
  private Instant closesAt;
  private LocalDate lastDay;
  private LocalDate effectiveOn;
  private String rule;

  @Column(name = "scrutiny_outcome")
  private String scrutinyOutcome;

  private String scrutinyReasons;
  private Instant scrutinyAt;
  private LocalDate scrutinyMetOn;

  /** The same with its hour; null where nobody has met, or the hour was not kept. */
  private Instant scrutinyMetAt;

  private LocalDate scrutinyAgendaOn;
  private String scrutinyShorterNotice;
  private String councilViews;
  private LocalDate councilMetOn;
  private Instant councilMetAt;
  private LocalDate councilAgendaOn;
  private String councilShorterNotice;
  private LocalDate reconsideredOn;

  /** Null where one person decided, or nobody looked again. */
  private LocalDate reconsideredAgendaOn;

  private String reconsideredShorterNotice;
  private Instant endedAt;

  /** When it was taken to have lapsed; null where it did not. */
  private Instant lapsedAt;

  /** The first act that was done since under what had been called in; null while nothing was. */
  private String doneSince;

  /** Where the minutes of the meeting are filed; null where none are named. */
  private String scrutinyMinutes;

  /** The same of council's meeting. */
  private String councilMinutes;

  /** Since when what was published is taken down; null while all of it is public. */
  private Instant interruptedAt;

  /** It was counted anew from a later day: whoever waits for its end may wait for an earlier one. */
  private boolean resumed;

  /** The publication that it counts from; null for the first. */
  private Instant countsFrom;

  /** Why it counts as it does; null while nothing has changed. */
  private String because;

  @Version private long version;

  protected CallIn() {}

  CallIn(DecisionReference decision, Period period, Instant now) {
    this.decision = decision.value();
    this.state = State.OPEN;
    this.openedAt = now;
    this.rule = period.rule().citation();
    this.closesAt = closesAt(period);
    this.lastDay = period.lastDay();
    this.effectiveOn = period.effectiveOn();
  }

  private static Instant closesAt(Period period) {
    return period.closesAt() == null ? London.startOf(period.lastDay().plusDays(1)) : period.closesAt();
  }

  /** The same window counted anew. A last day that members were told is never brought forward (invariant 14). */
  boolean count(Period period) {
    if (!period.lastDay().isAfter(lastDay) || period.effectiveOn().isBefore(effectiveOn)) return false;
    closesAt = closesAt(period);
    lastDay = period.lastDay();
    effectiveOn = period.effectiveOn();
    return true;
  }

  /** It was closed too early: the day that it counts from was wrong, and its right last day is later. */
  boolean reopen(Period period) {
    if (state != State.ENDED || scrutinyAt != null || !count(period)) return false;
    state = State.OPEN;
    endedAt = null;
    return true;
  }

  /** From now on no day of it counts: members cannot read what they might call in. */
  void interrupt(Instant now) {
    interruptedAt = now;
  }

  /** All of it is public again: the whole window is counted from now on. */
  void resume(Period period, Instant now) {
    interruptedAt = null;
    resumed = true;
    countsFrom = now;
    closesAt = closesAt(period);
    lastDay = period.lastDay();
    effectiveOn = period.effectiveOn();
    rule = period.rule().citation();
  }

  /**
   * What may be called in was put right: the whole window is counted from now on, and it may be over already. It never
   * ends earlier than members were told.
   *
   * @return whether it ends later than before
   */
  boolean countAnew(Period period, Instant now) {
    state = State.OPEN;
    endedAt = null;
    countsFrom = now;
    if (!count(period)) return false;
    resumed = true;
    rule = period.rule().citation();
    return true;
  }

  void because(String why) {
    because = why;
  }

  /** Whether its end, which was awaited on another day, is put off: it is interrupted, or was, and is not over yet. */
  boolean isPutOff(LocalDate today) {
    return isInterrupted() || resumed && !isOverOn(today);
  }

  boolean isInterrupted() {
    return interruptedAt != null;
  }

  boolean isOpenAt(Instant now) {
    return state == State.OPEN && (isInterrupted() || now.isBefore(closesAt));
  }

  boolean isOverOn(LocalDate today) {
    return !isInterrupted() && !today.isBefore(effectiveOn);
  }

  void toScrutiny() {
    state = State.AT_SCRUTINY;
  }

  /** Scrutiny met; where that is told after the call-in was taken to have lapsed, it did not lapse. */
  void scrutinised(String overall, ScrutinyOutcome told, State next, Instant now) {
    scrutinyMetOn = told.metOn();
    scrutinyMetAt = told.meeting().at();
    scrutinyAgendaOn = told.meeting().agenda().openedOn();
    scrutinyShorterNotice = told.meeting().agenda().shorterNotice();
    scrutinyOutcome = overall;
    scrutinyReasons = told.reasons();
    scrutinyMinutes = told.minutes() == null ? null : told.minutes().strip();
    scrutinyAt = now;
    move(next, now);
  }

  void lapse(Instant now) {
    lapsedAt = now;
    end(now);
  }

  void done(String what) {
    if (doneSince == null) doneSince = what;
  }

  void councilSaid(CouncilOutcome told, State next, Instant now) {
    var held = told.meeting();
    councilViews = told.views();
    councilMinutes = told.minutes() == null ? null : told.minutes().strip();
    councilMetOn = held.metOn();
    councilMetAt = held.at();
    councilAgendaOn = held.agenda().openedOn();
    councilShorterNotice = held.agenda().shorterNotice();
    move(next, now);
  }

  /** Whoever made the decision looked again. */
  void reconsidered(LocalDate on) {
    reconsideredOn = on;
  }

  /** The same at a meeting. */
  void reconsidered(HeldMeeting held) {
    reconsidered(held.metOn());
    reconsideredAgendaOn = held.agenda().openedOn();
    reconsideredShorterNotice = held.agenda().shorterNotice();
  }

  /** The day on which it was referred to whoever has it now: council's where its views were sent on. */
  LocalDate referredOn() {
    if (councilMetOn != null) return councilMetOn;
    return scrutinyMetOn == null ? London.date(scrutinyAt) : scrutinyMetOn;
  }

  /** The first minute after the meeting that referred it; the first of its day where its hour was not kept. */
  Instant answerableFrom() {
    var met = referredAt();
    return met == null ? London.startOf(referredOn()) : met.plus(1, ChronoUnit.MINUTES);
  }

  private Instant referredAt() {
    return councilMetOn == null ? scrutinyMetAt : councilMetAt;
  }

  /** When it was referred as a clause, with who did. */
  String referral() {
    return (councilMetOn == null ? "overview and scrutiny referred it on " : "council considered it on ")
        + (referredAt() == null ? London.say(referredOn()) : London.say(referredAt()));
  }

  void end(Instant now) {
    move(State.ENDED, now);
  }

  private void move(State next, Instant now) {
    state = next;
    endedAt = next == State.ENDED ? now : null;
  }

  DecisionReference decision() {
    return new DecisionReference(decision);
  }

  State state() {
    return state;
  }

  Instant closesAt() {
    return closesAt;
  }

  LocalDate lastDay() {
    return lastDay;
  }

  LocalDate effectiveOn() {
    return effectiveOn;
  }

  Instant lapsedAt() {
    return lapsedAt;
  }

  String doneSince() {
    return doneSince;
  }

  String rule() {
    return rule;
  }

  Instant countsFrom() {
    return countsFrom;
  }

  String because() {
    return because;
  }

  String scrutinyReasons() {
    return scrutinyReasons;
  }

  String councilViews() {
    return councilViews;
  }
}

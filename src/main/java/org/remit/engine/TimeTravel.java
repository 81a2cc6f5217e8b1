package org.remit.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.remit.calendar.London;
import org.remit.people.Actors;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Moves time forward as if it had passed: every timer fires at its own instant, every step that waits for a job thread
 * is taken, and what is due is swept, before the next timer's turn. Jumping to the end instead would date everything
 * there. One node, and one traveller at a time.
 */
@Component
public class TimeTravel {

  private static final Logger LOG = LoggerFactory.getLogger(TimeTravel.class);

  private static final Duration FURTHEST = Duration.ofDays(3653);

  /** No case takes so many steps one after another at one instant: one that does goes round in a circle. */
  static final int MOST_STEPS_AT_ONCE = 300;

  private final SettableClock clock;
  private final ClockOffset offset;
  private final ManagementService management;
  private final RuntimeService runtime;
  private final ProcessEngineConfigurationImpl engine;
  private final JobThreads threads;
  private final Sweeper sweeper;
  private final AsTheSystem system;
  private final Actors actors;
  private boolean replaying;

  TimeTravel(SettableClock clock, ClockOffset offset, ManagementService management, RuntimeService runtime,
      ProcessEngine engine, JobThreads threads, Sweeper sweeper, AsTheSystem system, Actors actors) {
    this.clock = clock;
    this.offset = offset;
    this.management = management;
    this.runtime = runtime;
    this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    this.threads = threads;
    this.sweeper = sweeper;
    this.system = system;
    this.actors = actors;
  }

  /**
   * What happened on the way.
   *
   * @param now the instant that Remit works with now
   * @param steps how many jobs ran
   * @param failures what went wrong, in words; the engine goes on trying as it always does
   */
  public record Journey(Instant now, int steps, List<String> failures) {}

  /**
   * Moves time to an instant; due timers and the sweep have run when it answers.
   *
   * @throws Refused if that is in the past, or further ahead than anything waits
   */
  public synchronized Journey forwardTo(Instant to) {
    var from = clock.instant();
    if (to.isBefore(from)) {
      throw new Refused("Time only moves forward here: it is already " + London.say(from) + ".").at("/to");
    }
    if (Duration.between(from, to).compareTo(FURTHEST) > 0) {
      throw new Refused("Time moves no more than ten years at once: no calendar reaches further.").at("/to");
    }
    var actor = actors.current();
    return threads.whileAtRest(
        () -> {
          var journey = system.withNobodySignedIn(() -> new Passage().to(to));
          if (!replaying) offset.save(clock.runFrom(to), from, to, actor);
          return journey;
        });
  }

  /**
   * Begins a replayed case at the day it began, wherever the clock stands; from then on it stands still between moves.
   * Only before Remit serves anybody: what is due of other cases would lie in the future.
   */
  public synchronized void beginAt(Instant instant) {
    if (engine.getJobExecutor() != null && engine.getJobExecutor().isActive()) {
      throw new IllegalStateException("The clock goes back only before Remit has begun to serve");
    }
    replaying = true;
    clock.freezeAt(instant);
  }

  /** After replayed cases: real time again, or the time that the evaluation run had reached. */
  public synchronized void backToThePresent() {
    replaying = false;
    clock.runFrom(Instant.now().plus(offset.saved()));
  }

  /** When next a timer of this decision is due; empty while none runs. */
  public Optional<Instant> nextDue(DecisionReference decision) {
    return system.get(
        () -> {
          var running = runtime.createProcessInstanceQuery().processInstanceBusinessKey(decision.value())
              .list().stream()
              .map(ProcessInstance::getId)
              .collect(Collectors.toSet());
          if (running.isEmpty()) return Optional.empty();
          return management.createJobQuery().processInstanceIds(running).timers().active().withRetriesLeft()
              .orderByJobDuedate().asc().listPage(0, 1).stream()
              .map(job -> job.getDuedate().toInstant())
              .findFirst();
        });
  }

  /** Takes the steps that are due now, without moving time. */
  public synchronized Journey settle() {
    return threads.whileAtRest(() -> system.withNobodySignedIn(() -> new Passage().settled()));
  }

  /** One journey, with what failed on it, which it does not try again. */
  private class Passage {

    private final Set<String> failedJobs = new HashSet<>();
    private final Set<String> goingRound = new HashSet<>();
    private final List<String> failures = new ArrayList<>();
    private int steps;
    private int rounds;

    Journey to(Instant to) {
      clock.freezeAt(clock.instant());
      settled();
      for (var next = nextTimer(to); next.isPresent(); next = nextTimer(to)) {
        var due = next.get().getDuedate().toInstant();
        if (due.isAfter(clock.instant())) moveTo(due);
        settled();
      }
      moveTo(to);
      return settled();
    }

    private void moveTo(Instant instant) {
      clock.freezeAt(instant);
      rounds = 0;
    }

    Journey settled() {
      do {
        runReady();
        sweeper.sweepAll(failures::add);
      } while (!ready().isEmpty());
      return new Journey(clock.instant(), steps, List.copyOf(failures));
    }

    private void runReady() {
      for (var ready = ready(); !ready.isEmpty(); ready = ready()) {
        ready.forEach(++rounds > MOST_STEPS_AT_ONCE ? this::leave : this::run);
      }
    }

    /** What is ready again and again, with all the others at rest, would be so for ever. */
    private void leave(Job job) {
      if (!goingRound.add(whole(job))) return;
      var process = runtime.createProcessInstanceQuery().processInstanceId(whole(job)).singleResult();
      failures.add("'%s' of %s goes round in a circle and is left as it stands".formatted(
          job.getProcessDefinitionKey(), process == null ? "no case" : process.getBusinessKey()));
    }

    private boolean isLeft(Job job) {
      return failedJobs.contains(job.getId()) || goingRound.contains(whole(job));
    }

    /** What it belongs to: a process with all that it calls. */
    private static String whole(Job job) {
      return job.getRootProcessInstanceId() == null ? job.getId() : job.getRootProcessInstanceId();
    }

    private void run(Job job) {
      try {
        management.executeJob(job.getId());
        steps++;
      } catch (RuntimeException e) {
        // A job that is gone was ended by one before it: nothing has failed.
        if (management.createJobQuery().jobId(job.getId()).count() == 0) return;
        LOG.warn("A job failed while time was moved", e);
        failedJobs.add(job.getId());
        failures.add(String.valueOf(e.getMessage()));
      }
    }

    private List<Job> ready() {
      return management.createJobQuery().executable().orderByJobDuedate().asc().orderByJobId().asc().list().stream()
          .filter(job -> !isLeft(job))
          .toList();
    }

    private Optional<Job> nextTimer(Instant to) {
      return management.createJobQuery().timers().active().withRetriesLeft()
          .duedateLowerThan(Date.from(to.plusMillis(1))).orderByJobDuedate().asc().list().stream()
          .filter(job -> !isLeft(job))
          .findFirst();
    }
  }
}

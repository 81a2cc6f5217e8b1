package org.remit.engine;

import java.time.Clock;
import java.time.LocalDate;
import org.remit.calendar.London;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * A task may wait for days: what its form says of the day, such as the earliest meeting, is told anew on each of them.
 */
@Component
class TellTheDay implements ProcessSweep {

  private final ObjectProvider<TaskFacts> facts;
  private final OpenTasks tasks;
  private final Clock clock;
  private volatile LocalDate told;

  TellTheDay(ObjectProvider<TaskFacts> facts, OpenTasks tasks, Clock clock) {
    this.facts = facts;
    this.tasks = tasks;
    this.clock = clock;
  }

  @Override
  public void sweep() {
    var today = London.today(clock);
    if (today.equals(told)) return;
    var ofTheDay = facts.orderedStream().filter(TaskFacts::ofTheDay).map(TaskFacts::taskKey).distinct().toList();
    if (!ofTheDay.isEmpty()) tasks.retell(ofTheDay);
    told = today;
  }
}

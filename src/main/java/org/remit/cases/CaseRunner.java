package org.remit.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.remit.calendar.Calendars;
import org.remit.engine.OpenTasks;
import org.remit.engine.TimeTravel;
import org.remit.gate.Gate;
import org.remit.ledger.LedgerReader;
import org.remit.people.Actors;
import org.remit.papers.Papers;
import org.remit.proposal.Decisions;
import org.remit.proposal.ProposalService;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/**
 * Plays case files: for each act it lets time pass, signs the person in and has them do it, through the same tasks and
 * services as anybody. It ends where the clock was moved to: whoever calls it sets the clock back.
 */
@Component
public class CaseRunner {

  private final TimeTravel time;
  private final Clock clock;
  private final Calendars calendars;
  private final OpenTasks tasks;
  private final TaskActs taskActs;
  private final CaseCommands commands;
  private final ProposalService proposals;
  private final Papers papers;
  private final Decisions decisions;
  private final Gate gate;
  private final LedgerReader ledger;
  private final Actors actors;

  CaseRunner(
      TimeTravel time,
      Clock clock,
      Calendars calendars,
      OpenTasks tasks,
      TaskActs taskActs,
      CaseCommands commands,
      ProposalService proposals,
      Papers papers,
      Decisions decisions,
      Gate gate,
      LedgerReader ledger,
      Actors actors) {
    this.time = time;
    this.clock = clock;
    this.calendars = calendars;
    this.tasks = tasks;
    this.taskActs = taskActs;
    this.commands = commands;
    this.proposals = proposals;
    this.papers = papers;
    this.decisions = decisions;
    this.gate = gate;
    this.ledger = ledger;
    this.actors = actors;
  }

  /**
   * Plays a case to its end or to the first act that is refused.
   *
   * @param today the present day, which days written relative to today are counted from
   * @param say takes each line of the account
   */
  public Ending play(CaseFile file, LocalDate today, Consumer<String> say) {
    say.accept("CASE " + file.name() + ": " + file.title());
    file.silent().forEach(each -> say.accept("  silent: " + each));
    var ending = play(file, today, new Account(decisions, gate, clock, say));
    for (var decision : ending.decisions()) say.accept("  " + chain(decision));
    say.accept(ending.line());
    return ending;
  }

  /** The same without an account of it. */
  public Ending play(CaseFile file, LocalDate today) {
    return play(file, today, Account.none());
  }

  private Ending play(CaseFile file, LocalDate today, Account account) {
    var calendar = calendars.england();
    time.beginAt(file.start().on(clock.instant(), today, calendar));
    return new Play(
            file, new Days(today, calendar), account, time, clock, calendar, tasks, taskActs, commands, proposals,
            papers, decisions, gate, actors)
        .toItsEnd();
  }

  private String chain(DecisionReference decision) {
    var checked = ledger.verify(decision.value());
    return checked.isOk()
        ? "ledger of %s: %d entries, and the chain verifies".formatted(decision, checked.entries())
        : "ledger of %s: BROKEN at entry %d: %s".formatted(decision, checked.brokenAt(), checked.why());
  }
}

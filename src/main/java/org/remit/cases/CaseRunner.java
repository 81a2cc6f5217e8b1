package org.remit.cases;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.remit.calendar.Calendars;
import org.remit.ledger.LedgerReader;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/**
 * Plays case files: for each act it lets time pass, signs the person in and has them do it, through the same tasks and
 * services as anybody. It ends where the clock was moved to: whoever calls it sets the clock back.
 */
@Component
public class CaseRunner {

  private final PlayedWith with;
  private final Calendars calendars;
  private final LedgerReader ledger;

  CaseRunner(PlayedWith with, Calendars calendars, LedgerReader ledger) {
    this.with = with;
    this.calendars = calendars;
    this.ledger = ledger;
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
    var ending = play(file, today, new Account(with.decisions(), with.gate(), with.clock(), say));
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
    with.time().beginAt(file.start().on(with.clock().instant(), today, calendar));
    return new Play(file, new Days(today, calendar), account, calendar, with).toItsEnd();
  }

  private String chain(DecisionReference decision) {
    var checked = ledger.verify(decision.value());
    return checked.isOk()
        ? "ledger of %s: %d entries, and the chain verifies".formatted(decision, checked.entries())
        : "ledger of %s: BROKEN at entry %d: %s".formatted(decision, checked.brokenAt(), checked.why());
  }
}

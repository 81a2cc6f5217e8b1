package org.remit.cases;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.remit.calendar.Calendars;
import org.remit.calendar.London;
import org.remit.cases.CaseAct.Kind;
import org.remit.cases.CaseAct.Which;
import org.remit.cases.CaseFile.Ends;
import org.remit.cases.CaseFile.Expected;
import org.remit.engine.TimeTravel;
import org.remit.proposal.Decisions;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** Case files played until the turn of somebody whose task a test does itself. */
@Component
public class CasesInPart {

  private final CaseRunner runner;
  private final TimeTravel time;
  private final Calendars calendars;
  private final Decisions decisions;
  private final Clock clock;
  private final ObjectMapper json = new ObjectMapper();

  CasesInPart(CaseRunner runner, TimeTravel time, Calendars calendars, Decisions decisions, Clock clock) {
    this.runner = runner;
    this.time = time;
    this.calendars = calendars;
    this.decisions = decisions;
    this.clock = clock;
  }

  /**
   * The task whose turn it is, and what the case file says that is answered there.
   *
   * @param person whose task it is, by the name that they sign in with
   * @param fields the answers by the keys of the form's fields; a list has one line each
   */
  public record Turn(DecisionReference decision, String person, Map<String, Object> fields) {}

  /**
   * Plays one of the project's cases up to the first task of this name that the role is to do and may do; it is that
   * task's day and hour when this returns.
   *
   * @param task as the case file names it, such as {@code verify-implications}
   */
  public Turn untilTheTurnOf(String role, String task, String name) {
    var file = CaseReader.ownCase(name);
    Predicate<CaseAct> theirs = act -> act.kind() == Kind.TASK && act.name().equals(task) && act.held() == null
        && act.as().startsWith(role + ".");
    var before = file.acts().stream().takeWhile(theirs.negate()).toList();
    var turn = file.acts().get(before.size());
    var today = London.today(clock);
    var ending = runner.play(upTo(file, before), today);
    if (ending.kind() != Ends.OPEN) throw new AssertionError(ending.line());
    var calendar = calendars.england();
    var at = turn.at().on(clock.instant(), today, calendar);
    if (at.isAfter(clock.instant())) time.forwardTo(at);
    var fields = new Days(today, calendar).written(turn.content(), clock.instant());
    return new Turn(about(turn, ending.decisions().get(0)), turn.as(),
        json.convertValue(fields, new TypeReference<Map<String, Object>>() {}));
  }

  private static CaseFile upTo(CaseFile file, List<CaseAct> acts) {
    return new CaseFile(file.name(), file.title(), file.proposal(), file.sources(), file.report(), file.silent(),
        file.adapted(), file.start(), acts, new Expected(Ends.OPEN, null, null, null));
  }

  private DecisionReference about(CaseAct act, DecisionReference first) {
    if (act.decision() == Which.PARENT) return first;
    var awards = decisions.childrenOf(first);
    return awards.get(awards.size() - 1).reference();
  }
}

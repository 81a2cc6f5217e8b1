package org.remit.callin;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.remit.calendar.London;
import org.remit.gate.ClockView;
import org.remit.gate.Gate;
import org.remit.proposal.DecisionView;
import org.remit.proposal.Decisions;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clocks of scrutiny once a window is over: by when the committee meets, and by when the call-in lapses where it
 * has not met, as far as the constitution names such days. It runs in the transaction of whoever starts or stops them.
 */
@Component
class ScrutinyClocks {

  private final Gate gate;
  private final ScrutinyDays days;
  private final RulesOfTheDay rules;
  private final CallInOnRecord onRecord;
  private final Decisions decisions;
  private final Clock clock;

  ScrutinyClocks(
      Gate gate,
      ScrutinyDays days,
      RulesOfTheDay rules,
      CallInOnRecord onRecord,
      Decisions decisions,
      Clock clock) {
    this.gate = gate;
    this.days = days;
    this.rules = rules;
    this.onRecord = onRecord;
    this.decisions = decisions;
    this.clock = clock;
  }

  /** When the window is over. */
  void start(DecisionView decision, CallIn window) {
    var reference = decision.reference();
    var first = onRecord.firstValid(reference).orElse(window.lastDay());
    days.lapse(rules.of(decision), window.lastDay()).ifPresent(period -> gate.start(reference, null, period, null));
    days.meeting(rules.of(decision), window.lastDay(), first)
        .ifPresent(period -> gate.start(reference, null, period, null));
  }

  /** The committee has met, or need not meet any more. */
  void stop(DecisionReference reference, String because) {
    gate.stop(reference, null, ScrutinyDays.LAPSE, because);
    gate.stop(reference, null, ScrutinyDays.MEETING, because);
  }

  /** The clock by which the committee had to meet, the latest of them; empty where the constitution names no day. */
  Optional<ClockView> lapse(DecisionReference reference) {
    return gate.clocks(reference).stream()
        .filter(c -> c.kind().equals(ScrutinyDays.LAPSE))
        .reduce((earlier, later) -> later);
  }

  /** The clock that has run out by today, so that the call-in lapses. */
  Optional<ClockView> ranOut(DecisionReference reference) {
    return gate.clocks(reference).stream().filter(this::hasRunOut).findFirst();
  }

  /** Those of them whose call-in lapses by now. */
  List<DecisionReference> ranOut(List<DecisionReference> considered) {
    var clocks = gate.clocks(considered);
    return considered.stream().filter(d -> clocks.getOrDefault(d, List.of()).stream().anyMatch(this::hasRunOut))
        .toList();
  }

  private boolean hasRunOut(ClockView each) {
    return each.kind().equals(ScrutinyDays.LAPSE) && !each.state().equals("stopped")
        && !London.today(clock).isBefore(each.period().effectiveOn());
  }

  /** Which committee considers it, and by when it must meet and report, in words; what no rule says is left out. */
  @Transactional(readOnly = true)
  String inWords(DecisionReference reference) {
    var words = new ArrayList<String>();
    var ofTheDay = rules.of(decisions.get(reference));
    ScrutinyDays.committeeWords(ofTheDay).ifPresent(words::add);
    for (var each : gate.clocks(reference)) {
      if (!each.state().equals("running")) continue;
      var last = London.say(each.period().lastDay());
      if (each.kind().equals(ScrutinyDays.LAPSE)) {
        words.add("If the committee has not met by " + last + ", the call-in lapses.");
      } else if (each.kind().equals(ScrutinyDays.MEETING)) {
        words.add("The committee meets by " + last + " (" + each.period().rule().citation() + ", "
            + each.period().rule().confirmation().id() + ").");
      }
    }
    ScrutinyDays.reportWords(ofTheDay).ifPresent(words::add);
    return String.join(" ", words);
  }
}

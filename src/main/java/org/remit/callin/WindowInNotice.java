package org.remit.callin;

import java.util.Map;
import org.remit.calendar.London;
import org.remit.papers.StatutoryPapers;
import org.remit.proposal.Decisions;
import org.remit.reference.DecisionReference;
import org.remit.routing.LegalPeriods;
import org.springframework.stereotype.Component;

/**
 * What the notice of a decision says of its window: until when it may be called in, and from when it has effect. Those
 * days are counted and never typed (invariant 14): where they change, the notice is published again. It runs in the
 * transaction of whoever counts the window.
 */
@Component
class WindowInNotice {

  private final PublishedDecision published;
  private final StatutoryPapers papers;
  private final Decisions decisions;
  private final LegalPeriods periods;
  private final RulesOfTheDay rules;

  WindowInNotice(
      PublishedDecision published,
      StatutoryPapers papers,
      Decisions decisions,
      LegalPeriods periods,
      RulesOfTheDay rules) {
    this.published = published;
    this.papers = papers;
    this.decisions = decisions;
    this.periods = periods;
    this.rules = rules;
  }

  /** The notice says the days that count. */
  void tellDays(DecisionReference reference) {
    published.notice(reference).ifPresent(notice -> papers.sayWhatIsCounted(notice.id(),
        "It said other days: the call-in window was counted anew."));
  }

  /** What the notice says of an open window that changed, or did not for a reason. */
  Map<String, String> days(CallIn window) {
    if (window == null || window.state() != CallIn.State.OPEN || window.because() == null) return Map.of();
    if (window.isInterrupted()) {
      return Map.of(
          WhatMayBeCalledIn.UNTIL, window.because(),
          WhatMayBeCalledIn.EFFECTIVE, "When the call-in window is over, unless it is called in.");
    }
    var decision = decisions.get(window.decision());
    return Map.of(
        WhatMayBeCalledIn.UNTIL,
        "Until %s (%s). %s %s".formatted(London.sayUntil(window.closesAt()), window.rule(), window.because(),
            periods.howItIsCalledIn(decision.authority(), rules.decidedOn(decision))).strip(),
        WhatMayBeCalledIn.EFFECTIVE, "From %s, unless it is called in.".formatted(London.say(window.effectiveOn())));
  }

  /** The window as the hold of a resolution tells of it. */
  static String runsUntil(CallIn window) {
    return "It runs until " + London.say(window.lastDay()) + ". " + window.because();
  }
}

package org.remit.routing;

import java.time.LocalDate;
import org.remit.calendar.London;
import org.remit.reference.Authority;
import org.remit.reference.Refused;

/**
 * Since when agenda and report of a meeting were open to the public. Fewer than five clear days need a reason. A
 * committee of overview and scrutiny (Local Government Act 2000 s.9FA) and council were convened at shorter notice, or
 * the chair was of the opinion, minuted with the special circumstances, that the matter was urgent (Local Government
 * Act 1972 ss.100B(3), (4) and 100E). Cabinet has no late-item power: its meeting itself was convened at shorter notice
 * (SI 2012/2089 regs 6(2) and 7).
 *
 * @param shorterNotice the reason; null where they were open for five clear days
 */
public record CommitteeAgenda(LocalDate openedOn, String shorterNotice) {

  /** Whose meeting it is. */
  public enum Body {
    COMMITTEE("the committee", "Local Government Act 1972 ss.100B(3), (4) and 100E; Local Government Act 2000 s.9FA",
        Body.CONVENED_OR_URGENT),
    COUNCIL("council", "Local Government Act 1972 s.100B(3), (4) and Schedule 12 paragraph 4", Body.CONVENED_OR_URGENT),
    CABINET("Cabinet", "SI 2012/2089 regs 6(2) and 7",
        "Say how the meeting itself was convened at shorter notice: an executive meeting has no late-item power.");

    private static final String CONVENED_OR_URGENT = "Say how it was convened at shorter notice, or what its chair"
        + " found urgent and the special circumstances, as minuted.";

    private final String words;
    private final String rule;
    private final String howShorter;

    Body(String words, String rule, String howShorter) {
      this.words = words;
      this.rule = rule;
      this.howShorter = howShorter;
    }

    /** As a sentence names it: 'the committee'. */
    public String words() {
      return words;
    }

    /** The law by which its agenda is open before it meets. */
    public String rule() {
      return rule;
    }
  }

  /**
   * @param hold what forbids to go on until the body has met
   * @throws Refused unless the body may consider the matter on that day
   */
  public void mustAllowToMeet(LocalDate meets, Body body, Authority authority, LegalPeriods periods, String hold) {
    if (openedOn == null) {
      throw new Refused("Give the day from which agenda and report of the meeting were open to the public.")
          .at("/agendaOn").because(hold, body.rule);
    }
    if (openedOn.isAfter(meets)) {
      throw new Refused("Agenda and report are open before the meeting on %s, not from %s on."
          .formatted(London.say(meets), London.say(openedOn)))
          .at("/agendaOn").because(hold, body.rule);
    }
    var period = periods.agenda(authority, London.startOf(openedOn));
    var inTime = !meets.isBefore(period.effectiveOn());
    var reasoned = shorterNotice != null && shorterNotice.chars().anyMatch(Character::isLetter);
    if (inTime && reasoned) {
      throw new Refused("Open from %s, agenda and report have %s before the meeting on %s: no shorter notice is needed."
          .formatted(London.say(openedOn), period.length(), London.say(meets)))
          .at("/shorterNotice").because(hold, body.rule);
    }
    if (!inTime && !reasoned) {
      throw new Refused("Open from %s, agenda and report are open %s on %s; the meeting on %s is earlier. %s".formatted(
          London.say(openedOn), period.length(), London.say(period.effectiveOn()), London.say(meets), body.howShorter))
          .at("/shorterNotice").because(hold, body.rule);
    }
  }
}

package org.remit.routing;

import java.time.LocalDate;
import org.remit.calendar.London;
import org.remit.reference.Authority;
import org.remit.reference.Refused;

/**
 * Since when agenda and report of a committee's meeting were open to the public. Fewer than five clear days need a
 * reason: the meeting was convened at shorter notice, or its chair was of the opinion, minuted with the special
 * circumstances, that the matter was urgent (Local Government Act 1972 ss.100B(3), (4) and 100E). A committee of
 * overview and scrutiny is one (Local Government Act 2000 s.9FA).
 *
 * @param shorterNotice the reason; null where they were open for five clear days
 */
public record CommitteeAgenda(LocalDate openedOn, String shorterNotice) {

  private static final String RULE =
      "Local Government Act 1972 ss.100B(3), (4) and 100E; Local Government Act 2000 s.9FA";

  /**
   * @param hold what forbids to go on until scrutiny has met
   * @throws Refused unless the committee may consider the matter on that day
   */
  public void mustAllowToMeet(LocalDate meets, Authority authority, LegalPeriods periods, String hold) {
    if (openedOn == null) {
      throw new Refused("Give the day from which agenda and report of the meeting were open to the public.")
          .at("/agendaOn").because(hold, RULE);
    }
    if (openedOn.isAfter(meets)) {
      throw new Refused("Agenda and report are open before the meeting on %s, not from %s on."
          .formatted(London.say(meets), London.say(openedOn)))
          .at("/agendaOn").because(hold, RULE);
    }
    var period = periods.agenda(authority, London.startOf(openedOn));
    var inTime = !meets.isBefore(period.effectiveOn());
    var reasoned = shorterNotice != null && shorterNotice.chars().anyMatch(Character::isLetter);
    if (inTime && reasoned) {
      throw new Refused("Open from %s, agenda and report have %s before the meeting on %s: no shorter notice is needed."
          .formatted(London.say(openedOn), period.length(), London.say(meets)))
          .at("/shorterNotice").because(hold, RULE);
    }
    if (!inTime && !reasoned) {
      throw new Refused(("Open from %s, agenda and report are open %s on %s; the meeting on %s is earlier. Say how it"
          + " was convened at shorter notice, or what its chair found urgent and the special circumstances, as"
          + " minuted.")
          .formatted(London.say(openedOn), period.length(), London.say(period.effectiveOn()), London.say(meets)))
          .at("/shorterNotice").because(hold, RULE);
    }
  }
}

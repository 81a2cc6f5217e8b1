package org.remit.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.remit.calendar.London;
import org.remit.calendar.Period;
import org.remit.constitution.Constitutions;
import org.remit.decision.MeetingCommand.ShorterNotice;
import org.remit.notice.NoticeView;
import org.remit.notice.Notices;
import org.remit.proposal.DecisionView;
import org.remit.reference.Refused;
import org.remit.routing.LegalPeriods;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether a meeting of the executive was itself convened at shorter notice (SI 2012/2089 reg 6(2)): nobody convenes
 * anew what was announced on an earlier day, and agenda and report are open from the day on which it is convened. There
 * is no late-item power under another name (invariant 3).
 */
@Component
@Transactional(readOnly = true)
class ShorterNotices {

  static final String RULE = "SI 2012/2089 reg 6(2)";

  private static final String AGENDA = BeforeDeciding.AGENDA;
  private static final Set<String> OF_A_MEETING = Set.of("private-meeting-notice", "private-meeting-response");

  private final Notices notices;
  private final Meetings meetings;
  private final Constitutions constitutions;
  private final LegalPeriods periods;
  private final Clock clock;

  ShorterNotices(Notices notices, Meetings meetings, Constitutions constitutions, LegalPeriods periods, Clock clock) {
    this.notices = notices;
    this.meetings = meetings;
    this.constitutions = constitutions;
    this.periods = periods;
    this.clock = clock;
  }

  /** @throws Refused unless the meeting was convened today, within the 5 clear days before it, and that is evidenced */
  void mustBeConvenedAt(ShorterNotice notice, DecisionView decision, LocalDate meets) {
    announced(decision, meets).ifPresent(how -> {
      throw new Refused(("The meeting on %s was not convened at shorter notice: %s. An executive meeting has no"
          + " late-item power; the matter goes to a later meeting.").formatted(London.say(meets), how))
          .at("/meetingOn").because(AGENDA, RULE);
    });
    var today = London.today(clock);
    if (notice.convenedOn() == null) {
      throw new Refused("Give the day on which the meeting was convened.").at("/convenedOn").because(AGENDA, RULE);
    }
    if (notice.convenedOn().isAfter(today)) {
      throw new Refused("The meeting cannot have been convened on " + London.say(notice.convenedOn())
          + ": that day has not come.").at("/convenedOn");
    }
    var wanted = ifConvenedOn(decision, notice.convenedOn());
    if (notice.convenedOn().isBefore(today) && !meets.isBefore(wanted.effectiveOn())) {
      throw new Refused("Convened on %s, the meeting on %s has %s' notice: it is not convened at shorter"
          .formatted(London.say(notice.convenedOn()), London.say(meets), wanted.length())
          + " notice, and its agenda and report had to be open for them.")
          .at("/convenedOn").because(AGENDA, RULE);
    }
    if (notice.convenedOn().isBefore(today)) {
      throw new Refused(("Agenda and report have to be open since the meeting was convened, on %s; published today they"
          + " are not. The matter goes to a later meeting, or to one that is convened today.")
          .formatted(London.say(notice.convenedOn())))
          .at("/convenedOn").because(AGENDA, RULE);
    }
    if (notice.evidence() == null || notice.evidence().chars().noneMatch(Character::isLetter)) {
      throw new Refused("Say what shows that the meeting was convened on that day, and where it is filed.")
          .at("/convenedEvidence").because(AGENDA, RULE);
    }
  }

  private Period ifConvenedOn(DecisionView decision, LocalDate day) {
    return periods.agenda(decision.authority(), London.startOf(day));
  }

  /** How a meeting of that day was announced before today; empty where nothing did. */
  private Optional<String> announced(DecisionView decision, LocalDate meets) {
    var today = London.today(clock);
    var council = decision.authority();
    return notices.of(decision.reference()).stream()
        .filter(n -> London.date(n.publishedAt()).isBefore(today) && names(n, meets))
        .findFirst()
        .map(n -> "the %s of %s named that day".formatted(
            n.kind().replace('-', ' '), London.say(London.date(n.publishedAt()))))
        .or(() -> meetings.firstAnnounced(
                council.code(), decision.maker(), London.startOf(meets), London.startOf(meets.plusDays(1)))
            .map(London::date)
            .filter(day -> day.isBefore(today))
            .map(day -> "an agenda of " + London.say(day) + " announced it"))
        .or(() -> constitutions.of(council).meetings().meets(decision.maker(), meets)
            .filter(meeting -> meeting)
            .map(meeting -> "it stands in the council's calendar of meetings"));
  }

  /** A notice of a period names the meeting by its first or its last day; the days between are no meeting's. */
  private static boolean names(NoticeView notice, LocalDate meets) {
    if (notice.periodFrom().equals(meets) || notice.periodTo().equals(meets)) return true;
    return OF_A_MEETING.contains(notice.kind()) && meets.isAfter(notice.periodFrom())
        && meets.isBefore(notice.periodTo());
  }
}

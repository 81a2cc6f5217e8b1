package org.remit.callin.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.remit.calendar.WrittenDay;
import org.remit.callin.CallIns;
import org.remit.callin.HeldMeeting;
import org.remit.callin.LateScrutiny;
import org.remit.callin.ScrutinyOutcome;
import org.remit.command.Body;
import org.remit.command.DecisionCommand;
import org.remit.command.Field;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.remit.routing.CommitteeAgenda;
import org.springframework.stereotype.Component;

/** The command 'late-scrutiny': scrutiny met in time, and nobody told Remit before the call-in lapsed. */
@Component
class RecordLateOutcome extends DecisionCommand {

  private final CallIns callIns;
  private final LateScrutiny late;

  RecordLateOutcome(CallIns callIns, LateScrutiny late) {
    super("late-scrutiny", "Record a scrutiny meeting that was held in time",
        "The call-in lapsed because no meeting was on record. Where the committee did meet within its time, and"
            + " nothing was done under the decision since, its outcome is recorded with the minutes and counts from"
            + " the day of the meeting.",
        Set.of(Role.DEMOCRATIC_SERVICES));
    this.callIns = callIns;
    this.late = late;
  }

  @Override
  public List<Field> fields(DecisionReference decision) {
    return List.of(
        Field.text("meetingOn", "Day on which the committee met, and the hour")
            .hint("Such as 8 December 2026 at 19:00."),
        Field.date("agendaOn", "Day from which its agenda and report were open to the public"),
        Field.textarea("shorterNotice", "Why the notice was shorter").optional()
            .hint("Only where they were not open for five clear days before the meeting: how it was convened at shorter"
                + " notice, or what its chair found urgent and the special circumstances, as minuted."),
        Field.radio("outcome", "What did the committee decide?")
            .option("release", "Release: the decision takes effect")
            .option("refer-back", "Refer back: the decision maker is asked to look again")
            .option("refer-to-council", "Refer to full council"),
        Field.lines("resolutionOutcomes", "Resolutions that differ").optional()
            .hint("One line each: 'b: release: reason', 'c: refer-back: reason'."),
        Field.textarea("reasons", "Reasons and advice to the decision maker"),
        Field.text("minutes", "Where the minutes of the meeting are filed"));
  }

  @Override
  public boolean isOpen(DecisionReference decision) {
    return callIns.of(decision).filter(c -> c.state().equals("ended") && c.items().containsValue("lapsed"))
        .isPresent();
  }

  @Override
  public Object handle(DecisionReference decision, JsonNode body, Actor actor) {
    late.record(decision,
        new ScrutinyOutcome(
            held(Body.text(body, "meetingOn"), new CommitteeAgenda(Body.date(body, "agendaOn"),
                Body.text(body, "shorterNotice"))),
            Body.text(body, "outcome"),
            Body.lines(body, "resolutionOutcomes"), Body.text(body, "reasons"), Body.text(body, "minutes")),
        actor);
    return callIns.of(decision).orElseThrow();
  }

  private static HeldMeeting held(String written, CommitteeAgenda agenda) {
    if (written == null) return new HeldMeeting(null, null, agenda);
    return WrittenDay.moment(written).map(at -> new HeldMeeting(at.toLocalDate(), at.toLocalTime(), agenda))
        .or(() -> WrittenDay.day(written).map(day -> new HeldMeeting(day, null, agenda)))
        .orElseThrow(() -> new Refused("That is no day with its hour: write it as 8 December 2026 at 19:00.")
            .at("/meetingOn"));
  }
}

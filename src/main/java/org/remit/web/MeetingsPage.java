package org.remit.web;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.remit.calendar.London;
import org.remit.command.Body;
import org.remit.command.Field;
import org.remit.constitution.MeetingDays;
import org.remit.decision.DecisionMaking;
import org.remit.people.Actors;
import org.remit.proposal.DecisionView;
import org.remit.proposal.Decisions;
import org.remit.reference.Actor;
import org.remit.reference.Authority;
import org.remit.reference.Forbidden;
import org.remit.reference.NotFound;
import org.remit.reference.Refused;
import org.remit.routing.LegalPeriods;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A council's calendar of meetings with the days of their agendas: read by its people, kept by democratic services. */
@Controller
@ConditionalOnWebApplication
class MeetingsPage {

  private static final List<Field> ADD = List.of(
      Field.select("body", "Who meets").options(MeetingDays.BODIES),
      Field.date("day", "Day"),
      Field.text("source", "What shows it").hint("A minute, a notice, the council's calendar of meetings."));

  private static final List<Field> CANCEL = List.of(
      Field.text("why", "Why it is not held on that day").hint("No quorum, no business, a decision of the chair."),
      Field.date("to", "Day on which it is held instead").optional().hint("Left empty, the meeting is cancelled."));

  private final MeetingDays meetings;
  private final Decisions decisions;
  private final DecisionMaking making;
  private final LegalPeriods periods;
  private final Actors actors;

  MeetingsPage(
      MeetingDays meetings, Decisions decisions, DecisionMaking making, LegalPeriods periods, Actors actors) {
    this.meetings = meetings;
    this.decisions = decisions;
    this.making = making;
    this.periods = periods.projecting();
    this.actors = actors;
  }

  /**
   * A meeting as the page shows it.
   *
   * @param agenda the last day on which agenda and reports can be opened, five clear days before
   * @param called the decisions whose agenda names this meeting
   */
  public record Line(MeetingDays.Day meeting, LocalDate agenda, List<DecisionView> called) {}

  /** The signed-in person's own council. */
  @GetMapping("/meetings")
  String own() {
    var council = actors.person().authority();
    if (council == null) throw new NotFound("You belong to no council, so there are no meetings to show.");
    return "redirect:/meetings/" + council.id();
  }

  @GetMapping("/meetings/{council}")
  ModelAndView show(@PathVariable String council, @RequestParam(required = false) String done) {
    var actor = actors.person();
    var authority = new Authority(council);
    var page = new ModelAndView("meetings");
    page.addObject("council", council);
    page.addObject("name", new Authority(council).words());
    page.addObject("lines", lines(authority, actor));
    page.addObject("mayEnter", meetings.mayEnter(authority, actor));
    page.addObject("done", done);
    return page;
  }

  private List<Line> lines(Authority council, Actor actor) {
    record Called(LocalDate day, DecisionView decision) {}
    var called = decisions.visibleTo(actor).stream().filter(d -> d.authority().equals(council))
        .flatMap(d -> making.meetingOf(d.reference()).stream().map(at -> new Called(London.date(at), d))).toList();
    return meetings.ahead(council, actor).stream()
        .map(day -> new Line(day, day.body().equals("scrutiny") ? null
            : periods.latestAgenda(council, day.day()).startsFrom(), called.stream()
            .filter(c -> c.day().equals(day.day()) && c.decision().maker().equals(day.body()))
            .map(Called::decision).toList()))
        .toList();
  }

  @GetMapping("/meetings/{council}/add")
  ModelAndView askAdd(@PathVariable String council) {
    return add(council, Map.of(), null);
  }

  @PostMapping("/meetings/{council}/add")
  ModelAndView add(@PathVariable String council, HttpServletRequest request) {
    try {
      var body = Bodies.ofForm(ADD, request.getParameterMap(), Map.of());
      meetings.add(new Authority(council), Body.text(body, "body"), Body.date(body, "day"),
          Body.text(body, "source"), actors.person());
      return new ModelAndView("redirect:/meetings/" + council + "?done=entered");
    } catch (NotFound | Forbidden e) {
      throw e;
    } catch (Refused e) {
      return add(council, Bodies.typed(request.getParameterMap()), e);
    }
  }

  @GetMapping("/meetings/{council}/cancel/{body}/{day}")
  ModelAndView askCancel(@PathVariable String council, @PathVariable String body, @PathVariable String day) {
    return cancel(council, body, day, Map.of(), null);
  }

  @PostMapping("/meetings/{council}/cancel/{body}/{day}")
  ModelAndView cancel(
      @PathVariable String council, @PathVariable String body, @PathVariable String day, HttpServletRequest request) {
    try {
      JsonNode sent = Bodies.ofForm(CANCEL, request.getParameterMap(), Map.of());
      var to = Body.date(sent, "to");
      meetings.cancel(new Authority(council), body, day(day), to, Body.text(sent, "why"), actors.person());
      return new ModelAndView("redirect:/meetings/" + council + "?done=" + (to == null ? "cancelled" : "moved"));
    } catch (NotFound | Forbidden e) {
      throw e;
    } catch (Refused e) {
      return cancel(council, body, day, Bodies.typed(request.getParameterMap()), e);
    }
  }

  private ModelAndView add(String council, Map<String, String> typed, Refused refused) {
    return form(council, "Enter a meeting", "It stands in the calendar, and plans are made by it, from now on. From the"
        + " first meeting that is entered of a body to the last, it is taken to meet on no other day.", ADD,
        "/meetings/" + council + "/add", typed, refused);
  }

  private ModelAndView cancel(String council, String body, String day, Map<String, String> typed, Refused refused) {
    var actor = actors.person();
    requireMayEnter(council, actor);
    var meeting = meetings.find(new Authority(council), body, day(day), actor);
    return form(council, "Cancel or move a meeting", meeting.bodyWords() + " on " + London.say(meeting.day())
        + ". A decision whose agenda names this meeting needs its agenda opened anew: the calendar does not do that.",
        CANCEL, "/meetings/" + council + "/cancel/" + meeting.body() + "/" + meeting.day(), typed, refused);
  }

  private ModelAndView form(
      String council, String heading, String intro, List<Field> fields, String action, Map<String, String> typed,
      Refused refused) {
    requireMayEnter(council, actors.person());
    return FormPage.of("meetings-form", fields, action, typed, Problems.wrong(refused))
        .addObject("council", council)
        .addObject("heading", heading)
        .addObject("intro", intro);
  }

  private void requireMayEnter(String council, Actor actor) {
    if (meetings.mayEnter(new Authority(council), actor)) return;
    throw new Forbidden("The calendar of meetings of " + new Authority(council).words()
        + " is kept by its democratic services and administrator.");
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new NotFound("'" + text + "' is no day.");
    }
  }
}

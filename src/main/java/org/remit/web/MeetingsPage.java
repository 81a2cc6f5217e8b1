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
import org.remit.people.Actors;
import org.remit.reference.Actor;
import org.remit.reference.Authority;
import org.remit.reference.Forbidden;
import org.remit.reference.NotFound;
import org.remit.reference.Refused;
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

  static final List<Field> ADD = List.of(
      Field.select("body", "Who meets").options(MeetingDays.BODIES),
      Field.date("day", "Day"),
      Field.text("source", "What shows it").hint("A minute, a notice, the council's calendar of meetings."));

  static final List<Field> CANCEL = List.of(
      Field.text("why", "Why it is not held on that day").hint("No quorum, no business, a decision of the chair."),
      Field.date("to", "Day on which it is held instead").optional().hint("Left empty, the meeting is cancelled."));

  private final MeetingDays meetings;
  private final MeetingsAhead ahead;
  private final Actors actors;

  MeetingsPage(MeetingDays meetings, MeetingsAhead ahead, Actors actors) {
    this.meetings = meetings;
    this.ahead = ahead;
    this.actors = actors;
  }

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
    page.addObject("name", authority.words());
    page.addObject("lines", ahead.of(authority, actor));
    page.addObject("mayEnter", meetings.mayEnter(authority, actor));
    page.addObject("done", done);
    return page;
  }

  @GetMapping("/meetings/{council}/add")
  ModelAndView askAdd(@PathVariable String council) {
    return form(council, "Enter a meeting", "It stands in the calendar, and plans are made by it, from now on. From the"
        + " first meeting that is entered of a body to the last, it is taken to meet on no other day.", ADD,
        "/meetings/" + council + "/add");
  }

  @PostMapping("/meetings/{council}/add")
  ModelAndView add(@PathVariable String council, HttpServletRequest request) {
    try {
      var body = Bodies.ofForm(ADD, request.getParameterMap(), Map.of());
      add(meetings, council, body, actors.person());
      return new ModelAndView("redirect:/meetings/" + council + "?done=entered");
    } catch (NotFound | Forbidden e) {
      throw e;
    } catch (Refused e) {
      return FormPage.refused(request, e);
    }
  }

  @GetMapping("/meetings/{council}/cancel/{body}/{day}")
  ModelAndView askCancel(@PathVariable String council, @PathVariable String body, @PathVariable String day) {
    var actor = actors.person();
    requireMayEnter(council, actor);
    var meeting = meetings.find(new Authority(council), body, day(day), actor);
    return form(council, "Cancel or move a meeting", meeting.bodyWords() + " on " + London.say(meeting.day())
        + ". A decision whose agenda names this meeting needs its agenda opened anew: the calendar does not do that.",
        CANCEL, "/meetings/" + council + "/cancel/" + meeting.body() + "/" + meeting.day());
  }

  @PostMapping("/meetings/{council}/cancel/{body}/{day}")
  ModelAndView cancel(
      @PathVariable String council, @PathVariable String body, @PathVariable String day, HttpServletRequest request) {
    try {
      var sent = Bodies.ofForm(CANCEL, request.getParameterMap(), Map.of());
      cancel(meetings, council, body, day, sent, actors.person());
      return new ModelAndView("redirect:/meetings/" + council + "?done=" + (sent.has("to") ? "moved" : "cancelled"));
    } catch (NotFound | Forbidden e) {
      throw e;
    } catch (Refused e) {
      return FormPage.refused(request, e);
    }
  }

  static void add(MeetingDays meetings, String council, JsonNode body, Actor actor) {
    meetings.add(new Authority(council), Body.text(body, "body"), Body.date(body, "day"), Body.text(body, "source"),
        actor);
  }

  static void cancel(MeetingDays meetings, String council, String body, String day, JsonNode sent, Actor actor) {
    meetings.cancel(
        new Authority(council), body, day(day), Body.date(sent, "to"), Body.text(sent, "why"), actor);
  }

  private ModelAndView form(
      String council, String heading, String intro, List<Field> fields, String action) {
    requireMayEnter(council, actors.person());
    return FormPage.of("meetings-form", fields, action, Map.of())
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

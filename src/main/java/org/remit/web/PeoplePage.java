package org.remit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.remit.calendar.London;
import org.remit.command.Field;
import org.remit.people.Actors;
import org.remit.people.Appointments;
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

/** Who holds which post, deputises for it, sits on which committee and belongs to which group: read, entered, ended. */
@Controller
@ConditionalOnWebApplication
class PeoplePage {

  private static final String OPEN = "open";

  private final Appointments appointments;
  private final Actors actors;
  private final Clock clock;

  PeoplePage(Appointments appointments, Actors actors, Clock clock) {
    this.appointments = appointments;
    this.actors = actors;
    this.clock = clock;
  }

  /** The signed-in person's own council. */
  @GetMapping("/people")
  String own() {
    var council = actors.person().authority();
    if (council == null) throw new NotFound("You belong to no council, so there are no people to show.");
    return "redirect:/people/" + council.id();
  }

  @GetMapping("/people/{council}")
  ModelAndView show(@PathVariable String council, @RequestParam(required = false) String done) {
    var actor = actors.person();
    var authority = new Authority(council);
    var page = new ModelAndView("people");
    page.addObject("council", council);
    page.addObject("appointments", appointments.of(authority, actor));
    page.addObject("mayEnter", appointments.mayEnter(authority, actor));
    page.addObject("today", London.today(clock));
    page.addObject("done", done);
    return page;
  }

  @GetMapping("/people/{council}/appoint")
  ModelAndView askAppoint(@PathVariable String council) {
    return form(council, Form.APPOINT, null);
  }

  @PostMapping("/people/{council}/appoint")
  ModelAndView appoint(@PathVariable String council, HttpServletRequest request) {
    return carryOut(council, Form.APPOINT, request, null);
  }

  @GetMapping("/people/{council}/leaves")
  ModelAndView askLeaves(@PathVariable String council) {
    return form(council, Form.LEAVES, null);
  }

  @PostMapping("/people/{council}/leaves")
  ModelAndView leaves(@PathVariable String council, HttpServletRequest request) {
    return carryOut(council, Form.LEAVES, request, null);
  }

  @GetMapping("/people/{council}/end/{id}")
  ModelAndView askEnd(@PathVariable String council, @PathVariable String id) {
    return form(council, Form.END, id);
  }

  @PostMapping("/people/{council}/end/{id}")
  ModelAndView end(@PathVariable String council, @PathVariable String id, HttpServletRequest request) {
    return carryOut(council, Form.END, request, id);
  }

  private enum Form {
    APPOINT("Appoint somebody", "To a post, as a deputy, to a committee or a political group. Once a post has a holder,"
        + " only they and their deputies decide for it.", PeopleApi.APPOINT),
    END("End an appointment", "What was done under it stands; from the next day on somebody else may be appointed.",
        PeopleApi.END),
    LEAVES("Somebody leaves", "Their appointments end on that day, and every task that they have claimed goes back at"
        + " once to those whose it is.", PeopleApi.LEAVES);

    final String title;
    final String intro;
    final List<Field> fields;

    Form(String title, String intro, List<Field> fields) {
      this.title = title;
      this.intro = intro;
      this.fields = fields;
    }
  }

  private ModelAndView carryOut(String council, Form form, HttpServletRequest request, String id) {
    var actor = actors.person();
    try {
      var body = Bodies.ofForm(form.fields, request.getParameterMap(), Map.of());
      var done = switch (form) {
        case APPOINT -> {
          PeopleApi.appoint(appointments, council, body, actor);
          yield "appointed";
        }
        case END -> {
          mustKnowThatItEnds(request.getParameter("seen"), end(council, id, actor));
          PeopleApi.end(appointments, council, id, body, actor);
          yield "ended";
        }
        case LEAVES -> "left-" + PeopleApi.leaves(appointments, council, body, actor);
      };
      return new ModelAndView("redirect:/people/" + council + "?done=" + done);
    } catch (NotFound | Forbidden e) {
      throw e;
    } catch (Refused e) {
      return FormPage.refused(request, e);
    }
  }

  /** Two people may have the same form before them: whoever sends second is told of what the first has entered. */
  private static void mustKnowThatItEnds(String seen, String end) {
    if (seen == null || seen.equals(end)) return;
    throw new Refused("Somebody entered another last day after you opened this page: "
        + (end.equals(OPEN) ? "none" : London.say(LocalDate.parse(end)))
        + ". Nothing of yours is lost: send it again if it still holds.").at("/lastDay");
  }

  /** The last day of an appointment as its form carries it. */
  private String end(String council, String id, Actor actor) {
    return appointments.of(new Authority(council), actor).stream().filter(a -> a.id().toString().equals(id))
        .map(a -> a.until() == null ? OPEN : a.until().toString()).findFirst().orElse(OPEN);
  }

  /** @param id of the appointment that the form is about; null where it is about none */
  private ModelAndView form(String council, Form form, String id) {
    if (!appointments.mayEnter(new Authority(council), actors.person())) {
      throw new Forbidden("Posts, committees and groups of " + new Authority(council).words()
          + " are entered by its democratic services, monitoring officer or administrator.");
    }
    return FormPage.of("people-form", form.fields,
            "/people/" + council + "/" + form.name().toLowerCase(Locale.ROOT) + (id == null ? "" : "/" + id),
            Map.of())
        .addObject("council", council)
        .addObject("heading", form.title)
        .addObject("intro", form.intro)
        .addObject("seen", id == null ? null : end(council, id, actors.person()));
  }

}

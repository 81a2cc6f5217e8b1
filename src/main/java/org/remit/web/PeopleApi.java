package org.remit.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.remit.command.Body;
import org.remit.command.Field;
import org.remit.people.AppointmentCommand;
import org.remit.people.AppointmentView;
import org.remit.people.Appointments;
import org.remit.people.Actors;
import org.remit.people.Capacity;
import org.remit.reference.Actor;
import org.remit.reference.Authority;
import org.remit.reference.NotFound;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Posts, committees and political groups over HTTP, for the council's own people. */
@RestController
@RequestMapping("/api/people/{council}")
@ConditionalOnWebApplication
class PeopleApi {

  static final List<Field> APPOINT = List.of(
      Field.select("capacity", "As what").options(capacities()),
      Field.text("place", "Post, committee or group")
          .hint("As the constitution writes it, such as Head of Children's Social Care."),
      Field.text("person", "Who").hint("The name that they sign in by."),
      Field.date("from", "First day"),
      Field.date("until", "Last day").optional().hint("Left empty while none is known."),
      Field.text("source", "What shows it").hint("A minute, a letter of appointment."));

  static final List<Field> END = List.of(
      Field.date("lastDay", "Last day").hint("Yesterday or later: what was done until then stands."),
      Field.text("why", "Why it ends"));

  static final List<Field> LEAVES = List.of(
      Field.text("person", "Who leaves").hint("The name that they sign in by."),
      Field.date("lastDay", "Last day"),
      Field.text("why", "Why").hint("Left the council, on long leave."));

  private final Appointments appointments;
  private final Actors actors;

  PeopleApi(Appointments appointments, Actors actors) {
    this.appointments = appointments;
    this.actors = actors;
  }

  private static Map<String, String> capacities() {
    var words = new LinkedHashMap<String, String>();
    for (var each : Capacity.values()) words.put(each.id(), each.choice());
    return words;
  }

  @GetMapping("/appointments")
  List<AppointmentView> read(@PathVariable String council) {
    return appointments.of(new Authority(council), actors.person());
  }

  /** Somebody is appointed: 201. */
  @PostMapping(path = "/appointments", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<AppointmentView> appoint(@PathVariable String council, @RequestBody JsonNode sent) {
    var view = appoint(appointments, council, Bodies.ofJson(APPOINT, sent), actors.person());
    return ResponseEntity.created(URI.create("/api/people/" + council + "/appointments")).body(view);
  }

  /** An appointment ends. */
  @PostMapping(path = "/appointments/{id}/end", consumes = MediaType.APPLICATION_JSON_VALUE)
  AppointmentView end(@PathVariable String council, @PathVariable String id, @RequestBody JsonNode sent) {
    return end(appointments, council, id, Bodies.ofJson(END, sent), actors.person());
  }

  /** Somebody leaves: their appointments end, and what they had in hand goes back to those whose it is. */
  @PostMapping(path = "/leavers", consumes = MediaType.APPLICATION_JSON_VALUE)
  Map<String, Object> leaves(@PathVariable String council, @RequestBody JsonNode sent) {
    return Map.of("tasksGivenBack", leaves(appointments, council, Bodies.ofJson(LEAVES, sent), actors.person()));
  }

  static AppointmentView appoint(Appointments appointments, String council, JsonNode body, Actor actor) {
    return appointments.appoint(
        new Authority(council),
        new AppointmentCommand(Body.text(body, "capacity"), Body.text(body, "place"), Body.text(body, "person"),
            Body.date(body, "from"), Body.date(body, "until"), Body.text(body, "source")),
        actor);
  }

  static AppointmentView end(Appointments appointments, String council, String id, JsonNode body, Actor actor) {
    UUID which;
    try {
      which = UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw new NotFound("There is no such appointment at " + new Authority(council).words() + ".");
    }
    return appointments.end(
        new Authority(council), which, Body.date(body, "lastDay"), Body.text(body, "why"), actor);
  }

  static int leaves(Appointments appointments, String council, JsonNode body, Actor actor) {
    return appointments.leaves(
        new Authority(council), Body.text(body, "person"), Body.date(body, "lastDay"), Body.text(body, "why"), actor);
  }
}

package org.remit.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.remit.constitution.MeetingDays;
import org.remit.people.Actors;
import org.remit.proposal.DecisionView;
import org.remit.reference.Authority;
import org.remit.reference.DecisionReference;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A council's calendar of meetings over HTTP: read by its own people, kept by its democratic services. */
@RestController
@RequestMapping("/api/meetings/{council}")
@ConditionalOnWebApplication
class MeetingsApi {

  private final MeetingDays meetings;
  private final MeetingsAhead ahead;
  private final Actors actors;

  MeetingsApi(MeetingDays meetings, MeetingsAhead ahead, Actors actors) {
    this.meetings = meetings;
    this.ahead = ahead;
    this.actors = actors;
  }

  /**
   * A meeting from today on.
   *
   * @param meets false where it is cancelled
   * @param source what shows it, or why it is cancelled
   * @param entered whether somebody entered it; otherwise the policy pack names it
   * @param agendaBy the last day on which its agenda can be opened; null where no law asks for it
   * @param decisions those whose agenda names it
   */
  record Meeting(
      String body, LocalDate day, boolean meets, String source, boolean entered, LocalDate agendaBy,
      List<DecisionReference> decisions) {

    static Meeting of(MeetingsAhead.Line line) {
      var day = line.meeting();
      return new Meeting(day.body(), day.day(), day.meets(), day.source(), day.entered(), line.agenda(),
          line.called().stream().map(DecisionView::reference).toList());
    }
  }

  /** Every meeting from today on, cancelled ones too, the next one first. */
  @GetMapping
  List<Meeting> read(@PathVariable String council) {
    return ahead.of(new Authority(council), actors.person()).stream().map(Meeting::of).toList();
  }

  /** A meeting is entered: 201, with the calendar as it is then. */
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<List<Meeting>> add(@PathVariable String council, @RequestBody JsonNode sent) {
    MeetingsPage.add(meetings, council, Bodies.ofJson(MeetingsPage.ADD, sent), actors.person());
    return ResponseEntity.created(URI.create("/api/meetings/" + council)).body(read(council));
  }

  /** A meeting is cancelled, or with {@code to} is held on another day. */
  @PostMapping(path = "/{body}/{day}/cancel", consumes = MediaType.APPLICATION_JSON_VALUE)
  List<Meeting> cancel(
      @PathVariable String council, @PathVariable String body, @PathVariable String day, @RequestBody JsonNode sent) {
    MeetingsPage.cancel(
        meetings, council, body, day, Bodies.ofJson(MeetingsPage.CANCEL, sent), actors.person());
    return read(council);
  }
}

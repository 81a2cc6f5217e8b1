package org.remit.routing.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.remit.calendar.London;
import org.remit.reference.Refused;
import org.remit.reference.Writing;
import org.remit.routing.Finding;
import org.remit.routing.Proposal;
import org.remit.routing.ProposalReader;
import org.remit.routing.Route;
import org.remit.routing.Routing;
import org.remit.routing.WhatWouldChange;
import org.remit.routing.WhatWouldChange.Change;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The route of a proposal over HTTP. Any signed-in person may ask for any council; nothing is kept. */
@RestController
@ConditionalOnWebApplication
class RoutesApi {

  private final Routing routing;
  private final ProposalReader reader;
  private final WhatWouldChange changes;
  private final Clock clock;

  RoutesApi(Routing routing, ProposalReader reader, WhatWouldChange changes, Clock clock) {
    this.routing = routing;
    this.reader = reader;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * @param route each part with its rule, citation, the facts and figures that it saw and how sure they are
   * @param findings what the checks that read facts notice
   * @param whatWouldChange for each part the changes of one fact after which it is another, the smallest first; none
   *     unless it was asked for
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Answer(Route route, List<Finding> findings, Map<String, List<Change>> whatWouldChange) {}

  /**
   * @param proposal as it is sent to {@code /api/decisions}
   * @param on the day whose rules apply; where none is given the day on which the decision was taken or is planned, or
   *     else today
   * @param changes whether what would change it is worked out too: true or false
   */
  @PostMapping(path = "/api/routes", consumes = MediaType.APPLICATION_JSON_VALUE)
  Answer route(
      @RequestBody JsonNode proposal,
      @RequestParam(required = false) String on,
      @RequestParam(required = false) String changes) {
    if (changes != null && !List.of("true", "false").contains(changes)) {
      throw new Refused("'" + changes + "' is none of: true, false.").at("/changes");
    }
    var read = reader.read(proposal);
    var day = day(on, read);
    try {
      var route = routing.route(read, day);
      return new Answer(route, routing.findings(read, route, null),
          "true".equals(changes) ? this.changes.of(proposal, day) : null);
    } catch (Refused refused) {
      // What the rules refuse without a field is the day they were asked for.
      throw refused.pointer().isEmpty() ? refused.at(isGiven(on) ? "/on" : read.dayPointer()) : refused;
    }
  }

  private LocalDate day(String on, Proposal proposal) {
    if (!isGiven(on)) return proposal.day().or(London.today(clock));
    var day = Moments.read(on.strip()).map(London::date).orElseThrow(
        () -> new Refused("'" + on + "' is no day: write 2026-11-26.").at("/on"));
    if (Writing.wrongWith(day) != null) throw new Refused("This day " + Writing.wrongWith(day) + ".").at("/on");
    return day;
  }

  private static boolean isGiven(String on) {
    return on != null && !on.isBlank();
  }
}

package org.remit.planning.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.remit.calendar.London;
import org.remit.planning.Plan;
import org.remit.planning.PlanQuestion;
import org.remit.planning.PlanQuestion.Target;
import org.remit.planning.Planner;
import org.remit.reference.Refused;
import org.remit.reference.Writing;
import org.remit.routing.InvalidProposal;
import org.remit.routing.Proposal;
import org.remit.routing.ProposalReader;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The plan of a proposal over HTTP. Any signed-in person may ask for any council's; nothing is kept. */
@RestController
@ConditionalOnWebApplication
class TimelinesApi {

  private final Planner planner;
  private final ProposalReader reader;
  private final Clock clock;

  TimelinesApi(Planner planner, ProposalReader reader, Clock clock) {
    this.planner = planner;
    this.reader = reader;
    this.clock = clock;
  }

  /**
   * What is asked for.
   *
   * @param proposal the proposal, as it is sent to {@code /api/decisions}
   * @param from the first day of work; today where none is given
   * @param by the day by which something must happen; none for a plan forward
   * @param irregularity what is to be cured, by its id; none where nothing is
   * @param durations working days instead of the pack's
   */
  record Question(JsonNode proposal, LocalDate from, Wish by, String irregularity, Map<String, Integer> durations) {}

  /** @param what decision, effect, contract, grant, transfer or start */
  record Wish(String what, LocalDate on) {}

  @PostMapping(path = "/api/timelines", consumes = MediaType.APPLICATION_JSON_VALUE)
  Plan plan(@RequestBody Question question) {
    if (question.proposal() == null) throw new Refused("Give the proposal.").at("/proposal");
    var by = question.by();
    mustBeOfOurTime(question.from(), "/from");
    if (by != null) mustBeOfOurTime(by.on(), "/by/on");
    if (by != null && by.what() == null) throw new Refused("Say what must happen by then.").at("/by/what");
    if (by != null && by.on() == null) throw new Refused("Give the day.").at("/by/on");
    var asked = new PlanQuestion(read(question.proposal()),
        question.from() == null ? London.today(clock) : question.from(),
        by == null ? null : new Target(by.what(), by.on()), question.irregularity(),
        question.durations() == null ? Map.of() : question.durations());
    try {
      return planner.plan(asked);
    } catch (Refused refused) {
      // What the kernel refuses without a field is a day that it cannot count to.
      throw refused.pointer().isEmpty() ? refused.at(by == null ? "/from" : "/by/on") : refused;
    }
  }

  private static void mustBeOfOurTime(LocalDate day, String pointer) {
    if (day != null && Writing.wrongWith(day) != null) {
      throw new Refused("This day " + Writing.wrongWith(day) + ".").at(pointer);
    }
  }

  private Proposal read(JsonNode proposal) {
    try {
      return reader.read(proposal);
    } catch (InvalidProposal invalid) {
      throw invalid.under("/proposal");
    }
  }
}

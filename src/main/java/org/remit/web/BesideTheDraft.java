package org.remit.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.remit.calendar.London;
import org.remit.planning.Plan;
import org.remit.planning.PlanQuestion;
import org.remit.planning.Planner;
import org.remit.reference.Refused;
import org.remit.routing.Finding;
import org.remit.routing.InvalidProposal;
import org.remit.routing.LegalPeriods;
import org.remit.routing.Proposal;
import org.remit.routing.ProposalReader;
import org.remit.routing.Route;
import org.remit.routing.Routing;
import org.springframework.stereotype.Component;

/** What follows from a draft as far as it is written: its route, its first days by law, and what the checks notice. */
@Component
class BesideTheDraft {

  /**
   * @param why why nothing can be told yet; null where it can
   * @param answers who decides, and the other answers of the route
   * @param decision the first day on which it can be decided by law, and {@code end} that of the plan's last step; null
   *     where no plan can be made
   */
  public record Follows(
      String why, List<CasePage.Answer> answers, LocalDate decision, LocalDate end, List<Finding> findings) {

    /** What is not confirmed behind every answer, said once. */
    public List<String> behindAll() {
      return answers.size() < 2 ? List.of() : answers.get(0).unconfirmed().stream()
          .filter(caveat -> answers.stream().allMatch(each -> each.unconfirmed().contains(caveat))).toList();
    }

    /** What is not confirmed behind this answer, and not behind all. */
    public List<String> unconfirmed(CasePage.Answer answer) {
      return answer.unconfirmed().stream().filter(caveat -> !behindAll().contains(caveat)).toList();
    }
  }

  private final ProposalReader reader;
  private final Routing routing;
  private final Planner planner;
  private final LegalPeriods periods;
  private final Clock clock;

  BesideTheDraft(ProposalReader reader, Routing routing, Planner planner, LegalPeriods periods, Clock clock) {
    this.reader = reader;
    this.routing = routing;
    this.planner = planner;
    this.periods = periods;
    this.clock = clock;
  }

  private static final int KEY_NOTICE = 15;
  private static final String IS_MISSING =
      "As soon as it has a title and a resolution, and nothing in it is wrong, its route, its plan and what the checks"
          + " notice stand here.";

  Follows of(ObjectNode document) {
    try {
      var proposal = reader.read(document);
      var today = London.today(clock);
      var route = routing.route(proposal, proposal.day().known() ? proposal.day().value() : today);
      var plan = planned(new PlanQuestion(proposal, today, null, null, Map.of()));
      var answers = Stream.concat(Stream.of(RouteWords.maker(route)), RouteWords.of(route).stream()).toList();
      return new Follows(null, answers,
          plan == null ? null : plan.steps().stream().filter(s -> s.id().equals("decision")).findFirst()
              .map(s -> s.earliest().lawful()).orElse(null),
          plan == null ? null : plan.earliest().lawful(),
          routing.findings(proposal, route, null).stream().map(each -> toCome(each, proposal, route, today)).toList());
    } catch (InvalidProposal invalid) {
      // That something is still to be answered is no news to whoever has just come to the question.
      var first = invalid.problems().stream().filter(each -> !each.isMissing()).map(p -> p.sentence()).findFirst()
          .map(each -> " To put right: " + each).orElse("");
      return new Follows(IS_MISSING + first, List.of(), null, null, List.of());
    } catch (Refused notYet) {
      return new Follows(IS_MISSING + " " + notYet.getMessage(), List.of(), null, null, List.of());
    }
  }

  /** No notice of a draft can have been published: until when it must be is still to come. */
  private Finding toCome(Finding finding, Proposal proposal, Route route, LocalDate today) {
    if (finding.check() != KEY_NOTICE || finding.severity() != Finding.Severity.ERROR) return finding;
    var day = proposal.day().value();
    var latest = periods.latest("key-decision", proposal.authority(), day).startsFrom();
    var past = today.isAfter(latest);
    var sentence = "%s notice %s published by %s for %s%s.".formatted(
        route.key().depends() ? "If it is key, its" : "The key decision's", past ? "had to be" : "must be",
        London.say(latest), London.say(day),
        past ? ": plan a later day, or ask for the general exception or special urgency" : "");
    return new Finding(finding.check(), past ? Finding.Severity.WARNING : Finding.Severity.NOTE, sentence,
        finding.citation(), finding.paragraph(), finding.quoted(), finding.answerableBy());
  }

  /** A route is shown even where no plan can be made of it, such as beyond the days that are known. */
  private Plan planned(PlanQuestion question) {
    try {
      return planner.plan(question);
    } catch (Refused noPlan) {
      return null;
    }
  }
}

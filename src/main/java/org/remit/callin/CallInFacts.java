package org.remit.callin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.remit.calendar.London;
import org.remit.decision.DecisionMaking;
import org.remit.engine.Markdown;
import org.remit.engine.TaskFacts;
import org.remit.papers.Papers;
import org.remit.proposal.DecisionView;
import org.remit.proposal.Decisions;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.routing.CommitteeAgenda.Body;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the forms of call-in show beside the facts that every form has. Whoever checks what came on paper and the
 * committee read who signed when they open the form; no task keeps the names.
 */
@Configuration(proxyBeanMethods = false)
class CallInFacts {

  @Bean
  TaskFacts requestFacts(CallIns callIns, CallInOnRecord onRecord, Papers papers, Decisions decisions) {
    return TaskFacts
        .of("Task_CheckCallInRequest",
            (d, resolution) -> requests(callIns, onRecord, papers, decisions.get(d), false))
        .opened((d, resolution) -> requests(callIns, onRecord, papers, decisions.get(d), true))
        .due((d, resolution) -> lastMoment(callIns.of(d).orElseThrow()));
  }

  private static Map<String, Object> requests(
      CallIns callIns, CallInOnRecord onRecord, Papers papers, DecisionView decision, boolean withNames) {
    var reference = decision.reference();
    var view = callIns.of(reference).orElseThrow();
    var all = new ArrayList<Map<String, Object>>();
    for (var each : view.requests()) {
      var one = new LinkedHashMap<String, Object>();
      var signed = onRecord.signatures(reference, each.number());
      one.put("number", each.number());
      one.put("state", each.state());
      one.put("received", London.say(each.receivedAt()));
      one.put("signatures", each.signatures() + (each.signatures() == 1 ? " signature" : " signatures"));
      one.put("groups", groups(signed));
      if (withNames) one.put("unknown", unknown(signed));
      one.put("letter", each.letter() == null ? "From the members' own sign-ins."
          : Markdown.of("By a letter: %s.", letter(papers, reference, each.letter())));
      one.put("asks", Markdown.joined("\n", each.resolutions().stream()
          .map(l -> Markdown.of("- %s: %s", l, decision.resolution(l).words())).toList()));
      one.put("grounds", grounds(each));
      one.put("checks", Markdown.joined("\n", each.checks().stream()
          .map(c -> Markdown.of("- %s: %s. %s (%s)", c.met() ? "Met" : "Not met", c.what(), c.sentence(), c.source()))
          .toList()));
      all.add(one);
    }
    return Map.of("requests", all, "closes", London.sayUntil(view.closesAt()));
  }

  /** A request that is found not valid can be made anew for as long as the window is open, and no longer. */
  private static Optional<Instant> lastMoment(CallInView window) {
    return Optional.ofNullable(window.closesAt()).map(closes -> closes.minusSeconds(1));
  }

  /** How many of each political group signed; those of the executive do not count. */
  private static String groups(List<CallInSignature> signed) {
    var of = new TreeMap<String, Integer>(String.CASE_INSENSITIVE_ORDER);
    signed.stream().filter(CallInSignature::mayCount).map(CallInSignature::group)
        .forEach(group -> of.merge(group.isBlank() ? "no group said" : group, 1, Integer::sum));
    return of.entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).collect(Collectors.joining(", "));
  }

  /** Where a document of the case has the name that was given, the way to it; who may read it is asked there. */
  private static Markdown letter(Papers papers, DecisionReference decision, String said) {
    return papers.documents(decision, Actor.system("briefing whoever checks a call-in request")).stream()
        .filter(d -> d.takenDownAt() == null)
        .filter(d -> said.equalsIgnoreCase(d.document()) || said.equalsIgnoreCase(d.name()))
        .findFirst()
        .map(d -> Markdown.of("[%s](/documents/%s)", d.document(), d.id()))
        .orElseGet(() -> Markdown.of("%s", said));
  }

  private static Markdown unknown(List<CallInSignature> signed) {
    var names = signed.stream().filter(CallInSignature::isToBeConfirmed).map(CallInSignature::member).toList();
    return names.isEmpty() ? new Markdown("")
        : Markdown.of("**Not known to Remit as members who may sign:** %s.", String.join("; ", names));
  }

  @Bean
  TaskFacts scrutinyOutcomeFacts(
      CallIns callIns, ScrutinyClocks clocks, CallInOnRecord onRecord, Decisions decisions) {
    return TaskFacts
        .of("Task_RecordScrutinyOutcome", (d, resolution) -> considered(callIns, clocks, decisions, d, r -> Map.of()))
        .opened((d, resolution) ->
            considered(callIns, clocks, decisions, d, r -> Map.of("signed", signed(onRecord, d, r))));
  }

  /** What the committee considers: what was asked for, and what else is told of each request. */
  private static Map<String, Object> considered(
      CallIns callIns, ScrutinyClocks clocks, Decisions decisions, DecisionReference decision,
      Function<CallInView.Request, Map<String, Object>> more) {
    var valid = callIns.of(decision).orElseThrow().requests().stream().filter(CallInView.Request::isValid)
        .map(request -> {
          var one = new LinkedHashMap<String, Object>(more.apply(request));
          one.put("number", request.number());
          one.put("letters", String.join(", ", request.resolutions()));
          one.put("grounds", grounds(request));
          return one;
        })
        .toList();
    return Map.of("calledIn", inState(callIns, decisions, decision, "called-in"), "lapse",
        clocks.inWords(decision), "requests", valid);
  }

  private static String signed(CallInOnRecord onRecord, DecisionReference decision, CallInView.Request request) {
    return onRecord.signatures(decision, request.number()).stream()
        .filter(CallInSignature::counts).map(CallInSignature::member).sorted().collect(Collectors.joining("; "));
  }

  private static String grounds(CallInView.Request request) {
    return request.grounds().isBlank() ? "None stated." : request.grounds();
  }

  @Bean
  TaskFacts councilViewFacts(
      CallIns callIns, CouncilViews council, MeetingsThatAnswer meetings, Decisions decisions) {
    return TaskFacts.of("Task_RecordCouncilView",
        (d, resolution) -> Map.of("toCouncil", inState(callIns, decisions, d, "to-council"), "councilPowers",
            council.powers(d), "meeting", meetings.inWords(Body.COUNCIL, decisions.get(d))));
  }

  @Bean
  TaskFacts reconsiderInCabinetFacts(CallIns callIns, MeetingsThatAnswer meetings, Decisions decisions) {
    return TaskFacts.of("Task_ReconsiderInCabinet", (d, resolution) -> {
      var facts = new LinkedHashMap<>(referredBack(callIns, decisions, d));
      facts.put("meeting", meetings.inWords(Body.CABINET, decisions.get(d)));
      return facts;
    });
  }

  @Bean
  TaskFacts reconsiderFacts(CallIns callIns, Decisions decisions) {
    return TaskFacts.of(Set.of("Task_ReconsiderAsMember", "Task_ReconsiderAsOfficer"),
        (d, resolution) -> referredBack(callIns, decisions, d));
  }

  private static Map<String, Object> referredBack(CallIns callIns, Decisions decisions, DecisionReference decision) {
    var view = callIns.of(decision).orElseThrow();
    return Map.of(
        "alternatives", DecisionMaking.alternativesOfTheReport(decisions.get(decision)),
        "referredBack", inState(callIns, decisions, decision, "referred-back"),
        "scrutinyReasons", view.scrutinyReasons() == null ? "" : view.scrutinyReasons(),
        "councilViews", view.councilViews() == null ? "" : Markdown.of("**Council said:** %s", view.councilViews()));
  }

  private static List<String> inState(CallIns callIns, Decisions decisions, DecisionReference decision, String state) {
    var view = decisions.get(decision);
    return callIns.of(decision).orElseThrow().items().entrySet().stream()
        .filter(i -> i.getValue().equals(state))
        .map(i -> i.getKey() + ": " + view.resolution(i.getKey()).words())
        .toList();
  }
}

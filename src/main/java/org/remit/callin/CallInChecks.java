package org.remit.callin;

import static org.remit.callin.CallInHolds.RULE;
import static org.remit.callin.CallInHolds.UNCHECKED;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.remit.callin.CallInView.Check;
import org.remit.engine.OpenTasks;
import org.remit.people.Actors;
import org.remit.proposal.DecisionView;
import org.remit.proposal.Decisions;
import org.remit.proposal.Progress;
import org.remit.reference.DecisionReference;
import org.remit.reference.Happened;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The check of a request: in time, enough members of the right kind, grounds given (constitution, call-in). What can be
 * computed of it binds whoever checks, and what came on paper is checked by somebody else than whoever entered it. The
 * act opens a transaction, or joins that of the task, and locks the window.
 */
@Service
@Transactional
public class CallInChecks {

  private final CallInRows rows;
  private final CallInOnRecord onRecord;
  private final CallInRequestRows requests;
  private final CallInItemRows items;
  private final CallInSignatories signatories;
  private final StandingRequests standing;
  private final RulesOfTheDay rules;
  private final CallInPapers papers;
  private final Decisions decisions;
  private final Progress progress;
  private final OpenTasks tasks;
  private final Actors actors;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  CallInChecks(
      CallInRows rows,
      CallInOnRecord onRecord,
      CallInRequestRows requests,
      CallInItemRows items,
      CallInSignatories signatories,
      StandingRequests standing,
      RulesOfTheDay rules,
      CallInPapers papers,
      Decisions decisions,
      Progress progress,
      OpenTasks tasks,
      Actors actors,
      Clock clock,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.onRecord = onRecord;
    this.requests = requests;
    this.items = items;
    this.signatories = signatories;
    this.standing = standing;
    this.rules = rules;
    this.papers = papers;
    this.decisions = decisions;
    this.progress = progress;
    this.tasks = tasks;
    this.actors = actors;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Democratic services judge a request; the checks that can be computed bind them either way. Against all of them only
   * the monitoring officer finds a request invalid. What came on paper is checked by somebody else than whoever entered
   * it, who looks up each name that Remit does not know.
   *
   * @param found of the names that are not known to Remit those that are members' by the council's own list, or {@code
   *     all}
   * @throws Refused if it is to be valid although a check fails, or invalid although none does
   */
  public void check(DecisionReference reference, int number, boolean valid, List<String> found, String reasons) {
    rows.lock(reference.value());
    var actor = actors.person();
    var decision = decisions.get(reference, actor);
    actor.mustBe(decision.authority(), WhoMayCallIn.OF_LETTERS);
    var window = onRecord.window(reference);
    var request = onRecord.request(reference, number);
    if (reasons == null || reasons.isBlank()) throw new Refused("Write what makes it valid or not.").at("/reasons");
    if (!request.isUnchecked()) return;
    request.mustBeSomebodyElses(actor, "checks it");
    signatories.leaveOutTheExecutive(decision, request);
    var confirmed = signatories.confirm(request, found, actor);
    var checks = ValidityRules.check(rules.of(decision), window, request, onRecord.signatures(request));
    if (!valid && checks.stream().allMatch(Check::met) && !actor.has(Role.MONITORING_OFFICER)) {
      throw new Refused("Request " + number + " is in time, with its grounds and enough who may sign: only the"
          + " monitoring officer may find it invalid nevertheless.")
          .at("/outcome")
          .because(UNCHECKED, RULE);
    }
    if (valid) {
      for (var check : checks) {
        if (!check.met()) {
          throw new Refused("Request " + number + " is not valid: " + check.sentence() + " (" + check.source() + ")")
              .at("/outcome")
              .because(UNCHECKED, check.source());
        }
      }
    }
    request.check(valid, reasons.strip(), clock.instant());
    requests.saveAndFlush(request);
    if (valid) callIn(decision, request);
    standing.liftUnchecked(reference, request, valid ? "the request is valid" : "the request is not valid");
    events.publishEvent(
        Happened.to(reference, "call-in-checked", actor)
            .with("request", number)
            .with("valid", valid)
            .with("checksMet", checks.stream().allMatch(Check::met))
            .with("confirmed", confirmed.size())
            .withholding("members", confirmed.stream().map(CallInSignature::member).collect(Collectors.joining("; ")))
            .withholding("reasons", reasons));
    standing.whatIsLeft(decision, window);
    if (window.state() == CallIn.State.AT_SCRUTINY) tasks.refreshFacts(reference);
  }

  private void callIn(DecisionView decision, CallInRequest request) {
    var reference = decision.reference();
    for (var letter : request.resolutions()) {
      // A later valid request of the same window joins the call-in that is already there (invariant 7).
      if (onRecord.item(reference, letter).isPresent()) {
        onRecord.item(reference, letter).ifPresent(i -> i.become(CallInItem.State.CALLED_IN, null));
        continue;
      }
      items.saveAndFlush(new CallInItem(reference, letter));
      progress.calledIn(reference, letter, "Request " + request.number() + " is valid.");
    }
    standing.nameWhatStands(reference);
    papers.noticeOf(decision, request);
  }
}

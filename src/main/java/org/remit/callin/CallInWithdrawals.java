package org.remit.callin;

import static org.remit.callin.CallInHolds.CALLED_IN;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.remit.calendar.London;
import org.remit.engine.OpenTasks;
import org.remit.proposal.DecisionView;
import org.remit.proposal.Decisions;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Given;
import org.remit.reference.Happened;
import org.remit.reference.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Withdrawal of signatures from a request: by each member of their own, or by democratic services with the members'
 * letter, where the constitution knows it, until scrutiny has considered the call-in. The act opens a transaction and
 * locks the window.
 */
@Service
@Transactional
public class CallInWithdrawals {

  private final CallInRows rows;
  private final CallInOnRecord onRecord;
  private final CallInRequestRows requests;
  private final CallInSignatureRows signatures;
  private final StandingRequests standing;
  private final RulesOfTheDay rules;
  private final CallInPapers papers;
  private final CallInWorkflow workflow;
  private final Decisions decisions;
  private final OpenTasks tasks;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  CallInWithdrawals(
      CallInRows rows,
      CallInOnRecord onRecord,
      CallInRequestRows requests,
      CallInSignatureRows signatures,
      StandingRequests standing,
      RulesOfTheDay rules,
      CallInPapers papers,
      CallInWorkflow workflow,
      Decisions decisions,
      OpenTasks tasks,
      Clock clock,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.onRecord = onRecord;
    this.requests = requests;
    this.signatures = signatures;
    this.standing = standing;
    this.rules = rules;
    this.papers = papers;
    this.workflow = workflow;
    this.decisions = decisions;
    this.tasks = tasks;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Withdraws signatures: a member their own, or democratic services those of the members whose letter they name. The
   * others stand, and whether they are enough is counted again: a request that was valid falls where they are not, and
   * is withdrawn where none is left. When no valid request is left after the window, what was called in takes effect.
   *
   * @throws Refused if the constitution knows no withdrawal, the signatures are not this person's to withdraw, no
   *     reason or letter is given, scrutiny has considered the call-in, or the request does not stand
   */
  public void withdraw(DecisionReference reference, int number, WithdrawalCommand command, Actor actor) {
    var decision = decisions.get(reference, actor);
    rows.lock(reference.value());
    var request = onRecord.request(reference, number);
    var figure = rules.of(decision).callInWithdrawal();
    if (figure.isSet() && !figure.value()) {
      throw new Refused("The constitution of " + decision.authority().words() + " knows no withdrawal of a call-in.")
          .because(CALLED_IN, figure.source());
    }
    var all = onRecord.signatures(reference, number);
    var leaving = leaving(request, all, command, actor, figure.source());
    if (command.reason() == null || command.reason().isBlank()) {
      throw new Refused("Say why it is withdrawn.").at("/reason");
    }
    var window = onRecord.window(reference);
    if (window.state() != CallIn.State.OPEN && window.state() != CallIn.State.AT_SCRUTINY) {
      throw new Refused("Scrutiny has considered the call-in; it can no longer be withdrawn.")
          .because(CALLED_IN, figure.source());
    }
    request.mustStand();
    var reason = command.isByLetter() ? command.reason().strip() + " (" + command.letter().strip() + ")"
        : command.reason().strip();
    leaving.forEach(s -> s.withdraw(reason, clock.instant()));
    signatures.saveAllAndFlush(leaving);
    events.publishEvent(
        Happened.to(reference, "call-in-signature-withdrawn", actor)
            .with("request", number)
            .with("signatures", leaving.size())
            .with("left", all.stream().filter(CallInSignature::counts).count())
            .with("byLetter", command.isByLetter())
            .withholding("members", leaving.stream().map(CallInSignature::member).collect(Collectors.joining("; ")))
            .withholding("reason", reason));
    var wasValid = request.isValid();
    countAgain(decision, request, all, reason, command.isByLetter());
    if (wasValid) papers.noticeOf(decision, request);
    if (request.isUnchecked() || request.isValid()) {
      tasks.refreshFacts(reference);
      return;
    }
    requests.saveAndFlush(request);
    events.publishEvent(
        Happened.to(
                reference, request.is(CallInRequest.State.FELL) ? "call-in-request-fell" : "call-in-withdrawn", actor)
            .with("request", number)
            .with("because", request.endedBecause())
            .withholding("reason", reason));
    standing.liftUnchecked(reference, request, "the request " + request.endedBecause());
    workflow.requestWithdrawn(reference, number);
    standing.whatIsLeft(decision, window);
    standing.nameWhatStands(reference);
    tasks.refreshFacts(reference);
  }

  private static List<CallInSignature> leaving(
      CallInRequest request, List<CallInSignature> all, WithdrawalCommand command, Actor actor, String rule) {
    var number = request.number();
    var standing = all.stream().filter(CallInSignature::stands).toList();
    if (actor.has(WhoMayCallIn.OF_LETTERS)) {
      request.mustBeSomebodyElses(actor, "enters what the members wrote since");
      if (request.letter() != null) return named(number, standing, command);
      throw new Refused("Members signed request " + number + " from their own sign-ins, and withdraw there: nobody else"
          + " says it for them.").because("authority", rule);
    }
    var own = all.stream().filter(s -> s.isOf(actor.user())).toList();
    if (own.isEmpty()) {
      throw new Refused("Whoever signed a request withdraws their own signature; democratic services enter the members'"
          + " letter.")
          .because("authority", rule);
    }
    if (command.isByLetter()) {
      throw new Refused("You withdraw your own signature; what others wrote is entered by democratic services.")
          .at(command.signatories().isEmpty() ? "/letter" : "/signatories");
    }
    var stands = own.stream().filter(CallInSignature::stands).toList();
    if (stands.isEmpty()) throw new Refused("You have withdrawn your signature under request " + number + " already.");
    return stands;
  }

  /** Those of the members who wrote the letter that democratic services enter. */
  private static List<CallInSignature> named(int number, List<CallInSignature> standing, WithdrawalCommand command) {
    Given.words(command.letter(), "/letter",
        "Say where the letter is filed in which the members withdraw: only they withdraw what they signed.");
    if (command.signatories().isEmpty()) {
      throw new Refused("Enter who signed that letter, or 'all' if everybody did who signed request " + number + ".")
          .at("/signatories");
    }
    if (command.isOfAll()) return standing;
    for (var name : command.signatories()) {
      if (standing.stream().anyMatch(s -> s.isOf(name))) continue;
      throw new Refused("No signature of " + name.strip() + " stands under request " + number + ".").at("/signatories");
    }
    return standing.stream().filter(s -> command.signatories().stream().anyMatch(s::isOf)).toList();
  }

  /** What is left of a request: none withdraws it; too few let it fall if it was valid, else its check says so. */
  private void countAgain(
      DecisionView decision, CallInRequest request, List<CallInSignature> all, String reason, boolean byLetter) {
    var today = London.say(London.today(clock));
    if (all.stream().noneMatch(CallInSignature::mayCount)) {
      request.withdraw(reason, "was withdrawn on " + today + " by all whose signatures could count"
          + (byLetter ? ", by letter" : ""));
      return;
    }
    var check = ValidityRules.signatories(rules.of(decision), all);
    if (!request.isValid() || check.met()) return;
    request.fall(reason, "fell on %s, when a signature was withdrawn. %s".formatted(today, check.sentence()));
  }
}

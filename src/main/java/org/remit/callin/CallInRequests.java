package org.remit.callin;

import static org.remit.callin.CallInHolds.UNCHECKED;
import static org.remit.callin.CallInHolds.WINDOW;

import java.time.Clock;
import java.util.stream.Collectors;
import org.remit.calendar.London;
import org.remit.gate.Gate;
import org.remit.people.Actors;
import org.remit.proposal.Decisions;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Given;
import org.remit.reference.Happened;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Receives requests to call a decision in, and the signatures under them: from members' own sign-ins, or by democratic
 * services with their letter, while the window is open (constitution, overview and scrutiny procedure rules). Each act
 * opens a transaction; until its end nobody else asks, signs, withdraws or checks in that window.
 */
@Service
@Transactional
public class CallInRequests {

  private final CallInRows rows;
  private final CallInOnRecord onRecord;
  private final CallInRequestRows requests;
  private final CallInSignatories signatories;
  private final WhoMayCallIn who;
  private final CallInWindows windows;
  private final CallableResolutions callable;
  private final RulesOfTheDay rules;
  private final Gate gate;
  private final CallInWorkflow workflow;
  private final Decisions decisions;
  private final Actors actors;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  CallInRequests(
      CallInRows rows,
      CallInOnRecord onRecord,
      CallInRequestRows requests,
      CallInSignatories signatories,
      WhoMayCallIn who,
      CallInWindows windows,
      CallableResolutions callable,
      RulesOfTheDay rules,
      Gate gate,
      CallInWorkflow workflow,
      Decisions decisions,
      Actors actors,
      Clock clock,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.onRecord = onRecord;
    this.requests = requests;
    this.signatories = signatories;
    this.who = who;
    this.windows = windows;
    this.callable = callable;
    this.rules = rules;
    this.gate = gate;
    this.workflow = workflow;
    this.decisions = decisions;
    this.actors = actors;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Receives a request, from a member's own sign-in or on paper. The clock is read now.
   *
   * @return the number of the request
   * @throws Refused if the window is not open, nothing named may be called in, or the person may not ask
   */
  public int receive(DecisionReference reference, CallInRequestCommand command, Actor actor) {
    var decision = decisions.get(reference, actor);
    rows.lock(reference.value());
    var onPaper = actor.has(Role.DEMOCRATIC_SERVICES);
    if (!onPaper) who.mustBeAbleToAsk(actor, reference);
    var window = windows.opened(decision);
    requireOpen(window);
    var named = callable.named(decision, command.resolutions());
    if (command.grounds() == null || command.grounds().isBlank()) {
      var figure = rules.of(decision).callInGrounds();
      if (figure.isSet() && figure.value().required()) {
        throw new Refused("State the grounds of the call-in.").at("/grounds").because(WINDOW, figure.source());
      }
    }
    if (onPaper) {
      Given.text(command.letter(), "/letter", "Say which document of the case the letter is, or where it is filed.");
      if (command.signatories().isEmpty()) throw new Refused("Enter who signed the letter.").at("/signatories");
    } else if (command.letter() != null || !command.signatories().isEmpty()) {
      throw new Refused("Each member signs from their own sign-in; a letter is entered by democratic services.")
          .at("/signatories");
    }
    var grounds = command.grounds() == null ? "" : command.grounds().strip();
    var before = onRecord.requests(reference);
    var asks = onPaper ? command.signatories().get(0).member() : actor.user();
    before.stream().filter(r -> r.asks(named, grounds) && signatories.isSignedBy(asks, r)).findFirst().ifPresent(r -> {
      throw new Refused(("This request was received already: it is number %d, by which %s asks for resolution %s on"
          + " these grounds. Other members sign that one; on other grounds, or for another resolution, ask again.")
          .formatted(
              r.number(), onPaper ? asks.strip() : "the same member",
              named.stream().filter(r::names).collect(Collectors.joining(" and ")))).at("/grounds");
    });
    var number = before.size() + 1;
    var now = clock.instant();
    var request = requests.saveAndFlush(
        new CallInRequest(
            reference, number, named, grounds, onPaper ? command.letter().strip() : null, actor.user(), now));
    if (onPaper) {
      signatories.signLetter(decision, number, command.signatories(), now);
    } else {
      signatories.sign(decision, number, actor.user(), command.group(), now);
    }
    for (var letter : named) gate.open(reference, letter, UNCHECKED, "Request " + number + " is to be checked.");
    events.publishEvent(
        Happened.to(reference, "call-in-requested", actor)
            .with("request", number)
            .with("resolutions", named)
            .with("onPaper", onPaper)
            .with("receivedAt", now)
            .withholding("grounds", command.grounds())
            .withholding("signatories", onPaper
                ? command.signatories().stream().map(CallInRequestCommand.Signatory::member)
                .collect(Collectors.joining("; "))
                : actor.user()));
    if (workflow.requested(reference, number)) request.told();
    return number;
  }

  /** @throws Refused unless a member signs who has not signed, while the window is open and the request unchecked */
  public void sign(DecisionReference reference, int number, String group, Actor actor) {
    rows.lock(reference.value());
    var decision = decisions.get(reference, actor);
    who.mustBeAbleToAsk(actor, reference);
    var window = onRecord.window(reference);
    requireOpen(window);
    var request = onRecord.request(reference, number);
    if (!request.isUnchecked()) throw new Refused("Request " + number + " is " + request.state().words() + " already.");
    if (request.letter() != null) {
      throw new Refused("Request " + number + " came on paper; sign the letter, or a request of your own.");
    }
    var now = clock.instant();
    signatories.sign(decision, number, actor.user(), group, now);
    events.publishEvent(
        Happened.to(reference, "call-in-signed", actor).with("request", number).withholding("member", actor.user()));
  }

  /** Tells its process of a request that it has not heard of. */
  void passOn(CallInRequest.Key key) {
    var request = requests.findById(key).orElseThrow();
    var reference = request.decision();
    if (!request.isUntold() || !workflow.requested(reference, request.number())) return;
    request.told();
    events.publishEvent(
        Happened.to(reference, "call-in-request-passed-on", actors.current()).with("request", request.number()));
  }

  private void requireOpen(CallIn window) {
    if (window.isOpenAt(clock.instant())) return;
    throw new Refused(
            "It is too late to call in %s: the window closed on %s."
                .formatted(window.decision(), London.sayUntil(window.closesAt())))
        .because(WINDOW, window.rule());
  }
}

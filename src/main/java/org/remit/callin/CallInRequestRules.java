package org.remit.callin;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.remit.calendar.London;
import org.remit.constitution.Figure;
import org.remit.constitution.Figures.Grounds;
import org.remit.constitution.Rules;
import org.remit.proposal.Decisions;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.StringUtils;

/** What a council's constitution asks of a request to call in, and which requests wait for a person's signature. */
@Service
@Transactional(readOnly = true)
public class CallInRequestRules {

  private final Decisions decisions;
  private final RulesOfTheDay rules;
  private final CallInOnRecord onRecord;
  private final CallIns callIns;
  private final WhoMayCallIn who;
  private final Clock clock;

  CallInRequestRules(
      Decisions decisions, RulesOfTheDay rules, CallInOnRecord onRecord, CallIns callIns, WhoMayCallIn who,
      Clock clock) {
    this.decisions = decisions;
    this.rules = rules;
    this.onRecord = onRecord;
    this.callIns = callIns;
    this.who = who;
    this.clock = clock;
  }

  /** Whether a request without grounds is refused. */
  public boolean asksForGrounds(DecisionReference decision) {
    var grounds = rules(decision).callInGrounds();
    return grounds.isSet() && grounds.value().required();
  }

  /** The grounds that count, in the constitution's words; empty where any does. */
  public List<String> acceptedGrounds(DecisionReference decision) {
    Figure<Grounds> grounds = rules(decision).callInGrounds();
    return grounds.isSet() ? grounds.value().accepted() : List.of();
  }

  /** Whether each who signs must say their political group, unless it is entered. */
  public boolean asksForGroups(DecisionReference decision) {
    var signatories = rules(decision).callInSignatories();
    return signatories.isSet() && signatories.value().pool().notAllOfOneGroup();
  }

  /** How many must sign a request and by when, as a sentence; by when only while its window is open. */
  public String whatItTakes(DecisionReference decision) {
    var signatories = rules(decision).callInSignatories();
    var until = onRecord.find(decision).filter(w -> w.isOpenAt(clock.instant()) && !w.isInterrupted())
        .map(w -> ", before the window closes on " + London.sayUntil(w.closesAt())).orElse("");
    return signatories.isSet()
        ? StringUtils.capitalize(signatories.value().words()) + until + "."
        : "How many must sign a request is not known here; democratic services judge it%s.".formatted(
            until.isEmpty() ? "" : "; it is made and signed" + until.substring(1));
  }

  /** How many have signed each request that is not checked yet, as sentences; none where there is no such request. */
  public String signedSoFar(DecisionReference decision) {
    return onRecord.requests(decision).stream()
        .filter(CallInRequest::isUnchecked)
        .map(r -> "Request %d bears %s.".formatted(r.number(), signatures(r)))
        .collect(Collectors.joining(" "));
  }

  private String signatures(CallInRequest request) {
    var signed = onRecord.signatures(request);
    var count = signed.stream().filter(CallInSignature::counts).count();
    var unknown = signed.stream().filter(CallInSignature::isToBeConfirmed).count();
    return (count == 1 ? "1 signature that counts" : count + " signatures that count")
        + (unknown == 0 ? "" : ", and " + unknown + " by names that are not known to Remit as those of"
            + " members who may sign");
  }

  /** The requests that somebody may sign from their own sign-in and has not signed, by their numbers. */
  public List<Integer> unsignedBy(Actor member, DecisionReference decision) {
    if (!callIns.isOpenToRequests(decision) || !who.mayAsk(member, decision)) return List.of();
    return onRecord.requests(decision).stream()
        .filter(r -> r.isUnchecked() && r.letter() == null)
        .filter(r -> signaturesOf(member, r).findAny().isEmpty())
        .map(CallInRequest::number)
        .toList();
  }

  /**
   * The requests under which somebody's signature stands; to whoever enters letters those on paper that somebody else
   * entered.
   */
  public List<Integer> withdrawableBy(Actor actor, DecisionReference decision) {
    var withdrawal = rules(decision).callInWithdrawal();
    if (withdrawal.isSet() && !withdrawal.value()) return List.of();
    return onRecord.requests(decision).stream()
        .filter(r -> r.isUnchecked() || r.isValid())
        .filter(r -> actor.has(WhoMayCallIn.OF_LETTERS) ? r.letter() != null && !r.isEnteredBy(actor)
            : signaturesOf(actor, r).anyMatch(CallInSignature::stands))
        .map(CallInRequest::number)
        .toList();
  }

  private Stream<CallInSignature> signaturesOf(Actor member, CallInRequest request) {
    return onRecord.signatures(request).stream().filter(s -> s.isOf(member.user()));
  }

  private Rules rules(DecisionReference reference) {
    return rules.of(decisions.get(reference));
  }
}

package org.remit.commissioning;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.remit.gate.Gate;
import org.remit.people.Actors;
import org.remit.proposal.ByEffectAlone;
import org.remit.proposal.Decisions;
import org.remit.proposal.FindingView;
import org.remit.proposal.Progress;
import org.remit.proposal.ProposalService;
import org.remit.proposal.ResolutionState;
import org.remit.proposal.ResolutionView;
import org.remit.proposal.Stage;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers what the lifecycle asks of the case, and moves the case on as the lifecycle reaches its steps. */
@Service
@Transactional
public class Journey {

  /**
   * What the lifecycle needs to know of a route.
   *
   * @param maker cabinet, cabinet-member, officer or council
   */
  public record Next(
      boolean linkedAwardsQuestion, boolean answersNeeded, boolean noticeNeeded, boolean scrutinyFirst, String maker) {}

  private final ProposalService proposals;
  private final Decisions decisions;
  private final Progress progress;
  private final Gate gate;
  private final Actors actors;

  Journey(ProposalService proposals, Decisions decisions, Progress progress, Gate gate, Actors actors) {
    this.proposals = proposals;
    this.decisions = decisions;
    this.progress = progress;
    this.gate = gate;
    this.actors = actors;
  }

  /** Works the route out with the facts, the report and the answers as they stand. */
  public Next determineRoute(DecisionReference reference) {
    proposals.routeAnew(reference);
    var decision = decisions.get(reference);
    var route = decisions.route(decision);
    return new Next(
        route.linkedAwardsQuestion(),
        decisions.findings(reference).stream().anyMatch(FindingView::blocks),
        mustBeGivenNoticeAnew(reference),
        gate.isOpen(reference, null, "pre-decision-scrutiny"),
        decision.maker());
  }

  /**
   * Who has findings to answer: the role that each names. An error is nobody's to answer; it is put right by whoever
   * brings the proposal.
   */
  @Transactional(readOnly = true)
  public List<Role> whoAnswers(DecisionReference reference) {
    return whoAnswers(decisions.findings(reference));
  }

  /** The same of several decisions; one in which nobody has to is left out. */
  @Transactional(readOnly = true)
  public Map<DecisionReference, List<Role>> whoAnswers(Collection<DecisionReference> references) {
    return decisions.findings(references).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> whoAnswers(each.getValue())));
  }

  private static List<Role> whoAnswers(List<FindingView> findings) {
    return findings.stream()
        .filter(FindingView::blocks)
        .map(f -> f.severity().equals("error") ? Role.COMMISSIONING_OFFICER : Role.of(f.answerableBy()))
        .distinct()
        .toList();
  }

  /** Whether the decision maker has to answer if linked awards are one key decision or several. */
  @Transactional(readOnly = true)
  public boolean asksOneOrSeveral(DecisionReference reference) {
    return gate.isOpen(reference, null, "linked-awards");
  }

  /**
   * Answers the actor's findings by their check's number.
   *
   * @throws Refused if a number has no finding that waits for this person's answer, one of theirs is left out, or only
   *     errors wait for them, which nobody answers
   */
  public void answerFindings(DecisionReference reference, Map<Integer, String> answers) {
    var actor = actors.person();
    var waiting = decisions.findings(reference).stream().filter(FindingView::blocks).toList();
    var mine = waiting.stream().filter(f -> actor.has(Role.of(f.answerableBy()))).toList();
    var errors = waiting.stream().filter(f -> f.severity().equals("error")).toList();
    if (answers.isEmpty() && !errors.isEmpty() && errors.containsAll(mine)) {
      throw new Refused("Nothing here is yours to answer: an error in law is put right in the facts or in the report,"
              + " on the decision's page. It is then no longer asked, and this task goes by itself.")
          .at("/answers").because("findings-unanswered", errors.get(0).citation());
    }
    for (var answer : answers.entrySet()) {
      var asked = mine.stream().filter(f -> f.check() == answer.getKey()).toList();
      if (asked.isEmpty()) {
        throw new Refused("There is no finding " + answer.getKey() + " that waits for your answer.").at("/answers");
      }
      for (var finding : asked) proposals.answerFinding(reference, finding.id(), answer.getValue(), actor);
    }
    var left = mine.stream()
        .filter(f -> !f.severity().equals("error") && !answers.containsKey(f.check()))
        .map(f -> "finding " + f.check() + " (" + f.sentence() + ")")
        .distinct()
        .toList();
    if (!left.isEmpty()) {
      throw new Refused("Still without an answer: " + String.join("; ", left) + ".").at("/answers")
          .because("findings-unanswered", "Each warning needs a recorded answer");
    }
  }

  /** @return who decides, by the facts as they stand now */
  public String submitForDecision(DecisionReference reference) {
    proposals.routeAnew(reference);
    progress.enter(reference, Stage.DECISION);
    return decisions.get(reference).maker();
  }

  /** Whether a clearance was given on facts that have changed since. */
  @Transactional(readOnly = true)
  public boolean mustBeClearedAnew(DecisionReference reference) {
    return gate.isOpen(reference, null, "report-not-cleared");
  }

  /** Whether a notice is still to be given, or to be given again. */
  @Transactional(readOnly = true)
  public boolean mustBeGivenNoticeAnew(DecisionReference reference) {
    return gate.isOpen(reference, null, "key-decision-notice")
        || gate.isOpen(reference, null, "private-meeting-notice")
        || gate.isOpen(reference, null, "private-meeting-response");
  }

  /** Whether any resolution waits for a call-in window; the case enters that stage, or the next. */
  public boolean isOpenToCallIn(DecisionReference reference) {
    var open = gate.isOpen(reference, null, "call-in-window");
    progress.enter(reference, open ? Stage.CALL_IN : Stage.IMPLEMENTATION);
    return open;
  }

  /** The letters of the resolutions that stand, in their order. */
  @Transactional(readOnly = true)
  public List<String> approvedResolutions(DecisionReference reference) {
    return decisions.get(reference).resolutions().stream().filter(r -> r.state().stands())
        .map(ResolutionView::id).toList();
  }

  @Transactional(readOnly = true)
  public boolean hasEffect(DecisionReference reference, String resolution) {
    var state = decisions.stateOf(reference, resolution);
    return state == ResolutionState.EFFECTIVE || state == ResolutionState.CARRIED_OUT;
  }

  @Transactional(readOnly = true)
  public boolean hasFallen(DecisionReference reference, String resolution) {
    var state = decisions.stateOf(reference, resolution);
    return state == ResolutionState.FELL || state == ResolutionState.WITHDRAWN;
  }

  /** procurement, award, variation, grant, admission or record. */
  @Transactional(readOnly = true)
  public String whatIsToBeDone(DecisionReference reference, String resolution) {
    return switch (decisions.get(reference).resolution(resolution).kind()) {
      case "approve-procurement" -> "procurement";
      case "award-contract", "enter-arrangement" -> "award";
      case "extend-contract", "vary-contract" -> "variation";
      case "make-grant" -> "grant";
      case "admit-to-pension-fund" -> "admission";
      default -> "record";
    };
  }

  /** What a resolution that asks for no further act has brought about by having effect. */
  @Transactional(readOnly = true)
  public String whatItSays(DecisionReference reference, String resolution) {
    return ByEffectAlone.of(decisions.get(reference).resolution(resolution).kind()).orElse("noted");
  }

  /** What came of a resolution; of one that asks for no further act it is on record since it had effect. */
  public void carriedOut(DecisionReference reference, String resolution, String what) {
    var stage = decisions.get(reference).stage();
    if (stage == Stage.CALL_IN && !gate.isOpen(reference, null, "call-in-window")) {
      progress.enter(reference, Stage.IMPLEMENTATION);
    }
    if (ByEffectAlone.of(decisions.get(reference).resolution(resolution).kind()).isEmpty()) {
      progress.carriedOut(reference, resolution, what);
    }
  }

  /** Decisions that are being carried out, and of which nothing is left to be. */
  @Transactional(readOnly = true)
  public List<DecisionReference> withNothingLeftToDo() {
    return decisions.withNothingLeftToDo();
  }

  /**
   * Closes a decision whose resolutions have all come to an end. One of which something waits for its effect again is
   * closed when that has come to its end too.
   */
  public void close(DecisionReference reference) {
    if (decisions.get(reference).resolutions().stream().anyMatch(r -> r.state().awaitsEffect())) return;
    var stands = decisions.get(reference).resolutions().stream().anyMatch(r -> r.state().stands());
    if (stands) {
      progress.end(reference, Stage.CLOSED, "every resolution has come to its end");
    } else {
      progress.end(reference, Stage.REFUSED, "nothing was approved, or nothing stood");
    }
  }
}

package org.remit.assurance;

import java.util.UUID;
import org.remit.papers.Papers;
import org.remit.papers.StatutoryPapers;
import org.remit.proposal.Decisions;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Given;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes anything public down at once (invariant 15): why is recorded, the digest stays. */
@Service
@Transactional
public class TakedownService {

  private final Papers papers;
  private final StatutoryPapers notices;
  private final Decisions decisions;
  private final PublicReasons reasons;

  TakedownService(Papers papers, StatutoryPapers notices, Decisions decisions, PublicReasons reasons) {
    this.reasons = reasons;
    this.papers = papers;
    this.notices = notices;
    this.decisions = decisions;
  }

  /**
   * Takes a document, or a notice or record, of the decision down.
   *
   * @throws Refused if there is none, or without a reason
   */
  public void takeDown(DecisionReference reference, UUID paper, String reason, Actor actor) {
    actor.mustBe(decisions.get(reference).authority(), Papers.TAKING_DOWN.stream().sorted().toArray(Role[]::new));
    Given.text(reason, "/reason", "Say why it is taken down.");
    if (notices.published(reference).stream().anyMatch(n -> n.id().equals(paper))) {
      notices.takeDown(paper, reason, actor);
    } else if (papers.documents(reference, actor).stream().anyMatch(d -> d.id().equals(paper))) {
      papers.takeDown(paper, reason, actor);
    } else {
      throw new Refused("There is no such paper of " + reference + ".").at("/paper");
    }
  }

  /**
   * Takes it down, and tells the public why where that is said.
   *
   * @param publicReason what the public is told; null for nothing yet, or where it was public to nobody
   * @throws Refused as each would be by itself; then nothing is taken down
   */
  public void takeDown(DecisionReference reference, UUID paper, String reason, String publicReason, Actor actor) {
    takeDown(reference, paper, reason, actor);
    if (publicReason == null) return;
    try {
      reasons.publish(reference, paper.toString(), publicReason, actor);
    } catch (Refused refused) {
      throw refused.at("/publicReason");
    }
  }
}

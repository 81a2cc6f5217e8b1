package org.remit.decision;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.remit.gate.HoldOfTheCase.Missing;
import org.remit.gate.PassingHold;
import org.remit.people.Appointments;
import org.remit.proposal.DecisionView;
import org.remit.proposal.Decisions;
import org.remit.reference.DecisionReference;
import org.remit.reference.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds a decision of one person while nobody who holds its post or deputises for it has the role that decides: whoever
 * has the role is not of the post, and whoever is of the post is not offered the task.
 */
@Component
@Transactional(readOnly = true)
class NobodyCanDecide implements PassingHold {

  private final Decisions decisions;
  private final Appointments appointments;

  NobodyCanDecide(Decisions decisions, Appointments appointments) {
    this.decisions = decisions;
    this.appointments = appointments;
  }

  @Override
  public String kind() {
    return "nobody-can-decide";
  }

  @Override
  public Map<DecisionReference, Missing> missing(Collection<DecisionReference> references, LocalDate day) {
    var missing = new HashMap<DecisionReference, Missing>();
    decisions.find(decisions.undecidedAmong(references)).forEach((reference, decision) ->
        missing(decision, day).ifPresent(said -> missing.put(reference, said)));
    return missing;
  }

  private Optional<Missing> missing(DecisionView decision, LocalDate day) {
    var post = decision.proposal().decisionMaker().post();
    if (decision.decidedAtAMeeting() || post.isUnknown()) return Optional.empty();
    return appointments.whyNobodyDecides(decision.authority(), post.value(), Role.deciding(decision.maker()), day)
        .map(why -> new Missing(why, List.of(Role.ADMINISTRATOR, Role.DEMOCRATIC_SERVICES)));
  }
}

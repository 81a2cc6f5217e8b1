package org.remit.callin;

import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;
import org.springframework.stereotype.Component;

/** Whoever asked for the call-in does not say what came of it. It reads, in the transaction of whoever asks. */
@Component
class WhoeverCalledItIn {

  private final CallInOnRecord onRecord;

  WhoeverCalledItIn(CallInOnRecord onRecord) {
    this.onRecord = onRecord;
  }

  /**
   * @param others who records the outcome in their place, as a sentence
   * @throws Refused if the person signed a valid request
   */
  void mustNotTell(DecisionReference reference, Actor actor, String others) {
    for (var request : onRecord.valid(reference)) {
      if (onRecord.signatures(request).stream().anyMatch(s -> s.isOf(actor.user()))) {
        throw new Refused("You signed request " + request.number() + "; " + others)
            .because("four-eyes", "Constitution, overview and scrutiny procedure rules: four eyes");
      }
    }
  }
}

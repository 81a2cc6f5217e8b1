package org.remit.callin;

import java.util.Optional;
import org.remit.papers.DocumentView;
import org.remit.papers.RestsOnDocument;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** The letter by which members called a decision in is what was received. */
@Component
class LetterOfARequest implements RestsOnDocument {

  private final CallIns callIns;

  LetterOfARequest(CallIns callIns) {
    this.callIns = callIns;
  }

  @Override
  public Optional<String> whatRests(DecisionReference decision, DocumentView document) {
    return callIns.of(decision).stream().flatMap(callIn -> callIn.requests().stream())
        .filter(request -> document.document().equals(request.letter()))
        .findFirst()
        .map(request -> "Call-in request " + request.number() + " came by it.");
  }
}

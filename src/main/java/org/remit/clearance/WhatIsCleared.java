package org.remit.clearance;

import java.util.Optional;
import org.remit.papers.DocumentView;
import org.remit.papers.RestsOnDocument;
import org.remit.reference.DecisionReference;
import org.remit.reference.Role;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** What somebody verified stays where they found it: the report, and what equality cleared it on. */
@Component
class WhatIsCleared implements RestsOnDocument {

  private final ClearanceRows clearances;

  WhatIsCleared(ClearanceRows clearances) {
    this.clearances = clearances;
  }

  @Override
  public Optional<String> whatRests(DecisionReference decision, DocumentView document) {
    return clearances.of(decision.value()).stream()
        .filter(Clearance::isCleared)
        .filter(c -> document.document().equals(ClearanceService.REPORT) || c.restsOnDocument(document.document()))
        .findFirst()
        .map(c -> StringUtils.capitalize(Role.of(c.discipline()).words()) + " cleared the report on it.");
  }
}

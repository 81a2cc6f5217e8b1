package org.remit.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import org.remit.reference.DecisionReference;

/**
 * A draft as it stands.
 *
 * @param document the proposal as far as it is written; a copy
 * @param decision what it became; null while it is a draft
 */
public record DraftView(
    UUID id, ObjectNode document, Instant begunAt, Instant changedAt, DecisionReference decision) {

  public String title() {
    return document.path("title").asText("");
  }
}

package org.remit.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * A change of what is known of a decision.
 *
 * @param changes JSON pointer into the proposal to its new value; {@code null} removes what stood there
 * @param source where the new facts come from: a paragraph, a person's post
 * @param why the reason for the change, in a sentence
 * @param seen the version of the facts that whoever changes them had before them; null where nobody looked
 */
public record FactsCommand(Map<String, JsonNode> changes, String source, String why, Long seen) {

  public FactsCommand(Map<String, JsonNode> changes, String source, String why) {
    this(changes, source, why, null);
  }
}

package org.remit.decision;

import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.remit.papers.Papers;
import org.remit.papers.Publicity;
import org.remit.proposal.DecisionView;
import org.remit.reference.Refused;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * The part of a meeting from which the public was excluded, at the first decision and at a second look: there is
 * something to withhold, and the resolution says under which paragraph (SI 2012/2089 reg 4; Local Government Act 1972
 * s.100A). It reads, in the transaction of whoever decides.
 */
@Component
class PrivatePart {

  private static final String HOLD = "private-meeting-notice";

  private final Papers documents;

  PrivatePart(Papers documents) {
    this.documents = documents;
  }

  /**
   * @param exclusion the resolution that excluded the public; null where none was passed
   * @throws Refused if nothing is withheld, no resolution was passed, or it leaves a paragraph out or says what it
   *     withholds
   */
  void check(DecisionView decision, boolean inPrivate, String exclusion) {
    if (inPrivate) mustBeExcluded(decision, exclusion);
    documents.mustNotRepeatWithheld(decision.reference(), "/exclusionResolution",
        "the resolution that excluded the public", exclusion);
  }

  private void mustBeExcluded(DecisionView decision, String exclusion) {
    if (decision.proposal().documents().stream().allMatch(d -> d.publicity().equals("public"))
        && !documents.withholdAnything(decision.reference())) {
      throw new Refused("Nothing of this report is exempt or confidential, so no part of the meeting is private.")
          .at("/privatePart")
          .because(HOLD, "SI 2012/2089 reg 4; Local Government Act 1972 s.100A");
    }
    if (!StringUtils.hasText(exclusion)) {
      throw new Refused("Write the resolution that excluded the public, with the paragraph that it names.")
          .at("/exclusionResolution")
          .because(HOLD, ExclusionResolution.RULE);
    }
    ExclusionResolution.mustName(exclusion, exemptUnder(decision));
  }

  /** What is listed as exempt in the report, and what was handed in as it. */
  private Collection<Integer> exemptUnder(DecisionView decision) {
    var listed = decision.proposal().documents().stream()
        .filter(d -> d.publicity().equals("exempt") && d.paragraph().known())
        .map(d -> d.paragraph().value());
    var stored = documents.withheldUnder(decision.reference()).stream()
        .map(Publicity::paragraph).filter(Objects::nonNull);
    return Stream.concat(listed, stored).collect(Collectors.toSet());
  }
}

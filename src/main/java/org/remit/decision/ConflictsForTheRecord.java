package org.remit.decision;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.remit.calendar.London;
import org.remit.papers.Papers;
import org.remit.people.InterestView;
import org.remit.people.Interests;
import org.remit.people.PublicNames;
import org.remit.proposal.DecisionView;
import org.remit.reference.Given;
import org.remit.reference.Refused;
import org.springframework.stereotype.Component;

/**
 * Declared conflicts and dispensations as the record of a decision has them (SI 2012/2089 reg 12(2)(d) and (e), reg
 * 13(2) and (4)): who declared what, and who dispensed with it. What a member's interest is stands there, but for one
 * whose details are kept back (Localism Act 2011 s.32) or are in a withheld paper; what an officer's is does not.
 */
@Component
class ConflictsForTheRecord {

  private final Interests interests;
  private final PublicNames names;
  private final Papers papers;
  private final Clock clock;

  ConflictsForTheRecord(Interests interests, PublicNames names, Papers papers, Clock clock) {
    this.interests = interests;
    this.names = names;
    this.papers = papers;
    this.clock = clock;
  }

  /**
   * As whoever decides wrote them, and with them those that were declared on the decision's page, whatever was written.
   *
   * @param written each in a line, or the one line 'none': silence does not say that none was declared
   * @throws Refused if nothing was written, or 'none' beside a conflict
   */
  List<String> conflicts(DecisionView decision, List<String> written) {
    var rule = RecordKind.of(decision.maker(), decision.proposal()).onConflicts();
    if (written.isEmpty()) {
      throw new Refused(
          "Write each conflict of interest that was declared, or the one line 'none': the record says it.")
          .at("/conflicts")
          .because(null, rule);
    }
    var onThePage = interests.of(decision.reference()).stream().map(i -> conflict(decision, i));
    return Stream.concat(Given.linesOrNone(written, "/conflicts", rule).stream(), onThePage).toList();
  }

  List<String> dispensations(DecisionView decision) {
    return interests.of(decision.reference()).stream().map(i -> dispensation(decision, i)).filter(Objects::nonNull)
        .toList();
  }

  private String conflict(DecisionView decision, InterestView interest) {
    return who(decision, interest) + " declared " + interest.kind().words() + nature(decision, interest)
        + (interest.excludes() ? " and took no part."
            : interest.dispensation() == null ? "." : ", dispensed with.");
  }

  private String dispensation(DecisionView decision, InterestView interest) {
    if (interest.dispensation() == null) return null;
    var by = interest.dispensedBy() == null ? "" : ", as the " + interest.dispensedBy() + " recorded";
    var words = papers.repeatsWithheld(decision.reference(), interest.dispensation()) || interest.sensitive() ? ""
        : ": " + withoutStop(interest.dispensation());
    return "A dispensation was granted to " + who(decision, interest) + " for " + interest.kind().words() + by + words
        + ".";
  }

  private String who(DecisionView decision, InterestView interest) {
    return names.of(decision.authority(), interest.person(), London.today(clock));
  }

  private String nature(DecisionView decision, InterestView interest) {
    if (interest.sensitive()) return " (details kept back: Localism Act 2011 s.32)";
    if (!names.isMember(decision.authority(), interest.person())
        || papers.repeatsWithheld(decision.reference(), interest.what())) {
      return "";
    }
    return " (" + withoutStop(interest.what()) + ")";
  }

  private static String withoutStop(String words) {
    return words.strip().replaceFirst("\\.$", "");
  }
}

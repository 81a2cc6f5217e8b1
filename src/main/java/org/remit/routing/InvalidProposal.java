package org.remit.routing;

import java.util.List;
import java.util.stream.Collectors;
import org.remit.reference.Refused;

/** A proposal that cannot be read: every wrong field with its pointer and a sentence that says what is allowed. */
public class InvalidProposal extends Refused {

  /** One wrong field: its JSON pointer, and what is wrong with it. */
  public record Problem(String pointer, String sentence) {

    static final String MISSING = "This is needed.";

    /** Whether nothing stands there, and something has to. */
    public boolean isMissing() {
      return sentence.equals(MISSING);
    }
  }

  private final transient List<Problem> problems;

  public InvalidProposal(List<Problem> problems) {
    super(problems.stream().map(p -> p.pointer() + ": " + p.sentence()).collect(Collectors.joining(" ")));
    this.problems = List.copyOf(problems);
    at(problems.get(0).pointer());
  }

  /** The same of a proposal that is part of a larger document. */
  public InvalidProposal under(String pointer) {
    return new InvalidProposal(problems.stream().map(p -> new Problem(pointer + p.pointer(), p.sentence())).toList());
  }

  public List<Problem> problems() {
    return problems;
  }
}

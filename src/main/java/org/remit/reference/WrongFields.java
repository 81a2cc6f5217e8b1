package org.remit.reference;

import java.util.List;
import java.util.stream.Collectors;

/** Several fields are wrong at once: each is named, so that nobody has to find them one after the other. */
public class WrongFields extends Refused {

  /** @param pointer a JSON pointer: {@code /reason} */
  public record Wrong(String pointer, String sentence) {}

  private final transient List<Wrong> wrong;

  public WrongFields(List<Wrong> wrong) {
    super(wrong.stream().map(Wrong::sentence).collect(Collectors.joining(" ")));
    this.wrong = List.copyOf(wrong);
    at(wrong.get(0).pointer());
  }

  public List<Wrong> wrong() {
    return wrong;
  }
}

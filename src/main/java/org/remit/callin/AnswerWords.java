package org.remit.callin;

/** What scrutiny, council or the decision maker answers to a call-in, as people read it. */
final class AnswerWords {

  private AnswerWords() {}

  static String of(String answer) {
    return switch (answer) {
      case "release" -> "released";
      case "refer-back" -> "referred back to the decision maker";
      case "refer-to-council" -> "referred to council";
      case "confirm" -> "confirmed";
      case "amend" -> "amended";
      case "drop" -> "dropped";
      default -> throw new IllegalArgumentException(answer);
    };
  }
}

package org.remit.cases;

/** A case file that cannot be played as it is written; the message names the file, the act and the field. */
public class InvalidCase extends RuntimeException {

  InvalidCase(String file, String where, String sentence) {
    super(file + (where.isEmpty() ? "" : ", " + where) + ": " + sentence);
  }
}

package org.remit.engine.database;

/** Something that whoever starts Remit can put right. The message says what is wrong and what to do. */
class StartupProblem extends RuntimeException {

  StartupProblem(String message) {
    super(message);
  }

  StartupProblem(String message, Throwable cause) {
    super(message, cause);
  }
}

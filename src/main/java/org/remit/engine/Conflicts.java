package org.remit.engine;

import java.sql.SQLException;
import java.util.function.Supplier;

/**
 * Two who change the same thing at once: the later one is tried again on what the earlier one left. Only for work that
 * is one transaction, begun inside: of the failed try nothing remains.
 */
public final class Conflicts {

  /** What the later one is told when there is nothing left to try. */
  public static final String TOLD =
      "Somebody else changed this at the same moment. Load it again, and repeat what is still right.";

  private static final int TRIES = 4;
  private static final String THERE_ALREADY = "23505";

  private Conflicts() {}

  /** @throws RuntimeException as the last try threw it */
  public static <T> T retrying(Supplier<T> work) {
    for (var tried = 1; ; tried++) {
      try {
        return work.get();
      } catch (RuntimeException e) {
        if (tried == TRIES || !isOne(e)) throw e;
      }
    }
  }

  /**
   * Whether somebody else came first: the later one meets the lock's version or the earlier one's row. Whatever else
   * the database refuses, such as a text that is too long for it, it refuses the next time too.
   */
  public static boolean isOne(Throwable fault) {
    if (LostLocks.isLostLock(fault)) return true;
    for (var cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException refused && THERE_ALREADY.equals(refused.getSQLState())) return true;
    }
    return false;
  }
}

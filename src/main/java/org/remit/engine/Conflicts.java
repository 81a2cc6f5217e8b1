package org.remit.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * Two who change the same thing at once: the later one is tried again on what the earlier one left. Only for work that
 * is one transaction, begun inside: of the failed try nothing remains.
 */
public final class Conflicts {

  private static final int TRIES = 4;

  private Conflicts() {}

  /** @throws RuntimeException as the last try threw it */
  public static <T> T retrying(Supplier<T> work) {
    for (var tried = 1; ; tried++) {
      try {
        return work.get();
      } catch (OptimisticLockingException | ConcurrencyFailureException | DataIntegrityViolationException conflict) {
        if (tried == TRIES) throw conflict;
      }
    }
  }
}

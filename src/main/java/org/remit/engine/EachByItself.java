package org.remit.engine;

import java.util.Collection;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a sweep does for many decisions, each in a transaction of its own: one decision that cannot go on holds up no
 * other, and what was done for the others stays done.
 */
@Component
public class EachByItself {

  private final TransactionTemplate transaction;

  EachByItself(TransactionTemplate transaction) {
    this.transaction = transaction;
  }

  /**
   * Does the work for each, whatever becomes of those before it.
   *
   * @throws RuntimeException what the first that failed threw, with those of the others suppressed under it, once each
   *     had its turn
   */
  public <T> void of(Collection<T> all, Consumer<T> work) {
    RuntimeException first = null;
    for (var each : all) {
      try {
        transaction.executeWithoutResult(t -> work.accept(each));
      } catch (RuntimeException e) {
        if (first == null) first = e;
        else first.addSuppressed(e);
      }
    }
    if (first != null) throw first;
  }
}

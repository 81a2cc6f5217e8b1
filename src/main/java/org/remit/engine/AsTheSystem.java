package org.remit.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * What Remit does in the engine by its own rules, whoever is signed in. The engine asks in each call what the person
 * in this thread may do: a start would be refused them, and a query would find nothing, without a word. So every
 * engine call of ours that is not the person's own act goes through here. Our own guards still know who acts.
 */
@Component
public class AsTheSystem {

  private final IdentityService identity;

  AsTheSystem(IdentityService identity) {
    this.identity = identity;
  }

  /** Answers what the work answers; the person is the engine's own again afterwards, also when it fails. */
  public <T> T get(Supplier<T> work) {
    var person = identity.getCurrentAuthentication();
    identity.clearAuthentication();
    try {
      return work.get();
    } finally {
      if (person != null) identity.setAuthentication(person);
    }
  }

  /** The same for work without an answer. */
  public void run(Runnable work) {
    get(
        () -> {
          work.run();
          return null;
        });
  }

  /**
   * For what happens by the clock alone: nobody is signed in, for our own guards neither, whoever made time pass.
   */
  public <T> T withNobodySignedIn(Supplier<T> work) {
    var person = SecurityContextHolder.getContext();
    SecurityContextHolder.clearContext();
    try {
      return get(work);
    } finally {
      SecurityContextHolder.setContext(person);
    }
  }
}

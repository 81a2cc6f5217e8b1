package org.remit.support;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.remit.engine.Processes;
import org.remit.reference.Authority;
import org.remit.reference.DecisionReference;

/** Starts sample processes, each with a reference that no other test has. */
public final class Samples {

  private static final AtomicInteger COUNT = new AtomicInteger();

  private Samples() {}

  static boolean isSample(DecisionReference reference) {
    return reference.value().contains("-1999-");
  }

  /** A sample of a council, waiting for that council's finance officers. */
  public static DecisionReference begun(Processes processes, String council) {
    var authority = new Authority(council);
    var reference = new DecisionReference("%s-1999-%04d".formatted(authority.code(), COUNT.incrementAndGet()));
    processes.start("verify-sample", reference, authority, Map.of());
    return reference;
  }
}

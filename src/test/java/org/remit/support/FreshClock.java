package org.remit.support;

import java.time.Instant;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.remit.engine.TimeTravel;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Every test begins on the same Monday morning, whatever day it is and however far the tests before it have travelled:
 * else the suite would one day run out of published bank holidays.
 */
public final class FreshClock implements BeforeEachCallback {

  /** A working Monday with nothing near it. */
  public static final Instant MORNING = Instant.parse("2026-11-23T09:00:00Z");

  @Override
  public void beforeEach(ExtensionContext test) {
    SpringExtension.getApplicationContext(test).getBean(TimeTravel.class).beginAt(MORNING);
  }
}

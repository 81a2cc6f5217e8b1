package org.remit.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * A test that needs Remit as it runs. All of them share one context: one start, one database. Job threads and the
 * sweep are off: a test executes jobs by hand, and takes a decision reference of its own instead of cleaning up.
 *
 * <p>Coverage is counted by {@link WholeSuiteCoverage} alone: the reports of process test coverage ask the engine for
 * models as the signed-in person, which it refuses; they are for model tests.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(FreshClock.class)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@Import({WholeSuiteCoverage.class, SampleWork.class, InEffect.class})
public @interface RemitTest {}

package org.remit.people;

import java.time.Instant;

/**
 * An interest as democratic services and the monitoring officer may see it.
 *
 * @param excludes whether it keeps the person from task, papers and vote today
 * @param dispensation by whom and for what it was dispensed with; null if it was not
 * @param dispensedBy the role of whoever recorded that; null where it was not noted
 * @param sensitive whether its details are kept back (Localism Act 2011 s.32)
 */
public record InterestView(
    String person, InterestKind kind, String what, boolean excludes, String dispensation, String dispensedBy,
    boolean sensitive, Instant declaredAt) {}

package org.remit.clearance;

import java.util.List;
import org.remit.reference.DecisionReference;

/** Facts changed that these disciplines had cleared; they are asked again. */
public record ClearancesWentStale(DecisionReference decision, List<String> disciplines) {}

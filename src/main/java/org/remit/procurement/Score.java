package org.remit.procurement;

import java.math.BigDecimal;

/**
 * What a tender scored against the published criteria.
 *
 * @param score points, as the criteria give them; higher is better
 */
public record Score(String bidder, BigDecimal score) {}

package org.remit.pension;

import org.remit.reference.DecisionReference;

/**
 * The pensions of the staff of a contract are settled.
 *
 * @param outcome admitted, comparable-scheme or scheme-employer
 */
public record PensionsProtected(DecisionReference decision, String resolution, String outcome) {}

package org.remit.routing;

/**
 * A verification of one kind of implications, as check 5 needs to know it.
 *
 * @param discipline finance, legal, procurement, hr, equality or pensions
 * @param current whether it was given on the facts as they are now
 * @param byAuthor whether the person who gave it wrote the report
 */
public record Cleared(String discipline, boolean current, boolean byAuthor) {}

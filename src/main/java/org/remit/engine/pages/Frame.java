package org.remit.engine.pages;

/**
 * What the frame of a page shows, for {@code templates/layout.html}.
 *
 * @param person who is signed in; null on public pages
 * @param capacity what they are at their council; null where nobody is signed in
 * @param ofACouncil whether they belong to a council; whoever runs Remit for all does not
 * @param administrator whether they see to people and models
 * @param evaluation whether the evaluation banner is shown
 * @param now the date and time that Remit works with, as it is said
 * @param today the same as a form's date field wants it
 */
public record Frame(
    String person, String capacity, boolean ofACouncil, boolean administrator, boolean evaluation, String now,
    String today) {}

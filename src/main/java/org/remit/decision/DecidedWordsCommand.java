package org.remit.decision;

/**
 * What the decision maker says it decided.
 *
 * @param resolution by its letter
 * @param words what it says in truth
 * @param shownBy what shows that it was so decided: the minutes, where they are filed
 */
public record DecidedWordsCommand(String resolution, String words, String shownBy) {}

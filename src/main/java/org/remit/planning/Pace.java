package org.remit.planning;

/** Two readings of every date. */
enum Pace {
  /** What the law allows, if all work were done at once. */
  LAWFUL,
  /** With the time that work usually takes, by the pack's planning durations. */
  PRUDENT
}

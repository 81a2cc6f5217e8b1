package org.remit.scrutiny;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What scrutiny made of a decision.
 *
 * @param meetsAt the hour by its agenda; the first moment of the day where it is not known
 * @param shorterNotice why agenda and report were not open for five clear days before it; null where they were
 * @param outcome {@code commented}, {@code no-comment}, {@code not-considered}; null while the meeting is to come
 * @param afterDecision whether the meeting was after the decision: a note then, and no breach
 * @param reasonIfAfter why it was not before
 * @param recordedAfterDecision whether it was told only when the decision was taken: then it is no scrutiny before the
 *     decision, though the meeting was before it
 */
public record ScrutinyView(
    String committee, LocalDate meetingOn, Instant meetsAt, String shorterNotice, String outcome, String comments,
    boolean afterDecision, String reasonIfAfter, Instant recordedAt, boolean recordedAfterDecision) {}

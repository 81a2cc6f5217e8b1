package org.remit.assurance;

import java.util.UUID;

/**
 * One part of a published paper that somebody asks to put right.
 *
 * @param content the key of what was wrong, as {@code statutory-papers.yaml} has it
 * @param right what it says from now on; for a list, one item a line; null for what the case has on record
 * @param whatWasWrong as it is printed in the paper, which is public
 */
public record PaperCorrection(UUID paper, String content, String right, String whatWasWrong) {}

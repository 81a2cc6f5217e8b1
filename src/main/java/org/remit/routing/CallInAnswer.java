package org.remit.routing;

import java.time.LocalDate;
import java.util.List;
import org.remit.calendar.Period;
import org.remit.calendar.Rule;

/**
 * Whether a decision may be called in.
 *
 * @param because the rule in a sentence
 * @param period the window; null where the decision is not callable
 * @param effectiveOn the first day on which it may be carried out, as far as call-in is concerned
 * @param assumed what was taken for granted, in sentences
 * @param unconfirmed which figures behind the answer and its window are not confirmed, in sentences
 * @param rule the rule that answers whether it is callable
 */
public record CallInAnswer(
    boolean callable, String because, Period period, LocalDate effectiveOn, List<String> assumed,
    List<String> unconfirmed, Rule rule) {}

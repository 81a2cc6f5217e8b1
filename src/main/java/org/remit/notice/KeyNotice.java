package org.remit.notice;

import java.time.LocalDate;
import java.util.List;

/**
 * What democratic services add to what the case knows. What is null or empty is taken from the case or the last notice.
 *
 * @param makerNames the members of the body, or the one person's name
 * @param documents those submitted to the decision maker
 * @param address where copies can be had
 */
public record KeyNotice(
    LocalDate periodFrom, LocalDate periodTo, List<String> makerNames, List<String> documents, String address) {}

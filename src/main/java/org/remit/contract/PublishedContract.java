package org.remit.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.remit.reference.Authority;

/**
 * A contract as its council publishes it (Local Government Transparency Code 2015, the register of contracts above
 * £5,000). What is not on record is null.
 *
 * @param reference the number in the register: {@code LEE-2017-0001/a}
 * @param description what the decision said is bought
 * @param responsible the post that answers for it
 * @param value over the whole life, in pounds
 * @param extensionsLeft how many extensions it still allows
 * @param process how it was awarded, in words: 'open procedure'
 * @param law the procurement law that it was awarded under, in words
 * @param decidedBy who decided, and the delegation behind it
 */
public record PublishedContract(
    String reference, Authority council, String title, String description, String responsible, String supplier,
    BigDecimal value, LocalDate starts, LocalDate ends, Integer extensionsLeft, String process, String law,
    String decision, String decidedBy) {}

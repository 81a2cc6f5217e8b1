package org.remit.contract;

import java.util.UUID;

/**
 * What somebody does about the published entry of a contract.
 *
 * @param contract its number in the register
 * @param act request, approve, reject or take-down
 * @param correction the one that is answered; null but for an answer
 * @param field what is wrong, for a request: title, supplier, supplier-number, supplier-kind or responsible-post
 * @param right what is right; null but for a request
 * @param number of the company or charity that proves a new name of the supplier to be the same one's; otherwise null
 * @param why how the mistake is known, why it is answered so, or why the entry is taken down
 */
public record ContractEntryCommand(
    String contract, String act, UUID correction, String field, String right, String number, String why) {}

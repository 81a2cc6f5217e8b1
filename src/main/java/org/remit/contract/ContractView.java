package org.remit.contract;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.remit.reference.Authority;
import org.remit.reference.DecisionReference;

/**
 * A contract as the register shows it; what is not known is null.
 *
 * @param number the decision and resolution that it carries out: {@code LEE-2017-0001/a}
 * @param value over the whole life, in pounds
 * @param extensions that were possible when it was signed, in months each
 * @param extensionsUsed how many it has had, and {@code extensionsLeft} how many it still allows
 * @param breakDates days on which the council may break it
 * @param indicators key performance indicators
 * @param supplierKind sme, vcse, sme-and-vcse or neither
 * @param decideBy by when what follows the contract is begun, for a new decision to be in time
 * @param followUp what follows it: retender, extend, in-house or lapse; and the decision that was proposed for that
 * @param terminatedOn when it was given notice before its end, on {@code terminationGround}
 * @param endNotice the reference of the notice of its end, of {@code endNoticeOn}
 * @param decidedUnder who decided, and the delegation behind it
 */
public record ContractView(
    UUID id,
    String number,
    Authority authority,
    String title,
    String supplier,
    BigDecimal value,
    LocalDate starts,
    LocalDate ends,
    List<Integer> extensions,
    int extensionsUsed,
    Integer extensionsLeft,
    List<LocalDate> reviewDates,
    List<LocalDate> breakDates,
    List<String> indicators,
    String supplierKind,
    String supplierNumber,
    LocalDate decideBy,
    String followUp,
    DecisionReference followUpDecision,
    LocalDate terminatedOn,
    String terminationGround,
    LocalDate endedOn,
    String endNotice,
    LocalDate endNoticeOn,
    String regime,
    boolean lightTouch,
    String responsiblePost,
    DecisionReference decision,
    String resolution,
    String decidedUnder,
    Instant signedAt,
    Instant registeredAt) {}

package org.remit.pension;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The assessment of the risk that the contractor fails (Sch 2 Pt 3 para 6).
 *
 * @param security bond, indemnity, guarantee or none
 * @param amount in pounds; null for none
 * @param riskPeriodEnds how long security must run; null for none
 */
public record AdmissionRisk(
    LocalDate instructedOn, LocalDate reportOn, String security, BigDecimal amount, LocalDate riskPeriodEnds,
        String conclusion) {}

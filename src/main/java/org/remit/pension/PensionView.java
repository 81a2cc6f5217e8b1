package org.remit.pension;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.remit.reference.DecisionReference;

/**
 * How the pensions of one contract's staff are protected, as the council's people may see it.
 *
 * @param lgpsRights yes, no, or null while nobody has established it
 * @param route admission, comparable-scheme, scheme-employer, none-lgps; null while none is settled
 * @param authorityConfirmed false where the administering authority comes from an unconfirmed figure of the pack,
 *     or was named by one person alone and no data knows it
 * @param security bond, indemnity, guarantee or none, as assessed; {@code amount} in pounds
 * @param shown what was shown for a route other than admission
 * @param outcome what came of it; null until settled
 */
public record PensionView(
    DecisionReference decision, String resolution, String lgpsRights, String route, String administeringAuthority,
    boolean authorityConfirmed, String schemeEmployer, String bodyKind, String joiners, String sharing,
        LocalDate reportOn,
    String security, BigDecimal amount, LocalDate riskPeriodEnds, Map<String, String> shown, String outcome) {}

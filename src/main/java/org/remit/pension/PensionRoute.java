package org.remit.pension;

/**
 * How protection is to be secured.
 *
 * @param route admission, comparable-scheme, scheme-employer or none-lgps
 * @param administeringAuthority null: the fund of the council's pack
 * @param schemeEmployer a party to the agreement unless it is the administering authority (Sch 2 Pt 3 para 3)
 * @param bodyKind the kind of admission body, such as 1(d)(i)
 * @param joiners open or closed
 * @param sharing pass-through or full
 */
public record PensionRoute(
    String route, String administeringAuthority, String schemeEmployer, String bodyKind, String joiners, String sharing,
    String reasons) {}

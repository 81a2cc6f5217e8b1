package org.remit.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.remit.contract.GrantService.SubsidyCheck;
import org.remit.reference.Refused;

/**
 * By which rules a public authority may give, on a day: State aid to 31 December 2020, the Trade and Cooperation
 * Agreement to 3 January 2023, then the Subsidy Control Act 2022.
 */
final class SubsidyRules {

  private static final LocalDate AGREEMENT = LocalDate.of(2021, 1, 1);
  private static final LocalDate ACT = LocalDate.of(2023, 1, 4);

  /** Over the elapsed part of the financial year and the two before it, in pounds (Subsidy Control Act 2022 s.36). */
  private static final BigDecimal MINIMAL_ASSISTANCE = new BigDecimal(315_000);

  private final LocalDate day;

  SubsidyRules(LocalDate day) {
    this.day = day;
  }

  List<String> basesOfTheDay() {
    if (day.isBefore(AGREEMENT)) return List.of("no-subsidy", "de-minimis", "block-exemption");
    return day.isBefore(ACT) ? List.of("no-subsidy", "tca-principles") : List.of("no-subsidy", "mfa", "principles");
  }

  String rule() {
    if (day.isBefore(AGREEMENT)) return "Treaty on the Functioning of the European Union art 107";
    return day.isBefore(ACT) ? "Trade and Cooperation Agreement art 366" : "Subsidy Control Act 2022 ss.12, 36, 37";
  }

  /** @throws Refused if the basis is not one of the day, or what it rests on is missing or exceeded */
  void mustAllow(SubsidyCheck check, BigDecimal amount) {
    if (!basesOfTheDay().contains(check.basis())) {
      throw refused("On this day the bases are: " + String.join(", ", basesOfTheDay()) + ".", "/basis");
    }
    if (!List.of("mfa", "de-minimis").contains(check.basis())) return;
    if (check.otherAssistance() == null) {
      throw refused("Enter what the recipient declared of other such assistance over three financial years; 0 for"
          + " none.",
          "/otherAssistance");
    }
    if (check.confirmation() == null || check.confirmation().isBlank()) {
      throw refused("Enter the reference of the recipient's written confirmation.", "/confirmation");
    }
    if (!check.basis().equals("mfa")) return;
    if (amount == null) throw refused("The amount of the grant is not known, so it cannot be added up.", "/basis");
    var total = amount.add(check.otherAssistance());
    if (total.compareTo(MINIMAL_ASSISTANCE) > 0) {
      throw refused("With this grant the recipient would have " + ApprovedSum.pounds(total)
          + " over three financial years; minimal financial assistance ends at "
          + ApprovedSum.pounds(MINIMAL_ASSISTANCE) + ".", "/otherAssistance");
    }
  }

  private Refused refused(String sentence, String pointer) {
    return new Refused(sentence).at(pointer).because("subsidy-not-checked", rule());
  }
}

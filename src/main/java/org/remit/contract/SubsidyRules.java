package org.remit.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.remit.calendar.London;
import org.remit.contract.GrantService.SubsidyCheck;
import org.remit.reference.Refused;
import org.remit.routing.InForce;
import org.remit.routing.Money;
import org.remit.routing.SubsidyFigures;

/**
 * By which rules a public authority may give, on a day: State aid to 31 December 2020, the Trade and Cooperation
 * Agreement to 3 January 2023, then the Subsidy Control Act 2022.
 */
final class SubsidyRules {

  private static final int APRIL = 4;

  private final LocalDate day;

  SubsidyRules(LocalDate day) {
    this.day = day;
  }

  List<String> basesOfTheDay() {
    if (day.isBefore(InForce.TRADE_AND_COOPERATION)) return List.of("no-subsidy", "de-minimis", "block-exemption");
    return isBeforeTheAct() ? List.of("no-subsidy", "tca-principles") : List.of("no-subsidy", "mfa", "principles");
  }

  String rule() {
    if (day.isBefore(InForce.TRADE_AND_COOPERATION)) return "Treaty on the Functioning of the European Union art 107";
    return isBeforeTheAct() ? "Trade and Cooperation Agreement art 366" : "Subsidy Control Act 2022 ss.12, 36, 37";
  }

  private boolean isBeforeTheAct() {
    return day.isBefore(InForce.SUBSIDY_CONTROL_ACT);
  }

  /** The first day of the three financial years that count: from 1 April of the second year before this one. */
  LocalDate countsFrom() {
    var year = day.getMonthValue() < APRIL ? day.getYear() - 1 : day.getYear();
    return LocalDate.of(year - 2, APRIL, 1);
  }

  /** Whether the subsidy is entered in the public database: under the Act, and above its sum. */
  boolean mustBeEntered(String basis, BigDecimal value) {
    return !isBeforeTheAct() && List.of("mfa", "principles").contains(basis)
        && value.compareTo(entryAbove(basis).amount()) > 0;
  }

  /** The sum above which a subsidy on this basis is entered. */
  static SubsidyFigures.Figure entryAbove(String basis) {
    return basis.equals("mfa") ? SubsidyFigures.OF_THE_ACT.minimalEntryAbove() : SubsidyFigures.OF_THE_ACT.entryAbove();
  }

  /**
   * @param ownRecord what our own records show of minimal assistance to the recipient over the years that count
   * @throws Refused if the basis is not one of the day, or what it rests on is missing or exceeded
   */
  void mustAllow(SubsidyCheck check, BigDecimal amount, BigDecimal ownRecord) {
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
    if (check.basis().equals("mfa")) mustStayMinimal(check, amount, ownRecord);
  }

  private void mustStayMinimal(SubsidyCheck check, BigDecimal amount, BigDecimal ownRecord) {
    if (amount == null) throw refused("The amount of the grant is not known, so it cannot be added up.", "/basis");
    if (check.notifiedOn() == null) {
      throw refused("Give the day on which the recipient was told the value and asked to confirm: that comes first.",
          "/notifiedOn");
    }
    if (check.confirmedOn() == null) {
      throw refused("Give the day on which the recipient confirmed in writing.", "/confirmedOn");
    }
    if (check.confirmedOn().isBefore(check.notifiedOn())) {
      throw refused("The recipient cannot have confirmed on " + London.say(check.confirmedOn())
          + " what it was told on " + London.say(check.notifiedOn()) + ".", "/confirmedOn");
    }
    if (check.confirmedOn().isAfter(day)) {
      throw refused("The recipient cannot have confirmed on a day to come.", "/confirmedOn");
    }
    if (check.otherAssistance().compareTo(ownRecord) < 0) {
      throw refused("The recipient declared " + Money.say(check.otherAssistance()) + ", but the council itself"
          + " has given it " + Money.say(ownRecord) + " since " + London.say(countsFrom())
          + ": ask for a corrected declaration.", "/otherAssistance");
    }
    var most = SubsidyFigures.OF_THE_ACT.minimalAssistance().amount();
    var total = amount.add(check.otherAssistance());
    if (total.compareTo(most) > 0) {
      throw refused("With this grant the recipient would have " + Money.say(total)
          + " over three financial years; minimal financial assistance ends at "
          + Money.say(most) + ".", "/otherAssistance");
    }
  }

  /**
   * What was given since the check counts too: two grants that were checked side by side are added up when they are
   * signed.
   *
   * @throws Refused if minimal assistance would exceed its ceiling
   */
  void mustStillAllow(GrantAgreement grant, BigDecimal value, BigDecimal ownRecord) {
    if (!"mfa".equals(grant.subsidyBasis())) return;
    var most = SubsidyFigures.OF_THE_ACT.minimalAssistance().amount();
    var total = value.add(grant.otherAssistance().max(ownRecord));
    if (total.compareTo(most) <= 0) return;
    throw refused("Since the check the council has given the recipient more: with this grant it would have "
        + Money.say(total) + " over three financial years; minimal financial assistance ends at "
        + Money.say(most) + ".", "/value");
  }

  private Refused refused(String sentence, String pointer) {
    return new Refused(sentence).at(pointer).because("subsidy-not-checked", rule());
  }
}

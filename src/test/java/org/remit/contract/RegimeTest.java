package org.remit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remit.calendar.Confirmation;
import org.remit.calendar.London;
import org.remit.calendar.Period;
import org.remit.calendar.Rule;
import org.remit.gate.ClockView;
import org.remit.reference.DecisionReference;

@DisplayName("The regime of an award")
class RegimeTest {

  static final LocalDate SENT = LocalDate.of(2018, 3, 1);

  @ParameterizedTest(name = "{0}, {1}: notice before the signature {2}, details after it {3}")
  @CsvSource({
    "outside, unknown, false, false",
    "pcr-2015, none, false, true",
    "pcr-2015, council-rules, false, true",
    "pcr-2015, open, true, true",
    "pcr-2015, light-touch, true, true",
    "pcr-2015, direct-award, false, true",
    "pcr-2015, framework-call-off, false, true",
    "pa-2023, quotes, false, true",
    "pa-2023, direct-award, true, true",
    "pa-2023, competitive-flexible, true, true",
    "psr, direct-award-a, false, true",
    "psr, direct-award-c, true, true",
    "psr, most-suitable-provider, true, true",
    "unknown, unknown, true, true",
  })
  void says_which_notices_an_award_has(String regime, String procedure, boolean before, boolean after) {
    var award = new Regime(regime, procedure, false, new BigDecimal(100000));

    assertThat(award.noticeBeforeSignature()).isEqualTo(before);
    assertThat(award.detailsAfterSignature()).isEqualTo(after);
  }

  @ParameterizedTest(name = "{0}, light touch {1}, £{2} VAT {3}: details {4}, copy {5}, indicators {6}")
  @CsvSource({
    "pa-2023, false, 4000000, inclusive, 30, none, false",
    "pa-2023, false, 4200000, exclusive, 30, 90, true",
    "pa-2023, false, 5000000, inclusive, 30, none, false",
    "pa-2023, false, 5000001, inclusive, 30, 90, true",
    "pa-2023, true, 6000000, inclusive, 120, 180, false",
    "pa-2023, false, 4200000, unknown, 30, 90, true",
    "pcr-2015, false, 60000000, exclusive, 30, none, false",
    "pcr-2015, true, 60000000, exclusive, 30, none, false",
    "psr, false, 60000000, inclusive, 30, none, false",
  })
  void says_by_when_details_and_copy_are_published_and_whether_indicators_are_set(String law, boolean lightTouch,
      BigDecimal value, String vat, int details, String copy, boolean indicators) {
    var award = Regime.counting(law, "open", lightTouch, value, vat);

    assertThat(award.details().orElseThrow().due().days()).isEqualTo(details);
    assertThat(award.copy().map(n -> String.valueOf(n.due().days())).orElse("none")).isEqualTo(copy);
    assertThat(award.indicators().isPresent()).isEqualTo(indicators);
  }

  @ParameterizedTest(name = "{0}, £{1} VAT {2}: {3}")
  @CsvSource({
    "pcr-2015, 24999, exclusive, false",
    "pcr-2015, 25000, exclusive, true",
    "pcr-2015, 29999, inclusive, false",
    "pcr-2015, 30000, inclusive, true",
    "pa-2023, 24999, exclusive, false",
    "pa-2023, 25000, exclusive, true",
    "pa-2023, 29999, inclusive, false",
    "pa-2023, 30000, inclusive, true",
  })
  void publishes_an_award_below_the_threshold_from_a_sum_on(String law, BigDecimal value, String vat, boolean due) {
    assertThat(Regime.counting(law, "quotes", false, value, vat).detailsAfterSignature()).isEqualTo(due);
  }

  @ParameterizedTest(name = "{0}, {1}, {2}: {3}")
  @CsvSource({
    "pcr-2015, letter-before-action, during, PRECAUTION",
    "pcr-2015, claim-issued, during, SUSPENDS",
    "pcr-2015, claim-issued, after, SUSPENDS",
    "pcr-2015, representations, during, PRECAUTION",
    "pa-2023, claim-notified, during, SUSPENDS",
    "pa-2023, claim-notified, after, PRECAUTION",
    "pa-2023, claim-notified, before, PRECAUTION",
    "pa-2023, claim-notified, on the day, SUSPENDS",
    "pa-2023, claim-notified, on the last day, SUSPENDS",
    "pa-2023, claim-issued, during, PRECAUTION",
    "psr, representations, during, SUSPENDS",
    "psr, representations, after, PRECAUTION",
    "psr, representations, before, PRECAUTION",
    "psr, representations, on the day, SUSPENDS",
    "psr, representations, on the last day, SUSPENDS",
    "psr, claim-issued, during, PRECAUTION",
    "pcr-2015, claim-issued, signed, NONE",
  })
  void says_what_a_challenge_does(String regime, String kind, String when, Challenge.Effect effect) {
    var at = switch (when) {
      case "before" -> London.startOf(SENT).minusSeconds(1);
      case "on the day" -> London.startOf(SENT);
      case "during" -> London.startOf(SENT.plusDays(5));
      case "on the last day" -> London.startOf(SENT.plusDays(11)).minusSeconds(1);
      default -> London.startOf(SENT.plusDays(20));
    };

    var answer = ChallengeRules.of(kind, new Regime(regime, "open", false, null), SENT,
        standstill(regime.equals("psr") ? SENT.plusDays(1) : SENT), at, when.equals("signed"));

    assertThat(answer.effect()).isEqualTo(effect);
    assertThat(answer.because()).isNotBlank();
  }

  private static ClockView standstill(LocalDate from) {
    var period = new Period("standstill", "days", from, SENT.plusDays(1), SENT.plusDays(10), null, SENT.plusDays(11),
        List.of(), new Rule("PCR 2015 reg 87", "10 days", Confirmation.CONFIRMED), false, List.of());
    return new ClockView(UUID.randomUUID(), new DecisionReference("LEE-2018-0001"), "a", "standstill", period,
        "running", Instant.EPOCH, null, null);
  }
}

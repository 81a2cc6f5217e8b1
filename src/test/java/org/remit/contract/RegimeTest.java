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
    "pcr-2015, none, false, false",
    "pcr-2015, council-rules, false, false",
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

  @ParameterizedTest(name = "{0}, {1}, {2}: {3}")
  @CsvSource({
    "pcr-2015, letter-before-action, during, PRECAUTION",
    "pcr-2015, claim-issued, during, SUSPENDS",
    "pcr-2015, claim-issued, after, SUSPENDS",
    "pcr-2015, representations, during, PRECAUTION",
    "pa-2023, claim-notified, during, SUSPENDS",
    "pa-2023, claim-notified, after, PRECAUTION",
    "pa-2023, claim-issued, during, PRECAUTION",
    "psr, representations, during, SUSPENDS",
    "psr, representations, after, PRECAUTION",
    "psr, claim-issued, during, PRECAUTION",
    "pcr-2015, claim-issued, signed, NONE",
  })
  void says_what_a_challenge_does(String regime, String kind, String when, Challenge.Effect effect) {
    var at = London.startOf(SENT.plusDays(when.equals("during") ? 5 : 20));

    var answer = ChallengeRules.of(kind, new Regime(regime, "open", false, null), standstill(), at,
        when.equals("signed"));

    assertThat(answer.effect()).isEqualTo(effect);
    assertThat(answer.because()).isNotBlank();
  }

  private static ClockView standstill() {
    var period = new Period("standstill", "days", SENT, SENT.plusDays(1), SENT.plusDays(10), null, SENT.plusDays(11),
        List.of(), new Rule("PCR 2015 reg 87", "10 days", Confirmation.CONFIRMED), false, List.of());
    return new ClockView(UUID.randomUUID(), new DecisionReference("LEE-2018-0001"), "a", "standstill", period,
        "running", Instant.EPOCH, null, null);
  }
}

package org.remit.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remit.calendar.Confirmation;
import org.remit.routing.Sums.Range;
import org.remit.routing.Thresholds.Bought;

@DisplayName("The procurement thresholds of a sub-central authority")
class ThresholdsTest {

  private final Thresholds thresholds = new Thresholds();

  @ParameterizedTest(name = "on {0}: services {1}, light touch {2}, works {3}")
  @CsvSource({"2014-01-01, 172514, , 4322012", "2015-02-25, 172514, , 4322012",
      "2015-02-26, 172514, 625050, 4322012", "2015-12-31, 172514, 625050, 4322012",
      "2016-01-01, 164176, 589148, 4104394", "2017-12-31, 164176, 589148, 4104394",
      "2018-01-01, 181302, 615278, 4551413", "2020-01-01, 189330, 663540, 4733252",
      "2022-01-01, 213477, 663540, 5336937", "2023-12-31, 213477, 663540, 5336937",
      "2024-01-01, 214904, 663540, 5372609", "2025-12-31, 214904, 663540, 5372609",
      "2026-01-01, 207720, 663540, 5193000", "2027-12-31, 207720, 663540, 5193000"})
  void follow_the_day_of_commencement(LocalDate day, BigDecimal services, BigDecimal lightTouch, BigDecimal works) {
    var edition = thresholds.on(day).orElseThrow();

    assertThat(edition.goodsAndServices()).isEqualByComparingTo(services);
    if (lightTouch == null) assertThat(edition.lightTouch()).as("none before 26 February 2015").isNull();
    else assertThat(edition.lightTouch()).isEqualByComparingTo(lightTouch);
    assertThat(edition.works()).isEqualByComparingTo(works);
    assertThat(edition.withVat()).as("with VAT from 2022").isEqualTo(day.getYear() >= 2022);
  }

  @ParameterizedTest(name = "on {0} a value of {1}, VAT {2}: {3}")
  @CsvSource({
      // 164,176 without VAT are 197,011.20 with it.
      "2017-06-01, 164175.99, exclusive, below", "2017-06-01, 164176, exclusive, above",
      "2017-06-01, 197011.18, inclusive, below", "2017-06-01, 197011.20, inclusive, above",
      "2017-06-01, 164175.99, unknown, below", "2017-06-01, 164176, unknown, unknown",
      "2017-06-01, 197011.18, unknown, unknown", "2017-06-01, 197011.20, unknown, above",
      // 213,477 with VAT are 177,897.50 without it.
      "2022-06-01, 213476.99, inclusive, below", "2022-06-01, 213477, inclusive, above",
      "2022-06-01, 177897.49, exclusive, below", "2022-06-01, 177897.50, exclusive, above",
      "2022-06-01, 177897.49, unknown, below", "2022-06-01, 177897.50, unknown, unknown",
      "2022-06-01, 213476.99, unknown, unknown", "2022-06-01, 213477, unknown, above"})
  void are_compared_on_their_own_basis_and_an_unknown_one_counts_only_where_both_agree(
      LocalDate day, BigDecimal value, String vat, String answer) {
    assertThat(thresholds.compare(day, Range.exactly(value), vat, Bought.services(Fact.known(false))).answer())
        .isEqualTo(answer);
  }

  @ParameterizedTest(name = "{0}, light touch {1}, {2} pounds: {3}")
  @CsvSource({"services, true, 589147.99, below", "services, true, 589148, above", "services, false, 164176, above",
      "services, , 164175.99, below", "services, , 164176, unknown", "services, , 589147.99, unknown",
      "services, , 589148, above", "goods, , 164175.99, below", "goods, , 164176, above",
      "works, , 4104393.99, below", "works, , 4104394, above", "works, true, 600000, below"})
  void depend_on_what_is_bought(String subject, Boolean lightTouch, BigDecimal value, String answer) {
    Fact<Boolean> fact = lightTouch == null ? Fact.unknown() : Fact.known(lightTouch);

    var compared = thresholds.compare(LocalDate.of(2017, 6, 1), Range.exactly(value), "exclusive",
        new Bought(subject, fact, Fact.unknown()));
    assertThat(compared.answer()).isEqualTo(answer);
    assertThat(compared.confirmation()).isEqualTo(Confirmation.OBSERVED);
    assertThat(compared.source()).isEqualTo("thresholds of 2016");
  }

  @Test
  void say_which_they_are_beside_the_answer() {
    assertThat(compare("2014-06-01", "5000").figure())
        .isEqualTo("goods and services £172,514, light touch unknown, without VAT");
    assertThat(compare("2026-06-01", "5000").figure())
        .isEqualTo("goods and services £207,720, light touch £663,540, concessions £5,193,000, with VAT");
  }

  @ParameterizedTest(name = "{0}: {1}, light touch {2}, {3} pounds: {4}")
  @CsvSource({"2016-04-17, services, false, 9000000, unknown", "2016-04-18, services, false, 4104393.99, below",
      "2016-04-18, services, false, 4104394, above", "2017-06-01, works, , 4104393.99, below",
      "2018-06-01, services, true, 4551412.99, below", "2020-06-01, goods, , 4733252, above",
      "2022-06-01, services, , 5336936.99, below", "2022-06-01, services, , 5336937, above",
      "2024-06-01, services, false, 5372608.99, below", "2026-06-01, services, false, 5193000, above",
      "2026-06-01, services, true, 5193000, below", "2026-06-01, services, true, 5372609, above",
      "2026-06-01, services, , 5193000, unknown"})
  void of_concessions_are_their_own(
      LocalDate day, String subject, Boolean lightTouch, BigDecimal value, String answer) {
    Fact<Boolean> fact = lightTouch == null ? Fact.unknown() : Fact.known(lightTouch);
    var vat = day.getYear() >= 2022 ? "inclusive" : "exclusive";

    assertThat(thresholds.compare(day, Range.exactly(value), vat, new Bought(subject, fact, Fact.known(true))).answer())
        .isEqualTo(answer);
  }

  @Test
  void of_a_concession_are_not_taken_where_nobody_says_that_it_is_one() {
    var unknown = new Bought("services", Fact.known(false), Fact.unknown());

    assertThat(thresholds.compare(LocalDate.of(2017, 6, 1), Range.exactly(new BigDecimal("164176")), "exclusive",
        unknown).answer()).isEqualTo("above");
    assertThat(unknown.concessionWords()).contains("not said", "the lower threshold counts");
    assertThat(Bought.services(Fact.known(false)).concessionWords()).isEqualTo("no");
    assertThat(new Bought("services", Fact.known(false), Fact.known(true)).concessionWords()).isEqualTo("yes");
  }

  @Test
  void leave_a_value_that_nobody_knows_open() {
    var compared = compare("2017-06-01", null);

    assertThat(compared.answer()).isEqualTo("unknown");
    assertThat(compared.figure()).contains("£164,176");
    assertThat(compared.confirmation()).isEqualTo(Confirmation.OBSERVED);
  }

  @ParameterizedTest(name = "between {0} and {1} pounds: {2}")
  @CsvSource({"100000, 164175.99, below", "100000, 164176, unknown", "164176, 900000, above"})
  void stand_by_a_value_known_by_its_bounds_only_where_both_are_on_one_side(
      BigDecimal least, BigDecimal most, String answer) {
    var compared = thresholds.compare(LocalDate.of(2017, 6, 1), Range.between(least, most), "exclusive",
        Bought.services(Fact.known(false)));
    assertThat(compared.answer()).isEqualTo(answer);
  }

  @Test
  void leave_a_value_open_where_the_threshold_itself_is_not_known() {
    var lightTouch = thresholds.compare(LocalDate.of(2014, 6, 1), Range.exactly(new BigDecimal("900000")),
        "exclusive", Bought.services(Fact.known(true)));

    assertThat(lightTouch.answer()).isEqualTo("unknown");
    assertThat(lightTouch.confirmation()).isEqualTo(Confirmation.ASSUMED);
  }

  @ParameterizedTest
  @CsvSource({"2013-12-31", "2028-01-01"})
  void are_not_known_outside_the_data_and_the_file_to_extend_is_named(String day) {
    var compared = compare(day, "900000");

    assertThat(compared.answer()).isEqualTo("unknown");
    assertThat(compared.figure()).contains(Thresholds.FILE);
    assertThat(compared.confirmation()).isEqualTo(Confirmation.ASSUMED);
  }

  private Thresholds.Comparison compare(String day, String value) {
    var range = value == null ? Range.UNKNOWN : Range.exactly(new BigDecimal(value));
    return thresholds.compare(LocalDate.parse(day), range, "exclusive", Bought.services(Fact.known(false)));
  }
}

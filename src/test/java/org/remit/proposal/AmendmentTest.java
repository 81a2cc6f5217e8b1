package org.remit.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remit.reference.Refused;
import org.remit.routing.Kit;
import org.remit.routing.Proposal;

@DisplayName("The wording of an amended resolution")
class AmendmentTest {

  @ParameterizedTest(name = "{0}: {1} pounds")
  @CsvSource(delimiter = '|', nullValues = "-", value = {
      "a grant of £5,000                          | 5000",
      "a grant of £5,000, of which £2,000 at once | 5000",
      "£7.5m to Barca                             | 7500000",
      "GBP 12,345.67                              | 12345.67",
      "131,000 pounds a year                      | 131000",
      "£27k                                       | 27000",
      "2 million pounds                           | 2000000",
      "half of the grant                          | -",
      "with 12,000 hours of support               | -"})
  void names_the_largest_sum_that_stands_in_it(String wording, BigDecimal sum) {
    assertThat(Amendment.of(wording).sum().map(BigDecimal::stripTrailingZeros))
        .isEqualTo(Optional.ofNullable(sum).map(BigDecimal::stripTrailingZeros));
  }

  @ParameterizedTest(name = "{0}: term {1}, longest {2}")
  @CsvSource(delimiter = '|', nullValues = "-", value = {
      "a grant for one year                    | 12 | 12",
      "for ten years                           | 120 | 120",
      "a ten-year contract                     | -  | 120",
      "for a term of 18 months                 | 18 | 18",
      "for 3 years, reviewed after six months  | 36 | 36",
      "with two months' notice                 | -  | -",
      "a grant of one year                     | 12 | 12",
      "from May                                | -  | -"})
  void gives_its_term_in_months(String wording, Integer term, Integer longest) {
    assertThat(Amendment.of(wording).term().orElse(null)).isEqualTo(term);
    assertThat(Amendment.of(wording).longest().orElse(null)).isEqualTo(longest);
  }

  @ParameterizedTest(name = "{0} is refused by {1}")
  @CsvSource(delimiter = '|', value = {
      "Award contract: Cornerstone, £27,000.01           | approved-sum",
      "Award contract: Cornerstone, £2,000,000           | approved-sum",
      "Award contract: Cornerstone for 19 months         | approved-term",
      "Award contract: Cornerstone, a ten-year contract  | approved-term",
      "Award contract: Rival Ltd, £5,000                 | approved-supplier"})
  void goes_no_further_than_what_was_proposed(String wording, String hold) {
    assertThatThrownBy(() -> Amendment.mustStayWithin(proposed(), wording))
        .isInstanceOfSatisfying(Refused.class, r -> {
          assertThat(r.hold()).isEqualTo(hold);
          assertThat(r.pointer()).isEqualTo("/resolutionOutcomes");
        });
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "Award contract: Cornerstone, £27,000", "Award contract: cornerstone for 18 months, £5,000",
      "Award contract: Cornerstone, reviewed by the committee after six months"})
  void may_narrow_it(String wording) {
    var proposed = proposed();
    assertThatCode(() -> Amendment.mustStayWithin(proposed, wording)).doesNotThrowAnyException();
  }

  @Test
  void names_no_sum_where_none_was_proposed() {
    var proposed = read("{ \"id\": \"a\", \"kind\": \"note\" }");
    assertThatThrownBy(() -> Amendment.mustStayWithin(proposed, "Note it, and pay £1")).hasMessageContaining("£1.00");
  }

  private static Proposal.Resolution proposed() {
    return read("""
        { "id": "a", "kind": "award-contract", "supplier": "Cornerstone",
          "value": { "total": 27000 }, "term": { "months": 12, "extensions": [6] } }
        """);
  }

  private static Proposal.Resolution read(String resolution) {
    return Kit.READER.read(Kit.yaml("""
        { "authority": "leeds", "title": "Peer mentoring", "resolutions": [ %s ] }
        """.formatted(resolution))).resolutions().get(0);
  }
}

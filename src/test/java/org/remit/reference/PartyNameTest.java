package org.remit.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The name of a party")
class PartyNameTest {

  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource(delimiter = '|', textBlock = """
      Barca                  | BARCA Ltd.               | true
      Women's Health Matters | Womens Health Matters    | true
      Health & Care          | Health and Care Limited  | true
      The Trust              | Trust                    | true
      Barca                  | Barca Housing            | false
      Barca Housing          | Barca                    | false
      Barca                  | Barka                    | false
      The Limited Company    | The Company Ltd          | false
      """)
  void is_the_same_but_for_how_it_is_written(String one, String other, boolean same) {
    assertThat(PartyName.of(one).isSameAs(other)).isEqualTo(same);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "Council, true", "The Council, true", "COUNCIL, true", "Leeds, true", "Leeds City Council, true",
    "Council of the City of Leeds, true", "Leeds Mind, false", "Thurrock Council, false", "County Council, false",
    "Leedsham Council, false"
  })
  void is_the_councils_where_it_says_so(String party, boolean own) {
    assertThat(PartyName.of(party).isOf(new Authority("leeds"))).isEqualTo(own);
  }
}

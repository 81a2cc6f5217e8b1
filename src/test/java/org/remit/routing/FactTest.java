package org.remit.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A fact")
class FactTest {

  private static final Fact<Boolean> UNKNOWN = Fact.unknown();

  @Test
  void that_is_unknown_is_neither_yes_nor_no() {
    assertThat(UNKNOWN.is(true)).isFalse();
    assertThat(UNKNOWN.is(false)).isFalse();
    assertThat(UNKNOWN.is(said -> true)).isFalse();
    assertThat(UNKNOWN.map(said -> !said)).isSameAs(UNKNOWN);
    assertThat(UNKNOWN.or(true)).isTrue();
  }

  @Test
  void that_is_known_is_what_it_is() {
    assertThat(Fact.known(33).is(33)).isTrue();
    assertThat(Fact.known(33).is(many -> many > 33)).isFalse();
    assertThat(Fact.known(33).map(many -> many + 4)).isEqualTo(Fact.known(37));
    assertThat(Fact.known(33).or(0)).isEqualTo(33);
    assertThatThrownBy(() -> Fact.known(null)).isInstanceOf(NullPointerException.class);
  }

  @Test
  void is_written_as_its_value_or_as_unknown() throws JsonProcessingException {
    var json = new ObjectMapper();

    assertThat(json.writeValueAsString(Fact.known(33))).isEqualTo("33");
    assertThat(json.writeValueAsString(UNKNOWN)).isEqualTo("\"unknown\"");
    assertThat("about " + Fact.known(33) + ", certainty " + UNKNOWN).isEqualTo("about 33, certainty unknown");
  }

  @ParameterizedTest(name = "{0} pounds: {1}")
  @CsvSource({"442052, '£442,052'", "0, £0", "0.5, £0.50", "32052.00, '£32,052'", "66666.67, '£66,666.67'",
      "1000000, '£1,000,000'"})
  void of_money_is_said_in_pounds_and_in_pence_only_where_there_are_any(BigDecimal sum, String words) {
    assertThat(Money.say(sum)).isEqualTo(words);
    assertThat(Money.say(Fact.known(sum))).isEqualTo(words);
    assertThat(Money.say(Fact.<BigDecimal>unknown())).isEqualTo("unknown");
  }
}

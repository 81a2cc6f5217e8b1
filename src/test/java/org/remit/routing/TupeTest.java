package org.remit.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A reason why nobody transfers")
class TupeTest {

  @ParameterizedTest
  @ValueSource(strings = {"There is no organised grouping of employees.", "A new service, run by nobody before",
      "The contract is for the supply of goods", "A single event of short-term duration",
      "The activities are fundamentally different", "The work stays with the council's own team"})
  void is_known_to_the_regulations(String reason) {
    assertThat(Tupe.knows(reason)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Vacancies will be filled by the new provider", "No staff wish to move",
      "The two social workers do not wish to transfer", "Staff prefer to stay",
      "There are no employees, only vacancies"})
  void is_none_in_law_whatever_else_is_said(String reason) {
    assertThat(Tupe.knows(reason)).isFalse();
  }

  @Test
  void that_nobody_gave_or_that_nobody_knows_is_for_legal_to_judge() {
    assertThat(Tupe.knows(null)).isFalse();
    assertThat(Tupe.knows("It was agreed with the provider")).isFalse();
  }
}

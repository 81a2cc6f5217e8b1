package org.remit.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Staff may be informed without representatives")
class DirectInformationTest {

  @ParameterizedTest(name = "transfer {0}, employer {1}, transferring {2}: {3}")
  @CsvSource({
    "2014-07-30, 3, 1, false", "2014-07-31, 9, 9, true", "2014-07-31, 10, 5, false", "2024-06-30, 49, 5, false",
    "2024-07-01, 49, 30, true", "2024-07-01, 50, 9, true", "2024-07-01, 50, 10, false"
  })
  void as_the_rule_of_the_transfer_day_says(LocalDate transfer, int employer, int transferring, boolean allowed) {
    assertThat(DirectInformation.allows(transfer, employer, transferring)).isEqualTo(allowed);
  }
}

package org.remit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.remit.reference.Authority;

@DisplayName("A contract as it is published")
class PublishedContractTest {

  @Test
  void says_who_decided_or_where_it_was_entered_from() {
    assertThat(decidedBy("cabinet").decidedInWords()).isEqualTo("Decided by Cabinet");
    assertThat(decidedBy("Head of Service, carrying out LEE-2015-0001").decidedInWords())
        .isEqualTo("Decided by Head of Service, carrying out LEE-2015-0001");
    assertThat(decidedBy("Entered from the facts of LEE-2015-0001").decidedInWords())
        .isEqualTo("Entered from the facts of LEE-2015-0001");
    assertThat(decidedBy(null).decidedInWords()).isEqualTo("Not recorded who decided");
  }

  private static PublishedContract decidedBy(String maker) {
    return new PublishedContract("LEE-2017-0001/a", new Authority("leeds"), "Care", null, null, "Barca", null, null,
        null, null, null, LocalDate.of(2027, 3, 31), List.of(), List.of(), 0, null, null, List.of(), List.of(), null,
        null, "LEE-2017-0001", maker, null, null);
  }
}

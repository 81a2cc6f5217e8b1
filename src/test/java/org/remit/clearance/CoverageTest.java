package org.remit.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What a clearance covers")
class CoverageTest {

  final Coverage coverage = new Coverage();

  @ParameterizedTest
  @CsvSource({
    "finance, /resolutions/0/value/total, true",
    "finance, /resolutions, true",
    "finance, /resolutions/3/what, false",
    "finance, /staff/0/count, false",
    "hr, /staff/0/count, true",
    "hr, /resolutions/0/value/total, false",
    "pensions, /pension/0/route, true",
    "legal, /decisionMaker/body, true",
    "procurement, /resolutions/1/procurement/procedure, true",
    "equality, /effects/wards, true",
    "equality, /effects/savings, false"
  })
  void is_data(String discipline, String pointer, boolean touched) {
    assertThat(coverage.touches(discipline, List.of(pointer))).isEqualTo(touched);
  }

  @Test
  void of_a_discipline_nobody_described_is_everything() {
    assertThat(coverage.touches("treasury", List.of("/title"))).isTrue();
    assertThat(coverage.touches("treasury", List.of())).isFalse();
  }
}

package org.remit.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.remit.reference.DecisionReference;
import org.springframework.beans.factory.ObjectProvider;

@DisplayName("What call-in holds")
class ImplementingActsTest {

  private static final DecisionReference DECISION = new DecisionReference("LEE-2026-0001");

  private final Holds holds = mock();
  private final ImplementingActs rules = mock();
  private final Gate gate = new Gate(new HoldKinds(mock()), holds, mock(), mock(),
      Clock.fixed(Instant.parse("2026-12-01T10:00:00Z"), ZoneOffset.UTC), mock(), event -> { }, providing(Stream.of()),
      providing(Stream.of()), providing(Stream.of()), mock(), providing(Stream.of(rules)));

  @BeforeEach
  void hold() {
    when(holds.of(anyString())).thenAnswer(asked -> List.of(
        hold("call-in-window"), hold("call-in-request"), hold("called-in")));
  }

  @ParameterizedTest
  @EnumSource(value = Act.class, mode = EnumSource.Mode.EXCLUDE, names = "DECIDE")
  void is_every_act_that_implements_a_decision(Act act) {
    when(rules.isImplementedBy(any(), any())).thenReturn(true);

    assertThat(gate.openHolds(DECISION, "a", act)).hasSize(3)
        .allSatisfy(hold -> assertThat(hold.acts()).contains(act, Act.AWARD_NOTICE));
  }

  @ParameterizedTest
  @CsvSource({"PUBLISH_TENDER, 3", "SIGN, 3", "PAY, 3", "STAFF_NOTICE, 3", "START, 3", "AWARD_NOTICE, 0"})
  void is_not_the_award_notice_where_by_the_councils_rules_it_implements_nothing(Act act, int held) {
    when(rules.isImplementedBy(any(), any())).thenReturn(false);

    assertThat(gate.openHolds(DECISION, "a", act)).hasSize(held)
        .allSatisfy(hold -> assertThat(hold.acts()).doesNotContain(Act.AWARD_NOTICE));
  }

  private static Hold hold(String kind) {
    return new Hold(DECISION, "a", kind, "It is so.", Instant.EPOCH);
  }

  private static <T> ObjectProvider<T> providing(Stream<T> beans) {
    var all = beans.toList();
    ObjectProvider<T> provider = mock();
    when(provider.stream()).thenAnswer(asked -> all.stream());
    return provider;
  }
}

package org.remit.callin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remit.constitution.Constitutions;
import org.remit.gate.Act;
import org.remit.proposal.DecisionView;
import org.remit.proposal.Decisions;
import org.remit.reference.Authority;
import org.remit.reference.DecisionReference;

@DisplayName("The acts that implement a decision")
class ActsThatImplementTest {

  private static final String EDITIONS = """
        implementing-acts:
          - value: [sign, pay, award-notice, staff-notice, start]
            validFrom: 2011-01-01
            validTo: 2026-06-30
            source: "Part 4"
            confirmation: confirmed
          - { value: [sign, pay, staff-notice, start], validFrom: 2026-07-01, source: s, confirmation: confirmed }
      """;

  @TempDir Path folder;

  @ParameterizedTest(name = "decided on {0}, {1}: {2}")
  @CsvSource({"2026-06-30, AWARD_NOTICE, true", "2026-07-01, AWARD_NOTICE, false", "2026-07-01, SIGN, true",
      ", AWARD_NOTICE, false"})
  void are_those_of_the_councils_rules_on_the_day_of_the_decision(
      String decided, Act act, boolean implementing) throws Exception {
    Files.writeString(folder.resolve("thurrock.yaml"),
        Files.readString(Path.of("src/main/resources/constitutions/thurrock.yaml")).stripTrailing() + "\n" + EDITIONS);
    var packs = new Constitutions(folder.toString());
    assertThat(packs.faults()).isEmpty();
    var reference = new DecisionReference("THU-2026-0001");
    Decisions decisions = mock();
    DecisionView decision = mock();
    when(decisions.get(reference)).thenReturn(decision);
    when(decision.authority()).thenReturn(new Authority("thurrock"));
    when(decision.decidedAt()).thenReturn(decided == null ? null : Instant.parse(decided + "T11:00:00Z"));

    var clock = Clock.fixed(Instant.parse("2026-12-01T10:00:00Z"), ZoneOffset.UTC);
    var acts = new ActsThatImplement(new RulesOfTheDay(packs, clock), decisions);
    assertThat(acts.isImplementedBy(reference, act)).isEqualTo(implementing);
  }
}

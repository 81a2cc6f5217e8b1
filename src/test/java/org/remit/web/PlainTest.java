package org.remit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.remit.ledger.LedgerEntry;

@DisplayName("An entry of the ledger in plain words")
class PlainTest {

  private static final Instant THEN = Instant.parse("2026-07-01T16:00:00Z");

  @Test
  void names_a_law_an_interest_and_a_record_and_no_code_of_them() {
    assertThat(said("regime", "pa-2023")).isEqualTo("regime: Procurement Act 2023");
    assertThat(said("regime", "psr")).isEqualTo("regime: Provider Selection Regime 2023");
    assertThat(said("kind", "dpi")).isEqualTo("kind: a disclosable pecuniary interest");
    assertThat(said("steps", List.of("pension-route", "record-transfer")))
        .isEqualTo("steps: choose the route of pension protection, record the day of the transfer");
  }

  @Test
  void leaves_what_is_no_code_as_it_was_written() {
    assertThat(said("supplier", "Stoke-on-Trent Care")).isEqualTo("supplier: Stoke-on-Trent Care");
    assertThat(said("receivedAt", "2026-07-01T16:00:00Z")).isEqualTo("received at: 1 July 2026 at 17:00");
    assertThat(said("onPaper", true)).isEqualTo("on paper: yes");
  }

  private static String said(String name, Object value) {
    var entry = new LedgerEntry("LEE-2026-0001", 1, "fact-noted", "Remit", THEN, THEN,
        new TreeMap<>(Map.of(name, value)), Map.of(), "", "", "");
    return Plain.facts(entry).get(0);
  }
}

package org.remit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.remit.reference.Actor;
import org.remit.reference.Authority;
import org.remit.reference.Role;

/** The vectors of src/docs/ledger.md: they never change, because entries that were written never do. */
@DisplayName("The ledger's format, number 1,")
class EntryFormatTest {

  static final String FIRST =
      "{\"actor\":{\"council\":\"leeds\",\"roles\":[\"director\"],\"system\":false},"
          + "\"facts\":{\"outcome\":\"approved\",\"resolutions\":[\"a\",\"b\"],\"value\":\"27000.00\"},"
          + "\"format\":1,\"instant\":\"2017-11-01T09:00:00Z\",\"kind\":\"decision-taken\","
          + "\"previous\":\"0000000000000000000000000000000000000000000000000000000000000000\","
          + "\"realInstant\":\"2026-11-22T10:15:30.123456Z\",\"sequence\":1,\"stream\":\"LEE-2017-0001\","
          + "\"withheld\":{\"actor.user\":\"175fa6a1696703b33f5e9467158ffab78b593dface56ab7f10bf3d2bfa3dbc4e\"}}";

  @Test
  void writes_an_entry_as_canonical_json() {
    assertThat(first(digestOfUser())).isEqualTo(FIRST);
    assertThat(EntryFormat.digest(FIRST))
        .isEqualTo("e536974da6c6c64d5eda18b05d6459c05605a57a9ce5dcb2500d10183365c182");
  }

  @Test
  void chains_an_entry_to_the_one_before_by_its_digest() {
    var second = EntryFormat.canonical("LEE-2017-0001", 2, "decision-published", Actor.system("by its own rules"),
        Instant.parse("2017-11-02T09:00:00Z"), Instant.parse("2026-11-22T10:15:30.123456Z"), Map.of(), Map.of(),
        EntryFormat.digest(FIRST));

    assertThat(second).isEqualTo(
        "{\"actor\":{\"because\":\"by its own rules\",\"system\":true},\"facts\":{},\"format\":1,"
            + "\"instant\":\"2017-11-02T09:00:00Z\",\"kind\":\"decision-published\","
            + "\"previous\":\"e536974da6c6c64d5eda18b05d6459c05605a57a9ce5dcb2500d10183365c182\","
            + "\"realInstant\":\"2026-11-22T10:15:30.123456Z\",\"sequence\":2,\"stream\":\"LEE-2017-0001\","
            + "\"withheld\":{}}");
    assertThat(EntryFormat.digest(second))
        .isEqualTo("43d5c5d371f0b734177f98fc47713c7cb740e1ce8ac7d8f6379b1a76d113e77b");
  }

  @Test
  void salts_what_is_withheld() {
    var salt = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f");

    assertThat(EntryFormat.digest(salt, "director.leeds")).isEqualTo(digestOfUser());
    assertThat(EntryFormat.digest(new byte[16], "director.leeds")).isNotEqualTo(digestOfUser());
  }

  @Test
  void takes_the_digest_over_the_bytes_in_utf_8() {
    assertThat(EntryFormat.digest("{\"a\":\"£\"}"))
        .isEqualTo("edce123c9fa9153cdfeb70d2fe30f9e316763cf019da083ce520177af993ec59");
  }

  @Test
  void keeps_every_number_that_json_would_round_as_text() {
    var facts = new TreeMap<String, Object>();
    facts.put("money", new BigDecimal("442052.10"));
    facts.put("large", 9007199254740993L);
    facts.put("count", 7);
    facts.put("day", LocalDate.of(2018, 4, 1));
    facts.put("none", null);

    assertThat(entry(facts))
        .contains("\"facts\":{\"count\":7,\"day\":\"2018-04-01\",\"large\":\"9007199254740993\","
            + "\"money\":\"442052.10\",\"none\":null}");
  }

  @Test
  void names_no_person() {
    var actor = new Actor("jo.bloggs", new Authority("leeds"), java.util.Set.of(Role.DIRECTOR), "Sam Smith");
    var entry = EntryFormat.canonical("LEE-2017-0001", 1, "x", actor, Instant.EPOCH, Instant.EPOCH, Map.of(),
        Map.of(), EntryFormat.NOTHING_BEFORE);

    assertThat(entry).doesNotContain("jo.bloggs").doesNotContain("Sam Smith");
  }

  @Test
  void replaces_what_the_database_cannot_store() {
    assertThat(EntryFormat.storable("a\u0000b\ud800c")).isEqualTo("a\ufffdb\ufffdc");
  }

  private static String digestOfUser() {
    return "175fa6a1696703b33f5e9467158ffab78b593dface56ab7f10bf3d2bfa3dbc4e";
  }

  private static String first(String digestOfUser) {
    var facts = new TreeMap<String, Object>();
    facts.put("value", new BigDecimal("27000.00"));
    facts.put("outcome", "approved");
    facts.put("resolutions", List.of("a", "b"));
    return EntryFormat.canonical(
        "LEE-2017-0001", 1, "decision-taken",
        Actor.of("director.leeds", new Authority("leeds"), Role.DIRECTOR),
        Instant.parse("2017-11-01T09:00:00Z"), Instant.parse("2026-11-22T10:15:30.123456Z"),
        facts, Map.of("actor.user", digestOfUser), EntryFormat.NOTHING_BEFORE);
  }

  private static String entry(Map<String, Object> facts) {
    return EntryFormat.canonical("LEE-2017-0001", 1, "x", Actor.system("by its own rules"), Instant.EPOCH,
        Instant.EPOCH, facts, Map.of(), EntryFormat.NOTHING_BEFORE);
  }
}

package org.remit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.remit.reference.Actor;

@DisplayName("A stream of the ledger")
class ChainTest {

  static final String STREAM = "LEE-2017-0001";
  static final byte[] SALT = new byte[16];

  final List<Chain.Link> links = new ArrayList<>(List.of(link(1, EntryFormat.NOTHING_BEFORE, Map.of())));

  ChainTest() {
    var kept = Map.of("who", new Chain.Kept("00".repeat(16), "Jo Bloggs"));
    links.add(link(2, links.get(0).digest(), kept));
    links.add(link(3, links.get(1).digest(), Map.of()));
  }

  @Test
  void holds_when_nothing_was_touched() {
    assertThat(Chain.verify(STREAM, links)).isEqualTo(Verification.ok(STREAM, 3));
  }

  @Test
  void breaks_where_a_fact_was_changed() {
    var second = links.get(1);
    links.set(1, new Chain.Link(second.entry().replace("\"n\":2", "\"n\":5"), second.digest(), second.kept()));

    assertBrokenAt(2, "digest is not that of its contents");
  }

  @Test
  void breaks_after_an_entry_that_was_rewritten_with_a_fresh_digest() {
    var forged = links.get(0).entry().replace("\"n\":1", "\"n\":9");
    links.set(0, new Chain.Link(forged, EntryFormat.digest(forged), Map.of()));

    assertBrokenAt(2, "does not follow from the entry before it");
  }

  @Test
  void breaks_where_an_entry_was_taken_out() {
    links.remove(1);

    assertBrokenAt(2, "entry 2 is missing");
  }

  @Test
  void breaks_where_two_entries_changed_places() {
    links.add(0, links.remove(1));

    assertBrokenAt(1, "entry 1 is missing");
  }

  @Test
  void breaks_where_an_entry_is_not_canonical() {
    var third = links.get(2).entry().replace("{\"actor\"", "{ \"actor\"");
    links.set(2, new Chain.Link(third, EntryFormat.digest(third), Map.of()));

    assertBrokenAt(3, "canonical form");
  }

  @Test
  void breaks_where_a_withheld_value_was_exchanged() {
    var second = links.get(1);
    links.set(1, new Chain.Link(second.entry(), second.digest(),
        Map.of("who", new Chain.Kept("00".repeat(16), "Somebody else"))));

    assertBrokenAt(2, "the withheld value 'who' is not the one recorded");
  }

  @Test
  void holds_when_a_withheld_value_was_disposed_of() {
    var second = links.get(1);
    links.set(1, new Chain.Link(second.entry(), second.digest(), Map.of()));

    assertThat(Chain.verify(STREAM, links).isOk()).isTrue();
  }

  private void assertBrokenAt(long sequence, String why) {
    var found = Chain.verify(STREAM, links);
    assertThat(found.brokenAt()).isEqualTo(sequence);
    assertThat(found.reason()).hasValueSatisfying(reason -> assertThat(reason).contains(why));
  }

  private static Chain.Link link(long sequence, String previous, Map<String, Chain.Kept> kept) {
    Map<String, String> digests =
        kept.isEmpty() ? Map.of() : Map.of("who", EntryFormat.digest(SALT, kept.get("who").value()));
    var entry =
        EntryFormat.canonical(STREAM, sequence, "fact-changed", Actor.system("in a test"), Instant.EPOCH,
            Instant.EPOCH, Map.of("n", sequence), digests, previous);
    return new Chain.Link(entry, EntryFormat.digest(entry), kept);
  }
}

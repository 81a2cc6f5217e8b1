package org.remit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.remit.reference.Actor;
import org.remit.reference.Authority;
import org.remit.reference.Happened;
import org.remit.reference.Role;
import org.remit.support.RemitTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@RemitTest
@DisplayName("The ledger")
class LedgerTest {

  private static final AtomicInteger STREAMS = new AtomicInteger();

  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcTemplate sql;
  @Autowired LedgerReader ledger;
  @Autowired WithheldValues withheldValues;

  final String stream = "council:ledger-test-" + STREAMS.incrementAndGet();
  final Actor director =
      new Actor("director.leeds", new Authority("leeds"), java.util.Set.of(Role.DIRECTOR), "Sam Smith");

  @Test
  void writes_what_has_happened_in_the_transaction_in_which_it_happened() {
    happens(Happened.at(new Authority("leeds"), "x", director).with("value", "£27,000"));

    var entries = ledger.entries(stream);

    assertThat(entries).singleElement().satisfies(entry -> {
      assertThat(entry.kind()).isEqualTo("x");
      assertThat(entry.capacity()).isEqualTo("director of Leeds");
      assertThat(entry.facts()).containsEntry("value", "£27,000");
      assertThat(entry.withheld())
          .containsEntry("actor.user", "director.leeds")
          .containsEntry("actor.principal", "Sam Smith");
      assertThat(entry.canonical()).doesNotContain("director.leeds").doesNotContain("Sam Smith");
    });
    assertThat(ledger.verify(stream)).isEqualTo(Verification.ok(stream, 1));
  }

  @Test
  void chains_the_entries_of_a_stream() {
    for (var i = 0; i < 3; i++) happens(event("step-taken").with("n", i));

    var entries = ledger.entries(stream);

    assertThat(entries).extracting(LedgerEntry::sequence).containsExactly(1L, 2L, 3L);
    assertThat(entries.get(1).previous()).isEqualTo(entries.get(0).digest());
    assertThat(entries.get(2).previous()).isEqualTo(entries.get(1).digest());
  }

  @Test
  void refuses_to_listen_outside_a_transaction() {
    assertThatThrownBy(() -> events.publishEvent(event("step-taken")))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "update remit.ledger_entry set kind = 'other'",
    "update remit.ledger_entry set kind = 'other' where stream = 'nobody'",
    "delete from remit.ledger_entry",
    "truncate remit.ledger_entry cascade",
    "insert into remit.ledger_entry select * from remit.ledger_entry limit 1"
        + " on conflict (stream, sequence) do update set kind = 'other'"
  })
  void is_never_changed_nor_removed(String attempt) {
    happens(event("step-taken"));

    assertThatThrownBy(() -> sql.execute(attempt)).rootCause().hasMessageContaining("never changed or removed");
    assertThat(ledger.verify(stream).isOk()).isTrue();
  }

  @Test
  void keeps_the_head_of_a_stream_from_being_put_back() {
    happens(event("step-taken"));
    happens(event("step-taken"));

    for (var attempt : List.of(
        "update remit.ledger_stream set last_sequence = 1 where stream = '" + stream + "'",
        "delete from remit.ledger_stream where stream = '" + stream + "'")) {
      assertThatThrownBy(() -> sql.execute(attempt)).rootCause().hasMessageContaining("only moves on");
    }
  }

  @Test
  void lets_no_table_change_without_an_entry_in_the_same_transaction() {
    happens(event("step-taken").withholding("who", "Jo Bloggs"));

    assertThatThrownBy(() -> sql.update("delete from remit.withheld_value where stream = ?", stream))
        .rootCause()
        .hasMessageContaining("changed withheld_value without a ledger entry in the same transaction");
    assertThatThrownBy(() -> sql.execute("truncate remit.document cascade"))
        .rootCause()
        .hasMessageContaining("changed document without a ledger entry");
  }

  @Test
  void takes_an_entry_that_was_rolled_back_to_a_savepoint_for_none() {
    happens(event("step-taken").withholding("who", "Jo Bloggs"));

    assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
          sql.execute("savepoint before");
          events.publishEvent(event("step-taken"));
          sql.execute("rollback to savepoint before");
          sql.update("delete from remit.withheld_value where stream = ?", stream);
        }))
        .rootCause()
        .hasMessageContaining("without a ledger entry");
  }

  @Test
  void forgets_what_was_rolled_back() {
    happens(event("step-taken"));

    transaction.executeWithoutResult(status -> {
      events.publishEvent(event("step-taken").withholding("who", "Jo Bloggs"));
      status.setRollbackOnly();
    });
    happens(event("other-step-taken"));

    assertThat(ledger.entries(stream)).extracting(LedgerEntry::kind).containsExactly("step-taken", "other-step-taken");
    assertThat(ledger.verify(stream).isOk()).isTrue();
  }

  @Test
  void stays_one_chain_when_two_write_at_once() throws Exception {
    var start = new CountDownLatch(1);
    var writers = Executors.newFixedThreadPool(2);
    try {
      var both = List.of(writers.submit(() -> tenSteps(start)), writers.submit(() -> tenSteps(start)));
      start.countDown();
      for (var each : both) each.get(30, TimeUnit.SECONDS);
    } finally {
      writers.shutdownNow();
    }

    assertThat(ledger.verify(stream)).isEqualTo(Verification.ok(stream, 20));
  }

  @Test
  void is_not_called_broken_because_an_entry_is_written_while_it_is_read() {
    happens(event("step-taken").withholding("who", "Jo Bloggs"));
    var writesAfterEachQuestion = new JdbcTemplate(sql.getDataSource()) {
      @Override
      public void query(String question, RowCallbackHandler rows, Object... named) {
        super.query(question, rows, named);
        happens(event("step-taken").withholding("who", "Jo Bloggs"));
      }
    };

    var read = new LedgerReader(writesAfterEachQuestion).verified(stream);

    assertThat(read.chain()).isEqualTo(Verification.ok(stream, read.entries().size()));
    assertThat(read.entries()).allSatisfy(entry -> assertThat(entry.withheld()).containsEntry("who", "Jo Bloggs"));
  }

  @Test
  void still_verifies_when_a_withheld_value_was_disposed_of() {
    happens(event("step-taken").withholding("who", "Jo Bloggs"));

    withheldValues.dispose(stream, 1, "who", "six years have passed");

    assertThat(ledger.entries(stream).get(0).withheld()).containsEntry("who", null);
    assertThat(ledger.entries(stream)).extracting(LedgerEntry::kind)
        .containsExactly("step-taken", "withheld-value-disposed");
    assertThat(ledger.verify(stream).isOk()).isTrue();
  }

  @Test
  void shows_when_a_superuser_has_changed_an_entry() {
    for (var i = 0; i < 3; i++) happens(event("step-taken").with("n", i));

    withoutTriggers("update remit.ledger_entry set entry = replace(entry, '\"n\":1', '\"n\":7')"
        + " where stream = '" + stream + "' and sequence = 2");

    var found = ledger.verify(stream);
    assertThat(found.brokenAt()).isEqualTo(2);
    assertThat(found.reason()).hasValueSatisfying(why -> assertThat(why).contains("not that of its contents"));
    withoutTriggers("update remit.ledger_entry set entry = replace(entry, '\"n\":7', '\"n\":1')"
        + " where stream = '" + stream + "' and sequence = 2");
  }

  @Test
  void shows_when_a_superuser_has_cut_off_the_end() {
    for (var i = 0; i < 3; i++) happens(event("step-taken").with("n", i));

    withoutTriggers("delete from remit.withheld_value where stream = '" + stream + "' and sequence = 3");
    withoutTriggers("delete from remit.ledger_entry where stream = '" + stream + "' and sequence = 3");

    var found = ledger.verify(stream);
    assertThat(found.brokenAt()).isEqualTo(3);
    assertThat(found.why()).isEqualTo("entries 3 to 3 are missing");
  }

  @Test
  void shows_when_a_column_no_longer_says_what_the_entry_says() {
    happens(event("step-taken"));

    withoutTriggers("update remit.ledger_entry set kind = 'nothing-taken' where stream = '" + stream + "'");

    assertThat(ledger.verify(stream).why()).isEqualTo("its columns do not say what the entry says");
  }

  @Test
  void shows_when_a_superuser_has_exchanged_a_person() {
    happens(event("step-taken").withholding("who", "Jo Bloggs"));

    withoutTriggers("update remit.withheld_value set value = 'Somebody else' where name = 'who' and stream = '" + stream
        + "'");

    assertThat(ledger.verify(stream).why()).isEqualTo("the withheld value 'who' is not the one recorded");
  }

  @Test
  void is_handed_out_with_all_that_a_check_elsewhere_needs() {
    happens(event("step-taken").withholding("who", "Jo Bloggs"));

    assertThat(ledger.export(stream, false)).singleElement().asString()
        .contains("\"digest\":\"" + ledger.entries(stream).get(0).digest())
        .doesNotContain("Jo Bloggs");
    assertThat(ledger.export(stream, true)).singleElement().asString().contains("Jo Bloggs");
  }

  @Test
  void takes_text_that_the_database_cannot_store() {
    assertThatCode(() -> happens(event("step-taken").with("text", "a\u0000b").withholding("who", "c\u0000\ud800")))
        .doesNotThrowAnyException();
    assertThat(ledger.verify(stream).isOk()).isTrue();
  }

  private Void tenSteps(CountDownLatch start) throws InterruptedException {
    start.await();
    for (var i = 0; i < 10; i++) happens(event("step-taken").with("n", i));
    return null;
  }

  private Happened event(String kind) {
    return new Happened(stream, kind, director, java.util.Map.of(), java.util.Map.of());
  }

  private void happens(Happened what) {
    var here = new Happened(stream, what.kind(), what.actor(), what.facts(), what.withheld());
    transaction.executeWithoutResult(status -> events.publishEvent(here));
  }

  /** What only the owner of the database can do. The rest of the suite must not see it. */
  private void withoutTriggers(String statement) {
    transaction.executeWithoutResult(status -> {
      for (var table : List.of("ledger_entry", "withheld_value")) {
        sql.execute("alter table remit." + table + " disable trigger user");
      }
      sql.execute(statement);
      for (var table : List.of("ledger_entry", "withheld_value")) {
        for (var trigger : sql.queryForList(
            "select tgname from pg_trigger where not tgisinternal and tgrelid = ('remit.'"
            + " || ?)::regclass", String.class, table)) {
          sql.execute("alter table remit." + table + " enable always trigger " + trigger);
        }
      }
    });
  }
}

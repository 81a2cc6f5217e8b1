package org.remit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.remit.support.RemitTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A table that somebody adds and forgets to guard fails here. */
@RemitTest
@DisplayName("Every table of Remit")
class LedgerGuardTest {

  @Autowired JdbcTemplate sql;

  @Test
  void bears_the_guard_or_stands_on_the_one_list_of_those_that_do_not() {
    var unguarded =
        sql.queryForList(
            """
            select t.table_name from information_schema.tables t
            where t.table_schema = 'remit' and t.table_type = 'BASE TABLE'
              and not exists (
                select from pg_trigger g
                where g.tgrelid = format('remit.%I', t.table_name)::regclass
                  and g.tgname = 'no_change_without_entry' and g.tgdeferrable and g.tginitdeferred
                  and g.tgenabled = 'A')
            order by 1""",
            String.class);

    assertThat(unguarded)
        .containsExactlyInAnyOrderElementsOf(
            sql.queryForList("select table_name from remit.table_without_guard", String.class));
  }
}

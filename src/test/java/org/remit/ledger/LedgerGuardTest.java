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

  /** Names of cases and their parts; people, bodies and roles by the names of their own; what is one of a few. */
  private static final String OF_REMIT_ITSELF = """
      decision parent parent_resolution award follow_up_decision proposed begun_anew reference resolution \
      holds_resolution letter lot authority council number request digest document_digest name \
      person author entered_by answered_by decided_by revised_by recommended_by scoped_by recorded_by noted_by \
      requested_by adopted_by said_by confirmed_by asked_by passed_over_by dispensed_by maker body answerable_by \
      scrutiny_chair named_role \
      stage kind state severity ended advice answer discipline matter outcome scrutiny_outcome procedure_name vat \
      regime ground method subsidy_basis effect transfers council_part cleared_ground step lgps_rights route body_kind \
      joiners sharing security clock_kind capacity supplier_kind follow_up termination_ground field content \
      minimum_case done_since""";

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

  /** One of these that takes in what somebody writes would answer a long text with a fault. */
  @Test
  void limits_the_length_of_nothing_but_what_remit_names_by_itself() {
    var limited = sql.queryForList(
        """
        select distinct c.column_name from information_schema.columns c
        where c.table_schema = 'remit' and c.data_type = 'character varying'
          and c.table_name not like 'spring_session%' and c.table_name <> 'flyway_schema_history'""",
        String.class);

    assertThat(limited).isSubsetOf(OF_REMIT_ITSELF.split("\\s+"));
    assertThat(sql.queryForList(
        """
        select c.table_name from information_schema.columns c
        where c.table_schema = 'remit' and c.data_type = 'character varying' and c.column_name = 'reference'""",
        String.class))
        .as("a decision's own").containsExactlyInAnyOrder("decision", "evaluation_case");
  }
}

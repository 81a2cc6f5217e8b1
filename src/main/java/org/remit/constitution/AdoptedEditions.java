package org.remit.constitution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The editions that were taken into use, each kept with its text. They are only ever added to. */
@Component
class AdoptedEditions {

  private static final int LOCK = 724_003;

  private final JdbcTemplate sql;

  AdoptedEditions(JdbcTemplate sql) {
    this.sql = sql;
  }

  List<AdoptedEdition> all() {
    return sql.query("select * from remit.pack_adoption order by council, sequence", (row, n) -> read(row));
  }

  int count() {
    return sql.queryForObject("select count(*) from remit.pack_adoption", Integer.class);
  }

  /** In the order of adoption. Whoever adopts for the same council waits until this transaction has ended. */
  List<AdoptedEdition> locked(String council) {
    sql.queryForList("select pg_advisory_xact_lock(" + LOCK + ", hashtext(?))", council);
    return sql.query("select * from remit.pack_adoption where council = ? order by sequence", (row, n) -> read(row),
        council);
  }

  void add(AdoptedEdition adopted) {
    sql.update("insert into remit.pack_adoption (council, sequence, file, edition, digest, adopted_by, by_remit,"
            + " adopted_at, valid_from) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        adopted.council(), adopted.sequence(), adopted.file(), adopted.edition(), adopted.digest(),
        adopted.adoptedBy(), adopted.byRemit(), adopted.adoptedAt().atOffset(ZoneOffset.UTC), adopted.validFrom());
  }

  private static AdoptedEdition read(ResultSet row) throws SQLException {
    return new AdoptedEdition(row.getString("council"), row.getInt("sequence"), row.getString("file"),
        row.getString("edition"), row.getString("digest"), row.getString("adopted_by"), row.getBoolean("by_remit"),
        row.getObject("adopted_at", OffsetDateTime.class).toInstant(), row.getObject("valid_from", LocalDate.class));
  }
}

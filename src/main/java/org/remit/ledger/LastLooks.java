package org.remit.ledger;

import java.util.Locale;
import org.remit.reference.DecisionReference;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How far each person has read a decision's trail. It holds a sign-in name and a place in the trail, and no time; what
 * the law wants on record of a reading stands in the ledger.
 */
@Service
@Transactional
public class LastLooks {

  private final JdbcTemplate sql;

  LastLooks(JdbcTemplate sql) {
    this.sql = sql;
  }

  /**
   * What a look at a decision finds.
   *
   * @param first whether nobody of that name looked before: then nothing is new to them
   * @param since the last entry that they had seen when something was new to them: what follows it is shown
   * @param isNew whether anything follows what they had seen when they looked the last time
   */
  public record Look(boolean first, long since, boolean isNew) {}

  /**
   * Somebody looks at a decision. Whoever looks again, as by loading the page again, still finds what was new to them.
   *
   * @param last the last entry of the trail that they are shown
   */
  public Look look(String person, DecisionReference decision, long last) {
    var name = person.toLowerCase(Locale.ROOT);
    var begun = sql.update("insert into remit.last_look (person, decision, seen, seen_before) values (?, ?, ?, ?)"
        + " on conflict do nothing", name, decision.value(), last, last);
    if (begun == 1) return new Look(true, last, false);
    var moved = sql.update("update remit.last_look set seen_before = seen, seen = ?"
        + " where person = ? and decision = ? and seen < ?", last, name, decision.value(), last);
    var since = sql.queryForObject("select seen_before from remit.last_look where person = ? and decision = ?",
        Long.class, name, decision.value());
    return new Look(false, since, moved == 1);
  }
}

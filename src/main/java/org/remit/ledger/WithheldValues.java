package org.remit.ledger;

import java.util.Map;
import org.remit.people.Actors;
import org.remit.reference.Actor;
import org.remit.reference.Happened;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Disposes of personal and withheld values when nobody may keep them any longer. The chain still verifies. */
@Service
@Transactional
public class WithheldValues {

  private final JdbcTemplate sql;
  private final Actors actors;
  private final ApplicationEventPublisher events;

  WithheldValues(JdbcTemplate sql, Actors actors, ApplicationEventPublisher events) {
    this.sql = sql;
    this.actors = actors;
    this.events = events;
  }

  /**
   * Removes one value with its salt; its digest stays in the entry.
   *
   * @throws Refused unless a monitoring officer, or Remit by its retention rules, asks for it with a reason, and the
   *     value is there
   */
  public void dispose(String stream, long sequence, String name, String because) {
    var actor = actors.current();
    if (!actor.isSystem() && !(actor.has(Role.MONITORING_OFFICER) && ofItsCouncil(actor, stream))) {
      throw new Refused("Only the council's monitoring officer may dispose of a value that the ledger withholds.");
    }
    if (because == null || because.isBlank()) throw new Refused("Say why the value is disposed of.").at("/because");
    var removed =
        sql.update(
            "delete from remit.withheld_value where stream = ? and sequence = ? and name = ?", stream, sequence, name);
    if (removed == 0) {
      throw new Refused("Entry " + sequence + " of " + stream + " keeps no value '" + name + "'.").at("/name");
    }
    events.publishEvent(
        new Happened(stream, "withheld-value-disposed", actor, Map.of(), Map.of())
            .with("ofEntry", sequence)
            .with("name", name)
            .withholding("because", because));
  }

  private static boolean ofItsCouncil(Actor actor, String stream) {
    return stream.equals("council:" + actor.authority()) || stream.startsWith(actor.authority().code() + "-");
  }
}

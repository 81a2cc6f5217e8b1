package org.remit.engine.pages;

import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.remit.people.Actors;
import org.remit.reference.Actor;
import org.remit.reference.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Puts the {@link Frame} into the model of every page. */
@ControllerAdvice
@ConditionalOnWebApplication
public class FrameOfEveryPage {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final DateTimeFormatter SAID =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm", Locale.UK);

  private final Clock clock;
  private final Actors actors;
  private final boolean evaluation;

  FrameOfEveryPage(Clock clock, Actors actors, @Value("${remit.evaluation}") boolean evaluation) {
    this.clock = clock;
    this.actors = actors;
    this.evaluation = evaluation;
  }

  /** A page that tells of an error is made outside of the controllers that have it: it asks for its frame. */
  @ModelAttribute("frame")
  public Frame frame() {
    var now = clock.instant().atZone(LONDON);
    var who = actors.current();
    var person = who.isSystem() ? null : who.user();
    return new Frame(person, capacity(who), person != null && who.authority() != null,
        person != null && who.has(Role.ADMINISTRATOR), evaluation, SAID.format(now), now.toLocalDate().toString());
  }

  private static String capacity(Actor who) {
    if (who.isSystem() || who.roles().isEmpty()) return null;
    if (who.authority() == null) return "runs Remit";
    return who.capacity();
  }
}

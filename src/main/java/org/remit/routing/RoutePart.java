package org.remit.routing;

import java.time.LocalDate;
import org.remit.calendar.London;
import org.remit.constitution.Figure;
import org.remit.constitution.Rules;

/**
 * Works out some parts of a route: turns facts and figures into the inputs of a decision table, and its row into an
 * answer with its reason.
 */
abstract class RoutePart {

  final Proposal proposal;
  final LocalDate on;
  final Parent parent;
  final Rules rules;
  final Sums sums;
  private final RouteGround ground;

  RoutePart(RouteGround ground) {
    this.ground = ground;
    this.proposal = ground.proposal();
    this.on = ground.on();
    this.parent = ground.parent();
    this.rules = ground.rules();
    this.sums = ground.sums();
  }

  final Asked ask(String table) {
    return new Asked(ground.tables(), table);
  }

  /** A figure that the answer rests on: the route tells if nobody has confirmed it. */
  final <T> Figure<T> use(Figure<T> figure) {
    if (!figure.confirmed()) ground.unconfirmed().add(figure.caveat());
    return figure;
  }

  final void unconfirmed(String sentence) {
    ground.unconfirmed().add(sentence);
  }

  final String functionWord() {
    return proposal.functionKind().words();
  }

  static String say(Fact<LocalDate> day) {
    return day.known() ? London.say(day.value()) : "unknown";
  }
}

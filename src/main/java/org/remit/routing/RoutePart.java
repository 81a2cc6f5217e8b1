package org.remit.routing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

  /** An answer as the tables that require it read it: the answer itself, or 'depends'. */
  static String word(Part<?> part) {
    if (part.depends()) return "depends";
    if (part.answer() instanceof Maker maker) return maker.id();
    if (part.answer() instanceof Boolean yes) return yes ? "yes" : "no";
    return part.answer().toString();
  }

  /** The answer of a table whose answers are yes, no and depends. */
  static Part<Boolean> yesOrNo(Asked asked, boolean cautious) {
    var hit = asked.one();
    return switch (hit.answer()) {
      case "yes" -> Part.of(true, asked.reason(hit));
      case "no", "covered" -> Part.of(false, asked.reason(hit));
      default -> Part.depends(cautious, asked.dependsOn(hit), asked.reason(hit));
    };
  }

  /**
   * The answer of a table that lists what is needed and what depends.
   *
   * @throws IllegalStateException if it lists nothing, which no such table does for what it is asked for
   */
  static Part<List<String>> list(Asked asked) {
    var hits = asked.all();
    if (hits.isEmpty()) throw new IllegalStateException("A table that lists what is needed lists nothing");
    var all = hits.stream().map(h -> h.answer()).distinct().toList();
    var reasons = hits.stream().map(asked::reason).toList();
    var open = hits.stream().filter(h -> h.text("certainty").equals("depends")).map(asked::sentence).toList();
    if (open.isEmpty()) return Part.of(all, reasons);
    var needed = hits.stream().filter(h -> !h.text("certainty").equals("depends"))
        .map(h -> AnswerWords.say(h.answer())).distinct().toList();
    return new Part<>(null, all, reasons, String.join(" ", open) + " In any case: "
        + (needed.isEmpty() ? "none" : String.join(", ", needed)) + ".");
  }

  /** An empty list, because of one fact. */
  static Part<List<String>> none(String rule, String citation, String fact, String value, String sentence) {
    return Part.of(List.of(), Reason.confirmed(rule, citation, Map.of(fact, value), sentence));
  }

  static String say(Fact<LocalDate> day) {
    return day.known() ? London.say(day.value()) : "unknown";
  }
}

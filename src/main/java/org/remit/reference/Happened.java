package org.remit.reference;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A change of state, told to whoever listens: the ledger writes it down in the same transaction. Every service that
 * changes one of Remit's tables publishes at least one; the database refuses a commit without (invariant 12).
 *
 * @param stream what it belongs to: a decision's reference, or {@code council:leeds}, or {@code remit}
 * @param kind what has happened, in kebab case and past tense: {@code decision-taken}
 * @param actor who did it
 * @param facts public, impersonal facts: text, whole numbers, booleans, lists and maps of them; dates and money as text
 * @param withheld personal or withheld values, by name, and all that a person wrote in their own words: only their
 *     salted digests stand in the ledger
 */
public record Happened(
    String stream, String kind, Actor actor, Map<String, Object> facts, Map<String, String> withheld) {

  public static Happened to(DecisionReference decision, String kind, Actor actor) {
    return new Happened(decision.value(), kind, actor, Map.of(), Map.of());
  }

  public static Happened at(Authority council, String kind, Actor actor) {
    return new Happened("council:" + council.id(), kind, actor, Map.of(), Map.of());
  }

  public static Happened inRemit(String kind, Actor actor) {
    return new Happened("remit", kind, actor, Map.of(), Map.of());
  }

  public Happened with(String name, Object value) {
    var more = new LinkedHashMap<>(facts);
    more.put(name, value == null ? null : plain(value));
    return new Happened(stream, kind, actor, more, withheld);
  }

  public Happened withholding(String name, String value) {
    if (value == null || value.isBlank()) return this;
    var more = new LinkedHashMap<>(withheld);
    more.put(name, value);
    return new Happened(stream, kind, actor, facts, more);
  }

  private static Object plain(Object value) {
    if (value instanceof Number || value instanceof Boolean || value instanceof Map || value instanceof Iterable) {
      return value;
    }
    return value.toString();
  }
}

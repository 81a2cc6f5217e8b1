package org.remit.routing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.remit.calendar.Confirmation;
import org.remit.constitution.Figure;
import org.remit.routing.DecisionTables.RuleHit;

/**
 * One question to a decision table: the facts as the table reads them, the figures behind them, and for each fact
 * that is
 * not known the answers it may have, so that both outcomes can be shown.
 */
final class Asked {

  /** What tells the table that a fact is not known. */
  private static final Set<Object> OPEN = Set.of("unknown", "together", "depends", "none-named");

  private static final String STAYS_OPEN = "this stays open until more is known";

  private final DecisionTables tables;
  private final String key;
  private final Map<String, Object> facts = new LinkedHashMap<>();
  private final Map<String, String> figures = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> choices = new LinkedHashMap<>();
  private final Map<String, String> words = new LinkedHashMap<>();
  private final Map<String, String> wanting = new LinkedHashMap<>();
  private final Map<String, String> lacking = new LinkedHashMap<>();
  private final Map<String, Confirmation> byRow = new LinkedHashMap<>();
  private final Set<String> caveats = new LinkedHashSet<>();
  private final Map<String, Set<String>> caveatsByRow = new LinkedHashMap<>();
  private Confirmation confirmation = Confirmation.CONFIRMED;

  Asked(DecisionTables tables, String key) {
    this.tables = tables;
    this.key = key;
  }

  Asked with(String input, String value) {
    facts.put(input, value);
    return this;
  }

  /** What the table does not see but the reason shows: a sum, a limit. */
  Asked showing(String name, String value) {
    figures.put(name, value);
    return this;
  }

  /** What stands in the table's sentences for {@code {name}}: a length that is the council's, not the table's. */
  Asked saying(String name, String said) {
    words.put("{" + name + "}", said);
    return this;
  }

  /** What a row says, with the words of the rules of the day. */
  String sentence(RuleHit hit) {
    var sentence = hit.text("sentence");
    for (var each : words.entrySet()) sentence = sentence.replace(each.getKey(), each.getValue());
    return sentence;
  }

  /** A figure that stands behind an input; the answer is no surer than it. {@code rows}: only if one of these fires. */
  Asked restingOn(Figure<?> figure, String words, String... rows) {
    figures.put(figure.name(), words + " (" + figure.confirmation().id() + ": " + figure.source() + ")");
    if (rows.length == 0) return noSurerThan(figure.confirmation(), figure.caveat());
    for (var row : rows) {
      byRow.merge(row, figure.confirmation(), Confirmation::and);
      if (!figure.confirmed()) caveatsByRow.computeIfAbsent(row, k -> new LinkedHashSet<>()).add(figure.caveat());
    }
    return this;
  }

  /** @param caveat what is not confirmed, in a sentence; said only where the other is not */
  Asked noSurerThan(Confirmation other, String caveat) {
    confirmation = confirmation.and(other);
    if (!other.isConfirmed()) caveats.add(caveat);
    return this;
  }

  /** An answer that this one follows from. */
  Asked noSurerThan(Part<?> other) {
    confirmation = confirmation.and(other.confirmation());
    caveats.addAll(other.unconfirmed());
    return this;
  }

  /** What an input may turn out to be, each with the words 'if ...'. */
  Asked mayBe(String input, String value, String words, String otherValue, String otherWords) {
    var either = new LinkedHashMap<String, String>();
    either.put(value, words);
    either.put(otherValue, otherWords);
    choices.put(input, either);
    return this;
  }

  /** An input is not known for want of a figure of the rules, whatever is known of the case. */
  Asked forWantOf(String input, Figure<?> figure) {
    wanting.put(input, figure.notSet());
    return this;
  }

  /** An input is not known because another answer, which this one follows from, is not for want of a figure. */
  Asked forWantOf(String input, Part<?> other) {
    wanting.put(input, other.takenAs());
    return this;
  }

  /** What is not known of the case besides, so that the figure alone would not tell the input. */
  Asked lacking(String input, String sentence) {
    lacking.put(input, sentence);
    return this;
  }

  /** Whether everything that is open is open for want of a figure of the rules, and of no fact. */
  boolean waitsForFiguresOnly() {
    var open = facts.keySet().stream().filter(this::isOpen).toList();
    return !open.isEmpty() && wanting.keySet().containsAll(open) && open.stream().noneMatch(lacking::containsKey);
  }

  /** The one row of a table that has exactly one. */
  RuleHit one() {
    var hits = tables.evaluate(key, facts);
    if (hits.size() != 1) {
      throw new IllegalStateException("The table " + key + " has " + hits.size() + " answers to " + facts);
    }
    return hits.get(0);
  }

  List<RuleHit> all() {
    return tables.evaluate(key, facts);
  }

  Reason reason(RuleHit hit) {
    var seen = new LinkedHashMap<String, String>();
    hit.inputs().forEach((label, value) -> seen.put(label, String.valueOf(value)));
    seen.putAll(figures);
    return new Reason(hit.ruleId(), hit.text("ruleReference"), seen, confirmation.and(byRow.get(hit.ruleId()))
        .and(Answers.confirmation(hit)),
        sentence(hit), unconfirmed(hit));
  }

  private List<String> unconfirmed(RuleHit hit) {
    var all = new LinkedHashSet<>(caveats);
    all.addAll(caveatsByRow.getOrDefault(hit.ruleId(), Set.of()));
    var own = Answers.confirmation(hit);
    if (!own.isConfirmed()) {
      all.add("The rule itself is " + own.id() + ", not confirmed (" + hit.text("ruleReference") + ").");
    }
    return List.copyOf(all);
  }

  /** The sentence, and one for each possible answer: the table is asked again with each value that a fact may have. */
  String dependsOn(RuleHit hit) {
    var ifs = new ArrayList<String>();
    choices.forEach((input, either) -> {
      var answers = answers(input, either);
      // An input that settles nothing whichever way it turns out is not what it depends on first.
      if (answers.values().stream().allMatch(STAYS_OPEN::equals)) return;
      answers.forEach((words, then) -> ifs.add(" If " + words + ", " + then + "."));
    });
    var wanted = Stream.of(wanting, lacking).flatMap(each -> each.entrySet().stream())
        .filter(each -> isOpen(each.getKey())).map(each -> " " + each.getValue())
        .collect(Collectors.joining());
    return sentence(hit) + wanted + String.join("", ifs);
  }

  /** What the table answers to each way in which an open input may turn out; nothing where it is not open. */
  private Map<String, String> answers(String input, Map<String, String> either) {
    var answers = new LinkedHashMap<String, String>();
    if (!isOpen(input)) return answers;
    either.forEach((value, words) -> {
      var other = new LinkedHashMap<>(facts);
      other.put(input, value);
      var hits = tables.evaluate(key, other);
      if (hits.size() != 1) return;
      var answer = hits.get(0).answer();
      answers.put(words, answer.equals("depends") ? STAYS_OPEN : "the answer is: " + AnswerWords.say(answer));
    });
    return answers;
  }

  private boolean isOpen(String input) {
    return OPEN.contains(facts.get(input));
  }
}

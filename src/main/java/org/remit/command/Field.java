package org.remit.command;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * One thing that a command asks for.
 *
 * @param name as the API names it
 * @param label as the page asks for it
 * @param hint how to answer; empty for none
 * @param required whether it must always be answered
 * @param options value and words, in order, for a choice; empty otherwise
 * @param under the choice that it belongs to, and is asked for with; null for what is always asked for
 * @param unless another field that may be given in its place; null for none
 */
public record Field(
    String name, String label, String hint, Type type, boolean required, Map<String, String> options, Under under,
    String unless) {

  /**
   * The choice that a field belongs to.
   *
   * @param field a radio of the same command
   * @param choice the option of it
   * @param needed whether it must be answered where that is chosen
   */
  public record Under(String field, String choice, boolean needed) {}

  private static final Pattern A_DAY = Pattern.compile("(Day|First|Last)\\b.*");
  private static final Pattern ASKING = Pattern.compile("(Who|What|Where|Which|Why|When|How)\\b.*");
  private static final Pattern OWN = Pattern.compile("(Its|The|Their|Your|An?)\\b.*");

  /** How it is asked for and what it may hold. */
  public enum Type {
    TEXT,
    TEXTAREA,
    DATE,
    MONEY,
    SELECT,
    RADIO,
    LINES,
    FILE
  }

  public Field {
    options = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(options));
  }

  public Field(
      String name, String label, String hint, Type type, boolean required, Map<String, String> options) {
    this(name, label, hint, type, required, options, null, null);
  }

  public static Field text(String name, String label) {
    return of(name, label, Type.TEXT);
  }

  public static Field textarea(String name, String label) {
    return of(name, label, Type.TEXTAREA);
  }

  public static Field date(String name, String label) {
    return of(name, label, Type.DATE);
  }

  /** Pounds and pence. */
  public static Field money(String name, String label) {
    return of(name, label, Type.MONEY);
  }

  /** A list, one line each. */
  public static Field lines(String name, String label) {
    return of(name, label, Type.LINES);
  }

  public static Field file(String name, String label) {
    return of(name, label, Type.FILE);
  }

  /** One of a few, all shown; the options follow by {@link #option}. */
  public static Field radio(String name, String label) {
    return of(name, label, Type.RADIO);
  }

  /** One of many, from a list. */
  public static Field select(String name, String label) {
    return of(name, label, Type.SELECT);
  }

  /** A copy that may be left empty. */
  public Field optional() {
    return new Field(name, label, hint, type, false, options, under, unless);
  }

  /** A copy that is asked for with one choice of another field, and must be answered then. */
  public Field under(String field, String choice) {
    return new Field(name, label, hint, type, false, options, new Under(field, choice, true), unless);
  }

  /** A copy that is asked for with one choice of another field, and may be left empty. */
  public Field underOptional(String field, String choice) {
    return new Field(name, label, hint, type, false, options, new Under(field, choice, false), unless);
  }

  /** A copy that need not be answered where another field is. */
  public Field unless(String other) {
    return new Field(name, label, hint, type, required, options, under, other);
  }

  public Field hint(String how) {
    return new Field(name, label, how, type, required, options, under, unless);
  }

  public Field option(String value, String words) {
    var more = new LinkedHashMap<>(options);
    more.put(value, words);
    return new Field(name, label, hint, type, required, more, under, unless);
  }

  public Field options(Map<String, String> all) {
    return new Field(name, label, hint, type, required, all, under, unless);
  }

  /** The things to choose among, in their order, each by what it is sent as and the words of it. */
  public <T> Field options(Collection<T> things, Function<T, Object> value, Function<T, String> words) {
    var all = new LinkedHashMap<String, String>();
    for (var each : things) all.put(value.apply(each).toString(), words.apply(each));
    return options(all);
  }

  /** Whether nothing says that it may be left empty: what a page marks as optional otherwise. */
  public boolean isAsked() {
    return required || under != null && under.needed();
  }

  /**
   * Whether it is asked for among what was given.
   *
   * @param given the answer to a field of this name; null for none
   */
  public boolean belongsTo(UnaryOperator<String> given) {
    return under == null || under.choice().equals(given.apply(under.field()));
  }

  /** Whether it must be answered, with what was given beside it. */
  public boolean mustBeAnswered(UnaryOperator<String> given) {
    return isAsked() && belongsTo(given) && (unless == null || given.apply(unless) == null);
  }

  /** Whether it must be chosen and there is nothing to choose. */
  boolean asksForWhatIsNotThere() {
    return required && (type == Type.SELECT || type == Type.RADIO) && options.isEmpty();
  }

  /** The fields that are asked for with one choice of a field. */
  public static List<Field> shownWith(List<Field> all, String field, String choice) {
    return all.stream().filter(f -> f.under != null && f.under.field().equals(field)
        && f.under.choice().equals(choice)).toList();
  }

  private static Field of(String name, String label, Type type) {
    return new Field(name, label, "", type, true, Map.of());
  }

  /**
   * What to do where nothing was entered, as a sentence.
   *
   * @param such a day as it is written there
   */
  public String missing(String such) {
    var what = switch (type) {
      case SELECT, RADIO -> "choose one.";
      case FILE -> "choose a file.";
      case DATE -> "enter the day, such as " + such + ".";
      case MONEY -> "enter an amount in pounds, such as 27,000.";
      case TEXT, TEXTAREA, LINES -> "write the answer.";
    };
    var noun = type == Type.TEXT || type == Type.TEXTAREA || type == Type.LINES;
    if (label.endsWith("?") || !noun && !A_DAY.matcher(label).matches()) return asking(what);
    var named = Character.toLowerCase(label.charAt(0)) + label.substring(1);
    if (ASKING.matcher(label).matches()) return "Say " + named + ".";
    return "Enter " + (OWN.matcher(label).matches() ? "" : "the ") + named
        + (type == Type.DATE ? ", such as " + such + "." : ".");
  }

  /** What is asked of whoever fills this field. A question ends as one: 'Which council? Choose one.' */
  public String asking(String what) {
    return label.endsWith("?")
        ? label + " " + Character.toUpperCase(what.charAt(0)) + what.substring(1) : label + ": " + what;
  }
}

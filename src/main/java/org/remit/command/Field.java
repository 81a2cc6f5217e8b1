package org.remit.command;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * One thing that a command asks for.
 *
 * @param name as the API names it
 * @param label as the page asks for it
 * @param hint how to answer; empty for none
 * @param options value and words, in order, for a choice; empty otherwise
 */
public record Field(String name, String label, String hint, Type type, boolean required, Map<String, String> options) {

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
    return new Field(name, label, hint, type, false, options);
  }

  public Field hint(String how) {
    return new Field(name, label, how, type, required, options);
  }

  public Field option(String value, String words) {
    var more = new LinkedHashMap<>(options);
    more.put(value, words);
    return new Field(name, label, hint, type, required, more);
  }

  public Field options(Map<String, String> all) {
    return new Field(name, label, hint, type, required, all);
  }

  /** The things to choose among, in their order, each by what it is sent as and the words of it. */
  public <T> Field options(Collection<T> things, Function<T, Object> value, Function<T, String> words) {
    var all = new LinkedHashMap<String, String>();
    for (var each : things) all.put(value.apply(each).toString(), words.apply(each));
    return options(all);
  }

  /** Whether it must be chosen and there is nothing to choose. */
  boolean asksForWhatIsNotThere() {
    return required && (type == Type.SELECT || type == Type.RADIO) && options.isEmpty();
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

package org.remit.routing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What is known of a proposal in one respect, which may be nothing. Unknown is never 'no': whoever asks must say what
 * follows from not knowing.
 *
 * @param known whether anything is known
 * @param value what is known; null when unknown
 */
public record Fact<T>(boolean known, T value) {

  private static final Fact<?> UNKNOWN = new Fact<>(false, null);

  public static <T> Fact<T> known(T value) {
    return new Fact<>(true, Objects.requireNonNull(value, "A known fact has a value"));
  }

  @SuppressWarnings("unchecked")
  public static <T> Fact<T> unknown() {
    return (Fact<T>) UNKNOWN;
  }

  public boolean isUnknown() {
    return !known;
  }

  /** Whether it is known to be this. */
  public boolean is(T answer) {
    return known && value.equals(answer);
  }

  /** Whether it is known to be so. */
  public boolean is(Predicate<T> test) {
    return known && test.test(value);
  }

  public <R> Fact<R> map(Function<T, R> change) {
    return known ? known(change.apply(value)) : unknown();
  }

  public T or(T whenUnknown) {
    return known ? value : whenUnknown;
  }

  @JsonValue
  Object json() {
    return known ? value : "unknown";
  }

  /** The value in words, or 'unknown'. */
  public String words() {
    return known ? value.toString() : "unknown";
  }

  @Override
  public String toString() {
    return words();
  }
}

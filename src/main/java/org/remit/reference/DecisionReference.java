package org.remit.reference;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The reference that a decision carries from proposal to the end, such as {@code LEE-2015-0001}: council, year of
 * registration, running number. Engine, register, ledger and lawyers share it.
 *
 * @throws Refused if the text is no reference
 */
public record DecisionReference(@JsonValue String value) {

  private static final Pattern FORM = Pattern.compile("[A-Z]{3}-\\d{4}-\\d{4}");

  @JsonCreator
  public DecisionReference {
    if (value == null || !FORM.matcher(value).matches()) {
      throw new Refused("A decision's reference looks like LEE-2015-0001, not '" + value + "'.").at("/reference");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}

package org.remit.gate;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import org.remit.reference.Refused;

/**
 * What a hold can forbid. Signing, paying, the award notice, notice to staff and starting are the acts that implement a
 * resolution (invariant 1); deciding and publishing the tender have holds of their own.
 */
public enum Act {
  DECIDE("decide"),
  PUBLISH_TENDER("publish the tender"),
  AWARD_NOTICE("publish the award notice"),
  SIGN("sign"),
  PAY("pay"),
  STAFF_NOTICE("give notice to staff"),
  START("start the service");

  private final String words;

  Act(String words) {
    this.words = words;
  }

  /** As a sentence uses it: 'sign', 'publish the award notice'. */
  public String words() {
    return words;
  }

  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** @throws Refused if there is no such act */
  @JsonCreator
  public static Act of(String id) {
    return Arrays.stream(values())
        .filter(a -> a.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new Refused("There is no act '" + id + "'.").at("/act"));
  }
}

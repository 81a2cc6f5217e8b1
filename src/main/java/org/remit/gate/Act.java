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
  DECIDE("decide", "it was decided"),
  PUBLISH_TENDER("publish the tender", "the tender was published"),
  AWARD_NOTICE("publish the award notice", "the award notice was published"),
  SIGN("sign", "it was signed"),
  PAY("pay", "it was paid"),
  STAFF_NOTICE("give notice to staff", "notice was given to staff"),
  START("start the service", "the service was started");

  private final String words;
  private final String done;

  Act(String words, String done) {
    this.words = words;
    this.done = done;
  }

  /** As a sentence uses it: 'sign', 'publish the award notice'. */
  public String words() {
    return words;
  }

  /** As a sentence tells of it: 'it was signed'. */
  public String done() {
    return done;
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

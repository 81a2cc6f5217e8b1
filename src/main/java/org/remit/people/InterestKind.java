package org.remit.people;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.remit.reference.Refused;

/** What sort of interest was declared. */
public enum InterestKind {
  /** A disclosable pecuniary interest: without dispensation it bars taking part (Localism Act 2011 ss.31, 33). */
  DPI("a disclosable pecuniary interest"),
  /** Any other conflict: recorded, and excluding only where the person or the monitoring officer says so. */
  OTHER("an interest");

  private final String words;

  InterestKind(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** @throws Refused if it is neither dpi nor other */
  @JsonCreator
  public static InterestKind of(String id) {
    for (var kind : values()) {
      if (kind.id().equals(id)) return kind;
    }
    throw new Refused("The kind of an interest is dpi (disclosable pecuniary interest) or other.").at("/kind");
  }
}

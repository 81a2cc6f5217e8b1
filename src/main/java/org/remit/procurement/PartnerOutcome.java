package org.remit.procurement;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.remit.calendar.London;
import org.remit.reference.Refused;

/** What a partner council decided. */
enum PartnerOutcome {
  AGREED("agreed"),
  REFUSED("refused it"),
  WITHDRAWN("withdrew its decision");

  private final String words;

  PartnerOutcome(String words) {
    this.words = words;
  }

  /** @throws Refused if it is none of these */
  static PartnerOutcome of(String id) {
    return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst()
        .orElseThrow(() -> new Refused("Say whether the partner agreed, refused or withdrew.").at("/outcome"));
  }

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** 'Bradford refused it on 5 January 2027', or with the day of the effect: 'Bradford agreed on ...'. */
  String inWords(String partner, LocalDate taken, LocalDate effective) {
    return partner + " " + words + " on " + London.say(taken)
        + (this == AGREED ? ", with effect from " + London.say(effective) : "");
  }
}

package org.remit.notice;

import java.time.LocalDate;
import org.remit.calendar.London;
import org.remit.reference.Refused;

/**
 * The date or period within which a decision is to be taken (SI 2012/2089 reg 9(1)(d)).
 *
 * @throws Refused if it ends before it begins
 */
public record NoticePeriod(LocalDate from, LocalDate to) {

  public NoticePeriod {
    if (to.isBefore(from)) throw new Refused("The period ends before it begins.").at("/periodTo");
  }

  String words() {
    return from.equals(to) ? London.say(from) : "Between " + London.say(from) + " and " + London.say(to);
  }
}

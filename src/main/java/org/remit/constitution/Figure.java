package org.remit.constitution;

import java.time.LocalDate;
import org.remit.calendar.Confirmation;
import org.remit.calendar.Rule;
import org.remit.reference.Authority;

/**
 * One dated figure or rule of a policy pack.
 *
 * @param name its field in the pack, such as {@code call-in-window}
 * @param pack the pack it stands in, which may be the one that the council's builds on
 * @param value null where the figure is not known well enough to be used: it is then unknown, never nothing
 * @param validFrom the first day it applies
 * @param validTo the last day it applies; null while it goes on
 * @param source where it was read
 * @param note what a reader must know of it; null if nothing
 */
public record Figure<T>(
    String name, String pack, T value, LocalDate validFrom, LocalDate validTo, String source, Confirmation confirmation,
    String note) {

  public boolean appliesOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }

  public boolean isSet() {
    return value != null;
  }

  public boolean confirmed() {
    return confirmation.isConfirmed();
  }

  /** As a rule to be shown: what it says in these words. */
  public Rule rule(String text) {
    return new Rule(source, text, confirmation);
  }

  /** The sentence beside whatever rests on an unconfirmed figure. */
  public String caveat() {
    return named() + " is " + confirmation.id() + ", not confirmed (" + source + ").";
  }

  /** The sentence beside whatever stays open because the figure is not set. */
  public String notSet() {
    return named() + " is not known to Remit (" + source + ").";
  }

  private String named() {
    return "The figure '" + name.replace('-', ' ').replace("call in", "call-in") + "' in the rules of "
        + new Authority(pack).words();
  }
}

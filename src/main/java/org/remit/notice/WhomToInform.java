package org.remit.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.remit.calendar.London;
import org.remit.people.AppointmentView;
import org.remit.people.Chairs;
import org.remit.people.Chairs.Office;
import org.remit.reference.Authority;
import org.remit.reference.Refused;
import org.springframework.stereotype.Component;

/**
 * To whom notice under the general exception goes: the chair of the relevant overview and scrutiny committee, or each
 * member of it where there is no such person (SI 2012/2089 reg 10(1)(a)). It is no free choice, and nobody types it:
 * the appointments of the day say it.
 */
@Component
class WhomToInform {

  static final String RULE = "SI 2012/2089 reg 10(1)(a)";

  /**
   * Those whom the notice must reach.
   *
   * @param chair whether it is the chair, and not each member for want of one
   */
  record Informed(boolean chair, List<AppointmentView> people) {

    /** By office and committee, for the published copy. */
    String words() {
      var places = people.stream().map(AppointmentView::place).distinct().collect(Collectors.joining(", "));
      return chair ? "The " + Office.SCRUTINY_CHAIR.words() + ": " + places
          : "Each of the %d members of the relevant overview and scrutiny committee, which has no chair: %s".formatted(
              people.size(), places);
    }
  }

  private final Chairs chairs;

  WhomToInform(Chairs chairs) {
    this.chairs = chairs;
  }

  /**
   * Whom the appointments of a day show.
   *
   * @param committee the relevant committee; null where only one is entered
   * @throws Refused if nobody is entered on it, or several committees are and none is named
   */
  Informed on(LocalDate day, Authority council, String committee) {
    var entered = chairs.onScrutiny(council, day);
    var inOffice = chairs.of(council, Office.SCRUTINY_CHAIR, day);
    if (committee != null) {
      entered = entered.stream().filter(a -> Chairs.isOf(a, committee)).toList();
      inOffice = inOffice.stream().filter(a -> Chairs.isOf(a, committee)).toList();
      if (entered.isEmpty() && inOffice.isEmpty()) {
        throw refused("On %s nobody is entered on an overview and scrutiny committee '%s' under 'People'."
            .formatted(London.say(day), committee));
      }
    }
    var several = entered.stream().map(a -> a.place().toLowerCase(Locale.UK)).distinct().count() > 1
        || inOffice.stream().map(a -> a.person().toLowerCase(Locale.UK)).distinct().count() > 1;
    if (several) {
      throw refused("Several overview and scrutiny committees are entered: "
          + Stream.concat(entered.stream(), inOffice.stream()).map(AppointmentView::place).distinct()
              .collect(Collectors.joining(", ")) + ". Say which is the relevant one.");
    }
    if (!inOffice.isEmpty()) return new Informed(true, inOffice);
    if (!entered.isEmpty()) return new Informed(false, entered);
    throw refused(("On %s nobody is entered as chair or member of an overview and scrutiny committee, so nobody can"
        + " have been informed as such. Enter them under 'People' first.").formatted(London.say(day)));
  }

  private static Refused refused(String sentence) {
    return new Refused(sentence).at("/committee").because(NoticeService.KEY_HOLD, RULE);
  }
}

package org.remit.routing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.remit.calendar.Confirmation;
import org.remit.calendar.Counting;
import org.remit.calendar.Period;
import org.remit.calendar.Rule;
import org.remit.calendar.WorkingCalendar;
import org.springframework.util.StringUtils;

/**
 * A notice that a procurement law asks for.
 *
 * @param id unique within its law
 * @param law pcr-2015, pa-2023 or psr; any where it is asked whatever the law
 * @param code the number by which the central digital platform knows it; null where it has none
 * @param on what it is published on: pipeline, engagement, tender, award, signature, performance, payment, change, end
 *     or abandonment
 * @param of the classes of procedure that ask for it: competitive, direct, direct-a-or-b, call-off, below-threshold
 * @param lightTouch only or never; null where light touch makes no difference
 * @param over only above this sum in pounds; null without such a limit
 * @param from only from this sum in pounds; null without such a limit
 * @param optional true where the law allows it and does not ask for it
 * @param place the id of the place of publication, see {@link ProcurementNotices#placeOf}
 * @param paper the kind of statutory paper with its contents; null where Remit does not draft it
 * @param note what a reader must know of its figures; null for nothing
 */
public record ProcurementNotice(
    String id, String law, String code, String name, String on, List<String> of, String lightTouch, BigDecimal over,
    BigDecimal from, boolean optional, Due due, String place, String paper, String citation, Confirmation confirmation,
    String note) {

  /**
   * When it is due.
   *
   * @param words as a reader needs it
   * @param days the number of days, the first of them included; null where the law names none
   * @param from what they begin with: signature, decision, end, failure or period-end
   * @param months after which it is due again; null where it is due once
   */
  public record Due(String words, Integer days, String from, Integer months) {}

  /** Where notices are published, if the procurement commenced in this time; {@code to} is null for an open end. */
  public record Place(
      String id, LocalDate from, LocalDate to, String words, Confirmation confirmation, String source) {}

  /** The rule by which it is due, as a sentence. */
  public Rule rule() {
    return new Rule(citation, StringUtils.capitalize(due.words()) + ".", confirmation);
  }

  /**
   * The period in which it is published.
   *
   * @param clock the kind of the period
   * @param first the day with which its days begin
   * @return empty where the law names no number of days
   */
  public Optional<Period> period(String clock, LocalDate first, WorkingCalendar calendar) {
    if (due.days() == null) return Optional.empty();
    return Optional.of(Counting.daysBeginningWith(clock, first, due.days(), calendar, rule()));
  }

  /**
   * Whether an award asks for it. A value or an answer that is not known counts as asking.
   *
   * @param value over the whole life in pounds; null where unknown
   */
  boolean isAskedOf(String anyLaw, String procedureClass, boolean isLightTouch, BigDecimal value) {
    return (law.equals("any") || law.equals(anyLaw))
        && of.contains(procedureClass)
        && (lightTouch == null || lightTouch.equals("only") == isLightTouch)
        && (over == null || value == null || value.compareTo(over) > 0)
        && (from == null || value == null || value.compareTo(from) >= 0);
  }
}

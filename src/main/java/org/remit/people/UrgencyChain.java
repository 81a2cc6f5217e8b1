package org.remit.people;

import java.time.LocalDate;
import org.remit.people.Chairs.Office;
import org.remit.reference.Authority;
import org.remit.reference.Given;
import org.remit.reference.Refused;
import org.springframework.stereotype.Component;

/**
 * Who agrees that a matter is urgent: the chair of the relevant overview and scrutiny committee; where there is no such
 * person or they are unable to act, the chair of the council; where there is no chair of either, its vice-chair (SI
 * 2012/2089 regs 5(6) and 11(1)). It is no free choice: where the appointments show who is in an office, nobody else
 * answers in it, and an office is passed over only with what shows it. A waiver of call-in is agreed so where the
 * constitution names these offices.
 */
@Component
public class UrgencyChain {

  /**
   * Where it is asked, and what a refusal cites.
   *
   * @param on the day whose appointments count
   * @param pointer to the answer, as a JSON pointer into what was sent
   * @param hold of the act that waits for the agreement
   */
  public record Question(Authority council, LocalDate on, String pointer, String hold, String rule) {

    private Refused refused(String sentence) {
      return new Refused(sentence).at(pointer).because(hold, rule);
    }
  }

  private final Chairs chairs;

  UrgencyChain(Chairs chairs) {
    this.chairs = chairs;
  }

  /** @throws Refused if others are entered in it, or the person as vice-chair where the council's chair is asked */
  public void requireInOffice(Question asked, Office office, String person) {
    var entered = chairs.of(asked.council(), office, asked.on());
    if (Chairs.holds(entered, person)) return;
    if (!entered.isEmpty()) {
      throw asked.refused("Somebody else is to answer: " + Chairs.inWords(entered) + ".");
    }
    if (office == Office.COUNCIL_CHAIR && isViceChair(asked, person)) {
      throw asked.refused("You are entered as vice-chair of the council; its chair answers.");
    }
  }

  /**
   * The office in which somebody answers in place of the committee's chair.
   *
   * @param noChairOfEither whether it is on record that neither the committee nor the council has a chair
   * @throws Refused as for an office
   */
  public Office atCouncil(Question asked, boolean noChairOfEither, String person) {
    if (!chairs.of(asked.council(), Office.COUNCIL_CHAIR, asked.on()).isEmpty()) {
      requireInOffice(asked, Office.COUNCIL_CHAIR, person);
      return Office.COUNCIL_CHAIR;
    }
    if (noChairOfEither) {
      requireInOffice(asked, Office.COUNCIL_VICE_CHAIR, person);
      return Office.COUNCIL_VICE_CHAIR;
    }
    if (!isViceChair(asked, person)) return Office.COUNCIL_CHAIR;
    throw asked.refused("The vice-chair of the council answers only where there is no chair of either, and that is not"
        + " on record.");
  }

  private boolean isViceChair(Question asked, String person) {
    return Chairs.holds(chairs.of(asked.council(), Office.COUNCIL_VICE_CHAIR, asked.on()), person);
  }

  /**
   * That an office is vacant: the appointments of the day must not show anybody in it.
   *
   * @param committee the relevant one, whose chair alone counts; null where any does
   * @throws Refused if they do
   */
  public void requireVacant(Question asked, Office office, String committee) {
    var entered = chairs.of(asked.council(), office, asked.on()).stream()
        .filter(c -> committee == null || Chairs.isOf(c, committee)).toList();
    if (entered.isEmpty()) return;
    throw asked.refused("There is a %s: %s. Where that has ended, end it under 'People' first.".formatted(
        office.words(), Chairs.inWords(entered)));
  }

  /** @throws Refused unless something is told that shows why the office before was passed over */
  public static void requireEvidence(String evidence, String pointer) {
    Given.words(evidence, pointer, "Say what shows it: a letter, a minute, an e-mail, and where it is filed.");
  }
}

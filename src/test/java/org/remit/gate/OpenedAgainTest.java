package org.remit.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.remit.calendar.Calendars;
import org.remit.calendar.Confirmation;
import org.remit.calendar.Counting;
import org.remit.calendar.London;
import org.remit.calendar.Rule;
import org.remit.engine.TimeTravel;
import org.remit.gate.Gate.How;
import org.remit.support.InEffect;
import org.remit.support.RemitTest;
import org.springframework.beans.factory.annotation.Autowired;

@RemitTest
@DisplayName("A hold that was lifted")
class OpenedAgainTest {

  private static final String KIND = "procurement-abandoned";

  private static final String AWARD = """
      title: Services for adopted children
      programme: adoption
      decisionMaker: { body: cabinet }
      report: { of: { post: Head of Children's Social Care }, date: 2017-11-01 }
      resolutions:
        - { id: a, kind: award-contract, value: { total: 800000, vat: exclusive } }
      """;

  @Autowired InEffect cases;
  @Autowired Gate gate;
  @Autowired TimeTravel time;
  @Autowired Clock clock;

  @Test
  void still_forbade_what_it_forbade_before_whichever_law_it_cites_now() {
    var decision = cases.proposed("sefton", AWARD);
    gate.openCiting(decision, "a", KIND, "It was abandoned.", "Procurement Act 2023 s.55");
    var held = clock.instant();
    anHourLater();
    gate.lift(decision, "a", KIND, How.MET, "a new one ended");
    anHourLater();
    var free = clock.instant();
    anHourLater();
    gate.openCiting(decision, "a", KIND, "It was abandoned again.", "PCR 2015 reg 55");

    assertThat(gate.forbadeAt(held, decision, Act.SIGN)).extracting(HoldView::kind).contains(KIND);
    assertThat(gate.forbadeAt(free, decision, Act.SIGN)).extracting(HoldView::kind).doesNotContain(KIND);
    assertThat(gate.forbadeAt(clock.instant(), decision, Act.SIGN)).extracting(HoldView::rule)
        .contains("PCR 2015 reg 55");
  }

  @Test
  void is_lifted_from_the_first_moment_that_its_period_allows_whenever_somebody_notes_that_down() {
    var decision = cases.proposed("sefton", AWARD);
    var today = London.today(clock);
    gate.start(decision, "a", Counting.clearDaysAfter("standstill", today, 2, new Calendars().england(),
        new Rule("PCR 2015 reg 87", "Ten days.", Confirmation.CONFIRMED)), "standstill");
    time.forwardTo(London.at(today.plusDays(5), LocalTime.NOON));
    gate.noteWhatHasRun();

    assertThat(gate.holds(decision)).filteredOn(h -> h.kind().equals("standstill")).singleElement()
        .satisfies(h -> assertThat(h.liftedAt()).isEqualTo(London.startOf(today.plusDays(3))));
  }

  private void anHourLater() {
    time.forwardTo(clock.instant().plus(Duration.ofHours(1)));
  }
}

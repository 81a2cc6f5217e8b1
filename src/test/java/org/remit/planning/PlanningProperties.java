package org.remit.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.remit.routing.Kit.day;

import java.time.LocalDate;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.Dates;
import org.remit.planning.PlanQuestion.Target;
import org.remit.routing.Kit;

@Label("A plan, whatever the day")
class PlanningProperties {

  private final Planner planner = new Planner(Kit.CONSTITUTIONS, Kit.ROUTING, Kit.PERIODS);

  @Provide
  Arbitrary<LocalDate> starts() {
    return Dates.dates().between(day("2027-06-01"), day("2030-12-31"));
  }

  @Property(tries = 12)
  void made_backward_and_run_forward_from_its_first_step_it_ends_on_or_before_the_day(
      @ForAll("starts") LocalDate start) {
    var today = day("2026-11-26");
    var backward = plan(today, new Target("start", start));
    assertThat(backward.possible()).isTrue();
    var first = backward.steps().stream()
        .filter(step -> step.latest() != null)
        .map(step -> step.latest().lawful())
        .min(LocalDate::compareTo)
        .orElseThrow();

    var forward = plan(first, new Target("start", start));

    assertThat(forward.possible()).as("started on %s", first).isTrue();
    assertThat(forward.earliest().lawful()).isBeforeOrEqualTo(start);
  }

  @Property(tries = 12)
  void begun_a_day_after_the_last_lawful_day_of_its_notice_it_is_impossible(@ForAll("starts") LocalDate start) {
    var notice = PlannerTest.step(plan(day("2026-11-26"), new Target("start", start)), "key-decision-notice").latest();
    assertThat(plan(notice.lawful().plusDays(1), new Target("start", start)).possible()).isFalse();
    assertThat(notice.prudent()).isBeforeOrEqualTo(notice.lawful());
  }

  private Plan plan(LocalDate from, Target by) {
    return planner.plan(
        new PlanQuestion(Kit.READER.read(PlannerTest.permanencyService()), from, by, null, Map.of()));
  }
}

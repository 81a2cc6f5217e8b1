package org.remit.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.remit.calendar.London;
import org.remit.decision.DecisionMaking;
import org.remit.engine.AsTheSystem;
import org.remit.engine.OpenTasks;
import org.remit.gate.Act;
import org.remit.gate.Gate;
import org.remit.gate.HoldView;
import org.remit.ledger.LedgerEntry;
import org.remit.ledger.LedgerReader;
import org.remit.reference.Authority;
import org.remit.reference.DecisionReference;
import org.remit.reference.Forbidden;
import org.remit.reference.Refused;
import org.remit.support.Prepared;
import org.remit.support.RemitTest;
import org.remit.support.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@RemitTest
@DisplayName("A post")
class AppointmentsTest {

  static final Authority LEEDS = new Authority("leeds");

  @Autowired Appointments appointments;
  @Autowired Actors actors;
  @Autowired Clock clock;
  @Autowired AutowireCapableBeanFactory beans;
  @Autowired DecisionMaking making;
  @Autowired LedgerReader ledger;
  @Autowired OpenTasks tasks;
  @Autowired Gate gate;
  @Autowired TaskService engine;
  @Autowired AsTheSystem asSystem;

  Prepared prepared;
  String post;
  LocalDate today;

  @BeforeEach
  void a_post_of_its_own() {
    prepared = beans.createBean(Prepared.class);
    post = "Director of " + UUID.randomUUID();
    today = London.today(clock);
  }

  @Test
  void is_decided_for_by_its_holder_and_by_nobody_else() throws Exception {
    var decision = toBeDecidedBy(post);
    assertThat(holds(decision)).isEmpty();
    assertThat(enter("holder", post, "hr.leeds", today, null).warning()).as("said where it is entered")
        .startsWith("hr.leeds has none of the sign-in roles that decide for a post (director for an officer's");
    assertThat(holds(decision)).as("and on the decision's page, for as long as it is so").singleElement().satisfies(
        h -> assertThat(h.reason()).contains("hr.leeds holds the post; the sign-in role 'director'"));

    assertThatThrownBy(() -> decide(decision))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).isEqualTo("authority"))
        .hasMessageContaining("somebody else holds the post " + post);
    assertThat(making.recordOf(decision)).isEmpty();
  }

  @Test
  void is_the_same_post_whoever_holds_it_for_the_time_being() throws Exception {
    var decision = toBeDecidedBy("Interim " + post);
    enter("holder", post, "hr.leeds", today, null);

    assertThatThrownBy(() -> decide(decision)).hasMessageContaining("somebody else holds the post");
  }

  @Test
  void is_decided_for_by_a_deputy_whom_the_record_and_the_trail_name_as_one() throws Exception {
    var decision = toBeDecidedBy(post);
    enter("holder", post, "hr.leeds", today, null);
    assertThat(enter("deputy", post, "director.leeds", today, today.plusDays(7)).warning()).isNull();
    assertThat(holds(decision)).isEmpty();

    decide(decision);

    assertThat(making.recordOf(decision).orElseThrow().deputyFor()).isEqualTo(post);
    assertThat(entry(decision)).containsEntry("deputyFor", post).containsEntry("postHeldOnRecord", true);
    assertThat(withheld(decision)).containsEntry("actor.user", "director.leeds")
        .containsEntry("actor.principal", "hr.leeds");
  }

  @Test
  void without_a_holder_on_record_is_decided_for_by_the_role_and_the_trail_says_so() throws Exception {
    var decision = toBeDecidedBy(post);

    decide(decision);

    assertThat(entry(decision)).containsEntry("postHeldOnRecord", false);
  }

  @Test
  void is_not_decided_for_by_a_deputy_whose_time_is_over_nor_by_one_whose_has_not_begun() throws Exception {
    var decision = toBeDecidedBy(post);
    enter("holder", post, "hr.leeds", today, null);
    enter("deputy", post, "director.leeds", today.minusDays(30), today.minusDays(1));
    enter("deputy", post, "director.leeds", today.plusDays(1), null);

    assertThatThrownBy(() -> decide(decision)).hasMessageContaining("somebody else holds the post");
  }

  @Test
  void has_one_holder_at_a_time_and_one_who_follows_the_day_after() {
    var first = enter("holder", post, "hr.leeds", today, null);

    assertThatThrownBy(() -> enter("holder", post.toUpperCase(), "legal.leeds", today.plusDays(10), null))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.pointer()).isEqualTo("/from"))
        .hasMessageContaining("hr.leeds holds the post");

    assertThatThrownBy(() -> enter("holder", "Acting " + post, "legal.leeds", today.plusDays(10), null))
        .as("an acting holder holds the post itself").hasMessageContaining("hr.leeds holds the post");

    end(first, today.plusDays(9));
    enter("holder", post, "legal.leeds", today.plusDays(10), null);
    assertThat(holders()).containsExactly("hr.leeds", "legal.leeds");
  }

  @Test
  void is_given_by_those_who_may_to_somebody_of_the_council_and_not_to_oneself() {
    try (var who = SignedInAs.person("director.leeds")) {
      assertThatThrownBy(() -> appoint("deputy", post, "director.leeds", today, null)).isInstanceOf(Forbidden.class);
    }
    try (var who = SignedInAs.person("democratic-services.thurrock")) {
      assertThatThrownBy(() -> appoint("deputy", post, "director.leeds", today, null)).isInstanceOf(Forbidden.class);
      assertThatThrownBy(() -> appointments.of(LEEDS, actors.person())).isInstanceOf(Forbidden.class);
    }
    assertThatThrownBy(() -> enter("holder", post, "director.thurrock", today, null))
        .hasMessageContaining("Nobody of Leeds signs in as 'director.thurrock'");
    assertThatThrownBy(() -> enter("holder", post, "democratic-services.leeds", today, null))
        .hasMessageContaining("Nobody gives a post to themselves");
    assertThatThrownBy(() -> enter("holder", post, "hr.leeds", today, today.minusDays(1)))
        .hasMessageContaining("is before the first");
    assertThat(holders()).isEmpty();
  }

  @Test
  void on_scrutiny_is_not_given_to_the_executive_nor_one_of_the_executive_to_whoever_scrutinises_it() {
    var board = "Scrutiny Board " + post;

    assertThatThrownBy(() -> enter("chair", board, "cabinet.leeds", today, null))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.pointer()).isEqualTo("/person"))
        .hasMessageContaining("is of the executive");
    enter("member", board, "scrutiny.leeds", today, today.plusDays(3));
    assertThatThrownBy(() -> enter("member", "Executive Board", "scrutiny.leeds", today, null))
        .hasMessageContaining("end that first");
  }

  @Test
  void on_scrutiny_is_kept_apart_from_the_executive_on_every_day_and_in_every_capacity() {
    var board = "Scrutiny Board " + post;
    var member = "equality.leeds";
    enter("substitute", board, member, today.plusDays(300), today.plusDays(309));
    assertThatThrownBy(() -> enter("member", "Executive Board", member, today.plusDays(200), null))
        .hasMessageContaining("end that first");
    enter("deputy", "Executive Member for " + post, member, today.plusDays(310), today.plusDays(319));

    assertThatThrownBy(() -> enter("member", "Another " + board, member, today.plusDays(305), today.plusDays(310)))
        .hasMessageContaining("is of the executive");
    assertThatThrownBy(() -> enter("holder", "Chair of the " + board, member, today.plusDays(319), null))
        .hasMessageContaining("is of the executive");
    assertThatThrownBy(() -> enter("member", "Executive Board", "scrutiny-chair.leeds", today.plusDays(300), null))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hold()).isEqualTo("authority"))
        .hasMessageContaining("signs in as a member of overview and scrutiny");
  }

  @Test
  void keeps_what_was_done_under_an_appointment_that_ends() {
    var holder = enter("holder", post, "hr.leeds", today.minusDays(100), null);

    assertThatThrownBy(() -> end(holder, today.minusDays(2))).hasMessageContaining("yesterday or later");
    end(holder, today.minusDays(1));
    assertThatThrownBy(() -> end(holder, today)).hasMessageContaining("It ended on");

    var toCome = enter("holder", post, "legal.leeds", today.plusDays(20), null);
    assertThat(end(toCome, today).neverBegan()).isTrue();
    assertThat(enter("holder", post, "finance.leeds", today, null).until()).as("what never began is in nobody's way")
        .isNull();
  }

  @Test
  void is_held_for_longer_or_again_only_by_a_new_appointment() {
    var first = enter("holder", post, "hr.leeds", today, today.plusDays(9));
    var next = enter("holder", post, "legal.leeds", today.plusDays(10), null);

    for (var day : List.of(today.plusDays(9), today.plusDays(10), today.plusDays(400))) {
      assertThatThrownBy(() -> end(first, day))
          .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.pointer()).isEqualTo("/lastDay"))
          .hasMessage("Its last day is %s, and moves to an earlier one only. For the days from %s on enter a new"
              .formatted(London.say(today.plusDays(9)), London.say(today.plusDays(10))) + " appointment.");
    }
    assertThat(end(first, today.plusDays(5)).until()).isEqualTo(today.plusDays(5));

    assertThat(end(next, today).neverBegan()).isTrue();
    for (var day : List.of(today, today.plusDays(10))) {
      assertThatThrownBy(() -> end(next, day)).as("what never begins does not come back")
          .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.pointer()).isEqualTo("/lastDay"))
          .hasMessageContaining("never begins: enter a new appointment");
    }
    try (var who = SignedInAs.person("monitoring-officer.leeds")) {
      assertThat(appointments.of(LEEDS, actors.person())).filteredOn(a -> a.place().equals(post))
          .extracting(AppointmentView::until).containsExactly(today.plusDays(5), today.plusDays(9));
    }
  }

  @Test
  void of_somebody_who_leaves_ends_and_their_tasks_go_back_to_those_whose_they_are() throws Exception {
    var decision = toBeDecidedBy(post);
    enter("deputy", post, "director.leeds", today, null);
    end(enter("deputy", "Another " + post, "director.leeds", today.plusDays(20), null), today);
    asSystem.run(() -> engine.setAssignee(tasks.of(decision).get(0).id(), "director.leeds"));

    int given;
    try (var who = SignedInAs.person("democratic-services.leeds")) {
      given = appointments.leaves(LEEDS, "director.leeds", today, "On long leave", actors.person());
    }

    assertThat(given).isPositive();
    assertThat(tasks.of(decision)).allMatch(t -> t.assignee() == null);
    assertThat(ledger.entries("council:leeds")).last().satisfies(e -> {
      assertThat(e.kind()).isEqualTo("work-handed-over");
      assertThat(e.facts().toString()).doesNotContain("director.leeds");
    });
    try (var who = SignedInAs.person("monitoring-officer.leeds")) {
      assertThat(appointments.of(LEEDS, actors.person())).filteredOn(a -> a.place().equals(post))
          .extracting(AppointmentView::until).containsExactly(today);
    }
  }

  private DecisionReference toBeDecidedBy(String post) throws Exception {
    return prepared.started("officer-decision", "leeds",
        Prepared.proposal("leeds", "officer", post).replace("functionKind: executive", "functionKind: council"));
  }

  private List<HoldView> holds(DecisionReference decision) {
    return gate.openHolds(decision, null, Act.DECIDE).stream().filter(h -> h.kind().equals("nobody-can-decide"))
        .toList();
  }

  private void decide(DecisionReference decision) {
    prepared.complete(decision, "director.leeds", "decide-as-officer", Prepared.outcome("approved"));
  }

  private Map<String, Object> entry(DecisionReference decision) {
    return taken(decision).facts();
  }

  private Map<String, String> withheld(DecisionReference decision) {
    return taken(decision).withheld();
  }

  private LedgerEntry taken(DecisionReference decision) {
    return ledger.entries(decision).stream().filter(e -> e.kind().equals("decision-taken")).findFirst().orElseThrow();
  }

  private AppointmentView enter(String capacity, String place, String person, LocalDate from, LocalDate until) {
    try (var who = SignedInAs.person("democratic-services.leeds")) {
      return appoint(capacity, place, person, from, until);
    }
  }

  private AppointmentView appoint(String capacity, String place, String person, LocalDate from, LocalDate until) {
    return appointments.appoint(LEEDS, new AppointmentCommand(capacity, place, person, from, until, "Minute 12"),
        actors.person());
  }

  private AppointmentView end(AppointmentView which, LocalDate lastDay) {
    try (var who = SignedInAs.person("democratic-services.leeds")) {
      return appointments.end(LEEDS, which.id(), lastDay, "A new holder", actors.person());
    }
  }

  private List<String> holders() {
    try (var who = SignedInAs.person("monitoring-officer.leeds")) {
      return appointments.of(LEEDS, actors.person()).stream().filter(a -> a.place().equalsIgnoreCase(post))
          .map(AppointmentView::person).toList();
    }
  }
}

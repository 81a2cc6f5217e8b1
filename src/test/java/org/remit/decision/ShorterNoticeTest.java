package org.remit.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.remit.support.Prepared.proposal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.remit.calendar.London;
import org.remit.engine.OpenTask;
import org.remit.engine.OpenTasks;
import org.remit.engine.TimeTravel;
import org.remit.gate.Act;
import org.remit.gate.Gate;
import org.remit.gate.HoldView;
import org.remit.notice.KeyNotice;
import org.remit.notice.NoticeService;
import org.remit.reference.DecisionReference;
import org.remit.reference.Refused;
import org.remit.support.Prepared;
import org.remit.support.RemitTest;
import org.remit.support.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@RemitTest
@DisplayName("A meeting of the executive at shorter notice")
class ShorterNoticeTest {

  private static final String DEMOCRATIC_SERVICES = "democratic-services.thurrock";
  private static final String SUMMONS = "The summons of today, file 4";

  @Autowired AutowireCapableBeanFactory beans;
  @Autowired NoticeService notices;
  @Autowired OpenTasks tasks;
  @Autowired Gate gate;
  @Autowired TimeTravel time;
  @Autowired Clock clock;
  @Autowired JdbcTemplate db;
  @Autowired TransactionTemplate transaction;

  Prepared prepared;

  @BeforeEach
  void prepare() {
    prepared = beans.createBean(Prepared.class);
  }

  @Test
  void decides_when_it_was_convened_on_the_day_of_its_agenda_and_that_is_evidenced() throws Exception {
    var decision = forCabinet();
    var tomorrow = London.today(clock).plusDays(1);

    publishes(decision, tomorrow, London.today(clock), SUMMONS);

    assertThat(gate.openHolds(decision, null, Act.DECIDE)).extracting(HoldView::kind).doesNotContain("agenda-open");
    assertThat(db.queryForMap("select convened_on, convened_evidence from remit.meeting where decision = ?",
        decision.value()))
        .containsEntry("convened_on", java.sql.Date.valueOf(London.today(clock)))
        .containsEntry("convened_evidence", SUMMONS);
  }

  /** A reason is no convening: hours before a meeting nothing else opens its agenda. */
  @ParameterizedTest
  @ValueSource(ints = {3, 24, 48})
  void is_none_by_its_reason_alone(int hours) throws Exception {
    var decision = forCabinet();
    var meets = clock.instant().plusSeconds(hours * 3600L).atZone(London.ZONE).toLocalDateTime().toString();

    refused(decision, meets, null, SUMMONS, "Give the day on which the meeting was convened");
    for (var nothing : List.of("", " ", "24.11.")) {
      refused(decision, meets, London.today(clock), nothing, "Say what shows that the meeting was convened");
    }
    assertThat(gate.isOpen(decision, null, "agenda-open")).isTrue();
    assertThat(tasks.of(decision)).extracting(OpenTask::key).contains("Task_PublishAgenda");
  }

  @Test
  void was_convened_within_the_five_clear_days_and_its_agenda_is_open_since_then() throws Exception {
    var decision = forCabinet();
    var today = London.today(clock);
    var meets = today.plusDays(2) + "T10:00";

    refused(decision, meets, today.plusDays(1), SUMMONS, "that day has not come");
    refused(decision, meets, today.minusDays(30), SUMMONS, "has 5 clear working days' notice");
    refused(decision, meets, today.minusDays(1), SUMMONS, "open since the meeting was convened");
    refused(decision, today.plusDays(30) + "T10:00", today, SUMMONS, "does not need shorter notice");
    assertThat(gate.isOpen(decision, null, "agenda-open")).isTrue();
  }

  @Test
  void is_none_where_the_key_decision_notice_named_its_day() throws Exception {
    var decision = forCabinet();
    var meets = London.today(clock).plusDays(40);
    gives(() -> notices.publishKeyDecisionNotice(decision, new KeyNotice(meets, null, List.of("Cllr A", "Cllr B"),
        List.of(), "Civic Offices")));
    time.forwardTo(London.at(meets.minusDays(1), LocalTime.of(9, 0)));

    refused(decision, meets + "T10:00", London.today(clock), SUMMONS, "the key decision notice of 23 November 2026");
  }

  @Test
  void is_none_on_the_first_or_the_last_day_that_the_notice_named_and_may_be_one_between() throws Exception {
    var decision = forCabinet();
    var from = London.today(clock).plusDays(42);
    gives(() -> notices.publishKeyDecisionNotice(decision, new KeyNotice(from, from.plusDays(3),
        List.of("Cllr A", "Cllr B"), List.of(), "Civic Offices")));
    time.forwardTo(London.at(from.minusDays(1), LocalTime.of(9, 0)));

    refused(decision, from + "T10:00", London.today(clock), SUMMONS, "named that day");
    refused(decision, from.plusDays(3) + "T10:00", London.today(clock), SUMMONS, "named that day");
    publishes(decision, from.plusDays(1), London.today(clock), SUMMONS);

    assertThat(gate.isOpen(decision, null, "agenda-open")).isFalse();
  }

  @Test
  void is_none_where_the_notice_of_a_private_meeting_named_its_day() throws Exception {
    var decision = forCabinet();
    var meets = London.today(clock).plusDays(35);
    gives(() -> notices.publishPrivateMeetingNotice(decision, meets, "The appendix tells prices (paragraph 3)."));
    time.forwardTo(London.at(meets.minusDays(1), LocalTime.of(9, 0)));

    refused(decision, meets + "T10:00", London.today(clock), SUMMONS, "the private meeting notice of 23 November 2026");
  }

  @Test
  void is_none_where_the_agenda_of_another_matter_announced_it() throws Exception {
    var meets = London.today(clock).plusDays(16);
    var other = forCabinet();
    prepared.complete(other, DEMOCRATIC_SERVICES, "Task_PublishAgenda",
        Map.of("meetingOn", meets + "T18:00", "place", "Council Chamber"));
    var decision = forCabinet();
    time.forwardTo(London.at(meets.minusDays(1), LocalTime.of(9, 0)));

    refused(decision, meets + "T18:00", London.today(clock), SUMMONS, "an agenda of 23 November 2026 announced it");
  }

  private DecisionReference forCabinet() throws Exception {
    return prepared.started("cabinet-decision", "thurrock", proposal("thurrock", "cabinet", "Cabinet"));
  }

  private void gives(Runnable notice) {
    try (var who = SignedInAs.person(DEMOCRATIC_SERVICES)) {
      transaction.executeWithoutResult(s -> notice.run());
    }
  }

  private void publishes(DecisionReference decision, LocalDate meets, LocalDate convened, String evidence) {
    prepared.complete(
        decision, DEMOCRATIC_SERVICES, "Task_PublishAgenda", agenda(meets + "T10:00", convened, evidence));
  }

  private void refused(DecisionReference decision, String meets, LocalDate convened, String evidence, String words) {
    assertThatThrownBy(() -> prepared.complete(decision, DEMOCRATIC_SERVICES, "Task_PublishAgenda",
        agenda(meets, convened, evidence)))
        .isInstanceOf(Refused.class).hasMessageContaining(words);
  }

  private static Map<String, Object> agenda(String meets, LocalDate convened, String evidence) {
    var fields = new HashMap<String, Object>();
    fields.put("meetingOn", meets);
    fields.put("place", "Council Chamber");
    fields.put("convenedAtShorterNotice", true);
    fields.put("shorterNoticeReason", "The partner closes this week");
    if (convened != null) fields.put("convenedOn", convened.toString());
    fields.put("convenedEvidence", evidence);
    return fields;
  }
}

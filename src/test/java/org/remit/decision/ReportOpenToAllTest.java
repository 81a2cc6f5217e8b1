package org.remit.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.remit.support.Prepared.proposal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remit.calendar.London;
import org.remit.engine.OpenTasks;
import org.remit.gate.Gate;
import org.remit.ledger.LedgerEntry;
import org.remit.ledger.LedgerReader;
import org.remit.notice.KeyNotice;
import org.remit.notice.NoticeService;
import org.remit.papers.Papers;
import org.remit.papers.Publicity;
import org.remit.papers.StatutoryPapers;
import org.remit.papers.Upload;
import org.remit.reference.Authority;
import org.remit.reference.DecisionReference;
import org.remit.routing.LegalPeriods;
import org.remit.support.Prepared;
import org.remit.support.RemitTest;
import org.remit.support.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@RemitTest
@DisplayName("A report that is opened before one person decides")
class ReportOpenToAllTest {

  @Autowired AutowireCapableBeanFactory beans;
  @Autowired Papers documents;
  @Autowired StatutoryPapers papers;
  @Autowired NoticeService notices;
  @Autowired Gate gate;
  @Autowired Clock clock;
  @Autowired LedgerReader ledger;
  @Autowired OpenTasks tasks;
  @Autowired LegalPeriods periods;

  Prepared prepared;

  @BeforeEach
  void prepare() {
    prepared = beans.createBean(Prepared.class);
  }

  @ParameterizedTest
  @CsvSource({"officer-decision, leeds, officer, Director of Children's Services, report-open-officer",
      "cabinet-member-decision, peterborough, cabinet-member, Cabinet Member for Children, report-open-member"})
  void is_told_once_and_its_period_runs_once(String process, String council, String body, String post, String paper)
      throws Exception {
    var decision = prepared.started(process, council, proposal(council, body, post));
    handsIn(decision, council);

    prepared.complete(decision, "democratic-services." + council, "Task_PublishReport", Map.of("confirmed", true));

    assertThat(papers.published(decision)).filteredOn(p -> p.kind().equals(paper)).hasSize(1);
    assertThat(gate.clocks(decision)).filteredOn(c -> c.kind().equals("report-publication")).hasSize(1);
    assertThat(ledger.entries(decision)).extracting(LedgerEntry::kind)
        .containsOnlyOnce("report-published", "paper-published", "clock-started");
  }

  @Test
  void tells_no_day_while_the_notice_of_a_key_decision_is_still_to_be_given_and_then_the_day_it_names()
      throws Exception {
    var decision = prepared.started("officer-decision", "leeds",
        proposal("leeds", "officer", "Director of Children's Services"));
    handsIn(decision, "leeds");
    prepared.hold(decision, "key-decision-notice");
    prepared.complete(decision, "democratic-services.leeds", "Task_PublishReport", Map.of("confirmed", true));
    assertThat(tells(decision)).containsExactly("Not known yet: notice of the decision has still to be given.");

    var named = London.today(clock).plusDays(39);
    SignedInAs.as("democratic-services.leeds", () -> notices.publishKeyDecisionNotice(decision,
        new KeyNotice(named, named.plusDays(10), List.of("Dr Anna Reed"), List.of("Report"), "Civic Hall")));

    assertThat(tells(decision)).containsExactly(
        "Not known yet: notice of the decision has still to be given.", London.say(named));
  }

  @Test
  void tells_the_day_that_the_notice_names_where_it_was_given_before() throws Exception {
    var decision = prepared.started("officer-decision", "leeds",
        proposal("leeds", "officer", "Director of Children's Services"));
    handsIn(decision, "leeds");
    var named = London.today(clock).plusDays(39);
    SignedInAs.as("democratic-services.leeds", () -> notices.publishKeyDecisionNotice(decision,
        new KeyNotice(named, named.plusDays(10), List.of("Dr Anna Reed"), List.of("Report"), "Civic Hall")));

    assertThat(tasks.of(decision)).filteredOn(t -> t.key().equals("Task_PublishReport")).singleElement()
        .satisfies(t -> assertThat(London.date(t.due())).as("in time for the last day that the notice names")
            .isEqualTo(periods.latestReport(new Authority("leeds"), named.plusDays(10), "officer"))
            .isAfter(London.today(clock).plusDays(7)));
    prepared.complete(decision, "democratic-services.leeds", "Task_PublishReport", Map.of("confirmed", true));

    assertThat(tells(decision)).containsExactly(London.say(named));
  }

  private List<Object> tells(DecisionReference decision) {
    return papers.published(decision).stream().filter(p -> p.kind().equals("report-open-officer"))
        .map(p -> p.contents().get("earliest")).toList();
  }

  private void handsIn(DecisionReference decision, String council) {
    SignedInAs.as("commissioning-officer." + council, () -> documents.store(decision, "report",
        new Upload("report.txt", "text/plain", "1. A grant".getBytes(), Publicity.open())));
    for (var kind : new String[] {"report-not-cleared", "findings-unanswered"}) {
      gate.lift(decision, null, kind, Gate.How.MET, "not this test's matter");
    }
  }
}

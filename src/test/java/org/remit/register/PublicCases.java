package org.remit.register;

import static org.remit.support.Prepared.outcome;
import static org.remit.support.SignedInAs.as;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.remit.calendar.London;
import org.remit.engine.TimeTravel;
import org.remit.gate.Gate;
import org.remit.notice.KeyNotice;
import org.remit.notice.NoticeService;
import org.remit.papers.DocumentView;
import org.remit.papers.Papers;
import org.remit.papers.Publicity;
import org.remit.papers.Upload;
import org.remit.reference.DecisionReference;
import org.remit.support.Prepared;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Key decisions of Thurrock's cabinet, as far as the public is to hear of them. */
class PublicCases {

  @Autowired AutowireCapableBeanFactory beans;
  @Autowired NoticeService notices;
  @Autowired Papers documents;
  @Autowired Gate gate;
  @Autowired TransactionTemplate transaction;
  @Autowired TimeTravel time;
  @Autowired Clock clock;

  /** Proposed only. */
  DecisionReference proposed(String title) throws Exception {
    return prepared().started("cabinet-decision", "thurrock", proposal(title));
  }

  /** With a notice that stands, for eleven days from the first that law allows. */
  DecisionReference announced(String title) throws Exception {
    var decision = proposed(title);
    var first = London.today(clock).plusDays(29);
    as("democratic-services.thurrock", () -> notices.publishKeyDecisionNotice(decision,
        new KeyNotice(first, first.plusDays(10), List.of("Cllr Eve Marsh (Leader)", "Cllr Tom Reeve"),
            List.of("Report"), "Civic Offices, New Road")));
    return decision;
  }

  /** Of a cabinet member, whose report is open. */
  DecisionReference opened(String title) throws Exception {
    return opened(forMember(title), title);
  }

  /** Of a cabinet member, whose report is open before the notice of a key decision is given. */
  DecisionReference openedWithoutNotice(String title) throws Exception {
    var decision = forMember(title);
    prepared().hold(decision, "key-decision-notice");
    return opened(decision, title);
  }

  private DecisionReference forMember(String title) throws Exception {
    return prepared().started("cabinet-member-decision", "peterborough",
        Prepared.proposal("peterborough", "cabinet-member", "Cabinet Member for Children")
            .replace("Adoption support with a partner", title));
  }

  private DecisionReference opened(DecisionReference decision, String title) {
    as("commissioning-officer.peterborough", () -> documents.store(decision, "report",
        new Upload("Report.txt", "text/plain", title.getBytes(StandardCharsets.UTF_8), Publicity.open())));
    prepared().complete(decision, "democratic-services.peterborough", "Task_PublishReport", Map.of("confirmed", true));
    return decision;
  }

  /** With a document that is handed in; the notices of a private meeting are given beside it where it is withheld. */
  DocumentView with(DecisionReference decision, String document, String name, String text, Publicity publicity) {
    var stored = as("commissioning-officer.thurrock", () -> documents.store(decision, document,
        new Upload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8), publicity)));
    transaction.executeWithoutResult(s -> {
      for (var hold : List.of("private-meeting-notice", "private-meeting-response")) {
        gate.lift(decision, null, hold, Gate.How.MET, "given beside this test");
      }
    });
    return stored;
  }

  /** By a meeting on the first day that law allows. */
  void decided(DecisionReference decision, Object... more) {
    var day = London.today(clock).plusDays(29);
    prepared().complete(decision, "democratic-services.thurrock", "Task_PublishAgenda",
        Map.of("meetingOn", day + "T10:00", "place", "Council Chamber"));
    time.forwardTo(London.at(day, LocalTime.of(11, 0)));
    prepared().complete(decision, "cabinet.thurrock", "Task_RecordCabinetDecision", outcome("approved", more));
  }

  void decidedByMember(DecisionReference decision) {
    prepared().complete(decision, "cabinet-member.peterborough", "Task_DecideAsMember", outcome("approved"));
    prepared().complete(decision, "democratic-services.peterborough", "Task_PublishDecision",
        Map.of("confirmed", true));
  }

  void published(DecisionReference decision) {
    prepared().complete(decision, "democratic-services.thurrock", "Task_PublishDecision", Map.of("confirmed", true));
  }

  private Prepared prepared() {
    return beans.createBean(Prepared.class);
  }

  private static String proposal(String title) {
    return Prepared.proposal("thurrock", "cabinet", "Cabinet").replace("Adoption support with a partner", title);
  }
}
